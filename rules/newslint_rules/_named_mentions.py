"""Where a draft names places and organisations, and how well each name is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from enum import IntEnum
from typing import Literal, NamedTuple, get_args

from newslint.analyses.named import named, people_words
from newslint.analyses.names import names
from newslint.analyses.neighbours import gazetteer, stands_alone
from newslint.analyses.phrases import Phrases, Token, keys_of, tokens
from newslint.analyses.translit import fold
from newslint.document import Document
from newslint.spans import Span
from newslint_rules._name_context import Place
from newslint_rules._name_pairs import Pair, pairs

Kind = Literal["place", "organisation"]


class Standing(IntEnum):
    """How well a name is known: rather as a person's, by its capital alone, by entity recognition or what stands before
    it, by a list."""

    DOUBTED = 0
    UNKNOWN = 1
    RECOGNISED = 2
    LISTED = 3


class NamedMention(NamedTuple):
    """A name where it stands, and how well it is known."""

    place: Place
    standing: Standing


def pairs_of(kind: Kind) -> Phrases[Pair]:
    """The table of names that are one thing."""
    return pairs(f"{kind}-pairs")


def in_table(document: Document, kind: Kind, phrases: Phrases[str]) -> Iterator[NamedMention]:
    """Names in the table of pairs, where they stand by themselves and outside set phrases."""
    row, owned, table = tokens(document), people_words(document), pairs_of(kind)
    i = free = 0
    while i < len(row):
        phrase, hit = phrases.at(row, i), table.at(row, i)
        free = max(free, phrase[0] if phrase else 0)
        end = i + 1
        if hit and i >= free and _is_capitalised(row, i, hit[0]) and not _is_person(i, hit[0], owned):
            end = hit[0]
            if stands_alone(row, i, end, owned):
                span = Span(row[i].span.start, row[end - 1].span.end)
                place = Place(f"={hit[1].first}", span.of(document.text), span, hit[1].until)
                yield NamedMention(place, Standing.LISTED)
        i = end


def _is_capitalised(row: Sequence[Token], first: int, end: int) -> bool:
    return row[first].is_cap and row[end - 1].is_cap


def _is_person(first: int, end: int, owned: Set[int]) -> bool:
    """Whether the words belong to a person's name; two or more in the table (Petah Tikva) are none by themselves."""
    if end - first > 1:
        return bool(owned & {first - 1, end})
    return first in owned


def recognised(document: Document, kind: Kind) -> Iterator[NamedMention]:
    """Names outside the tables; for places those too that nobody knows."""
    found = named(document)
    known, unknown = found.organisations, found.others
    if kind == "place":
        known, unknown = found.places, (*found.organisations, *found.others)
    people = {fold(p.surname) for p in names(document).people if p.is_sure and not p.is_place}
    for things, is_known in ((known, True), (unknown, False)):
        for name in things:
            is_person = fold(name.name) in people and not (name.located and kind == "place")
            if any(pairs_of(k).get(name.name) for k in get_args(Kind)) or (is_person and kind == "organisation"):
                continue
            standing = Standing.RECOGNISED if is_known or name.located else Standing.UNKNOWN
            if kind == "place" and gazetteer().get(name.name):
                standing = Standing.LISTED
            elif is_person:
                standing = Standing.DOUBTED
            key = "".join(keys_of(name.name))
            for span in name.spans:
                yield NamedMention(Place(key, span.of(document.text), span, None), standing)
