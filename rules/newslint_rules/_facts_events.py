"""Dates and years beside the names of events, against the sheet of facts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.analyses.calendar_words import MONTH, YEAR
from newslint.analyses.dates import dates, written
from newslint.document import Document
from newslint.factsheet import Event, FactSheet, When
from newslint.spans import Span
from newslint_rules._countries import any_of, plain_mark
from newslint_rules._fact_slips import Slip

#: What happens to an event as a whole; it may be debated or ratified on other days.
_TOOK_PLACE = r"(?:held|signed|agreed|took place|taken place|happened|occurred|staged|fought|struck|concluded|called)"
_STARTED = r"(?:began|begun|started|launched|broke out|opened)"
_ENDED = r"(?:ended|closed|finished|was over)"
_LINK = (
    r"(?:,? (?:which |that )?(?:was |were |has been )?"
    rf"(?:(?P<took>{_TOOK_PLACE})|(?P<began>{_STARTED})|(?P<ended>{_ENDED}))"
    r"(?: in [A-Z][\w’-]*(?: [A-Z][\w’-]*)*,?)? (?:on|in) | of )"
)


class Events:
    """The events of a sheet, as patterns."""

    def __init__(self, sheet: FactSheet) -> None:
        self._events = {_key(form): e for e in sheet.of(Event) for form in e.forms}
        forms = any_of(form for e in sheet.of(Event) for form in e.forms)
        name = rf"(?P<name>(?i:{forms}))(?![\w’-]| (?:anniversary|memorial)\b)"
        self._before = re.compile(rf"(?<![\w.,/$£€-])(?:{MONTH} )?(?P<year>{YEAR})(?:[’']s)? {name}")
        self._after = re.compile(rf"(?<![\w-]){name}(?P<link>{_LINK})(?:{MONTH} (?!\d{{1,2}}\b))?(?P<year>{YEAR})?")

    def slips(self, document: Document) -> Iterator[Slip]:
        """One for each date that the sheet proves wrong."""
        if not self._events:
            return
        for sentence in document.sentences:
            for match in self._before.finditer(sentence.text):
                yield from self._year(match, sentence.span.start)
            for match in self._after.finditer(sentence.text):
                if match["year"]:
                    yield from self._year(match, sentence.span.start)
                elif match["link"] != " of ":
                    yield from self._day(document, match, sentence.span.start)

    def _year(self, match: re.Match[str], by: int) -> Iterator[Slip]:
        event = self._event(match)
        said = int(match["year"])
        known = _years(event, match)
        if said in known:
            return
        right = str(next(iter(known))) if len(known) == 1 else ""
        yield Slip(Span(*match.span("year")).shift(by), _message(event), right, (Span(*match.span("name")).shift(by),))

    def _day(self, document: Document, match: re.Match[str], by: int) -> Iterator[Slip]:
        event = self._event(match)
        said = next((d for d in dates(document) if d.span.start == match.end() + by), None)
        if said is None or said.date is None or said.year_from != "date":
            return
        known = _moments(event, match)
        if any(said.date.year == d if isinstance(d, int) else said.date == d for d in known):
            return
        if event.until is not None and not (match["began"] or match["ended"]):
            return  # one day of several
        right = written(known[0], said.order) if len(known) == 1 and not isinstance(known[0], int) else ""
        yield Slip(said.span, _message(event), right, (Span(*match.span("name")).shift(by),))

    def _event(self, match: re.Match[str]) -> Event:
        return self._events[_key(match["name"])]


def _key(name: str) -> str:
    return plain_mark(name).casefold()


def _moments(event: Event, match: re.Match[str]) -> tuple[When, ...]:
    """The days or years that the words may speak of: its beginning, its end, or any."""
    groups = match.groupdict()
    if event.until is not None and groups.get("ended"):
        return (event.until,)
    return event.days


def _years(event: Event, match: re.Match[str]) -> set[int]:
    moments = _moments(event, match)
    groups = match.groupdict()
    if event.until is not None and not groups.get("began") and not groups.get("ended"):
        return set(range(_year(moments[0]), _year(event.until) + 1))
    return {_year(m) for m in moments}


def _year(when: When) -> int:
    return when if isinstance(when, int) else when.year


def _message(event: Event) -> str:
    days = " and ".join(_said(d) for d in event.days)
    when = f"to {days}" if event.until is None else f"from {days} to {_said(event.until)}"
    name = re.sub(r"^[Tt]he ", "", event.name)
    return f"The sheet dates the {name} {when} ({event.cite})."


def _said(when: When) -> str:
    return str(when) if isinstance(when, int) else written(when)
