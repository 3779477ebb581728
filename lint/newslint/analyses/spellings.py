"""The spellings of one name over a desk, ranked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from newslint.analyses.given_names import Given, compare_words
from newslint.analyses.groups import Group
from newslint.analyses.individuals import Form, Individual
from newslint.analyses.translit import fold


@dataclass
class Spelling:
    """One spelling: `places` holds for each draft, in order, where it stands, in which line, and as written there."""

    name: str
    count: int = 0
    places: dict[str, list[tuple[int, int, str]]] = field(default_factory=dict)

    def add(self, path: str, form: Form) -> None:
        """Count the places of one draft in."""
        if self.name.isupper():
            self.name = form.written
        self.count += form.count
        here = self.places.setdefault(path, [])
        here += ((start, line, form.written) for start, line in form.places)
        here.sort()


def spellings(group: Group, forms: Callable[[Individual], tuple[Form, ...]]) -> list[Spelling]:
    """The spellings of a group, the most frequent first, of those as frequent the one that the desk has first."""
    found: dict[str, Spelling] = {}
    for path, individual in group.members:
        for form in forms(individual):
            found.setdefault(fold(form.written), Spelling(form.written)).add(path, form)
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
        alike = [s for s in rest if compare_words(first.name, s.name) is Given.VARIANT]
        if alike:
            yield [first, *alike]
        left = [s for s in rest if s not in alike]
