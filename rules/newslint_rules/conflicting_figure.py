"""`conflicting-figure`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.document import Document
from newslint.findings import Flag, Severity, Spot
from newslint.rule import DeskRule
from newslint.spans import Span
from newslint_rules._figure_facts import Figures, collect_figures
from newslint_rules._figure_pairs import Pair, pairs


class ConflictingFigure(DeskRule[Figures]):
    """One thing counted or measured twice, with two figures.

    What it flags
    -------------
    In one draft: what a verb does to so many (“destroyed 40 homes”, “44 homes were destroyed”), with the same words
    before the noun and the same subject; a property of one thing (“the 14-storey tower”, “the £3.4m contract”, “a crew
    of 18”, “the school’s 420 pupils”); the age of a person; a group that is taken up again (“arrested 12 men”, “the 14
    men”); and a sentence that stands there twice with another number. In two drafts of one story the same, and
    sentences that share most of their words. The finding stands at the place that comes second and names both figures.

    Why a desk cares
    ----------------
    One of the two is wrong, and readers see both. In a rewrite a figure changes more easily than a word.

    When it is wrong to flag
    ------------------------
    Figures that can both be right pass: roundings, “at least”, other units, sums, differences and parts that the draft
    gives. So do two days, years, places or sources, “another”, “a second”, “earlier”, wishes and rumours, tolls that a
    draft says have changed, towers where a draft has several, drafts of two days, quotations, headlines and lists.
    Three values of one thing are taken for a list. A group that is not the one before (“the 14 men” of another raid),
    and two drafts of two days that say neither, are flagged wrongly.

    Measured
    --------
    Nothing on clean copy, each draft alone and all 503 as one desk: articles (30,475 words), agency reports (59,890),
    training text (246,526); nor when all of them were taken for one story, and nothing on translated copy (4,892). The
    marked drafts have no such fault, so what it finds there is not known. Written by script into newspapers, and in
    brackets into 75 agency reports (`make figure-faults`): another number in a second draft made of half of the first
    75% (76%), a sentence given twice in a draft 62% (71%), ages 9 of 11, a group of people taken up again only 23%
    (32%), properties 2 of 6; 459 second places with the same number give nothing. Most misses are headlines, which are
    not compared, “earlier” and the like, small numbers one apart, and sentences that give both numbers. In ten stories
    invented after the rule was done it found 4 of 5 conflicts and nothing else; in the 36 that it was tuned on, six
    findings were wrong at first.
    """

    id: ClassVar = "conflicting-figure"
    category: ClassVar = "facts"
    severity: ClassVar = Severity.SUGGESTION
    default: ClassVar = False

    def collect(self, document: Document) -> Figures:
        """The figures of a draft."""
        return collect_figures(document)

    def reconcile(self, desk: Mapping[str, Figures]) -> Iterator[tuple[str, Flag]]:
        """One finding for each figure that stands otherwise before, at the place that comes second."""
        for pair in pairs(desk):
            yield pair.path, _flag(pair)


def _flag(pair: Pair) -> Flag:
    here, there = pair.here, pair.there
    together = pair.path == pair.other
    where = f"line {there.line}" if together else f"{pair.other}, line {there.line}"
    what = f"Two ages for {here.label}" if here.kind == "age" else f"Two figures for {here.label}"
    message = f"{what}: {here.written} here, {there.written} in {where}; check which is right."
    spot = Spot(Span(there.start, there.end), f"“{there.written}” here", None if together else pair.other)
    return Flag(Span(here.start, here.end), message, related=(spot,))
