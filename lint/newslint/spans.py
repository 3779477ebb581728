"""Half-open spans in code points, and lines and columns counted from one."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """The code points `start` up to, not including, `end` of a text."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def shift(self, by: int) -> Span:
        """The same span, moved by `by` code points."""
        return Span(self.start + by, self.end + by)

    def of(self, text: str) -> str:
        """What stands there in `text`."""
        return text[self.start : self.end]


class Taken:
    """Spans that do not overlap, to which others are added while they are free."""

    def __init__(self) -> None:
        self._spans: list[Span] = []

    def add(self, span: Span) -> bool:
        """Take a span, unless it overlaps one that is taken."""
        i = bisect_right(self._spans, span)
        if any(other.overlaps(span) for other in self._spans[max(i - 1, 0) : i + 1]):
            return False
        self._spans.insert(i, span)
        return True


@dataclass(frozen=True, order=True, slots=True)
class Position:
    """A place in a source: `line` and `column` from 1, `offset` from 0, all in code points."""

    line: int
    column: int
    offset: int


class Lines:
    """Where the lines of a source start; CR, LF and CRLF each end one."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(m.end() for m in _LINE_END.finditer(text))]

    def position(self, offset: int) -> Position:
        """Line and column of an offset, in O(log lines)."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1, offset)

    def span(self, line: int) -> Span:
        """The span of a line, counted from 1, without its line end."""
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else len(self._text)
        return Span(start, start + len(self._text[start:end].rstrip("\r\n")))

    def __len__(self) -> int:
        return len(self._starts)
