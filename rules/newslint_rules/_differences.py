"""What differs between two wordings of one thing, said in a few words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

_SHOWN = 3
_LONGEST = 5  # words of a difference that are shown in full


class Change(NamedTuple):
    """Words of one passage and those that stand in their place in the other; either may be empty."""

    there: tuple[str, ...]
    here: tuple[str, ...]


def written(text: str) -> list[str]:
    """The words of a passage as they stand, without marks."""
    return re.findall(r"[^\W_]+(?:[.,][\d]+)*", re.sub(r"[’'‘]", "", text))


def changes(there: Sequence[str], here: Sequence[str]) -> list[Change]:
    """The changes from one row of words to another; capitals do not count."""
    a, b = [w.casefold() for w in there], [w.casefold() for w in here]
    codes = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    return [Change(tuple(there[i:j]), tuple(here[k:m])) for tag, i, j, k, m in codes if tag != "equal"]


def are_slots(found: Sequence[Change]) -> bool:
    """Whether two sentences are one pattern with other names and figures: results, prices, weather."""
    return len(found) > 1 and all(change.there and change.here and all(map(_fills, change)) for change in found)


def _fills(words: tuple[str, ...]) -> bool:
    return all(word[0].isupper() or word[0].isdigit() for word in words)


def described(found: Sequence[Change]) -> str:
    """The first changes in words: “says” became “said”."""
    said = [_described(change) for change in found[:_SHOWN]]
    return ", ".join([*said, "…"] if len(found) > _SHOWN else said)


def _described(change: Change) -> str:
    there, here = map(_quoted, change)
    if there and here:
        return f"{there} there, {here} here"
    return f"{here} only here" if here else f"{there} only there"


def _quoted(words: tuple[str, ...]) -> str:
    shown = " ".join(_shortened(words))
    return f"“{shown}”" if shown else ""


def _shortened(words: tuple[str, ...]) -> Iterator[str]:
    yield from words if len(words) <= _LONGEST else (*words[: _LONGEST - 1], "…")
