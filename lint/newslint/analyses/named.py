"""Places and organisations: where a draft names them, and what else it capitalises as if it did.

Entity recognition says what is one; a second pass then finds the same names, and those of the gazetteer, wherever they
stand by themselves: in headlines, at the start of sentences, as possessives. A name inside a longer one (the Kyiv
Polytechnic Institute) is no mention of the place.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from newslint.analyses.annotation import annotation
from newslint.analyses.namedata import is_common, places
from newslint.analyses.names import Person, names
from newslint.analyses.neighbours import ARTICLES, gazetteer, is_located, is_neutral, is_place_name, opens, stands_alone
from newslint.analyses.phrases import Phrases, Token, keys_of, links, tokens
from newslint.analyses.translit import fold
from newslint.document import Document, analysis
from newslint.spans import Span

_KINDS = {"GPE": "place", "LOC": "place", "FAC": "place", "ORG": "organisation"}
_MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Named:
    """A place, an organisation or an unknown under one spelling.

    Attributes:
        name: as it is written first, not in capitals if it can be helped.
        spans: where it stands by itself, in order; without article and possessive.
        located: whether “in”, “near” or the like stands before it somewhere.
    """

    name: str
    spans: tuple[Span, ...]
    located: bool


@dataclass(frozen=True)
class NamedThings:
    """What a draft names beside people, each in order of first mention; `others` are capitalised words that neither
    entity recognition nor the gazetteer knows, and that belong to no one who is introduced."""

    places: tuple[Named, ...]
    organisations: tuple[Named, ...]
    others: tuple[Named, ...]


@analysis
def named(document: Document) -> NamedThings:
    """Every mention by itself of each place, organisation and unknown name; people's names excluded."""
    row = tokens(document)
    owned = people_words(document)
    known = _recognised(document, row, owned)
    found: dict[str, dict[str, _Mentions]] = {"place": {}, "organisation": {}, "other": {}}
    i = 0
    while i < len(row):
        if i in owned or not row[i].is_cap:
            i += 1
            continue
        end, kind = _known(row, i, known) or _unknown(row, i, owned, known)
        if kind and stands_alone(row, i, end, owned):
            span = Span(row[i].span.start, row[end - 1].span.end)
            written = span.of(document.text)
            mentions = found[kind].setdefault(fold(written), _Mentions(written))
            mentions.add(written, span, located=is_located(row, i))
        i = end
    return NamedThings(*(tuple(m.named() for m in found[kind].values()) for kind in found))


@dataclass
class _Mentions:
    name: str
    spans: list[Span] = field(default_factory=list)
    located: bool = False

    def add(self, written: str, span: Span, *, located: bool) -> None:
        if self.name.isupper():
            self.name = written
        self.spans.append(span)
        self.located = self.located or located

    def named(self) -> Named:
        return Named(self.name, tuple(self.spans), self.located)


@analysis
def people_words(document: Document) -> frozenset[int]:
    """The indices, in the row of all words, of those in names of people who are introduced somewhere."""
    starts = [t.span.start for t in tokens(document)]
    found: set[int] = set()
    for person in names(document).people:
        if is_introduced(person):
            for mention in person.mentions:
                if mention.given and is_place_name(mention.span.of(document.text)):
                    continue
                found.update(range(bisect_left(starts, mention.span.start), bisect_left(starts, mention.span.end)))
    return frozenset(found)


def is_introduced(person: Person) -> bool:
    """Whether a given name, a role or a form of address says that it is a person."""
    return any(m.given or m.title or m.honorific for m in person.mentions)


def _recognised(document: Document, row: Sequence[Token], owned: Set[int]) -> Phrases[str]:
    """What entity recognition takes for places or organisations, with the kind it says most often."""
    starts = [t.span.start for t in row]
    votes: dict[str, Counter[str]] = {}
    for entity in annotation(document).entities:
        kind = _KINDS.get(entity.label)
        first, end = bisect_left(starts, entity.span.start), bisect_left(starts, entity.span.end)
        if first < end and row[first].text.lower() in ARTICLES:
            first += 1
        if kind and first < end <= first + _MOST_WORDS and _is_name(row, first, end, owned):
            keys = keys_of(document.text[row[first].span.start : row[end - 1].span.end])
            votes.setdefault(" ".join(keys), Counter())[kind] += 1
    return Phrases((phrase, max(kinds, key=lambda k: (kinds[k], k))) for phrase, kinds in votes.items())


def _is_name(row: Sequence[Token], first: int, end: int, owned: Set[int]) -> bool:
    """Whether an entity can be a name that the second pass may look for."""
    if not owned.isdisjoint(range(first, end)) or not (row[first].is_cap and row[end - 1].is_cap):
        return False
    if end - first == 1:
        word = row[first]
        return len(word.key) > 2 and not word.titled and not is_common(word.text)
    return all(links(row, k) for k in range(first + 1, end))


def _known(row: Sequence[Token], i: int, known: Phrases[str]) -> tuple[int, str] | None:
    """The longest known name that begins at a word: the index after it, and its kind."""
    here, listed = known.at(row, i), gazetteer().at(row, i)
    found = [here] if here else []
    if listed:
        found.append((listed[0], "place"))
    best = max(found, key=lambda e: (e[0], e[1] == "place"), default=None)
    return best if best and row[best[0] - 1].is_cap else None


def _unknown(row: Sequence[Token], i: int, owned: Set[int], known: Phrases[str]) -> tuple[int, str]:
    """The capitalised words that begin at a word and that nobody knows: the index after them, and whether they may be
    a name."""
    if is_neutral(row[i]) or opens(row[i]):
        return i + 1, ""
    end = i + 1
    while end < len(row) and row[end].is_cap and links(row, end) and end not in owned and not row[end].titled:
        if is_neutral(row[end]) or _known(row, end, known):
            break
        end += 1
    if end - i == 1 and (len(row[i].key) < 5 or is_common(row[i].text) or row[i].text.lower() in places()):
        return end, ""
    return end, "other"
