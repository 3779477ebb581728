"""Tables of names that are one thing under several spellings, a line a thing: `Mumbai = Bombay | 1995`."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from newslint.analyses.phrases import Phrases, keys_of
from newslint.wordlists import words

_PACKAGE = "newslint_rules"


class Pair(NamedTuple):
    """All names of one thing.

    Attributes:
        first: the first on the line, by which the pair is known.
        names: as they are written, without an article.
        until: in a sentence with a year before this one each may stand.
        articled: those of `names` that have “the” in front.
    """

    first: str
    names: tuple[str, ...]
    until: int | None
    articled: frozenset[str]


@cache
def pairs(name: str) -> Phrases[Pair]:
    """The pairs of `words/<name>.txt`, by each of their names.

    Raises:
        ValueError: a line is no pair, or a name stands on two lines.
    """
    owners: dict[tuple[str, ...], str] = {}
    entries = []
    for line in sorted(words(_PACKAGE, name)):
        pair = _pair(line, name)
        for written in pair.names:
            if owners.setdefault(keys_of(written), pair.first) != pair.first:
                other = owners[keys_of(written)]
                raise ValueError(
                    f"word list {name}: “{written}” stands with “{pair.first}” and with “{other}”; join them"
                )
            entries.append((written, pair))
    return Phrases(entries)


def _pair(line: str, name: str) -> Pair:
    left, _, year = (part.strip() for part in line.partition("|"))
    names = [part.strip() for part in left.split("=")]
    if len(names) < 2 or not all(names) or (year and not year.isdecimal()):
        raise ValueError(f"word list {name}: “{line}”: expected names with “=” between them, and perhaps “| year”")
    bare = [n.removeprefix("the ") for n in names]
    articled = frozenset(b for n, b in zip(names, bare, strict=True) if n != b)
    return Pair(bare[0], tuple(bare), int(year) if year else None, articled)
