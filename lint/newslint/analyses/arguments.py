"""The verb that a noun is an argument of, what its other argument is, and what stands beside both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.analyses.annotation import Annotation, Token

#: Verbs of one outcome by the name that it has, with the nouns and adjectives that say the same of people.
FATES = {
    "killed": frozenset(["kill", "die", "dead", "perish"]),
    "injured": frozenset(["injure", "wound", "hurt", "injured", "wounded"]),
    "arrested": frozenset(["arrest", "detain"]),
    "destroyed": frozenset(["destroy", "raze"]),
    "missing": frozenset(["missing"]),
    "evacuated": frozenset(["evacuate"]),
    "rescued": frozenset(["rescue"]),
}
FATE_OF = {word: name for name, words in FATES.items() for word in words}
_LINKS = frozenset(["conj", "xcomp", "advcl"])
_CLAUSE = frozenset(["acl", "relcl"])
_RELATIVE = frozenset(["who", "which", "that"])
_UP = 4  # verbs between a verb and the one that has its subject
_ADVERBS = frozenset(
    ["now", "then", "today", "yesterday", "tomorrow", "ago", "here", "there", "abroad", "nationwide", "worldwide",
     "altogether"]
)  # fmt: skip


def verb_of(top: Token, notes: Annotation, tokens: Sequence[Token]) -> tuple[Token | None, str]:
    """The verb that has a noun as subject or object."""
    after = [t for t in notes.children(top) if t.index > top.index and t.dep in {"acl", "amod"} and t.tag == "VBN"]
    if after and (after[0].lemma in FATE_OF or after[0].index == top.index + 1):
        return after[0], "object"
    follows = next((t for t in tokens if t.index == top.index + 1), None)
    if follows is not None and follows.text.lower() in {"dead", "missing"}:
        return follows, "object"
    if top.pos == "ADJ" and top.lemma in FATE_OF:
        return top, "object"
    seen = top
    while seen.dep == "conj" and seen.head != seen.index and notes.tokens[seen.head].pos in {"NOUN", "NUM", "PROPN"}:
        seen = notes.tokens[seen.head]
    verb = notes.tokens[seen.head]
    if verb.index == seen.index or verb.pos not in {"VERB", "AUX"}:
        return None, ""
    if seen.dep in {"dobj", "nsubjpass", "attr"}:
        return verb, "object"
    if seen.dep == "nsubj":
        bare = verb.tag == "VBN" and not any(c.dep.startswith("aux") for c in notes.children(verb))
        return verb, "object" if bare and verb.lemma in FATE_OF else "subject"
    return None, ""


def other_argument(verb: Token, top: Token, notes: Annotation, *, is_subject: bool) -> str:
    """The lemma of the other argument: who does it; what it is done to."""
    if is_subject:
        found = child_of(verb, notes, {"dobj", "attr", "acomp"}) or _by(verb, notes, None)
        return _named(found) if found else ""
    agent = _by(verb, notes, "agent")
    passive = child_of(verb, notes, {"nsubjpass"}) is not None
    if agent is not None or passive:
        return _named(agent) if agent is not None else ""
    seen = verb
    for _ in range(_UP):
        subject = child_of(seen, notes, {"nsubj"})
        if subject is not None and subject.text.lower() not in _RELATIVE:
            return "" if subject.index == top.index else _named(subject)
        if seen.dep in _CLAUSE:
            return _named(notes.tokens[seen.head]) if seen.tag != "VBN" else ""
        if seen.dep not in _LINKS or seen.head == seen.index:
            return ""
        seen = notes.tokens[seen.head]
    return ""


def _named(token: Token) -> str:
    """The lemma of a noun, with a capital where it is a name."""
    return token.lemma.capitalize() if token.pos == "PROPN" else token.lemma.lower()


def child_of(token: Token, notes: Annotation, deps: set[str]) -> Token | None:
    """The first child of a token with one of the relations."""
    return next((c for c in notes.children(token) if c.dep in deps), None)


def _by(verb: Token, notes: Annotation, dep: str | None) -> Token | None:
    """The noun of a prepositional phrase of a verb."""
    for child in notes.children(verb):
        if child.dep == (dep or "prep"):
            found = child_of(child, notes, {"pobj"})
            if found is not None:
                return found
    return None


def around(top: Token, verb: Token | None, notes: Annotation) -> Iterator[str]:
    """What stands beside noun and verb: prepositional phrases, “last year”, adverbs of time and place.

    Without a verb clauses of the noun count too.
    """
    for head in (top, verb):
        for child in notes.children(head) if head is not None else ():
            is_adverb = child.dep == "advmod" and child.text.lower() in _ADVERBS
            if child.dep == "prep":
                yield from (c.lemma.lower() for c in notes.children(child) if c.dep in {"pobj", "pcomp"})
            elif child.dep == "npadvmod" or is_adverb or (verb is None and child.dep in _CLAUSE):
                yield child.lemma.lower()


def tense_of(verb: Token, notes: Annotation) -> str:
    """The auxiliaries of a verb and its form."""
    helps = [c.lemma.lower() for c in notes.children(verb) if c.dep in {"aux", "auxpass", "neg"}]
    return " ".join([*helps, re.sub("VBP|VBZ", "VB", verb.tag)])
