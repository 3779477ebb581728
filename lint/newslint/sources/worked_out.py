"""Figures that follow from others: a span of years, a share, a sum, a difference, another unit."""

from __future__ import annotations

import re
from itertools import permutations

from newslint.analyses.calendar_words import YEAR, as_date
from newslint.analyses.dates import dates, draft_day
from newslint.analyses.quantities import Quantity, quantities
from newslint.sources.figure import LARGE, Figure, quantities_in
from newslint.sources.figure_match import SMALL, agree, is_kin, reaches, within
from newslint.sources.items import Place
from newslint.sources.nearest import Near
from newslint.sources.stems import stem

_PASSAGES = 4  # among whose figures one that is worked out is sought
_DEGREES = re.compile(r"°|degree|Celsius|Fahrenheit")
_DAYS_IN = {"days": 1.0, "weeks": 7.0, "months": 30.4, "years": 365.25, "decades": 3652.5}
_ANY_YEAR = 2001  # for a span of days within a year that nobody gives


def worked_out(figure: Figure) -> Place | None:
    """Where a passage has the numbers that give it: a span of years, a share, a sum, a difference."""
    here, library = figure.quantity, figure.nearest.library
    for near in figure.near[:_PASSAGES]:
        inside = list(quantities_in(near.passage, library))
        around = [q for p in library.around(near.passage) for q in quantities_in(p, library)]
        if (
            _is_span_of_time(figure, near)
            or _is_share(figure, inside)
            or (abs(here.number.value) >= LARGE and (_is_sum(here, inside) or _is_part(here, around)))
            or (here.sign and _is_product(here, inside))
        ):
            return Place(near.passage.path, near.passage.span)
    return None


def _is_span_of_time(figure: Figure, near: Near) -> bool:
    """Whether it is the time between two years or dates of a passage, or from one to the day of source or draft."""
    here = next((unit for unit in _DAYS_IN if stem(unit) in figure.counted), None)
    if here is None:
        return False
    library = figure.nearest.library
    source = library.document(near.passage.path)
    days = [day for day in (draft_day(figure.nearest.document), draft_day(source)) if day]
    around = library.around(near.passage)
    if here in {"years", "decades"}:
        text = " ".join(p.span.of(source.text) for p in around)
        years = {int(m[0]) for m in re.finditer(rf"(?<![\w.,]){YEAR}", text)} | {day.year for day in days}
        spans = [(b - a) * _DAYS_IN["years"] for a, b in permutations(years, 2)]
    else:
        year = days[0].year if days else _ANY_YEAR
        said = (as_date(m.year or year, m.month, m.day) for m in dates(source))
        spans = [(b - a).days for a, b in permutations([*days, *(day for day in said if day)], 2)]
    return any(reaches(figure.quantity, span / _DAYS_IN[here]) for span in spans if span > 0)


def _is_share(figure: Figure, there: list[Quantity]) -> bool:
    """Whether a percentage is what one number is of another."""
    if figure.quantity.sign != "%":
        return False
    values = [q.number.value for q in there if not q.sign]
    return any(b > a > 0 and reaches(figure.quantity, 100 * a / b) for a, b in permutations(values, 2))


def _is_sum(here: Quantity, there: list[Quantity]) -> bool:
    """Whether it is the sum or the difference of two figures of its kind."""
    values = [q.number.value for q in there if is_kin(here, q)]
    return any(within(here, a - b) or within(here, a + b) for a, b in permutations(values, 2))


def _is_product(here: Quantity, there: list[Quantity]) -> bool:
    """Whether it is so much a year for so many years: £390,000 for 35 years."""
    rates = [q.number.value for q in there if q.sign and is_kin(here, q)]
    times = [q.number.value for q in there if not q.sign and SMALL <= q.number.value < LARGE]
    return any(reaches(here, rate * time) for rate in rates for time in times)


def _is_part(here: Quantity, there: list[Quantity]) -> bool:
    """Whether it is the share of one figure that another one gives: 35 per cent of €1.2bn."""
    shares = [q.number.value for q in there if q.sign == "%"]
    wholes = [q.number.value for q in there if q.sign != "%" and is_kin(here, q)]
    return any(within(here, whole * share / 100) for share in shares for whole in wholes)


def is_conversion(figure: Figure) -> bool:
    """Whether the draft itself gives it in another unit in the same sentence: 30 degrees (86 Fahrenheit)."""
    here = figure.quantity
    others = (q for q in quantities(figure.nearest.document) if figure.sentence.span.contains(q.span))
    for other in others:
        if other.span == here.span:
            continue
        if here.unit and (other.unit is None or other.unit.name != here.unit.name) and agree(here, other):
            return True
        value = other.number.value
        in_degrees = bool(_DEGREES.search(figure.sentence.text)) and (not here.unit or here.unit.kind == "temperature")
        if in_degrees and (reaches(here, value * 9 / 5 + 32) or reaches(here, (value - 32) * 5 / 9)):
            return True
    return False
