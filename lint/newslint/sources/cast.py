"""Whom a source names: people by surname, read by patterns, since sources are not annotated."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.analyses.namedata import is_common, is_given_name, places, role_words
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
#: Letters after a name: KC, OBE, PhD.
_LETTERS_AFTER = re.compile(r"(?: (?:[A-Z]{2,4}|PhD))+$")


@analysis
def people_of(source: Document) -> dict[str, str]:
    """The people of a source by surname, each by the fullest name: with a given name that the tables know, or Mr."""
    found: dict[str, str] = {}
    for start in (m.start() for m in re.finditer(rf"(?<![\w’'-]){CAPITAL}", source.text)):
        match = _FULL.match(source.text, start)
        if match is None or not (match["surname"] or match["honorific"]):
            continue
        name = re.sub(r"[’']s?$", "", match[0])
        name = name if name.isupper() else _LETTERS_AFTER.sub("", name)
        words = name.split()
        surname = words[-1]
        is_given = len(words) > 1 and is_given_name(match["first"].lower())
        if not (match["honorific"] or is_given) or _is_no_name(surname, name):
            continue
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


def names_others(text: str, people: dict[str, str]) -> bool:
    """Whether two capitalised words side by side may be the name of somebody who is none of some people."""
    for run in re.finditer(rf"{CAPITAL}(?: {CAPITAL})+", text):
        words = [re.sub(r"[’']s?$", "", w) for w in run[0].split()]
        is_known = any(plain(w) in people or is_common(w) or w.lower() in role_words() for w in words)
        if not is_known and run[0].lower() not in places():
            return True
    return False


def by_initials(letters: str, people: dict[str, str]) -> str:
    """The one person with some initials, by surname; else empty."""
    fitting = [s for s, name in people.items() if "".join(w[0] for w in name.split()).upper() == letters]
    return fitting[0] if len(fitting) == 1 else ""


def start_of_name(text: str, surname: int) -> int:
    """Where a name begins whose surname stands at a place."""
    before = re.search(rf"(?<![\w.])(?:(?:{CAPITAL}|[A-Z]\.|{_PARTICLES}) )+$", text[:surname])
    return before.start() if before else surname
