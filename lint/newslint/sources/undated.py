"""Weekdays, months and years that stand alone, in the sources: as words, or reckoned from the day of a source."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace

from newslint.analyses.calendar_words import MONTHS, WEEKDAYS, as_date
from newslint.analyses.dates import dates, draft_day
from newslint.analyses.wording import forms_of
from newslint.document import Document
from newslint.sources.calendar import Said, days_of_writing, days_said, noted, own_days, said_in, years_in
from newslint.sources.context import context, likeness
from newslint.sources.items import Item, Kind, Place, Verdict
from newslint.sources.nearest import Near, Nearest, nearest_place
from newslint.spans import Span

_SURE = 0.35  # the share of a sentence from which another day in a passage speaks against the draft’s
_SLIP = 10  # years by which one that is wrong may be off
_LEAD_BY = 0.45  # how much nearer another year stands, by both, to speak against the same
_CERTAIN = 0.45  # … although another passage has the draft’s
_NEAR = datetime.timedelta(days=10)  # in which a day is called by its weekday
#: The word that says what a year is the year of: founded in 1948.
_LEAD = re.compile(r"\b([^\W\d_]{4,}) (?:in|since|of|by|until|from) $")
_SEASON = re.compile(r"[-–]\d\d(?!\d)")
_FEAST = re.compile(r"\b(?:Easter|Good|Holy|Maundy|Palm|Ash|Shrove|Black|Cyber|Super|Whit|Giving) $")
_WHICH = re.compile(r"\b(?:first|second|third|fourth|last|every|each) $")  # the last Sunday in May
_LEADING = 30  # code points in which it stands
_RELATIVE = re.compile(
    r"\b(?:today|tonight|this (?:morning|afternoon|evening|year|yr)|yesterday|last (?:night|year|yr)|overnight"
    r"|tomorrow|next (?:year|yr)|earlier|(?:previous|following|next) (?:day|night|morning)"
    r"|(?:night|day|evening) before)\b",
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


def undated_item(said: Said, nearest: Nearest) -> Item | None:
    """What the sources say of a weekday, month or year, of a season (2024-25) if they have either year of it."""
    item = _looked_up(said, nearest)
    is_season = said.kind == "year" and _SEASON.match(nearest.document.text, said.span.end)
    if is_season and item is not None and item.verdict is not Verdict.FOUND:
        other = _looked_up(replace(said, what=str(int(said.what) + 1)), nearest)
        return other if other is not None and other.verdict is Verdict.FOUND else item
    return item


def _looked_up(said: Said, nearest: Nearest) -> Item | None:
    """What the sources say of a weekday, month or year; None where nobody can know."""
    if _FEAST.search(nearest.document.text, max(said.span.start - _LEADING, 0), said.span.start):
        return None
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
        if said.kind == "year" and (rival := _in_the_place(said, near, nearest)):
            there = rival.span.of(nearest.library.document(rival.path).text)
            return Item(Kind.DATE, Verdict.DIFFERS, said.span, rival, there, is_sure=False)
        return Item(Kind.DATE, Verdict.FOUND, said.span, place)
    if rivals and said.kind == "year" and (place := _year_of_the_same(said, near, nearest)):
        return Item(Kind.DATE, Verdict.FOUND, said.span, place)
    if rivals:
        n, other = rivals[0]
        there = other.span.of(nearest.library.document(n.passage.path).text)
        return Item(Kind.DATE, Verdict.DIFFERS, said.span, Place(n.passage.path, other.span), there)
    if said.kind == "weekday" and not any(
        own_days(nearest.library.document(n.passage.path), nearest.document) for n in near
    ):
        return None  # what “last night” was nobody can know
    return Item(Kind.DATE, Verdict.MISSING, said.span, nearest_place(near))


def _in_the_place(said: Said, near: list[Near], nearest: Nearest) -> Place | None:
    """Where another year stands so much nearer than the same, by the passage and the words around it, that the draft’s
    may be chance."""
    here = context(nearest.document, nearest.sentence_at(said.span.start).span, said.span)
    same = 0.0
    best: tuple[float, Place | None] = 0.0, None
    for n in near:
        source = nearest.library.document(n.passage.path)
        for other in noted(source):
            if other.kind == said.kind and n.passage.span.contains(other.span):
                like = n.share + likeness(here, nearest.context_of(n.passage, other.span), nearest.weight)
                if other.what == said.what:
                    same = max(same, like)
                elif (
                    like > best[0]
                    and abs(int(other.what) - int(said.what)) <= _SLIP
                    and not _is_said(other, said, nearest)
                ):
                    best = like, Place(n.passage.path, other.span)
    return best[1] if best[0] - same >= _LEAD_BY else None


def _year_of_the_same(said: Said, near: list[Near], nearest: Nearest) -> Place | None:
    """Where the sources have a year after the word that stands before it in the draft: founded in 1948."""
    lead = _LEAD.search(nearest.document.text, max(said.span.start - _LEADING, 0), said.span.start)
    for path in dict.fromkeys(n.passage.path for n in near) if lead else ():
        source = nearest.library.document(path)
        for other in said_in(source):
            if lead is not None and (other.kind, other.what) == (said.kind, said.what):
                there = _LEAD.search(source.text, max(other.span.start - _LEADING, 0), other.span.start)
                if there and there[1].lower() == lead[1].lower():
                    return Place(path, other.span)
    return None


def _is_said(other: Said, said: Said, nearest: Nearest) -> bool:
    """Whether the sentence of the draft has the source’s day too, beside the one that is looked up."""
    sentence = nearest.sentence_at(said.span.start).span
    return any(s.what == other.what and sentence.contains(s.span) for s in said_in(nearest.document))


def _reckoned(said: Said, near: Near, nearest: Nearest) -> Place | None:
    """Where a passage gives the day by its date, or by today, last night, next year and the day of the source."""
    path, span = near.passage.path, near.passage.span
    source = nearest.library.document(path)
    days = _days_of_writing(source, said, nearest)
    for stands, month, date in _days_of(source, nearest):
        if span.contains(stands) and _says(said, date, month) and not _is_far(said, date, days, nearest):
            return Place(path, stands)
    if said.kind == "year" and (place := _year_reckoned(said, span.of(source.text), near, nearest)):
        return place
    for day in days:
        for match in _RELATIVE.finditer(source.text, span.start, span.end):
            if any(_says(said, day + by) for by in _BY[match[0].lower().split()[0]]):
                return Place(path, Span(*match.span()))
    return None


def _days_of_writing(source: Document, said: Said, nearest: Nearest) -> list[datetime.date]:
    paths = dict.fromkeys(n.passage.path for n in nearest.of(nearest.sentence_at(said.span.start)))
    return days_of_writing(source, map(nearest.library.document, paths), nearest.document)


def _is_far(said: Said, date: datetime.date | None, days: list[datetime.date], nearest: Nearest) -> bool:
    """Whether a day is too far from those that its source is of to be called by its weekday alone, without a date."""
    if said.kind != "weekday" or date is None or not days or any(abs(date - day) <= _NEAR for day in days):
        return False
    today = draft_day(nearest.document)
    is_told = _WHICH.search(nearest.document.text, max(said.span.start - _LEADING, 0), said.span.start)
    if is_told or (today is not None and abs(date - today) <= _NEAR):
        return False
    sentence = nearest.sentence_at(said.span.start).span
    return not any(sentence.contains(m.span) for m in dates(nearest.document))


def _days_of(source: Document, nearest: Nearest) -> Iterator[tuple[Span, int, datetime.date | None]]:
    """Where a source gives a day, its month, and the day in the year that is said or that the source is of."""
    own = own_days(source, nearest.document)
    years = {mention.span: mention.year for mention in dates(source)}
    for span, month, day in days_said(source):
        yield span, month, as_date(years.get(span) or (own[0].year if own else 1), month, day)


def _year_reckoned(said: Said, text: str, near: Near, nearest: Nearest) -> Place | None:
    """Where a passage has another year and the number of years between: five years from October 2019."""
    wanted = int(said.what)
    before = nearest.document.text[max(said.span.start - 8, 0) : said.span.start]
    has_years = re.search(r"\byears?\b", text) is not None
    steps = {int(form) for form in forms_of(text) if has_years and form.isdecimal() and len(form) < 3}
    if re.search(r"(?i)before $", before):  # by the end of 2027 is before 2028
        steps.add(1)
    reckoned = any(abs(wanted - year) in steps for year in years_in(text))
    return Place(near.passage.path, near.passage.span) if reckoned else None


def _elsewhere(said: Said, near: list[Near], nearest: Nearest) -> Place | None:
    """Where another passage of the same sources has it; or their own day, on which things are said and done."""
    for path in dict.fromkeys(n.passage.path for n in near):
        source = nearest.library.document(path)
        days = _days_of_writing(source, said, nearest)
        far = [span for span, _, date in _days_of(source, nearest) if _is_far(said, date, days, nearest)]
        for other in noted(source):
            is_same = (other.kind, other.what) == (said.kind, said.what)
            if is_same and not any(span.overlaps(other.span) for span in far):
                return Place(path, other.span)
        for span, month, date in _days_of(source, nearest):
            if _says(said, date, month) and not _is_far(said, date, days, nearest):
                return Place(path, span)
        if any(_says(said, day) for day in days) and source.sentences:
            return Place(path, source.sentences[0].span)
        for match in _RELATIVE.finditer(source.text):
            if any(_says(said, day + by) for day in days for by in _BY[match[0].lower().split()[0]]):
                return Place(path, Span(*match.span()))
    return None


def _says(said: Said, date: datetime.date | None, month: int = 0) -> bool:
    if said.kind == "weekday":
        return date is not None and date.year > 1 and WEEKDAYS[date.weekday()] == said.what
    if said.kind == "month":
        month = month or (date.month if date else 0)
        return month > 0 and MONTHS[month - 1] == said.what
    return date is not None and date.year > 1 and date.year == int(said.what)
