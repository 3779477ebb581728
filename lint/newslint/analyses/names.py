"""Names: the mentions of a draft, clustered into persons.

Whatever entity recognition says, a run of capitalised words is read the same way everywhere, and a surname alone goes
to the person who was introduced with it.
"""

from __future__ import annotations

from dataclasses import dataclass

from newslint.analyses.given_names import Given, compare_given
from newslint.analyses.likeness import Likeness, likeness
from newslint.analyses.mentions import Mention, Reading, read_mentions
from newslint.analyses.namedata import is_common, places, role_words
from newslint.analyses.runs import PARTICLES, Word
from newslint.analyses.translit import fold, key
from newslint.document import Document, analysis

__all__ = ["Mention", "Names", "Person", "names"]

_MOST_WORDS = 5
_PEOPLES = ("an", "ese", "ish", "ist", "ite", "ic", "crat", "i", "stani", "er")
_PLACES = frozenset(["GPE", "LOC", "FAC", "NORP"])


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
        plainly = (m for m in self.mentions if m.label == "PERSON" and not m.titled)
        return any(m.given or m.title or m.honorific for m in self.mentions) or any(plainly)

    @property
    def is_place(self) -> bool:
        """Whether every mention is labelled as a place or a people, and one stands where places do."""
        return all(m.label in _PLACES for m in self.mentions) and any(m.located for m in self.mentions)


@dataclass(frozen=True)
class Names:
    """Whom a draft names, in order of first mention."""

    people: tuple[Person, ...]


@analysis
def names(document: Document) -> Names:
    """Mentions clustered into persons; a second pass reads what entity recognition missed."""
    return Names(_cluster(read_mentions(document)))


def _cluster(reading: Reading) -> tuple[Person, ...]:
    surnames = {fold(m.surname) for m in reading.full}
    givens = {fold(word) for m in reading.full for word in m.given.split()}
    surnames |= {fold(m.surname) for m in reading.lone if m.honorific or m.title} - givens
    keys = {key(surname) for surname in surnames}
    alone = {fold(m.surname) for m in reading.lone if not m.titled}
    families: dict[str, set[str]] = {}
    for m in reading.full:
        families.setdefault(fold(m.given), set()).add(m.surname)
    for mention, words in reading.unsure:
        like = any(likeness(s, mention.surname) >= Likeness.NEAR for s in families.get(fold(mention.given), ()))
        turned = any(fold(s) == fold(mention.given) for s in families.get(fold(mention.surname), ()))
        if like or turned or _is_person(mention, words, keys, alone):
            reading.full.append(mention)
            surnames.add(fold(mention.surname))
        else:
            reading.bound.update(fold(w.text) for w in words if w.text.lower() not in PARTICLES)
    givens = {fold(word) for m in reading.full for word in m.given.split()}
    clusters: dict[str, list[list[Mention]]] = {}
    firsts = [m for m in reading.lone if _is_name(m, surnames, givens, reading.bound)]
    for mention in sorted([*reading.full, *firsts], key=lambda m: m.span):
        group = clusters.setdefault(fold(mention.surname), [])
        mine = _whose(mention, group)
        if mine is None:
            group.append(mine := [])
        mine.append(mention)
    return tuple(sorted((Person(tuple(c)) for g in clusters.values() for c in g), key=lambda p: p.mentions[0].span))


def _is_person(mention: Mention, words: list[Word], keys: set[str], alone: set[str]) -> bool:
    """Whether a run is a person whom entity recognition missed: persons are called by their last word, firms by the
    first."""
    if len(words) > _MOST_WORDS or any(is_common(w.text) or w.text.lower() in places() for w in words):
        return False
    last = fold(mention.surname)
    called = last in alone and fold(words[0].text) not in alone and mention.label not in _PLACES
    return key(last) in keys or called


def _is_name(mention: Mention, surnames: set[str], givens: set[str], bound: set[str]) -> bool:
    """Whether a word alone may be a surname."""
    low = fold(mention.surname)
    if low in surnames:
        return True
    if mention.surname.isupper() and not mention.titled:  # LITTLE HARWICH: in running text, a label
        return False
    if low in bound and (mention.label != "PERSON" or mention.titled):
        return False
    if low in givens or low in role_words() or low in places() or len(low) < 4:
        return False
    if mention.label == "NORP" and low.rstrip("s").endswith(_PEOPLES):
        return False
    if low.endswith("s") and (low[:-1] in surnames or low[:-1] in places()):
        return False
    return not is_common(low) or (mention.label == "PERSON" and not mention.titled)


def _whose(mention: Mention, group: list[list[Mention]]) -> list[Mention] | None:
    """The cluster that a mention belongs to: by its given name, else the one named last."""
    if not mention.given:
        return max(group, key=lambda c: (mention.surname in {m.surname for m in c}, c[-1].span), default=None)
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
