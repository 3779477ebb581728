"""The places of a draft that are fixed terms in other words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from newslint.analyses.quotations import has_sic, is_quoted
from newslint.document import Document, analysis
from newslint.spans import Span
from newslint_rules._runs import Run, runs
from newslint_rules._term_context import is_meant, original
from newslint_rules._term_forms import form
from newslint_rules._term_list import synonyms
from newslint_rules._term_match import Match, matches

_SHOWN = 3


class Place(NamedTuple):
    """Where it stands in the prose, what it could stand for, and whether that could be chance."""

    span: Span
    usual: tuple[str, ...]
    is_name: bool
    is_weak: bool


@analysis
def term_places(document: Document) -> tuple[Place, ...]:
    """All of a draft, in order, none inside another; quotations and what is marked [sic] are left out."""
    found: list[Place] = []
    for sentence in document.sentences:
        for run in runs(sentence.text):
            meant = [m for m in matches(run, synonyms()) if is_meant(m, run, sentence, document)]
            taken = 0
            for same in _by_place(meant):
                first, end = same[0].first, same[0].end
                span = Span(run[first].start, run[end - 1].end).shift(sentence.span.start)
                if first < taken or is_quoted(document, span) or has_sic(document, span):
                    continue
                taken = end
                usual = tuple(dict.fromkeys(original(m, run) for m in same))[:_SHOWN]
                found.append(Place(span, usual, same[0].term.is_name, _is_weak(same[0], run)))
    return tuple(found)


def _by_place(found: list[Match]) -> Iterator[list[Match]]:
    """The matches on the same words together, those with the fewest words replaced first; the longest places first."""
    found = sorted(found, key=lambda m: (m.first, -m.end, len(m.replaced), m.term.is_name, m.term.text))
    for _, same in groupby(found, key=lambda m: (m.first, m.end)):
        place = list(same)
        yield [m for m in place if len(m.replaced) == len(place[0].replaced)]


def _is_weak(match: Match, run: Run) -> bool:
    """Whether one plain word beside one word of a term is all there is to go by: “handsome brother”."""
    if match.term.is_name or len(match.term.content) > 2 or len(match.replaced) > 1:
        return False
    return form(run[match.first + match.replaced[0]].text) not in synonyms().rare
