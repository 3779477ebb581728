"""Which of a speller's findings are misspellings: not names, words of the desk, foreign words, or words in use."""

from __future__ import annotations

import gzip
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files

from rapidfuzz.distance import OSA

from newslint.analyses.annotation import annotation
from newslint.analyses.dialect import side_of
from newslint.analyses.lexicon import classes
from newslint.analyses.namedata import is_given_name
from newslint.analyses.namedata import places as well_known
from newslint.analyses.quotations import quotations
from newslint.document import Document
from newslint.findings import Finding, Flag, Spot
from newslint.rule import House
from newslint.spans import Span

_TERM = 3  # uses in one draft, or drafts of one desk
_SURE_TERM = 5  # uses of a word that is one letter off a common one
_FOREIGN = 3  # words in quotation marks
_LONG_NAME = 6  # letters
_LONG_WORD = 9  # letters, in which there can be two slips
_NAME_LABELS = {"PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE"}
#: Before a word of five letters or more they make another: reoffending, biowarfare.
_PREFIXES = (
    "anti", "auto", "bio", "counter", "cyber", "eco", "geo", "hyper", "inter", "macro", "mega", "micro", "mini",
    "multi", "nano", "neo", "neuro", "non", "out", "over", "post", "pre", "pro", "pseudo", "re", "semi", "socio",
    "sub", "super", "tele", "trans", "ultra", "un", "under",
)  # fmt: skip
#: What stands in something that is no word: @handle, #tag, a.domain, file_name, a code.
_NO_WORD = re.compile(r"[\d_@#\\=+]|(?<=\w)\.\w|(?<=[a-z])[A-Z]")
#: What is written in one with a word; not another part of a compound (12-month, and/or).
_JOINED_BEFORE = re.compile(r"[^\s–—/-]*\Z")
_JOINED_AFTER = re.compile(r"[^\s–—/-]*")
_LONGEST = 100  # code points
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


def is_right(document: Document, span: Span, replacements: tuple[str, ...], house: House) -> bool:
    """Whether a word that the dictionary lacks is none to correct."""
    word = span.of(document.text)
    return (
        house.knows(word)
        or house.knows(_without_s(word))
        or all(is_in_use(part) for part in _without_s(word).lower().split("-"))
        or _is_no_word(document, span)
        or _is_name(document, span, replacements)
        or _is_term(document, word, replacements)
        or _is_other_dialect(word, replacements)
        or _is_mentioned(document, span, replacements)
    )


def is_in_use(word: str) -> bool:
    """Whether a second lexicon, or the English that people write, has a lower-case word or the one it is made of."""
    if _is_rare(word) or word in _current_words():
        return True
    rests = (word[len(p) :] for p in _PREFIXES if word.startswith(p) and len(word) >= len(p) + 5)
    return any(classes(rest) for rest in rests)


def words_of_the_desk(documents: Sequence[Document], found: Iterable[Finding]) -> frozenset[str]:
    """The lower-case words, among those that a speller found in the drafts of a desk, that three drafts use: those it
    means, but the slips that come again and again."""
    doubted = {f.excerpt for f in found if f.excerpt.islower() and not _is_habitual(f.excerpt, f.replacements)}
    if not doubted or len(documents) < _TERM:
        return frozenset()
    drafts = Counter(word for d in documents for word in doubted.intersection(map(str.lower, _WORD.findall(d.text))))
    return frozenset(word for word, number in drafts.items() if number >= _TERM)


def ranked(word: str, replacements: tuple[str, ...]) -> tuple[str, ...]:
    """The engine's proposals, those first that are one slip away, with two letters swapped before all (diety: deity),
    and names last where a common word is meant."""

    def rank(proposal: str) -> tuple[bool, int, bool]:
        low, other = word.lower(), proposal.lower()
        is_name = word.islower() and not proposal.islower()
        return is_name, OSA.distance(low, other), sorted(low) != sorted(other)

    return tuple(sorted(replacements, key=rank))


def once_each(document: Document, found: Iterable[Flag]) -> Iterator[Flag]:
    """One flag a word, the later places as related ones."""
    by_word: defaultdict[str, list[Flag]] = defaultdict(list)
    for flag in found:
        by_word[flag.span.of(document.text).lower()].append(flag)
    for first, *others in by_word.values():
        yield replace(first, related=tuple(Spot(flag.span, "here too") for flag in others)) if others else first


@cache
def _current_words() -> frozenset[str]:
    data = (files("newslint.analyses") / "data" / "current-words.txt.gz").read_bytes()
    return frozenset(line for line in gzip.decompress(data).decode().splitlines() if not line.startswith("#"))


def _is_rare(word: str) -> bool:
    """Whether the lexicon has a word as a noun or adjective (burqa, covariation), or its plural (worshippers).

    Other forms it makes by rule, misspelled ones too (“occured”), so it has no say in them.
    """
    found = classes(word)
    return not {"N", "J"}.isdisjoint(found) or (word.endswith(("ers", "ors")) and "S" in found)


def _without_s(word: str) -> str:
    return word.removesuffix("’s").removesuffix("'s")


def _is_near(word: str, replacements: tuple[str, ...], slips: int = 1) -> bool:
    """Whether one slip, or so many, turns a proposed word into this one; a lost blank is none."""
    near = (r for r in replacements if " " not in r and r[:1].lower() == word[:1].lower())
    return any(OSA.distance(word.lower(), r.lower(), score_cutoff=slips) <= slips for r in near)


def _is_habit(word: str, right: str) -> bool:
    """Whether one word is the other as people misspell it: a letter lost, doubled or swapped, another vowel."""
    if " " in right or word[0] != right[0] or OSA.distance(word, right, score_cutoff=1) != 1:
        return False
    changed = [pair for pair in zip(word, right, strict=False) if pair[0] != pair[1]]
    return (
        (len(word) < len(right) and not right.startswith(word))
        or sorted(word) == sorted(right)
        or _squeezed(word) == _squeezed(right)
        or (len(word) == len(right) and set("".join(changed[0])) <= set("aeiou"))
    )


def _is_habitual(word: str, replacements: tuple[str, ...]) -> bool:
    return any(_is_habit(word.lower(), right.lower()) for right in replacements)


def _is_no_word(document: Document, span: Span) -> bool:
    """Whether it is a handle, a tag, part of an address or file name, or a code."""
    before = _JOINED_BEFORE.search(document.text, max(span.start - _LONGEST, 0), span.start)
    after = _JOINED_AFTER.match(document.text, span.end)
    whole = Span(before.start() if before else span.start, after.end() if after else span.end).of(document.text)
    parts = re.split(r"[–—/-]", whole)
    return any(_NO_WORD.search(part) and not part.isdigit() for part in parts)


def _is_term(document: Document, word: str, replacements: tuple[str, ...]) -> bool:
    """Whether a draft uses a strange word again and again, and it is none of the slips that come again and again."""
    if _is_habitual(word, replacements):
        return False
    uses = len(re.findall(rf"\b{re.escape(word)}\b", document.text, re.IGNORECASE))
    return uses >= (_SURE_TERM if _is_near(word, replacements) else _TERM)


def _is_mentioned(document: Document, span: Span, replacements: tuple[str, ...]) -> bool:
    """Whether it stands in italics or quotation marks with two words or so: a foreign word, a coinage.

    Beside an English word, a slip in another is likelier.
    """
    around = [q for q in (*quotations(document), *document.emphasis) if q.start <= span.start and span.end <= q.end]
    word = span.of(document.text).lower()
    near = _is_near(word, replacements, slips=2 if len(word) >= _LONG_WORD else 1)
    for quotation in around:
        row = [each.lower() for each in _WORD.findall(quotation.of(document.text))]
        if len(row) <= _FOREIGN and not (near and any(classes(each) for each in row if each != word)):
            return True
    return False


def _is_other_dialect(word: str, replacements: tuple[str, ...]) -> bool:
    if any(side_of(part) for part in re.split(r"[-–]", word.lower())):
        return True
    return any(_americanised(word) == _americanised(r) for r in replacements)


def _americanised(word: str) -> str:
    return re.sub(r"is(e|es|ed|ing|ation|ations)$", r"iz\1", word.lower())


def _is_place_slip(word: str, replacements: tuple[str, ...]) -> bool:
    """Whether it is a well-known place or its people with two letters swapped, or one doubled or single: Eurpoe.

    Other slips make other names: Virginie is not Virginia, nor Damasus Damascus.
    """
    low = word.lower()
    if len(low) < _LONG_NAME or low in _current_words():
        return False
    known = (r.lower() for r in replacements if r.lower() in well_known())
    return any(
        OSA.distance(low, r) == 1 and (sorted(low) == sorted(r) or _squeezed(low) == _squeezed(r)) for r in known
    )


def _squeezed(word: str) -> str:
    return re.sub(r"(.)\1", r"\1", word)


def _is_name(document: Document, span: Span, replacements: tuple[str, ...]) -> bool:
    """Whether a word is a proper name: an entity, a proper noun, capitalised in mid-sentence or wherever it stands.

    Where a sentence begins and no other capital follows, one slip in a common word is likelier, unless the draft has
    the word with a capital elsewhere.
    """
    word = span.of(document.text)
    if not any(c.isupper() for c in word) or _is_place_slip(word, replacements):
        return False
    starts = {s.span.start for s in document.sentences}
    initial = span.start in starts or document.text[span.start - 1 : span.start] in ("“", "‘", '"', "'")
    if not initial:
        return True
    places = [m.start() for m in re.finditer(rf"\b{re.escape(word)}\b", document.text)]
    if any(at not in starts and document.text[at - 1 : at] == " " for at in places) or is_given_name(word.lower()):
        return True
    alone = word.istitle() and len(places) == 1 and document.text[span.end :].lstrip(" ")[:1].islower()
    if alone and _is_near(word, replacements) and word.lower() not in _current_words():
        return False
    tokens = annotation(document).within(span)
    if any(t.entity in _NAME_LABELS or t.pos == "PROPN" for t in tokens):
        return True
    lower = re.search(rf"\b{re.escape(word.lower())}\b", document.text)
    return not lower and (len(places) > 1 or not _is_near(word, replacements))
