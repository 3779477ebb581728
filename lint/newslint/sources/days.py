"""Dates of a draft in its sources: days, weekdays, months and years, also where one gives the date and the other the
weekday."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from newslint.analyses.calendar_words import MONTHS, WEEKDAYS, as_date
from newslint.analyses.dates import DateMention, dates
from newslint.analyses.quotations import is_quoted
from newslint.analyses.wording import forms_of
from newslint.sources.calendar import (
    WEEKDAY_NAME,
    YEAR_ALONE,
    Said,
    clock_times,
    days_said,
    noted,
    own_days,
    said_in,
    times_of_day,
)
from newslint.sources.items import How, Item, Kind, Place, Verdict
from newslint.sources.nearest import Near, Nearest
from newslint.spans import Span

_LIKE = 0.3  # the share of a sentence from which a passage is about the same thing
_SURE = 0.35  # … from which another day there speaks against the draft’s
_CERTAIN = 0.45  # … although another passage has the draft’s
_MINUTES = 20  # how far from an hour what is said to be at it may be
_DAY = datetime.timedelta(days=1)
_HALF_A_YEAR = datetime.timedelta(days=183)
_WEEK = datetime.timedelta(days=7)
_RELATIVE = re.compile(
    r"\b(?:today|tonight|this (?:morning|afternoon|evening|year)|yesterday|last (?:night|year)|overnight|tomorrow"
    r"|next year|earlier|(?:previous|following|next) (?:day|night|morning)|(?:night|day|evening) before)\b",
    re.IGNORECASE,
)
_BY = {
    word: tuple(datetime.timedelta(days=n) for n in by)
    for word, by in {
        "today": (0,), "tonight": (0,), "this": (0,), "yesterday": (-1,), "last": (-1, -365), "overnight": (-1, 0),
        "tomorrow": (1,), "next": (1, 365), "earlier": (0,), "previous": (-1,), "following": (1,), "night": (-1,),
        "day": (-1,), "evening": (-1,),
    }.items()
}  # fmt: skip


def day_items(nearest: Nearest) -> Iterator[Item]:
    """One item a date, weekday, month or year outside quotations, as far as anything can be said of it."""
    document = nearest.document
    full = [m for m in dates(document) if not is_quoted(document, m.span)]
    for mention in full:
        yield _of_date(mention, nearest)
    sure = times_of_day(document)
    for span, minutes in clock_times(document):
        is_time = span in sure and not is_quoted(document, span)
        if is_time and (item := _of_time(span, minutes, nearest)):
            yield item
    years = [m.span for m in full if m.year is not None]
    for said in said_in(document):
        is_apart = not any(day.overlaps(said.span) for day in years) and not is_quoted(document, said.span)
        if is_apart and (item := _of_word(said, nearest)):
            yield item


def _of_time(span: Span, minutes: frozenset[int], nearest: Nearest) -> Item | None:
    """A time of day, told only where a passage about the same has another: 10pm may be shortly after 9.50."""
    near = nearest.of(nearest.sentence_at(span.start))
    for path in dict.fromkeys(n.passage.path for n in near):
        for other, its in clock_times(nearest.library.document(path)):
            if any(abs(a - b) <= _MINUTES * (a % 60 == 0) for a in minutes for b in its):
                return Item(Kind.DATE, Verdict.FOUND, span, Place(path, other))
    for n in near:
        source = nearest.library.document(n.passage.path)
        for other, _ in clock_times(source):
            if n.share >= _LIKE and n.passage.span.contains(other):
                return Item(Kind.DATE, Verdict.DIFFERS, span, Place(n.passage.path, other), other.of(source.text))
    return None


def _of_date(mention: DateMention, nearest: Nearest) -> Item:
    sentence = nearest.sentence_at(mention.span.start)
    near = nearest.of(sentence)
    paths = dict.fromkeys(n.passage.path for n in near)
    for path in paths:
        for span, month, day in days_said(nearest.library.document(path)):
            if (month, day) == (mention.month, mention.day):
                if wrong := _of_another_weekday(mention, Place(path, span), nearest):
                    return wrong
                return Item(Kind.DATE, Verdict.FOUND, mention.span, Place(path, span))
    for path in paths:
        if place := _weekday_of(mention, path, nearest):
            return Item(Kind.DATE, Verdict.FOUND, mention.span, place)
    for n in near:
        for other in dates(nearest.library.document(n.passage.path)):
            if n.share >= _LIKE and n.passage.span.contains(other.span):
                there = other.span.of(nearest.library.document(n.passage.path).text)
                return Item(Kind.DATE, Verdict.DIFFERS, mention.span, Place(n.passage.path, other.span), there)
    return Item(Kind.DATE, Verdict.MISSING, mention.span, _best(near))


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
            if match[0] == WEEKDAYS[date.weekday()]:
                return Place(path, Span(*match.span()))
    return None


def _of_word(said: Said, nearest: Nearest) -> Item | None:
    near = nearest.of(nearest.sentence_at(said.span.start))
    best = near[0].share if near else 0.0
    rivals: list[tuple[Near, Said]] = []
    for n in near:
        source = nearest.library.document(n.passage.path)
        inside = [o for o in noted(source) if o.kind == said.kind and n.passage.span.contains(o.span)]
        same = next((o for o in inside if o.what == said.what), None)
        if same and n.share >= best / 2:
            return Item(Kind.DATE, Verdict.FOUND, said.span, Place(n.passage.path, same.span))
        if n.share >= best / 2 and (place := _reckoned(said, n, nearest)):
            return Item(Kind.DATE, Verdict.FOUND, said.span, place)
        if n.share >= _SURE:
            whole = [m.span for m in dates(source) if m.year is not None]  # the year of a dateline speaks against none
            sure = (o for o in inside if o.is_sure and not any(day.overlaps(o.span) for day in whole))
            rivals += ((n, o) for o in sure if not _is_said(o, said, nearest))
    if (not rivals or rivals[0][0].share < _CERTAIN) and (place := _elsewhere(said, near, nearest)):
        return Item(Kind.DATE, Verdict.FOUND, said.span, place)
    if rivals:
        n, other = rivals[0]
        there = other.span.of(nearest.library.document(n.passage.path).text)
        return Item(Kind.DATE, Verdict.DIFFERS, said.span, Place(n.passage.path, other.span), there)
    if said.kind == "weekday" and not any(
        own_days(nearest.library.document(n.passage.path), nearest.document) for n in near
    ):
        return None  # what “last night” was nobody can know
    return Item(Kind.DATE, Verdict.MISSING, said.span, _best(near))


def _is_said(other: Said, said: Said, nearest: Nearest) -> bool:
    """Whether the sentence of the draft has the source’s day too, beside the one that is looked up."""
    sentence = nearest.sentence_at(said.span.start).span
    return any(s.what == other.what and sentence.contains(s.span) for s in said_in(nearest.document))


def _reckoned(said: Said, near: Near, nearest: Nearest) -> Place | None:
    """Where a passage gives the day by its date, or by today, last night, next year and the day of the source."""
    path, span = near.passage.path, near.passage.span
    source = nearest.library.document(path)
    days = own_days(source, nearest.document)
    for mention in dates(source):
        year = mention.year or (days[0].year if days else None)
        if span.contains(mention.span) and _says(said, as_date(year or 1, mention.month, mention.day), mention):
            return Place(path, mention.span)
    if said.kind == "year" and (place := _year_reckoned(said, span.of(source.text), near, nearest)):
        return place
    for day in days:
        for match in _RELATIVE.finditer(source.text, span.start, span.end):
            if any(_says(said, day + by, None) for by in _BY[match[0].lower().split()[0]]):
                return Place(path, Span(*match.span()))
    return None


def _year_reckoned(said: Said, text: str, near: Near, nearest: Nearest) -> Place | None:
    """Where a passage has another year and the number of years between: five years from October 2019."""
    wanted = int(said.what)
    before = nearest.document.text[max(said.span.start - 8, 0) : said.span.start]
    has_years = re.search(r"\byears?\b", text) is not None
    steps = {int(form) for form in forms_of(text) if has_years and form.isdecimal() and len(form) < 3}
    if re.search(r"(?i)before $", before):  # by the end of 2027 is before 2028
        steps.add(1)
    years = {int(m[0]) for m in YEAR_ALONE.finditer(text)}
    reckoned = any(abs(wanted - year) in steps for year in years)
    return Place(near.passage.path, near.passage.span) if reckoned else None


def _elsewhere(said: Said, near: list[Near], nearest: Nearest) -> Place | None:
    """Where another passage of the same sources has it; or their own day, on which things are said and done."""
    for path in dict.fromkeys(n.passage.path for n in near):
        source = nearest.library.document(path)
        for other in noted(source):
            if (other.kind, other.what) == (said.kind, said.what):
                return Place(path, other.span)
        days = own_days(source, nearest.document)
        for mention in dates(source):
            year = mention.year or (days[0].year if days else None)
            if _says(said, as_date(year or 1, mention.month, mention.day), mention):
                return Place(path, mention.span)
        if any(_says(said, day, None) for day in days) and source.sentences:
            return Place(path, source.sentences[0].span)
        for match in _RELATIVE.finditer(source.text):
            if any(_says(said, day + by, None) for day in days for by in _BY[match[0].lower().split()[0]]):
                return Place(path, Span(*match.span()))
    return None


def _says(said: Said, date: datetime.date | None, mention: DateMention | None) -> bool:
    if said.kind == "weekday":
        return date is not None and date.year > 1 and WEEKDAYS[date.weekday()] == said.what
    if said.kind == "month":
        month = mention.month if mention else date.month if date else 0
        return month > 0 and MONTHS[month - 1] == said.what
    return date is not None and date.year > 1 and date.year == int(said.what)


def _best(near: list[Near]) -> Place | None:
    return Place(near[0].passage.path, near[0].passage.span) if near and near[0].share >= _LIKE else None
