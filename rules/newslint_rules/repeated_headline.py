"""`repeated-headline`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from rapidfuzz import fuzz

from newslint.document import Document, Role
from newslint.findings import Flag, Severity, Spot
from newslint.rule import DocumentRule
from newslint_rules._differences import Change, changes, described, written

_REACH = 4  # blocks from the top in which a headline comes again when copy was pasted twice
_FEWEST_WORDS = 3
_ALIKE = 80  # per cent of the letters
_NO_LINES = {Role.LIST_ITEM, Role.QUOTATION, Role.BYLINE, Role.DATELINE}


class RepeatedHeadline(DocumentRule):
    """The headline stands twice at the top of a draft.

    What it flags
    -------------
    A second line among the first four blocks that says what the headline says, also where only quotation marks, dashes,
    capitals or a full stop differ, or a word or two; the message says which.

    Why a desk cares
    ----------------
    Copy pasted from a content system carries the headline once as a field and once as text, and both get published.

    When it is wrong to flag
    ------------------------
    A draft whose template wants the headline twice; ignore the rule for such paths. A headline of fewer than three
    words (“Obituary”) is left alone, and so are lists of results. A lede may say again what the headline says: a
    sentence with a full stop is flagged only for the same words.

    Measured
    --------
    On 43 clean articles and 350 agency reports nothing. The sample drafts' 2 repeated headlines are found. A headline
    that comes again in quite other words is not seen.
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
        words = written(headline)
        if len(words) < _FEWEST_WORDS:
            return
        spot = Spot(first.span, "the headline")
        for block in rest:
            text = block.span.of(document.text)
            found = changes(words, written(text))
            if not found:
                how = "" if text == headline else ", in other typing"
                yield Flag(block.span, f"The headline stands here a second time{how}: delete one.", related=(spot,))
            elif block.role not in _NO_LINES and _is_alike(headline, text, found):
                how = f"in nearly the same words ({described(found)})"
                yield Flag(block.span, f"The headline stands here a second time, {how}: delete one.", related=(spot,))


def _is_alike(headline: str, text: str, found: list[Change]) -> bool:
    """Whether a line is the headline in nearly the same words, by words and by letters."""
    words, others = written(headline), written(text)
    if text.rstrip("”’\"'").endswith((".", "!", "?")) or sum(word[0].isdigit() for word in words) > 1:
        return False
    changed = sum(max(len(change.there), len(change.here)) for change in found)
    if changed > max(1, min(len(words), len(others)) // 4):
        return False
    return fuzz.ratio(" ".join(words).casefold(), " ".join(others).casefold()) >= _ALIKE
