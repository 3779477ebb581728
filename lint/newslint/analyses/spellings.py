"""The spellings of one name over a desk, ranked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from unicodedata import normalize

from newslint.analyses.given_names import Given, compare_words
from newslint.analyses.groups import Group
from newslint.analyses.individuals import Form, Individual
from newslint.analyses.translit import ALIKE, fold, same_name


@dataclass
class Spelling:
    """One spelling: `places` holds for each draft, in order, where it stands, in which line, and as written there."""

    name: str
    count: int = 0
    places: dict[str, list[tuple[int, int, str]]] = field(default_factory=dict)

    def join(self, other: Spelling) -> None:
        """Count another spelling of the same letters in."""
        self.count += other.count
        for path, places in other.places.items():
            self.places[path] = sorted([*self.places.get(path, ()), *places])

    def add(self, path: str, form: Form) -> None:
        """Count the places of one draft in."""
        self.count += form.count
        here = self.places.setdefault(path, [])
        here += ((start, line, form.written) for start, line in form.places)
        here.sort()


def spellings(group: Group, forms: Callable[[Individual], tuple[Form, ...]]) -> list[Spelling]:
    """The spellings of a group, the most frequent first, of those as frequent the one that the desk has first."""
    found: dict[str, Spelling] = {}
    for path, individual in group.members:
        for form in forms(individual):
            found.setdefault(_cased(form.written), Spelling(form.written)).add(path, form)
    for name in [n for n, s in found.items() if s.name.isupper()]:  # capitals say nothing of the letters inside
        same = next((s for n, s in found.items() if n != name and fold(n) == fold(name)), None)
        if same:
            same.join(found.pop(name))
    order = {path: i for i, path in enumerate(dict.fromkeys(path for path, _ in group.members))}

    def rank(spelling: Spelling) -> tuple[int, int, int]:
        first = min(spelling.places, key=order.__getitem__)
        return -spelling.count, order[first], spelling.places[first][0][0]

    return sorted(found.values(), key=rank)


def given_variants(found: list[Spelling]) -> Iterator[list[Spelling]]:
    """Sets of given names that are spellings of one name."""
    left = list(found)
    while left:
        first, *rest = left
        alike = [s for s in rest if _are_variants(first.name, s.name)]
        if alike:
            yield [first, *alike]
        left = [s for s in rest if s not in alike]


def _are_variants(one: str, other: str) -> bool:
    if " " in one + other:
        return same_name(one, other) and one.count(" ") != other.count(" ")
    return compare_words(one, other) is Given.VARIANT


def _cased(name: str) -> str:
    """A name with the capitals inside, which tell MacDonald from Macdonald."""
    return name[:1] + normalize("NFC", name[1:].translate(ALIKE))
