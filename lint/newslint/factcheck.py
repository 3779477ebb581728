"""What is wrong with a sheet of facts as a whole: entries that contradict each other or themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations
from pathlib import Path

from newslint.errors import ConfigError, nearest
from newslint.factsheet import (
    Count,
    Event,
    FactSheet,
    Fault,
    Forbidden,
    Named,
    Office,
    Organisation,
    Person,
    Quotation,
    Thing,
    When,
    read_facts,
)

_SHORTEST = 4  # words of a quotation that can be told from others
_FIRST, _LAST = date.min, date.max


def checked_facts(files: Iterable[tuple[Path, str]]) -> FactSheet:
    """The sheet that some files hold together, without a fault.

    Raises:
        ConfigError: the first fault.
    """
    sheet = read_facts(files)
    fault = next(iter(faults(sheet)), None)
    if fault:
        raise ConfigError(str(fault))
    return sheet


def faults(sheet: FactSheet) -> list[Fault]:
    """Everything that is wrong with a sheet, in order of place."""
    found = [*sheet.faults, *_doubles(sheet), *_holders(sheet)]
    for person in sheet.of(Person):
        found += (_fault(person.cite, why) for why in _person_faults(person))
    for organisation in sheet.of(Organisation):
        found += (_fault(organisation.cite, why) for why in _count_faults(organisation))
    for event in sheet.of(Event):
        found += (_fault(event.cite, why) for why in _event_faults(event))
    for quotation in sheet.of(Quotation):
        found += (_fault(quotation.cite, why) for why in _quotation_faults(quotation, sheet))
    for thing in sheet.of(Thing):
        for form in thing.banned:
            if form in thing.forms:
                found.append(_fault(thing.cite, f"“{form}” is banned and right; take it out of one of the two"))
    for claim in sheet.of(Forbidden):
        found += (_fault(claim.cite, why) for why in _claim_faults(claim))
    return sorted(found, key=lambda f: (f.shown, f.line))


def _fault(cite: str, message: str) -> Fault:
    shown, _, line = cite.rpartition(", line ")
    return Fault(shown, int(line), message) if shown else Fault(cite, 0, message)


def _doubles(sheet: FactSheet) -> Iterator[Fault]:
    """Names that stand for two entries of a kind."""
    for kind in (Person, Organisation, Event, Thing):
        first: dict[str, Named] = {}
        for entry in sheet.of(kind):
            for form in dict.fromkeys(entry.forms):
                if not any(c.isalpha() for c in form):
                    yield _fault(entry.cite, f"“{form}” is no name; write one, or take it out")
                other = first.setdefault(form.casefold(), entry)
                if other is not entry:
                    join = "give its dates as a list" if kind is Event else "join the two"
                    yield _fault(entry.cite, f"“{form}” is on the sheet twice, also at {other.cite}; {join}")


def _holders(sheet: FactSheet) -> Iterator[Fault]:
    """Two people in one office at one time."""
    held = [(person, role) for person in sheet.of(Person) for role in person.role if role.of and not role.shared]
    for (one, first), (other, second) in combinations(held, 2):
        if (first.title.casefold(), first.of.casefold()) != (second.title.casefold(), second.of.casefold()):
            continue
        start, end = max(_start(first), _start(second)), min(_end(first), _end(second))
        if start < end:  # the day of the change belongs to both
            when = f"from {start}" if end == _LAST else f"until {end}" if start == _FIRST else f"from {start} to {end}"
            both = f"{one.name} ({one.cite}) and {other.name}" if one is not other else f"{one.name}, twice,"
            office = f"“{first.title}” of {first.of}"
            yield _fault(
                other.cite, f"{both} both hold the office {office} {when}; mend the dates, or say shared = true"
            )


def _start(span: Office | Count) -> date:
    return span.since or _FIRST


def _end(span: Office | Count) -> date:
    return span.until or _LAST


def _person_faults(person: Person) -> Iterator[str]:
    for role in person.role:
        if _end(role) < _start(role):
            yield f"role “{role.title}” ends ({role.until}) before it begins ({role.since})"
        if person.born and role.since and _year(person.born) >= role.since.year:
            yield f"role “{role.title}” begins ({role.since}) before {person.name} is born ({person.born})"
    yield from _unlikely_year("born", person.born)


def _unlikely_year(key: str, when: When | None) -> Iterator[str]:
    if when is not None and not date.min.year <= _year(when) <= date.max.year:
        yield f"{key} is {when}; expected a date such as 2019-05-20, or a year"


def _year(when: When) -> int:
    return when if isinstance(when, int) else when.year


def _count_faults(organisation: Organisation) -> Iterator[str]:
    for count in organisation.count:
        if _end(count) < _start(count):
            yield f"count of {count.nouns[0]} ends ({count.until}) before it begins ({count.since})"
    for one, other in combinations(organisation.count, 2):
        both = set(map(str.casefold, one.nouns)) & set(map(str.casefold, other.nouns))
        if both and max(_start(one), _start(other)) < min(_end(one), _end(other)):
            yield f"{one.number} and {other.number} {min(both)} at one time; give both counts their dates"


def _event_faults(event: Event) -> Iterator[str]:
    for when in event.days:
        yield from _unlikely_year("date", when)
    if event.until is not None and len(event.days) > 1:
        yield "until belongs to one date, and there are several; give each its own entry"
    elif event.until is not None and _before(event.until, event.days[0]):
        yield f"ends ({event.until}) before it begins ({event.days[0]})"


def _before(one: When, other: When) -> bool:
    if isinstance(one, date) and isinstance(other, date):
        return one < other
    return _year(one) < _year(other)


def _quotation_faults(quotation: Quotation, sheet: FactSheet) -> Iterator[str]:
    if len(quotation.words.split()) < _SHORTEST:
        yield f"“{quotation.words}” is too short to be told from other words; give at least {_SHORTEST}"
    if not quotation.source:
        yield "the source is empty; say where the words are to be read"
    known = [form for entry in (*sheet.of(Person), *sheet.of(Organisation)) for form in entry.forms]
    if quotation.speaker not in known and not sheet.faults:  # a faulty entry may be the speaker's
        hint = nearest(quotation.speaker, known) or "; add an entry"
        yield f"the speaker “{quotation.speaker}” is no person or organisation of this sheet{hint}"


def _claim_faults(claim: Forbidden) -> Iterator[str]:
    if not claim.reason:
        yield "the reason is empty; say why the claim is not to be printed"
    for phrase in claim.phrases:
        if len(re.findall(r"[^\W_]{2,}", phrase)) < 2:
            yield f"the phrase “{phrase}” is too short to be a claim; give at least two words"
