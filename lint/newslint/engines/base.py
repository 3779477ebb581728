"""The protocol that every grammar engine keeps: text in, matches in code points out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

Dialect = Literal["en-GB", "en-US"]


class EngineError(Exception):
    """An engine is missing, down or unusable; the message says what to do. The run ends with exit code 2."""


class UncheckedTextError(Exception):
    """An engine could not check one text; it can still check others.

    Attributes:
        spans: what stays unchecked, (start, end) in code points of the text given.
        matches: what was found in the rest of the text.
    """

    def __init__(self, message: str, spans: list[tuple[int, int]], matches: list[Match]) -> None:
        super().__init__(message)
        self.spans = spans
        self.matches = matches


@dataclass(frozen=True, slots=True)
class Match:
    """One finding of a grammar engine.

    `start` and `end` are half-open, in code points of the text that was checked. `category` is LanguageTool's
    category id (`TYPOS`, `GRAMMAR` …). `message` is plain text without markup. `replacements` holds at most five.
    """

    rule_id: str
    category: str
    message: str
    start: int
    end: int
    replacements: tuple[str, ...] = ()


class GrammarEngine(Protocol):
    """A grammar checker for English. Thread-safe; built once a process."""

    name: str

    @property
    def version(self) -> str:
        """The version of the checker's rules, for reports."""

    def start(self, dialect: Dialect = "en-US") -> None:
        """Load or connect, ready for one dialect. May take seconds; idempotent and safe to call from a thread.

        Raises:
            EngineError: the engine is missing, cannot start in time or does not answer.
        """

    def check(self, text: str, dialect: Dialect) -> list[Match]:
        """Check one text (usually a paragraph); matches in text order.

        Raises:
            EngineError: the engine is down or answers nonsense.
            UncheckedTextError: this text could not be checked, wholly or in part.
        """

    def close(self) -> None:
        """Release the process or connection; idempotent."""
