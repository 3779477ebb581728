"""`number-style`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar, Literal

from newslint.analyses.numbers import SPELLED
from newslint.document import Document, Role
from newslint.findings import Severity
from newslint.spans import Span
from newslint_rules._numbers import IN_FIGURES, IN_WORDS, counts_things, like_things_near, value_of
from newslint_rules._style import READ, Point, StyleOptions, StyleRule

_SMALL, _LARGE = "Small numbers", "Numbers above ten"
#: From the house style to the form of small numbers and of those above ten, and whether ten is a small one.
_HOUSES = {
    "words to nine": ("words", "figures", False),
    "words to ten": ("words", "figures", True),
    "words to ninety-nine": ("words", "words", True),
    "figures": ("figures", "figures", True),
}
_SCALE = r"(?:million|billion|trillion)"
_CUT = r"(?:m|M|mn|bn|B|tn)\b"
_COUNTED = r"(?=\s(?:[a-z]+\s)?(?:people|[a-z]{3,}s)\b)"
_MONEY = r"(?:[A-Z]{0,2}[$£€¥])\s?\d[\d,]*(?:\.\d+)?"
_FIVE = r"(?<![\w.,/#:+-])(?<!\b[Nn]o )[1-9]"


class NumberOptions(StyleOptions, frozen=True):
    """The forms that the house writes; empty: what most of a draft has. `style`: up to where numbers are words;
    `millions` of things; `money` in millions; `thousands`."""

    style: Literal["", "words to nine", "words to ten", "words to ninety-nine", "figures"] = ""
    millions: Literal["", "2 million", "2m", "two million"] = ""
    money: Literal["", "£2 million", "£2m"] = ""
    thousands: Literal["", "12,000", "12000", "12 000"] = ""


class NumberStyle(StyleRule):
    """“Five houses” and “7 houses” in one draft; “2 million” and “2m”; “12,000” and “12000”.

    What it flags
    -------------
    The first place of the form that a draft uses least: two to nine in words and in figures, eleven to ninety-nine
    likewise (a suggestion without a house style), millions of things, millions of money, and thousands. With `style`,
    `millions`, `money` or `thousands` set every place of another form is flagged.

    Why a desk cares
    ----------------
    Most houses write small numbers in words and the others in figures; a draft that does both is from two hands.

    When it is wrong to flag
    ------------------------
    Small numbers beside large ones in another form are what most houses want, so the two are asked apart, and ten is
    asked only of a house. A number counts where it stands before a plain noun in the plural: measures, ages, scores,
    times, money, names (Channel 4), list items, quotations and headlines do not. Words that begin a sentence may be
    words; and small and larger numbers in one sentence may be alike (“8 of the 12 houses”).

    Measured
    --------
    On 14,800 words of edited news 1 suggestion (“twenty” beside “32”), in 15,700 words of interviews 2 findings (0.13
    per 1,000 words), true mixes; on 64,000 words of agency reports and 38 clean articles written for the project none.
    In 16 machine-translated articles 2, true. The development copy has no marks of it.
    """

    id: ClassVar = "number-style"
    Options: ClassVar = NumberOptions
    points: ClassVar = (
        Point(_SMALL),
        Point(_LARGE, unasked=Severity.SUGGESTION),
        Point(
            "Millions",
            {
                "2 million": re.compile(rf"(?<![\w.,$£€¥])[2-9]\s{_SCALE}{_COUNTED}"),
                "2m": re.compile(
                    rf"(?<![\w.,$£€¥])(?<!\bthe )(?<!\ba )\d+(?:\.\d+)?{_CUT}(?!\s(?:hurdles|steps|heats)){_COUNTED}"
                ),
                "two million": re.compile(rf"(?i)\b(?:{'|'.join(SPELLED[2:10])})\s{_SCALE}{_COUNTED}"),
            },
            "millions",
        ),
        Point(
            "Millions of money",
            {
                "£2 million": re.compile(rf"{_MONEY}\s{_SCALE}\b"),
                "£2m": re.compile(rf"{_MONEY}{_CUT}"),
            },
            "money",
        ),
        Point(
            "Thousands",
            {
                "12,000": re.compile(rf"{_FIVE}\d{{1,2}},\d{{3}}\b(?![.,]?\d)"),
                "12000": re.compile(rf"{_FIVE}\d{{4,5}}{_COUNTED}|(?<=[$£€]){_FIVE}\d{{4,5}}\b"),
                "12 000": re.compile(
                    rf"{_FIVE}\d{{1,2}}\s\d{{3}}{_COUNTED}"
                    r"|(?<=[$£€])[1-9]\d{0,2}\s\d{3}\b(?![.,]?\d)"
                ),
            },
            "thousands",
        ),
    )

    def house_form(self, point: Point) -> str:
        """Of a house's limit, what it means for small numbers and for others."""
        house = super().house_form(point)
        if house and point.subject in (_SMALL, _LARGE):
            small, large, _ = _HOUSES[house]
            return small if point.subject == _SMALL else large
        return house

    def asked(self, text: str, house: str) -> str:
        """The house's form with the sign of the sum it speaks of: “$2 million” of dollars."""
        sign = re.match(r"[A-Z]{0,2}[$£€¥]", text)
        return super().asked(text, house.replace("£", sign[0]) if sign else house)

    def places(self, document: Document, point: Point) -> dict[str, list[Span]]:
        """Numbers that count things are looked for in the sentence; the others have patterns."""
        if point.forms:
            return super().places(document, point)
        small = point.subject == _SMALL
        found: dict[str, list[Span]] = {"words": [], "figures": []}
        for form, span in self._counting(document):
            value = value_of(span.of(document.text))
            if self._is_small(value) is small and self.counts(document, span) and counts_things(document, span):
                found[form].append(span)
        return found

    def _is_small(self, value: int) -> bool | None:
        """None for ten, where no house has decided."""
        if value == 10:
            return _HOUSES[self.options.style][2] if self.options.style else None
        return value < 10

    @staticmethod
    def _counting(document: Document) -> Iterator[tuple[str, Span]]:
        starts = {s.span.start for s in document.sentences}
        for block in document.blocks:
            if block.role not in READ or block.role is Role.LIST_ITEM:
                continue
            text = block.span.of(document.text)
            for match in IN_WORDS.finditer(text):
                span = Span(*match.span()).shift(block.span.start)
                opens = span.start in starts or text[: match.start()].endswith((": ", "“", "("))
                if not opens and not (value_of(match[0]) > 9 and like_things_near(document, span, figures=False)):
                    yield "words", span
            for match in IN_FIGURES.finditer(text):
                span = Span(*match.span()).shift(block.span.start)
                if int(match[0]) > 9 or (int(match[0]) > 1 and not like_things_near(document, span, figures=True)):
                    yield "figures", span

    def rewrite(self, text: str, form: str, right: str) -> str:
        """The number in the other form."""
        if right in ("words", "figures"):
            return SPELLED[value_of(text)] if right == "words" else str(value_of(text))
        if right in ("12,000", "12000", "12 000"):
            digits = re.sub(r"\D", "", text)
            return (
                digits if right == "12000" else f"{digits[:-3]}{',' if right == '12,000' else chr(0xA0)}{digits[-3:]}"
            )
        return _scaled(text, right)


def _scaled(text: str, right: str) -> str:
    """A number of millions, billions or trillions in the other form; “2.5” has none in words."""
    match = re.fullmatch(r"(.*?)\s?(million|billion|trillion|m|M|mn|bn|B|tn)", text, re.IGNORECASE)
    if not match:
        return ""
    number, scale = match[1], {"m": "million", "b": "billion", "t": "trillion"}[match[2][0].lower()]
    value = str(value_of(number)) if number.lower() in SPELLED else number
    if right == "two million" and value.isdigit() and int(value) < 10:
        return f"{SPELLED[int(value)]} {scale}"
    if right in ("2m", "£2m"):
        return value + {"million": "m", "billion": "bn", "trillion": "tn"}[scale]
    return f"{value} {scale}"
