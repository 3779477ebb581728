"""The captions of a draft, with a full stop or none, told from paragraphs by what only captions have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.analyses.annotation import annotation
from newslint.document import PLACEHOLDER, Block, Document, Role
from newslint.spans import Span

_MOST_WORDS = 60
#: Where somebody stands in a picture, that it is one, or whose it is.
_SIGN = re.compile(
    r"(?i:\((?:pictured|from )?(?:left|right|cent(?:re|er)|front|back|pictured)\)|, (?:(?:far |second )?(?:left|right)"
    r"|cent(?:re|er)|pictured),|^(?:pictured|above|below|from left|left to right|(?:file|stock|archive) (?:photo|image"
    r"|picture)|file)\b\s*[:,–—-])|\b(?:Image|Photo|Picture|Photograph|Credit)s?: "
)
#: Behind a caption: its source in brackets, after a word, or two names with a stroke.
_CREDIT = re.compile(
    r"\s*(?:\([^()]{2,60}\)|\[[^\[\]]{2,60}\]|\b(?:Image|Photo|Picture|Photograph|Credit)s?: .*"
    r"|\b(?:[A-Z][\w.’'-]* ){1,3}?/ ?[A-Z][\w /]*)$"
)
#: What introduces a quotation, is one, or ends in a note is no caption.
_OTHER = re.compile(r"^[“\"‘'—–-]|[,\"”\]]$")
#: It leads on to something, or is no statement.
_LEADS_ON = re.compile(r"[:;?!]\s*$")
_STOPPED = re.compile(r"\.[\"'”’)]*$")
_FINITE = {"VBD", "VBP", "VBZ", "MD"}


class Caption(NamedTuple):
    """A caption without its credit; `is_sure` where it has a sign of one, and is not only a line without a stop."""

    span: Span
    has_stop: bool
    is_sure: bool


def captions(document: Document) -> Iterator[Caption]:
    """The captions that are sentences; houses set names and phrases under a picture without a stop anyway."""
    for before, block in zip([None, *document.blocks], document.blocks, strict=False):
        text = block.span.of(document.text)
        sure = _has_sign(document, block, before, text)
        if _LEADS_ON.search(text):
            continue
        if sure or (block.role is Role.CAPTION and not _OTHER.search(text)):
            start = len(text) - len(text.lstrip(f"{PLACEHOLDER} "))
            credit = _CREDIT.search(text, start)
            end = credit.start() if credit else len(text)
            span = Span(start, end).shift(block.span.start)
            if any(t.tag in _FINITE for t in annotation(document).within(span)):
                yield Caption(span, bool(_STOPPED.search(text[start:end])), sure)


def _has_sign(document: Document, block: Block, before: Block | None, text: str) -> bool:
    """Whether a short block says that it is a caption, or stands under a picture in the way of one."""
    if block.role not in {Role.CAPTION, Role.PARAGRAPH} or len(text.split()) > _MOST_WORDS:
        return False
    if not text.strip(f"{PLACEHOLDER} "):
        return False
    if _is_picture(document, block) or _SIGN.search(text):
        return True
    alone = before is not None and before.span.of(document.text).strip() == PLACEHOLDER
    start = document.to_source(block.span).start
    return alone and _is_picture(document, before) and document.source[max(start - 1, 0) : start] in ("*", "_")


def _is_picture(document: Document, block: Block | None) -> bool:
    """Whether a block begins with an image of Markdown; code leaves the same placeholder."""
    return block is not None and document.source.startswith("![", document.to_source(block.span).start)
