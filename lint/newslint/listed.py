"""Who of the house list a person in a draft is: by surname or its key, with a given name that agrees."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from newslint.analyses.east_asian import is_family_first
from newslint.analyses.given_names import Given, compare_given
from newslint.analyses.likeness import Likeness, likeness
from newslint.analyses.namedata import is_common
from newslint.analyses.runs import PARTICLES
from newslint.analyses.translit import fold, key, plain
from newslint.namelist import Entry

_SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv"])
_SHORTEST = 5  # of surnames that their key alone tells
_LONG = 7  # of surnames that may differ by more than their key


class Fit(IntEnum):
    """How well a person in a draft agrees with a listed one."""

    NEAR = 1  # the surname is a letter or two off
    KEY = 2  # the surname may be spelled so, and the given name is compatible, or the office the same
    NAME = 3  # the same, and the given name is the same
    EXACT = 4  # the surname is written so


@dataclass(frozen=True, slots=True)
class Form:
    """A right way to write a person's name, and the entry it stands in (None for the vocabulary)."""

    given: str
    surname: str
    entry: Entry | None = None


class People:
    """The persons that a desk has listed, found by surname in constant time."""

    def __init__(self, entries: Iterable[Entry], vocabulary: Iterable[str] = ()) -> None:
        self._blocks: dict[str, list[Form]] = {}
        for entry in entries:
            self.add(entry)
        for name in vocabulary:
            self._file(parted(name))

    def add(self, entry: Entry) -> None:
        """Take one more entry in."""
        for name in entry.right:
            self._file(parted(name, entry))

    def _file(self, form: Form) -> None:
        for block in _blocks(form.surname, form.given):
            self._blocks.setdefault(block, []).append(form)

    def find(self, surname: str, given: Iterable[str], titles: Iterable[str] = ()) -> list[tuple[Fit, Form]]:
        """The listed forms that a person may be meant by, the best first; titles in small letters."""
        known, held = [g for g in given if g], set(titles)
        forms = dict.fromkeys(
            form
            for name in known or [""]
            for block in _blocks(surname, name)
            for form in self._blocks.get(block, ())
        )  # fmt: skip
        found = ((fit, form) for form in forms if (fit := _fit(form, surname, known, held)))
        return sorted(found, key=lambda pair: -pair[0])


def parted(name: str, entry: Entry | None = None) -> Form:
    """A whole name in the parts that mentions have: particles and suffixes belong to none."""
    words = name.split()
    while len(words) > 1 and words[-1].lower().strip(".") in _SUFFIXES:
        words.pop()
    if is_family_first(words):  # Kim Jong Un
        return Form(words[0], " ".join(words[1:]), entry)
    given = " ".join(w for i, w in enumerate(words[:-1]) if i == 0 or w not in PARTICLES)
    return Form(given, words[-1], entry)


def _blocks(surname: str, given: str) -> Iterable[str]:
    letters = plain(surname)
    yield f"k{key(surname)}"
    if given:
        first = plain(given.split(maxsplit=1)[0])
        yield from (f"{first} {letters[:2]}-", f"{first} -{letters[-2:]}")


def _fit(form: Form, surname: str, given: list[str], titles: set[str]) -> Fit | None:
    compared = compare_given([form.given] if form.given else [], given)
    if compared is Given.DIFFERENT:
        return None
    if fold(surname) == fold(form.surname):
        return Fit.EXACT
    if surname.isupper() and plain(surname) == plain(form.surname):  # capitals go without accents
        return Fit.EXACT
    like = likeness(surname, form.surname)
    if like is Likeness.SAME_KEY:
        if compared is Given.SAME:
            return Fit.NAME
        if compared is Given.UNKNOWN and form.given and not _holds(form, titles):  # a surname alone may be anybody's
            return None
        long = len(plain(form.surname)) >= _SHORTEST and not is_common(form.surname) and not is_common(surname)
        return Fit.KEY if long or compared >= Given.VARIANT else None
    long = min(len(plain(form.surname)), len(plain(surname))) >= _LONG
    return Fit.NEAR if like is Likeness.NEAR and compared >= Given.VARIANT and long else None


def _holds(form: Form, titles: set[str]) -> bool:
    """Whether one of the titles is an office of a listed person."""
    return form.entry is not None and any(role.title.lower() in titles for role in form.entry.role)
