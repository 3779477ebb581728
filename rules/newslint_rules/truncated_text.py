"""`truncated-text`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import ClassVar

from newslint.analyses.annotation import annotation
from newslint.document import Block, Document, Role
from newslint.findings import Flag, Severity
from newslint.rule import DocumentRule
from newslint.spans import Span
from newslint_rules._runs import word_set

_ENDED = re.compile(r"[.!?…:][\"'”’)\]*_]*$|[\"”’)\]]$|\ufffc$")
_LAST_WORD = re.compile(r"([^\W\d_]+(?:[’'-][^\W\d_]+)*)[,;–—-]?$")
_COMMON_WORD = re.compile(r"\s[a-z]{2,}$")
_MANY = 5  # paragraphs and captions that show whether a draft ends them in a stop
_DOTS = re.compile(r"(?:\.{3,}|…|\[(?:\.{3}|…)\])$")
#: No sentence, caption or line of a list ends in one of these.
_OPEN = word_set(
    "the a an of and or nor but to with from for into onto than that which who whose whom because although though "
    "while whereas if unless until since as its their our your my these very such both either neither every each "
    "between among during despite according including"
)
#: How a paragraph begins that goes on with the one before, as verse and quotations do.
_CONTINUING = frozenset("“\"‘'abcdefghijklmnopqrstuvwxyz")
_WORDS = 12  # a last paragraph of so many words with a finite verb is a sentence, and ends in a stop


class TruncatedText(DocumentRule):
    """A paragraph that stops in mid-sentence.

    What it flags
    -------------
    The last words of a paragraph or caption that ends in a word which must be followed by another (“the”, “of”,
    “that”), or, if it is long, in a comma; of a draft’s last paragraph when it is a sentence without its end, or is cut
    off by dots; and of a long sentence without a stop among paragraphs that have theirs.

    Why a desk cares
    ----------------
    Copy that went through a feed, a form or a clipboard loses its end, and nobody who reads quickly sees it.

    When it is wrong to flag
    ------------------------
    Paragraphs whose sentence goes on in the next one, as verse and introduced quotations do, pass; so do headings,
    lists, captions without a full stop, and a last line that is no sentence. Paragraphs broken by page furniture are
    flagged where they break.

    Measured
    --------
    On 14,800 words of edited news and 15,700 of interviews none, on 27,000 words of newspapers none, on 30 clean
    articles written for the project none; in other clean text (192,000 words) 7, all true: paragraphs that a page break
    or a missing list cut in two. The development copy has no such marks; the planted one in the project’s articles is
    found. A paragraph that is cut off after a word that can end a sentence is seen at the end of a draft, and where the
    draft’s other paragraphs end in stops; this adds nothing on news, interviews or agency reports.
    """

    id: ClassVar = "truncated-text"
    category: ClassVar = "copy"
    severity: ClassVar = Severity.WARNING

    def check(self, document: Document) -> Iterator[Flag]:
        """Flags the last words of the paragraph."""
        body = [b for b in document.blocks if b.role in {Role.PARAGRAPH, Role.CAPTION, Role.QUOTATION}]
        stopped = sum(bool(_ENDED.search(b.span.of(document.text).rstrip())) for b in body)
        for block, after in zip_longest(body, body[1:]):
            text = block.span.of(document.text).rstrip()
            is_last = block is document.blocks[-1] and len(document.blocks) > 1
            goes_on = after is not None and document.text[after.span.start] in _CONTINUING
            if goes_on:
                continue
            whole = stopped * 2 >= len(body) if is_last else _stands_out(text, stopped, len(body))
            if _stops_short(text) or (whole and _ends_open(text, block, document)):
                yield Flag(_tail(text, block), "The paragraph stops in mid-sentence: is the rest missing?")


def _stands_out(text: str, stopped: int, paragraphs: int) -> bool:
    """Whether a paragraph ends in a common word where all but one in ten end in a stop."""
    return paragraphs >= _MANY and paragraphs - stopped <= paragraphs // 10 + 1 and bool(_COMMON_WORD.search(text))


def _stops_short(text: str) -> bool:
    """Whether it ends in a word that must be followed by another, or in a comma."""
    if _ENDED.search(text) or len(text.split()) < 4 or re.search(r"; (?:and|or)$", text):
        return False
    last = _LAST_WORD.search(text)
    return last is not None and (last[1] in _OPEN or (text.endswith(",") and len(text.split()) >= _WORDS))


def _ends_open(text: str, block: Block, document: Document) -> bool:
    """Whether the last paragraph of a draft is a sentence without its end, or is cut off by dots."""
    if _DOTS.search(text) and len(text.split()) >= _WORDS:
        return True
    capital = sum(word[:1].isupper() for word in text.split())  # tags and credits are full of them
    if _ENDED.search(text) or len(text.split()) < _WORDS or capital * 2 > len(text.split()):
        return False
    tags = {t.tag for t in annotation(document).within(block.span)}
    return "VBD" in tags or (block.role is not Role.CAPTION and not tags.isdisjoint({"VBZ", "VBP", "MD"}))


def _tail(text: str, block: Block) -> Span:
    """The last three words."""
    start = max(text.rfind(" ", 0, text.rfind(" ", 0, text.rfind(" "))), -1) + 1
    return Span(start, len(text)).shift(block.span.start)
