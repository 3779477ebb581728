"""What the house writes."""

from __future__ import annotations

from newslint.analyses.given_names import Given, compare_given
from newslint.analyses.groups import Group
from newslint.analyses.namedata import is_common
from newslint.analyses.translit import key, plain

_SHORTEST = 5


class HouseNames:
    """The names among what the desk has decided to write so: single words, or given name and surname."""

    def __init__(self, vocabulary: frozenset[str]) -> None:
        entries = [entry.split() for entry in sorted(vocabulary) if entry[:1].isupper()]
        self._words = frozenset(word for entry in entries for word in entry)
        self._by_key: dict[str, list[list[str]]] = {}
        for entry in entries:
            if len(plain(entry[-1])) >= _SHORTEST and not is_common(entry[-1]):
                self._by_key.setdefault(key(entry[-1]), []).append(entry)

    def has(self, name: str) -> bool:
        """Whether the house writes a word so."""
        return name in self._words

    def instead_of(self, group: Group, name: str) -> tuple[str, bool] | None:
        """What the house writes for a surname that it does not write so, and whether the given name agrees."""
        given = [g for _, member in group.members for g in member.profile.given]
        for *before, surname in self._by_key.get(key(name), ()):
            if compare_given([" ".join(before)] if before else [], given) is not Given.DIFFERENT:
                return surname, bool(before and given)
        return None
