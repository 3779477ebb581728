"""The classes that English words can have, from a lexicon: what a tagger guesses, this knows.

Letters: N singular noun, S plural noun; V base of a verb, Z third person, D past, P past participle, G form in -ing;
J adjective, R adverb. A form has every class it can ever have. `scripts/make_lexicon.py` makes the data.
"""

from __future__ import annotations

import gzip
import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Lexicon(NamedTuple):
    """Lower-case forms with their classes, and by name the tables of words that belong together.

    `verbs`: nouns that are no verb, with their verb. `nouns`: verbs and adjectives that are nothing else, with their
    noun. `acts`: such adjectives, with their verb. `agents`: of the nouns in `verbs` those that name who does it.
    """

    classes: dict[str, str]
    related: dict[str, dict[str, str]]


@cache
def _lexicon() -> Lexicon:
    path = files("newslint.analyses") / "data" / "lexicon.txt.gz"
    text = gzip.decompress(path.read_bytes()).decode()
    by_class, *tables = re.split(r"^\[(\w+)\]\n", text, flags=re.MULTILINE)
    classes: dict[str, str] = {}
    for line in by_class.splitlines():
        if not line.startswith("#"):
            letters, _, forms = line.partition(" ")
            classes |= dict.fromkeys(forms.split(" "), letters)
    fields = {name: pairs.split() for name, pairs in zip(tables[::2], tables[1::2], strict=True)}
    return Lexicon(classes, {name: dict(zip(f[::2], f[1::2], strict=True)) for name, f in fields.items()})


def classes(word: str) -> str:
    """Every class that a lower-case form can have; empty for a word that the lexicon lacks."""
    return _lexicon().classes.get(word, "")


def is_only(word: str, allowed: str) -> bool:
    """Whether the lexicon knows the form, and gives it none but the allowed classes."""
    found = classes(word)
    return bool(found) and all(letter in allowed for letter in found)


def verb_of(noun: str) -> str | None:
    """The verb that a noun belongs to, if the noun cannot be a verb itself: decide for decision."""
    return _lexicon().related["verbs"].get(noun)


def is_agent(noun: str) -> bool:
    """Whether a noun that is no verb names who or what does something: taker, not dinner."""
    return noun in _lexicon().related["agents"]


def noun_of(word: str) -> str | None:
    """The noun that a mere verb or adjective belongs to: arrival for arrive."""
    return _lexicon().related["nouns"].get(word)


def act_of(adjective: str) -> str | None:
    """The verb that an adjective belongs to: destroy for destructive."""
    return _lexicon().related["acts"].get(adjective)


def adverb_of(adjective: str) -> str | None:
    """The adverb in -ly of an adjective: eventually for eventual."""
    stem, end = adjective[:-1], adjective[-1:]
    forms = (adjective + "ly", stem + "ily" if end == "y" else "", stem + "y" if end == "e" else "", adjective + "ally")
    return next((form for form in forms if form and "R" in classes(form)), None)


def adjective_of(adverb: str) -> str | None:
    """The adjective of an adverb in -ly: eventual for eventually."""
    stem = adverb.removesuffix("ly")
    forms = (stem, stem[:-1] + "y", stem + "le", stem.removesuffix("al"))
    return next((f for f in forms if f != adverb and adverb.endswith("ly") and "J" in classes(f)), None)
