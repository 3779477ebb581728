"""The figures that one of a draft may be worked out from: those of near passages and of its own sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from newslint.sources.figure import Counted, Figure, counted_figures, counted_in
from newslint.sources.figure_match import agree, is_kin
from newslint.sources.nearest import Near
from newslint.spans import Span

PASSAGES = 4  # among whose figures those are sought
_WIDE = 5  # passages before and after that are around one, at most
_MOST = 40  # figures that are tried together
_ANCHORED = 200  # pairs of figures that are tried first


def operands(figure: Figure) -> Iterator[tuple[Near, list[Counted]]]:
    """The figures beside those of its own sentences, those of each of the nearest passages, those around it too, those
    of its kind in all their files, and those of its own sentences."""
    yield from islice(_anchored(figure), _ANCHORED)
    library = figure.nearest.library
    nearest = figure.near[:PASSAGES]
    own = _own_figures(figure)
    inside = [(near, list(counted_in(near.passage, library))) for near in nearest]
    yield from ((near, _distinct(found)) for near, found in inside)
    yield from ((near, _distinct([*found, *own])) for near, found in inside)
    for reach in (1, _WIDE):
        for near in nearest:
            yield near, _distinct(c for p in library.around(near.passage, reach, reach) for c in counted_in(p, library))
    if nearest:
        paths = dict.fromkeys(near.passage.path for near in figure.near)
        everywhere = (c for path in paths for c in counted_figures(library.document(path)))
        if figure.quantity.sign:
            yield nearest[0], _distinct(c for c in everywhere if is_kin(figure.quantity, c.quantity))
        yield nearest[0], _distinct(own)
        yield nearest[0], _distinct([*own, *(c for _, found in inside for c in found)])


def _anchored(figure: Figure) -> Iterator[tuple[Near, list[Counted]]]:
    """Each figure beside one that the draft gives near its own: of “up by 6 to 78” the 72 in the row of the 78."""
    own = _own_figures(figure)
    for near in figure.near if own else ():
        inside = _distinct(counted_in(near.passage, figure.nearest.library))
        anchors = [c for c in inside if any(agree(each.quantity, c.quantity) for each in own)]
        yield from ((near, [anchor, other]) for anchor in anchors for other in inside if other is not anchor)


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
