"""“This highlights the importance of …”: a thing made to say what the writer thinks."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.annotation import Annotation, Token
from newslint.analyses.holders import holder_of
from newslint.document import Sentence
from newslint.spans import Span
from newslint.wordlists import words


def emphasis(sentence: Sentence, notes: Annotation, text: str) -> Iterator[Span]:
    """From a verb of showing to what it shows, where no person, body or paper is its subject."""
    for verb in notes.within(sentence.span):
        if verb.lemma not in words("newslint_rules", "showing-verbs") or verb.pos != "VERB" or verb.tag == "VBN":
            continue
        shown = next((c for c in notes.children(verb) if c.dep == "dobj" and c.index > verb.index), None)
        if shown is None or shown.lemma.lower() not in words("newslint_rules", "shown-virtues"):
            continue
        if _is_said_by_somebody(verb, notes, text):
            continue
        yield Span(verb.span.start, shown.span.end).shift(-sentence.span.start)


def _is_said_by_somebody(verb: Token, notes: Annotation, text: str) -> bool:
    for _ in range(4):
        subject = next((c for c in notes.children(verb) if c.dep in {"nsubj", "nsubjpass"}), None)
        if subject is not None:
            if subject.text.lower() in {"he", "she", "they", "we", "i", "who"}:
                return True
            return holder_of(subject, notes, text) is not None
        if verb.dep == "advcl" and verb.tag == "VBG":
            return False  # “…, highlighting the need for”: the clause before does that
        if verb.dep not in {"conj", "xcomp", "advcl"}:
            return False
        verb = notes.tokens[verb.head]
    return False
