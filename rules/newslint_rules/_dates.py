"""How dates are written: patterns of their forms, and a date taken apart."""

from __future__ import annotations

import re
from typing import NamedTuple

from newslint.analyses.calendar_words import MONTHS

#: The months that some houses shorten beside a day; the short ones stay whole everywhere.
SHORT = {
    "January": "Jan.", "February": "Feb.", "August": "Aug.", "September": "Sept.", "October": "Oct.",
    "November": "Nov.", "December": "Dec.",
}  # fmt: skip

_LONG = "|".join(SHORT)
_CUT = r"(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\b\.?"
_MONTH = rf"(?:{'|'.join(MONTHS)}|{_CUT}|(?:Mar|Apr|Jun|Jul)\b\.?)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_TH = r"(?:st|nd|rd|th)"
#: No part of a longer number, range or time.
_APART = r"(?<![\w.,:/£$€–-])"
_YEAR = r"(?:,?\s(?:1[5-9]|20)\d\d\b)?"
#: In these a number after the month counts something: “in March 20 houses burned”.
_MONTH_ALONE = (
    r"(?<!\b[Ii]n )(?<!\b[Ll]ast )(?<!\b[Nn]ext )(?<!\b[Tt]his )(?<!\bof )(?<!\blate )(?<!\bearly )(?<!\bmid-)"
)

DAY_FIRST = re.compile(rf"{_APART}{_DAY}\s{_MONTH}(?![\w-]){_YEAR}")
DAY_FIRST_TH = re.compile(rf"\b{_DAY}{_TH}\s(?:of\s)?{_MONTH}(?![\w-]){_YEAR}")
_AFTER_DAY = r"(?![\w:/%]|[.,–-]\d|\s(?:per|million|billion)\b)"
MONTH_FIRST = re.compile(rf"\b{_MONTH_ALONE}{_MONTH}\s{_DAY}{_AFTER_DAY}{_YEAR}")
MONTH_FIRST_TH = re.compile(rf"\b{_MONTH}\s{_DAY}{_TH}\b{_YEAR}")
NUMERIC = re.compile(r"(?<![\w/.-])(?:\d{1,2}/\d{1,2}/(?:19|20)?\d\d|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d)(?![\w/-])")

#: A month beside its day, by whether it is whole.
WHOLE_MONTH = re.compile(rf"{_APART}{_DAY}\s(?:{_LONG})\b|\b{_MONTH_ALONE}(?:{_LONG})\s{_DAY}\b{_AFTER_DAY}")
CUT_MONTH = re.compile(rf"{_APART}{_DAY}\s{_CUT}|\b{_CUT}\s{_DAY}\b{_AFTER_DAY}")

_PARTS = re.compile(
    rf"(?:(?P<day>{_DAY}){_TH}?\s(?:of\s)?(?P<month>{_MONTH})|(?P<month2>{_MONTH})\s(?P<day2>{_DAY}){_TH}?)"
    rf"(?:,?\s(?P<year>\d{{4}}))?"
)


class Date(NamedTuple):
    """A date as it is written; `year` may be empty."""

    day: str
    month: str
    year: str


def parted(text: str) -> Date | None:
    """The parts of a date in words; None for one in figures alone."""
    match = _PARTS.fullmatch(text)
    if not match:
        return None
    return Date(match["day"] or match["day2"], match["month"] or match["month2"], match["year"] or "")


def ordinal(day: str) -> str:
    """“5th”, “22nd” …"""
    number = int(day)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number not in (11, 12, 13) else "th"
    return f"{number}{ending}"


def month_written(month: str, *, whole: bool) -> str:
    """The same month, whole or cut short; as it is where it has no short form."""
    full = next((name for name in MONTHS if name.startswith(month.rstrip(".")[:3])), month)
    return full if whole else SHORT.get(full, full)
