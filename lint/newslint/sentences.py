"""Sentence boundaries, by sentencex (Wikimedia), which knows abbreviations, initials and quotations."""

from __future__ import annotations

import re
from itertools import pairwise

from sentencex import get_sentence_boundaries

from newslint.spans import Span

#: The month, which sentencex takes for an abbreviation, at the end of a sentence.
_MAY = re.compile(r"\b(?:in|of|since|until|by|last|next|this|\d) May\.[”’\"']?\s+(?=[“‘\"']?[A-Z])")


def split(text: str) -> list[Span]:
    """The sentences of one block, in order, each without the blanks around it."""
    ends = {b["end_index"] for b in get_sentence_boundaries("en", text)} | {m.end() for m in _MAY.finditer(text)}
    return list(filter(None, (_trim(text, start, end) for start, end in pairwise([0, *sorted(ends)]))))


def _trim(text: str, start: int, end: int) -> Span | None:
    sentence = text[start:end]
    left, right = len(sentence) - len(sentence.lstrip()), len(sentence.rstrip())
    return Span(start + left, start + right) if right > left else None


def chunks(text: str, limit: int) -> list[Span]:
    """Cut a text into spans of at most `limit` code points, between sentences or words where there are any."""
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
