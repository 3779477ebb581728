"""`repeated-headline`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from newslint.document import Document, Role
from newslint.findings import Flag, Severity, Spot
from newslint.rule import DocumentRule

_REACH = 4  # blocks from the top in which a headline comes again when copy was pasted twice
_FEWEST_WORDS = 3


class RepeatedHeadline(DocumentRule):
    """The headline stands twice at the top of a draft.

    What it flags
    -------------
    A second block among the first four that says what the headline says, also where only quotation marks, dashes,
    capitals or a full stop differ.

    Why a desk cares
    ----------------
    Copy pasted from a content system carries the headline once as a field and once as text, and both get published.

    When it is wrong to flag
    ------------------------
    A draft whose template wants the headline twice; ignore the rule for such paths. A headline of fewer than three
    words (“Obituary”) is left alone.

    Measured
    --------
    On 43 clean articles nothing. The sample drafts' 2 repeated headlines are found. A headline that comes again in
    other words is not seen.
    """

    id: ClassVar = "repeated-headline"
    category: ClassVar = "copy"
    severity: ClassVar = Severity.WARNING
    hides_engine: ClassVar = False

    def check(self, document: Document) -> Iterator[Flag]:
        """Flags the second headline, whole."""
        if not document.blocks or document.blocks[0].role in (Role.LIST_ITEM, Role.QUOTATION):
            return
        first, *rest = document.blocks[:_REACH]
        headline = first.span.of(document.text)
        words = _words(headline)
        if len(words) < _FEWEST_WORDS:
            return
        for block in rest:
            text = block.span.of(document.text)
            if _words(text) == words:
                how = "" if text == headline else ", in other typing"
                spot = Spot(first.span, "the headline")
                yield Flag(block.span, f"The headline stands here a second time{how}: delete one.", related=(spot,))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", re.sub(r"[’'‘]", "", text).casefold())
