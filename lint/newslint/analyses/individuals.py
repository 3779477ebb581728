"""The persons of one draft in a form that travels: what a desk compares, small and serialisable."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise, product

import msgspec

from newslint.analyses.east_asian import families
from newslint.analyses.given_names import Given, compare_given
from newslint.analyses.identity import Profile, full_name
from newslint.analyses.likeness import near_pairs
from newslint.analyses.names import Mention, Person, names
from newslint.analyses.quotations import has_sic
from newslint.analyses.translit import fold, plain
from newslint.analyses.two_people import are_two
from newslint.document import Document, analysis
from newslint.spans import Span

_PLACES = 6
#: What lies between the names of two people.
_AND = re.compile(r"(?: (?:and|or|v|vs|versus|against|beat|met)\.?|[,;/]) ?(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?")
_OWNS = re.compile(r"[’'](?:s\b)?")
_SPELLING = re.compile(
    r"(?i)\b(?:mis-?spel(?:t|l|led|ling)|spel(?:t|led|ling|ls)|gave the (?:name|surname)|"
    r"with (?:one|two|an?|a single|a double) [“‘'\"]?[a-z]\b|wrongly (?:named|called|gave))\b"
)


class Form(msgspec.Struct, frozen=True, array_like=True):
    """One way to write a name in one draft: how often, and its first places and the last as offset and line."""

    written: str
    count: int
    places: tuple[tuple[int, int], ...]


class Individual(msgspec.Struct, frozen=True, array_like=True):
    """One person in one draft."""

    profile: Profile
    surnames: tuple[Form, ...]
    givens: tuple[Form, ...] = ()


@analysis
def individuals(document: Document) -> tuple[Individual, ...]:
    """The persons of a draft, with what may be one of them misspelled."""
    people = names(document).people
    sure = {fold(p.surname) for p in people if p.is_sure}
    pairs = [pair for pair in near_pairs({fold(p.surname) for p in people}) if sure & {*pair}]
    near = {name for pair in pairs for name in pair}
    kept = (p for p in people if p.is_sure or fold(p.surname) in near)
    joined, apart = _joined(people, document, near), _apart(people, document, pairs)
    silent = _about_spelling(document)
    return tuple(i for p in kept if (i := _individual(p, document, joined, apart, silent)).surnames)


def _apart(people: tuple[Person, ...], document: Document, pairs: list[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """For each full name the near ones whose owners are somebody else by what the draft says of both."""
    by_surname: dict[str, list[Person]] = {}
    for person in people:
        if person.given:
            by_surname.setdefault(fold(person.surname), []).append(person)
    found: dict[str, tuple[str, ...]] = {}
    for a, b in pairs:
        for one, other in product(by_surname.get(a, ()), by_surname.get(b, ())):
            same = compare_given(one.given, other.given) is Given.SAME and plain(one.given[0]) not in families()
            if are_two(one.mentions, other.mentions, document, kin=not same):
                name = full_name(one.given, one.surname)
                found[name] = (*found.get(name, ()), full_name(other.given, other.surname))
    return found


def _about_spelling(document: Document) -> list[Span]:
    """Sentences that speak of how a name is written, corrections above all."""
    return [s.span for s in document.sentences if _SPELLING.search(s.text)]


def _joined(people: tuple[Person, ...], document: Document, near: set[str]) -> dict[str, tuple[str, ...]]:
    """For each surname that has a near one the surnames that stand beside it: “Marlow and Marlowe” are two people."""
    mentions = sorted((m for p in people if fold(p.surname) in near for m in p.mentions), key=lambda m: m.span)
    found: dict[str, tuple[str, ...]] = {}
    for one, other in pairwise(mentions):
        a, b = fold(one.surname), fold(other.surname)
        between = document.text[one.span.end : other.span.start]
        if a != b and _AND.fullmatch(between) and not _OWNS.match(document.text, other.span.end):
            found[a] = (*found.get(a, ()), b)
    return found


def _individual(
    person: Person,
    document: Document,
    joined: dict[str, tuple[str, ...]],
    apart: dict[str, tuple[str, ...]],
    silent: list[Span],
) -> Individual:
    def forms(places: Iterable[tuple[str, int]]) -> tuple[Form, ...]:
        found: dict[str, list[tuple[int, int]]] = {}
        for written, start in places:
            found.setdefault(written, []).append((start, document.line_at(start)))
        return tuple(
            Form(written, len(w), tuple(w[: _PLACES - 1] + w[_PLACES - 1 :][-1:])) for written, w in found.items()
        )

    mentions = [
        m
        for m in person.mentions
        if not (has_sic(document, m.surname_span) or _is_gloss(m, document) or any(s.contains(m.span) for s in silent))
    ]
    named = mentions if _is_one(mentions, document) else []
    shown = [m for m in person.mentions if not m.surname.isupper()] or list(person.mentions)
    return Individual(
        Profile(
            shown[0].surname,
            person.given[:3],
            person.titles[:2],
            person.honorifics[:2],
            person.is_sure,
            person.is_place,
            len(mentions),
            joined.get(fold(person.surname), ()),
            apart.get(full_name(person.given, person.surname), ()),
        ),
        forms((m.surname, m.surname_span.start) for m in mentions),
        forms((given, m.span.start) for m in named for given in _givens(m.given)),
    )


def _is_one(mentions: list[Mention], document: Document) -> bool:
    """Whether all given names before a surname may be one person's: Ann Pratt and Anne Pratt may be sisters."""
    by_given: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.given:
            by_given.setdefault(mention.given.split()[0], []).append(mention)
    return not any(are_two(a, b, document, kin=True) for a, b in combinations(by_given.values(), 2))


def _givens(given: str) -> Iterator[str]:
    """The first of the given names, and two together (Jean Claude), which some join with a hyphen."""
    first, *more = given.split()[:3] if given else ("",)
    if len(first) > 2:
        yield first
        if len(more) == 1 and "." not in given:
            yield given


def _is_gloss(mention: Mention, document: Document) -> bool:
    """Whether it stands in brackets after a colon or foreign letters: “(Arabic: Zahā Ḥadīd)”."""
    before = document.text[max(mention.span.start - 60, 0) : mention.span.start]
    return bool(re.search(r"\([^()]*(?:[^\d\W]:|[^\x00-\u024f\u1e00-\u20ff])[^()]*$", before))
