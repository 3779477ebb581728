"""Times of day that no clock shows, where the words around them say that a time is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newslint.analyses.calendar_words import MONTH, WEEKDAY
from newslint.document import Document
from newslint.spans import Span

_HALF = r"(?:[ap]\.?m\b\.?)"
_ZONE = r"(?:GMT|UTC|BST|CET|CEST|EST|EDT|PST|PDT|IST|local time|o[’']clock|(?:hours|hrs|h) (?:GMT|UTC|local))"
#: With a half of the day a full stop may part hours from minutes; else only a colon can (shares rose to 25.75 BST).
_MARKED = re.compile(
    r"(?<![\d.:/$£€-])(?P<hour>\d{1,2})(?P<sign>[.:])(?P<minute>\d{2})(?![\d:])"
    rf"(?:[\u00a0 ]?(?P<half>{_HALF})|[\u00a0 ]?\(?{_ZONE}\b)"
)
_ON_A_DAY = re.compile(
    r"\b(?:at|around|about|until|before|after) (?P<time>(?P<hour>\d{1,2}):(?P<minute>\d{2}))(?![\d:])"
    rf" (?:on (?:{WEEKDAY}|\d{{1,2}} {MONTH}|{MONTH} \d)"
    r"|yesterday|today|tomorrow|last night|tonight|that (?:day|night|morning))"
)


@dataclass(frozen=True, slots=True)
class ImpossibleTime:
    """Where it stands, and why it cannot be."""

    span: Span
    why: str


def impossible_times(document: Document) -> Iterator[ImpossibleTime]:
    """Times beyond the clock: 25:10 GMT, 9.75 p.m., 14:30 a.m."""
    for match in _MARKED.finditer(document.text):
        if match["half"] is None and match["sign"] == ".":
            continue
        if why := _why(int(match["hour"]), int(match["minute"]), (match["half"] or "").lower()):
            yield ImpossibleTime(Span(*match.span()), why)
    for match in _ON_A_DAY.finditer(document.text):
        if why := _why(int(match["hour"]), int(match["minute"]), ""):
            yield ImpossibleTime(Span(*match.span("time")), why)


def _why(hour: int, minute: int, half: str) -> str:
    if minute > 59:
        return f"an hour has no minute {minute}"
    if hour > 24 or (hour == 24 and minute):
        return "a day has 24 hours"
    if half.startswith("a") and hour > 12:
        return f"{hour} o’clock is after noon"
    return ""
