"""Places that a draft names, in its sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.analyses.named import named
from newslint.analyses.namedata import lines
from newslint.analyses.quotations import is_quoted
from newslint.sources.items import Item, Kind, Place, Verdict
from newslint.sources.library import Library
from newslint.sources.nearest import Nearest
from newslint.sources.stems import content, stems_of
from newslint.spans import Span

_LETTERS = 2  # of a form that is all capitals
_MOST = 20  # passages with another form that are looked at
#: Words of a name that one writer leaves out or shortens, and what is no place.
_SORTS = frozenset(
    ["street", "st", "road", "rd", "avenue", "ave", "lane", "drive", "square", "bridge", "county", "city", "town",
     "township", "village", "district", "region", "state", "province", "island", "isle", "lake", "river", "sea", "bay",
     "mount", "mountain", "valley", "park", "north", "south", "east", "west", "northern", "southern", "eastern",
     "western", "central", "upper", "lower", "greater", "new", "old", "port", "the", "fahrenheit", "celsius"]
)  # fmt: skip

_ZONE = re.compile(r" (?:(?:[Ss]tandard|[Dd]aylight) )?[Tt]ime\b")  # 6 a.m. Pacific time


def place_items(nearest: Nearest) -> Iterator[Item]:
    """One item a place, at its first mention; a country or state that no source has may be common knowledge."""
    document, library = nearest.document, nearest.library
    for thing in named(document).places:
        span = thing.spans[0]
        is_zone = _ZONE.match(document.text, span.end)
        if is_zone or is_quoted(document, span) or not _telling(thing.name):
            continue
        at = _where(thing.name, library)
        if at is None and not _is_named(thing.name, library):
            yield Item(Kind.NAME, Verdict.MISSING, span, None, subject=thing.name, is_sure=not _other_forms(thing.name))
        else:
            yield Item(Kind.NAME, Verdict.FOUND, span, at, subject=thing.name)


def _telling(name: str) -> frozenset[str]:
    """The stems of a name without the sort of place that it is; of a state or country all: North Korea."""
    words = re.findall(r"[\w’'.-]+", name.lower())
    kept = words if _other_forms(name) else [word for word in words if word not in _SORTS]
    return content(s for word in kept for s in stems_of(word))


def _where(name: str, library: Library) -> Place | None:
    """A passage with the name, or what it is called otherwise."""
    telling = _telling(name)
    found = next((p for p in library.search(telling, 1) if telling <= p.stems), None)
    return Place(found.path, found.span) if found else _by_another_name(name, library)


def _by_another_name(name: str, library: Library) -> Place | None:
    """Where the sources have another form of it, in the capitals of a name: US, not us."""
    for form in _other_forms(name):
        letters = r"\.?".join(form) if len(form) <= _LETTERS else re.escape(form)
        for passage in library.phrase(stems_of(form), _MOST):
            for match in re.finditer(rf"(?i)\b{letters}(?!\w)", passage.span.of(library.document(passage.path).text)):
                if match[0][0].isupper() and (len(form) > _LETTERS or match[0].isupper()):
                    return Place(passage.path, Span(*match.span()).shift(passage.span.start))
    return None


def _is_named(name: str, library: Library) -> bool:
    """Whether its words stand in the sources, if not together."""
    return all(library.frequency(stem) for stem in _telling(name))


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    rows = [[form.replace("_", " ") for form in line] for line in lines("place-forms.txt")]
    return {form: tuple(row) for row in rows for form in row}


def _other_forms(name: str) -> tuple[str, ...]:
    return _forms().get(name.lower().replace(".", ""), ())
