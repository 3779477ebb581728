"""Where the calendar of today proves nothing: old dates, other calendars, talk of the date itself."""

from __future__ import annotations

import re

from newslint.analyses.calendar_words import GREGORIAN
from newslint.document import Document
from newslint.spans import Span

#: Countries that counted by the Julian calendar until the twentieth century, and words of the two calendars.
_JULIAN = re.compile(
    r"\b(?:Julian|Gregorian|Orthodox|Old Style|New Style|O\.?S\.|N\.?S\.|[Rr]evolutionary calendar|Tsar|Czar|Ottoman|"
    r"Russia\w*|Greece|Greek|Bulgaria\w*|Romania\w*|Serbia\w*|Turkey|Turkish|Soviet|Bolshevik\w*|Finland|Poland|"
    r"Ukrain\w*|Siberia\w*|St Petersburg|Petrograd|Moscow|Lenin)\b"
)
_JULIAN_UNTIL = 1924
_TALK = re.compile(
    r"\b(?:n[o’']t exist|never (?:existed|comes|came|happened)|no such|non-?existent|imaginary|fictional|fictitious|"
    r"impossible|calendars?|leap|typo|misprint|wrong(?:ly)?|mistaken(?:ly)?|erroneous(?:ly)?|incorrect(?:ly)?|"
    r"there (?:is|was) no)\b",
    re.IGNORECASE,
)


def has_other_calendar(document: Document, year: int) -> bool:
    """Whether a day of that year may be one of another calendar."""
    return year < GREGORIAN or (year < _JULIAN_UNTIL and bool(_JULIAN.search(document.text)))


def speaks_of_dates(document: Document, span: Span) -> bool:
    """Whether the sentence around a date says of it that it is wrong or is none."""
    around = (s.text for s in document.sentences if s.span.overlaps(span))
    return any(_TALK.search(text) for text in around)
