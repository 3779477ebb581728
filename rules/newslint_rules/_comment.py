"""What a report says in its writer’s own voice that no writer of news can know or should judge; found once a draft.

Weak signs (a coloured word, a prediction) count only in a draft full of comment, as more of the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from newslint.analyses.annotation import Annotation, Token, annotation
from newslint.analyses.attribution import Statement
from newslint.document import Document, analysis
from newslint.spans import Span, Taken
from newslint.wordlists import words
from newslint_rules._consequences import consequences, predictions
from newslint_rules._emphasis import emphasis
from newslint_rules._own_voice import is_own, own_statements
from newslint_rules._turns import hits
from newslint_rules._urging import deontic, questions
from newslint_rules._weasels import weasels

Subject = Literal["judging", "absolute", "speculation"]
#: A strong comment and a vague source weigh three, weak ones one, each word once; from so much per 1,000 words, and in
#: all, a draft is full of them, if one is strong.
_WEIGHT, _DENSE, _LEAST = 3, 25.0, 9


class Comment(NamedTuple):
    """A place of the prose: which rule it is for, the kind of its message, and whether it counts by itself."""

    subject: Subject
    kind: str
    span: Span
    is_weak: bool = False


@analysis
def comments(document: Document) -> tuple[Comment, ...]:
    """The comments of a report, in order of place, none on the words of another; weak ones only where it is full, and
    one in the same words once."""
    full, seen = is_full(document), set[str]()
    kept: list[Comment] = []
    for comment in _all(document):
        said = comment.span.of(document.text).lower()
        if not comment.is_weak or (full and said not in seen):
            kept.append(comment)
            seen.add(said)
    return tuple(kept)


@analysis
def _all(document: Document) -> tuple[Comment, ...]:
    notes = annotation(document)
    return tuple(c for s in own_statements(document) for c in _in_statement(s, notes, document))


@analysis
def is_full(document: Document) -> bool:
    """Whether a draft is so full of comments and vague sources that weak signs of them are more of the same."""
    signs = [(c.span, c.is_weak) for c in _all(document)] + [(w.span, w.is_weak) for w in weasels(document)]
    strong = sum(not is_weak for _, is_weak in signs)
    weak = len({span.of(document.text).lower() for span, is_weak in signs if is_weak})
    weight = _WEIGHT * strong + weak
    return strong > 0 and weight >= _LEAST and weight * 1000 >= _DENSE * len(document.text.split())


def _in_statement(statement: Statement, notes: Annotation, document: Document) -> Iterator[Comment]:
    sentence = statement.sentence
    start = sentence.span.start
    found: list[Comment] = []
    for subject in ("judging", "absolute", "speculation"):
        for hit in hits(f"{subject}-turns", sentence.text):
            if hit.span.of(sentence.text) != "US":  # no pronoun
                found.append(Comment(subject, hit.kind, hit.span.shift(start), hit.is_weak))
    found += (Comment("judging", "urge", s.shift(start), weak) for s, weak in deontic(sentence, notes))
    found += (Comment("judging", "verdict", s.shift(start)) for s in emphasis(sentence, notes, document.text))
    found += (Comment("judging", "question", s.shift(start), weak) for s, weak in questions(sentence, document))
    found += (Comment("judging", "verdict", span, weak) for span, weak in _loaded(statement, notes))
    found += (Comment("speculation", kind, s.shift(start)) for kind, s in consequences(sentence, notes))
    found += (Comment("speculation", "future", s.shift(start), True) for s in predictions(sentence, notes))
    taken = Taken()
    for comment in sorted(found, key=lambda c: (c.is_weak, c.span.start - c.span.end, c.span)):
        paragraph = comment.subject == "absolute" or comment.is_weak
        if is_own(statement, comment.span, document, paragraph=paragraph) and taken.add(comment.span):
            yield comment


def _loaded(statement: Statement, notes: Annotation) -> Iterator[tuple[Span, bool]]:
    """Words that judge, each to the end of the noun it stands before, and whether they only colour."""
    for token in notes.within(statement.sentence.span):
        if token.pos not in {"ADJ", "ADV", "NOUN"} and token.dep not in {"amod", "acomp"}:
            continue
        if (token.entity and token.text[:1].isupper()) or _is_passed_on(token, notes):
            continue
        low = token.text.lower()
        noun = token.pos == "NOUN" and not {low, token.lemma.lower()}.isdisjoint(
            words("newslint_rules", "loaded-nouns")
        )
        loaded = noun or (token.pos != "NOUN" and low in words("newslint_rules", "loaded-words"))
        if loaded or low in words("newslint_rules", "coloured-words"):
            head = notes.tokens[token.head]
            end = head.span.end if token.dep == "amod" and head.index > token.index else token.span.end
            yield Span(token.span.start, end), not loaded


def _is_passed_on(token: Token, notes: Annotation) -> bool:
    """“Was described as a miraculous escape”: somebody’s word, though not whose."""
    while token.head != token.index:
        token = notes.tokens[token.head]
        if token.tag == "VBN" and token.lemma in {
            "describe",
            "call",
            "label",
            "dub",
            "brand",
            "term",
            "hail",
            "name",
            "title",
        }:
            return True
        if token.pos in {"VERB", "AUX"} and token.tag != "VBN":
            return False
    return False
