"""Sentence boundaries, by sentencex (Wikimedia), which knows abbreviations, initials and quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from sentencex import get_sentence_boundaries

from newslint.spans import Span

_LONGEST_SENTENCE = 3_000  # code points
#: The month, which sentencex takes for an abbreviation, at the end of a sentence.
_MAY = re.compile(r"\b(?:in|of|since|until|by|last|next|this|\d) May\.[”’\"']?\s+(?=[“‘\"']?[A-Z])")


def split(text: str) -> list[Span]:
    """The sentences of one block, in order, each without the blanks around it; an endless one in pieces."""
    ends = {b["end_index"] for b in get_sentence_boundaries("en", text)} | {m.end() for m in _MAY.finditer(text)}
    between = pairwise([0, *sorted(ends)])
    pieces = ((a, b) for start, end in between for a, b in _pieces(text, start, end))
    return list(filter(None, (_trim(text, start, end) for start, end in pieces)))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What is too long for a sentence, cut between words: rules may take time in the square of its length."""
    while end - start > _LONGEST_SENTENCE:
        cut = text.rfind(" ", start + 1, start + _LONGEST_SENTENCE) + 1 or start + _LONGEST_SENTENCE
        yield start, cut
        start = cut
    yield start, end


def _trim(text: str, start: int, end: int) -> Span | None:
    sentence = text[start:end]
    left, right = len(sentence) - len(sentence.lstrip()), len(sentence.rstrip())
    return Span(start + left, start + right) if right > left else None


#: No word is so long; taggers and spellers take time in the square of its length, or worse.
_LONGEST = 300  # code points
_ENDLESS = re.compile(rf"\S{{{_LONGEST},}}")


def chunks(text: str, limit: int) -> list[Span]:
    """Cut a text into spans of at most `limit` code points, between sentences or words, without its endless words."""
    ends = [Span(*m.span()) for m in _ENDLESS.finditer(text)] if len(text) > _LONGEST else []
    if not ends:
        return _cut(text, limit)
    between = [Span(a.end, b.start) for a, b in pairwise([Span(0, 0), *ends, Span(len(text), len(text))])]
    return [
        piece.shift(part.start) for part in between if part.of(text).strip() for piece in _cut(part.of(text), limit)
    ]


def _cut(text: str, limit: int) -> list[Span]:
    cut: list[Span] = []
    start = end = 0
    bounds = [s.end for s in split(text)] if len(text) > limit else []
    for bound in [*bounds, len(text)]:
        if bound - start > limit and end > start:
            cut.append(Span(start, end))
            start = end
        while bound - start > limit:
            blank = text.rfind(" ", start + 1, start + limit) + 1
            end = blank or start + limit
            cut.append(Span(start, end))
            start = end
        end = bound
    return [*cut, Span(start, len(text))] if len(text) > start or not cut else cut
