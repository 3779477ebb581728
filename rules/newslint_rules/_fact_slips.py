"""What the rules on figures and years share: a place that is proved wrong by those beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newslint.analyses.quotations import has_sic, is_quoted
from newslint.document import Document
from newslint.findings import Flag, Spot
from newslint.spans import Span


@dataclass(frozen=True, slots=True)
class Slip:
    """A place and what is wrong there; `right` is what it would be, if that is sure, `related` what proves it."""

    span: Span
    message: str
    right: str = ""
    related: tuple[Span, ...] = ()


def slip_flags(document: Document, slips: Iterable[Slip]) -> Iterator[Flag]:
    """The flags on slips outside quotations; the fix is unsafe, since either side may be the wrong one."""
    for slip in slips:
        if not is_quoted(document, slip.span) and not has_sic(document, slip.span):
            related = tuple(Spot(s, f"“{s.of(document.text)}”") for s in slip.related)
            fix = (slip.right,) if slip.right else ()
            yield Flag(slip.span, slip.message, fix, "unsafe" if fix else None, related)
