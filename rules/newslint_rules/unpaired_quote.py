"""`unpaired-quote`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import ClassVar

from newslint.document import Block, Document, Role
from newslint.findings import Flag, Severity, Spot
from newslint.rule import DocumentRule
from newslint.spans import Span
from newslint_rules._quote_marks import Unpaired, double_marks, single_fault, unpaired
from newslint_rules._quote_titles import title_fault

_READ = {Role.PARAGRAPH, Role.CAPTION, Role.LIST_ITEM, Role.HEADLINE, Role.HEADING}
_WAY_ROUND = {"“": "”", "”": "“", "«": "»", "»": "«", "„": "”", "‘": "’", "’": "‘"}
_OPENING = frozenset('“"«„')


class UnpairedQuote(DocumentRule):
    """A quotation mark without its partner, or one that stands the wrong way round.

    What it flags
    -------------
    The first mark of a paragraph that opens a quotation which is never closed, closes one that was never opened, or is
    turned the wrong way; with the place up to which the quotation stays open. A quotation that runs on over paragraphs
    opens each of them and closes the last; one that does not is a suggestion, and so is one that opens again after a
    full stop with nobody saying anything in between: two paragraphs may have become one.

    Why a desk cares
    ----------------
    Who said what hangs on it: a lost mark puts the writer’s words into somebody’s mouth, or the other way round.

    When it is wrong to flag
    ------------------------
    Apostrophes, words without their beginning (’90s, ’em), inches and quotations inside others are told from marks.
    Single marks are flagged only where nothing later in the paragraph could close them, nothing before could have
    opened them, or where they stand the wrong way round beside a stop; straight ones only around titles whose small
    words have capitals ('Flowers' In The Dirt'), or that open and meet no mark after, since they look like
    apostrophes. Transcripts that set a quotation a sentence a line, or marks with blanks on both sides, are beyond it.

    Measured
    --------
    On 14,800 words of edited news 4 findings (0.27 per 1,000 words), all true: marks without a partner, one turned
    round; and 3 suggestions on quotations that run on. On 15,700 words of interviews 9 (0.57), all true. On 64,000
    words of agency reports whose paragraphs were run together 5 (0.08), three true, and 60 suggestions on just that. On
    38 clean articles written for the project none. Of the marked punctuation of the development copy four places are
    such marks, all found. Titles in single marks: none on any clean copy (341,000 words), and where all its double
    marks are made straight single ones one, true; of 14 titles there that then lose their closing mark 5 are found, of
    those that lose the opening one none.
    """

    id: ClassVar = "unpaired-quote"
    category: ClassVar = "punctuation"
    severity: ClassVar = Severity.ERROR

    def check(self, document: Document) -> Iterator[Flag]:
        """Flags the mark with the word it stands at, one a paragraph."""
        opened = single_open = False
        for block, after in zip_longest(document.blocks, document.blocks[1:]):
            if block.role not in _READ:
                opened = single_open = False
                continue
            text = block.span.of(document.text)
            begins = "" if after is None else after.span.of(document.text)[:1]
            fault = unpaired(text, goes_on=begins in _OPENING, opened=opened)
            opened = fault is not None and fault.fault == "unclosed" and _closes_later(after, document)
            if fault is None:
                fault = single_fault(text, goes_on=begins == "‘", opened=single_open)
                single_open = fault is not None and fault.fault == "unclosed"
                if fault is None:
                    fault = title_fault(text, goes_on=begins in {"‘", "'"})
            if fault is not None:
                yield _flag(fault, block, text, after if opened else None)


def _closes_later(after: Block | None, document: Document) -> bool:
    """Whether the next paragraph closes what this one has opened."""
    if after is None or after.role is not Role.PARAGRAPH:
        return False
    first = next(double_marks(after.span.of(document.text)), None)
    return first is not None and first.side == "close"


def _flag(fault: Unpaired, block: Block, text: str, closing: Block | None) -> Flag:
    """The flag on a mark; `closing` is the next paragraph where that closes what this one has opened."""
    mark, start = text[fault.at], block.span.start
    if fault.fault == "backwards":
        right = _WAY_ROUND[mark]
        message = f"“{mark}” stands the wrong way round here: write “{right}”."
        return Flag(Span(fault.at, fault.at + 1).shift(start), message, (right,), "safe")
    if fault.fault == "twice" and fault.until is not None:
        before = re.search(r"[\w-]*$", text[: fault.at])
        span = Span(before.start() if before else fault.at, fault.at + 1).shift(start)
        spot = Spot(Span(fault.until - 1, fault.until).shift(start), "closed again here")
        return Flag(span, "This title closes twice: one of the two marks is too many.", related=(spot,))
    if fault.fault == "unopened":
        before = re.search(r"\S*$", text[: fault.at])
        span = Span(before.start() if before else fault.at, fault.at + 1)
        return Flag(span.shift(start), "This quotation mark closes nothing: where does the quotation begin?")
    word = re.match(r"\w*", text[fault.at + 1 :])
    span = Span(fault.at, fault.at + 1 + (word.end() if word else 0)).shift(start)
    if closing is not None:
        message = "This quotation runs on: begin its next paragraph with a quotation mark, too."
        spot = Spot(Span(closing.span.start, closing.span.start + 1), "a mark is missing before this")
        return Flag(span, message, related=(spot,), severity=Severity.SUGGESTION)
    last = len(text[: fault.until].rstrip())
    spot = Spot(Span(last - 1, last).shift(start), "the quotation is still open here")
    if fault.fault == "reopened":
        message = "This quotation opens again before it is closed: is a mark lost, or the end of a paragraph?"
        return Flag(span, message, related=(spot,), severity=Severity.SUGGESTION)
    return Flag(span, "This quotation is never closed: where does it end?", related=(spot,))
