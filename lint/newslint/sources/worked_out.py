"""Figures that follow from others: a sum, a difference, a share, an average, a product.

Any figure is the sum or difference of some others, if there are enough. So those of a passage are tried before those
around it, and what fits counts only if few of the values tried would fit by chance, or if a word of the sentence says
that something was worked out: “between them”, “more than”, “on average”.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, permutations
from math import log

from newslint.analyses.quantities import Quantity
from newslint.sources.converted import is_span_of_time
from newslint.sources.figure import LARGE, Counted, Figure, counted_figures, counted_in
from newslint.sources.figure_match import as_here, bare_values, bounds, is_kin, reaches
from newslint.sources.items import Place
from newslint.sources.nearest import Near
from newslint.spans import Span

_PASSAGES = 4  # among whose figures one that is worked out is sought
_BY_CHANCE, _CUED = 0.08, 0.3  # how many values may be expected to fit by chance; … where a word says so
_WIDE = 5  # passages before and after that are around one, at most
_FAR = 3.0  # how many times as large or as small a value is that could have fitted by chance
_FEW = 8  # figures of which any three are added up
_MOST = 40  # figures that are tried together
_BESIDE, _NEAR, _TOTAL = 25, 40, 70  # code points on either side in which such a word stands
#: How often the one comes in the other: 75 a month is 900 a year.
_TIMES = (12.0, 52.0, 365.0, 7.0, 24.0, 60.0)
_COMPARED = re.compile(
    r"\b(?:(?:up|down)(?! to)|more|less|fewer|higher|lower|larger|smaller|bigger|greater|ahead|behind|short|above|below"
    r"|rise|rose|risen|fall|fell|fallen|grew|grown|gain(?:ed)?|los[et]s?|lost|losing|dropp?(?:ed)?|shr[aiu]nk"
    r"|add(?:ed|s|ing)?|another|others?|rest|remain(?:s|ed|ing|der)?|left|spare|difference|gap|increase[ds]?|decrease[ds]?|cut|reduc\w+|declined?"
    r"|swelled|climb(?:ed)?|jump(?:ed)?|margin|except|but|of these|among them)\b",
    re.IGNORECASE,
)
_TOGETHER = re.compile(
    r"\b(?:total\w*|altogether|together|combined|between them|in all|overall|brings?|bringing|brought|so far|sum"
    r"|whole|all told|pair)\b",
    re.IGNORECASE,
)
_SHARED_OUT = re.compile(
    r"\b(?:each|everyone|apiece|costs?|costing|average[ds]?|averaging|every|per|a head|an? (?:hour|day|week|month|year"
    r"|season|match|game|person|household|mile|home|unit|ticket|share))\b",
    re.IGNORECASE,
)


def worked_out(figure: Figure, *, surely: bool = False) -> Place | None:
    """Where a passage has the numbers that give it; `surely`: only where a word says that it was worked out."""
    if not surely:
        for near in figure.near[:_PASSAGES]:
            if is_span_of_time(figure, near):
                return Place(near.passage.path, near.passage.span)
    pools = list(_pools(figure))
    return _reckoned(figure, pools, cued=True) or (None if surely else _reckoned(figure, pools, cued=False))


def _reckoned(figure: Figure, pools: Sequence[tuple[Near, list[Counted]]], *, cued: bool) -> Place | None:
    """Where the first way to work it out that gives it is found, before too many values fit by chance."""
    here = figure.quantity
    low, high = bounds(here)
    size = abs(here.number.value) or 1.0
    breadth = max(high - low, here.number.step) / size / (2 * log(_FAR))
    expected = 0.0
    tried: set[float] = set()
    for near, pool in pools:
        for values in _ways(figure, pool, cued=cued):
            new = {value for value in values if size / _FAR <= abs(value) <= size * _FAR} - tried
            tried |= new
            expected += len(new) * breadth
            if expected > (_CUED if cued else _BY_CHANCE):
                return None
            if any(reaches(here, value) for value in new):
                return Place(near.passage.path, near.passage.span)
    return None


def added_up(figure: Figure) -> Place | None:
    """Where a passage has both of what it counts apart: seven lenders and two investors, for nine lenders and
    investors."""
    for near in figure.near[:_PASSAGES]:
        apart = [c for c in counted_in(near.passage, figure.nearest.library) if c.what & figure.counted]
        for one, other in combinations(apart, 2):
            total = one.quantity.number.value + other.quantity.number.value
            if not one.what & other.what & figure.counted and reaches(figure.quantity, total):
                return Place(near.passage.path, near.passage.span)
    return None


def _pools(figure: Figure) -> Iterator[tuple[Near, list[Counted]]]:
    """The figures of each of the nearest passages, those around it too, and those of the draft’s own sentences."""
    library = figure.nearest.library
    nearest = figure.near[:_PASSAGES]
    own = _own_figures(figure)
    inside = [(near, list(counted_in(near.passage, library))) for near in nearest]
    yield from ((near, _distinct(found)) for near, found in inside)
    yield from ((near, _distinct([*found, *own])) for near, found in inside)
    for reach in (1, _WIDE):
        for near in nearest:
            yield near, _distinct(c for p in library.around(near.passage, reach, reach) for c in counted_in(p, library))
    if nearest:
        yield nearest[0], _distinct(own)
        yield nearest[0], _distinct([*own, *(c for _, found in inside for c in found)])


def _own_figures(figure: Figure) -> list[Counted]:
    """The other figures of its sentence and the one before."""
    document, start = figure.nearest.document, figure.sentence.span.start
    first = figure.nearest.sentence_at(start - 1) if start else figure.sentence
    span = Span(first.span.start, figure.sentence.span.end)
    own = figure.quantity.span
    return [
        c for c in counted_figures(document) if span.contains(c.quantity.span) and not c.quantity.span.overlaps(own)
    ]


def _distinct(found: Iterable[Counted]) -> list[Counted]:
    kept = {(c.quantity.number.value, c.quantity.sign): c for c in found if not c.quantity.year_like}
    return list(kept.values())[:_MOST]


def _ways(figure: Figure, pool: Sequence[Counted], *, cued: bool) -> Iterator[list[float]]:
    """What some figures give, one list for each way to reckon that the sentence has a word for, or none."""
    here = figure.quantity
    text, span = figure.nearest.document.text, here.span
    within = figure.sentence.span
    beside, around, wide = (
        text[max(span.start - n, within.start) : min(span.end + n, within.end)] for n in (_BESIDE, _NEAR, _TOTAL)
    )
    kin = [(value, c.what) for c in pool for value in _values(here, c.quantity)]
    pairs = [(a, b) for a, b in permutations(kin, 2) if a[0] > b[0]]
    if bool(_COMPARED.search(around)) == cued:
        yield [a - b for (a, x), (b, y) in pairs if here.sign or _is_rest(x, y, figure.counted)]
    if bool(_TOGETHER.search(wide)) == cued:
        yield [a + b for (a, x), (b, y) in pairs if here.sign or _go_together(x, y, figure.counted)]
        yield [sum(v for v, _ in kin[i:j]) for i in range(len(kin)) for j in range(i + 3, len(kin) + 1)]
        if len(kin) <= _FEW:
            yield [a + b + c for (a, _), (b, _), (c, _) in combinations(kin, 3)]
    if not cued:
        return
    if here.sign == "%":
        yield list(_percentages(pool))
        return
    if abs(here.number.value) >= LARGE:
        shares = [c.quantity.number.value / 100 for c in pool if c.quantity.sign == "%"]
        yield [value * share for value, _ in kin for share in shares]
    mere = [c.quantity.number.value for c in pool if not c.quantity.sign and c.quantity.number.value > 1]
    if _SHARED_OUT.search(beside):
        yield [value / n for value, _ in kin for n in mere if n != value]
    if here.sign and _SHARED_OUT.search(around):
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


def _percentages(pool: Sequence[Counted]) -> Iterator[float]:
    """What one figure is of another or of both, and by how much the one is more or less than the other."""
    found = [c.quantity for c in pool if c.quantity.sign not in {"%", "points"} and c.quantity.number.value > 0]
    for a, b in permutations(found, 2):
        if a.sign == b.sign:
            part, whole = a.number.value, b.number.value
            yield 100 * abs(part - whole) / whole
            if part < whole:
                yield from (100 * part / whole, 100 * part / (part + whole))
