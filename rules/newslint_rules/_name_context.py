"""Where a name may stand as it does: in titles of works, in history, or beside its other name on purpose."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from newslint.analyses.neighbours import is_state
from newslint.analyses.quotations import has_sic, quotations
from newslint.document import Document, Sentence, analysis
from newslint.spans import Span

_YEAR = re.compile(r"\b(1[0-9]\d\d|20\d\d)(?:s|[-–]\d\d)?\b")
#: Words of a sentence that speaks of names, or of a time when another one was in use.
_NAMING = re.compile(
    r"\b(?:(?:then|formerly|previously|once|now|still|since|also|originally|was|were|is) (?:known|called|named)"
    r"|officially (?:known|called|named)|then-called|renam(?:ed|es?|ing)|rechristened|(?:old|former|new) names?"
    r"|names?d? (?:of|was|for|after|is)|(?:which|what|as) (?:[\w’]+ ){1,4}(?:call|calls|called|say)"
    r"|spell(?:s|ed|t|ings?)|transliterat\w+|pronounc\w+|the Raj|colonial|colony)\b",
    re.IGNORECASE,
)
#: Words of a sentence that looks back.
_HISTORY = re.compile(
    r"\b(?:centur(?:y|ies)|dynasty|empire|imperial|wartime|pre-?war|golden age|heyday|ancient|medieval|Victorian"
    r"|Ottoman|Soviet|Tsarist|Nazi|born|childhood|grew up|World War|-era)\b",
    re.IGNORECASE,
)
#: What stands between two names of one thing that are given together.
_LANGUAGES = "Ukrainian|Russian|Arabic|French|Turkish|Polish|German|Hindi|Chinese|Korean|Welsh|Spanish|Catalan|Basque"
_BETWEEN = re.compile(
    r"[’'”\"]?,? ?(?:[(\[/][^)\]]{0,40}$|(?:or|now|then|once|also|formerly|today|to|not|aka|a\.k\.a\.?|alias"
    rf"|rather than|instead of|which is|as it|as the|by its|in (?:{_LANGUAGES}))\b.{{0,50}}$)",
    re.IGNORECASE,
)
_STATE_AFTER = re.compile(r", ?([A-Z]\w+(?: [A-Z][a-z]+)?)")
_STATE_BEFORE = re.compile(r"\b([A-Z]\w+)(?:’s|'s)? (?:city|town|suburb|county) of $")
_MOST_WORDS = 12


class Place(NamedTuple):
    """A name where it stands; names with one `key` are one thing, and before the year `until` each may stand."""

    key: str
    written: str
    span: Span
    until: int | None


def may_stand(document: Document, place: Place) -> bool:
    """Whether nothing is to be said of a name here, however the rest of the draft spells it."""
    text, span = document.text, place.span
    if text[max(span.start - 1, 0) : span.start] in {"@", "#", "/", "_", "."} or has_sic(document, span):
        return True
    if any(work.contains(span) for work in _works(document)):
        return True
    sentence = sentence_at(document, span.start).text
    if place.until and (_HISTORY.search(sentence) or any(int(y) < place.until for y in _YEAR.findall(sentence))):
        return True
    return bool(_NAMING.search(sentence))


@analysis
def _works(document: Document) -> tuple[Span, ...]:
    """Where titles of works stand, quoted or not; a quoted name alone too: there the word itself is meant."""
    found: list[Span] = []
    for quotation in quotations(document):
        inside = quotation.of(document.text)[1:-1].rstrip(".,;:!?")
        words: list[str] = re.findall(r"[^\W\d_]{4,}", inside)
        if not words or len(inside.split()) > _MOST_WORDS or not all(w[0].isupper() for w in words):
            continue
        found.append(quotation)
        if " " in inside:
            found += (Span(*m.span()) for m in re.finditer(re.escape(inside), document.text))
    return tuple(found)


def explained(document: Document, places: Iterable[Place]) -> frozenset[str]:
    """The keys of what a draft calls by two names on purpose, somewhere."""
    found: set[str] = set()
    last: dict[str, Place] = {}
    for place in sorted(places, key=lambda p: p.span):
        before = last.get(place.key)
        if before and before.written != place.written:
            between = document.text[before.span.end : place.span.start]
            if _BETWEEN.match(between):
                found.add(place.key)
        last[place.key] = place
    return frozenset(found)


def is_namesake(document: Document, place: Place) -> bool:
    """Whether an American state beside it says that it is another place of the same name."""
    after = _STATE_AFTER.match(document.text, place.span.end)
    before = _STATE_BEFORE.search(document.text[max(place.span.start - 40, 0) : place.span.start])
    return any(is_state(found[1]) for found in (after, before) if found)


@analysis
def _starts(document: Document) -> list[int]:
    return [s.span.start for s in document.sentences]


def sentence_at(document: Document, offset: int) -> Sentence:
    """The sentence that holds a place of the prose."""
    return document.sentences[max(bisect_right(_starts(document), offset) - 1, 0)]
