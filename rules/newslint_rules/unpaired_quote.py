"""`unpaired-quote`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import ClassVar

from newslint.document import Block, Document, Role
from newslint.findings import Flag, Severity
from newslint.rule import DocumentRule
from newslint.spans import Span
from newslint_rules._quote_marks import Unpaired, double_marks, unclosed_single, unpaired

_READ = {Role.PARAGRAPH, Role.CAPTION, Role.LIST_ITEM, Role.HEADLINE, Role.HEADING}
_WAY_ROUND = {"“": "”", "”": "“", "«": "»", "»": "«", "„": "”"}


class UnpairedQuote(DocumentRule):
    """A quotation mark without its partner, or one that stands the wrong way round.

    What it flags
    -------------
    The first mark of a paragraph that opens a quotation which is never closed, closes one that was never opened, or is
    turned the wrong way. A quotation that runs on over paragraphs opens each of them and closes the last; one that does
    not is a suggestion.

    Why a desk cares
    ----------------
    Who said what hangs on it: a lost mark puts the writer’s words into somebody’s mouth, or the other way round.

    When it is wrong to flag
    ------------------------
    Apostrophes, words without their beginning (’90s, ’em), inches and quotations inside others are told from marks.
    Single marks are flagged only where nothing later in the paragraph could close them. Transcripts that set a
    quotation a sentence a line, or marks with blanks on both sides, are beyond it.

    Measured
    --------
    On 14,800 words of edited news 4 findings (0.27 per 1,000 words), all true: marks without a partner, one turned
    round; and 3 suggestions on quotations that run on. On 15,700 words of interviews 8 (0.51), all true. On 30 clean
    articles written for the project none. Of the marked punctuation of the development copy three places are such
    marks, all found.
    """

    id: ClassVar = "unpaired-quote"
    category: ClassVar = "punctuation"
    severity: ClassVar = Severity.ERROR

    def check(self, document: Document) -> Iterator[Flag]:
        """Flags the mark with the word it stands at, one a paragraph."""
        opened = False
        for block, after in zip_longest(document.blocks, document.blocks[1:]):
            if block.role not in _READ:
                opened = False
                continue
            text = block.span.of(document.text)
            goes_on = after is not None and after.span.of(document.text)[:1] in {"“", '"', "«", "„"}
            fault = unpaired(text, goes_on=goes_on, opened=opened)
            opened = False
            if fault is not None:
                opened = fault.fault == "unclosed" and _closes_later(after, document)
                yield _flag(fault, block, text, runs_on=opened)
                continue
            at = unclosed_single(text, goes_on=after is not None and after.span.of(document.text)[:1] == "‘")
            if at is not None:
                yield _flag(Unpaired(at, "unclosed"), block, text, runs_on=False)


def _closes_later(after: Block | None, document: Document) -> bool:
    """Whether the next paragraph closes what this one has opened."""
    if after is None or after.role is not Role.PARAGRAPH:
        return False
    first = next(double_marks(after.span.of(document.text)), None)
    return first is not None and first.side == "close"


def _flag(fault: Unpaired, block: Block, text: str, *, runs_on: bool) -> Flag:
    mark = text[fault.at]
    if fault.fault == "backwards":
        span = Span(fault.at, fault.at + 1).shift(block.span.start)
        right = _WAY_ROUND[mark]
        return Flag(span, f"“{mark}” stands the wrong way round here: write “{right}”.", (right,), "safe")
    if fault.fault == "unopened":
        start = re.search(r"\S*$", text[: fault.at])
        span = Span(start.start() if start else fault.at, fault.at + 1)
        message = "This quotation mark closes nothing: where does the quotation begin?"
    else:
        end = re.match(r"\w*", text[fault.at + 1 :])
        span = Span(fault.at, fault.at + 1 + (end.end() if end else 0))
        message = "This quotation is never closed: where does it end?"
        if runs_on:
            message = "This quotation runs on: begin its next paragraph with a quotation mark, too."
    return Flag(span.shift(block.span.start), message, severity=Severity.SUGGESTION if runs_on else None)
