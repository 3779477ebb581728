"""What a rule yields (`Flag`) and what the engine makes of it (`Finding`)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Literal

from newslint.spans import Position, Span

FixSafety = Literal["safe", "unsafe"]


class Severity(IntEnum):
    """How bad a finding is; comparable."""

    SUGGESTION = 0
    WARNING = 1
    ERROR = 2

    def __str__(self) -> str:
        return self.name.lower()

    @classmethod
    def parse(cls, name: str) -> Severity:
        """From its lower-case name; raises KeyError for any other."""
        return cls[name.upper()]


@dataclass(frozen=True, slots=True)
class Spot:
    """Another place that belongs to a flag. `path` is None in the flag's own document."""

    span: Span
    message: str
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Flag:
    """What a rule yields. Spans are in code points of `Document.text`.

    Attributes:
        span: the faulty words, as short as can be.
        message: one plain sentence, in an editor's words.
        replacements: what to write there instead, best first.
        fix: whether the first replacement may be applied unseen (`safe`), after a look (`unsafe`) or not at all.
        related: the other places it speaks of.
        confidence: from 0 to 1, where the rule has one.
        severity: lower than the rule's own where it must be.
    """

    span: Span
    message: str
    replacements: tuple[str, ...] = ()
    fix: FixSafety | None = None
    related: tuple[Spot, ...] = ()
    confidence: float | None = None
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Related:
    """A related place of a finding, in code points of the source at `path`."""

    path: str
    start: Position
    end: Position
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A flag with its rule, its severity and its place in the source; `end` is exclusive.

    `counts` has, where it sums up other findings of its draft, how many of each rule, in order of rule.
    """

    path: str
    rule: str
    category: str
    severity: Severity
    message: str
    start: Position
    end: Position
    excerpt: str
    replacements: tuple[str, ...] = ()
    fix: FixSafety | None = None
    related: tuple[Related, ...] = ()
    confidence: float | None = None
    counts: tuple[tuple[str, int], ...] = ()

    @property
    def span(self) -> Span:
        """Its place in code points of the source."""
        return Span(self.start.offset, self.end.offset)


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong in the run itself. Level `error` makes it end with exit code 2, `note` changes nothing."""

    path: str | None
    level: Literal["error", "note"]
    message: str
