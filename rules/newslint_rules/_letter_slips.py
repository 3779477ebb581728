"""Whether one name is another with a slip of the pen: a letter lost, doubled, swapped or changed."""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from newslint.analyses.dialect import side_of
from newslint.analyses.lexicon import classes
from newslint.analyses.namedata import is_common, is_given_name, places
from newslint.analyses.neighbours import gazetteer

#: The slip that most often is none: many places differ in one letter.
CHANGED = "one letter differs"
#: The lexicon has rare forms, which in names as long as this are slips.
_LONG = 9
#: Endings of names that have many neighbours a letter away: Bradford and Brandford, Greenville and Greeneville.
_MANY = re.compile(
    r"(?:ton|town|ford|h[ae]m|ville|b[ue]rgh?|field|wich|wick|le[iy]gh|ley|b[ou]ry|by|stadt|dorf|hausen|heim|[io]vka"
    r"|pur|abad|wood|worth|dale|bridge|port|mouth|stead)$"
)


def has_neighbours(letters: str) -> bool:
    """Whether a name is made like many others, so that a letter more or less is no slip by itself."""
    return bool(_MANY.search(letters))


def squashed(letters: str) -> str:
    """The letters with doubled ones made one."""
    return re.sub(r"(.)\1+", r"\1", letters)


def signs(letters: str) -> set[str]:
    """Two names that may be slips of each other share one of these."""
    return {letters, f"={squashed(letters)}", *(letters[:i] + letters[i + 1 :] for i in range(1, len(letters)))}


def slip(right: str, wrong: str) -> str:
    """What happened to the letters of a name, in words that follow a colon; empty where they are two names.

    The first letter holds, and what differs at the end makes another word (Serbia, Serbian).
    """
    if min(len(right), len(wrong)) < 3 or right[0] != wrong[0] or right == wrong:
        return ""
    if squashed(right) == squashed(wrong):
        return "a letter is doubled" if len(wrong) > len(right) else "a double letter is single"
    if OSA.distance(right, wrong, score_cutoff=1) > 1 or _ends_apart(right, wrong):
        return ""
    if len(wrong) < len(right):
        return "a letter is missing"
    if len(wrong) > len(right):
        return "a letter is too many"
    if sorted(wrong) == sorted(right):
        return "two letters are swapped"
    return CHANGED


def _ends_apart(one: str, other: str) -> bool:
    """Whether only the last letter differs, a plural's s and an h aside (Americas, Americans)."""
    if one[-1] == other[-1] == "s":
        one, other = one[:-1], other[:-1]
    short, long = sorted((one, other), key=len)
    if len(short) < len(long):
        return long.startswith(short) and long[-1] != "h"
    return one[:-1] == other[:-1]


def slipped(right: tuple[str, ...], wrong: tuple[str, ...]) -> str:
    """What happened to one word of a name, where all others are the same; empty where that word is one of its own."""
    if len(right) != len(wrong):
        return ""
    apart = [(a, b) for a, b in zip(right, wrong, strict=True) if a != b]
    return slip(*apart[0]) if len(apart) == 1 and not _is_word(apart[0][1]) else ""


def _is_word(key: str) -> bool:
    if is_common(key) or is_given_name(key) or side_of(key) or key in places() or gazetteer().get(key):
        return True
    return bool(classes(key)) and len(key) < _LONG
