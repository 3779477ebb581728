"""Whether two spellings are one person's name: evidence for and against, weighed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import combinations

import msgspec
from rapidfuzz.distance import OSA

from newslint.analyses.given_names import Given, compare_given
from newslint.analyses.namedata import is_common, places
from newslint.analyses.translit import key, loose_key, plain

_MEN, _WOMEN = {"mr", "sir", "lord"}, {"mrs", "ms", "miss", "dame", "lady"}
_LESS = {"mr", "mrs", "ms", "miss", "mx", "dr"}
#: Endings that make another word of a name: plural, people, follower.
_ENDINGS = {"s", "es", "n", "an", "ian", "ean", "ite", "ites", "ism", "ist", "ists", "i", "is", "ns", "ans", "ians", "ese", "ish"}  # fmt: skip
#: Endings that make another surname of a name.
_FAMILY = ("", "s", "son", "sen", "man", "mann", "er", "ton", "well", "ov", "ova", "sky", "enko", "ovich")


class Profile(msgspec.Struct, frozen=True, array_like=True, omit_defaults=True):
    """What is known of one person under one spelling of the surname."""

    surname: str
    given: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    honorifics: tuple[str, ...] = ()
    is_sure: bool = True


class Likeness(IntEnum):
    """How much two surnames look like spellings of one."""

    APART = 0
    FAR = 1
    NEAR = 2
    SAME_KEY = 3


@dataclass(frozen=True, slots=True)
class Match:
    """Two spellings of one name: how sure that is, and why, in words that follow a colon."""

    confidence: float
    reason: str


def likeness(one: str, other: str) -> Likeness:
    """Compare two surnames that are not the same."""
    a, b = plain(one), plain(other)
    if min(len(a), len(b)) < 4:
        return Likeness.APART
    short, long = sorted((a, b), key=len)
    if a != b and long.startswith(short) and long[len(short) :] in _ENDINGS:
        same_key = key(one) == key(other) and long[len(short) :] not in {"s", "es"}
        return Likeness.SAME_KEY if same_key else Likeness.APART
    if a == b or key(one) == key(other):
        return Likeness.SAME_KEY
    if _share_stem(a, b):
        return Likeness.APART
    if loose_key(one) == loose_key(other):
        return Likeness.NEAR
    distance = OSA.distance(a, b, score_cutoff=2)
    if distance <= 1:
        return Likeness.NEAR
    return Likeness.FAR if distance == 2 and len(short) >= 6 and a[:3] == b[:3] else Likeness.APART


def _share_stem(a: str, b: str) -> bool:
    """Peters and Peterson, Harris and Harrison: two names of one stem."""
    stems = {a.removesuffix(end) for end in _FAMILY if a.endswith(end)}
    return any(b.endswith(end) and b.removesuffix(end) in stems for end in _FAMILY)


def match(one: Profile, other: Profile, *, together: bool) -> Match | None:
    """Why two people of different spellings are one person, or None; `together` when one draft names both."""
    like = likeness(one.surname, other.surname)
    if not like or _is_other_sex(one, other) or not (one.is_sure or other.is_sure):
        return None
    given = compare_given(one.given, other.given)
    if given is Given.DIFFERENT:
        return _by_office(one, other) if together and like >= Likeness.FAR else None
    if like is Likeness.SAME_KEY:
        return _by_key(one, other, given, together=together)
    if given >= Given.VARIANT:
        return _by_given(one, other, like, together=together)
    return _by_absence(one, other, like, given) if together else None


def _by_key(one: Profile, other: Profile, given: Given, *, together: bool) -> Match | None:
    if given > Given.UNKNOWN:
        return Match(0.95, _both_follow(one, other))
    if _shared_title(one, other):
        return Match(0.9, _both_hold(one, other))
    if len(key(one.surname)) < (5 if together else 6) or _is_everyday(one) or _is_everyday(other):
        return None
    accents = plain(one.surname) == plain(other.surname)
    return Match(0.8, "only the accents differ" if accents else "both are spellings of one name")


def _by_given(one: Profile, other: Profile, like: Likeness, *, together: bool) -> Match | None:
    title = _shared_title(one, other)
    if like is Likeness.NEAR and (together or title or min(len(one.surname), len(other.surname)) >= 7):
        return Match(0.85 if together or title else 0.7, _both_follow(one, other))
    return Match(0.7, _both_follow(one, other)) if together and like is Likeness.FAR else None


def _by_absence(one: Profile, other: Profile, like: Likeness, given: Given) -> Match | None:
    """One of the two is never introduced in a draft that introduces the other, or both hold one office."""
    if _is_everyday(one) or _is_everyday(other):
        return None
    if _shared_title(one, other):
        return Match(0.8, _both_hold(one, other))
    a, b = plain(one.surname), plain(other.surname)
    if given is Given.COMPATIBLE:
        return Match(0.7, "the given names agree") if like is Likeness.NEAR else None
    lone = other if one.given else one
    alike = a[0] == b[0] or loose_key(one.surname) == loose_key(other.surname)
    if not alike or min(len(a), len(b)) < 5 or lone.honorifics or lone.titles:
        return None
    if one.given or other.given:
        return Match(0.7 if like is Likeness.NEAR else 0.5, f"nobody else here is called “{lone.surname}”")
    added = len(a) != len(b)
    return Match(0.5, "neither has a given name here") if like is Likeness.NEAR and added else None


def _by_office(one: Profile, other: Profile) -> Match | None:
    """Given name and surname differ a little, and the office is the same."""
    title = _shared_title(one, other)
    if " " not in title:
        return None
    near = any(OSA.distance(plain(a), plain(b)) <= 1 for a in one.given for b in other.given)
    return Match(0.6, _both_hold(one, other)) if near else None


def _is_other_sex(one: Profile, other: Profile) -> bool:
    a, b = set(one.honorifics), set(other.honorifics)
    return bool((a & _MEN and b & _WOMEN) or (a & _WOMEN and b & _MEN))


def _is_everyday(profile: Profile) -> bool:
    low = profile.surname.casefold()
    return is_common(low) or low in places()


def _shared_title(one: Profile, other: Profile) -> str:
    shared = set(one.titles) & set(other.titles)
    return max(shared, key=lambda t: (len(t), t), default="")


def _both_hold(one: Profile, other: Profile) -> str:
    return f"both are “{_shared_title(one, other)}”"


def _both_follow(one: Profile, other: Profile) -> str:
    shared = [g for g in one.given if g in other.given]
    if shared:
        return f"both follow “{shared[0]}”"
    return f"one follows “{one.given[0]}”, the other “{other.given[0]}”"


def near_pairs(surnames: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of surnames that are worth comparing: equal keys, or the same two first or last letters."""
    blocks: dict[str, set[str]] = {}
    for name in sorted(set(surnames)):
        letters = plain(name)
        if len(letters) >= 4:
            for block in {f"k{key(name)}", f"l{loose_key(name)}", f"{letters[:2]}-", f"-{letters[-2:]}"}:
                blocks.setdefault(block, set()).add(name)
    seen: set[tuple[str, str]] = set()
    for _, members in sorted(blocks.items()):
        for pair in combinations(sorted(members), 2):
            if pair not in seen and abs(len(pair[0]) - len(pair[1])) <= 3:
                seen.add(pair)
                if likeness(*pair):
                    yield pair
