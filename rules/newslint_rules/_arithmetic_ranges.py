"""A range of measures in two units side by side: 10 to 15 miles (16 to 24 km), 30-35C (86-95F)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.analyses.numbers import CLEAR, FIGURE, WORDS, Number, number
from newslint.analyses.quantities import Quantity, loosened
from newslint.analyses.units import UNIT, unit
from newslint.document import Document
from newslint.spans import Span
from newslint_rules._arithmetic_conversions import comparable, converted, fits, is_difference
from newslint_rules._fact_slips import Slip

_MINUS = r"(?:(?<![\w)])[-−](?=\d)|[Mm]inus )?"
_TO = r"(?P<{0}to> ?(?:to|and|or|[-–]) ?(?:(?:up to|about) )?)"


def _range(name: str) -> str:
    """Two numbers, each with a unit maybe (10 km to 15 km), groups named `<name>1`, `<name>unit` and so on."""
    signed = rf"{_MINUS}(?:{FIGURE}|{WORDS})"
    return (
        rf"(?P<{name}1>{signed})(?P<{name}first>[\u00a0 -]?{UNIT})?{_TO.format(name)}(?P<{name}2>{signed})"
        rf"[\u00a0 -]?(?P<{name}unit>{UNIT})"
    )


_RANGES = re.compile(
    rf"{CLEAR}(?P<a>{_range('a')})(?:[- ](?:long|wide|high|tall|deep|away|thick))? ?[(\[]"
    rf"(?:(?:about|or|around|roughly|between|from) )*(?P<b>{_range('b')})[)\]]"
)
_RATE_BEFORE = re.compile(r"(?:[x×*/]|\bper) ?$")


def range_slips(document: Document) -> Iterator[Slip]:
    """Ranges that their second unit gives otherwise, at either end."""
    text = document.text
    for match in _RANGES.finditer(text):
        ends = [_end(match, name, text) for name in ("a1", "b1", "a2", "b2")]
        first, first_other, last, last_other = ends
        if first is None or first_other is None or last is None or last_other is None:
            continue
        if not comparable(first, first_other) or _RATE_BEFORE.search(text[: match.start()][-8:]):
            continue
        difference = is_difference(document, first, last_other)
        pairs = ((first, first_other), (last, last_other))
        if not all(fits(a, b, difference=difference) for a, b in pairs):
            yield _slip(match, pairs, difference=difference)


def _end(match: re.Match[str], name: str, text: str) -> Quantity | None:
    """One end of a range with the unit of its range; None where each end has another unit, or is no number."""
    side = name[0]
    measure, own = unit(match[f"{side}unit"]), match[f"{side}first"]
    said = re.sub(r"^(?:[-−]|[Mm]inus )", "", match[name])
    read = number(said)
    if read is None or measure is None or (own and unit(own) is not measure):
        return None
    if said != match[name]:
        read = Number(-read.value, read.step)
    return Quantity(Span(*match.span(name)), read, measure.name, measure, loosened(text, match.start(side)))


def _slip(match: re.Match[str], pairs: tuple[tuple[Quantity, Quantity], ...], *, difference: bool) -> Slip:
    values = [converted(a, b, difference=difference)[0] for a, b in pairs]
    right = " to ".join(f"{value:,.0f}" if abs(value) >= 10 else f"{value:.1f}".removesuffix(".0") for value in values)
    more = " more or less" if difference else ""
    name = pairs[0][1].unit.name if pairs[0][1].unit else ""
    message = f"{match['a']}{more} is {right} {name}, not {match['b']}."
    return Slip(Span(*match.span("b")), message, related=(Span(*match.span("a")),))
