"""Ages and dates of birth beside names, against the sheet of facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from newslint.analyses.calendar_words import YEAR
from newslint.analyses.dates import DateMention, dates, draft_day, written
from newslint.analyses.names import names
from newslint.analyses.numbers import in_style, number
from newslint.document import Document
from newslint.factsheet import Person, When
from newslint.spans import Span
from newslint_rules._fact_slips import Slip
from newslint_rules._facts_people import SheetPeople

_AGE_AFTER = re.compile(
    r"(?:, (?:who (?:is|turned) |aged )?| is | \(aged )(?P<age>\d{1,3})(?:,(?! \d)|\.(?!\d)|\)| years old\b|(?= who\b))"
)
_AGE_BEFORE = re.compile(r"\b(?P<age>\d{1,3})-year-old (?:[\w’'-]+ ){0,3}$")
_BORN = re.compile(
    rf"(?:,? (?:who )?was born|, born| \(born)(?: in [A-Z][\w’' -]*?)?(?: (?:on|in)|,)? (?P<year>{YEAR})?"
)
#: The age is of another time.
_NOT_NOW = re.compile(
    rf"(?i)\b(?:{YEAR}|then|when|at the time|ago|died|dead|late|death|aged? of|became|would have|killed|was \d)\b"
)
_DAYS_AROUND = 14  # a birthday so near may be past in a story that is older than its date


def age_slips(document: Document, people: SheetPeople) -> Iterator[Slip]:
    """Slips in the ages and dates of birth of people on the sheet."""
    day = draft_day(document)
    for person in names(document).people:
        known = people.of(person)
        if known is None or known.born is None:
            continue
        for mention in person.mentions:
            if day is not None and (slip := _age(document, mention.span, known, known.born, day)):
                yield slip
            if slip := _birth(document, mention.span, known, known.born):
                yield slip


def _age(document: Document, name: Span, person: Person, born: When, day: date) -> Slip | None:
    text = document.text
    before = text[max(name.start - 60, 0) : name.start]
    found = _AGE_AFTER.match(text, name.end)
    span = Span(*found.span("age")) if found else None
    if found is None and (found := _AGE_BEFORE.search(before)):
        span = Span(*found.span("age")).shift(max(name.start - 60, 0))
    if span is None or _NOT_NOW.search(_sentence(document, name)):
        return None
    said, ages = int(span.of(text)), _ages(born, day)
    read = number(span.of(text))
    if said in ages or read is None:
        return None
    right = f"{min(ages)}" if len(ages) == 1 else f"{min(ages)} or {max(ages)}"
    message = f"{person.name} is {right}: born {_when(born)} ({person.cite}), and this draft is dated {written(day)}."
    return Slip(span, message, in_style(min(ages), read) if len(ages) == 1 else "", (name,))


def _ages(born: When, day: date) -> set[int]:
    """Every age that somebody may have on about that day."""
    if isinstance(born, int):
        return {day.year - born - 1, day.year - born}
    around = (day - timedelta(_DAYS_AROUND), day, day + timedelta(_DAYS_AROUND))
    return {d.year - born.year - ((d.month, d.day) < (born.month, born.day)) for d in around}


def _birth(document: Document, name: Span, person: Person, born: When) -> Slip | None:
    found = _BORN.match(document.text, name.end)
    if found is None:
        return None
    year = born if isinstance(born, int) else born.year
    full = next((d for d in dates(document) if d.span.start == found.end()), None)
    if full is not None and full.year_from == "date" and full.year is not None:
        if _agrees(full, born):
            return None
        span = full.span
    elif found["year"] and int(found["year"]) != year:
        span = Span(*found.span("year"))
    else:
        return None
    right = str(year) if full is None else "" if isinstance(born, int) else written(born, full.order)
    return Slip(span, f"{person.name} was born {_when(born)} ({person.cite}).", right, (name,))


def _agrees(said: DateMention, known: When) -> bool:
    return said.year == known if isinstance(known, int) else said.date == known


def _when(born: When) -> str:
    return f"in {born}" if isinstance(born, int) else f"on {written(born)}"


def _sentence(document: Document, span: Span) -> str:
    return next((s.text for s in document.sentences if s.span.contains(span)), "")
