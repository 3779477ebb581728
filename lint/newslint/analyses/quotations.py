"""Quotations: other people's words, which are not corrected."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import zip_longest

from newslint.document import Document, Role, analysis
from newslint.spans import Span

# An opening mark stands before a word and not after one; a closing one after a word or stop and not before one.
_DOUBLE = re.compile(
    r"[“„«](?P<curly>[^“”„«»]*)(?P<end>[”»]|“(?=\s|\Z))?|(?<![\w\"])\"(?=\S)(?P<straight>[^\"]*)(?P<close>\"(?!\w)|(?<=\S)\")?"
)
_SENTENCE_END = re.compile(r"[.!?…](?= +[A-Z“\"‘])")
#: Where a single mark can open a quotation: before a word that has not lost its beginning (’em, ’90s, ’n’).
_SINGLE_OPEN = re.compile(
    r"(?<![\w’'])[‘'](?=[^\W_]|[“\"\[…])(?!(?i:\d0s|\d\ds?|em|n|til|tis|twas|cause|bout|cos|coz|fraid|neath|ave|ello|im|er)\b)"
)
#: Where one can close: after a word or stop and not before a word.
_SINGLE_CLOSE = re.compile(r"(?<=\S)[’'](?!\w)")
#: The soldiers’ families: a closing mark that is more likely an apostrophe.
_PLURAL = re.compile(r"(?<=s)[’'](?= [a-z])")
_DOUBLE_MARKS, _SINGLE_MARKS = tuple('“„«"'), tuple("‘'")


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
        begins = after.span.of(document.text)[:1] if after is not None else ""
        found += (span.shift(block.span.start) for span in _in_block(text, begins))
    return tuple(found)


def _in_block(text: str, next_begins: str) -> Iterator[Span]:
    """The quotations of a paragraph but those inside others; `next_begins` is the first character of the next one."""
    double = (_closed(match, text, next_begins in _DOUBLE_MARKS) for match in _DOUBLE.finditer(text))
    last: Span | None = None
    for span in sorted([*double, *_single(text, runs_on=next_begins in _SINGLE_MARKS)]):
        if last is not None and span.start < last.end:
            last = Span(last.start, max(last.end, span.end))
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def _single(text: str, *, runs_on: bool) -> Iterator[Span]:
    """The quotations in single marks."""
    closers = [m.start() for m in _SINGLE_CLOSE.finditer(text)]
    plurals = {m.start() for m in _PLURAL.finditer(text)}
    openers = [m.start() for m in _SINGLE_OPEN.finditer(text)]
    end = 0
    for i, start in enumerate(openers):
        if start < end:
            continue
        limit = openers[i + 1] if i + 1 < len(openers) else len(text)
        inside = closers[bisect_left(closers, start + 2) : bisect_left(closers, limit)]
        sure = [at for at in inside if at not in plurals]
        if sure or inside:
            end = (sure or inside)[0] + 1
            yield Span(start, end)
        elif runs_on and limit == len(text):
            yield Span(start, len(text))


def _closed(match: re.Match[str], text: str, runs_on: bool) -> Span:
    """The span of a quotation, or of what can be one where its closing mark is missing."""
    if match["end"] or match["close"] or (runs_on and match.end() == len(text)):
        return Span(*match.span())
    end = _SENTENCE_END.search(text, match.start(), match.end())
    return Span(match.start(), end.end() if end else match.end())


@analysis
def _starts(document: Document) -> list[int]:
    return [q.start for q in quotations(document)]


def quoted_parts(document: Document, span: Span) -> Iterator[Span]:
    """The quotations that share letters with a span of the prose, in order; in O(log quotations) to the first."""
    found = quotations(document)
    for i in range(max(bisect_right(_starts(document), span.start) - 1, 0), len(found)):
        if found[i].start >= span.end:
            return
        if found[i].overlaps(span):
            yield found[i]


def is_quoted(document: Document, span: Span) -> bool:
    """Whether a span of the prose lies inside a quotation."""
    return any(q.contains(span) for q in quoted_parts(document, span))


def has_sic(document: Document, span: Span) -> bool:
    """Whether “[sic]” follows a span: the desk knows."""
    return bool(re.match(r"[\s\"'”’.,;:]*[\[(]sic[\])]", document.text[span.end : span.end + 20], re.IGNORECASE))
