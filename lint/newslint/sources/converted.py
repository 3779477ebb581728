"""Figures in another form: the time between two dates or years, and the same in another unit of the sentence."""

from __future__ import annotations

import re
from itertools import permutations

from newslint.analyses.calendar_words import YEAR, as_date
from newslint.analyses.dates import dates, draft_day
from newslint.analyses.quantities import quantities
from newslint.sources.figure import Figure
from newslint.sources.figure_match import agree, reaches
from newslint.sources.nearest import Near
from newslint.sources.stems import stem

_DEGREES = re.compile(r"°|degree|Celsius|Fahrenheit")
_DAYS_IN = {"days": 1.0, "weeks": 7.0, "months": 30.4, "years": 365.25, "decades": 3652.5}
_MOST = 60  # dates of a source
_ANY_YEAR = 2001  # for a span of days within a year that nobody gives


def is_span_of_time(figure: Figure, near: Near) -> bool:
    """Whether it is the time between two years of the draft or around a passage, or two dates of a source, or from one
    to the day of source or draft; of a source with very many dates the first are taken."""
    here = next((unit for unit in _DAYS_IN if stem(unit) in figure.counted), None)
    if here is None:
        return False
    library = figure.nearest.library
    source = library.document(near.passage.path)
    days = [day for day in (draft_day(figure.nearest.document), draft_day(source)) if day]
    around = library.around(near.passage)
    if here in {"years", "decades"}:
        text = " ".join([*(p.span.of(source.text) for p in around), figure.nearest.document.text])
        years = {int(m[0]) for m in re.finditer(rf"(?<![\w.,]){YEAR}", text)} | {day.year for day in days}
        spans = [(b - a) * _DAYS_IN["years"] for a, b in permutations(years, 2)]
    else:
        year = days[0].year if days else _ANY_YEAR
        said = {as_date(m.year or year, m.month, m.day) for m in dates(source)[:_MOST]}
        spans = [(b - a).days for a, b in permutations([*days, *(day for day in said if day)], 2)]
    return any(reaches(figure.quantity, span / _DAYS_IN[here]) for span in spans if span > 0)


def is_conversion(figure: Figure) -> bool:
    """Whether the draft itself gives it in another unit in the same sentence: 30 degrees (86 Fahrenheit)."""
    here = figure.quantity
    others = (q for q in quantities(figure.nearest.document) if figure.sentence.span.contains(q.span))
    for other in others:
        if other.span == here.span:
            continue
        if here.unit and other.unit and other.unit.name != here.unit.name and agree(here, other):
            return True
        value = other.number.value
        in_degrees = bool(_DEGREES.search(figure.sentence.text)) and (not here.unit or here.unit.kind == "temperature")
        if in_degrees and (reaches(here, value * 9 / 5 + 32) or reaches(here, (value - 32) * 5 / 9)):
            return True
    return False
