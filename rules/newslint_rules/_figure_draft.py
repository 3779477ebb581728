"""The figures of one draft, looked up: by key, by sentence, and whether two of its numbers explain each other."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from itertools import pairwise

from newslint_rules._figure_facts import Figure, Figures
from newslint_rules._figure_things import are_people
from newslint_rules._figure_values import is_same

Key = tuple[str, ...]


class Draft:
    """The facts of a draft with their indexes."""

    def __init__(self, path: str, facts: Figures) -> None:
        self.path, self.facts = path, facts
        self._in_sentence: dict[int, set[float]] = defaultdict(set)
        self._sentences: dict[float, set[int]] = defaultdict(set)
        self._counted: dict[float, set[str]] = defaultdict(set)
        for noun, value, sentence in facts.numbers:
            self._in_sentence[sentence].add(value)
            self._sentences[value].add(sentence)
            self._counted[round(value, 6)].add(noun)

    @cached_property
    def by_key(self) -> dict[Key, list[Figure]]:
        """The figures under each of their keys, in order."""
        found: dict[Key, list[Figure]] = defaultdict(list)
        for figure in self.facts.found:
            for key in keys(figure):
                found[key].append(figure)
        return dict(found)

    @cached_property
    def _of(self) -> dict[str, list[Figure]]:
        found: dict[str, list[Figure]] = defaultdict(list)
        for figure in self.facts.found:
            found[figure.key].append(figure)
        return found

    def beside(self, figure: Figure) -> set[float]:
        """The other numbers of its sentence."""
        return self._in_sentence[figure.sentence] - {figure.quantity.number.value}

    def has(self, figure: Figure) -> bool:
        """Whether the draft gives what a figure of another one gives, of the same thing."""
        return any(is_same(f.quantity, figure.quantity) for f in self._of[figure.key])

    def explains(self, here: Figure, there: Figure, noun: str) -> bool:
        """Whether the draft gives two figures together, or a third number of the same that is their difference."""
        a, b = here.quantity.number.value, there.quantity.number.value
        if self._sentences.get(a, set()) & self._sentences.get(b, set()):
            return True
        rest = round(abs(a - b), 6)
        people = are_people(noun)
        kin = (n in {noun, ""} or (people and are_people(n)) for n in self._counted.get(rest, ()))
        return rest not in {a, b} and any(kin)


def keys(figure: Figure) -> set[Key]:
    """Under which a figure is compared: its key, or beside its words each two words in a row."""
    if figure.kind == "near":
        return {(figure.key, *sorted(edge)) for edge in pairwise(figure.words)}
    return {(figure.key,)}
