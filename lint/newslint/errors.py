"""The errors that end a run with exit code 2 and a message an editor can act on."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class ConfigError(Exception):
    """The configuration, an option or a rule pack is wrong; the message says where and what to do."""


def nearest(word: str, known: Iterable[str]) -> str:
    """` (did you mean …?)` with the nearest known word, or nothing."""
    close = get_close_matches(word, list(known), n=1, cutoff=0.5)
    return f" (did you mean “{close[0]}”?)" if close else ""
