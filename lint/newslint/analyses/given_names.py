"""How two given names stand to each other: the same, a short form, another spelling, or another person's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import IntEnum

from rapidfuzz.distance import OSA

from newslint.analyses.namedata import given_variants, nicknames
from newslint.analyses.translit import fold, plain, same_name


class Given(IntEnum):
    """From apart to alike."""

    DIFFERENT = 0
    UNKNOWN = 1  # one of the two is not there
    COMPATIBLE = 2  # an initial, a short form, a middle name more
    VARIANT = 3  # spelled in two ways
    SAME = 4


def compare_words(one: str, other: str) -> Given:
    """Two single given names."""
    a, b = plain(one), plain(other)
    if a == b and fold(one) == fold(other) and len(a) > 1:
        return Given.SAME
    if not a or not b:
        return Given.UNKNOWN
    if len(a) == 1 or len(b) == 1:  # an initial proves nothing
        return Given.COMPATIBLE if a[0] == b[0] else Given.DIFFERENT
    if b in nicknames().get(a, ()):
        return Given.COMPATIBLE
    if (a in given_variants() and given_variants()[a] == given_variants().get(b)) or same_name(one, other):
        return Given.VARIANT
    return Given.VARIANT if _is_slip(a, b) else Given.DIFFERENT


def _is_slip(a: str, b: str) -> bool:
    """Whether a letter inside was lost, doubled or transposed (Volodmyr, Micheal); endings make other names.

    A vowel inside a long name may differ, too (Katharine and Katherine).
    """
    if _single(a) == _single(b) and min(len(a), len(b)) > 4:
        return True
    if len(a) == len(b) > 6 and a[:3] == b[:3] and a[-2:] == b[-2:]:
        changed = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
        return len(changed) == 1 and {*changed[0]} <= set("aeiouy")
    if min(len(a), len(b)) < 6 or a[:2] != b[:2] or a[-1] != b[-1] or OSA.distance(a, b) != 1:
        return False
    return sorted(a) == sorted(b) or (len(a) != len(b) and a[-2] == b[-2])


def _single(name: str) -> str:
    return re.sub(r"(.)\1", r"\1", name)


def compare_given(one: Iterable[str], other: Iterable[str]) -> Given:
    """Two persons' given names, each as all the forms that stand before one surname (“John”, “John F.”)."""
    ones, others = list(one), list(other)
    if not ones or not others:
        return Given.UNKNOWN
    return max(_compare(a.split(), b.split()) for a in ones for b in others)


def _compare(a: list[str], b: list[str]) -> Given:
    if len(a) != len(b) and same_name("".join(a), "".join(b)):
        return Given.COMPATIBLE if "." in "".join(a + b) else Given.VARIANT  # J.P. and J. P.; Jean-Claude, Jean Claude
    if len(a) == len(b) > 1 and plain("".join(a)) == plain("".join(b)):
        return Given.SAME  # T. J. twice is more than an initial
    first = compare_words(a[0], b[0])
    if first is Given.DIFFERENT and (_shares_middle(a, b) or _shares_middle(b, a)):
        return Given.COMPATIBLE  # J. Edgar and Edgar
    if first is Given.SAME and len(a) != len(b):
        return Given.SAME
    if first is Given.SAME and len(a) > 1 and len(b) > 1 and compare_words(a[1], b[1]) is Given.DIFFERENT:
        return Given.DIFFERENT
    return first


def _shares_middle(a: list[str], b: list[str]) -> bool:
    return len(a) > 1 and len(b) == 1 and compare_words(a[1], b[0]) >= Given.COMPATIBLE
