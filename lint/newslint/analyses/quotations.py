"""Quotations: other people's words, which are not corrected."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.document import Document, Role, analysis
from newslint.spans import Span

# An opening mark stands before a word and not after one; a closing one after a word or stop and not before one.
_DOUBLE = re.compile(
    r"[“„«](?P<curly>[^“”„«»]*)(?:[”»]|(?P<runs_on>\Z))|(?<![\w\"])\"(?=\S)(?P<straight>[^\"]*)(?:\"|\Z)"
)
_SINGLE_CURLY = re.compile(r"(?<!\w)‘(?=\S)(?P<inside>(?:[^‘’]|’(?=\w))*(?<=\S))’(?!\w)")
_SINGLE_STRAIGHT = re.compile(r"(?<!\w)'(?=[^\W\d_])(?P<inside>(?:[^']|(?<=\w)'(?=\w))*[\w.,!?…])'(?!\w)")


@analysis
def quotations(document: Document) -> tuple[Span, ...]:
    """The spans of all quotations with their marks, in order; block quotations too.

    A paragraph whose quotation stays open is quoted to its end (news style opens each paragraph of a long one).
    """
    found: list[Span] = []
    for block in document.blocks:
        if block.role is Role.QUOTATION:
            found.append(block.span)
            continue
        text = block.span.of(document.text)
        found += (span.shift(block.span.start) for span in _in_block(text))
    return tuple(found)


def _in_block(text: str) -> Iterator[Span]:
    spans = [Span(*m.span()) for m in _DOUBLE.finditer(text)]
    for pattern in (_SINGLE_CURLY, _SINGLE_STRAIGHT):
        for match in pattern.finditer(text):
            span = Span(*match.span())
            if not any(span.overlaps(other) for other in spans):
                spans.append(span)
    yield from sorted(spans)


def is_quoted(document: Document, span: Span) -> bool:
    """Whether a span of the prose lies inside a quotation."""
    return any(q.contains(span) for q in quotations(document))


def has_sic(document: Document, span: Span) -> bool:
    """Whether “[sic]” follows a span: the desk knows."""
    return bool(re.match(r"[\s\"'”’.,;:]*[\[(]sic[\])]", document.text[span.end : span.end + 20], re.IGNORECASE))
