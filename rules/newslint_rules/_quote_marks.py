"""Quotation marks of a paragraph, told from apostrophes and primes, and which of them has no partner."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

Side = Literal["open", "close"]
Fault = Literal["unclosed", "unopened", "backwards"]

_MARK = re.compile(r"[“”\"„«»]")
_DOUBLE_OPEN, _DOUBLE_CLOSE = "“„«", "”»"
_FEET = re.compile(r"\d['’′]\s?\d{1,2}$")
#: A curly mark that opens; a straight one may stand for letters that are gone (the ’scopes).
_SINGLE = re.compile(r"(?<![\w’'])‘(?=[^\W_])")
#: Words that have lost their beginning: ’em, ’n’, ’90s.
_ELIDED = re.compile(
    r"(?i)(?:\d0s|\d\ds?|em|n|til|tis|twas|twere|cause|bout|round|cos|coz|fraid|neath|ere|ave|ello|im|er|s|d|ll|ve|re|m|t"
    r"|phone|hood|nother|nuff|gainst|tween)\b"
)

#: Those of them that can be nothing else.
_LOST = re.compile(r"(?i)(?:\d0s|em|n|tis|twas|twere)\b")


class Mark(NamedTuple):
    """A quotation mark: its place, which way it stands, and whether the letters around a straight one say so."""

    at: int
    side: Side
    is_backwards: bool = False
    is_sure: bool = True


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
        if before.isdigit() and mark in '”"' and (not is_open or _FEET.search(text, max(at - 4, 0), at)):
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
            yield Mark(at, side, is_sure=(opens, closes) in sure)
        is_open = side == "open"


@lru_cache(maxsize=4)
def doubles(text: str) -> dict[int, Mark]:
    """The same by their places."""
    return {mark.at: mark for mark in double_marks(text)}


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


def curled(text: str, at: int) -> str:
    """The curly mark that a straight one stands for; empty where that is not certain, and for feet and inches."""
    if text[at] == '"':
        mark = doubles(text).get(at)
        return "" if mark is None or not mark.is_sure else "“" if mark.side == "open" else "”"
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if before.isdigit() and not re.match(r"s\b", text[at + 1 :]):
        return ""
    if before and (before.isalnum() or (before in '.,!?…)%”"’' and not after.isalnum())):
        return "’"
    if after.isalnum() and (not before or before.isspace() or before in '([—–-“"'):
        if _LOST.match(text, at + 1):
            return "’"
        closed = re.search(r"(?<=[^\s'])'(?!\w)", text[at + 1 :])
        return "‘" if closed and not _ELIDED.match(text, at + 1) else ""
    return ""
