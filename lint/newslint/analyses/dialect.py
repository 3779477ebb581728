"""British or American: the spellings of a draft that belong to one side only."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from newslint.analyses.quotations import is_quoted
from newslint.document import Document, analysis
from newslint.engines.base import Dialect
from newslint.spans import Span

Side = Literal["british", "american"]

_WORD = re.compile(r"[A-Za-z]{4,}")
_ISE = re.compile(r"([a-z]{3,})is(?:e|es|ed|ing|er|ers|ation|ations|ational)$")
#: A capitalised word may be part of a name (Labour, World Trade Center); before one of these it is a title.
_TITLE = re.compile(r"\s+(?:Secretary|Minister|Ministers|Chief|Correspondent|Editor|Attorney)\b")


@dataclass(frozen=True, slots=True)
class Spelling:
    """A word that one side spells so, and what the other side writes (empty if only a marker)."""

    word: str
    span: Span
    side: Side
    other: str


@cache
def _table() -> dict[str, tuple[Side, str]]:
    table: dict[str, tuple[Side, str]] = {}
    for line in (files("newslint.analyses") / "data" / "dialect.tsv").read_text("utf-8").splitlines():
        british, _, american = line.partition("\t")
        if line.startswith("#") or not line.strip():
            continue
        if british:
            table[british] = ("british", american)
        if american:
            table[american] = ("american", british)
    return table


@cache
def _ise_stems() -> frozenset[str]:
    lines = (files("newslint.analyses") / "data" / "ise.txt").read_text("utf-8").splitlines()
    return frozenset(stem for line in lines if not line.startswith("#") for stem in line.split())


def side_of(word: str) -> tuple[Side, str] | None:
    """Which side spells a lower-case word so, and how the other does; None for a word both spell alike."""
    if entry := _table().get(word):
        return entry
    ise = _ISE.match(word)
    if ise and ise[1] in _ise_stems():
        at = len(ise[1])
        return "british", word[:at] + "iz" + word[at + 2 :]
    return None


@analysis
def spellings(document: Document) -> tuple[Spelling, ...]:
    """The one-sided spellings of a draft outside quotations, in order.

    Capitalised words count only at the start of a sentence or in a title before a name: elsewhere they may be names,
    and what is one there is one at the start too (Labor).
    """
    found = []
    starts = {s.span.start for s in document.sentences}
    names = {m[0] for m in _WORD.finditer(document.text) if m[0].istitle() and m.start() not in starts}
    for match in _WORD.finditer(document.text):
        word = match[0]
        entry = side_of(word.lower())
        if not entry or is_quoted(document, Span(*match.span())):
            continue
        follows = document.text[match.end() : match.end() + 30]
        if (
            word.islower()
            or (_TITLE.match(follows) and word.istitle())
            or (match.start() in starts and word not in names and follows[:2].strip().islower())
        ):
            found.append(Spelling(word, Span(*match.span()), *entry))
    return tuple(found)


@analysis
def dominant_dialect(document: Document) -> Dialect:
    """The side that most one-sided spellings are on; without any, that of the money; else American."""
    british = sum(s.side == "british" for s in spellings(document))
    if not spellings(document):
        return "en-GB" if len(re.findall(r"£\d", document.text)) > document.text.count("$") else "en-US"
    return "en-GB" if british * 2 > len(spellings(document)) else "en-US"
