"""Who of the sheet of facts a person in a draft is."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.given_names import Given, compare_given
from newslint.analyses.likeness import Likeness, likeness
from newslint.analyses.names import Person as Named
from newslint.analyses.names import names
from newslint.analyses.translit import fold, plain
from newslint.document import Document
from newslint.factsheet import FactSheet, Person
from newslint.listed import Fit, People, parted
from newslint.namelist import Entry
from newslint_rules._fact_slips import Slip


def spelling_slips(document: Document, people: SheetPeople) -> Iterator[Slip]:
    """Surnames of people on the sheet in another spelling than its own, accents aside, at their first places."""
    for named in names(document).people:
        person = people.of(named)
        if person is None or not named.is_sure:
            continue
        right = [parted(form).surname for form in person.forms]
        if plain(named.surname) not in map(plain, right):
            why = f"The sheet spells the name “{person.name}” ({person.cite})."
            yield Slip(named.mentions[0].surname_span, why, right[0])


class SheetPeople:
    """The persons of a sheet, found by the names in a draft."""

    def __init__(self, sheet: FactSheet) -> None:
        self._persons = {p.name: p for p in sheet.of(Person)}
        self._people = People(Entry(p.name, p.accepted, role=p.role) for p in self._persons.values())

    def of(self, person: Named) -> Person | None:
        """The one person of the sheet with that surname and given name; a surname alone is nobody's."""
        if not person.given:
            return None
        found = self._people.find(person.surname, person.given)
        fits = {f.entry.name for fit, f in found if fit >= Fit.NAME and f.entry}
        return self._persons[next(iter(fits))] if len(fits) == 1 else None

    @staticmethod
    def may_be(person: Person, named: Named) -> bool:
        """Whether a name in a draft may be a person's, as far as its words go."""
        forms = [parted(form) for form in person.forms]
        if any(fold(f.surname) == fold(named.surname) or named.surname in f.given.split() for f in forms):
            return not named.given or any(compare_given([f.given], named.given) >= Given.COMPATIBLE for f in forms)
        return False

    @staticmethod
    def is_near(person: Person, named: Named) -> bool:
        """Whether it is that name misspelled: the same given name and a surname that is nearly the same."""
        return any(
            compare_given([f.given], named.given) >= Given.VARIANT
            and likeness(f.surname, named.surname) >= Likeness.NEAR
            for f in (parted(form) for form in person.forms)
        )
