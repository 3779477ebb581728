"""One rate of exchange a draft: £10m ($13m) here, and £20m ($22m) there."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from newslint.analyses.calendar_words import MONTH, YEAR
from newslint.analyses.dates import draft_day
from newslint.document import Document
from newslint.spans import Span
from newslint_rules._amounts import Amount, amounts, money
from newslint_rules._fact_slips import Slip

_ABOUT = r"(?:about|around|roughly|some|approximately|nearly|almost|just over) "
#: What stands between two sums that are one, and what after them.
_BESIDE = (
    (
        re.compile(
            r" ?[(\[](?:(?:or|about|around|roughly|approximately|approx\.?|some|just over|just under|nearly|almost|"
            r"over|worth|equivalent to|equal to|the equivalent of|more than|at least|less than|=|~) ?)*"
        ),
        re.compile(r"[)\],;]"),
    ),
    (re.compile(rf", or (?:{_ABOUT})?"), re.compile(r"[,.;)]")),
    (re.compile(rf" [–—] (?:or )?(?:{_ABOUT})?"), re.compile(r" [–—]")),
)
#: Rates of other days move so far; what is said of another month, farther.
_SLACK, _SLACK_MONTHS = 0.04, 0.12
#: Words like “nearly” are said of the first sum, and hold for the second, or the other way about.
_SLACK_LOOSE = 0.06
_THEN = re.compile(
    r"\b(?:(?:years?|decades?|centur(?:y|ies)) (?:ago|earlier|before|later|after)|decades?|centur(?:y|ies)|at the time|"
    r"then (?:worth|valued|about|the equivalent)|was then|now worth|"
    r"worth \S+ (?:now|today)|today[’']s|current (?:money|prices|rates?)|inflation|"
    r"adjust\w*|last year|previous year|prior year|that year|\d0s|originally|historic\w*|pre-war|wartime)\b",
    re.IGNORECASE,
)
_MONTHS = re.compile(rf"\b(?:{MONTH}|months?|quarter|earlier|weeks ago|spring|summer|autumn|winter)\b")
_YEARS = re.compile(rf"(?<![\d.,$£€¥₹]){YEAR}")
#: Prices are made for each country: no rate is behind $799 (£799).
_PRICE = re.compile(
    r"\b(?:pric(?:e[sd]?|ing|ey)|cost(?:s|ing)?|retail\w*|charg\w+|fees?|tickets?|subscri\w+|admission|entry|starts?|"
    r"starting|sells?|sale|fares?|a month|per month|monthly|RRP|paperback|hardback|available|model|version)\b",
    re.IGNORECASE,
)
_SMALL_PRICE = 5_000
_DEARER = 0.9
#: A draft on rates of exchange has more than one.
_ON_RATES = re.compile(
    r"\b(?:exchange rates?|rates? of exchange|black market|official rate|devalu\w+|revalu\w+|currency (?:crisis|peg|"
    r"markets?)|against the (?:US )?(?:dollar|pound|euro|yen|yuan|currency)|(?:pound|euro|dollar|rouble|ruble|lira|"
    r"peso|rupee|naira|yen|rand|real)[’']s (?:fall|collapse|slide|plunge|rise|slump))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Pair:
    """A sum in two currencies at `span`, with the least and the most that one of `key[0]` can be in `key[1]`."""

    span: Span
    first: Amount
    second: Amount
    low: float
    high: float

    @property
    def key(self) -> tuple[str, str]:
        return _key(self.first, self.second)

    @property
    def rate(self) -> float:
        ratio = self.second.value / self.first.value
        return ratio if self.first.currency == self.key[0] else 1 / ratio


def rate_slips(document: Document) -> Iterator[Slip]:
    """Sums whose rate is not that of the others; of two alone, the later."""
    if _ON_RATES.search(document.text):
        return
    by_key: dict[tuple[str, str], list[_Pair]] = defaultdict(list)
    for pair in _pairs(document):
        by_key[pair.key].append(pair)
    for pairs in by_key.values():
        agreed = _agreed(pairs)
        odd = [pair for pair in pairs if pair not in agreed]
        if len(pairs) == 2 and odd:
            yield _tie(document, *pairs)
        elif 2 * len(odd) < len(agreed) or (len(odd) == 1 and len(agreed) > 1):
            yield from (_odd(document, pair, agreed) for pair in odd)


def _pairs(document: Document) -> Iterator[_Pair]:
    text = document.text
    for a, b in pairwise(amounts(document)):
        between = text[a.span.end : b.span.start]
        if not any(opens.fullmatch(between) and ends.match(text, b.span.end) for opens, ends in _BESIDE):
            continue
        slack = _slack(document, a, b)
        if a.currency != b.currency and slack is not None:
            bracket = text[b.span.end : b.span.end + 1] in {")", "]"}
            yield _pair(Span(a.span.start, b.span.end + bracket), a, b, slack)


def _key(a: Amount, b: Amount) -> tuple[str, str]:
    one, other = sorted((a.currency, b.currency), key=lambda name: ("£€$".find(name) % 9, name))
    return one, other


def _slack(document: Document, a: Amount, b: Amount) -> float | None:
    """How far rates may lie apart, as a share; None where another rate is meant, or none."""
    around = _around(document, a.span)
    today = draft_day(document)
    other_year = {int(year) for year in _YEARS.findall(around)} - ({today.year} if today else set())
    if other_year or _THEN.search(around):
        return None
    if a.value < _SMALL_PRICE and (_PRICE.search(around) or a.value == b.value):
        return None
    slack = _SLACK_MONTHS if _MONTHS.search(around) else _SLACK
    return slack + (_SLACK_LOOSE if a.loose or b.loose else 0)


def _around(document: Document, span: Span) -> str:
    """Its sentence and the one before, of one paragraph."""
    block = document.block_at(span.start).span
    near = [s for s in document.sentences if block.start <= s.span.start <= span.start]
    return " ".join(s.text for s in near[-2:])


def _pair(span: Span, a: Amount, b: Amount, slack: float) -> _Pair:
    # the first sum is what was said, and two of its figures count: £1m is not £1.4m
    two_figures: float = 10.0 ** (math.floor(math.log10(a.value)) - 1)
    step = min(a.step, two_figures)
    low, high = (b.value - b.step / 2) / (a.value + step / 2), (b.value + b.step / 2) / (a.value - step / 2)
    low, high = max(low, 1e-9) / (1 + slack / 2), high * (1 + slack / 2)
    low, high = (low, high) if a.currency == _key(a, b)[0] else (1 / high, 1 / low)
    return _Pair(span, a, b, low, high)


def _agreed(pairs: list[_Pair]) -> list[_Pair]:
    """The most pairs that one rate fits; of as many those that lie closest."""
    fitting = ([p for p in pairs if p.low <= rate <= p.high] for end in pairs for rate in (end.low, end.high))
    return max(fitting, key=lambda f: (len(f), -max(p.rate for p in f) / min(p.rate for p in f)))


def _tie(document: Document, one: _Pair, other: _Pair) -> Slip:
    unit, rates = _shown(other.rate, one.rate, other)
    message = f"At “{one.span.of(document.text)}” {unit} is {rates[1]}, here it is {rates[0]}: one of the two is wrong."
    return Slip(other.second.span, message, related=(one.span,))


def _odd(document: Document, pair: _Pair, agreed: list[_Pair]) -> Slip:
    by_rate = sorted(agreed, key=lambda p: p.rate)
    rate = by_rate[len(by_rate) // 2].rate
    unit, rates = _shown(pair.rate, rate, pair)
    right = pair.first.value * (rate if pair.first.currency == pair.key[0] else 1 / rate)
    message = f"Here {unit} is {rates[0]}, elsewhere in the draft it is {rates[1]}"
    fixed = _like(right, pair.second, document.text)
    by_that = f", which makes {pair.first.span.of(document.text)} {fixed}" if fixed else ""
    return Slip(pair.second.span, f"{message}{by_that}.", fixed, tuple(p.span for p in agreed[:3]))


def _shown(rate: float, other: float, pair: _Pair) -> tuple[str, tuple[str, str]]:
    """What one of the dearer currency, by the second rate, is at two rates: “£1” with “$1.30” and “$1.10”."""
    one, many = pair.key
    if other < _DEARER:
        one, many, rate, other = many, one, 1 / rate, 1 / other
    return money(1, one), (money(rate, many), money(other, many))


def _like(value: float, amount: Amount, text: str) -> str:
    """The sum in the style of the one that it replaces; empty where that style does not show two figures of it."""
    base = value / amount.times
    said, figures = amount.span.of(text), amount.figures.of(text)
    step = min(amount.step / amount.times, 10.0 ** (math.floor(math.log10(base)) - 1)) if base > 0 else 0
    if not figures[0].isdigit() or (amount.times > 1 and not 1 <= base < 1000):
        return ""
    decimals = max(0, -math.floor(math.log10(step)))
    before = amount.figures.start - amount.span.start
    return f"{said[:before]}{round(base / step) * step:,.{decimals}f}{said[before + len(figures) :]}"
