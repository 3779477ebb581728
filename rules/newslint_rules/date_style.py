"""`date-style`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar, Literal

from newslint.document import Document
from newslint.findings import Flag
from newslint.spans import Span
from newslint_rules._dates import (
    CUT_MONTH,
    DAY_FIRST,
    DAY_FIRST_TH,
    MONTH_FIRST,
    MONTH_FIRST_TH,
    NUMERIC,
    WHOLE_MONTH,
    month_written,
    ordinal,
    parted,
)
from newslint_rules._style import Fix, Point, StyleOptions, StyleRule

_DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_WORDS = "|".join(f"{word}|{word.capitalize()}" for word in _DECADES)
#: Before a decade; a year may own something (“1990’s best film”), and somebody be in his nineties.
_OF_DECADE = r"(?:(?<=\b[Tt]he )|(?<=\b[Ee]arly[ -])|(?<=\b[Ll]ate[ -])|(?<=\b[Mm]id[ -]))"
#: What is called by its day keeps its name: the September 11 attacks; 9 May Close.
_EVENT = re.compile(
    r"(?:[,  ]*\d{4},?)?[  -](?:terrorist |terror |suicide )*(?:attack|bombing|hijacking|massacre|uprising|revolution"
    r"|movement|coup|agreement|accord|riot|commission|plot|protest|killing)"
    r"|\s(?:Street|Road|Avenue|Close|Lane|Drive|Place|Square|Court)\b"
)
_NAMED_DAY = re.compile(
    r"(?:Sept(?:ember|\.)? 11(?:th)?|11(?:th)? Sept(?:ember|\.)?|July 4(?:th)?|4(?:th)?(?: of)? July)$"
)
_RANGE = re.compile(r"(\d\d)(\d\d)[-–](?:\d\d)?(\d\d)$")


class DateOptions(StyleOptions, frozen=True):
    """The forms that the house writes; empty: what most of a draft has. `style`: day and month; `months`: January to
    December beside a day; `decades`; `years`: a range of years within a century."""

    style: Literal["", "5 March", "March 5", "5th March", "March 5th"] = ""
    months: Literal["", "whole", "short"] = ""
    decades: Literal["", "1990s", "1990’s", "nineties"] = ""
    years: Literal["", "1990-94", "1990-1994"] = ""


class DateStyle(StyleRule):
    """“5 March”, “March 5” and “5th March” in one draft; “Sept. 5” and “September 5”; “1990s” and “1990’s”.

    What it flags
    -------------
    For each of four points the first place of the form that a draft uses least: day and month (numbers such as
    5/3/2026 are one more form), months whole or short beside a day, decades, and ranges of years within a century. With
    `style`, `months`, `decades` or `years` set every place of another form is flagged.

    Why a desk cares
    ----------------
    The two orders tell copy from two sides of the ocean, and “5/3” is two days.

    When it is wrong to flag
    ------------------------
    Quotations and headlines do not count, nor days that are names (the September 11 attacks, July 4), “in March 20
    people”, ages (“in her nineties”), seasons and business years (2024-25), or ranges that cross a century. March to
    July are short enough: no house cuts them.

    Measured
    --------
    On 14,800 words of edited news, 15,700 of interviews and 64,000 of agency reports none; on 38 clean articles written
    for the project none. On 247,000 words of other text, most of it many writers’ in one file, 11, all true mixes. Of
    the five marks of figures and dates in faulty copy two are such dates, both found.
    """

    id: ClassVar = "date-style"
    Options: ClassVar = DateOptions
    points: ClassVar = (
        Point(
            "Dates",
            {
                "5 March": DAY_FIRST,
                "March 5": MONTH_FIRST,
                "5th March": DAY_FIRST_TH,
                "March 5th": MONTH_FIRST_TH,
                "5/3/2026": NUMERIC,
            },
        ),
        Point("Months beside a day", {"whole": WHOLE_MONTH, "short": CUT_MONTH}, "months"),
        Point(
            "Decades",
            {
                "1990s": re.compile(r"\b(?:1[5-9]|20)\d0s\b"),
                "1990’s": re.compile(rf"{_OF_DECADE}(?:1[5-9]|20)\d0[’']s\b"),
                "nineties": re.compile(rf"{_OF_DECADE}(?:{_WORDS})\b"),
            },
            "decades",
        ),
        Point(
            "Ranges of years",
            {
                "1990-94": re.compile(r"(?<![\w/–-])(?:1[5-9]|20)\d\d[-–]\d\d(?![\w/–-])"),
                "1990-1994": re.compile(r"(?<![\w/–-])(1[5-9]|20)\d\d[-–]\1\d\d(?![\w/–-])"),
            },
            "years",
        ),
    )

    def check(self, document: Document) -> Iterator[Flag]:
        """As the others, but one flag a date: what puts its day elsewhere writes its month right, too."""
        fixed: list[Span] = []
        for flag in super().check(document):
            if not any(span.overlaps(flag.span) for span in fixed):
                yield flag
            if flag.replacements:
                fixed.append(flag.span)

    def counts(self, document: Document, span: Span) -> bool:
        """Not where the date is a name, or the years are a season."""
        text, after = span.of(document.text), document.text[span.end : span.end + 40]
        years = _RANGE.match(text)
        if years and int(years[3]) <= int(years[2]) + 1:
            return False
        return not _EVENT.match(after) and not _NAMED_DAY.match(text) and super().counts(document, span)

    def fix(self, document: Document, span: Span, form: str, right: str) -> Fix:
        """Not where a comma after the year, or an article before the day, would have to come or go."""
        before, after = document.text[: span.start], document.text[span.end :]
        if right.startswith("March") and re.search(r"\d{4}$", span.of(document.text)) and re.match(r"\s\w", after):
            return Fix(span)
        return (
            Fix(span) if form == "5th March" and before.endswith("the ") else super().fix(document, span, form, right)
        )

    def rewrite(self, text: str, form: str, right: str) -> str:
        """The other form of the same day, month, decade or years."""
        if right in ("whole", "short"):
            return re.sub(r"[A-Z]\w+\.?", lambda m: month_written(m[0], whole=right == "whole"), text)
        if years := re.fullmatch(r"(\d\d)(\d\d)([-–])(?:\d\d)?(\d\d)", text):
            return f"{years[1]}{years[2]}{years[3]}{years[1] if right == '1990-1994' else ''}{years[4]}"
        if form in ("1990s", "1990’s"):
            return {"1990s": f"{text[:4]}s", "1990’s": f"{text[:4]}’s"}.get(right, "")
        date = parted(text)
        if date is None:
            return ""
        day = ordinal(date.day) if "th" in right else str(int(date.day))
        months = self.options.months
        month = month_written(date.month, whole=months == "whole") if months else date.month
        if right.startswith("March"):
            return f"{month} {day}" + (f", {date.year}" if date.year else "")
        return f"{day} {month}" + (f" {date.year}" if date.year else "")
