"""Whether two spellings are one person's name: evidence for and against, weighed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec
from rapidfuzz.distance import OSA

from newslint.analyses.east_asian import families, is_pinyin, romanisations_meet
from newslint.analyses.given_names import Given, compare_given
from newslint.analyses.likeness import Likeness, likeness
from newslint.analyses.namedata import is_common, is_given_name, nicknames, places
from newslint.analyses.translit import fold, loose_key, plain

_MEN, _WOMEN = {"mr", "sir", "lord"}, {"mrs", "ms", "miss", "dame", "lady"}
_LESS = {"mr", "mrs", "ms", "miss", "mx", "dr"}
#: How far evidence reaches, in code points: a long article, a short one, a few paragraphs.
_FEATURE, _ARTICLE, _PASSAGE = 12_000, 8_000, 2_500


class Profile(msgspec.Struct, frozen=True, array_like=True, omit_defaults=True):
    """What is known of one person under one spelling of the surname."""

    surname: str
    given: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    honorifics: tuple[str, ...] = ()
    is_sure: bool = True
    is_place: bool = False  # entity recognition took it for nothing else, and “in” or “from” stands before it
    count: int = 1
    beside: tuple[str, ...] = ()  # surnames that “and” joins with it, folded
    apart: tuple[str, ...] = ()  # full names of those who are somebody else by the draft itself, folded


@dataclass(frozen=True, slots=True)
class Match:
    """Two spellings of one name: how sure that is, and why, in words that follow a colon."""

    confidence: float
    reason: str
    within: int | None = None  # holds only where the two stand no further apart, in code points


def full_name(given: Sequence[str], surname: str) -> str:
    """The first of the given names and the surname, folded; empty without a given name."""
    return fold(f"{given[0]} {surname}") if given else ""


def match(one: Profile, other: Profile, *, together: bool) -> Match | None:
    """Why two people of different spellings are one person, or None; `together` when one draft names both."""
    like = likeness(one.surname, other.surname)
    if not like or _is_other_sex(one, other) or not (one.is_sure or other.is_sure):
        return None
    given = compare_given(one.given, other.given)
    if given is Given.UNKNOWN and (fold(other.surname) in one.beside or fold(one.surname) in other.beside):
        return None
    if full_name(other.given, other.surname) in one.apart or full_name(one.given, one.surname) in other.apart:
        return None
    if given is Given.DIFFERENT:
        return _by_office(one, other) if together and like >= Likeness.FAR else None
    if like is Likeness.SAME_KEY:
        return _by_key(one, other, given, together=together)
    if given >= Given.VARIANT:
        return _by_given(one, other, like, together=together)
    return _by_absence(one, other, like, given) if together else None


def _by_key(one: Profile, other: Profile, given: Given, *, together: bool) -> Match | None:
    if given > Given.UNKNOWN:
        return Match(0.95, _evidence(one, other))
    if _shared_title(one, other):
        return Match(0.9, _both_hold(one, other))
    reach = _reach(one.surname, other.surname, _FEATURE)
    short_lone = reach == _PASSAGE and not one.given and not other.given
    if not reach or short_lone or any(_is_everyday(p) for p in (one, other) if not p.given):
        return None
    if not together and min(len(plain(one.surname)), len(plain(other.surname))) < 6:
        return None
    accents = plain(one.surname) == plain(other.surname)
    if accents and (one.surname.isupper() or other.surname.isupper()):  # capitals go without
        return None
    return Match(0.8, "only the accents differ" if accents else "both are spellings of one name", reach)


def _by_given(one: Profile, other: Profile, like: Likeness, *, together: bool) -> Match | None:
    title = _shared_title(one, other)
    family = any(plain(g) in families() for g in one.given)
    pinyin = family and is_pinyin(one.surname) and is_pinyin(other.surname)
    if pinyin and not romanisations_meet(one.surname, other.surname):  # Li Gang and Li Kang
        return None
    if like is Likeness.NEAR and _hold_others(one, other):
        return None
    if like is Likeness.NEAR and (together or title or min(len(one.surname), len(other.surname)) >= 7):
        return Match(0.85 if together or title else 0.7, _evidence(one, other))
    return Match(0.7, _evidence(one, other)) if together and like is Likeness.FAR else None


def _by_absence(one: Profile, other: Profile, like: Likeness, given: Given) -> Match | None:
    """One of the two is never introduced in a draft that introduces the other, or both hold one office."""
    if any(_is_everyday(p) for p in (one, other) if not p.given):
        return None
    if _shared_title(one, other):
        return Match(0.8, _both_hold(one, other))
    if given is Given.COMPATIBLE:  # Dave Johnston and David Johnstone
        return None
    turned = one.given or (not other.given and is_given_name(plain(one.surname)))
    lone, known = (other, one) if turned else (one, other)
    a, b = sorted((plain(one.surname), plain(other.surname)), key=len)
    alike = a[0] == b[0] or loose_key(one.surname) == loose_key(other.surname)
    needs_none = lone.titles or set(lone.honorifics) - _LESS  # the King, St Jerome
    reach = _reach(one.surname, other.surname, _ARTICLE)
    if not alike or not reach or needs_none or is_given_name(plain(lone.surname)):
        return None
    if not known.given:  # a letter more or less
        if plain(known.surname) in nicknames():  # two people by their first names
            return None
        single = like is Likeness.NEAR and 5 <= len(a) < len(b) and OSA.distance(a, b) == 1
        return Match(0.5, "neither has a given name here", _ARTICLE) if single else None
    if lone.is_place or lone.count > max(2, known.count):  # somebody whom nobody needs to introduce
        return None
    reason = f"nobody called “{lone.surname}” is introduced"
    if like is Likeness.NEAR:
        return Match(0.7, reason, reach)
    return Match(0.5, reason, _PASSAGE) if lone.is_sure else None


def _reach(one: str, other: str, far: int) -> int:
    """How far apart two spellings may stand: short ones, which must share the first and last letter, only a little."""
    a, b = sorted((plain(one), plain(other)), key=len)
    if len(a) >= 5:
        return far
    return _PASSAGE if len(a) == 4 and len(b) == 5 and (a[0], a[-1]) == (b[0], b[-1]) else 0


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


def _hold_others(one: Profile, other: Profile) -> bool:
    """Whether the roles are not of one kind (Senator Baker, Judge Barker)."""
    heads = [{title.split()[-1] for title in person.titles} for person in (one, other)]
    return all(heads) and heads[0].isdisjoint(heads[1])


def _evidence(one: Profile, other: Profile) -> str:
    follow = _both_follow(one, other)
    return f"{_both_hold(one, other)}, {follow}" if _shared_title(one, other) else follow


def _both_hold(one: Profile, other: Profile) -> str:
    return f"both are “{_shared_title(one, other)}”"


def _both_follow(one: Profile, other: Profile) -> str:
    shared = [g for g in one.given if g in other.given]
    if shared:
        return f"both follow “{shared[0]}”"
    return f"one follows “{one.given[0]}”, the other “{other.given[0]}”"
