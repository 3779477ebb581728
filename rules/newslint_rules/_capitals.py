"""Capitals that are not: “Sydney, the capital of Australia”, “the Turkish capital Istanbul”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.analyses.calendar_words import FULL_WEEKDAY
from newslint.spans import Span
from newslint_rules._countries import Country, any_of, city_names, countries, named, plain_mark, right
from newslint_rules._fact_slips import Slip

#: The sentence speaks of another time, or of a capital that is one only in part.
_HISTORY = re.compile(
    r"(?i)\b(?:then|until|till|former(?:ly)?|once|ancient|medieval|mediaeval|colonial|imperial|royal|wartime|soviet"
    r"|ottoman|exiled?|provisional|interim|temporary|moved|moving|relocat\w+|transfer\w*|renam\w+|centur(?:y|ies)|dynasty"
    r"|empire|mistak\w+|misidentif\w+|wrong(?:ly)?|confus\w+|myth|quiz|self-declared|de facto|rebel|occupied|unofficial"
    r"|so-called|1\d{3}s?|fiction\w*|novel|imagin\w+)\b"
)
#: It is no statement of the writer: many think that Sydney is the capital.
_DOUBT = re.compile(
    r"(?i)\b(?:not|n[’']t|think|thought|thinks|believ\w+|if|whether|would|could|should|might|why|ask\w*)\b|\?"
)
#: A name after these words is of a part, or of another place: northern Italy, New Mexico.
_PART = re.compile(r"(?i)\b(?:\w+ern|north|south|east|west|central|upper|lower|old|new|[A-Z]\w+)[ -]$")
_PLAIN_START = re.compile(
    r"(?:^|\b(?:In|From|To|At|Near|Of|On|The|For|With|And|But|Outside|Around|While|As|When|Where) |[^\w’'-] ?)$"
)
_CAPITALISED = re.compile(r"[A-Z][\w’'-]* $")
_LIST = re.compile(r"(?:, |,? (?:and|or) )$")
#: What ends an apposition; “and” would go on with a list.
_CLOSES = re.compile(r"(?:\s*[.;:)!?–—]|\s*$|,[”’]?\s+(?!(?:and|or|as well)\b)[a-z])")
#: What makes the last name part of a longer one, or of something smaller.
_GOES_ON = re.compile(
    rf"[’'-]|\.[A-Z]| (?:of|state|province|region|county|territory|district)\b| (?!{FULL_WEEKDAY})[A-Z]"
)


@cache
def _pattern() -> re.Pattern[str]:
    names = any_of(n for c in countries() for n in c.names)
    adjectives = any_of(a for c in countries() for a in c.adjectives)
    cities = any_of(city_names())
    capital = r"capital(?: city)?"
    of = rf"{capital} of (?:the )?(?P<of>{names})"
    own = rf"(?P<own>{names})[’']s? {capital}"
    adj = rf"(?P<adj>{adjectives}) {capital}"

    def numbered(pattern: str, number: int) -> str:
        return re.sub(r"\?P<(of|own|adj)>", rf"?P<\g<1>{number}>", pattern)

    joint = r"(?P<joint>, | \(| is | – | — )(?:today |now |still |also )?"
    return re.compile(
        rf"\b(?P<first>{cities}){joint}(?:{numbered(rf'(?:the )?{of}|the {adj}|{own}', 1)})\b"
        rf"|\b(?:{numbered(rf'{adj}|{own}|[Tt]he {of}', 2)})(?P<link>,| of| is| \(|) (?P<second>{cities})\b(?!\w)"
    )


def capital_slips(text: str, year: int | None) -> Iterator[Slip]:
    """Slips in one sentence of a draft of a year, where that is known."""
    if "capital" not in text or _HISTORY.search(text):
        return
    for match in _pattern().finditer(text):
        found = _read(match, text)
        if found is None:
            continue
        city, country_at = found
        slip = _judge(city, country_at, text, year)
        if slip:
            yield slip


def _read(match: re.Match[str], text: str) -> tuple[Span, Span] | None:
    """The places of the city and of what says the country, where nothing else can be meant."""
    group = next(g for g in ("of1", "adj1", "own1", "adj2", "own2", "of2") if match[g])
    city = Span(*match.span("first" if match["first"] else "second"))
    place = Span(*match.span(group))
    says = match["joint"] or match["link"]
    if says == " is " or match["link"] == " is":
        if _DOUBT.search(text) or _GOES_ON.match(text, match.end()):
            return None
    elif says in {"", " of"}:
        if _GOES_ON.match(text, match.end()):
            return None
    elif not _CLOSES.match(text, match.end()):
        return None
    before = text[: match.start()]
    if match["first"]:
        parted = _LIST.sub("", before)
        listed = parted != before and any(plain_mark(parted).endswith(c) for c in city_names())
        longer = _CAPITALISED.search(before) and not _PLAIN_START.search(before)  # New Delhi, Port Moresby
        return None if listed or longer else (city, place)
    if group != "of2" and not _PLAIN_START.search(before) and _PART.search(before):
        return None
    return city, place


def _judge(city: Span, place: Span, text: str, year: int | None) -> Slip | None:
    said = plain_mark(city.of(text))
    states = named(place.of(text))
    if not states or any(c.disputed or _may_be(c, said, year, text) for c in states):
        return None
    country = states[0]
    proper = right(country.capitals, year)
    if proper is None:
        return None
    since = (
        f" has been {proper.name} since {proper.since}"
        if _was(country, said) and proper.since
        else f" is {proper.name}"
    )
    other = next((c for c in countries() if not c.disputed and plain_mark(c.capitals[0].name) == said), None)
    which = f"; {city.of(text)} is that of {other.the_name}" if other else f", not {city.of(text)}"
    return Slip(city, f"The capital of {country.the_name}{since}{which}.", proper.name, (place,))


def _was(country: Country, said: str) -> bool:
    return any(plain_mark(d.name) == said for d in country.capitals)


def _may_be(country: Country, said: str, year: int | None, text: str) -> bool:
    """Whether a draft of that year, or a sentence with another year in it, may call a city the capital."""
    entries = [d for d in country.capitals if plain_mark(d.name) == said]
    if any(d.fits(year) for d in entries):
        return True
    return bool(entries) and bool(re.search(r"\b20\d\d\b", text))
