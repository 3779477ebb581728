"""“This will destroy the alliance”: what an event will do or does, with the writer as the only witness."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.analyses.annotation import Annotation, Token
from newslint.document import Sentence
from newslint.spans import Span
from newslint.wordlists import words

_POINTING = {"this", "that", "these", "those", "such", "the"}
_FLAT = {"will", "would", "'ll", "’ll"}
#: What makes it a guess, which is fine.
_HEDGES = {
    "could",
    "may",
    "might",
    "perhaps",
    "possibly",
    "potentially",
    "likely",
    "reportedly",
    "apparently",
    "if",
    "hopefully",
}


def consequences(sentence: Sentence, notes: Annotation) -> Iterator[tuple[str, Span]]:
    """Kind (`future` or `effect`) and words, from the verb to what it does it to."""
    tokens = notes.within(sentence.span)
    if any(t.text.lower() in _HEDGES and t.text != "May" for t in tokens):
        return
    for verb in tokens:
        if verb.lemma not in words("newslint_rules", "effect-verbs") or verb.pos != "VERB":
            continue
        subject = next((c for c in notes.children(verb) if c.dep == "nsubj"), None)
        if subject is None and verb.dep == "conj":
            subject = next((c for c in notes.children(notes.tokens[verb.head]) if c.dep == "nsubj"), None)
        if subject is None or not _is_event(subject, notes):
            continue
        what = _affected(verb, notes)
        if what is None:
            continue
        modal = next((c for c in notes.children(verb) if c.dep == "aux" and c.tag == "MD"), None)
        if modal is not None and modal.text.lower() in _FLAT:
            yield "future", Span(modal.span.start, what.span.end).shift(-sentence.span.start)
        elif modal is None and verb.tag == "VBZ":
            yield "effect", Span(verb.span.start, what.span.end).shift(-sentence.span.start)


def _is_event(subject: Token, notes: Annotation) -> bool:
    """This; this move; the decision: an event that the sentence before told."""
    low = subject.text.lower()
    if subject.dep == "nsubj" and low in {"this", "that"} and subject.pos in {"PRON", "DET"}:
        return notes.tokens[subject.head].dep != "relcl"
    if subject.lemma.lower() not in words("newslint_rules", "event-nouns"):
        return False
    return any(c.text.lower() in _POINTING for c in notes.children(subject) if c.index < subject.index)


def _affected(verb: Token, notes: Annotation) -> Token | None:
    """What public good or evil the verb has for its object."""
    affected = words("newslint_rules", "affected-goods")
    for child in notes.children(verb):
        if child.index < verb.index:
            continue
        if child.dep == "dobj":
            inside = [child, *_below(child, notes)]
            return next((t for t in inside if t.lemma.lower() in affected), None)
        if child.dep == "prep" and child.text.lower() in {"to", "in", "on"}:
            for goal in notes.children(child):
                found = next((t for t in [goal, *_below(goal, notes)] if t.lemma.lower() in affected), None)
                if found:
                    return found
    return None


def _below(token: Token, notes: Annotation) -> Iterator[Token]:
    """The words joined to a noun: by “of”, “and” and “for”."""
    for child in notes.children(token):
        if child.dep in {"conj", "compound", "pobj"} or (
            child.dep == "prep" and child.text.lower() in {"of", "for", "in"}
        ):
            yield child
            yield from _below(child, notes)


_DATED = re.compile(
    r"\d|\b(?:to(?:day|night|morrow)|next|this|later|until|after|before|during|within|if|unless|when"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter)\b",
    re.IGNORECASE,
)


def predictions(sentence: Sentence, notes: Annotation) -> Iterator[Span]:
    """“will” with its verb, where no date and no plan is told."""
    if _DATED.search(sentence.text):
        return
    for modal in notes.within(sentence.span):
        if modal.tag == "MD" and modal.text.lower() in {"will", "'ll", "’ll", "wo"}:
            verb = notes.tokens[modal.head]
            if (
                verb.index > modal.index
                and verb.lemma not in words("newslint_rules", "scheduled-verbs")
                and verb.dep in {"ROOT", "conj", "ccomp"}
            ):
                yield Span(modal.span.start, verb.span.end).shift(-sentence.span.start)
