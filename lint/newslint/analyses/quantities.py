"""What a draft counts and measures: numbers with their sign or unit, their rounding and the words that loosen them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newslint.analyses.numbers import CLEAR, FIGURE, SCALE, WORDS, Number, number
from newslint.analyses.units import UNIT, Unit, unit
from newslint.document import Document, analysis
from newslint.spans import Span

_ABOUT = {
    "more": r"more than|over|at least|well over|just over|no less than|no fewer than|above|upwards of|a little over",
    "less": r"less than|fewer than|under|just under|at most|no more than|up to|nearly|almost|close to|not quite|below",
    "about": r"about|around|roughly|some|approximately|approx\.?|circa|an estimated|estimated|or so",
}
_LOOSE = re.compile("|".join(rf"(?P<{name}>\b(?i:{words}))" for name, words in _ABOUT.items()))
_LOOSE_BEFORE = re.compile(rf"(?:{_LOOSE.pattern}) (?:a |an )?$")
_MONEY = r"(?:(?:US|A|C|NZ|HK|S)?\$|£|€|¥|₹)"
_PERCENT = r"(?:[\u00a0 ]?%|[- ]per[- ]?cent\b)"
_POINTS = r"(?:[- ]percentage[- ]points?|[- ]points?|(?:[\u00a0 ]?%|[- ]per[- ]?cent)[- ]points?)\b"
_QUANTITY = re.compile(
    rf"(?:(?P<minus>(?:(?<![\w)])[-−]|(?<![^\s(])–)(?=\d)|\b[Mm]inus )|{CLEAR})(?P<money>{_MONEY})?"
    rf"(?P<n>(?:{FIGURE}|{WORDS})(?P<scale>{SCALE})?|\b[Hh]alf(?= an? {UNIT})|\b[Aa](?= {UNIT} [(\[]))(?![\d/:]|[-–]\d)"
    rf"(?:(?P<points>{_POINTS})|(?P<percent>{_PERCENT})|(?P<coin>p| pence| cents?)\b"
    rf"|(?P<unit>[\u00a0 -]?(?:an? )?{UNIT}))?(?!\w)"
)
_FRACTION = re.compile(
    r"\b(?P<a>a|an|one|two|three|four|five)[ -]"
    r"(?P<b>half|halves|third|thirds|quarter|quarters|fifth|fifths|tenth|tenths)\b",
    re.IGNORECASE,
)
_PARTS = {"hal": 2, "thi": 3, "qua": 4, "fif": 5, "ten": 10}
_UPPER = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
#: What has to follow where a unit can be something else: 50 in 2010, 1st.
_DOUBTFUL = {"in": re.compile(r" ?[()\[\],/]"), "st": re.compile(r" ?(?:\d{1,2} ?(?:lb|pound)|[(\[])")}
#: After millions: 64m kroner.
_CURRENCY = re.compile(
    r" (?:kron(?:er|or|ur)|krone|euros?|pounds?|dollars?|francs?|yen|yuan|rupees?|rou?bles?|zloty\w?|liras?"
    r"|pesos?|reais|shekels?|dirhams?|hryvnias?)\b"
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
#: Before a “one” that counts nothing: no one.
_NO = re.compile(r"\b(?:no|any|every|each) $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and what it counts: `sign` is “%”, “points”, a currency or the name of the unit, or empty.

    `loose` is “more”, “less” or “about” where a word before it loosens it. `share` marks a fraction in words, which
    counts as per cent. `scaled` tells 3 from 3 million, for “from 3 to 4 million”.
    """

    span: Span
    number: Number
    sign: str = ""
    unit: Unit | None = None
    loose: str = ""
    share: bool = False
    scaled: bool = False
    year_like: bool = False

    @property
    def exact(self) -> bool:
        """Whether it counts whole things one by one, so that no rounding is behind it."""
        return not self.sign and self.unit is None and not self.scaled and self.number.step == 1 and not self.loose

    @property
    def low(self) -> float:
        """The least that it may stand for, by its rounding."""
        return self.number.value if self.exact and self.number.value < 10 else self.number.low

    @property
    def high(self) -> float:
        """The most."""
        return self.number.value if self.exact and self.number.value < 10 else self.number.high


@analysis
def quantities(document: Document) -> tuple[Quantity, ...]:
    """All quantities of a draft, in order."""
    found: list[Quantity] = []
    for block in document.blocks:
        text = block.span.of(document.text)
        shares = [q for m in _FRACTION.finditer(text) if (q := _share(m, text))]
        others = (q for m in _QUANTITY.finditer(text) if (q := _read(m, text)))
        here = [*shares, *(q for q in others if not any(q.span.overlaps(s.span) for s in shares))]
        found += (_moved(q, block.span.start) for q in sorted(here, key=lambda q: q.span))
    return tuple(found)


def _moved(q: Quantity, by: int) -> Quantity:
    return Quantity(q.span.shift(by), q.number, q.sign, q.unit, q.loose, q.share, q.scaled, q.year_like)


def _read(match: re.Match[str], text: str) -> Quantity | None:
    said, measure = match["n"], unit(re.sub(r"^[\u00a0 -]?(?:an? )?", "", match["unit"])) if match["unit"] else None
    scale = match["scale"]
    span = Span(*match.span())
    if scale == "m" and not match["money"] and measure is None and not _CURRENCY.match(text, match.end()):
        said, measure, scale = said[:-1], unit("m"), None  # 10m: metres, or millions; in a ratio it is all the same
    doubt = _DOUBTFUL.get((match["unit"] or "").strip("\u00a0 -"))
    if doubt and not doubt.match(text, match.end()):
        measure, span = None, Span(match.start(), match.start("unit"))
        if text[span.end].isalpha():
            return None  # 1st
    if said.lower() == "one" and _NO.search(text[max(span.start - 6, 0) : span.start]):
        return None
    read = Number(0.5, 0.1, in_words=True) if said.lower() == "half" else number("one" if said in "Aa" else said)
    if read is None:
        return None
    if said[:2].lower() == "a " and re.search(r"(?i)\bhalf $", text[max(span.start - 6, 0) : span.start]):
        read, span = Number(read.value / 2, read.step / 10, in_words=True), Span(span.start - 5, span.end)
    if match["minus"]:
        read = Number(-read.value, read.step, read.in_words)
    sign = "points" if match["points"] else "%" if match["percent"] else match["money"] or (match["coin"] or "").strip()
    sign, year_like = sign or (measure.name if measure else ""), not sign and bool(_YEAR.fullmatch(said))
    return Quantity(span, read, sign, measure, loosened(text, span.start), False, bool(scale), year_like)


def _share(match: re.Match[str], text: str) -> Quantity | None:
    parts = _PARTS[match["b"][:3].lower()]
    if match["b"].endswith("s") == (match["a"].lower() in {"a", "an", "one"}):
        return None  # two fifth places
    if re.match(r" of an? ", text[match.end() :]):
        return None  # a quarter of a century
    value = 100 * _UPPER[match["a"].lower()] / parts
    return Quantity(
        Span(*match.span()), Number(value, 4, in_words=True), "%", None, loosened(text, match.start()), share=True
    )


def loosened(text: str, start: int) -> str:
    """“more”, “less” or “about” for a word right before a number that loosens it (over, nearly, some), or empty."""
    before = _LOOSE_BEFORE.search(text[max(start - 30, 0) : start])
    return next((name for name, word in before.groupdict().items() if word), "") if before else ""
