"""Quotations: other people's words, which are not corrected."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from newslint.document import Document, Role, analysis
from newslint.spans import Span

# An opening mark stands before a word and not after one; a closing one after a word or stop and not before one.
_DOUBLE = re.compile(
    r"[“„«](?P<curly>[^“”„«»]*)(?P<end>[”»])?|(?<![\w\"])\"(?=\S)(?P<straight>[^\"]*)(?P<close>\"(?!\w)|(?<=\S)\")?"
)
_SENTENCE_END = re.compile(r"[.!?…](?= +[A-Z“\"‘])")
_SINGLE_CURLY = re.compile(r"(?<!\w)‘(?=\S)(?P<inside>(?:[^‘’]|’(?=\w))*(?<=\S))’(?!\w)")
_SINGLE_STRAIGHT = re.compile(r"(?<!\w)'(?=[^\W\d_])(?P<inside>(?:[^']|(?<=\w)'(?=\w))*[\w.,!?…])'(?!\w)")


@analysis
def quotations(document: Document) -> tuple[Span, ...]:
    """The spans of all quotations with their marks, in order; block quotations too.

    A quotation that stays open runs to the end of its paragraph where the next one opens with a mark again (news style
    for long ones); elsewhere its closing mark is lost, and one sentence is quoted.
    """
    found: list[Span] = []
    for block, after in zip_longest(document.blocks, document.blocks[1:]):
        if block.role is Role.QUOTATION:
            found.append(block.span)
            continue
        text = block.span.of(document.text)
        runs_on = after is not None and after.span.of(document.text).startswith(tuple('“„«"'))
        found += (span.shift(block.span.start) for span in _in_block(text, runs_on=runs_on))
    return tuple(found)


def _in_block(text: str, *, runs_on: bool) -> Iterator[Span]:
    spans = [_closed(match, text, runs_on) for match in _DOUBLE.finditer(text)]
    for pattern in (_SINGLE_CURLY, _SINGLE_STRAIGHT):
        for match in pattern.finditer(text):
            span = Span(*match.span())
            if not any(span.overlaps(other) for other in spans):
                spans.append(span)
    yield from sorted(spans)


def _closed(match: re.Match[str], text: str, runs_on: bool) -> Span:
    """The span of a quotation, or of what can be one where its closing mark is missing."""
    if match["end"] or match["close"] or (runs_on and match.end() == len(text)):
        return Span(*match.span())
    end = _SENTENCE_END.search(text, match.start(), match.end())
    return Span(match.start(), end.end() if end else match.end())


def is_quoted(document: Document, span: Span) -> bool:
    """Whether a span of the prose lies inside a quotation."""
    return any(q.contains(span) for q in quotations(document))


def has_sic(document: Document, span: Span) -> bool:
    """Whether “[sic]” follows a span: the desk knows."""
    return bool(re.match(r"[\s\"'”’.,;:]*[\[(]sic[\])]", document.text[span.end : span.end + 20], re.IGNORECASE))
