"""Keys under which the romanised spellings of one name meet: Zelensky, Zelenskyy and Selenskyj.

`key` joins what two transliterations of one name commonly differ in; equal keys are evidence by themselves.
`loose_key` joins more (h and g, a and e), so it needs other evidence beside it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import normalize

from anyascii import anyascii

from newslint.analyses.namedata import name_variants

_Rules = tuple[tuple[re.Pattern[str], str], ...]


def _rules(*pairs: tuple[str, str]) -> _Rules:
    return tuple((re.compile(pattern), into) for pattern, into in pairs)


# Capital letters stand for one sound that is written with several letters: S as in ship, C as in chip, J as in jam.
_STRICT = _rules(
    (r"^(?:ch|h|kh)a(?:tz|dj|dz|dg)i", "haJi"),  # Greek Chatzi-, Hadji-
    (r"^s(?=[aeiou].*[iy]j$)", "z"),  # German Selenskyj
    (r"schtsch|shtch|shch", "SC"),
    (r"tsch|tch|cz", "C"),
    (r"sch|sh", "S"),
    (r"ch", "C"),
    (r"dzh|dsch|dj|zh", "J"),
    (r"y", "i"),
    (r"i+j*i*(?=$|[^aeou])", "i"),
    (r"ij", "i"),
    (r"j", "J"),
    (r"kh", "h"),
    (r"([bdg])h", r"\1"),
    (r"ph", "f"),
    (r"c(?=[ei])", "s"),
    (r"[qc]+k?", "k"),
    (r"x", "ks"),
    (r"([oe])(?:ff|w)$", r"\1v"),
    (r"w", "v"),
    (r"ah$", "a"),
    (r"[ou]u|oo", "u"),
    (r"ee", "i"),
    (r"ai", "ei"),
    (r"i+", "i"),
    (r"^ie", "e"),
    (r"(?<=[^aeiou])i(?=e[^iaou])", ""),  # Medvedyev
    (r"(?<=.)e?i$", "i"),
    (r"(.)\1+", r"\1"),
)
_SLAVIC = re.compile(r"(?:enko|Cuk|[oe]va?|ski|ska|iuk|iC|in|iak)$")
_LOOSE = _rules((r"[hg]", "g"), (r"z", "s"), (r"e", "a"), (r"o", "u"), (r"tg", "t"), (r"kg", "g"), (r"(.)\1+", r"\1"))


@lru_cache(maxsize=50_000)
def fold(name: str) -> str:
    """A name in the form in which two spellings are one: case, kind of apostrophe and composition aside."""
    return normalize("NFC", name.casefold().replace("’", "'").replace("ʼ", "'"))


@lru_cache(maxsize=50_000)
def plain(name: str) -> str:
    """A name in small Latin letters without accents, apostrophes and hyphens."""
    return "".join(c for c in anyascii(name).lower() if c.isalpha())


@lru_cache(maxsize=50_000)
def key(name: str) -> str:
    """What the common romanised spellings of one name share."""
    return _key(plain(_spell_out(name)))


def _key(letters: str) -> str:
    known = name_variants().get(letters)
    if known:
        return known
    found = _apply(_STRICT, letters)
    if _SLAVIC.search(found):  # Ukrainian h is Russian g, and kh is now and then written h
        found = re.sub(r"h", "g", found)
    return found


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
