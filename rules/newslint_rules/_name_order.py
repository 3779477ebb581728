"""Whole names that differ in more than letters: Orban Viktor, Duncan-Smith."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from newslint.analyses.individuals import Individual
from newslint.analyses.namedata import is_given_name
from newslint.analyses.translit import fold, plain
from newslint.findings import Flag, Spot
from newslint.spans import Span
from newslint_rules._places_said import FILES_SHOWN


class _Place(NamedTuple):
    """A full name where it stands first in a draft, and how often it stands there."""

    path: str
    given: str
    surname: str
    start: int
    line: int
    total: int
    mentions: int  # of the person, the surname alone included

    @property
    def name(self) -> str:
        return f"{self.given} {self.surname}"

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + len(self.name))


def turned_names(desk: Mapping[str, tuple[Individual, ...]]) -> Iterator[tuple[str, Flag]]:
    """The rarer order of each name that stands in both, once a draft; of two as frequent the later."""
    found: dict[tuple[str, str], list[_Place]] = {}
    for path, people in desk.items():
        for person in people:
            for place in _full(path, person):
                found.setdefault((plain(place.given), plain(place.surname)), []).append(place)
    order = {path: i for i, path in enumerate(desk)}
    for (given, surname), places in found.items():
        others = found.get((surname, given))
        if others and given < surname:
            right, wrong = sorted(
                (places, others), key=lambda ps: (-sum(p.total for p in ps), order[ps[0].path], ps[0].start)
            )
            if not _are_two(right, wrong):
                yield from _flags(right, wrong, "the two names have changed places")


def _are_two(right: list[_Place], wrong: list[_Place]) -> bool:
    """Whether two given names may well be two people, as Henry James and James Henry are."""
    one = right[0]
    together = [p.path for p in right] == [p.path for p in wrong]
    if together and wrong[0].total > 1:
        return True
    names = is_given_name(plain(one.given)) and is_given_name(plain(one.surname))
    return names and (not together or one.mentions <= one.total)


def _full(path: str, person: Individual) -> Iterator[_Place]:
    """Where a draft first has a given name of one word before a surname of one word."""
    profile = person.profile
    if any("." in given for given in profile.given) or " " in profile.surname:
        return
    longer = {start for form in person.givens if " " in form.written for start, _ in form.places}
    for form in person.givens:
        alone = [place for place in form.places if place[0] not in longer and " " not in form.written]
        if alone:
            yield _Place(path, form.written, profile.surname, *alone[0], form.count, profile.count)


def _flags(right: list[_Place], wrong: list[_Place], why: str) -> Iterator[tuple[str, Flag]]:
    is_tie = sum(p.total for p in right) == sum(p.total for p in wrong)
    for place in wrong:
        here = next((p for p in right if p.path == place.path), right[0])
        where = f"line {here.line}" if here.path == place.path else f"{here.path}, line {here.line}"
        first = [here, *(p for p in right if p is not here)][:FILES_SHOWN]
        related = (Spot(p.span, f"“{p.name}” here", None if p.path == place.path else p.path) for p in first)
        yield (
            place.path,
            Flag(
                place.span,
                f"“{place.name}” is “{here.name}” elsewhere ({where}): {why}.",
                () if is_tie else (here.name,),
                None if is_tie else "unsafe",
                tuple(related),
                confidence=0.8,
            ),
        )


def respaced_names(desk: Mapping[str, tuple[Individual, ...]]) -> Iterator[tuple[str, Flag]]:
    """The rarer form of a double surname that stands with and without its hyphen: Duncan Smith and Duncan-Smith."""
    found: dict[str, dict[str, list[_Place]]] = {}
    for path, people in desk.items():
        for person in people:
            for place in _double(path, person):
                found.setdefault(plain(place.name), {}).setdefault(fold(place.surname), []).append(place)
    for forms in found.values():
        if len(forms) > 1:
            right, *others = sorted(forms.values(), key=lambda places: -sum(p.total for p in places))
            for wrong in others:
                yield from _flags(right, wrong, "only the hyphen differs")


def _double(path: str, person: Individual) -> Iterator[_Place]:
    """Full names of three words, or of two with a hyphen in the second."""
    surname = person.profile.surname
    for form in person.givens:
        if (" " in form.written) != ("-" in surname) and " " not in surname:
            yield _Place(path, form.written, surname, *form.places[0], form.count, person.profile.count)
