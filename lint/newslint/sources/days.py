"""Dates of a draft in its sources, also where one gives the date and the other the weekday."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from newslint.analyses.calendar_words import WEEKDAYS, as_date
from newslint.analyses.dates import DateMention, dates
from newslint.analyses.quotations import is_quoted
from newslint.document import Document
from newslint.sources.calendar import (
    WEEKDAY_NAME,
    days_said,
    listed_days,
    own_days,
    said_in,
)
from newslint.sources.clock import clock_times, times_of_day
from newslint.sources.items import How, Item, Kind, Place, Verdict
from newslint.sources.nearest import Nearest, nearest_place
from newslint.sources.times import time_item
from newslint.sources.undated import undated_item
from newslint.spans import Span

_LIKE = 0.3  # the share of a sentence from which a passage is about the same thing
_DAY = datetime.timedelta(days=1)
_HALF_A_YEAR = datetime.timedelta(days=183)
_WEEK = datetime.timedelta(days=7)
_YEAR = datetime.timedelta(days=365)
_ANY_YEAR = 2001


def day_items(nearest: Nearest) -> Iterator[Item]:
    """One item a date, weekday, month or year outside quotations, as far as anything can be said of it."""
    document = nearest.document
    full = [m for m in dates(document) if not is_quoted(document, m.span)]
    for mention in [*full, *_in_lists(document)]:
        if found := _of_date(mention, nearest):
            yield found
    sure = times_of_day(document)
    for span, minutes in clock_times(document):
        is_time = span in sure and not is_quoted(document, span)
        if is_time and (item := time_item(span, minutes, nearest)):
            yield item
    years = [m.span for m in full if m.year is not None]
    for said in said_in(document):
        is_apart = not any(day.overlaps(said.span) for day in years) and not is_quoted(document, said.span)
        if is_apart and (item := undated_item(said, nearest)):
            yield item


def _in_lists(document: Document) -> Iterator[DateMention]:
    """Days that share their month with others: the 20 of 20 and 21 March."""
    whole = [m.span for m in dates(document)]
    for span, month, day in listed_days(document):
        if not any(other.overlaps(span) for other in whole) and not is_quoted(document, span):
            yield DateMention(span, day, month, None, "british")


def _of_date(mention: DateMention, nearest: Nearest) -> Item | None:
    """A day of a month; None where it is near the day of a source whose year nobody gives, and that names a weekday,
    which may be that day."""
    sentence = nearest.sentence_at(mention.span.start)
    near = nearest.of(sentence)
    paths = dict.fromkeys(n.passage.path for n in near)
    if item := _of_another_year(mention, paths, nearest):
        return item
    for path in paths:
        for span, month, day in days_said(nearest.library.document(path)):
            if (month, day) == (mention.month, mention.day):
                if wrong := _of_another_weekday(mention, Place(path, span), nearest):
                    return wrong
                return Item(Kind.DATE, Verdict.FOUND, mention.span, Place(path, span))
    for path in paths:
        if place := _weekday_of(mention, path, nearest):
            return Item(Kind.DATE, Verdict.FOUND, mention.span, place)
    datelines = [p for path in paths if (p := _dateline(mention, nearest.library.document(path), nearest))]
    for n in near:
        for other in dates(nearest.library.document(n.passage.path)):
            is_there = n.share >= _LIKE and n.passage.span.contains(other.span)
            if is_there and Place(n.passage.path, other.span) not in datelines:
                there = other.span.of(nearest.library.document(n.passage.path).text)
                return Item(Kind.DATE, Verdict.DIFFERS, mention.span, Place(n.passage.path, other.span), there)
    return None if datelines else Item(Kind.DATE, Verdict.MISSING, mention.span, nearest_place(near))


def _of_another_year(mention: DateMention, paths: Iterable[str], nearest: Nearest) -> Item | None:
    """A day of a year, if the sources give it in other years only."""
    if mention.year is None or mention.year_from != "date":
        return None
    found = [
        (path, other)
        for path in paths
        for other in dates(nearest.library.document(path))
        if (other.month, other.day) == (mention.month, mention.day)
    ]
    if not found or any(other.year_from != "date" or other.year in {None, mention.year} for _, other in found):
        return None
    path, other = found[0]
    there = other.span.of(nearest.library.document(path).text)
    return Item(Kind.DATE, Verdict.DIFFERS, mention.span, Place(path, other.span), there)


def _dateline(mention: DateMention, source: Document, nearest: Nearest) -> Place | None:
    """The day at the top of a source within a week of a day, if it names a weekday and nobody gives the year."""
    first = next(iter(dates(source)), None)
    is_top = first is not None and source.block_at(first.span.start) in source.blocks[:4]
    if first is None or not is_top or own_days(source, nearest.document) or not WEEKDAY_NAME.search(source.text):
        return None
    here, day = (as_date(_ANY_YEAR, m.month, m.day) for m in (mention, first))
    apart = abs(here - day) if here and day else _YEAR / 2
    return Place(source.path, first.span) if min(apart, _YEAR - apart) <= _WEEK else None


def _of_another_weekday(mention: DateMention, place: Place, nearest: Nearest) -> Item | None:
    """The weekday of a day without a year, if it is none of that day in the year of the source that has it."""
    if mention.weekday is None or mention.weekday_span is None or mention.date is not None:
        return None
    days = own_days(nearest.library.document(place.path), nearest.document)
    around = (as_date(day.year + by, mention.month, mention.day) for day in days for by in (-1, 0, 1))
    near = [date for date in around if date and any(abs(date - day) <= _HALF_A_YEAR for day in days)]
    if not near or any(date.weekday() == mention.weekday for date in near):
        return None
    there = WEEKDAYS[near[0].weekday()]
    return Item(Kind.DATE, Verdict.DIFFERS, mention.weekday_span, place, there, replacement=there, how=How.RECKONED)


def _weekday_of(mention: DateMention, path: str, nearest: Nearest) -> Place | None:
    """Where a source dated within a week of a day names its weekday, or is of that day or one beside it."""
    source = nearest.library.document(path)
    for day in own_days(source, nearest.document):
        date = mention.date or as_date(day.year, mention.month, mention.day)
        if date is None or abs(date - day) > _WEEK:
            continue
        if abs(date - day) <= _DAY:
            return Place(path, source.sentences[0].span) if source.sentences else None
        for match in WEEKDAY_NAME.finditer(source.text):
            if match[0] == WEEKDAYS[date.weekday()] and not _is_dated(Span(*match.span()), source):
                return Place(path, Span(*match.span()))
    return None


def _is_dated(weekday: Span, source: Document) -> bool:
    """Whether a weekday stands beside its own date: Monday 29 June."""
    return any(m.weekday_span is not None and m.weekday_span.overlaps(weekday) for m in dates(source))
