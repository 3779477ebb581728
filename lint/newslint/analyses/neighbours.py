"""What stands beside a name: whether it is a name by itself, or part of a longer one."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cache
from importlib.resources import files

from newslint.analyses.namedata import is_common, places, role_words, titles
from newslint.analyses.phrases import Phrases, Token, links

ARTICLES = frozenset(["al", "el", "the", "a", "an"])
_LOCATIVE = frozenset(
    ["in", "at", "near", "into", "outside", "around", "across", "towards", "toward", "north", "south", "east", "west"]
)
#: Everyday words that the common words, which begin at three letters, leave out.
_SHORT = frozenset(["in", "on", "at", "to", "of", "by", "if", "as", "so", "no", "up", "it", "is", "an", "my", "or"])


@cache
def gazetteer() -> Phrases[str]:
    """Countries, cities, rivers and the like, each with its name as the gazetteer writes it."""
    text = (files("newslint.analyses") / "data" / "gazetteer.txt").read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return Phrases((name, name) for line in lines for part in line.split(",") if (name := part.strip()))


@cache
def _beside(kind: str) -> frozenset[str]:
    """Words beside or in names: `direction`, `division`, `head`, `state` and `opener`."""
    lines = (files("newslint.analyses") / "data" / "neighbours.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if line.partition(" ")[0] == kind for word in line.split()[1:])


def is_place_name(name: str) -> bool:
    """Whether two words or more are a place's name, although they look like given name and surname."""
    return name.partition(" ")[0].lower() in _beside("opener") or gazetteer().get(name) is not None


def is_state(name: str) -> bool:
    """Whether a word is a state of the United States, in full or as papers shorten it."""
    low = name.lower().rstrip(".")
    return low in _beside("state") or low.partition(" ")[0] in {"new", "north", "south"}


def is_neutral(token: Token) -> bool:
    """Whether a word stands beside names and belongs to none: titles, directions, articles."""
    low = token.text.lower()
    return low in role_words() or low in _beside("direction") or low in ARTICLES or low in titles("honorific")


def opens(token: Token) -> bool:
    """Whether it is an everyday word that is capitalised because a sentence, or one within it, begins there."""
    return not token.joined and (is_common(token.text) or token.key in _SHORT)


def is_located(row: Sequence[Token], i: int) -> bool:
    """Whether “in”, “near” or the like stands before a word."""
    before = row[i - 1] if i and row[i].joined else None
    return before is not None and before.key in _LOCATIVE and not before.titled


def stands_alone(row: Sequence[Token], first: int, end: int, owned: Set[int] = frozenset()) -> bool:
    """Whether the words up to `end` are a name by themselves and no part of a longer one.

    Titles, directions, other places and people (the indices `owned`) beside them make no longer name; in lines of
    capitalised words only a few nouns do.
    """
    before = row[first - 1] if first and links(row, first) else None
    after = row[end] if end < len(row) and links(row, end) else None
    if row[first].titled:
        return not any(t and t.key in _beside("head") for t in (before, after))
    if before and before.key == "of" and first > 1 and links(row, first - 1) and row[first - 2].is_cap:
        head = row[first - 2]
        return is_neutral(head) or opens(head) or head.key in _beside("division")
    if before and before.is_cap and first - 1 not in owned and not _is_beside(before, row[first].gap):
        return False
    return not (after and after.is_cap and end not in owned and not _is_beside(after, after.gap))


def _is_beside(token: Token, gap: str) -> bool:
    """Whether a capitalised word that this gap parts from a name leaves it a name by itself."""
    if token.key in _beside("head"):
        return False
    if is_neutral(token) or token.key in _beside("division") or opens(token) or token.text.lower() in places():
        return True
    return gap not in (" ", "\u00a0") and gazetteer().get(token.text) is not None
