"""How much two surnames look like spellings of one, before anything is known of the people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import IntEnum
from itertools import combinations

from rapidfuzz.distance import OSA

from newslint.analyses.east_asian import romanisations_meet, romanised_keys
from newslint.analyses.translit import key, loose_key, plain

#: Endings that make another word of a name: plural, people, follower.
_ENDINGS = frozenset(
    [
        "s",
        "es",
        "n",
        "an",
        "ian",
        "ean",
        "ite",
        "ites",
        "ism",
        "ist",
        "ists",
        "i",
        "is",
        "ns",
        "ans",
        "ians",
        "ese",
        "ish",
    ]
)
#: Endings that make another surname of a name.
_FAMILY = (
    "",
    "s",
    "son",
    "man",
    "mann",
    "er",
    "ton",
    "well",
    "ov",
    "ova",
    "sky",
    "enko",
    "ovich",
    "ism",
    "ist",
    "a",
    "in",
    "ina",
)


_PARTS = re.compile(r"[- ]")
#: One sound at the end of a name: Corrie and Corry, Beatty and Beattie.
_LAST_VOWEL = re.compile(r"(?:ie|ey|y)$")


class Likeness(IntEnum):
    """How much two surnames look like spellings of one."""

    APART = 0
    FAR = 1
    NEAR = 2
    SAME_KEY = 3


def likeness(one: str, other: str) -> Likeness:
    """Compare two surnames that are not the same."""
    meet = romanisations_meet(one, other)
    one, other = _differing(one, other)
    a, b = plain(one), plain(other)
    if min(len(a), len(b)) < 4:
        return Likeness.APART
    short, long = sorted((a, b), key=len)
    ending = long.removeprefix(short)
    doubled = ending == "s" and short.endswith("s")  # Kraus and Krauss: a plural would end in -es
    if a != b and long.startswith(short) and ending in _ENDINGS and not doubled:
        same_key = key(one) == key(other) and ending not in {"s", "es"}
        return Likeness.SAME_KEY if same_key else Likeness.APART
    if a == b or key(one) == key(other):
        return Likeness.SAME_KEY
    if _share_stem(a, b) or (long.startswith(short) and len(long) - len(short) > 1):
        return Likeness.APART
    if meet or loose_key(one) == loose_key(other) or _LAST_VOWEL.sub("y", a) == _LAST_VOWEL.sub("y", b):
        return Likeness.NEAR
    distance = OSA.distance(a, b, score_cutoff=2)
    if distance <= 1:
        return Likeness.NEAR
    shared = 3 if len(short) < 8 else 1
    return Likeness.FAR if distance == 2 and len(short) >= 6 and a[:shared] == b[:shared] else Likeness.APART


def _differing(one: str, other: str) -> tuple[str, str]:
    """Of two names of several parts the one that differs (Kwok-hing and Kwok-kin, Jong Il and Jong Un)."""
    ones, others = _PARTS.split(one), _PARTS.split(other)
    if len(ones) != len(others) or len(ones) < 2 or plain(one) == plain(other):
        return one, other
    parts = [(a, b) for a, b in zip(ones, others, strict=True) if plain(a) != plain(b)]
    if len(parts) != 1:
        return one, other
    short, long = sorted(parts[0], key=len)
    return (one, other) if len(short) == 3 and long.startswith(short) else parts[0]  # Lyall-Fen and Lyall-Fenn


def _share_stem(a: str, b: str) -> bool:
    """Peters and Peterson, Harris and Harrison: two names of one stem."""
    stems = {a.removesuffix(end) for end in _FAMILY if a.endswith(end)}
    return any(b.endswith(end) and b.removesuffix(end) in stems for end in _FAMILY)


def near_pairs(surnames: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of surnames that are worth comparing: equal keys, or the same two first or last letters and two edits."""
    letters = {name: short for name in sorted(set(surnames)) if len(short := plain(name)) >= 4}
    by_key: dict[str, list[str]] = {}
    by_ends: dict[str, list[str]] = {}
    for name, short in letters.items():
        for block in {f"k{key(name)}", f"l{loose_key(name)}", *romanised_keys(name)}:
            by_key.setdefault(block, []).append(name)
        for block in (f"{short[:2]}-", f"-{short[-2:]}"):
            by_ends.setdefault(block, []).append(name)
    seen: set[tuple[str, str]] = set()
    for blocks, edits in ((by_key, None), (by_ends, 2)):
        for _, members in sorted(blocks.items()):
            for one, other in combinations(members, 2):
                a, b = letters[one], letters[other]
                if abs(len(a) - len(b)) > 3 or (edits and OSA.distance(a, b, score_cutoff=edits) > edits):
                    continue
                if (one, other) not in seen:
                    seen.add((one, other))
                    if likeness(one, other):
                        yield one, other
