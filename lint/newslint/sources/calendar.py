"""What a text says of the calendar: weekdays, months, years, days in lists, and the day that it is of itself."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass

from newslint.analyses.calendar_words import FULL_WEEKDAY, MONTH, MONTHS, WEEKDAYS, as_date, month_number
from newslint.analyses.dates import dates, draft_day
from newslint.analyses.numbers import ORDINAL, ordinal
from newslint.document import Document, analysis
from newslint.sources.clock import times_of_day
from newslint.spans import Span

_LONGEST_MONTH = 31
_LAST_YEAR = 9990  # beyond it no day can be reckoned from
WEEKDAY_NAME = re.compile(rf"\b{FULL_WEEKDAY}\b")
_MONTH_ALONE = re.compile(
    rf"\b(?:(?:[Ii]n|[Ss]ince|[Ll]ast|[Nn]ext|[Uu]ntil|[Bb]y|[Ff]rom|[Oo]f|[Ee]arly|[Ll]ate|[Dd]uring|[Tt]his) )"
    rf"(?P<month>{'|'.join(MONTHS)})\b(?! \d{{1,2}}\b)|\b(?P<dated>{'|'.join(MONTHS)})(?= (?:of )?\d{{4}}\b)"
)
_SHORT = re.compile(
    r"\b(?:(?P<weekday>(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?)"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\b",
    re.IGNORECASE,
)
_DAYS = r"\d{1,2}(?:st|nd|rd|th)?(?:(?:, ?| and | & | or |[-–]| to | until )\d{1,2}(?:st|nd|rd|th)?){1,30}"
_DAY_LIST = re.compile(
    rf"(?<![\d.,:])(?:(?P<days>{_DAYS}) (?P<month>{MONTH})(?!\w)"
    rf"|\b(?P<first>{MONTH}) (?P<after>{_DAYS}))(?!\d|[.:]\d| ?(?:%|per|[ap]\.?m))",
    re.IGNORECASE,
)
_ORDINAL_DAY = re.compile(
    rf"(?:(?P<weekday>\b{FULL_WEEKDAY}),? )?\bthe (?P<day>\d{{1,2}})(?:st|nd|rd|th)\b"
    r"(?! (?:[A-Z]|century|floor|minute|anniversary|[a-z]+est\b))"
)
_YEAR_ALONE = re.compile(r"(?<![\w.,:$£€/’'–-])(?:1[5-9]|20)\d\d(?![\w%]|[.,:]\d|-\w)")
#: The years of a table or list: 1971-89, 1998–2011.
_YEARS = re.compile(
    r"(?<![\w.,:$£€/’'–-])(?P<first>(?P<century>1[5-9]|20)\d\d)[-–](?P<last>\d\d(?:\d\d)?)(?![\w.,–-]\d|\w)"
)
_IN_CAPITALS = re.compile(
    rf"\b(?:(?P<a>\d{{1,2}})(?:ST|ND|RD|TH)? (?P<x>{MONTH.upper()})|(?P<y>{MONTH.upper()}) (?P<b>\d{{1,2}}))(?!\w)"
)
#: Days as notes write them, the month first or last, and as people say them.
_SLASHED = re.compile(r"(?<![\w/.])(?P<a>\d{1,2})/(?P<b>\d{1,2})(?:/\d{2,4})?(?![\w/])")
_SPOKEN = re.compile(rf"\bthe (?P<day>{ORDINAL}) of (?P<month>{MONTH})(?!\w)")


@dataclass(frozen=True, slots=True)
class Said:
    """A word of the calendar in a text: its kind, what it says (“Tuesday”, “November”, “2014”), and where it stands.

    `is_sure` is False for the short forms of notes, which may be other words: sat, sun, may.
    """

    kind: str
    what: str
    span: Span
    is_sure: bool = True


@analysis
def days_and_times(document: Document) -> list[Span]:
    """Where a text gives days of a month and times of day, in figures or words: their numbers count nothing."""
    return [*(span for span, _, _ in days_said(document)), *times_of_day(document)]


@analysis
def noted(document: Document) -> list[Said]:
    """The same of a source, where notes are short: tues, sept, monday."""
    found = list(said_in(document))
    for match in _SHORT.finditer(document.text):
        kind, row = ("weekday", WEEKDAYS) if match["weekday"] else ("month", MONTHS)
        word = match[0].lower()
        what = next(w for w in row if w.lower()[:3] == word[:3])
        found.append(Said(kind, what, Span(*match.span()), is_sure=False))
    for match in _YEARS.finditer(document.text):
        found += (Said("year", str(year), Span(*match.span()), is_sure=False) for year in _both_years(match))
    return found


def years_in(text: str) -> set[int]:
    """The years that a text gives, those at both ends of a range too."""
    alone = {int(match[0]) for match in _YEAR_ALONE.finditer(text)}
    return alone | {year for match in _YEARS.finditer(text) for year in _both_years(match)}


def _both_years(match: re.Match[str]) -> tuple[int, int]:
    last = match["last"] if len(match["last"]) > 2 else match["century"] + match["last"]
    first, end = int(match["first"]), int(last)
    return first, end if end >= first else end + 100  # 1999-00


@analysis
def said_in(document: Document) -> list[Said]:
    """The weekdays, months and years of a text outside of full dates, in order; the years of those too."""
    days = [m.span for m in dates(document)]
    found = [Said("weekday", m[0], Span(*m.span())) for m in WEEKDAY_NAME.finditer(document.text)]
    for m in _MONTH_ALONE.finditer(document.text):
        group = "month" if m["month"] else "dated"
        found.append(Said("month", m[group], Span(*m.span(group))))
    found = [s for s in found if not any(s.span.overlaps(d) for d in days)]
    found += (Said("year", m[0], Span(*m.span())) for m in _YEAR_ALONE.finditer(document.text))
    seasons = (m for m in _YEARS.finditer(document.text) if int(m["first"]) % 100 + 1 == int(m["last"]))
    found += (Said("year", m["first"], Span(*m.span("first"))) for m in seasons)
    return sorted(found, key=lambda s: s.span)


@analysis
def days_said(document: Document) -> list[tuple[Span, int, int]]:
    """Every month and day of a source, those of lists and ranges too: 20 and 21 March, April 17-18, the 4th."""
    found = [(m.span, m.month, m.day) for m in dates(document)]
    for match in _DAY_LIST.finditer(document.text):
        listed = _listed(match)
        found += listed
        if len(listed) == 2 and re.search(r"[-–]|to|until", match["days"] or match["after"]):
            first, last = (day for _, _, day in listed)
            found += ((Span(*match.span()), listed[0][1], day) for day in range(first + 1, last))
    for match in _IN_CAPITALS.finditer(document.text):
        day, month = int(match["a"] or match["b"]), month_number((match["x"] or match["y"]).capitalize())
        found.append((Span(*match.span()), month, day))
    for match in _SLASHED.finditer(document.text):
        a, b = int(match["a"]), int(match["b"])
        found += ((Span(*match.span()), month, day) for month, day in {(a, b), (b, a)} if as_date(2000, month, day))
    for match in _SPOKEN.finditer(document.text):
        found.append((Span(*match.span()), month_number(match["month"]), ordinal(match["day"]) or 0))
    alone = {month_number(said.what) for said in said_in(document) if said.kind == "month"}
    months = {month for _, month, _ in found} | alone
    for match in _ORDINAL_DAY.finditer(document.text):
        of = range(1, 13) if match["weekday"] else sorted(months)
        found += ((Span(*match.span()), month, int(match["day"])) for month in of)
    return found


@analysis
def listed_days(document: Document) -> list[tuple[Span, int, int]]:
    """The month and day at each number of a list or range of days, where it stands: 20 and 21 March."""
    return [day for match in _DAY_LIST.finditer(document.text) for day in _listed(match)]


def _listed(match: re.Match[str]) -> list[tuple[Span, int, int]]:
    said, text = match["month"] or match["first"], match["days"] or match["after"]
    is_verb = said in {"may", "march", "mar"}
    if is_verb or (match["after"] and "," in text and not re.search("and|or|&", text)):  # on May 20, 21 people
        return []
    month, group = month_number(said.capitalize()), "days" if match["days"] else "after"
    numbers = [(Span(*m.span()).shift(match.start(group)), int(m[0])) for m in re.finditer(r"\d+", match[group])]
    return [(span, month, n) for span, n in numbers if n <= _LONGEST_MONTH]


def days_of_writing(source: Document, others: Iterable[Document], draft: Document) -> list[datetime.date]:
    """The days that a source may be of; those of others, where it says nothing of it, as notes."""
    return own_days(source, draft) or [day for other in others for day in own_days(other, draft)]


def own_days(source: Document, draft: Document) -> list[datetime.date]:
    """The days that a source may be of: what it says itself, or the dates at its top in the year of the draft."""
    own = draft_day(source)
    if own is not None:
        return [own] if 1 < own.year < _LAST_YEAR else []
    year = (draft_day(draft) or datetime.date(1, 1, 1)).year
    top = [m for m in dates(source) if source.block_at(m.span.start) in source.blocks[:4]]
    return [d for m in top if (d := as_date(m.year or year, m.month, m.day)) and 1 < d.year < _LAST_YEAR]
