"""A sentence as runs of words: what only blanks part. No constraint on neighbours looks past a comma or a mark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.spans import Span

_WORD = re.compile(r"[$£€¥]?[^\W_]+(?:[-’'.&/@_][^\W_]+)*(?:[.][^\W_]|[’'](?![^\W_]))?")


class Word(NamedTuple):
    """A word, as it stands and in lower case with straight apostrophes; `start` counts from the sentence's start."""

    text: str
    low: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


class Hit(NamedTuple):
    """A garbled place: from the first to the last of these words, what to say, and what to write there instead."""

    first: Word
    last: Word
    message: str
    fixes: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        """Its place in the sentence."""
        return Span(self.first.start, self.last.end)


Run = list[Word]


def runs(text: str) -> Iterator[Run]:
    """The runs of a sentence, in order."""
    run: Run = []
    for match in _WORD.finditer(text):
        if run and not text[run[-1].end : match.start()].isspace():
            yield run
            run = []
        run.append(Word(match[0], match[0].lower().replace("’", "'"), match.start()))
    if run:
        yield run


def word_set(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())
