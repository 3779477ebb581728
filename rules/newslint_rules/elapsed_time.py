"""`elapsed-time`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import ClassVar

from newslint.analyses.calendar_words import YEAR
from newslint.analyses.dates import DateMention, dates, draft_day, written
from newslint.analyses.quotations import has_sic, is_quoted
from newslint.document import Document
from newslint.findings import Flag, Severity, Spot
from newslint.rule import DocumentRule
from newslint_rules._elapsed_ages import age_slips, anniversary_slips
from newslint_rules._elapsed_clock import clock_slips
from newslint_rules._elapsed_dates import dated_slips
from newslint_rules._elapsed_spans import goes_back, span_slips
from newslint_rules._fact_slips import slip_flags

_A_YEAR = re.compile(YEAR)


class ElapsedTime(DocumentRule):
    """Years that do not add up: “in 2024, three years after 2014”, an age against a year of birth, an anniversary.

    What it flags
    -------------
    A number of years, decades or centuries between two years that lie otherwise; an age against the year of birth and
    the year in the sentence (or that of the draft); the tenth anniversary, or a fiftieth birthday, of what is older or
    younger; an end before its start (“served from 2015 to 2010”, “from 12 to 5 June 2016”). Between two whole dates an
    age is reckoned to the day, and days, weeks and months are counted; so are hours between two times (“from 9am to
    5pm, seven hours”).

    Why a desk cares
    ----------------
    Readers can count. One of the numbers is wrong, and the message shows the sum.

    When it is wrong to flag
    ------------------------
    Years alone are compared without months, so one year more or less passes, as do both ages that a year of birth
    gives, and more with “about”, “nearly” and the like, or with decades. Of days the first and the last may both count.
    “From 2035 to 2030” is no slip where a deadline moves or a number falls. Hours of work, sleep and flight pass, which
    have breaks or other clocks. Sentences with a second person, whose age it may be, are left alone, and so are
    quotations, since people count loosely when they speak.

    Measured
    --------
    On the articles, agency reports and training text (341,000 words) no finding. Between years alone no month is
    compared: of slips by one year only anniversaries and ages between whole dates are found. By script, in 46 sentences
    that the author of the rule wrote for it: years, ends, ages and anniversaries 99 of 99, ages by whole dates 12 of
    12, days and weeks 15 of 15, hours 12 of 12.
    """

    id: ClassVar = "elapsed-time"
    category: ClassVar = "facts"
    severity: ClassVar = Severity.ERROR

    def check(self, document: Document) -> Iterator[Flag]:
        """Flags the number of years, the age or the anniversary; of a span that runs backwards all of it."""
        today = draft_day(document)
        exact = [*dated_slips(document), *clock_slips(document)]
        yield from slip_flags(document, exact)
        for sentence in document.sentences:
            if not _A_YEAR.search(sentence.text):
                continue
            found = [*span_slips(sentence.text), *age_slips(sentence.text, today)]
            found += anniversary_slips(sentence.text, today)
            moved = (replace(s, span=s.span.shift(sentence.span.start)) for s in found)
            yield from slip_flags(document, (s for s in moved if not any(s.span.overlaps(e.span) for e in exact)))
        yield from _backwards(document)


def _backwards(document: Document) -> Iterator[Flag]:
    """Whole dates: from 5 May 2016 to 3 May 2016."""
    found = dates(document)
    for a, b in pairwise(found):
        if a.date is None or b.date is None or b.date >= a.date or "draft" in {a.year_from, b.year_from}:
            continue
        before, between = document.text[: a.span.start], document.text[a.span.end : b.span.start]
        around = next((s.text for s in document.sentences if s.span.contains(a.span)), "")
        if before[-5:].lower() != "from " or between not in {" to ", " until ", " till "} or goes_back(around):
            continue
        if not is_quoted(document, a.span) and not has_sic(document, b.span):
            yield _reversed(a, b)


def _reversed(a: DateMention, b: DateMention) -> Flag:
    if a.date is None or b.date is None:
        raise ValueError("two whole dates are needed")
    message = f"The end is before the start: {written(b.date, b.order)} is before {written(a.date, a.order)}."
    return Flag(b.span, message, related=(Spot(a.span, "the start"),))
