"""`weekday-date`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint.analyses.calendar_words import WEEKDAYS
from newslint.analyses.dates import DateMention, dates, draft_day, weekday_of, written
from newslint.analyses.quotations import has_sic
from newslint.document import Document
from newslint.findings import Flag, Severity
from newslint.rule import DocumentRule
from newslint_rules._calendar_doubt import has_other_calendar, speaks_of_dates


class WeekdayDate(DocumentRule):
    """A weekday that the date does not have: “Monday 22 November 2026”, which is a Sunday.

    What it flags
    -------------
    A weekday beside a date with a year, before it or after it, in British and American order; a date that shares the
    year of the one it is joined to (“from Monday 2 March to Friday 6 March 2026”); and, where the draft has a day of
    its own (front matter or dateline), a date without a year that is at most 31 days from it.

    Why a desk cares
    ----------------
    Readers come on the day that is printed. One of the two is wrong, and only a call shows which: so the right weekday
    is proposed, never written unseen.

    When it is wrong to flag
    ------------------------
    Before 1753 it says nothing, nor before 1924 in drafts on countries that kept the Julian calendar so long. Ranges
    (“Monday to Wednesday, 22-24 November”), names (Rick Monday, Sheffield Wednesday) and numbers that only look like
    years are left alone. Without a year it is silent where the paragraph speaks of another year. Quotations are read
    too, since the calendar is the same there; `[sic]` settles it.

    Measured
    --------
    On the articles, agency reports and training text (341,000 words; 610 dates, 96 with a weekday and a year) no
    finding. By script, of wrong weekdays beside a date with a year in clean copy 114 of 117, and 24 of 24 in made-up
    sentences whose year is the draft’s. What is missed stands after a given name.
    """

    id: ClassVar = "weekday-date"
    category: ClassVar = "facts"
    severity: ClassVar = Severity.ERROR

    def check(self, document: Document) -> Iterator[Flag]:
        """Flags the weekday."""
        for mention in dates(document):
            if mention.weekday_span is None or mention.date is None or mention.weekday == mention.date.weekday():
                continue
            if has_other_calendar(document, mention.date.year) or speaks_of_dates(document, mention.span):
                continue
            if not has_sic(document, mention.span):
                yield self._flag(document, mention)

    @staticmethod
    def _flag(document: Document, mention: DateMention) -> Flag:
        date, span = mention.date, mention.weekday_span
        if date is None or span is None:
            raise ValueError("a weekday and a whole date are needed")
        right, word = weekday_of(date), span.of(document.text)
        by_draft = ""
        if mention.year_from == "draft" and (day := draft_day(document)):
            by_draft = f", by the draft’s date ({written(day, mention.order)})"
        short = word if word in WEEKDAYS else word.rstrip(".")
        fix = right if short in WEEKDAYS else right[:3] + word[len(short) :]
        verb = "was" if by_draft and (day := draft_day(document)) and date < day else "is"
        message = f"{written(date, mention.order)} {verb} a {right}, not a {WEEKDAYS[mention.weekday or 0]}{by_draft}."
        return Flag(span, message, (fix,), "unsafe")
