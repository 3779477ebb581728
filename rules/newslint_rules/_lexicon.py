"""The classes that English words can have, from a lexicon: what a tagger guesses, this knows.

Letters: N singular noun, S plural noun; V base of a verb, Z third person, D past, P past participle, G form in -ing;
J adjective, R adverb. A form has every class it can ever have. `scripts/make_lexicon.py` makes the data.
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Lexicon(NamedTuple):
    """Lower-case forms with their classes, and nouns that are no verb with the verb they belong to."""

    classes: dict[str, str]
    verbs: dict[str, str]


@cache
def _lexicon() -> Lexicon:
    path = files("newslint_rules") / "data" / "lexicon.txt.gz"
    text = gzip.decompress(path.read_bytes()).decode()
    tables, _, pairs = text.partition("[verbs]\n")
    classes: dict[str, str] = {}
    for line in tables.splitlines():
        if not line.startswith("#"):
            letters, _, forms = line.partition(" ")
            classes |= dict.fromkeys(forms.split(" "), letters)
    fields = pairs.split()
    return Lexicon(classes, dict(zip(fields[::2], fields[1::2], strict=True)))


def classes(word: str) -> str:
    """Every class that a lower-case form can have; empty for a word that the lexicon lacks."""
    return _lexicon().classes.get(word, "")


def is_only(word: str, allowed: str) -> bool:
    """Whether the lexicon knows the form, and gives it none but the allowed classes."""
    found = classes(word)
    return bool(found) and all(letter in allowed for letter in found)


def verb_of(noun: str) -> str | None:
    """The verb that a noun belongs to, if the noun cannot be a verb itself: decide for decision."""
    return _lexicon().verbs.get(noun)
