"""What a draft asserts that a source can bear out, and what came of looking it up."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from newslint.findings import Related
from newslint.spans import Position, Span


class Kind(StrEnum):
    """What is looked up."""

    QUOTATION = "quotation"
    FIGURE = "figure"
    DATE = "date"
    NAME = "name"
    ROLE = "role"
    CLAIM = "claim"


class Verdict(StrEnum):
    """What the sources say of it: the same, something else in its place, or nothing."""

    FOUND = "found"
    DIFFERS = "differs"
    MISSING = "missing"


class How(StrEnum):
    """How a quotation differs: other words, words left out, the same in another order, or another speaker; a time
    of day or that something took; and a weekday that the source’s year gives, not its words.

    Of a figure that no source gives: that it may have been worked out, or that it stands there as something else.
    """

    WORDS = "words"
    GAP = "gap"
    ORDER = "order"
    SPEAKER = "speaker"
    CLOCK = "clock"
    RECKONED = "reckoned"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a source: its file as reported, and a span of that file's prose."""

    path: str
    span: Span


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a draft asserts.

    Attributes:
        span: where the draft asserts it, in code points of its prose; of a quotation that differs, the differing words.
        place: where a source has it, or what comes nearest; None if nothing comes near.
        there: what the source has instead, as it writes it; empty if nothing.
        subject: whose name, role or figure it is, where that helps to say what is wrong.
        how: in what a quotation or a weekday differs; of a figure why it is in doubt.
        differing: of a quotation in no source the words that the nearest wording has not, in the draft.
        is_sure: whether it is worth more than a suggestion.
        replacement: what to write at `span` to agree with the source; None where that is not certain.
    """

    kind: Kind
    verdict: Verdict
    span: Span
    place: Place | None = None
    there: str = ""
    subject: str = ""
    replacement: str | None = None
    is_sure: bool = True
    how: How = How.WORDS
    differing: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Looked:
    """One thing that was looked up: where the draft has it, and where a source has it or what comes nearest."""

    kind: Kind
    verdict: Verdict
    start: Position
    end: Position
    excerpt: str
    place: Related | None


@dataclass(frozen=True, slots=True)
class Support:
    """Everything that was looked up for a draft, in order, and the number of its sources."""

    items: tuple[Looked, ...]
    sources: int

    @property
    def found(self) -> int:
        """How many of the items a source has."""
        return sum(item.verdict is Verdict.FOUND for item in self.items)
