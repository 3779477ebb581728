"""Dates as a draft writes them, with their year where it is certain; and the day of the draft.

Exact patterns over `datetime`: the libraries for dates read “may” as a month and accept any weekday beside a date.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from newslint.analyses.calendar_words import (
    MONTH,
    MONTHS,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    as_date,
    month_number,
    weekday_number,
)  # fmt: skip
from newslint.analyses.namedata import is_given_name
from newslint.document import Document, Role, analysis
from newslint.spans import Span

Order = Literal["british", "american", "figures"]
#: Who says which year: the date itself, another date that it is joined to, or the day of the draft.
YearFrom = Literal["date", "joined", "draft"]

_DAY = r"(?<![\d.,:/$£€-])(?P<day>\d{1,2})(?P<ordinal>st|nd|rd|th)?"
_BEFORE = rf"(?:\b(?P<weekday>{WEEKDAY})(?: (?:morning|afternoon|evening|night))?(?:,? (?:the )?| \())?"
_AFTER = rf"(?:,? \(?(?:a )?(?P<after>{WEEKDAY})(?=[),.;:]|$))?"
#: A number that counts what follows is no year: on May 5, 2000 people marched.
_NO_COUNT = (
    r"(?! (?:more |other |or |new |young |local )?(?:people|men|women|children|police|troops|[a-z]+ers|[a-z]+nts)\b)"
)
_BRITISH = re.compile(
    rf"{_BEFORE}{_DAY}(?: of)? (?P<month>{MONTH})(?!\w)(?:,? (?P<year>{YEAR}){_NO_COUNT})?(?![-–/]\d){_AFTER}"
)
_AMERICAN = re.compile(
    rf"{_BEFORE}\b(?P<month>{MONTH}) (?:the )?(?P<day>\d{{1,2}})(?P<ordinal>st|nd|rd|th)?(?![\d%]|[.:,/]\d|[-–]\d)"
    rf"(?:,? (?P<year>{YEAR}){_NO_COUNT})?{_AFTER}"
)
_ISO = re.compile(r"(?<![\w/.-])(?P<year>[12]\d{3})-(?P<month>\d{2})-(?P<day>\d{2})(?![\w/-]|\.\d)")
_FIGURES = re.compile(
    r"(?<![\w/.-])(?P<a>\d{1,2})(?P<sign>[/.])(?P<b>\d{1,2})(?P=sign)(?P<year>[12]\d{3})(?![\w/-]|\.\d)"
)

#: What a weekday belongs to before it can be the day of a date: not to a range, nor to a name (Rick Monday).
_NO_WEEKDAY = re.compile(
    rf"(?:{WEEKDAY}(?: (?:morning|afternoon|evening|night))?,?"
    r"(?: (?:and|or|to|through|until|till)(?: on)? |[-–/])|[-–/]|\bSheffield )$"
)
#: The weekday is a surname after a given name, and part of a name where it is short (the Edmonton Sun).
_NAME_BEFORE = re.compile(
    r"(?<!, )\b(?!(?:On|From|By|Until|Till|Since|Before|After|This|Last|Next) )([A-Z][a-z’'-]+) $"
)
_JOINT = re.compile(r",? ?(?:and|or|to|until|till|through|[-–—])(?: from| on)? ?$|^, $")
_JOINT_LENGTH = 12

#: The day of the draft gives the year of a day so near.
_NEAR = datetime.timedelta(days=31)
_OTHER_YEAR = re.compile(
    r"\b(?:(?:last|previous|following|next|that) year|years?(?: ago| earlier| later| before| after)|anniversary|"
    r"years (?:since|on)|decades?|centur(?:y|ies))\b"
)
_STANDS_ALONE = re.compile(r"\W*(?:$|[A-Z])")
_ANY_YEAR = re.compile(rf"(?<![\d.,$£€]){YEAR}")


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date of a draft, maybe impossible. `weekday` counts from 0 for Monday and stands at `weekday_span`; `year` is
    None where it is not certain."""

    span: Span
    day: int
    month: int
    year: int | None
    order: Order
    weekday: int | None = None
    weekday_span: Span | None = None
    ordinal: bool = False
    year_from: YearFrom = "date"

    @property
    def date(self) -> datetime.date | None:
        """The day; None where the year is not known or there is no such day."""
        return as_date(self.year, self.month, self.day) if self.year is not None else None


def written(date: datetime.date, order: Order = "british") -> str:
    """A day in words, in the order in which a draft writes it."""
    month = MONTHS[date.month - 1]
    return f"{month} {date.day}, {date.year}" if order == "american" else f"{date.day} {month} {date.year}"


def weekday_of(date: datetime.date) -> str:
    """Its weekday in words."""
    return WEEKDAYS[date.weekday()]


@analysis
def dates(document: Document) -> tuple[DateMention, ...]:
    """All dates with a day and a month, in order; a year that the date leaves out is filled in where it is certain."""
    found = sorted(_written(document), key=lambda m: (m.span, m.order))
    alone = [m for i, m in enumerate(found) if not any(m.span.overlaps(o.span) for o in found[:i])]
    joined = _joined(document, alone)
    day = draft_day(document)
    return tuple(m if m.year is not None or day is None else _near(document, m, day) for m in joined)


@analysis
def draft_day(document: Document) -> datetime.date | None:
    """The day of the draft: from its front matter, or a date with a year at its top, as a dateline has it, else the one
    that the run was given (`--date`)."""
    if document.date is not None:
        return document.date
    for block in document.blocks[:4]:
        text = block.span.of(document.text)
        for mention in (m for m in _in_text(text) if m.date is not None):
            alone = mention.span.start == 0 and _STANDS_ALONE.match(text, mention.span.end)
            if block.role is Role.DATELINE or alone:
                return mention.date
    return document.day


def _written(document: Document) -> Iterator[DateMention]:
    for block in document.blocks:
        for m in _in_text(block.span.of(document.text)):
            by = block.span.start
            weekday = m.weekday_span.shift(by) if m.weekday_span else None
            yield replace(m, span=m.span.shift(by), weekday_span=weekday)


def _in_text(text: str) -> Iterator[DateMention]:
    for order, pattern in (("british", _BRITISH), ("american", _AMERICAN)):
        for match in pattern.finditer(text):
            yield _in_words(match, text, "british" if order == "british" else "american")
    for match in _ISO.finditer(text):
        yield DateMention(Span(*match.span()), int(match["day"]), int(match["month"]), int(match["year"]), "figures")
    for match in _FIGURES.finditer(text):
        a, b = int(match["a"]), int(match["b"])
        day, month = (b, a) if b > 12 >= a and match["sign"] == "/" else (a, b)
        if max(a, b) > 12 or a == b:  # 5/6/2020 is May or June
            yield DateMention(Span(*match.span()), day, month, int(match["year"]), "figures")


def _in_words(match: re.Match[str], text: str, order: Order) -> DateMention:
    word = match["weekday"] or match["after"]
    where = Span(*match.span("weekday" if match["weekday"] else "after")) if word else None
    if match["weekday"] and not _is_its_weekday(text, match):
        word, where = None, None
    return DateMention(
        Span(*match.span()), int(match["day"]), month_number(match["month"]),
        int(match["year"]) if match["year"] else None, order,
        weekday_number(word) if word else None, where, bool(match["ordinal"]),
    )  # fmt: skip


def _is_its_weekday(text: str, match: re.Match[str]) -> bool:
    """Whether the weekday before a date is that day's: not the end of a range of days, not a name."""
    before = text[max(match.start() - 40, 0) : match.start()]
    follows = text[match.end() : match.end() + 12]
    name = _NAME_BEFORE.search(before)
    part = name and (is_given_name(name[1].lower()) or match["weekday"] == "Sun")
    in_range = _NO_WEEKDAY.search(before) or re.match(r"(?:[-–/]| (?:and|or|to|through) )\d", follows)
    return not in_range and not part


def _joined(document: Document, found: list[DateMention]) -> list[DateMention]:
    """Gives a date the year of the next one that it is joined to: from Monday 2 March to Friday 6 March 2026."""
    known: list[DateMention] = []
    for mention in reversed(found):
        after = known[-1] if known else None
        if mention.year is None and after is not None and after.year is not None:
            between = document.text[mention.span.end : after.span.start]
            if len(between) < _JOINT_LENGTH and _JOINT.search(between):
                year = after.year - (mention.month > after.month)
                mention = replace(mention, year=year, year_from="joined")  # noqa: PLW2901 - the same date, known better
        known.append(mention)
    return known[::-1]


def _near(document: Document, mention: DateMention, day: datetime.date) -> DateMention:
    """Gives a date the year in which it is next to the day of the draft, where nothing around it speaks of another."""
    block = document.block_at(mention.span.start)
    text = block.span.of(document.text)
    years = {int(y) for y in _ANY_YEAR.findall(text)}
    if years - {day.year} or _OTHER_YEAR.search(text) or block.role is Role.QUOTATION:
        return mention
    options = (as_date(day.year + by, mention.month, mention.day) for by in (-1, 0, 1))
    near = next((d for d in options if d is not None and abs(d - day) <= _NEAR), None)
    return mention if near is None else replace(mention, year=near.year, year_from="draft")
