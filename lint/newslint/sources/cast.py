"""Whom a source names: people by surname, read by patterns, since sources are not annotated."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.analyses.namedata import is_common, is_given_name, places
from newslint.analyses.runs import PARTICLES
from newslint.analyses.translit import plain
from newslint.document import Document, analysis
from newslint.spans import Span

CAPITAL = r"[^\W\d_a-zß-ÿ][\w’'-]*[^\W_]"
_HONORIFIC = r"(?i:mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady)\.?"
_PARTICLES = "|".join(sorted(PARTICLES))
#: From a given name or a form of address to the surname.
_FULL = re.compile(
    rf"(?<![\w’'-])(?:(?P<honorific>{_HONORIFIC}) )?(?P<first>{CAPITAL})(?P<more>(?: {CAPITAL}| [A-Z]\.){{,2}}?"
    rf"(?: (?:{_PARTICLES})){{,2}} (?P<surname>{CAPITAL}))?(?![\w-])(?! {CAPITAL})"
)


@analysis
def people_of(source: Document) -> dict[str, str]:
    """The people of a source by surname, each by the fullest name: with a given name that the tables know, or Mr."""
    found: dict[str, str] = {}
    for start in (m.start() for m in re.finditer(rf"(?<![\w’'-]){CAPITAL}", source.text)):
        match = _FULL.match(source.text, start)
        if match is None or not (match["surname"] or match["honorific"]):
            continue
        surname = re.sub(r"[’']s?$", "", match["surname"] or match["first"])
        if not (match["honorific"] or is_given_name(match["first"].lower())) or _is_no_name(surname, match[0]):
            continue
        name = re.sub(r"[’']s?$", "", match[0])
        known = found.get(plain(surname), "")
        if (not name.isupper(), len(name.split())) > (bool(known) and not known.isupper(), len(known.split())):
            found[plain(surname)] = name
    return found


def _is_no_name(surname: str, name: str) -> bool:
    return is_common(surname) or not {surname.lower(), name.lower()}.isdisjoint(places())


def named_in(text: str, people: dict[str, str]) -> Iterator[tuple[str, Span]]:
    """The people by surname whose names stand in a text, each with its place."""
    for match in re.finditer(CAPITAL, text):
        word = re.sub(r"[’']s?$", "", match[0])
        if plain(word) in people:
            yield plain(word), Span(match.start(), match.start() + len(word))


def by_initials(letters: str, people: dict[str, str]) -> str:
    """The one person with some initials, by surname; else empty."""
    fitting = [s for s, name in people.items() if "".join(w[0] for w in name.split()).upper() == letters]
    return fitting[0] if len(fitting) == 1 else ""


def start_of_name(text: str, surname: int) -> int:
    """Where a name begins whose surname stands at a place."""
    before = re.search(rf"(?<![\w.])(?:(?:{CAPITAL}|[A-Z]\.|{_PARTICLES}) )+$", text[:surname])
    return before.start() if before else surname
