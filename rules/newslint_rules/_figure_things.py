"""What words can be: things that are counted, people, pronouns, and things of which a draft has several."""

from __future__ import annotations

from collections import Counter

from newslint.analyses.annotation import Annotation
from newslint.analyses.holders import words as listed
from newslint.wordlists import words

_PACKAGE = "newslint_rules"
_PEOPLE = frozenset(["", "person", "man", "woman", "child"])
_PRONOUNS = frozenset(
    ["he", "she", "it", "they", "i", "we", "you", "one", "this", "that", "these", "those", "who", "which"]
)
_ANYBODY = frozenset(["man", "woman", "boy", "girl", "child", "person", "teenager", "youth", "suspect", "victim"])
_OTHER = frozenset(["another", "each", "every", "other", "both", "second", "third", "next", "neighbouring"])


def is_thing(noun: str) -> bool:
    """Whether two numbers of a noun may be of one thing: not goals and years."""
    return noun not in words(_PACKAGE, "plain-counts")


def is_anybody(key: str) -> bool:
    """Whether a property is that of a man or woman whom nothing else tells from others."""
    _, dimension, *_, thing = key.split()
    return dimension == "year-old" and thing in _ANYBODY


def is_weak(verb: str) -> bool:
    """Whether a verb says nothing of what is counted."""
    return verb in words(_PACKAGE, "weak-verbs")


def is_pronoun(word: str) -> bool:
    """Whether a word stands for a name or noun that is not known."""
    return word in _PRONOUNS


def are_people(noun: str) -> bool:
    """Whether a noun counts people; a figure that stands alone may."""
    return noun in _PEOPLE or noun in listed("people-nouns")


def several(notes: Annotation) -> frozenset[str]:
    """The lemmas of what a draft has several of: towers, another tower, a tower twice."""
    found, introduced = set(), Counter[str]()
    for token in notes.tokens:
        if token.pos == "NOUN":
            lemma = token.lemma.lower()
            before = {t.text.lower() for t in notes.children(token) if t.index < token.index}
            if token.tag == "NNS" or not _OTHER.isdisjoint(before):
                found.add(lemma)
            introduced[lemma] += not before.isdisjoint({"a", "an"})
    return frozenset(found | {lemma for lemma, times in introduced.items() if times > 1})
