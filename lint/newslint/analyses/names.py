"""Names: the mentions of a draft, clustered into persons; places and organisations in a first form.

Entity recognition is one witness among several. Whatever it says, a run of capitalised words is read the same way:
titles stripped, suffixes and particles set aside, and a surname alone goes to the person who was introduced with it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from newslint.analyses.annotation import Entity, annotation
from newslint.analyses.given_names import Given, compare_given
from newslint.analyses.namedata import is_common, places, titles
from newslint.analyses.runs import PARTICLES, Run, Word, runs
from newslint.document import Document, analysis
from newslint.spans import Span

_SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv", "mp", "mep", "msp", "qc", "kc", "md", "phd", "obe", "cbe", "mbe"])
_MOST_WORDS = 5
_SPEAKS = re.compile(r"(?:, [^,.;“”\"]{2,50},)? (?:said|says|told|added|asked|who|argued|warned|insisted|wrote)\b")


@dataclass(frozen=True, slots=True)
class Mention:
    """A person named once.

    Attributes:
        span: the name, without title, suffix and possessive.
        given: what stands before the surname, or empty.
        surname: its last word, without particles.
        surname_span: where that stands.
        title: the role before the name in small letters (“prime minister”), or empty.
        honorific: Mr, Dr, Sir … in small letters, or empty.
        label: what entity recognition took the surname for, or empty.
        titled: whether it stands in a line of capitalised words, where a capital says nothing.
    """

    span: Span
    given: str
    surname: str
    surname_span: Span
    title: str = ""
    honorific: str = ""
    label: str = ""
    titled: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """All mentions of one person under one spelling of the surname, in order."""

    mentions: tuple[Mention, ...]

    @property
    def surname(self) -> str:
        """As it is written first."""
        return self.mentions[0].surname

    @property
    def given(self) -> tuple[str, ...]:
        """The forms that stand before the surname, in order of their first places."""
        return tuple(dict.fromkeys(m.given for m in self.mentions if m.given))

    @property
    def titles(self) -> tuple[str, ...]:
        """The roles that stand before the name, in small letters."""
        return tuple(dict.fromkeys(m.title for m in self.mentions if m.title))

    @property
    def honorifics(self) -> tuple[str, ...]:
        """Mr, Ms and the like, in small letters."""
        return tuple(dict.fromkeys(m.honorific for m in self.mentions if m.honorific))

    @property
    def is_sure(self) -> bool:
        """Whether anything but a capital says that this is a person."""
        return any(m.given or m.title or m.honorific or m.label == "PERSON" for m in self.mentions)


@dataclass(frozen=True, slots=True)
class Named:
    """A place or an organisation under one spelling, with its places in the prose."""

    name: str
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Names:
    """Who and what a draft names, each in order of first mention."""

    people: tuple[Person, ...]
    places: tuple[Named, ...]
    organisations: tuple[Named, ...]


@dataclass
class _Reading:
    """What the first pass finds."""

    full: list[Mention] = field(default_factory=list)
    lone: list[Mention] = field(default_factory=list)
    #: Words of longer capitalised runs that are no persons; alone they are short for these.
    bound: set[str] = field(default_factory=set)
    unsure: list[tuple[Mention, list[Word]]] = field(default_factory=list)


@analysis
def names(document: Document) -> Names:
    """Mentions clustered into persons; a second pass reads what entity recognition missed."""
    labels = _Labels(annotation(document).entities)
    reading = _Reading()
    for run in runs(document):
        _read(run, labels, document.text, reading)
    people = _cluster(reading)
    taken = sorted(m.span for p in people for m in p.mentions)
    return Names(people, *(_named(document, kinds, taken) for kinds in (("GPE", "LOC", "FAC"), ("ORG",))))


class _Labels:
    """What entity recognition says of a place in the prose."""

    def __init__(self, entities: tuple[Entity, ...]) -> None:
        self._entities = entities
        self._starts = [e.span.start for e in entities]

    def at(self, span: Span) -> Entity | None:
        i = bisect_right(self._starts, span.start) - 1
        found = self._entities[i] if i >= 0 else None
        return found if found and found.span.overlaps(span) else None


def _read(run: Run, labels: _Labels, text: str, reading: _Reading) -> None:
    words = list(run.words)
    if run.titled:
        reading.lone.append(replace(_lone(words[0], labels), titled=True))
        return
    person = labels.at(words[-1].span)
    if person and person.label != "PERSON":
        person = None
    if run.initial and is_common(words[0].text) and not (person and person.span.overlaps(words[0].span)):
        words = words[1:]
    words, title, honorific = _strip_titles(words, run.before if len(words) == len(run.words) else None)
    while len(words) > 1 and words[-1].text.lower().strip(".") in _SUFFIXES:
        words.pop()
    if not words or any(w.cap == "acronym" for w in words):
        reading.bound.update(w.text.casefold() for w in words)
        return
    if words[-1].text.lower() in _role_words() or (is_common(words[-1].text) and not person):
        return
    if len(words) == 1:
        reading.lone.append(replace(_lone(words[0], labels), title=title, honorific=honorific))
        return
    if person:
        inside = [w for w in words if person.span.overlaps(w.span)]
        words = inside if len(inside) > 1 else words
    mention = replace(_full(words, labels), title=title, honorific=honorific)
    speaks = not any(is_common(w.text) for w in words) and _SPEAKS.match(text, words[-1].span.end)
    if len(words) <= _MOST_WORDS and (person or title or honorific or speaks):
        reading.full.append(mention)
    else:
        reading.unsure.append((mention, words))


def _strip_titles(words: list[Word], before: Word | None) -> tuple[list[Word], str, str]:
    """The words of the name, its role and its honorific."""
    low = [w.text.lower().rstrip(".") for w in words]
    at = max((i for i, t in enumerate(low[:-1]) if t in titles("before") | titles("honorific")), default=-1)
    role = [t for t in low[: at + 1] if t in _role_words()]
    honorific = [t for t in low[: at + 1] if t in titles("honorific")]
    if not role and at < 0 and before and before.text.lower() in titles("before"):
        role = [before.text.lower()]
    return words[at + 1 :], " ".join(role), honorific[-1] if honorific else ""


def _role_words() -> frozenset[str]:
    return titles("before") | titles("plain") | titles("modifier")


def _lone(word: Word, labels: _Labels) -> Mention:
    entity = labels.at(word.span)
    return Mention(word.span, "", word.text, word.span, label=entity.label if entity else "")


def _full(words: list[Word], labels: _Labels) -> Mention:
    given = [w.text for w in words[:-1] if w.cap or w is words[0]]
    last = words[-1]
    entity = labels.at(last.span)
    return Mention(
        Span(words[0].span.start, last.span.end), " ".join(given), last.text, last.span,
        label=entity.label if entity else "",
    )  # fmt: skip


def _cluster(reading: _Reading) -> tuple[Person, ...]:
    surnames = {m.surname.casefold() for m in reading.full}
    givens = {word.casefold() for m in reading.full for word in m.given.split()}
    surnames |= {m.surname.casefold() for m in reading.lone if m.honorific or m.title} - givens
    for mention, words in reading.unsure:  # entity recognition missed them, but they end in somebody's surname
        if mention.surname.casefold() in surnames and not any(is_common(w.text) for w in words):
            reading.full.append(mention)
        else:
            reading.bound.update(w.text.casefold() for w in words if w.text.lower() not in PARTICLES)
    givens = {word.casefold() for m in reading.full for word in m.given.split()}
    clusters: dict[str, list[list[Mention]]] = {}
    firsts = [m for m in reading.lone if _is_name(m, surnames, givens, reading.bound)]
    for mention in sorted([*reading.full, *firsts], key=lambda m: m.span):
        group = clusters.setdefault(mention.surname.casefold(), [])
        mine = _whose(mention, group)
        if mine is None:
            group.append(mine := [])
        mine.append(mention)
    return tuple(sorted((Person(tuple(c)) for g in clusters.values() for c in g), key=lambda p: p.mentions[0].span))


def _is_name(mention: Mention, surnames: set[str], givens: set[str], bound: set[str]) -> bool:
    """Whether a word alone may be a surname."""
    low = mention.surname.casefold()
    if low in surnames:
        return True
    if low in givens or low in bound or low in _role_words() or low in places() or mention.label == "NORP" or len(low) < 4:
        return False
    if low.endswith("s") and (low[:-1] in surnames or low[:-1] in places()):
        return False
    return not is_common(low) or (mention.label == "PERSON" and not mention.titled)


def _whose(mention: Mention, group: list[list[Mention]]) -> list[Mention] | None:
    """The cluster that a mention belongs to: by its given name, else the one named last."""
    if not mention.given:
        return max(group, key=lambda c: c[-1].span, default=None)
    for cluster in group:
        known = {m.given for m in cluster if m.given}
        if known and _fits(mention.given, known):
            return cluster
    nameless = [c for c in group if not any(m.given for m in c)]
    return nameless[0] if nameless else None


def _fits(given: str, known: set[str]) -> bool:
    """Whether a given name agrees with all forms of one person's, initials aside where there is more."""
    full = {k for k in known if len(k.split()[0].rstrip(".")) > 1} or known
    return all(compare_given([given], [k]) >= Given.COMPATIBLE for k in full)


def _named(document: Document, kinds: tuple[str, ...], taken: list[Span]) -> tuple[Named, ...]:
    found: dict[str, list[Span]] = {}
    for span, name in _unowned(document, kinds):
        i = bisect_right(taken, span)
        if not any(span.overlaps(other) for other in taken[max(i - 1, 0) : i + 1]):
            found.setdefault(name, []).append(span)
    return tuple(Named(name, tuple(spans)) for name, spans in found.items())


def _unowned(document: Document, kinds: tuple[str, ...]) -> Iterator[tuple[Span, str]]:
    """Entities of some kinds, without article and possessive."""
    for entity in annotation(document).entities:
        if entity.label in kinds:
            text = entity.span.of(document.text)
            name = text[4:] if text[:4].lower() == "the " else text
            start = entity.span.end - len(name)
            name = name.removesuffix("’s").removesuffix("'s").removesuffix("’").removesuffix("'")
            if name:
                yield Span(start, start + len(name)), name
