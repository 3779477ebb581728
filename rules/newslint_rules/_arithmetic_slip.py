"""What the parts of `arithmetic` share."""

from __future__ import annotations

from dataclasses import dataclass

from newslint.spans import Span


@dataclass(frozen=True, slots=True)
class Slip:
    """A quantity that is another by those beside it; `related` are these, `right` what it would be, if that is sure."""

    span: Span
    message: str
    right: str = ""
    related: tuple[Span, ...] = ()
