"""Whether two drafts tell one story: by the names that they share and few others have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

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

    def _are_one(self, one: str, other: str) -> bool:
        """Whether two drafts, by path, tell one story."""
        if one == other:
            return True
        a, b = self._rare[one], self._rare[other]
        shared = len(a & b)
        return shared >= _SHARED and shared >= _SHARE * min(len(a), len(b))
