"""Runs of capitalised words: what may be a name, before anyone knows whose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from newslint.analyses.namedata import is_common
from newslint.document import Document, Role, Sentence, analysis
from newslint.spans import Span

_LETTER = r"[^\W\d_][\u0300-\u036f]*"
_TOKEN = re.compile(rf"(?:{_LETTER})+(?:[-’'](?:{_LETTER})+|\.(?=(?:{_LETTER}){{1,2}}\.))*\.?")
_POSSESSIVE = re.compile(r"[’'][sS]$")
_CONTRACTED = re.compile(r"[’'](?:ve|re|ll|d|m|t)$")
_LATIN = re.compile(r"[\x00-\u024f\u0300-\u036f\u1e00-\u1eff‐-’]*$")
_ARTICLE = re.compile(r"(?:[Aa]l|[Ee]l|ad|as|at|ar|an|ud|ul|ibn|bin|abu)-(?=[^\W\d_a-zß-ÿ])")
_ABBREVIATED = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Mx|Dr|St|Gen|Col|Maj|Capt|Lt|Sgt|Cpl|Cmdr|Adm|Gov|Sen|Rep|Rev|Fr|Hon|Prof|Pres|Jr|Sr|Supt)\.|"
    r"[^\W\d_]\.(?:[^\W\d_]\.)*)$"
)
#: A nickname in quotation marks between two names.
_NICKNAME = re.compile(r" [“\"‘'][^\W\d_][\w-]*[”\"’'] (?=[^\W\d_a-zß-ÿ])")
_COUNTRIES = frozenset(["U.S", "U.K", "U.N", "E.U", "D.C", "U.S.A", "U.A.E", "U.S.S.R", "L.A", "N.Y", "P.M", "A.M"])
PARTICLES = frozenset(
    ["van", "von", "der", "den", "de", "la", "le", "di", "da", "du", "del", "della", "dos", "das", "do", "ibn", "bin",
     "bint", "ben", "al", "el", "ter", "ten", "zu", "zum", "af", "av", "y", "e", "abu"]
)  # fmt: skip


class Word(NamedTuple):
    """A word as it stands in the prose, without possessive and article; `cap` is “name”, “acronym” or empty."""

    text: str
    span: Span
    cap: str
    joined: bool  # nothing but a blank parts it from the word before
    owns: bool  # it is a possessive


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words in a row, particles between them included.

    Attributes:
        words: at least one.
        before: the word before, when only a blank lies between.
        initial: whether a sentence starts with it.
        titled: whether it stands in a line of capitalised words, where capitals say nothing.
    """

    words: tuple[Word, ...]
    before: Word | None
    initial: bool
    titled: bool


@analysis
def runs(document: Document) -> tuple[Run, ...]:
    """All runs of a draft, in order; in lines of capitalised words each run is one word."""
    titled = {block.span for block in document.blocks if _is_titled(block.span.of(document.text), block.role)}
    return tuple(
        run for sentence in document.sentences for run in _in_sentence(sentence, sentence.block.span in titled)
    )


def _is_titled(text: str, role: Role) -> bool:
    """Whether most longer words of a line are capitalised."""
    if role is Role.BYLINE or text.startswith("By ") or len(text) > 200:
        return False
    if text.isupper():
        return True
    if re.search(r"[a-zß-ÿ][.!?]$", text):  # a short sentence
        return False
    longer: list[str] = re.findall(r"[^\W\d_]{4,}", text)
    capitals = sum(w[0].isupper() for w in longer)
    if role in (Role.HEADLINE, Role.HEADING):
        return capitals > 2 and capitals >= (0.7 * len(longer) if len(longer) > 3 else len(longer))
    return capitals > 4 and capitals == len(longer)


def words_of(text: str, start: int) -> Iterator[Word]:
    """The words of a stretch of prose that begins at `start`."""
    end, last = None, ""
    for match in _TOKEN.finditer(text):
        token, at = match[0], match.start()
        nickname = _NICKNAME.match(text, end) if end is not None and last[:1].isupper() else None
        if nickname and at < nickname.end():
            continue
        joined = end is not None and (bool(nickname) or text[end:at].strip(" \u00a0") == "")
        end, last = match.end(), token
        if token.endswith(".") and not _ABBREVIATED.match(token):
            token, end = token[:-1], end - 1
        owner = _POSSESSIVE.search(token)
        if owner:
            token = token[: owner.start()]
        article = _ARTICLE.match(token)
        if article:
            token, at = token[article.end() :], at + article.end()
        yield Word(token, Span(at, at + len(token)).shift(start), _capital(token), joined, bool(owner))


def _capital(token: str) -> str:
    if not token[0].isupper() or _CONTRACTED.search(token) or not _LATIN.match(token):
        return ""
    tail = token.rpartition("-")[2]
    if tail.islower() and "-" in token and is_common(tail):  # Kyiv-based
        return ""
    if "." in token:
        return "acronym" if token.rstrip(".") in _COUNTRIES else "name"
    return "acronym" if token.isupper() and 1 < len(token) <= 5 else "name"


def _in_sentence(sentence: Sentence, titled: bool) -> Iterator[Run]:
    row: list[Word] = []
    before = last = None
    words = list(words_of(sentence.text, sentence.span.start))
    for i, word in enumerate(words):
        goes_on = bool(row) and word.joined and not row[-1].owns
        particle = word.text.lower() in PARTICLES and _leads_to_name(words[i + 1 : i + 4])
        if row and not (goes_on and (word.cap or particle)):
            yield from _finished(row, before, sentence, titled)
            row = []
        if row or word.cap:
            before = before if row else (last if word.joined else None)
            row.append(word)
        last = word
    yield from _finished(row, before, sentence, titled)


def _leads_to_name(words: list[Word]) -> bool:
    for word in words:
        if not word.joined or word.cap or word.text.lower() not in PARTICLES:
            return word.joined and word.cap == "name"
    return False


def _finished(row: list[Word], before: Word | None, sentence: Sentence, titled: bool) -> Iterator[Run]:
    while row and not row[-1].cap:
        row.pop()
    if titled:
        yield from (Run((w,), None, initial=False, titled=True) for w in row if w.cap == "name")
        return
    if row:
        initial = not sentence.text[: row[0].span.start - sentence.span.start].strip("“”\"'‘’«([—– -")
        yield Run(tuple(row), before, initial, titled=False)
