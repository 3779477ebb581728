"""LanguageTool's rules in process, through the Rust port lingotweaker."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from threading import Lock
from typing import Any

from newslint.engines.base import Dialect, EngineError, Match, UncheckedTextError
from newslint.engines.offsets import from_utf8
from newslint.engines.stderr import native_stderr_filtered
from newslint.sentences import split
from newslint.spans import Span

_SUGGESTION = re.compile(r"<suggestion>(.*?)</suggestion>")
_INSTALL = (
    "the embedded engine is not installed; it has wheels for Linux on x86-64 only: "
    'there, run `pip install --force-reinstall newslint`, elsewhere set engine = "languagetool"'
)


_loading: dict[Dialect, Lock] = {"en-GB": Lock(), "en-US": Lock()}


@cache
def _load(dialect: Dialect) -> Any:
    """The rules of one dialect: about two seconds and 300 MB, so once a process."""
    try:
        from lt_py import Engine
    except ImportError:
        raise EngineError(_INSTALL) from None
    # Engine("en-GB") would silently check American English; the variant is what counts.
    return Engine("en-US", variant=dialect)


class EmbeddedEngine:
    """One engine a dialect, loaded on first use, shared by all threads of the process."""

    name = "embedded"

    @property
    def version(self) -> str:
        """Of lingotweaker; its data are pinned beside it."""
        try:
            return version("lingotweaker")
        except PackageNotFoundError:
            raise EngineError(_INSTALL) from None

    def start(self, dialect: Dialect = "en-US") -> None:
        """Load the rules of one dialect.

        Raises:
            EngineError: lingotweaker is not installed here.
        """
        self._engine(dialect)

    def _engine(self, dialect: Dialect) -> Any:
        with _loading[dialect]:
            return _load(dialect)

    def check(self, text: str, dialect: Dialect) -> list[Match]:
        """Check one text; one that makes the engine panic is checked again in pieces.

        Raises:
            EngineError: lingotweaker is not installed here.
            UncheckedTextError: a piece stays unchecked, however small.
        """
        engine = self._engine(dialect)
        text = text.encode("utf-8", "replace").decode()  # a lone surrogate becomes one question mark
        matches: list[Match] = []
        unchecked: list[tuple[int, int]] = []
        for span, found in _in_pieces(engine, text, Span(0, len(text))):
            if found is None:
                unchecked.append((span.start, span.end))
            else:
                matches += found
        if unchecked:
            shown = "; ".join(f"“{text[a:b][:60]}”" for a, b in unchecked)
            raise UncheckedTextError(f"the embedded engine failed on {shown}", unchecked, matches)
        return matches

    def close(self) -> None:
        """Nothing to release."""


def _in_pieces(engine: Any, text: str, span: Span) -> Iterator[tuple[Span, list[Match] | None]]:
    """The matches of a span, or of its sentences, or of ever smaller halves; None for a word that cannot be checked."""
    found = _run(engine, span.of(text))
    if found is not None:
        yield span, [_shifted(m, span.start) for m in found]
        return
    sentences = [s.shift(span.start) for s in split(span.of(text))]
    if len(sentences) > 1:
        for sentence in sentences:
            yield from _in_pieces(engine, text, sentence)
        return
    for piece in _halves(text, span):
        if piece == span:
            yield span, None
            continue
        for part, matches in _in_pieces(engine, text, piece):
            # At the edges of a fragment the engine misses the words that were cut off.
            yield part, matches and [m for m in matches if part.start < m.start and m.end < part.end]


def _halves(text: str, span: Span) -> list[Span]:
    """The span cut at the blank nearest to its middle, or whole."""
    blanks = [i for i in range(span.start + 1, span.end - 1) if text[i].isspace()]
    if not blanks:
        return [span]
    middle = min(blanks, key=lambda i: abs(2 * i - span.start - span.end))
    return [Span(span.start, middle), Span(middle + 1, span.end)]


def _run(engine: Any, text: str) -> list[Match] | None:
    """The matches of a text; None where the engine panics, or gives a place inside a character: it has lost count."""
    to_code_points = from_utf8(text)
    try:
        with native_stderr_filtered():
            found = engine.check(text)
    except BaseException as e:  # a Rust panic is no Exception
        if type(e).__name__ != "PanicException":
            raise
        return None
    try:
        return [_match(m, to_code_points) for m in found]
    except ValueError:
        return None


def _match(m: dict[str, Any], to_code_points: Callable[[int], int]) -> Match:
    start, end = to_code_points(m["offset"]), to_code_points(m["offset"] + m["length"])
    message = _SUGGESTION.sub(r"“\1”", m["message"])
    return Match(m["rule_id"], m["category_id"], message, start, end, tuple(m["suggestions"][:5]))


def _shifted(match: Match, by: int) -> Match:
    return Match(match.rule_id, match.category, match.message, match.start + by, match.end + by, match.replacements)
