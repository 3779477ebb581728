"""Reads runs of capitalised words as mentions of people: title, given name, surname, suffix.

Entity recognition is one witness among several; what follows or precedes a name (“said”, “a spokeswoman”) is another.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from newslint.analyses.annotation import Annotation, Entity, annotation
from newslint.analyses.east_asian import is_family_first
from newslint.analyses.lexicon import classes
from newslint.analyses.namedata import is_common, is_given_name, places, role_words, titles
from newslint.analyses.neighbours import is_place_name
from newslint.analyses.runs import PARTICLES, Run, Word, runs
from newslint.analyses.translit import fold, plain
from newslint.document import Document
from newslint.spans import Span

_SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv", "mp", "mep", "msp", "qc", "kc", "md", "phd", "obe", "cbe", "mbe"])
_LOCATIVE = frozenset(["in", "at", "near", "into", "outside", "around", "across"])
_ARTICLES = frozenset(["the", "a", "an"])
#: First words of places, never of people.
_PARTED = frozenset(["great", "little", "new", "old", "upper", "lower", "north", "south", "east", "west", "greater"])
_MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Mention:
    """A person named once.

    Attributes:
        span: the name, without title, suffix and possessive.
        given: what stands before the surname, or empty.
        surname: its last word, without particles; after an East Asian family name both syllables (Jong Un).
        surname_span: where that stands.
        title: the role before the name in small letters (“prime minister”), or empty.
        honorific: Mr, Dr, Sir … in small letters, or empty.
        label: what entity recognition took the surname for, or empty.
        titled: whether it stands in a line of capitalised words, where a capital says nothing.
        located: whether “in”, “near” or the like stands before it.
    """

    span: Span
    given: str
    surname: str
    surname_span: Span
    title: str = ""
    honorific: str = ""
    label: str = ""
    titled: bool = False
    located: bool = False


@dataclass
class Reading:
    """What a first pass finds.

    Attributes:
        full: given name and surname.
        lone: one word, with a title or without.
        unsure: runs that nothing but their capitals makes a name, with their words.
        bound: words of longer runs that are no persons; alone they are short for these.
    """

    full: list[Mention] = field(default_factory=list)
    lone: list[Mention] = field(default_factory=list)
    unsure: list[tuple[Mention, list[Word]]] = field(default_factory=list)
    bound: set[str] = field(default_factory=set)


def read_mentions(document: Document) -> Reading:
    """Everything in a draft that may be a person's name."""
    reader = _Reader(document.text, annotation(document))
    for run in runs(document):
        reader.read(run)
    return reader.found


class _Reader:
    def __init__(self, text: str, annotated: Annotation) -> None:
        self.found = Reading()
        self._text = text
        self._entities = annotated.entities
        self._starts = [e.span.start for e in annotated.entities]

    def read(self, run: Run) -> None:
        """File a run under what it may be."""
        if run.titled:
            self.found.lone.append(self._mention(list(run.words), titled=True))
            return
        words, before = self._without_opening(run)
        words, office = self._without_office(words)
        words, title, honorific = _strip_titles(words, before)
        title = title or office
        while len(words) > 1 and words[-1].text.lower().strip(".") in _SUFFIXES:
            words.pop()
        words, is_person = self._recognised(words)
        initials = is_person and len(words) > 1 and len(words[0].text) == 2  # JD Vance
        if any(w.cap == "acronym" for w in words[1 if initials else 0 :]):
            self.found.bound.update(fold(w.text) for w in words)
            return
        if not words or len(words[-1].text) < 2 or words[-1].text.lower() in role_words():
            return
        is_person = is_person or (len(words) > 1 and self._is_introduced(words))
        if is_common(words[-1].text) and not is_person:
            return
        low = before.text.lower() if before else ""
        mention = self._mention(words, title=title, honorific=honorific, located=low in _LOCATIVE)
        if len(words) == 1:
            if low not in _ARTICLES or is_person or title or honorific:
                self.found.lone.append(mention)
        elif (
            words[0].text.lower() in _PARTED
            or is_place_name(mention.span.of(self._text))
            or (low in _ARTICLES and not (title or honorific) and _is_thing(words[-1].text))  # the Hartwell Brewery
        ):
            self.found.bound.update(fold(w.text) for w in words)
        elif len(words) <= _MOST_WORDS and (is_person or title or honorific):
            self.found.full.append(mention)
        else:
            self.found.unsure.append((mention, words))

    def _without_opening(self, run: Run) -> tuple[list[Word], Word | None]:
        """The words of a run without the everyday word that a sentence begins with, and the word before them."""
        first, *rest = run.words
        low = first.text.lower()
        entity = self._entity(first.span)
        is_name = entity and entity.label == "PERSON" and rest and entity.span.overlaps(rest[0].span)
        if run.initial and is_common(low) and not is_name and low not in role_words():
            while rest and not rest[0].cap:  # Van der Velden has ten hives
                rest = rest[1:]
            return rest, first
        return list(run.words), run.before

    def _without_office(self, words: list[Word]) -> tuple[list[Word], str]:
        """The words after the rest of an office (“State” in “Secretary of State Ada Quill”), and the office."""
        start = words[0].span.start if words else 0
        head = _OFFICE.search(self._text, max(start - 40, 0), start)
        rest = 0
        while head and rest < len(words) - 1 and words[rest].text.lower() in titles("modifier"):
            rest += 1
        if not head or not rest:
            return words, ""
        return words[rest:], f"{head[0]}{' '.join(w.text for w in words[:rest])}".lower()

    def _recognised(self, words: list[Word]) -> tuple[list[Word], bool]:
        """The words that entity recognition takes for a person, or all words if it does not."""
        for word in (words[-1:] + words[:1]) if words else ():
            entity = self._entity(word.span)
            if entity and entity.label == "PERSON":
                inside = [w for w in words if entity.span.overlaps(w.span)]
                if len(inside) > 1:
                    whole = not inside[-1].cap or is_given_name(plain(words[0].text))  # Iain [Duncan Smith]
                    return (words if whole else inside), True
                if word is words[-1]:
                    return words, True
        return words, False

    def _is_introduced(self, words: list[Word]) -> bool:
        """Whether two or more capitalised words, or those around them, say that they are a person."""
        first, last = words[0].text, words[-1].text
        named = is_given_name(plain(first)) or _INITIALS.fullmatch(first)
        if named and len(words) < _MOST_WORDS and not _is_no_surname(last):
            return True
        start, end = words[0].span.start, words[-1].span.end
        if _apposition().match(self._text, end) or _appositive().search(self._text, max(start - 60, 0), start):
            return True
        return bool(_SPEAKS.match(self._text, end)) and not any(is_common(w.text) for w in words)

    def _entity(self, span: Span) -> Entity | None:
        i = bisect_right(self._starts, span.start) - 1
        found = self._entities[i] if i >= 0 else None
        return found if found and found.span.overlaps(span) else None

    def _mention(
        self, words: list[Word], *, title: str = "", honorific: str = "", titled: bool = False, located: bool = False
    ) -> Mention:
        last = words[-1]
        surname = last.span
        if is_family_first([w.text for w in words]):  # Kim Jong Un
            words, surname = words[:2], Span(words[1].span.start, last.span.end)
        given = " ".join(_given_words(words[:-1]))
        entity = self._entity(last.span)
        label = entity.label if entity else ""
        span = Span(words[0].span.start, last.span.end)
        return Mention(span, given, surname.of(self._text), surname, title, honorific, label, titled, located)


def _strip_titles(words: list[Word], before: Word | None) -> tuple[list[Word], str, str]:
    """The words of the name, its role and its honorific."""
    low = [w.text.lower().rstrip(".") for w in words]
    low = [t[:-1] if t.endswith("s") and t[:-1] in titles("before") else t for t in low]  # Senators Ames and Bell
    at = max((i for i, t in enumerate(low[:-1]) if t in titles("before") | titles("honorific")), default=-1)
    role = [t for t in low[: at + 1] if t in role_words()]
    honorific = [t for t in low[: at + 1] if t in titles("honorific")]
    if not role and at < 0 and before and before.text.lower() in titles("before"):
        role = [before.text.lower()]
    return words[at + 1 :], " ".join(role), honorific[-1] if honorific else ""


def _given_words(words: list[Word]) -> Iterator[str]:
    """The words before a surname without its particles: Ursula von der, Von der, Van Den."""
    particles = all(w.text.lower() in PARTICLES for w in words) and (len(words) > 1 or not all(w.cap for w in words))
    for i, word in enumerate(words):
        if word.cap and not particles and (i == 0 or word.text.lower() not in _BEFORE_SURNAMES):
            yield word.text


def _is_thing(word: str) -> bool:
    return "N" in classes(word.lower())


def _is_no_surname(word: str) -> bool:
    return is_common(word) or word.lower() in places() or len(word) < 3


_OFFICE = re.compile(r"(?i)\b(?:secretary|minister|commissioner|department|ministry) (?:of|for) (?:the )?$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){1,3}")
_BEFORE_SURNAMES = frozenset(["von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "zu", "ter", "ten"])
_SPEAKS = re.compile(r"(?:, [^,.;“”\"]{2,50},)? (?:said|says|told|added|asked|who|argued|warned|insisted|wrote)\b")


@cache
def _apposition() -> re.Pattern[str]:
    """What follows a name: “, a spokeswoman for …”."""
    return re.compile(rf", (?:an?|the|its|his|her|their|who is) (?:[\w’-]+ ){{0,3}}?(?:{_roles()})\b")


@cache
def _appositive() -> re.Pattern[str]:
    """What stands before it: “the club’s spokeswoman, …”."""
    return re.compile(rf"\b(?:the|its|his|her|their|an?|\w+[’']s) (?:[\w’-]+ ){{0,3}}?(?:{_roles()}), $")


def _roles() -> str:
    return "|".join(sorted(titles("before")))
