"""The persons of one draft in a form that travels: what a desk compares, small and serialisable."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from newslint.analyses.identity import Profile
from newslint.analyses.likeness import near_pairs
from newslint.analyses.names import Mention, Person, names
from newslint.analyses.quotations import has_sic
from newslint.analyses.translit import fold
from newslint.document import Document, analysis
from newslint.spans import Span

_PLACES = 6


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
    near = {name for pair in near_pairs({fold(p.surname) for p in people}) if sure & {*pair} for name in pair}
    kept = (p for p in people if p.is_sure or fold(p.surname) in near)
    return tuple(i for p in kept if (i := _individual(p, document)).surnames)


def _individual(person: Person, document: Document) -> Individual:
    def forms(places: Iterable[tuple[str, int]]) -> tuple[Form, ...]:
        found: dict[str, list[tuple[int, int]]] = {}
        for written, start in places:
            line = document.lines.position(document.to_source(Span(start, start + 1)).start).line
            found.setdefault(written, []).append((start, line))
        return tuple(
            Form(written, len(w), tuple(w[: _PLACES - 1] + w[_PLACES - 1 :][-1:])) for written, w in found.items()
        )

    mentions = [m for m in person.mentions if not has_sic(document, m.surname_span) and not _is_gloss(m, document)]
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
        ),
        forms((m.surname, m.surname_span.start) for m in mentions),
        forms((m.given.split()[0], m.span.start) for m in mentions if m.given and len(m.given.split()[0]) > 2),
    )


def _is_gloss(mention: Mention, document: Document) -> bool:
    """Whether it stands in brackets after a colon or foreign letters: “(Arabic: Zahā Ḥadīd)”."""
    before = document.text[max(mention.span.start - 60, 0) : mention.span.start]
    return bool(re.search(r"\([^()]*(?:[^\d\W]:|[^\x00-\u024f\u1e00-\u20ff])[^()]*$", before))
