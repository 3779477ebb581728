"""The ages of persons: “Ann Hale, 62,” and “62-year-old Ann Hale”."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newslint.analyses.counted import Counted, counted
from newslint.analyses.names import Person, names
from newslint.document import Document, analysis

_AGE = re.compile(r", (?:aged |who is )?(?P<age>\d{1,3})(?=,|\.(?!\d)|;|$)(?!, \d)")
_AGE_BEFORE = re.compile(r"(?P<age>\d{1,3})[- ]year[- ]old (?:(?!and\b)[\w-]+ ){0,4}$")
_OLDEST = 112
_BEFORE = 80  # letters before a name among which an age stands


@dataclass(frozen=True, slots=True)
class Age:
    """The age of a person, where it stands."""

    counted: Counted
    person: Person


@analysis
def ages(document: Document) -> tuple[Age, ...]:
    """Ages beside names in running copy, by person."""
    by_start = {c.quantity.span.start: c for c in counted(document)}
    people = [p for p in names(document).people if p.is_sure and not p.is_place] if by_start else []
    found = (
        Age(c, p) for p in people for m in p.mentions if (c := _beside(m.span.start, m.span.end, document, by_start))
    )
    return tuple(found)


def _beside(start: int, end: int, document: Document, by_start: dict[int, Counted]) -> Counted | None:
    block = document.block_at(start).span
    at = max(block.start, start - _BEFORE)
    match, by = _AGE.match(document.text, end, block.end), 0
    if match is None:
        match, by = _AGE_BEFORE.search(document.text[at:start]), at
    found = by_start.get(match.start("age") + by) if match else None
    return found if found and 0 < found.quantity.number.value <= _OLDEST else None
