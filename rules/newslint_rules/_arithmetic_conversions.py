"""One measure in two units side by side: 10 miles (20 km)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from newslint.analyses.numbers import WORDS, Number, shown
from newslint.analyses.quantities import Quantity, quantities
from newslint.analyses.units import unit
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
_LARGEST_DIFFERENCE = 20  # degrees Celsius that may be more or less without a word that says so
#: The unit that each is given in beside it, the other way about too.
_PAIRED = {
    "miles": "km", "feet": "metres", "inches": "cm", "yards": "metres", "acres": "hectares", "pounds": "kg",
    "square miles": "square kilometres", "square feet": "square metres", "mph": "km/h", "gallons": "litres",
    "ounces": "g", "°C": "F",
}  # fmt: skip
_OTHER_UNIT = {other: name for name, other in _PAIRED.items() if name != "yards"} | _PAIRED | {"°F": "C"}


def conversion_slips(document: Document) -> Iterator[Slip]:
    """Measures that their second unit gives otherwise."""
    text = document.text
    for a, b in pairwise(_compounds(document)):
        before, between = text[max(a.span.start - 20, 0) : a.span.start], text[a.span.end : b.span.start]
        closes = _CLOSES.match(text, b.span.end) if _OPENS.fullmatch(between) else None
        if not closes and not (between == _OR and _OR_ENDS.match(text, b.span.end)):
            continue
        if _MANY_BEFORE.search(before) or _RANGE_BEFORE.search(before):
            continue
        if a.unit is not None and a.unit is b.unit:
            yield from _in_one_unit(document, a, b)
        elif comparable(a, b) and not _may_be_miles(document, a, b):
            yield from _compared(document, a, b)


def comparable(a: Quantity, b: Quantity) -> bool:
    """Whether they are measures of one kind in two units."""
    return a.unit is not None and b.unit is not None and a.unit is not b.unit and a.unit.kind == b.unit.kind


def _may_be_miles(document: Document, a: Quantity, b: Quantity) -> bool:
    """10 miles (8m): minutes, or miles again."""
    units = {q.unit.name for q in (a, b) if q.unit}
    return units == {"miles", "metres"} and any(q.span.of(document.text).endswith("m") for q in (a, b))


def _in_one_unit(document: Document, a: Quantity, b: Quantity) -> Iterator[Slip]:
    """“10 miles (16 miles)”: one of the two was meant in the other unit, if the numbers fit that."""
    texts = [q.span.of(document.text) for q in (a, b)]
    other = unit(_OTHER_UNIT.get(a.unit.name, "")) if a.unit else None
    if a.unit is None or other is None or "m" in {re.sub(r"[\d,. ]", "", text) for text in texts}:
        return
    difference = is_difference(document, a, b)
    for meant, kept, wrong, right in ((b, a, texts[1], texts[0]), (a, b, texts[0], texts[1])):
        if a.number.value != b.number.value and fits(kept, replace(meant, unit=other), difference=difference):
            number = wrong.partition(" ")[0] if " " in wrong else re.sub(r"\D+$", "", wrong)
            message = f"{texts[1]} is not {texts[0]}; {right} is {number} {other.name}."
            yield Slip(b.span, message, related=(a.span,))
            return


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
    difference = is_difference(document, a, b)
    if fits(a, b, difference=difference) or b.unit is None:
        return
    right = converted(a, b, difference=difference)
    said, other = a.span.of(document.text), b.span.of(document.text)
    fixed = _like(right[0], b, other) if len(right) == 1 else ""
    words = " or ".join(shown(value) for value in right)
    more = " more or less" if difference else ""
    yield Slip(b.span, f"{said}{more} is {words} {b.unit.name}, not {other}.", fixed, (a.span,))


def _scales(a: Quantity, b: Quantity, *, difference: bool) -> list[tuple[float, float, float, float]]:
    """The sizes of both units and their zeros, for each of their meanings; degrees more or less have no zero."""
    if a.unit is None or b.unit is None:
        raise ValueError("two measures with units are needed")
    zeros = (0.0, 0.0) if difference else (a.unit.offset, b.unit.offset)
    return [(f, g, *zeros) for f in a.unit.factors for g in b.unit.factors]


def fits(a: Quantity, b: Quantity, *, difference: bool) -> bool:
    """Whether one measure is the other in its unit, by some reading; both have units of one kind."""
    scales = _scales(a, b, difference=difference)
    degrees = a.unit is not None and a.unit.kind == "temperature"
    small = degrees and abs(a.number.value * scales[0][0]) <= _LARGEST_DIFFERENCE
    bare = [(*scales[0][:2], 0.0, 0.0)] if small else []
    return any(_meet(a, b, *scale) for scale in [*scales, *bare])


def converted(a: Quantity, b: Quantity, *, difference: bool) -> list[float]:
    """What the first is in the unit of the second: a value for each size that the units can have."""
    scales = _scales(a, b, difference=difference)
    return sorted({(a.number.value * f + plus - minus) / g for f, g, plus, minus in scales})


def is_difference(document: Document, a: Quantity, b: Quantity) -> bool:
    """Whether they are degrees more or less, not on the thermometer."""
    if a.unit is None or a.unit.kind != "temperature":
        return False
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
