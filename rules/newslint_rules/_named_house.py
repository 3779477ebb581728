"""What the house has decided about the names of places and organisations."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.analyses.phrases import Phrases
from newslint.rule import House
from newslint.wordlists import words
from newslint_rules._named_mentions import Kind


def right_names(house: House, kind: Kind, prefer: Iterable[str] = ()) -> dict[str, str]:
    """The names that are right as they stand, each with the reason, in words that follow a colon: those that a rule's
    options prefer, those of the house list, and the desk's vocabulary."""
    found = dict.fromkeys(prefer, "the house writes it so")
    for entry in house.names.of(kind):
        for name in entry.right:
            found.setdefault(name, f"the house list has “{entry.name}” ({entry.cite})")
    for name in sorted(house.vocabulary):
        if name[:1].isupper() or name[:3] in ("al-", "el-"):
            found.setdefault(name, "the house writes it so")
    return found


def spared_phrases(house: House, kind: Kind) -> Phrases[str]:
    """The phrases in which a name may stand whatever the draft writes elsewhere: everybody's, and the house list's."""
    phrases = sorted(words("newslint_rules", "place-phrases")) if kind == "place" else []
    phrases += (phrase for entry in house.names.of(kind) for phrase in entry.spared)
    return Phrases((phrase, phrase) for phrase in phrases)
