"""Who wrote a draft: its bylines, also those without “By”, whose names no source has to give."""

from __future__ import annotations

import re

from newslint.analyses.namedata import is_given_name
from newslint.analyses.translit import plain
from newslint.document import Document, Role, analysis
from newslint.spans import Span

_TOP = 6  # blocks among which a byline stands
_WORD = r"[^\W\d_a-zß-ÿ][\w’'.-]*"
#: Ann Hale · Ann Hale in Paris · Ann Hale and Bob Moss.
_SIGNED = re.compile(rf"(?P<given>{_WORD})(?: {_WORD}){{1,3}}(?:,? (?:and|in|at) {_WORD}(?: {_WORD}){{,3}})?$")
_JOB = re.compile(r"(?:[\w’'&-]+ ){,3}(?:correspondent|reporter|editor|writer|critic|columnist)$", re.IGNORECASE)


@analysis
def bylines(document: Document) -> tuple[Span, ...]:
    """The blocks that name the writers of a draft, before its first paragraph, and their jobs."""
    found: list[Span] = []
    for i, block in enumerate(document.blocks[:_TOP]):
        text = block.span.of(document.text)
        signed = _SIGNED.match(text) if i and block.role is not Role.PARAGRAPH else None
        is_name = signed is not None and is_given_name(plain(signed["given"]))
        is_job = bool(found) and _JOB.match(text) is not None
        if block.role is Role.BYLINE or is_name or is_job:
            found.append(block.span)
        elif block.role is Role.PARAGRAPH:
            break
    return tuple(found)
