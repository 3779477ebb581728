"""Quotation marks of a paragraph, told from apostrophes and primes, and which of them has no partner."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

Side = Literal["open", "close"]
Fault = Literal["unclosed", "reopened", "unopened", "backwards", "twice"]

_MARK = re.compile(r"[“”\"„«»]")
_DOUBLE_OPEN, _DOUBLE_CLOSE = "“„«", "”»"
_FEET = re.compile(r"\d['’′]\s?\d{1,2}$")
#: A curly mark that opens; a straight one may stand for letters that are gone (the ’scopes).
_SINGLE = re.compile(r"(?<![\w’'])‘(?=[^\W_])")
#: One that closes after a stop, where no apostrophe stands; one that opens after a stop; one that closes before a word.
_SINGLE_CLOSE = re.compile(r"(?<=[,.!?…])’(?!\w)")
_SINGLE_BACKWARDS = re.compile(r"(?<=[,.!?…])‘(?=\s|[”\"]|\Z)")
_SINGLE_TURNED = re.compile(r"(?<![^\s(\[—–])’(?=\w)")
#: Somebody says what stands before: the quotation has been closed by then.
_SAYS = re.compile(
    r"\b(?:said|says|added|adds|told|tells|asked|asks|wrote|writes|replied|replies|warned|warns|insisted|explained"
    r"|claimed|argued|announced|declared|recalled|joked|admitted|conceded|continued|according to)\b"
)
#: Words that have lost their beginning: ’em, ’n’, ’90s.
ELIDED = re.compile(
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
    """A mark without a partner, or one that stands the wrong way; `until`: the next mark, which opens again, or
    what follows the second of two that close."""

    at: int
    fault: Fault
    until: int | None = None


def double_marks(text: str) -> Iterator[Mark]:
    """The double marks of a paragraph, with the side that the letters around them give; primes of inches are none."""
    opener = ""
    for match in _MARK.finditer(text):
        at, mark = match.start(), match[0]
        before, after = text[at - 1 : at], text[match.end() : match.end() + 1]
        opens = (not before or before.isspace() or before in "([{—–-/‘'") and bool(after) and not after.isspace()
        closes = bool(before) and not before.isspace() and (not after or not after.isalnum())
        if before.isdigit() and mark in '”"' and (not opener or _FEET.search(text, max(at - 4, 0), at)):
            continue  # inches
        if mark == "“" and opener == "„":  # „so“ in German names
            yield Mark(at, "close")
            opener = ""
            continue
        if mark in _DOUBLE_OPEN:
            side: Side = "close" if opener and closes and not opens else "open"
            yield Mark(at, side, is_backwards=side == "close")
        elif mark in _DOUBLE_CLOSE:
            side = "open" if not opener and opens and not closes else "close"
            yield Mark(at, side, is_backwards=side == "open")
        else:
            sure: dict[tuple[bool, bool], Side] = {(True, False): "open", (False, True): "close"}
            side = sure.get((opens, closes), "close" if opener else "open")
            yield Mark(at, side, is_sure=(opens, closes) in sure)
        opener = mark if side == "open" else ""


@lru_cache(maxsize=4)
def doubles(text: str) -> dict[int, Mark]:
    """The same by their places."""
    return {mark.at: mark for mark in double_marks(text)}


def unpaired(text: str, *, goes_on: bool, opened: bool) -> Unpaired | None:
    """The first double mark of a paragraph that is wrong; one that only opens again is that where no other is.

    `goes_on`: the next paragraph begins with an opening mark, so this one may stay open. `opened`: the one before
    stayed open although this one does not begin with a mark.
    """
    standing: int | None = None
    outer: list[int] = []  # quotations that hold a single one which holds the next
    reopened: Unpaired | None = None
    for mark in double_marks(text):
        if mark.is_backwards:
            return Unpaired(mark.at, "backwards")
        if mark.side == "open":
            if standing is not None and _SINGLE.search(text, standing, mark.at) and not outer:
                outer.append(standing)
            elif standing is not None and not _goes_on(text[standing : mark.at]):
                return _unclosed(Unpaired(standing, "unclosed", mark.at), reopened)
            elif standing is not None:
                reopened = reopened or Unpaired(standing, "reopened", mark.at)
            standing = mark.at
        elif standing is None and not opened:
            return Unpaired(mark.at, "unopened")
        else:
            standing, opened = outer.pop() if outer else None, False
    if standing is not None and not goes_on:
        return _unclosed(Unpaired(standing, "unclosed"), reopened)
    return reopened


def _unclosed(last: Unpaired, reopened: Unpaired | None) -> Unpaired:
    """The first of two that stay open."""
    return last if reopened is None else reopened._replace(fault="unclosed")


def _goes_on(text: str) -> bool:
    """Whether what stands open up to the next opening mark reads like a paragraph of a longer quotation, as where the
    breaks between paragraphs are lost: whole sentences, and nobody says them."""
    return bool(re.search(r"[.?!…]\s+$", text)) and not _SAYS.search(text)


def single_fault(text: str, *, goes_on: bool, opened: bool) -> Unpaired | None:
    """The first single mark of a paragraph that is certainly wrong; `goes_on` and `opened` as for double ones."""
    if match := _SINGLE_BACKWARDS.search(text):
        return Unpaired(match.start(), "backwards")
    close = _SINGLE_CLOSE.search(text)
    if close and not opened and not re.search(r"[‘']", text[: close.start()]):
        lost = next(
            (m for m in _SINGLE_TURNED.finditer(text, 0, close.start()) if not ELIDED.match(text, m.end())), None
        )
        return Unpaired(lost.start(), "backwards") if lost else Unpaired(close.start(), "unopened")
    for match in _SINGLE.finditer(text):
        after = text[match.end() :]
        if not ELIDED.match(after) and not goes_on and not re.search(r"(?<=[^\s‘])[’'](?!\w)", after):
            return Unpaired(match.start(), "unclosed")
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
        return "‘" if closed and not ELIDED.match(text, at + 1) else ""
    return ""
