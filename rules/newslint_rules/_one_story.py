"""Whether two drafts tell one story: by the names that they share and few others have."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache

_SHARED = 3  # words of names
_SHARE = 0.25  # of those of the draft with fewer
_COMMON = 0.1  # the share of all drafts from which a name says nothing
_FEW = 8  # drafts, in which a name may be in any case


class Stories:
    """The drafts of a desk by the words of the names in them, folded."""

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        counts = Counter(word for each in words.values() for word in each)
        most = max(_FEW, _COMMON * len(words))
        self._rare = {path: {w for w in each if counts[w] <= most} for path, each in words.items()}
        self.are_one = lru_cache(maxsize=100_000)(self._are_one)

    def like(self, path: str) -> list[str]:
        """The other drafts that tell the story of a draft, in order of path."""
        shared = Counter(other for word in self._rare[path] for other in self._having[word] if other != path)
        return sorted(other for other, number in shared.items() if self._is_enough(number, path, other))

    @cached_property
    def _having(self) -> dict[str, list[str]]:
        found = defaultdict(list)
        for path, each in self._rare.items():
            for word in each:
                found[word].append(path)
        return found

    def _are_one(self, one: str, other: str) -> bool:
        """Whether two drafts, by path, tell one story."""
        return one == other or self._is_enough(len(self._rare[one] & self._rare[other]), one, other)

    def _is_enough(self, shared: int, one: str, other: str) -> bool:
        return shared >= _SHARED and shared >= _SHARE * min(len(self._rare[one]), len(self._rare[other]))
