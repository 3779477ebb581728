"""Quotations of a draft in its sources: word for word, in other words, or not at all."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq
from rapidfuzz.fuzz import partial_ratio_alignment

from newslint.analyses.quotations import quotations, quoted_parts
from newslint.analyses.wording import SLIGHT, Difference, Word, differences, words_of
from newslint.document import Document, Role
from newslint.sources.items import How, Item, Kind, Place, Verdict
from newslint.sources.library import Library, Passage
from newslint.sources.nearest import Nearest
from newslint.sources.stems import content, stem
from newslint.spans import Span

#: Where a quotation leaves words out, or puts in words of its own.
_GAP = re.compile(r"\s*(?:…|\.(?: ?\.){2,}|\[[^\]]*\]|[([](?:sic|laughs)[)\]])\s*")
_CANDIDATES = 8
_MARKS = re.compile(r"[“”\"]")
_SHOWN = 4  # differences told of one sentence
_FEWEST = 3  # words of a quotation whose absence tells something
_NEAR = 0.6  # the share of its words from which another wording is the same quotation
_SLACK = 4  # words of the source on either side of where the likest stretch lies


@dataclass(frozen=True, slots=True)
class _Match:
    """The likest wording of a source: its words, and the share of the draft’s words that it has in order."""

    path: str
    words: Sequence[Word]
    share: float

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.path, _span(self.words))


def quoted_items(nearest: Nearest) -> Iterator[Item]:
    """One item a quoted sentence or part of one that is long enough, or that a source has."""
    document = nearest.document
    for span in _fragments(document):
        words = words_of(span.of(document.text), span.start)
        if words:
            yield from _looked_up(words, nearest)


def _fragments(document: Document) -> Iterator[Span]:
    """The parts of quotations that a source should have just so: sentences, and what lies between gaps."""
    starts = [sentence.span.start for sentence in document.sentences]
    for quotation in quotations(document):
        first, end = max(bisect_right(starts, quotation.start) - 1, 0), bisect_left(starts, quotation.end)
        for sentence in document.sentences[first:end]:
            start, end = max(quotation.start, sentence.span.start), min(quotation.end, sentence.span.end)
            if start >= end or sentence.block.role is Role.HEADING:
                continue
            at = start
            for gap in _GAP.finditer(document.text, start, end):
                yield Span(at, gap.start())
                at = gap.end()
            yield Span(at, end)


def _looked_up(words: Sequence[Word], nearest: Nearest) -> Iterator[Item]:
    whole = Span(words[0].span.start, words[-1].span.end)
    best = max(_matches(words, nearest.library), key=lambda m: (m.share, -len(m.words)), default=None)
    is_long = len(words) >= _FEWEST
    if best is not None and best.share >= _NEAR:
        changes = differences(words, best.words)
        if not changes:
            yield Item(Kind.QUOTATION, Verdict.FOUND, whole, best.place)
        elif is_long:
            gravest = sorted(changes, key=_gravity, reverse=True)[:_SHOWN]
            yield from (_changed(change, words, best, nearest) for change in gravest)
    elif is_long and not _is_title(words):
        yield Item(Kind.QUOTATION, Verdict.MISSING, whole, best.place if best else None)


def _matches(words: Sequence[Word], library: Library) -> Iterator[_Match]:
    """The likest stretch of words around each passage that may have them."""
    stems = [stem(w.form) for w in words]
    seen: set[int] = set()
    for passage in [*library.phrase(stems), *library.search(content(stems) or stems, _CANDIDATES)]:
        if passage.number not in seen:
            seen.add(passage.number)
            yield from _around(words, passage, library)


def _around(words: Sequence[Word], passage: Passage, library: Library) -> Iterator[_Match]:
    """The likest stretch in a passage and its neighbours, with and without what stands outside quotation marks."""
    near = library.around(passage, 1, 2)
    source = library.document(passage.path)
    span = Span(near[0].span.start, near[-1].span.end)
    there = words_of(span.of(source.text), span.start)
    quoted = list(quoted_parts(source, span))
    yield from _likest(words, there, passage.path)
    if quoted:
        inside = [w for w in there if any(part.contains(w.span) for part in quoted)]
        yield from _likest(words, inside, passage.path)


def _likest(words: Sequence[Word], there: Sequence[Word], path: str) -> Iterator[_Match]:
    here, forms = [w.form for w in words], [w.form for w in there]
    start, end = 0, len(forms)
    if len(here) < len(forms):
        window = partial_ratio_alignment(here, forms)
        if window is None:
            return
        start, end = max(window.dest_start - _SLACK, 0), window.dest_end + _SLACK
    start, end = _tightened(here, forms, start, min(end, len(forms)))
    if start < end:
        yield _Match(path, there[start:end], LCSseq.similarity(here, forms[start:end]) / len(here))


def _tightened(here: Sequence[str], forms: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """The least stretch that has as many of the words in order."""
    most = LCSseq.similarity(here, forms[start:end])
    while start < end and LCSseq.similarity(here, forms[start + 1 : end]) == most:
        start += 1
    while start < end and LCSseq.similarity(here, forms[start : end - 1]) == most:
        end -= 1
    return start, end


def _gravity(change: Difference) -> tuple[bool, bool, int]:
    return bool(change.grave), not change.is_slight, -change.at


def _changed(change: Difference, words: Sequence[Word], best: _Match, nearest: Nearest) -> Item:
    """The item of a quotation that differs, on the differing words, or the word before those that it leaves out."""
    source = nearest.library.document(best.path).text
    there = _span(change.there).of(source) if change.there else ""
    if _MARKS.search(there):  # what stands outside the quotation there is no part of it
        there = " ".join({w.span: w.written for w in change.there}.values())
    if change.here:
        return Item(Kind.QUOTATION, Verdict.DIFFERS, _span(change.here), best.place, there, replacement=there or None)
    before = words[max(change.at - 1, 0)]
    return Item(Kind.QUOTATION, Verdict.DIFFERS, before.span, best.place, there, how=How.GAP)


def _span(words: Sequence[Word]) -> Span:
    return Span(words[0].span.start, words[-1].span.end)


def _is_title(words: Sequence[Word]) -> bool:
    """Whether it may be the name of a work: all words but the slight ones have capitals."""
    telling = [w for w in words if w.form not in SLIGHT]
    return not telling or all(w.written[0].isupper() or w.is_number for w in telling)
