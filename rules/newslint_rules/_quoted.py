"""The quotations of a draft as facts: their words with offsets, who says them, and on what occasion."""

from __future__ import annotations

import re
from collections import Counter

import msgspec

from newslint.analyses.annotation import annotation
from newslint.analyses.calendar_words import MONTHS, WEEKDAYS
from newslint.analyses.names import names
from newslint.analyses.speeches import Kind, Speech, speeches
from newslint.analyses.translit import fold
from newslint.analyses.wording import forms_of
from newslint.document import Document, Role, Sentence
from newslint.spans import Span

_DISPLAY = {Role.HEADLINE, Role.HEADING, Role.CAPTION}
_FEWEST = 3  # words
_STORY_WORDS = 60
_MONTH = "|".join(MONTHS)
_DAYS = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b")
_DATES = re.compile(rf"\b(?:(?:{_MONTH}) \d{{1,2}}|\d{{1,2}} (?:{_MONTH}))\b(?!\d)")
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")
_AGAIN = re.compile(
    r"(?i)\b(?:again|repeat(?:s|ed|edly|ing)?|reiterat(?:es|ed|ing)|once more|echo(?:es|ed|ing)?|paraphras(?:ed|ing)"
    r"|(?:correct|amend|clarif|revis|reword)(?:s|ed|ies|ied|ing)|altered|chang(?:ed|ing)|misquot(?:ed|ing))\b"
)
_SUNG = re.compile(r"(?i)\b(?:chant(?:s|ed|ing)?|sings?|singing|sang|sung|lyrics?|chorus|verses?|poem|slogans?)\b")
_EARLIER = re.compile(
    r"(?i)\b(?:earlier|later|previous(?:ly)?|before|afterwards?|last (?:week|month|year)|years? ago|back then)\b"
)
_DENIED = re.compile(
    r"(?i)\b(?:not|never|no|nor|neither|nobody|none|without|cannot|hardly|den(?:y|ies|ied)|reject(?:s|ed)?"
    r"|dismiss(?:es|ed)?|rul(?:es|ed|ing) out|doubts?|doubted|unlikely|refus(?:es|ed)|far from|anything but"
    r"|lack(?:s|ed)?|fail(?:s|ed)?)\b|n[’']t\b"
)


class Quoted(msgspec.Struct, frozen=True, array_like=True):
    """One quotation.

    Attributes:
        parts: the words inside the marks, each part with its offset in the prose.
        line: of the source, where it begins.
        speaker: the name of who says it, in full where the draft has it, or empty.
        near: the surnames in its sentences and the one after, folded.
        is_sentence: a whole sentence or more, no fragment.
        is_display: in a headline, heading or caption.
        occasion: the days, dates and years that its sentences give, “again”, “earlier”, “sung”.
        is_denied: whether its sentences deny or doubt something outside the marks.
    """

    parts: tuple[tuple[int, str], ...]
    line: int
    speaker: str = ""
    near: tuple[str, ...] = ()
    is_sentence: bool = True
    is_display: bool = False
    occasion: tuple[str, ...] = ()
    is_denied: bool = False


class Quotes(msgspec.Struct, frozen=True):
    """The quotations of a draft in order, and the words of the names in it, most frequent first."""

    found: tuple[Quoted, ...] = ()
    story: tuple[str, ...] = ()


def collect_quotes(document: Document) -> Quotes:
    """The quotations of a draft that are no terms or titles."""
    said = [s for s in speeches(document) if s.kind is not Kind.TERM]
    found = tuple(q for s in said if (q := _quoted(s, document)))
    return Quotes(found, _names_in(document) if found else ())


def _quoted(speech: Speech, document: Document) -> Quoted | None:
    parts = tuple((p.start, p.of(document.text)) for p in speech.parts)
    if sum(len(forms_of(text)) for _, text in parts) < _FEWEST:
        return None
    around = [s for s in document.sentences if s.span.overlaps(speech.span)]
    outside = _outside(around, speech, document.text)
    return Quoted(
        parts,
        document.line_at(speech.span.start),
        speech.speaker or "",
        _near(around, document),
        speech.kind is Kind.SENTENCE,
        document.block_at(speech.span.start).role in _DISPLAY,
        _occasion(outside),
        bool(_DENIED.search(outside)),
    )


def _outside(around: list[Sentence], speech: Speech, text: str) -> str:
    """What the sentences of a speech say outside its marks."""
    if not around:
        return ""
    start, end = around[0].span.start, around[-1].span.end
    edges = [start, *(edge for p in speech.parts for edge in (p.start, p.end)), end]
    return " ".join(text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b)


def _near(around: list[Sentence], document: Document) -> tuple[str, ...]:
    """Who is named in the sentences of a speech, and in the one after."""
    if not around:
        return ()
    after = next((s for s in document.sentences if s.span.start >= around[-1].span.end), around[-1])
    span = Span(around[0].span.start, after.span.end)
    people = names(document).people
    return tuple(sorted({fold(m.surname) for p in people for m in p.mentions if span.contains(m.span)}))


def _occasion(outside: str) -> tuple[str, ...]:
    found = {m[0] for pattern in (_DAYS, _DATES, _YEARS) for m in pattern.finditer(outside)}
    found |= {
        word for word, pattern in (("again", _AGAIN), ("earlier", _EARLIER), ("sung", _SUNG)) if pattern.search(outside)
    }
    return tuple(sorted(found))


def _names_in(document: Document) -> tuple[str, ...]:
    words = Counter(fold(t.text) for t in annotation(document).tokens if t.pos == "PROPN" and len(t.text) > 2)
    days = {fold(word) for word in (*WEEKDAYS, *MONTHS)}
    return tuple(word for word, _ in words.most_common(_STORY_WORDS) if word not in days)


def are_two_occasions(one: Quoted, other: Quoted, *, together: bool) -> bool:
    """Whether somebody says nearly the same twice; `together`: in one draft, where “earlier” says so."""
    a, b = set(one.occasion), set(other.occasion)
    apart = a ^ b
    if "again" in apart or "sung" in a | b or (together and "earlier" in apart):
        return True
    days = ({w for w in a if p.fullmatch(w)} for p in (_DAYS, _DATES, _YEARS))
    others = ({w for w in b if p.fullmatch(w)} for p in (_DAYS, _DATES, _YEARS))
    return any(x and y and x.isdisjoint(y) for x, y in zip(days, others, strict=True))
