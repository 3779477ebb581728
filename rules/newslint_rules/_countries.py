"""The states of the world: names, adjectives, capitals and currencies, each with the years in which it is right."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_YEARS = re.compile(r" (?P<since>\d{4})?-(?P<until>\d{4})?$")
#: What ended before is no slip of the memory in copy without a date, but history, or wrong.
_LIVING_MEMORY = 1980


@dataclass(frozen=True, slots=True)
class Dated:
    """A capital or currency; `since` and `until` are years, None where no end is known. `beside` marks one that is
    accepted and never proposed."""

    name: str
    since: int | None = None
    until: int | None = None
    beside: bool = False

    def fits(self, year: int | None) -> bool:
        """Whether a draft of a year may call it so; without a year also what ended not long ago."""
        if year is None:
            return self.until is None or self.until >= _LIVING_MEMORY
        return (self.since or year) <= year <= (self.until or year)


@dataclass(frozen=True, slots=True)
class Country:
    """A state. `cities` are others that are taken for its capital; of a disputed capital nothing is said."""

    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    capitals: tuple[Dated, ...]
    cities: tuple[str, ...]
    currencies: tuple[Dated, ...]
    disputed: bool

    @property
    def the_name(self) -> str:
        """Its name as it stands in a sentence."""
        article = re.search(r"s$|Republic|Kingdom|^Gambia", self.name) and not re.search(
            r"Cyprus|Hond|Lao|Mau|Nev", self.name
        )
        return f"the {self.name}" if article else self.name


def right(among: Iterable[Dated], year: int | None) -> Dated | None:
    """The one to propose in a year; today’s where the year is not known."""
    return next((d for d in among if not d.beside and d.fits(year) and (year is not None or d.until is None)), None)


@cache
def countries() -> tuple[Country, ...]:
    """All lines of the table."""
    text = (files("newslint_rules") / "data" / "countries.txt").read_text("utf-8")
    return tuple(_country(line) for line in text.splitlines() if line and not line.startswith("#"))


def _country(line: str) -> Country:
    name, also, adjectives, capitals, cities, currencies = (column.strip() for column in line.split("|"))
    return Country(
        name, (name, *_parts(also)), tuple(_parts(adjectives)), tuple(map(_dated, _parts(capitals.lstrip("? ")))),
        tuple(_parts(cities)), tuple(map(_dated, _parts(currencies))), capitals.startswith("?"),
    )  # fmt: skip


def _parts(column: str) -> list[str]:
    return [part.strip() for part in column.split(",") if part.strip()]


def _dated(written: str) -> Dated:
    years = _YEARS.search(written)
    name = written[: years.start()] if years else written
    since, until = (int(y) if y else None for y in (years["since"], years["until"])) if years else (None, None)
    return Dated(name.lstrip("~"), since, until, beside=name.startswith("~"))


@cache
def named(word: str) -> tuple[Country, ...]:
    """The states that a name or an adjective may stand for, apostrophes of either kind."""
    return _index().get(plain_mark(word), ())


@cache
def _index() -> dict[str, tuple[Country, ...]]:
    found: dict[str, tuple[Country, ...]] = {}
    for country in countries():
        for word in dict.fromkeys([*country.names, *country.adjectives]):
            found[plain_mark(word)] = (*found.get(plain_mark(word), ()), country)
    return found


@cache
def city_names() -> frozenset[str]:
    """All capitals and other cities of the table."""
    return frozenset(plain_mark(city) for c in countries() for city in [*(d.name for d in c.capitals), *c.cities])


def plain_mark(text: str) -> str:
    """With the straight apostrophe of typewriters, by which names are looked up."""
    return text.replace("’", "'")


def any_of(words: Iterable[str]) -> str:
    """A pattern for the longest of some words, with either apostrophe."""
    return "|".join(
        re.escape(w).replace("'", "['’]") for w in sorted(set(map(plain_mark, words)), key=lambda w: (-len(w), w))
    )
