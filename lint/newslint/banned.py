"""Finds what the house list bans, whatever entity recognition says of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

import msgspec
from rapidfuzz.fuzz import ratio

from newslint.analyses.given_names import Given, compare_given
from newslint.analyses.namedata import is_common, places, role_words, titles
from newslint.analyses.names import names
from newslint.analyses.quotations import has_sic
from newslint.analyses.translit import fold, plain
from newslint.document import PLACEHOLDER, Document, Role
from newslint.listed import parted
from newslint.namelist import Entry, Kind, NameList
from newslint.spans import Span

_WORD = re.compile(r"\w+")
_POSSESSIVE = re.compile(r"[’'][sS]?(?!\w)")
_WORD_BEFORE = re.compile(r"([^\W\d_][\w’'.-]*)[ \u00a0]$")
_WORD_AFTER = re.compile(r"[ \u00a0]([^\W\d_]+(?:[-’'][^\W\d_]+)*)")
_OPENING = "“”\"'‘’«([—– -"
_ALIKE = 60  # per cent, from which a banned form is taken for a part of the name


class BannedMention(msgspec.Struct, frozen=True, array_like=True):
    """A banned form once, as a fact that travels.

    Attributes:
        start: its first code point in the prose.
        line: of the source.
        written: as it stands there, without possessive.
        right: what the house writes, in the case of the place.
        cite: where the list says so.
    """

    start: int
    line: int
    written: str
    right: str
    cite: str

    @property
    def span(self) -> Span:
        """Where it stands in the prose."""
        return Span(self.start, self.start + len(self.written))


@dataclass(frozen=True)
class _Form:
    """A form to look for; `right` is what to write instead, or empty."""

    written: str
    right: str
    entry: Entry


class Bans:
    """The banned forms of the entries of some kinds.

    A form counts as a whole word, with or without a possessive, inside quotations too (the spelling is the writer's).
    It is right in the `except` phrases of its entry, inside any longer name that the list holds right, before
    “[sic]”, in handles and hashtags, and, where it leaves out the given name, as another person's surname.
    """

    def __init__(self, listed: NameList, *kinds: Kind) -> None:
        entries = list(listed.of(*kinds))
        self._banned = _index((written, _part(e, written), e) for e in entries for written in e.banned)
        spared = [(phrase, "", e) for e in entries for phrase in e.spared]
        self._right = _index([*spared, *((name, "", e) for e in listed.entries for name in e.right)])

    def find(self, document: Document) -> Iterator[BannedMention]:
        """The banned forms in a draft, in order; of those that overlap the first, of those the longest."""
        end = 0
        for span, form in _matches(document.text, self._banned):
            if span.start < end or not _is_wrong(document, span, form) or self._is_inside(document, span, form):
                continue
            end = span.end
            line = document.line_at(span.start)
            yield BannedMention(span.start, line, span.of(document.text), _right(document, span, form), form.entry.cite)

    def _is_inside(self, document: Document, span: Span, form: _Form) -> bool:
        """Whether a longer phrase around it is right."""
        block = document.block_at(span.start).span
        inside = span.shift(-block.start)
        for phrase, other in _matches(block.of(document.text), self._right):
            own = other.entry is form.entry or other.written in other.entry.right
            if own and phrase.contains(inside) and phrase != inside:
                return True
        return False


def _index(forms: Iterable[tuple[str, str, Entry]]) -> dict[str, list[_Form]]:
    """Forms by their first word, the longest first."""
    found: dict[str, list[_Form]] = {}
    for written, right, entry in sorted(forms, key=lambda form: -len(form[0])):
        first = _WORD.search(fold(written))
        found.setdefault(first[0] if first else "", []).append(_Form(written, right, entry))
    return found


@lru_cache(maxsize=10_000)  # of a long list few forms ever come up
def _pattern(written: str) -> re.Pattern[str]:
    """A form with any blanks, hyphens and apostrophes."""
    pattern = re.escape(fold(written)).replace(r"\ ", r"[^\S\n]+").replace(r"\-", "[-‐‑]").replace("'", "[’'ʼ]")
    return re.compile(pattern, re.IGNORECASE)


def _matches(text: str, index: dict[str, list[_Form]]) -> Iterator[tuple[Span, _Form]]:
    for word in _WORD.finditer(text) if index else ():
        for form in index.get(fold(word[0]), ()):
            lead = len(form.written) - len(form.written.lstrip("’'‘"))
            found = _pattern(form.written).match(text, word.start() - lead) if word.start() >= lead else None
            if found and _is_whole(text, found.start(), found.end()):
                yield Span(*found.span()), form


def _is_whole(text: str, start: int, end: int) -> bool:
    before, after = text[max(start - 2, 0) : start], text[end : end + 2]
    if before[-1:].isalnum() or before[-1:] in {"_", "@", "#", PLACEHOLDER} or after[:1] in {"_", PLACEHOLDER}:
        return False
    if before[-1:] in {"’", "'"} and before[:1].isalpha():  # O’Brien
        return False
    if after[:1] in {"’", "'"} and after[1:].isalpha():
        return bool(_POSSESSIVE.match(text, end))
    return not after[:1].isalnum() and not (after[:1] in {".", "@"} and after[1:].isalnum())


def _is_wrong(document: Document, span: Span, form: _Form) -> bool:
    """Whether a banned form is banned in this place."""
    written = span.of(document.text)
    right = _right(document, span, form)
    letters = zip("".join(written.split()), "".join(form.written.split()), strict=False)
    if any(here.islower() and listed.isupper() for here, listed in letters):  # turkey for Turkey
        return False
    titled = document.block_at(span.start).role in (Role.HEADLINE, Role.HEADING)
    if written == right or written in form.entry.right or (titled and fold(written) == fold(right)):
        return False
    possessive = _POSSESSIVE.match(document.text, span.end)
    if has_sic(document, Span(span.start, possessive.end() if possessive else span.end)):
        return False
    return form.entry.kind != "person" or _is_meant(document, span, form)


def _right(document: Document, span: Span, form: _Form) -> str:
    """What to write, with the capitals that the place asks for."""
    written = span.of(document.text)
    block = document.block_at(span.start).span.of(document.text)
    if block.isupper() or (len(written) > 1 and written.isupper() and not form.written.isupper()):
        return form.right.upper()
    start = max((s.span.start for s in document.sentences if s.span.start <= span.start), default=0)
    initial = not document.text[start : span.start].strip(_OPENING)
    if written[0].isupper() and (initial or form.written[0].islower()):
        return form.right[0].upper() + form.right[1:]
    return form.right


def _part(entry: Entry, written: str) -> str:
    """What a banned form stands for: the whole name, or of a person's the words that it looks like."""
    words = entry.name.split()
    if entry.kind != "person" or len(words) == 1:
        return entry.name
    parts = [" ".join(words[i:j]) for i, j in combinations(range(len(words) + 1), 2)]
    alike, _, part = max((ratio(plain(p), plain(written)), len(p), p) for p in parts)
    if alike >= _ALIKE:
        return part
    return entry.name if " " in written else parted(entry.name).surname


def _is_meant(document: Document, span: Span, form: _Form) -> bool:
    """Whether part of a name may be this person's here: the rest of the name agrees, or is not there."""
    text = document.text
    if text[span.end : span.end + 1] in {"-", "‐"} and text[span.end + 1 : span.end + 2].isupper():
        return False
    if text[span.start - 1 : span.start] in {"-", "‐"} and re.search(r"[A-Z][\w’']*.$", text[: span.start]):
        return False
    known = [parted(name) for name in form.entry.right]
    surnames = {fold(k.surname) for k in known}
    if not surnames & {fold(word) for word in form.right.split()}:  # a given name alone: banned before the surname
        after = _WORD_AFTER.match(text, span.end)
        banned = {fold(b.split()[-1]) for b in form.entry.banned}
        return after is not None and fold(after[1]) in surnames | banned
    if " " in form.written and form.right == form.entry.name:
        return True
    given = _given(document, span)
    return compare_given([k.given for k in known if k.given], given) is not Given.DIFFERENT


def _given(document: Document, span: Span) -> list[str]:
    """The given names of whoever is named there, as far as the draft says."""
    for person in names(document).people:
        for mention in person.mentions:
            if mention.surname_span.end == span.end:
                if mention.given:
                    return [mention.given] if mention.span.start < span.start else []
                return list(person.given)
    before = _WORD_BEFORE.search(document.text, max(span.start - 40, 0), span.start)
    word = before[1] if before else ""
    low = word.lower().rstrip(".")
    if not word[:1].isupper() or low.endswith(("’s", "'s")) or is_common(low):
        return []
    return [] if low in places() | role_words() | titles("honorific") else [word]
