"""One measure in two units side by side: 10 miles (20 km)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newslint.analyses.numbers import WORDS, Number, shown
from newslint.analyses.quantities import Quantity, quantities
from newslint.document import Document
from newslint.spans import Span
from newslint_rules._fact_slips import Slip

_SHAPE = r"(?:[- ](?:long|wide|high|tall|deep|away|thick|off|in length|in height))?"
_OPENS = re.compile(
    rf"{_SHAPE} ?[(\[](?:(?:about|or|around|roughly|approximately|some|just over|just under|nearly|almost|over) )?"
)
_CLOSES = re.compile(rf"{_SHAPE}[)\]]")
_OR, _OR_ENDS = ", or ", re.compile(r"[,.;)]")
#: A product, or a rate: 20 x 30 metres.
_MANY_BEFORE = re.compile(r"(?:[x×*/]|\d\S*(?: [a-z]+)? by|\bper) ?$")
_RANGE_BEFORE = re.compile(rf"(?:\d|{WORDS}) ?(?:to|or|and|[-–]) ?$")
#: Degrees more or less, which have no zero of their own.
_DIFFERENCE_BEFORE = re.compile(
    r"\b(?:by|(?:rise|increase|drop|fall|difference|change|anomaly|margin|limit|swing|warming) of|(?:warming|limit) to|"
    r"within|another|extra|further|up|down|r[io]sen?|rises|fallen|fell|warm(?:ed|ing)|dropped|increased|cooled)"
    r"(?: (?:by|about|around|at least|more than|up to|almost|nearly|only|just|some|over|another))* $",
    re.IGNORECASE,
)
_DIFFERENCE_AFTER = re.compile(
    r"[)\]]? ?(?:warmer|cooler|colder|hotter|higher|lower|above (?!zero|freezing)|below (?!zero|freezing)|rise|"
    r"increase|warming|limit|drop|difference|threshold|target|goal|more|less|of warming|per|a decade|each|every)"
)


def conversion_slips(document: Document) -> Iterator[Slip]:
    """Measures that their second unit gives otherwise."""
    text = document.text
    for a, b in pairwise(_compounds(document)):
        before, between = text[max(a.span.start - 20, 0) : a.span.start], text[a.span.end : b.span.start]
        closes = _CLOSES.match(text, b.span.end) if _OPENS.fullmatch(between) else None
        if not closes and not (between == _OR and _OR_ENDS.match(text, b.span.end)):
            continue
        if _comparable(a, b) and not _MANY_BEFORE.search(before) and not _RANGE_BEFORE.search(before):
            yield from _compared(document, a, b)


def _comparable(a: Quantity, b: Quantity) -> bool:
    if a.unit is None or b.unit is None or a.unit.kind != b.unit.kind or a.unit is b.unit:
        return False
    return {a.unit.name, b.unit.name} != {"miles", "metres"}  # 10m: miles, or minutes


def _compounds(document: Document) -> list[Quantity]:
    """The quantities, with five feet and ten inches as one."""
    found: list[Quantity] = []
    for q in quantities(document):
        last = found[-1] if found else None
        if (
            last is not None and last.unit is not None and q.unit is not None
            and (last.unit.name, q.unit.name) in {("feet", "inches"), ("stone", "pounds"), ("pounds", "ounces")}
            and document.text[last.span.end : q.span.start] in {"", " ", ", ", " and "}
        ):  # fmt: skip
            small = q.unit.factors[0] / last.unit.factors[0]
            total = Number(last.number.value + q.number.value * small, q.number.step * small)
            found[-1] = Quantity(Span(last.span.start, q.span.end), total, last.sign, last.unit, last.loose)
        else:
            found.append(q)
    return found


def _compared(document: Document, a: Quantity, b: Quantity) -> Iterator[Slip]:
    if a.unit is None or b.unit is None:
        return
    difference = a.unit.kind == "temperature" and _is_difference(document, a, b)
    scales = [
        (f, g, a.unit.offset, b.unit.offset) if not difference else (f, g, 0.0, 0.0)
        for f in a.unit.factors
        for g in b.unit.factors
    ]
    tried = [*scales, (*scales[0][:2], 0.0, 0.0)] if a.unit.kind == "temperature" else scales
    if any(_meet(a, b, *scale) for scale in tried):
        return
    right = sorted({(a.number.value * f + plus - minus) / g for f, g, plus, minus in scales})
    said, other = a.span.of(document.text), b.span.of(document.text)
    fixed = _like(right[0], b, other) if len(right) == 1 else ""
    words = " or ".join(shown(value) for value in right)
    more = " more or less" if difference else ""
    yield Slip(b.span, f"{said}{more} is {words} {b.unit.name}, not {other}.", fixed, (a.span,))


def _is_difference(document: Document, a: Quantity, b: Quantity) -> bool:
    before = document.text[max(a.span.start - 50, 0) : a.span.start]
    return bool(_DIFFERENCE_BEFORE.search(before) or _DIFFERENCE_AFTER.match(document.text, b.span.end))


def _meet(a: Quantity, b: Quantity, f: float, g: float, plus: float, minus: float) -> bool:
    """Whether some value rounds to both, with what is usually lost on the way."""
    low, high = sorted((a.number.low * f + plus, a.number.high * f + plus))
    least, most = sorted((b.number.low * g + minus, b.number.high * g + minus))
    if a.unit and a.unit.kind == "temperature":
        slack = 2.0 if a.loose or b.loose else 0.3
    else:
        slack = (0.12 if a.loose or b.loose else 0.02) * abs(high)
        slack += _rounding(b.number.value) * g
    return low - slack <= most and least - slack <= high


def _rounding(value: float) -> float:
    """How far a second measure may be off since it was rounded to the next 5 or 10 of its last place, up to a tenth."""
    digits = f"{abs(value):.0f}"
    if abs(value) < 10 or digits.strip("0") == "" or abs(value - round(value)) > 1e-9:
        return 0
    place = 10.0 ** (len(digits) - len(digits.rstrip("0")))
    place = place if place > 1 else 5 if digits.endswith("5") else 1
    return min(0.1 * abs(value), place / 2)


def _like(value: float, b: Quantity, said: str) -> str:
    """The second measure with the right number, as exact as it was, or to the whole where it is large."""
    step = min(b.number.step, 1 if abs(value) >= 10 else 0.1)
    rounded = round(value / step) * step
    digits = f"{rounded:,.0f}" if step >= 1 else f"{rounded:,.1f}" if step > 0.05 else f"{rounded:,.2f}"
    return re.sub(r"^[-−]?[\d,.]*\d", digits, said) if re.match(r"[-−]?\d", said) else ""
