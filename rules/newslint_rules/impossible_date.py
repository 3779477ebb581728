"""`impossible-date`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from newslint.analyses.calendar_words import GREGORIAN, MONTHS, month_length
from newslint.analyses.dates import DateMention, dates
from newslint.analyses.quotations import has_sic
from newslint.analyses.times import impossible_times
from newslint.document import Document
from newslint.findings import Flag, Severity
from newslint.rule import DocumentRule
from newslint_rules._calendar_doubt import has_other_calendar, speaks_of_dates

#: What may follow a date without a year; after “in June 31” comes what is counted.
_FOLLOWS = re.compile(
    r"\s*(?:$|[.,;:)\]”\"’'?!–—]|\s(?:the|a|an|at|to|and|as|with|for|when|after|before|but|he|she|it|they|we|by|from|is|was|will)\b)"
)
_COUNTS = re.compile(r"\b(?:[Ii]n|[Dd]uring) (?:early |late )?$")
_MAY_COUNT = re.compile(r"\b(?:[Ss]ince|[Ff]or|[Oo]f|[Ll]ast|[Tt]his|[Ee]arly|[Ll]ate) $")
_ENDS = re.compile(r"[.;:)!?](?:\s|$)|$")
#: Section 31 November 2019: the number belongs to what is before it.
_NUMBERED = re.compile(
    r"\b(?i:section|article|chapter|flight|pages?|room|rule|part|verse|psalm|number|no\.?|item|exhibit|figure|table|"
    r"schedule|clause|paragraph|amendment|proposition|measure|route|highway|line|channel|unit|level|under|volume|vol\.?|"
    r"issue) $|[#№]\s?$"
)


class ImpossibleDate(DocumentRule):
    """A day or a time that does not exist: 31 February, 29 February 2023, 2026-13-05, 25:10 GMT.

    What it flags
    -------------
    A day that its month does not have, in words or figures; 29 February in a common year; a 13th month where no order
    of the figures makes it right; an hour or minute beyond the clock, where the words around it show that a time is
    meant (a.m., p.m., GMT, local time, “at 25:10 on Monday”).

    Why a desk cares
    ----------------
    It is a slip of typing or of conversion, and what is missing is the true day: the source has to be asked.

    When it is wrong to flag
    ------------------------
    Scores, running times, verses (Matthew 25:10), fractions and versions are no times or dates; “In June 31 people
    died” has no date. Before 1753 only days that no calendar had are flagged. Sentences that say that the day does not
    exist are left alone, and so is `[sic]`. Quotations are read too.

    Measured
    --------
    On the articles, agency reports and training text (341,000 words with 610 dates) no finding. By
    script 557 of 558 days that do not exist are found; the one that is not is 30 February 1700.
    """

    id: ClassVar = "impossible-date"
    category: ClassVar = "facts"
    severity: ClassVar = Severity.ERROR

    def check(self, document: Document) -> Iterator[Flag]:
        """Flags the date or the time."""
        for mention in dates(document):
            why = _impossible(mention, document)
            if why and _is_date(mention, document):
                span = mention.span
                if not speaks_of_dates(document, span) and not has_sic(document, span):
                    yield Flag(span, f"There is no such day: {why}.")
        for time in impossible_times(document):
            if not has_sic(document, time.span):
                yield Flag(time.span, f"There is no such time: {time.why}.")


def _impossible(mention: DateMention, document: Document) -> str:
    """Why the day cannot be, or nothing."""
    if not 1 <= mention.month <= 12:
        return f"a year has no month {mention.month}"
    month, year = MONTHS[mention.month - 1], mention.year
    certain = year is not None and mention.year_from != "draft"
    length = month_length(mention.month, year if certain else None)
    if 1 <= mention.day <= length:
        return ""
    if mention.month == 2 and mention.day in {29, 30} and year is not None:
        if year < GREGORIAN or has_other_calendar(document, year):
            return ""
        if mention.day == 29:
            return f"{year} is no leap year, so its February has 28 days"
    return f"{month} has {length} days" if mention.day else "days are counted from 1"


def _is_date(mention: DateMention, document: Document) -> bool:
    """Whether the number beside a month is its day."""
    before = document.text[max(mention.span.start - 30, 0) : mention.span.start]
    if mention.order == "figures" or mention.weekday is not None:
        return True
    if mention.order == "british" and _NUMBERED.search(before):
        return False
    if mention.year is not None and mention.year_from != "draft":
        return True
    if mention.order == "american" and _COUNTS.search(before):
        return False
    if mention.order == "american" and _MAY_COUNT.search(before):
        return bool(_ENDS.match(document.text, mention.span.end))
    return bool(_FOLLOWS.match(document.text, mention.span.end)) and (mention.ordinal or mention.day < 100)
