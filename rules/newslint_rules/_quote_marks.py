"""Quotation marks of a paragraph, told from apostrophes and primes, and which of them has no partner."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Side = Literal["open", "close"]
Fault = Literal["unclosed", "unopened", "backwards"]

_MARK = re.compile(r"[“”\"„«»]")
_DOUBLE_OPEN, _DOUBLE_CLOSE = "“„«", "”»"
#: A curly mark that opens; a straight one may stand for letters that are gone (the ’scopes).
_SINGLE = re.compile(r"(?<![\w’'])‘(?=[^\W_])")
#: Words that have lost their beginning: ’em, ’n’, ’90s.
_ELIDED = re.compile(
    r"(?i)(?:\d0s|\d\ds?|em|n|til|tis|twas|twere|cause|bout|round|cos|coz|fraid|neath|ere|ave|ello|im|er|s|d|ll|ve|re|m|t"
    r"|phone|hood|nother|nuff|gainst|tween)\b"
)


class Mark(NamedTuple):
    """A quotation mark: its place, and which way it stands."""

    at: int
    side: Side
    is_backwards: bool = False


class Unpaired(NamedTuple):
    """A mark without a partner, or one that stands the wrong way."""

    at: int
    fault: Fault


def double_marks(text: str) -> Iterator[Mark]:
    """The double marks of a paragraph, with the side that the letters around them give; primes of inches are none."""
    is_open = False
    for match in _MARK.finditer(text):
        at, mark = match.start(), match[0]
        before, after = text[at - 1 : at], text[match.end() : match.end() + 1]
        opens = (not before or before.isspace() or before in "([{—–-/‘'") and bool(after) and not after.isspace()
        closes = bool(before) and not before.isspace() and (not after or not after.isalnum())
        if before.isdigit() and not is_open and mark in '”"':
            continue  # inches
        if mark in _DOUBLE_OPEN:
            side: Side = "close" if is_open and closes and not opens else "open"
            yield Mark(at, side, is_backwards=side == "close")
        elif mark in _DOUBLE_CLOSE:
            side = "open" if not is_open and opens and not closes else "close"
            yield Mark(at, side, is_backwards=side == "open")
        else:
            sure: dict[tuple[bool, bool], Side] = {(True, False): "open", (False, True): "close"}
            side = sure.get((opens, closes), "close" if is_open else "open")
            yield Mark(at, side)
        is_open = side == "open"


def unpaired(text: str, *, goes_on: bool, opened: bool) -> Unpaired | None:
    """The first double mark of a paragraph that is wrong.

    `goes_on`: the next paragraph begins with an opening mark, so this one may stay open. `opened`: the one before
    stayed open although this one does not begin with a mark.
    """
    standing: int | None = None
    for mark in double_marks(text):
        if mark.is_backwards:
            return Unpaired(mark.at, "backwards")
        if mark.side == "open":
            if standing is not None:
                return Unpaired(standing, "unclosed")
            standing = mark.at
        elif standing is None and not opened:
            return Unpaired(mark.at, "unopened")
        else:
            standing, opened = None, False
    return Unpaired(standing, "unclosed") if standing is not None and not goes_on else None


def unclosed_single(text: str, *, goes_on: bool) -> int | None:
    """The first single mark that opens a quotation which nothing later in the paragraph could close."""
    for match in _SINGLE.finditer(text):
        after = text[match.end() :]
        if not _ELIDED.match(after) and not goes_on and not re.search(r"(?<=[^\s‘])[’'](?!\w)", after):
            return match.start()
    return None
