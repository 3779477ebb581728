"""Whose office a title is: the country or organisation beside it, and whether it is one that a single person holds."""

from __future__ import annotations

import re
from functools import cache

from newslint.analyses.translit import plain
from newslint.factsheet import FactSheet, Organisation
from newslint.spans import Span
from newslint.wordlists import words
from newslint_rules._countries import any_of, countries, named
from newslint_rules._office_forms import ways_to_write

#: Before the country: the office is over, to come, or a claim.
_NOT_NOW = re.compile(
    r"(?i)\b(?:former|then|ex|late|incoming|outgoing|acting|future|next|ousted|deposed|exiled|elected|interim|caretaker"
    r"|self-declared|self-proclaimed|would-be|de facto|one-?time|previous|first|last|rival|shadow|honorary|deputy|vice"
    r"|assistant|as|was|were|been|become|became|becoming|be|being)\b[^,.;:()]*$"
)
_OWNS = r"(?:[’']s?)?"


def is_single(title: str) -> bool:
    """Whether a title is an office that one person at a time holds."""
    return any(ways_to_write(office).fullmatch(title) for office in words("newslint_rules", "offices"))


def is_not_now(before: str) -> bool:
    """Whether the words before a title, back to the last stop, set it in another time or make a claim of it."""
    return bool(_NOT_NOW.search(before))


class Owners:
    """Countries and the organisations of a sheet, by the names and adjectives that stand beside a title."""

    def __init__(self, sheet: FactSheet) -> None:
        self._organisations = {plain(form): o.name for o in sheet.of(Organisation) for form in o.forms}
        own = [form for o in sheet.of(Organisation) for form in o.forms]
        known = any_of([*_country_words(), *own])
        self._before = re.compile(rf"(?<![\w’'-])(?P<owner>{known}){_OWNS} $")
        self._after = re.compile(rf" (?:of|for) (?:the )?(?P<owner>{known})(?![\w-])")

    def beside(self, text: str, title: Span) -> Span | None:
        """The place of the owner beside a title; what follows (“of Denmark”) counts before what precedes."""
        after = self._after.match(text, title.end)
        if after:
            return Span(*after.span("owner"))
        if re.match(r" (?:of|for) ", text[title.end : title.end + 5]):
            return None  # of something else
        start = max(title.start - 60, 0)
        before = self._before.search(text[start : title.start])
        return Span(*before.span("owner")).shift(start) if before else None

    def same(self, one: str, other: str) -> bool | None:
        """Whether two owners are one; None where they are of two kinds, or not known."""
        states = {c.name for c in named(one)} & {c.name for c in named(other)}
        if named(one) and named(other):
            return bool(states)
        first, second = self._organisations.get(plain(one)), self._organisations.get(plain(other))
        if first and second:
            return first == second
        return True if plain(one) == plain(other) else None

    def in_form_of(self, owner: str, like: str) -> str:
        """A country in the form of another: its adjective for an adjective, or nothing where it has none."""
        mine, other = named(owner), named(like)
        if not mine or not other:
            return ""
        if like in other[0].adjectives and like not in other[0].names:
            return mine[0].adjectives[0] if mine[0].adjectives else ""
        return owner


@cache
def _country_words() -> tuple[str, ...]:
    return tuple(word for c in countries() for word in (*c.names, *c.adjectives))
