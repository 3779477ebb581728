"""Quotations of a draft in its sources: word for word, in other words, or not at all."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from newslint.analyses.quotations import quotations, quoted_parts
from newslint.analyses.wording import SLIGHT, Difference, Word, differences, words_of
from newslint.document import Document, Role
from newslint.sources.items import How, Item, Kind, Place, Verdict
from newslint.sources.nearest import Nearest
from newslint.sources.wordings import Match, likest, nearest_wording, reordered, span_of, stretches
from newslint.spans import Span

#: Where a quotation leaves words out, or puts in words of its own.
_GAP = re.compile(r"\s*(?:…|\.(?: ?\.){2,}|\[[^\]]*\]|[([](?:sic|laughs)[)\]])\s*")
_MARKS = re.compile(r"[“”\"]")
_SHOWN = 4  # differences told of one sentence
_FEWEST = 3  # words of a quotation whose absence tells something
_NEAR = 0.6  # the share of its words from which another wording is the same quotation
_LONGEST = 140  # code points of a sentence that is shown whole


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
    whole, is_long = span_of(words), len(words) >= _FEWEST
    around = list(stretches(words, nearest.library))
    best = likest(words, around)
    changes = differences(words, best.words) if best is not None and best.share >= _NEAR else None
    if best is not None and changes == []:
        yield Item(Kind.QUOTATION, Verdict.FOUND, whole, best.place)
    elif not is_long:
        return
    elif order := reordered(words, around):
        there = _written(order.words, nearest.library.document(order.path))
        yield Item(Kind.QUOTATION, Verdict.DIFFERS, whole, order.place, there, how=How.ORDER)
    elif best is not None and changes is not None:
        gravest = sorted(changes, key=_gravity, reverse=True)[:_SHOWN]
        yield from (_changed(change, words, best, nearest) for change in gravest)
    elif not _is_title(words):
        yield _missing(words, nearest_wording(words, around), nearest)


def _missing(words: Sequence[Word], best: Match | None, nearest: Nearest) -> Item:
    """The item of a quotation that no source has, with what comes near it, if anything does."""
    whole = span_of(words)
    if best is None:
        return Item(Kind.QUOTATION, Verdict.MISSING, whole)
    source = nearest.library.document(best.path)
    sentence = _sentence(best.place.span, source)
    place, there = Place(best.path, sentence), sentence.of(source.text)
    if sentence == best.place.span:
        there = _written(best.words, source)
    apart = tuple(span_of(d.here) for d in differences(words, best.words) if d.here and not d.is_slight)
    return Item(Kind.QUOTATION, Verdict.MISSING, whole, place, there, differing=apart)


def _sentence(span: Span, source: Document) -> Span:
    """The sentence that holds some words of a source, or what of it is quoted, if it is not too long to be shown."""
    for sentence in source.sentences:
        if sentence.span.contains(span):
            inside = next((q for q in quoted_parts(source, span) if q.contains(span)), None)
            whole = sentence.span if inside is None else inside
            start, end = max(sentence.span.start, whole.start), min(sentence.span.end, whole.end)
            words = words_of(source.text[start:end], start)
            return span_of(words) if end - start <= _LONGEST else span
    return span


def _gravity(change: Difference) -> tuple[bool, bool, int]:
    return bool(change.grave), not change.is_slight, -change.at


def _changed(change: Difference, words: Sequence[Word], best: Match, nearest: Nearest) -> Item:
    """The item of a quotation that differs, on the differing words, or the word before those that it leaves out."""
    there = _written(change.there, nearest.library.document(best.path)) if change.there else ""
    if change.here:
        return Item(Kind.QUOTATION, Verdict.DIFFERS, span_of(change.here), best.place, there, replacement=there or None)
    before = words[max(change.at - 1, 0)]
    return Item(Kind.QUOTATION, Verdict.DIFFERS, before.span, best.place, there, how=How.GAP)


def _written(words: Sequence[Word], source: Document) -> str:
    """Some words as a source writes them; without what stands between two quotations, which is no part of them."""
    there = span_of(words).of(source.text)
    return " ".join({w.span: w.written for w in words}.values()) if _MARKS.search(there) else there


def _is_title(words: Sequence[Word]) -> bool:
    """Whether it may be the name of a work: all words but the slight ones have capitals."""
    telling = [w for w in words if w.form not in SLIGHT]
    return not telling or all(w.written[0].isupper() or w.is_number for w in telling)
