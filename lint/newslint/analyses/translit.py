"""Keys under which the romanised spellings of one name meet: Zelensky, Zelenskyy and Selenskyj.

`key` joins what two transliterations of one name commonly differ in; equal keys are evidence by themselves.
`loose_key` joins more (h and g, a and e), so it needs other evidence beside it.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from unicodedata import normalize

from anyascii import anyascii

from newslint.analyses.namedata import name_variants, rows

_Rules = tuple[tuple[re.Pattern[str], str], ...]


def _rules(*pairs: tuple[str, str]) -> _Rules:
    return tuple((re.compile(pattern), into) for pattern, into in pairs)


@cache
def _romanisation() -> _Rules:
    """The table of `data/romanisation.tsv`."""
    return _rules(*((row[0], row[1].strip("-")) for row in rows("romanisation.tsv")))


_SLAVIC = re.compile(r"(?:enko|Cuk|[oe]va?|ski|ska|iuk|iC|in|iak)$")
_LOOSE = _rules((r"[hg]", "g"), (r"z", "s"), (r"e", "a"), (r"o", "u"), (r"tg", "t"), (r"kg", "g"), (r"(.)\1+", r"\1"))


#: Characters that look alike and make no difference: apostrophes, hyphens, blanks.
ALIKE = str.maketrans({"’": "'", "ʼ": "'", "‐": "-", "‑": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " "})


@lru_cache(maxsize=50_000)
def fold(name: str) -> str:
    """A name in the form in which two spellings are one: case, kind of apostrophe and composition aside."""
    return normalize("NFC", name.casefold().translate(ALIKE))


@lru_cache(maxsize=50_000)
def plain(name: str) -> str:
    """A name in small Latin letters without accents, apostrophes and hyphens."""
    return "".join(c for c in anyascii(name).lower() if c.isalpha())


@lru_cache(maxsize=50_000)
def key(name: str) -> str:
    """What the common romanised spellings of one name share."""
    return _key(plain(_spell_out(name)))


def _key(letters: str) -> str:
    found = _sounds(letters)
    return _listed().get(found, found)


def _sounds(letters: str) -> str:
    found = _apply(_romanisation(), letters)
    if _SLAVIC.search(found):  # Ukrainian h is Russian g, and kh is now and then written h
        found = re.sub(r"h", "g", found)
    return found


@cache
def _listed() -> dict[str, str]:
    """The names in the table of variants, by what the romanisations of each share."""
    return {_sounds(name): into for name, into in name_variants().items()}


@lru_cache(maxsize=50_000)
def loose_key(name: str) -> str:
    """What even distant spellings of one name share, and now and then those of two."""
    return _apply(_LOOSE, key(name))


def _apply(rules: _Rules, letters: str) -> str:
    for pattern, into in rules:
        letters = pattern.sub(into, letters)
    return letters


def _spell_out(name: str) -> str:
    return name.translate(_UMLAUTS) if not name.isascii() else name


_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})


@lru_cache(maxsize=50_000)
def same_name(one: str, other: str) -> bool:
    """Whether two words are spellings of one name: equal but for accents, or with equal keys."""
    return plain(one) == plain(other) or key(one) == key(other)
