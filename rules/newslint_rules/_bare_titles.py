"""Titles that stand without a name: “the Mayor” here and “the mayor” there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from newslint.analyses.quotations import has_sic, is_quoted
from newslint.document import Document, Role
from newslint.findings import Flag, Spot
from newslint.spans import Span
from newslint_rules._titles import title_pattern

_PROSE = (Role.PARAGRAPH, Role.LIST_ITEM)
_SHOWN = 3


class BareTitle(msgspec.Struct, frozen=True, array_like=True):
    """A title written in a rarer way, or as often and later: where it stands, and where the other way stands."""

    written: str
    wrong: tuple[int, ...]
    other: str
    right: tuple[int, ...]
    is_tie: bool


def bare_titles(document: Document) -> Iterator[BareTitle]:
    """The titles after “the” that one draft writes in two ways."""
    found: dict[str, dict[str, list[int]]] = {}
    for span in _places(document):
        written = span.of(document.text)
        found.setdefault(written.lower(), {}).setdefault(written, []).append(span.start)
    for forms in found.values():
        (right, places), *others = sorted(forms.items(), key=lambda form: (-len(form[1]), form[1][0]))
        for written, wrong in others:
            yield BareTitle(written, tuple(wrong), right, tuple(places[:_SHOWN]), len(wrong) == len(places))


def _places(document: Document) -> Iterator[Span]:
    for block in document.blocks:
        if block.role in _PROSE:
            for match in _bare().finditer(document.text, block.span.start, block.span.end):
                span = Span(*match.span("title"))
                if not is_quoted(document, span) and not has_sic(document, span):
                    yield span


@cache
def _bare() -> re.Pattern[str]:
    """A title in mid-sentence that neither a name nor what it is of follows."""
    return re.compile(rf"(?<=[a-z,;] )(?:the|his|her|its|their) {title_pattern()}(?! (?:[A-Z]|of [A-Z]))(?=[ ,.;:])")


def bare_flag(title: BareTitle) -> Flag:
    """What is said of it."""
    size = len(title.written)
    first, *again = (Span(start, start + size) for start in title.wrong)
    others = (Span(start, start + len(title.other)) for start in title.right)
    style = title.written.lower() == title.other.lower()
    says = f"Without a name the title is “{title.written}” here and “{title.other}” elsewhere: choose one."
    return Flag(
        first,
        says if style else f"The “{title.written}” is a “{title.other}” beside the name: one form is enough.",
        () if title.is_tie else (title.other,),
        None if title.is_tie else "unsafe",
        (*(Spot(s, f"“{title.written}” again") for s in again), *(Spot(s, f"“{title.other}” here") for s in others)),
        confidence=0.6,
    )
