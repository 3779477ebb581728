"""Figures of a draft in its sources: the same, one worked out from others, another one, or none."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations

from newslint.analyses.calendar_words import YEAR, as_date
from newslint.analyses.dates import dates, draft_day
from newslint.analyses.numbers import SPELLED
from newslint.analyses.quantities import Quantity, quantities
from newslint.analyses.quotations import is_quoted
from newslint.analyses.wording import forms_of
from newslint.document import Document, Role
from newslint.sources.figure_match import SMALL, agree, figures_of, is_kin, reaches, within
from newslint.sources.items import Item, Kind, Place, Verdict
from newslint.sources.library import Library, Passage
from newslint.sources.nearest import Near, Nearest
from newslint.sources.stems import content, stem, stems_of

_LIKE = 0.25  # the share of a sentence from which a passage is about the same thing
_SURE = 0.4  # … from which another figure there speaks against one that stands far off
_FAR = 0.2  # how much less near, to the other, a passage is that is far off
_ALIKE = 2.0  # how many times as large the one may be as the other
_LARGE = 100  # from here a sum or difference that fits is no chance
_WORKED_OUT = 4  # passages among whose figures one that is worked out is sought
_DEGREES = re.compile(r"°|degree|Celsius|Fahrenheit")
_DAYS_IN = {"days": 1.0, "weeks": 7.0, "months": 30.4, "years": 365.25, "decades": 3652.5}
_ANY_YEAR = 2001  # for a span of days within a year that nobody gives
_COUNTED = re.compile(r"(?:[ -][^\W\d_]+(?:[’'-][^\W\d_]+)*){1,3}")
#: Two days later: reckoned from a date.
_RELATIVE = re.compile(r" (?:minutes|hours|days|weeks|months|years) (?:later|earlier|ago|after|before|since|on)\b")
_ONE_IN = re.compile(r"\b(?:one|two|three|\d+) (?:in|out of)(?: every)? $")
_IN_MANY = re.compile(rf" (?:in|out of)(?: every)? (?:{'|'.join(SPELLED[2:])}|\d+)\b(?! \w+ber)")


@dataclass(frozen=True, slots=True)
class _There:
    """A quantity of a source, the passage it stands in, and how near that is to the sentence of the draft."""

    quantity: Quantity
    passage: Passage
    share: float

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.passage.path, self.quantity.span)


class _Figure:
    """A figure of the draft, and what the sources give near it."""

    def __init__(self, quantity: Quantity, nearest: Nearest) -> None:
        document, self.quantity, self.nearest = nearest.document, quantity, nearest
        self.sentence = nearest.sentence_at(quantity.span.start)
        self.near = nearest.of(self.sentence)
        self.roughly = self.sentence.block.role is Role.HEADLINE
        self.counted = _counted(quantity, document)
        before = document.text[max(quantity.span.start - 20, 0) : quantity.span.start]
        self.is_ratio = bool(_ONE_IN.search(before) or _IN_MANY.match(document.text, quantity.span.end))
        after = document.text[quantity.span.end : quantity.span.end + 30]
        self.is_relative = bool(_RELATIVE.match(after))
        self.found = [t for near in self.near for t in _quantities(near, nearest.library)]

    @property
    def is_small(self) -> bool:
        number = self.quantity.number.value
        return not self.quantity.sign and number <= SMALL and number == int(number)

    def agrees(self, there: _There, *, exactly: bool = False) -> bool:
        """Whether the two say the same; a mere number in the source only if nothing else is counted there."""
        here, other = self.quantity, there.quantity
        if here.sign and not other.sign and not other.scaled and not self.counts_the_same(there):
            is_other_thing = bool(_counted(other, self.nearest.library.document(there.passage.path)))
            if is_other_thing:
                return False
        return agree(here, other, roughly=self.roughly and not exactly, exactly=exactly)

    def counts_the_same(self, there: _There) -> bool:
        return bool(self.counted & _counted(there.quantity, self.nearest.library.document(there.passage.path)))

    def tells_nothing(self, same: _There) -> bool:
        """Whether a number of two figures stands only somewhere else, counting something else."""
        is_mere = not self.quantity.sign and self.quantity.number.value < _LARGE
        return is_mere and same.share < _LIKE / 2 and not self.counts_the_same(same)


def figure_items(nearest: Nearest) -> Iterator[Item]:
    """One item a figure outside quotations, as far as anything can be said of it."""
    days = [mention.span for mention in dates(nearest.document)]
    for quantity in quantities(nearest.document):
        is_day = quantity.year_like or any(day.overlaps(quantity.span) for day in days)
        if not is_day and not is_quoted(nearest.document, quantity.span):
            item = _looked_up(_Figure(quantity, nearest))
            if item:
                yield item


def _looked_up(figure: _Figure) -> Item | None:
    span, library = figure.quantity.span, figure.nearest.library
    same, rival = _same(figure), _rival(figure)
    if same is None:
        if place := _worked_out(figure):
            return Item(Kind.FIGURE, Verdict.FOUND, span, place)
        if figure.is_ratio or figure.is_relative or _is_conversion(figure):
            return None
    elif figure.tells_nothing(same):
        if rival is None:
            return None
    elif rival is None or not _outweighs(rival, same):
        return Item(Kind.FIGURE, Verdict.FOUND, span, same.place)
    if rival:
        there = rival.quantity.span.of(library.document(rival.passage.path).text)
        return Item(Kind.FIGURE, Verdict.DIFFERS, span, rival.place, there)
    if figure.is_small or figure.quantity.share or figure.quantity.sign == "points":
        return None
    best = figure.near[0] if figure.near and figure.near[0].share >= _LIKE else None
    return Item(Kind.FIGURE, Verdict.MISSING, span, Place(best.passage.path, best.passage.span) if best else None)


def _outweighs(rival: _There, same: _There) -> bool:
    """Whether another figure in a passage that is very near speaks against the same one far off."""
    a, b = sorted((abs(rival.quantity.number.value), abs(same.quantity.number.value)))
    return rival.share >= _SURE and same.share <= _FAR * rival.share and b <= _ALIKE * a


def _same(figure: _Figure) -> _There | None:
    """Where the sources have the figure: in what is near, else anywhere; a small number only with what it counts."""
    for there in figure.found:
        is_near = there.share >= _LIKE or not figure.is_small or figure.counts_the_same(there)
        if is_near and figure.agrees(there, exactly=there.share < _LIKE / 2):
            return there
    for passage in () if figure.is_small else _with_number(figure):
        for there in _quantities(Near(passage, 0.0), figure.nearest.library):
            if figure.agrees(there, exactly=True):
                return there
    return None


def _with_number(figure: _Figure) -> Iterator[Passage]:
    """The passages with the number of a figure, as it stands or in thousands, millions, billions."""
    value = abs(figure.quantity.number.value)
    written = figure.quantity.span.of(figure.nearest.document.text)
    forms = {f"{value / scale:.12g}" for scale in (1, 1e3, 1e6, 1e9)} | {f for f in forms_of(written) if f[0].isdigit()}
    for form in sorted(forms):
        yield from figure.nearest.library.having(form)


def _rival(figure: _Figure) -> _There | None:
    """A figure of the same thing in a passage about the same, which no other figure of the sentence gives."""
    document = figure.nearest.document
    others = [q for q in quantities(document) if figure.sentence.span.contains(q.span) and q != figure.quantity]
    for there in figure.found:
        is_same_thing = bool(figure.quantity.sign) or figure.counts_the_same(there)
        if there.share < _LIKE or not is_same_thing or not is_kin(figure.quantity, there.quantity):
            continue
        in_points = figure.quantity.sign == "points", there.quantity.sign == "points"
        if in_points[0] == in_points[1] and not any(agree(other, there.quantity) for other in others):
            return there
    return None


def _worked_out(figure: _Figure) -> Place | None:
    """Where a passage has the numbers that give it: a span of years, a share, a sum, a difference."""
    here, library = figure.quantity, figure.nearest.library
    for near in figure.near[:_WORKED_OUT]:
        inside = [t.quantity for t in _quantities(near, library)]
        around = [t.quantity for p in library.around(near.passage) for t in _quantities(Near(p, near.share), library)]
        if (
            _is_span_of_time(figure, near)
            or _is_share(figure, inside)
            or (abs(here.number.value) >= _LARGE and (_is_sum(here, inside) or _is_part(here, around)))
            or (here.sign and _is_product(here, inside))
        ):
            return Place(near.passage.path, near.passage.span)
    return None


def _is_span_of_time(figure: _Figure, near: Near) -> bool:
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


def _is_share(figure: _Figure, there: list[Quantity]) -> bool:
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
    times = [q.number.value for q in there if not q.sign and SMALL <= q.number.value < _LARGE]
    return any(reaches(here, rate * time) for rate in rates for time in times)


def _is_part(here: Quantity, there: list[Quantity]) -> bool:
    """Whether it is the share of one figure that another one gives: 35 per cent of €1.2bn."""
    shares = [q.number.value for q in there if q.sign == "%"]
    wholes = [q.number.value for q in there if q.sign != "%" and is_kin(here, q)]
    return any(within(here, whole * share / 100) for share in shares for whole in wholes)


def _is_conversion(figure: _Figure) -> bool:
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


def _quantities(near: Near, library: Library) -> Iterator[_There]:
    found = figures_of(library.document(near.passage.path))
    span = near.passage.span
    for quantity in found[bisect_left(found, span.start, key=lambda q: q.span.start) :]:
        if quantity.span.start >= span.end:
            return
        yield _There(quantity, near.passage, near.share)


def _counted(quantity: Quantity, document: Document) -> frozenset[str]:
    """The stems of the next words, among which what is counted stands."""
    after = _COUNTED.match(document.text, quantity.span.end)
    return content(stems_of(after[0])) if after else frozenset()
