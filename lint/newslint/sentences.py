"""Sentence boundaries, by sentencex (Wikimedia), which knows abbreviations, initials and quotations."""

from __future__ import annotations

from sentencex import get_sentence_boundaries

from newslint.spans import Span


def split(text: str) -> list[Span]:
    """The sentences of one block, in order, each without the blanks around it."""
    return list(
        filter(None, (_trim(text, b["start_index"], b["end_index"]) for b in get_sentence_boundaries("en", text)))
    )


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
