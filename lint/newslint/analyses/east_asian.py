"""Chinese and Korean names: one name in two romanisations (Xiaoping and Hsiao-p’ing, Jong-un and Jeong-eun)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from newslint.analyses.namedata import is_given_name, lines
from newslint.analyses.runs import PARTICLES
from newslint.analyses.translit import plain

_PARTS = re.compile(r"[- ]")
_SYLLABLE = re.compile(r"(?i)[^aeiou]{0,3}[aeiouy]{1,3}(?:n|ng|k|p|m|l|t|h)?")


@cache
def families() -> frozenset[str]:
    """Family names that stand before the given name, in small letters."""
    return frozenset(name for kind, *names in lines("east-asian.txt") if kind == "family" for name in names)


def is_family_first(words: list[str]) -> bool:
    """Whether three words are a family name and the two syllables of a given name: Kim Jong Un."""
    if len(words) != 3 or plain(words[0]) not in families():
        return False
    return all(
        _SYLLABLE.fullmatch(w) and not is_given_name(w.lower()) and w.lower() not in PARTICLES for w in words[1:]
    )


@lru_cache(maxsize=10_000)
def romanisations_meet(one: str, other: str) -> bool:
    """Whether two given names are one in two systems: pinyin against Wade-Giles, or two kinds of Korean.

    Single syllables that both are good pinyin are two names (Gang and Kang).
    """
    a, b = plain(one), plain(other)
    if _wade(a) == b or _wade(b) == a:
        return a != b and not (a in _syllables() and b in _syllables())
    parts = [_PARTS.split(name) for name in (one, other)]
    return all(len(p) == 2 for p in parts) and [_korean(w) for w in parts[0]] == [_korean(w) for w in parts[1]]


def romanised_keys(name: str) -> Iterator[str]:
    """Keys of which two names share one wherever their romanisations meet."""
    letters = plain(name)
    yield f"w{_wade(letters) or letters}"
    parts = _PARTS.split(name)
    if len(parts) == 2:
        yield f"o{' '.join(_korean(part) for part in parts)}"


def is_pinyin(name: str) -> bool:
    """Whether a given name is one or two good syllables of pinyin."""
    return bool(_wade(plain(name)))


@cache
def _syllables() -> dict[str, str]:
    """Every syllable of pinyin, and how Wade-Giles writes it."""
    wade = [(old, new) for kind, old, *rest in lines("east-asian.txt") if kind == "wade" for new in rest]
    found = {}
    for kind, initial, *finals in lines("east-asian.txt"):
        if kind == "pinyin":
            for final in finals:
                syllable = initial.strip("-") + final
                found[syllable] = _respelled(syllable, initial.strip("-"), dict(wade))
    return found


def _respelled(syllable: str, initial: str, wade: dict[str, str]) -> str:
    final = syllable.removeprefix(initial)
    return wade.get(syllable) or wade.get(initial, initial) + wade.get(final, final)


@lru_cache(maxsize=10_000)
def _wade(letters: str) -> str:
    """One or two syllables of pinyin in Wade-Giles, or nothing where they are no pinyin."""
    table = _syllables()
    if letters in table:
        return table[letters]
    for i in range(len(letters) - 1, 0, -1):
        if letters[:i] in table and letters[i:] in table:
            return table[letters[:i]] + table[letters[i:]]
    return ""


@lru_cache(maxsize=10_000)
def _korean(syllable: str) -> str:
    """What the Korean romanisations of one syllable share."""
    found = plain(syllable)
    for kind, into, *spellings in lines("east-asian.txt"):
        if kind == "korean":
            found = re.sub("|".join(sorted(spellings, key=len, reverse=True)), into, found)
    return found
