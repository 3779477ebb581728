"""For each sentence of a draft the sentences of the sources that come nearest to it."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from newslint.document import Document, Sentence
from newslint.sources.context import context
from newslint.sources.items import Place
from newslint.sources.library import Library, Passage
from newslint.sources.stems import content, stems_of
from newslint.spans import Span

_CANDIDATES = 24
_ABOUT = 0.3  # the share of a sentence from which a passage is about the same thing


@dataclass(frozen=True, slots=True)
class Near:
    """A passage, and how much of a sentence’s content it has: from 0 to 1, rare words counting more."""

    passage: Passage
    share: float


class Nearest:
    """Looks up sentences of one draft, each once."""

    def __init__(self, document: Document, library: Library) -> None:
        self.document = document
        self.library = library
        self._found: dict[Span, list[Near]] = {}
        self._contexts: dict[tuple[int, Span], Mapping[str, float]] = {}

    def of(self, sentence: Sentence) -> list[Near]:
        """The nearest passages, best first."""
        if sentence.span not in self._found:
            self._found[sentence.span] = self._to(content(stems_of(sentence.text)))
        return self._found[sentence.span]

    def _to(self, wanted: frozenset[str]) -> list[Near]:
        whole = sum(map(self.weight, wanted)) or 1.0
        passages = self.library.search(wanted, _CANDIDATES)
        found = [Near(p, sum(map(self.weight, wanted & p.stems)) / whole) for p in passages]
        return sorted(found, key=lambda n: (-n.share, n.passage.number))

    def context_of(self, passage: Passage, at: Span) -> Mapping[str, float]:
        """The words around a place in a passage, read once for all figures of the draft."""
        if (passage.number, at) not in self._contexts:
            self._contexts[passage.number, at] = context(self.library.document(passage.path), passage.span, at)
        return self._contexts[passage.number, at]

    def weight(self, stem: str) -> float:
        """How much a stem tells: the logarithm of how rare it is in the sources."""
        return math.log(1 + (1 + self.library.size) / (1 + self.library.frequency(stem)))

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence of the draft at a place, or the last before it."""
        return self.document.sentences[max(bisect_right(self._starts, offset) - 1, 0)]

    @cached_property
    def _starts(self) -> list[int]:
        return [s.span.start for s in self.document.sentences]


def nearest_place(near: Sequence[Near]) -> Place | None:
    """Where the nearest passage stands, if it is about the same thing."""
    return Place(near[0].passage.path, near[0].passage.span) if near and near[0].share >= _ABOUT else None
