"""Figures that follow from others: a sum, a difference, a share, an average, a product.

Any figure is the sum or difference of some others, if there are enough. So those of a passage are tried before those
around it, and what fits counts only if few of the values tried would fit by chance, or if a word of the sentence says
that something was worked out: “between them”, “more than”, “on average”.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

from newslint.analyses.quantities import Quantity
from newslint.sources.converted import is_span_of_time
from newslint.sources.figure import LARGE, Counted, Figure, counted, counted_in
from newslint.sources.figure_match import as_here, bare_values, chance, is_kin, reaches, scale_of
from newslint.sources.items import Place
from newslint.sources.nearest import Near
from newslint.sources.operands import PASSAGES, operands
from newslint.sources.reckoning_words import Words, reckoning_words

_DOUBTFUL = 1.5  # how many values are expected to fit by chance where any figure would
_FEW = 8  # figures of which any three are added up
#: How often the one comes in the other: 75 a month is 900 a year.
_TIMES = (12.0, 52.0, 365.0, 7.0, 24.0, 60.0)


@dataclass(frozen=True, slots=True)
class Reckoned:
    """That a figure follows from others: where they stand, and how many values may be expected to fit by chance.

    `cued` tells that a word of the sentence says that it was worked out.
    """

    place: Place
    chance: float
    cued: bool


def worked_out(figure: Figure) -> Reckoned | None:
    """How a figure follows from those of the nearest passages: by what a word of the sentence says, else in any way."""
    for near in figure.near[:PASSAGES]:
        if is_span_of_time(figure, near):
            return Reckoned(Place(near.passage.path, near.passage.span), 0.0, cued=True)
    pools, words = list(operands(figure)), reckoning_words(figure)
    return _reckoned(figure, words, pools, cued=True) or _reckoned(figure, words, pools, cued=False)


def _reckoned(
    figure: Figure, words: Words, pools: Sequence[tuple[Near, list[Counted]]], *, cued: bool
) -> Reckoned | None:
    """The first way to work it out that gives it, before so many values fit by chance that it would tell nothing."""
    here, tried, expected = figure.quantity, set[float](), 0.0
    for near, pool in pools:
        for values in _ways(figure, words, pool, cued=cued):
            new = set(values) - tried
            tried |= new
            expected += chance(here, new)
            if expected > _DOUBTFUL:
                return None
            if any(reaches(here, value) for value in new):
                return Reckoned(Place(near.passage.path, near.passage.span), expected, cued)
    return None


def added_up(figure: Figure) -> Place | None:
    """Where a passage has both of what it counts apart: seven lenders and two investors, for nine lenders and
    investors."""
    listed = counted(figure.quantity, figure.nearest.document, in_list=True)
    for near in figure.near[:PASSAGES]:
        apart = [c for c in counted_in(near.passage, figure.nearest.library) if c.what & listed]
        for one, other in combinations(apart, 2):
            total = one.quantity.number.value + other.quantity.number.value
            if not one.what & other.what & listed and reaches(figure.quantity, total):
                return Place(near.passage.path, near.passage.span)
    return None


def _ways(figure: Figure, words: Words, pool: Sequence[Counted], *, cued: bool) -> Iterator[list[float]]:
    """What some figures give, one list for each way to reckon that the sentence has a word for, or none."""
    here = figure.quantity
    kin = [(value, c.what) for c in pool for value in _values(here, c.quantity)]
    pairs = [(a, b) for a, b in permutations(kin, 2) if a[0] > b[0]]
    if words.compared == cued:
        yield [a - b for (a, x), (b, y) in pairs if here.sign or _is_rest(x, y, figure.counted)]
    if words.together == cued:
        yield [a + b for (a, x), (b, y) in pairs if here.sign or _go_together(x, y, figure.counted)]
        yield [sum(v for v, _ in kin[i:j]) for i in range(len(kin)) for j in range(i + 3, len(kin) + 1)]
        if len(kin) <= _FEW:
            yield [a + b + c for (a, _), (b, _), (c, _) in combinations(kin, 3)]
    if here.sign == "%":
        if words.share == cued:
            yield list(_percentages(pool))
        return
    if not cued:
        return
    if abs(here.number.value) >= LARGE:
        shares = [c.quantity.number.value / 100 for c in pool if c.quantity.sign == "%"]
        yield [value * share for value, _ in kin for share in shares]
    mere = [c.quantity.number.value for c in pool if not c.quantity.sign and c.quantity.number.value > 1]
    if words.each_beside:
        yield [value / n for value, _ in kin for n in mere if n != value]
    if here.sign and words.each:
        yield [value / n for value, _ in kin for n in _TIMES]
        yield [value * n for value, _ in kin for n in (*mere, *_TIMES) if n != value]


def _is_rest(whole: frozenset[str], part: frozenset[str], counted: frozenset[str]) -> bool:
    """Whether the rest of what one counts can be what is counted: of passengers less cars, no passengers."""
    return bool(whole & part) or not part or bool(part & counted) or not whole & counted


def _go_together(one: frozenset[str], other: frozenset[str], counted: frozenset[str]) -> bool:
    """Whether what two figures count can be added up: the same, parts of what the third counts, or nothing that is
    said, as in a table."""
    return not one or not other or bool(one & other) or bool(one & counted and other & counted)


def _values(here: Quantity, there: Quantity) -> Iterator[float]:
    """What a figure says in the unit of another one; a percentage or a measure may lack its sign."""
    if is_kin(here, there):
        if here.sign or there.number.step >= 1:
            yield from as_here(here, there)
    elif there.number.step < 1 and here.sign in {"%", ""}:
        yield from bare_values(here, there)
    elif here.scaled and here.sign and not there.sign and not there.scaled:
        yield there.number.value * scale_of(here)


def _percentages(pool: Sequence[Counted]) -> Iterator[float]:
    """What one figure is of another or of both, and by how much the one is more or less than the other."""
    found = [c.quantity for c in pool if c.quantity.sign not in {"%", "points"} and c.quantity.number.value > 0]
    for a, b in permutations(found, 2):
        if a.sign == b.sign:
            part, whole = a.number.value, b.number.value
            yield 100 * abs(part - whole) / whole
            if part < whole:
                yield from (100 * part / whole, 100 * part / (part + whole))
