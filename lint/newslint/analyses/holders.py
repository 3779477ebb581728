"""Who is behind a claim: what kind of source the subject of a verb of saying is."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from newslint.analyses.annotation import Annotation, Token
from newslint.analyses.namedata import lines
from newslint.spans import Span


class Holder(StrEnum):
    """The kinds of source, from the best to none.

    `named`: a person by name. `institutional`: a body that speaks (the Kremlin, police). `document`: a paper or finding
    (a report by the council, a poll). `role`: somebody by what they are (a senior US official). `anonymous`: somebody
    who is there and not named (a source close to the talks). `vague`: nobody in particular (many, critics, experts).
    """

    NAMED = "named"
    INSTITUTIONAL = "institutional"
    DOCUMENT = "document"
    ROLE = "role"
    ANONYMOUS = "anonymous"
    VAGUE = "vague"


_PRONOUNS = frozenset(
    ["he", "she", "they", "it", "who", "which", "that", "i", "we", "you", "him", "her", "them", "me", "us", "those"]
)
_QUANTIFIERS = frozenset(["some", "many", "most", "several", "numerous", "various", "countless", "few"])
_ALONE = _QUANTIFIERS | {"others", "people", "all", "everyone", "everybody", "nobody", "somebody", "someone", "one"}
_VAGUE_GROUPS = re.compile(
    r"(?i)\b(?:a (?:growing )?number of|a (?:handful|few|lot) of|plenty of|scores of|so-called|certain|unnamed)\b"
)
#: Figures released by the office, estimates from the bank.
_OWNED = re.compile(
    r" (?:by|from) (?:the |an? )?(?:[a-z]+ ){0,2}[A-Z]|\b(?:released|published|obtained|seen|compiled) "
)
_ANONYMOUS = frozenset(["source", "insider", "whistleblower", "informant", "tipster"])
_ORGANISED = {"ORG", "GPE", "NORP", "LOC", "FAC"}


@cache
def words(name: str) -> frozenset[str]:
    """The words of a list of holders: `institutions`, `documents`, `people-nouns`, `vague-people`."""
    return frozenset(word for line in lines(f"{name}.txt") for word in line)


def vague_people() -> frozenset[str]:
    """Plurals that name nobody when they stand alone: critics, experts, observers."""
    return words("vague-people")


@cache
def _unnamed() -> re.Pattern[str]:
    phrases = sorted((" ".join(line) for line in lines("anonymous.txt")), key=len, reverse=True)
    return re.compile(rf"(?i)\b(?:{'|'.join(map(re.escape, phrases))})\b")


def holder_of(head: Token, notes: Annotation, text: str) -> Holder | None:
    """The kind of source that a noun is with all that depends on it; `text` is the prose of the document.

    None: no source at all (a thing, an event), or a pronoun, whose kind depends on what stands before it.
    """
    low, lemma = head.text.lower(), head.lemma.lower()
    if low in _PRONOUNS:
        return None
    left = [c for c in notes.children(head) if c.index < head.index]
    phrase = extent(head, notes).of(text)
    if lemma in _ANONYMOUS or _unnamed().search(phrase):
        return Holder.NAMED if _names_person(head, notes) else Holder.ANONYMOUS
    if head.entity == "PERSON" or _names_person(head, notes):
        return Holder.NAMED
    quantified = any(c.text.lower() in _QUANTIFIERS for c in left) or bool(_VAGUE_GROUPS.match(phrase))
    if low in _ALONE or (low in _QUANTIFIERS):
        return Holder.VAGUE
    is_name = head.pos == "PROPN" or head.entity in _ORGANISED or (left and head.text[:1].isupper())
    if is_name and head.entity in _ORGANISED and not quantified:
        return Holder.INSTITUTIONAL
    if is_name and low not in words("vague-people"):
        return Holder.INSTITUTIONAL if _is_body(low, lemma) else Holder.NAMED
    return _of_noun(head, left, quantified, owned=bool(_OWNED.search(phrase)))


def _of_noun(head: Token, left: list[Token], quantified: bool, *, owned: bool) -> Holder | None:
    low, lemma = head.text.lower(), head.lemma.lower()
    determined = any(c.dep in {"det", "poss", "nummod"} and c.text.lower() not in _QUANTIFIERS for c in left)
    named = any(c.pos == "PROPN" for c in left)
    if low in words("vague-people") and not determined and not named:
        return Holder.VAGUE
    people = lemma in words("people-nouns") or low in words("vague-people") or lemma == "people"
    if quantified and (people or head.tag == "NNS"):
        return Holder.VAGUE
    if _is_body(low, lemma):
        return Holder.INSTITUTIONAL
    if lemma in words("documents") or low in words("documents"):
        certain = determined or named or owned or head.tag in {"NN", "NNP"}
        return Holder.DOCUMENT if certain else Holder.VAGUE
    return Holder.ROLE if people else None


def _is_body(low: str, lemma: str) -> bool:
    return low in words("institutions") or lemma in words("institutions")


def _names_person(head: Token, notes: Annotation) -> bool:
    """Whether the noun is said to be a person by name: Mark Hale, a farmer; a farmer, Mark Hale."""
    if head.pos == "NOUN" and any(c.entity == "PERSON" and c.dep == "compound" for c in notes.children(head)):
        return head.lemma.lower() in words("people-nouns")
    return any(c.dep == "appos" and c.entity == "PERSON" for c in notes.children(head))


def extent(head: Token, notes: Annotation) -> Span:
    """From the first to the last word that depends on a token, itself included."""
    first = last = head
    todo = [head]
    while todo:
        token = todo.pop()
        if token.index < first.index:
            first = token
        if token.index > last.index:
            last = token
        todo += notes.children(token)
    return Span(first.span.start, last.span.end)
