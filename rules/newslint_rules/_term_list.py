"""The fixed terms and names of news, and what spinners write for their words."""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from newslint.wordlists import words
from newslint_rules._term_forms import form

_PACKAGE = "newslint_rules"


class Term(NamedTuple):
    """A fixed term as it is usually written, and the form of each of its words."""

    text: str
    forms: tuple[str, ...]

    @property
    def is_name(self) -> bool:
        """Whether it is written with capitals."""
        return self.text[0].isupper()

    @property
    def content(self) -> tuple[int, ...]:
        """Which of its words are not function words."""
        return tuple(i for i, w in enumerate(self.forms) if w not in words(_PACKAGE, "function-words"))


class Synonyms(NamedTuple):
    """For a form the terms’ words it can stand for: `near` in any term, `wide` only in names and beside two more words,
    `spun` also where no word is kept; which forms are common or rare words; which phrases are ordinary English."""

    near: dict[str, frozenset[str]]
    wide: dict[str, frozenset[str]]
    spun: dict[str, frozenset[str]]
    common: frozenset[str]
    rare: frozenset[str]
    ordinary: frozenset[str]


@cache
def terms() -> dict[tuple[str, ...], tuple[Term, ...]]:
    """All terms by the forms of their words; a name and a term can share them."""
    found: defaultdict[tuple[str, ...], list[Term]] = defaultdict(list)
    for text in sorted(words(_PACKAGE, "fixed-terms") | words(_PACKAGE, "fixed-names")):
        key = tuple(form(w) for w in text.split())
        found[key].append(Term(text, key))
    return {key: tuple(same) for key, same in found.items()}


@cache
def synonyms() -> Synonyms:
    """The lexicon that scripts/make_tortured.py makes."""
    text = gzip.decompress((files(_PACKAGE) / "data" / "tortured.txt.gz").read_bytes()).decode()
    parts = re.split(r"^\[(\w+)\]\n", text, flags=re.MULTILINE)
    sections = dict(zip(parts[1::2], parts[2::2], strict=True))
    kept = {phrase.lower() for phrase in words(_PACKAGE, "near-terms")}
    ordinary = {" ".join(form(w) for w in phrase.split()) for phrase in kept}
    common, rare, crossed = (frozenset(sections[name].splitlines()) for name in ("common", "rare", "ordinary"))
    near, wide, spun = (_inverse(sections[name]) for name in ("near", "wide", "spun"))
    both = {w: near.get(w, frozenset()) | spun.get(w, frozenset()) for w in near.keys() | spun.keys()}
    return Synonyms(both, wide, spun, common, rare, crossed | ordinary)


def _inverse(section: str) -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in section.splitlines():
        word, *others = line.split(" ")
        for other in others:
            found[other].add(word)
    return {other: frozenset(meant) for other, meant in found.items()}
