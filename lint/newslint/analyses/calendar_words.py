"""The words of the calendar, as patterns and as numbers."""

from __future__ import annotations

import datetime

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

#: In full alone, and in short too.
FULL_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
WEEKDAY = rf"(?:{FULL_WEEKDAY}|(?:Mon|Tues|Tue|Weds|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\b\.?)"
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
#: A year in four figures; 1,500 and 2000.5 are none.
YEAR = r"(?:1\d{3}|20\d{2})(?![\d%]|[.,]\d)"

#: The first whole year of the Gregorian calendar in Britain and its colonies.
GREGORIAN = 1753


def weekday_number(word: str) -> int:
    """From 0 for Monday; of the full word or its abbreviation."""
    return next(i for i, day in enumerate(WEEKDAYS) if day[:2] == word[:2])


def month_number(word: str) -> int:
    """From 1 for January; of the full word or its abbreviation."""
    return next(i for i, month in enumerate(MONTHS, start=1) if month[:3] == word[:3])


def is_leap(year: int) -> bool:
    """Whether it has a 29 February, in the Gregorian calendar."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(month: int, year: int | None = None) -> int:
    """How many days a month has; February 29 where the year is not known."""
    if month == 2:
        return 29 if year is None or is_leap(year) else 28
    return 30 if month in {4, 6, 9, 11} else 31


def as_date(year: int, month: int, day: int) -> datetime.date | None:
    """The day, or None where there is no such day."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
