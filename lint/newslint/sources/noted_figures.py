"""The figures of a source, as agencies, releases, notes and interviews write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from math import isfinite

from newslint.analyses.numbers import CLEAR, FIGURE, SCALE, WORDS, Number, number
from newslint.analyses.quantities import Quantity, quantities
from newslint.analyses.units import UNIT, unit
from newslint.document import Document, analysis
from newslint.spans import Span

_RANGE = re.compile(
    rf"(?<![\w.,:/–-])(?P<money>[$£€¥])?(?P<a>{FIGURE})(?:[-–]| to )[$£€¥]?(?P<b>{FIGURE})(?P<scale>{SCALE})?"
    r"(?P<percent>[\u00a0 ]?%|[- ]per[- ]?cent\b)?(?![\w–-])"
)
#: Amounts and temperatures as people say them: a pound, 9 grand, $1.71/lb, 88 degrees.
_COLLOQUIAL = re.compile(
    rf"(?<![\w.,])(?:[$£€](?P<n>{FIGURE}(?:{SCALE}|[KMB])?)(?=/)|(?P<m>(?:{FIGURE}|\ba|{WORDS})) ?"
    r"(?P<word>grand|quid|bucks|pounds?|dollars?|euros?|degrees|°)(?![\w]| ?[CF]\b| ?(?:Cels|Fahr|cent)))",
    re.IGNORECASE,
)
_PENCE = re.compile(
    rf"(?<![\w.,£$€])(?P<n>{FIGURE}|{WORDS})(?:p| pence| cents?) (?:in|of|on|from) (?:the|every|each)"
    r" (?:pound|dollar|euro)\b"
    rf"|(?P<basis>{FIGURE}) basis points?\b"
)
#: Metres, or millions: notes leave the sign of money out.
_M = re.compile(r"^[\d.,]+m$")
#: Short forms of notes: 4 pc, 3.4M, 20K.
_SHORT = re.compile(
    rf"{CLEAR}(?P<money>[$£€])?(?P<n>{FIGURE})(?: ?(?P<percent>pct?|p\.c\.)| ?(?P<scale>[KMB]|mill?|mln|thou))(?!\w)"
)
_SHORT_SCALES = {"K": 1e3, "t": 1e3, "M": 1e6, "m": 1e6, "B": 1e9}
#: Hale, 66: saw it; a goal with :48 or 0:48 left.
_LABELLED = re.compile(rf"{CLEAR}(?P<n>{FIGURE})(?=:(?!\d))|(?<![\w:])0?:(?P<seconds>\d\d)(?![\w:])")
#: A loss in a table of accounts: -6.1, -36%.
_LOSS = re.compile(rf"(?<=\s)[-–−](?P<n>{FIGURE})(?:(?P<percent>%)(?!\w)|(?=\s))")
#: How many times: 2.4x.
_FOLD = re.compile(rf"{CLEAR}(?P<n>{FIGURE})x(?!\w)")
_SIDES = re.compile(
    rf"{CLEAR}(?P<a>{FIGURE})(?:(?P<unit>[ -]?{UNIT}) ?(?:by|x|×) ?(?P<b>{FIGURE})(?![\w%]|[.,]\d| ?per)(?<!\d{{4}})"
    rf"|(?: ?(?:by|x|×) ?(?P<c>{FIGURE}))(?P<unit_after>[ -]?{UNIT}))"
)
#: Heights: 6ft 2in, 5-foot-7.
_FEET = re.compile(
    rf"{CLEAR}(?P<feet>[1-9])(?:-foot-(?P<joined>1[01]|\d)(?![\d-])"
    r"|(?: ?ft ?| feet (?:and )?)(?P<inches>1[01]|\d)(?:(?: ?in| inches)\b|(?=[,.;:)])))"
)


_SAID_SCALES = {
    1e6: re.compile(r"(?i)\bmillions?\b|\bmln\b|(?<![^\W\d_])[$£€]m\b|\d ?m\b"),
    1e9: re.compile(r"(?i)\bbillions?\b|\bbln?\b|(?<![^\W\d_])[$£€]bn\b|\d ?bn\b"),
}


@analysis
def figures_of(document: Document) -> tuple[Quantity, ...]:
    """The quantities of a source, with those that only notes write so, both ends of its ranges (2-3%) and both sides
    of its areas, in order."""
    plain = list(quantities(document))
    forms = (_ranges, _colloquial, _pence, _short, heights, sides)
    millions = (q for each in plain if (q := in_millions(each, document)))
    pounds = (replace(q, sign="£", unit=None) for q in plain if q.unit and q.unit.name == "pounds")
    found = [*plain, *millions, *pounds, *(q for form in forms for q in form(document))]
    return tuple(sorted(found, key=lambda q: q.span))


@analysis
def scales_of(document: Document) -> tuple[float, ...]:
    """What the bare numbers of a source may count: thousands, and millions or billions, if it does not say which."""
    said = [scale for scale, pattern in _SAID_SCALES.items() if pattern.search(document.text)]
    return (1e3, *(said if len(said) == 1 else _SAID_SCALES))


def stated_figures(document: Document) -> list[Quantity]:
    """The quantities of a draft, in order: a side of an area with its unit, a height as one figure, 67p of every pound
    as a percentage."""
    told = [*sides(document), *heights(document), *_pence(document)]
    others = (q for q in quantities(document) if not any(q.span.overlaps(other.span) for other in told))
    return sorted([*told, *others], key=lambda q: q.span)


def heights(document: Document) -> Iterator[Quantity]:
    """Heights in feet and inches."""
    for match in _FEET.finditer(document.text):
        feet = int(match["feet"]) + int(match["joined"] or match["inches"]) / 12
        yield Quantity(Span(*match.span()), Number(feet, 1 / 12), "feet", unit("feet"))


def sides(document: Document) -> Iterator[Quantity]:
    """Sides whose unit stands after the other one: 63 by 41 centimetres."""
    for match in _SIDES.finditer(document.text):
        group, measure = ("b", unit(match["unit"])) if match["unit"] else ("a", unit(match["unit_after"]))
        if measure and measure.kind == "length" and (read := number(match[group])):
            yield Quantity(Span(*match.span(group)), read, measure.name, measure)


def _ranges(document: Document) -> Iterator[Quantity]:
    for match in _RANGE.finditer(document.text):
        sign, scale = "%" if match["percent"] else match["money"] or "", match["scale"] or ""
        for group in ("a", "b"):
            if read := number(match[group] + scale):
                yield Quantity(Span(*match.span(group)), read, sign, scaled=bool(scale))


def in_millions(quantity: Quantity, document: Document) -> Quantity | None:
    """What 9.1m says where it is not 9.1 metres."""
    if not _M.search(quantity.span.of(document.text)):
        return None
    read = _scaled(quantity.number, 1e6)
    return Quantity(quantity.span, read, loose=quantity.loose, scaled=True) if read else None


def _scaled(read: Number, by: float) -> Number | None:
    """So many times a number; None where that is more than a float can hold."""
    value = read.value * by
    return Number(value, read.step * by) if isfinite(value) else None


def _colloquial(document: Document) -> Iterator[Quantity]:
    for match in _COLLOQUIAL.finditer(document.text):
        said, word = match["n"] or match["m"], (match["word"] or "").lower()
        read = number("one" if said.lower() == "a" else said)
        if read and word in {"degrees", "°"}:
            yield from (Quantity(Span(*match.span()), read, degree, unit(degree)) for degree in ("°C", "°F"))
        elif read:
            scaled = _scaled(read, 1000 if word == "grand" else 1)
            if scaled:
                yield Quantity(Span(*match.span()), scaled, "$")  # currencies are not told apart


def _pence(document: Document) -> Iterator[Quantity]:
    for match in _PENCE.finditer(document.text):
        if read := number(match["n"] or match["basis"]):
            share = read if match["n"] else Number(read.value / 100, read.step / 100)
            yield Quantity(Span(*match.span()), share, "%" if match["n"] else "points")


def _short(document: Document) -> Iterator[Quantity]:
    for match in _SHORT.finditer(document.text):
        if read := number(match["n"]):
            scale = _SHORT_SCALES[match["scale"][0]] if match["scale"] else 1.0
            sign = "%" if match["percent"] else match["money"] or ""
            if scaled := _scaled(read, scale):
                yield Quantity(Span(*match.span()), scaled, sign, scaled=scale > 1)
            if scale > 1 and not sign:
                yield Quantity(Span(*match.span("n")), read)  # the 340B is an aircraft
    for match in _LABELLED.finditer(document.text):
        if read := number(match["n"] or match["seconds"]):
            yield Quantity(Span(*match.span()), read)
    for match in _LOSS.finditer(document.text):
        if read := number(match["n"]):
            yield Quantity(Span(match.start("n"), match.end()), read, match["percent"] or "")
    for match in _FOLD.finditer(document.text):
        if read := number(match["n"]):
            yield Quantity(Span(*match.span("n")), read)
