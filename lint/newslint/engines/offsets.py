"""The one place where an engine's offsets become code points, for the start and the end of a match alike."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate


def from_utf8(text: str) -> Callable[[int], int]:
    """A function from offsets in UTF-8 bytes of `text` to offsets in code points."""
    if text.isascii():
        return lambda offset: offset
    return _inverse(list(accumulate((len(c.encode("utf-8", "surrogatepass")) for c in text), initial=0)))


def from_utf16(text: str) -> Callable[[int], int]:
    """A function from offsets in UTF-16 code units of `text` to offsets in code points."""
    if all(ord(c) < 0x10000 for c in text):
        return lambda offset: offset
    return _inverse(list(accumulate((2 if ord(c) >= 0x10000 else 1 for c in text), initial=0)))


def _inverse(starts: list[int]) -> Callable[[int], int]:
    """From the offset of each code point (and of the end) to its index; raises ValueError inside a character."""
    index = {offset: i for i, offset in enumerate(starts)}

    def convert(offset: int) -> int:
        try:
            return index[offset]
        except KeyError:
            raise ValueError(f"offset {offset} does not stand between two characters") from None

    return convert
