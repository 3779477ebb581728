"""One office, one surname, two given names: Pete Hegseth and Mike Hegseth, both Defence Secretary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

import msgspec

from newslint.analyses.given_names import Given, compare_given
from newslint.analyses.names import Person, names
from newslint.analyses.quotations import has_sic
from newslint.analyses.translit import fold, plain
from newslint.analyses.two_people import are_two
from newslint.document import Document
from newslint.findings import Flag, Severity, Spot
from newslint.spans import Span
from newslint.wordlists import words
from newslint_rules._places_said import in_lines
from newslint_rules._titles import Use, uses

#: Ranks and trades of which a family may well have two.
_SHARED = frozenset(
    ["actor", "actress", "author", "captain", "coach", "colonel", "doctor", "dr", "farmer", "general", "lieutenant",
     "lawyer", "officer", "professor", "sergeant", "singer", "striker", "midfielder", "defender", "goalkeeper",
     "driver", "musician", "writer", "editor", "reporter", "architect", "count", "countess", "baron", "scientist",
     "historian"]
)  # fmt: skip
#: More people of one surname than this are a family.
_MOST = 3
_PLACES = 4


class Clash(msgspec.Struct, frozen=True, array_like=True):
    """Two given names for one holder of an office.

    Attributes:
        wrong: the rarer full name, or the later.
        start: where it stands first in the prose.
        right: the other.
        places: where that stands, as offset and line.
        office: as it is written.
        is_tie: whether neither is rarer.
    """

    wrong: str
    start: int
    right: str
    places: tuple[tuple[int, int], ...]
    office: str
    is_tie: bool


def clashes(document: Document) -> Iterator[Clash]:
    """The clashes in one draft."""
    by_surname: dict[str, list[Person]] = {}
    for person in names(document).people:
        if person.given:
            by_surname.setdefault(fold(person.surname), []).append(person)
    pairs = [pair for people in by_surname.values() if len(people) <= _MOST for pair in combinations(people, 2)]
    pairs = [pair for pair in pairs if _may_clash(*pair, document)]
    offices: dict[int, dict[str, Use]] = {}
    for use in uses(document) if pairs else ():
        if use.prefix != "former" and use.mention.given:
            offices.setdefault(id(use.person), {}).setdefault(use.written.lower(), use)
    for one, other in pairs:
        mine, theirs = offices.get(id(one), {}), offices.get(id(other), {})
        shared = sorted((set(mine) & set(theirs)) - _SHARED, key=len)
        if shared:
            yield _clash(one, other, mine[shared[-1]].written, document)


def _may_clash(one: Person, other: Person, document: Document) -> bool:
    """Whether two people of one surname may be one: no family, not both named again and again."""
    if plain(one.surname) in words("newslint_rules", "dynasties"):
        return False
    if compare_given(one.given, other.given) is not Given.DIFFERENT or _is_initials(one) or _is_initials(other):
        return False
    full = [sum(bool(m.given) for m in p.mentions) for p in (one, other)]
    if min(full) > 1 or are_two(one.mentions, other.mentions, document, kin=True):
        return False
    plural = re.compile(rf"\b(?:the|both|two) {re.escape(one.surname)}(?:e?s)\b", re.IGNORECASE)
    return not plural.search(document.text)


def _is_initials(person: Person) -> bool:
    return all(len(g.split()[0].strip(".")) < 2 or "." in g.split()[0] for g in person.given)


def _clash(one: Person, other: Person, office: str, document: Document) -> Clash:
    full = [
        [m for m in p.mentions if m.given and not has_sic(document, m.span)] or list(p.mentions) for p in (one, other)
    ]
    wrong, right = sorted(full, key=lambda found: (len(found), -found[0].span.start))
    return Clash(
        wrong[0].span.of(document.text),
        wrong[0].span.start,
        right[0].span.of(document.text),
        tuple((m.span.start, document.line_at(m.span.start)) for m in right[:_PLACES]),
        office,
        len(wrong) == len(right),
    )


def clash_flag(clash: Clash) -> Flag:
    """What is said of it."""
    where = in_lines(line for _, line in clash.places)
    return Flag(
        Span(clash.start, clash.start + len(clash.wrong)),
        f"“{clash.wrong}” is “{clash.right}” elsewhere ({where}): both are “{clash.office}”; check the given name.",
        () if clash.is_tie else (clash.right,),
        None if clash.is_tie else "unsafe",
        tuple(Spot(Span(start, start + len(clash.right)), f"“{clash.right}” here") for start, _ in clash.places),
        confidence=0.6 if clash.is_tie else 0.7,
        severity=Severity.WARNING,
    )
