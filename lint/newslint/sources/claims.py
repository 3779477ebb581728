"""Sentences of a draft that no passage of its sources resembles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.analyses.attribution import attributions
from newslint.sources.items import Item, Kind, Place, Verdict
from newslint.sources.nearest import Near, Nearest
from newslint.sources.stems import content, stems_of

_FEWEST = 5  # words with content of a sentence that can be looked for
_TRIED = 6  # passages nearest to a sentence
_FOUND = 0.45  # the share of a sentence’s content in a passage and its neighbours from which it is there
_MISSING = 0.2  # … below which nothing is like it


def claim_items(nearest: Nearest, found: Sequence[Item]) -> Iterator[Item]:
    """One item a sentence that states something and is clearly in the sources or clearly not.

    One with a figure or quotation is not looked for: those have been.
    """
    looked_up = [i.span.start for i in found if i.kind in (Kind.FIGURE, Kind.QUOTATION)]
    for statement in attributions(nearest.document).statements:
        span = statement.sentence.span
        wanted = content(stems_of(statement.sentence.text))
        if not statement.is_claim or len(wanted) < _FEWEST or any(span.start <= at < span.end for at in looked_up):
            continue
        place, share = _best(wanted, nearest, nearest.of(statement.sentence))
        if share >= _FOUND:
            yield Item(Kind.CLAIM, Verdict.FOUND, span, place)
        elif share < _MISSING:
            yield Item(Kind.CLAIM, Verdict.MISSING, span, place, is_sure=False)


def _best(wanted: frozenset[str], nearest: Nearest, near: list[Near]) -> tuple[Place | None, float]:
    """The passage that has, with its neighbours, most of some words, and what share of them."""
    whole = sum(nearest.weight(s) for s in wanted if not s[0].isdigit()) or 1.0  # another number may say the same
    best: Place | None = None
    most = 0.0
    for n in near[:_TRIED]:
        around = frozenset[str]().union(*(p.stems for p in nearest.library.around(n.passage)))
        share = sum(map(nearest.weight, wanted & around)) / whole
        if share > most:
            best, most = Place(n.passage.path, n.passage.span), share
    return best, most
