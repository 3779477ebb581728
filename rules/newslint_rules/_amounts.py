"""Amounts of money with their currency: £10m, 2.5 million euros, Rs 40 crore."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cache

from newslint.analyses.numbers import CLEAR, FIGURE, SCALE, WORDS, number
from newslint.analyses.quantities import loosened
from newslint.document import Document
from newslint.spans import Span
from newslint.wordlists import words

_INDIAN = {"lakh": 1e5, "crore": 1e7}
_ONE = {"kronor": "krona", "kroner": "krone", "lei": "leu"}
_SCALE = rf"(?:[\u00a0]?{SCALE}|[\u00a0 ](?:lakh|crore)\b)"


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of `value` in `currency`, as the first column of `words/currencies.txt` has it. `step` is the unit of its
    last figure; `times` the scale behind it (1e6 for million); `figures` where its number stands, without the scale;
    `loose` as in `Quantity`."""

    span: Span
    figures: Span
    currency: str
    value: float
    step: float
    times: float = 1.0
    loose: str = ""


def amounts(document: Document) -> list[Amount]:
    """All amounts of a draft, in order."""
    found = (_read(match, document.text) for match in _pattern().finditer(document.text))
    return [amount for amount in found if amount is not None]


def money(value: float, currency: str) -> str:
    """A sum above zero for a message, to two figures at least: £1.30, 150 zlotys."""
    small = 2 - math.floor(math.log10(value))
    decimals = small if value < 0.1 else 2 if value < 100 else 0
    digits = f"{value:,.{decimals}f}".removesuffix(".00")
    if not currency[-1].isalpha():
        return f"{currency}{digits}"
    return f"{digits} {_singular(currency) if digits == '1' else currency}"


def _singular(currency: str) -> str:
    before, space, last = currency.rpartition(" ")
    return before + space + _ONE.get(last, last.removesuffix("s"))


@cache
def _currencies() -> tuple[dict[str, str], dict[str, str]]:
    """The name of each currency by its signs, and by its words."""
    signs: dict[str, str] = {}
    called: dict[str, str] = {}
    for line in words("newslint_rules", "currencies"):
        name, before, after = (part.strip() for part in line.split("|"))
        signs |= {sign.strip(): name for sign in before.split(",") if sign.strip()}
        called |= {word.strip(): name for word in after.split(",")}
    return signs, called


@cache
def _pattern() -> re.Pattern[str]:
    signs, called = (
        "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True)) for forms in _currencies()
    )
    end = r"(?![\w/%]|[-–.,]\d)"
    return re.compile(
        rf"(?<![\w.,$£€-])(?P<sign>{signs})[\u00a0 ]?(?P<n>{FIGURE})(?P<scale>{_SCALE})?{end}"
        rf"|{CLEAR}(?P<m>{FIGURE}|{WORDS})(?P<times>{_SCALE})?[\u00a0 -](?P<word>{called}){end}"
    )


def _read(match: re.Match[str], text: str) -> Amount | None:
    signs, called = _currencies()
    said, scale = match["n"] or match["m"], (match["scale"] or match["times"] or "").strip(" \u00a0-")
    base, whole = number(said), number("1" + scale) if scale and scale not in _INDIAN else None
    if base is None or base.value <= 0:
        return None
    times = _INDIAN.get(scale, whole.value if whole else 1.0)
    name = signs[match["sign"]] if match["sign"] else called[match["word"]]
    figures = Span(*match.span("n" if match["n"] else "m"))
    loose = loosened(text, match.start())
    return Amount(Span(*match.span()), figures, name, base.value * times, base.step * times, times, loose)
