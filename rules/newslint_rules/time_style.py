"""`time-style`."""

from __future__ import annotations

import re
from typing import ClassVar, Literal

from newslint_rules._style import Point, StyleOptions, StyleRule

_HOUR = r"\b\d{1,2}(?:[.:]\d{2})?"


class TimeOptions(StyleOptions, frozen=True):
    """`style`: the form that the house writes; empty: what most of a draft has."""

    style: Literal["", "a.m.", "am", "AM"] = ""


class TimeStyle(StyleRule):
    """“6 p.m.”, “6pm” and “6 PM” in one draft.

    What it flags
    -------------
    The first time of day in the form that a draft uses least. With `style` set to `a.m.`, `am` or `AM` every place of
    another form is flagged.

    Why a desk cares
    ----------------
    Listings and notices are pasted into copy, and keep their own style.

    When it is wrong to flag
    ------------------------
    Quotations and headlines do not count, nor the 24-hour clock beside the other.

    Measured
    --------
    On 14,800 words of edited news, 15,700 of interviews and 64,000 of agency reports none; on 30 clean articles
    written for the project none. The development copy has no marks of it.
    """

    id: ClassVar = "time-style"
    Options: ClassVar = TimeOptions
    points: ClassVar = (
        Point(
            "Times of day",
            {
                "a.m.": re.compile(rf"{_HOUR}\s?[ap]\.m\."),
                "am": re.compile(rf"{_HOUR}\s?[ap]m\b"),
                "AM": re.compile(rf"{_HOUR}\s?[AP]M\b"),
            },
        ),
    )

    def rewrite(self, text: str, form: str, right: str) -> str:
        """The hour with the other letters."""
        match = re.match(rf"({_HOUR})\s?([apAP])", text)
        if not match:
            return ""
        letter = match[2].lower()
        return match[1] + {"a.m.": f" {letter}.m.", "am": f"{letter}m", "AM": f" {letter.upper()}M"}[right]
