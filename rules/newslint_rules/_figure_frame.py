"""What makes two figures comparable: time, place, source and the words that make a figure another one."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise

import msgspec

from newslint.analyses.annotation import annotation
from newslint.analyses.attribution import Statement, attributions
from newslint.analyses.calendar_words import MONTH, WEEKDAY, YEAR
from newslint.analyses.holders import Holder
from newslint.analyses.translit import fold
from newslint.document import Document, Sentence
from newslint.spans import Span

_TIMES = re.compile(
    rf"\b(?:{WEEKDAY}|(?:\d{{1,2}} )?{MONTH}(?: \d{{1,2}}\b)?|(?i:spring|summer|autumn|winter|christmas|easter"
    rf"|today|yesterday|tomorrow|tonight|overnight|weekend|morning|afternoon|evening|dawn|noon|midnight"
    rf"|(?:this|the|that) (?:week|month|year|season|decade|quarter))|{YEAR})\b"
)
#: The hours of one day, which two sentences on one event may both name.
_HOURS = re.compile(r"(?i)overnight|tonight|morning|afternoon|evening|dawn|noon|midnight")
#: Another time: it covers the sentence.
_THEN = re.compile(
    r"(?i)\b(?:ago|last|past|previous(?:ly)?|earlier|former(?:ly)?|original(?:ly)?|initial(?:ly)?|at first|since"
    r"|elsewhere|nationwide|worldwide|meanwhile|compared|unlike|now|currently)\b"
)
#: A part, a sum, another case, a wish: it covers the clause.
_OTHER = re.compile(
    r"(?i)\b(?:until|then|once|again|next|later|so far|another|others?|more|further|additional|extra|separate(?:ly)?"
    r"|second|third|first|each|every|per|apiece|average[sd]?|if|unless|whether|target|than|r[iao]se[ns]?|rising|grew"
    r"|grow[ns]?|climb(?:s|ed)"
    r"|increas(?:e[sd]?|ing)|fell|fall(?:en|s)?|drop(?:s|ped)?|doubl(?:e[sd]?|ing)|cut from|down from|up from"
    r"|revis(?:ed|ing)|updated?|correct(?:s|ed)|still|already|total(?:s|led)?|in all|altogether|overall|combined|plus"
    r"|including|includes?|among|of (?:them|these|those|which|whom)|remain(?:s|ed|ing)|the rest|half|most|between"
    r"|similar|typical(?:ly)?|usual(?:ly)?|normal(?:ly)?|often|sometimes|not|never|no)\b|n[’']t\b|\?"
)
#: Not yet so, or not surely.
_MAYBE = re.compile(
    r"(?i)\b(?:would|could|may|might|should|plan(?:s|ned)?|planning|expect(?:s|ed|ing)?|hope[sd]?|forecast"
    r"|predict(?:s|ed)?|propos(?:es|ed|al)|alleged(?:ly)?|reported(?:ly)?|rumou?r\w*|feared|believed|thought|den(?:ied|y|ies))\b"
)
#: A state of a moment goes before it.
_WHEN = re.compile(r" when\b")
_EDGE = re.compile(
    r"[;:—–]| - |, (?=(?:and|but|while|which|who|whose|where|when|after|before|as|although|though|with|because)\b)"
    r"| (?=and (?:ha[sd]|is|are|was|were|will|would|could|can)\b)"
    r"| (?=(?:while|but|after|before|because|when|where|although|though)\b)"
)
#: The words that loosen a figure, which say nothing else.
_LOOSE = re.compile(r"(?i)\b(?:more than|less than|fewer than|no (?:less|fewer|more) than|at least|up to)\b")
_DEVELOPS = re.compile(
    r"(?i)\b(?:toll|number|count|total|tally|figure)s?\b[^.?!]{0,60}\b(?:r[iao]se[ns]?|rising|climb\w*|grew|grown|grow"
    r"|increas\w*|revised|update[sd]?|mount\w*|jump\w*|correct\w*|reach\w*)\b"
    r"|\b(?:earlier|initial|first|previous|conflicting) (?:reports?|figures?|counts?|estimates?|toll)\b"
)
_THE_OR_S = re.compile(r"(?i)^the |[’']s$")
_PLACES = frozenset(["GPE", "LOC", "FAC"])


class Frame(msgspec.Struct, frozen=True, array_like=True):
    """The circumstances of a figure, as its sentence gives them.

    Attributes:
        times: days, months, years and the like.
        places: names of places, folded.
        source: who says so, folded, or empty.
        is_sure: whether nothing in its clause makes it a part, or a figure of another case.
        is_now: whether nothing in the sentence makes it one of another time.
        is_fact: whether nothing makes it a wish or a rumour.
    """

    times: tuple[str, ...]
    places: tuple[str, ...]
    source: str
    is_sure: bool
    is_now: bool
    is_fact: bool


class Frames:
    """The circumstances of the figures of one draft."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._statements = {s.sentence.span.start: s for s in attributions(document).statements}
        self._places = [e for e in annotation(document).entities if e.label in _PLACES]
        self._starts = [e.span.start for e in self._places]

    def of(self, sentence: Sentence, at: Span) -> Frame:
        """Those of a figure in a sentence."""
        own, text = at.shift(-sentence.span.start), sentence.text
        said_when = (m for m in _TIMES.finditer(text) if not own.overlaps(Span(*m.span())))
        times = {m[0].lower() for m in said_when if not _HOURS.fullmatch(m[0])}
        statement = self._statements.get(sentence.span.start)
        start, end = _clause(text, own.start)
        clause = _LOOSE.sub("", text[start:end])
        return Frame(
            times=tuple(sorted(times)),
            places=tuple(sorted(self._places_in(sentence.span))),
            source=self._source(statement, at) if statement else "",
            is_sure=not _OTHER.search(clause),
            is_now=not _THEN.search(text) and not _WHEN.match(text, end),
            is_fact=not _MAYBE.search(clause) and not (statement and statement.hedge),
        )

    def _places_in(self, span: Span) -> set[str]:
        found = self._places[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]
        return {fold(_THE_OR_S.sub("", e.span.of(self._document.text))) for e in found}

    def _source(self, statement: Statement, at: Span) -> str:
        own = (a for a in statement.own if a.source and a.holder is not Holder.VAGUE and a.scope.contains(at))
        return next((fold(a.source.of(self._document.text)) for a in own if a.source), "")


def _clause(sentence: str, at: int) -> tuple[int, int]:
    """Where the clause of a sentence around a place begins and ends."""
    edges = [0, *(m.start() for m in _EDGE.finditer(sentence)), len(sentence)]
    return next(((a, b) for a, b in pairwise(edges) if a <= at < b), (0, len(sentence)))


def develops(document: Document) -> bool:
    """Whether a draft says that its numbers change: a toll that rises, earlier reports."""
    return bool(_DEVELOPS.search(document.text))


def are_of_one(here: Frame, there: Frame, *, takes_up: bool = False) -> bool:
    """Whether two figures may be of one time, place and source; `takes_up`: the one that names no year refers to the
    other."""
    if here.source and there.source and here.source.split()[-1] != there.source.split()[-1]:
        return False
    times, places = (set(here.times), set(there.times)), (set(here.places), set(there.places))
    years = [{t for t in each if t.isdigit()} for each in times]
    if years[0] != years[1] and not (takes_up and not (years[0] and years[1])):
        return False
    return _fit(*times) and _fit(*places)


def _fit(one: set[str], other: set[str]) -> bool:
    return one <= other or other <= one
