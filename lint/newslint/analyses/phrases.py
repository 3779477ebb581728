"""The words of a draft in a row, hyphens apart, and set phrases found among them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from newslint.analyses.runs import runs
from newslint.analyses.translit import plain
from newslint.document import Document, analysis
from newslint.spans import Span

T = TypeVar("T")

_LETTER = r"[^\W\d_][\u0300-\u036f]*"
_WORD = re.compile(rf"(?:{_LETTER})+(?:[’'ʼʻ‘](?:{_LETTER})+)*")
_POSSESSIVE = re.compile(r"[’'][sS]$")
_OWNS = re.compile(r"[’'](?:[sS]\b|(?=[ \u00a0]))")
#: What may part the words of one name: a blank, a hyphen, the stop of “St.”.
_LINKS = frozenset([" ", "\u00a0", "-", "‐", "‑", ". ", ".\u00a0"])
_ABBREVIATED = frozenset(["st", "mt", "ft", "ste"])
_ARTICLES = frozenset(["the", "al", "el", "ad", "as", "at", "ar", "an", "ash", "az"])


class Token(NamedTuple):
    """A word without its possessive.

    Attributes:
        text: as it stands.
        key: in small letters without accents and apostrophes.
        gap: what stands between it and the word before, or “\\n” where a sentence begins.
        is_cap: whether it begins with a capital letter, an elided particle aside (d’Ivoire).
        owns: whether it is a possessive.
        titled: whether it stands in a line of capitalised words, where a capital says nothing.
    """

    text: str
    key: str
    span: Span
    gap: str
    is_cap: bool
    owns: bool
    titled: bool

    @property
    def joined(self) -> bool:
        """Whether it may belong to one name with the word before."""
        return self.gap in _LINKS


@analysis
def tokens(document: Document) -> tuple[Token, ...]:
    """All words of the prose, in order."""
    titled = {document.block_at(run.words[0].span.start).span for run in runs(document) if run.titled}
    found: list[Token] = []
    for sentence in document.sentences:
        text, at, end = sentence.text, sentence.span.start, 0
        in_title = sentence.block.span in titled
        for i, match in enumerate(_WORD.finditer(text)):
            word = _POSSESSIVE.sub("", match[0])
            gap = text[end : match.start()] if i else "\n"
            end = match.start() + len(word)
            owns = bool(_OWNS.match(text, end))
            span = Span(match.start(), end).shift(at)
            found.append(Token(word, plain(word), span, gap, _is_capital(word), owns, in_title))
            end = match.end()
    return tuple(found)


def _is_capital(word: str) -> bool:
    return word[0].isupper() or (len(word) > 2 and word[1] in "’'ʼʻ‘" and word[2].isupper())


@lru_cache(maxsize=20_000)
def keys_of(phrase: str) -> tuple[str, ...]:
    """The keys of the words of a phrase, without an article in front."""
    words = [plain(_POSSESSIVE.sub("", match[0])) for match in _WORD.finditer(phrase)]
    return tuple(words[1:] if len(words) > 1 and words[0] in _ARTICLES else words)


class Phrases(Generic[T]):
    """Phrases with what each stands for; case, accents, hyphens and articles make no difference."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, dict[tuple[str, ...], T]] = {}
        for phrase, value in entries:
            keys = keys_of(phrase)
            if keys:
                self._by_first.setdefault(keys[0], {})[keys] = value

    def at(self, row: Sequence[Token], i: int) -> tuple[int, T] | None:
        """The longest phrase that begins at a word: the index after its last word, and what it stands for."""
        best: tuple[int, T] | None = None
        for keys, value in self._by_first.get(row[i].key, {}).items():
            end = i + len(keys)
            if (best is None or end > best[0]) and _reads(row, i, keys):
                best = end, value
        return best

    def get(self, phrase: str) -> T | None:
        """What a whole phrase stands for."""
        keys = keys_of(phrase)
        return self._by_first.get(keys[0], {}).get(keys) if keys else None


def _reads(row: Sequence[Token], i: int, keys: tuple[str, ...]) -> bool:
    if i + len(keys) > len(row):
        return False
    return all(row[i + k].key == key and (k == 0 or links(row, i + k)) for k, key in enumerate(keys))


def links(row: Sequence[Token], i: int) -> bool:
    """Whether a word belongs to one row with the word before it."""
    here = row[i]
    if not here.joined or row[i - 1].owns:
        return False
    return here.gap[0] != "." or row[i - 1].key in _ABBREVIATED
