"""Numbers in figures and words, each with the interval of the values that it may be the rounding of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from math import isfinite

from text_to_num import alpha2digit, text2num

_SMALL = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)"
)
#: A number in words; “a hundred” with its article.
WORDS = (
    rf"\b(?i:{_SMALL}|a (?=hundred|thousand|million|billion))"
    rf"(?:[ -]?(?:and )?(?i:{_SMALL}|hundred|thousand)){{0,8}}\b"
)
FIGURE = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!,?\d)|\d+(?:\.\d+)?(?![\d]|,\d))"
#: Nothing that a number is part of stands before it: a date, a score, a code.
CLEAR = r"(?<![\w.,/:-])(?<!\d[–’'])"
FIGURES = CLEAR + FIGURE
_SCALES = {"thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9, "bn": 1e9, "b": 1e9,
           "trillion": 1e12, "tn": 1e12}  # fmt: skip
SCALE = r"(?:[ -]?(?:million|billion|trillion|thousand)|(?:mn|m|bn|b|tn|k))\b"
ORDINAL = (
    r"\b(?i:\d+(?:st|nd|rd|th)|(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty-)?(?:first|second|third|fourth|fifth|sixth"
    r"|seventh|eighth|ninth)|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth|(?:one )?hundredth)\b"
)
_UNITS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

#: In words, by value, 0 to 99.
SPELLED = (
    "zero", *_UNITS[1:], *_TEENS, *(f"{ten}-{unit}".rstrip("-") for ten in _TENS for unit in _UNITS),
)  # fmt: skip
_IN_WORDS = 12  # the largest that a proposal writes in words


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written. `step` is the unit of the last figure that counts: half of it either way, the true value
    may be another. Of a round number the first two figures count: 1,500 is 1,450 to 1,550, and 50 is 49.5 to 50.5."""

    value: float
    step: float
    in_words: bool = False

    @property
    def low(self) -> float:
        """The least that it may be the rounding of."""
        return self.value - self.step / 2

    @property
    def high(self) -> float:
        """The most."""
        return self.value + self.step / 2


@lru_cache(maxsize=4096)
def number(text: str) -> Number | None:
    """What a number in figures or words says, with a scale after it maybe (“1.2bn”, “three million”)."""
    match = re.fullmatch(rf"(?P<base>.*?)(?P<scale>{SCALE})?", text.strip(), re.IGNORECASE)
    if match is None:
        return None
    scale = _SCALES[match["scale"].strip(" -").lower()] if match["scale"] else 1.0
    base = match["base"].strip()
    if re.fullmatch(r"[\d,]+(?:\.\d+)?", base):
        whole, _, part = base.replace(",", "").partition(".")
        value = float(f"{whole}.{part or 0}") * scale
        if not isfinite(value):
            return None  # of more than 300 digits, whose unit is no float either
        step = 10.0 ** -len(part) if part else _last_unit(whole)
        return Number(value, step * scale)
    words = re.sub(r"^(?:a|an) ", "", base.lower())
    if words in {"a", "an"}:
        return Number(scale, scale, in_words=True)
    try:
        value = float(text2num(words, "en"))
    except ValueError:
        return None
    return Number(value * scale, _last_unit(f"{value:.0f}") * scale, in_words=True)


def _last_unit(digits: str) -> float:
    zeros = len(digits) - len(digits.rstrip("0"))
    return 10.0 ** max(min(zeros, len(digits) - 2), 0)


def ordinal(text: str) -> int | None:
    """The number of an ordinal: 10 for “tenth” and “10th”."""
    found = re.match(r"\d+", text if text[0].isdigit() else alpha2digit(text.lower(), "en", 0.0))
    return int(found[0]) if found else None


def in_style(value: int, like: Number) -> str:
    """A whole number in words up to twelve where the one that it stands for is in words, else in figures."""
    return SPELLED[value] if like.in_words and 0 < value <= _IN_WORDS else f"{value:,}"


def shown(value: float) -> str:
    """A number for a message: 1,829 or 3.6, three figures at most after the first."""
    if abs(value) >= 1000 or abs(value - round(value)) < 1e-9:
        return f"{value:,.0f}"
    return f"{value:.3g}"
