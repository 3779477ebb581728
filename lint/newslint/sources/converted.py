"""Figures in another form: the time between two dates or years, and the same in another unit of the sentence."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations

from newslint.analyses.calendar_words import MONTH, YEAR, as_date, month_number
from newslint.analyses.dates import dates, draft_day
from newslint.document import Document
from newslint.sources.calendar import days_of_writing, years_in
from newslint.sources.clock import clock_times
from newslint.sources.figure import Figure
from newslint.sources.figure_match import agree, chance, reaches
from newslint.sources.laps import laps
from newslint.sources.nearest import Near
from newslint.sources.stems import stem
from newslint.spans import Span

_DEGREES = re.compile(r"°|degree|Celsius|Fahrenheit")
_SECONDS = "seconds"
_MINUTES_IN = {"minutes": 1.0, "hours": 60.0}
_DAYS_IN = {"days": 1.0, "weeks": 7.0, "months": 30.4}
_YEARS_IN = {"years": 1.0, "decades": 10.0}
_IN_MONTH = re.compile(rf"\b(?P<month>{MONTH}) (?P<year>{YEAR})")
_BORN = re.compile(
    r"\b(?:[Bb](?:orn|\.)|DOB|[Dd]ate of birth) [^.\n]{0,30}?(?P<after>\d{4})\b"
    r"|\b(?P<before>\d{4})[\s|:–-]{1,5}[Bb]orn\b"
)
_BY_CHANCE = 0.3  # how many spans may be expected to fit by chance
_MOST = 60  # dates or times of a source
_HALF_A_DAY = 12 * 60  # minutes
_BESIDE = 2  # passages whose years are taken
_ANY_YEAR = 2001  # for a span of days within a year that nobody gives


def is_span_of_time(figure: Figure, near: Near) -> bool:
    """Whether it is the time between two years of the draft or around a passage, or two dates of a source, or from one
    to the day of source or draft, or between two times of day or of results; of very many the first are taken."""
    units = (_SECONDS, *_MINUTES_IN, *_DAYS_IN, *_YEARS_IN)
    here = next((unit for unit in units if stem(unit) in figure.counted), None)
    if here is None:
        return False
    library = figure.nearest.library
    source = library.document(near.passage.path)
    others = (library.document(path) for path in dict.fromkeys(n.passage.path for n in figure.near))
    own = {*days_of_writing(source, others, figure.nearest.document)}
    if day := draft_day(figure.nearest.document):
        own.add(day)
    around = library.around(near.passage)
    spans = [near.passage.span, Span(around[0].span.start, around[-1].span.end), Span(0, len(source.text))]
    if here == _SECONDS:
        return _fits(figure, (_gaps(source, span) for span in spans))
    if here in _MINUTES_IN:
        return _fits(figure, ({m / _MINUTES_IN[here] for m in minutes} for minutes in _between(figure, source, spans)))
    if here in _YEARS_IN:
        beside, wider, _ = (span.of(source.text) for span in spans)
        texts = [beside, wider, f"{wider} {figure.nearest.document.text}"]
        return _fits(figure, (_lengths([*own, *_years(text)], here) for text in texts))
    year = min(own).year if own else _ANY_YEAR
    return _fits(figure, (_lengths([*own, *_days(source, span, year, here)], here) for span in spans))


def _fits(figure: Figure, known: Iterable[set[float]]) -> bool:
    """Whether one of some lengths of time is what a figure says, before too many fit by chance."""
    tried: set[float] = set()
    for lengths in known:
        new = lengths - tried
        tried |= new
        if chance(figure.quantity, tried) > _BY_CHANCE:
            return False
        if any(reaches(figure.quantity, length) for length in new):
            return True
    return False


def _lengths(days: Sequence[datetime.date], unit: str) -> set[float]:
    return {_length(a, b, unit) for a, b in permutations(set(days), 2) if b > a}


def _between(figure: Figure, source: Document, spans: Sequence[Span]) -> Iterator[set[int]]:
    """The minutes between the times of its sentences, from those to the times of a source, and between times there."""
    nearest, start = figure.nearest, figure.sentence.span.start
    before = nearest.sentence_at(start - 1).span.start if start else 0
    stated = _clock(nearest.document, Span(before, figure.sentence.span.end))
    yield {_minutes(a, b) for a, b in permutations(stated, 2)}
    yield {_minutes(*pair) for a in stated for b in _clock(source, spans[-1]) for pair in ((a, b), (b, a))}
    for span in spans[:-1]:
        yield {_minutes(a, b) for a, b in permutations(_clock(source, span), 2)}


def _gaps(source: Document, within: Span) -> set[float]:
    """The seconds between the times of results."""
    found = [seconds for span, seconds in laps(source) if within.contains(span)][:_MOST]
    return {round(b - a, 2) for a, b in permutations(found, 2) if b > a}


def _clock(document: Document, within: Span) -> list[int]:
    """The minutes after midnight of the times of day in some words; the morning, where no half of the day is given."""
    return [min(minutes) for span, minutes in clock_times(document) if within.contains(span)][:_MOST]


def _minutes(first: int, last: int) -> int:
    """From one time of day to the next that is another one."""
    return (last - first) % _HALF_A_DAY


def _length(first: datetime.date, last: datetime.date, unit: str) -> float:
    """The time between two days; in years it is told by the years alone."""
    if unit in _YEARS_IN:
        return (last.year - first.year) / _YEARS_IN[unit]
    return (last - first).days / _DAYS_IN[unit]


def _years(text: str) -> Iterator[datetime.date]:
    return (datetime.date(year, 1, 1) for year in years_in(text))


def _days(source: Document, within: Span, year: int, unit: str) -> Iterator[datetime.date]:
    """The dates of a source, and where months are counted the months."""
    inside = [m for m in dates(source) if within.contains(m.span)][:_MOST]
    days = [as_date(m.year or year, m.month, m.day) for m in inside]
    if unit == "months":
        months = _IN_MONTH.finditer(source.text, within.start, within.end)
        days += (as_date(int(m["year"]), month_number(m["month"]), 15) for m in months)
    return (day for day in days if day)


def is_age(figure: Figure) -> bool:
    """Whether it is the age of somebody whose year of birth a source gives: today, in a year of its sentence, or when
    something happened that the nearest passages date."""
    if figure.quantity.sign or not figure.may_be_age:
        return False
    library = figure.nearest.library
    years = years_in(figure.sentence.text) | {day.year for day in (draft_day(figure.nearest.document),) if day}
    after = figure.nearest.document.text[figure.quantity.span.end :]
    for near in figure.near[:_BESIDE] if after.startswith(" when ") else ():
        years |= years_in(near.passage.span.of(library.document(near.passage.path).text))
    for path in dict.fromkeys(near.passage.path for near in figure.near):
        text = library.document(path).text
        for match in _BORN.finditer(text):
            ages = {year - int(match["after"] or match["before"]) for year in years}
            if figure.quantity.number.value in ages | {age - 1 for age in ages}:
                return True
    return False


def is_conversion(figure: Figure) -> bool:
    """Whether the draft itself gives it in another unit in the same sentence: 30 degrees (86 Fahrenheit)."""
    here = figure.quantity
    for other in figure.in_sentence:
        if other.span == here.span:
            continue
        if here.unit and other.unit and other.unit.name != here.unit.name and agree(here, other):
            return True
        value = other.number.value
        in_degrees = bool(_DEGREES.search(figure.sentence.text)) and (not here.unit or here.unit.kind == "temperature")
        if in_degrees and (reaches(here, value * 9 / 5 + 32) or reaches(here, (value - 32) * 5 / 9)):
            return True
    return False
