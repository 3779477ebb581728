"""Sentences that tell the public what to do, and questions that nobody asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.analyses.annotation import Annotation, Token
from newslint.document import Document, Role, Sentence
from newslint.spans import Span
from newslint.wordlists import words

_MODALS = {"must", "should", "ought"}
_DUTIES = {"need", "have"}
#: What makes a duty advice: now, together.
_URGENT = frozenset(["now", "together", "urgently", "immediately", "finally", "surely", "also", "never", "not"])
#: How questions begin that expect no answer.
_RHETORICAL = re.compile(
    r"(?:But|And|Yet|Or|Surely|Is it not|Isn[’']t it|Could this|Will (?:they|we|the)|When will"
    r"|How (?:many more|much longer|long))\b"
)
_MEASURED = re.compile(r"\d")
#: “Must publish by June” and “must under the law” are duties, not advice.
_LEGAL = re.compile(
    r"(?i)\b(?:by law|under (?:the|a|an|its|his|new|current|existing|state|federal)|within \w+|at least \w+|or the"
    r"|to (?:avoid|keep|meet|qualify|stay|reach|win)|by (?:\d|the end|next|midnight|noon|january|february|march|april"
    r"|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday"
    r"|sunday)"
    r"|before (?:it|they|he|she|the|a|any) |if (?:it|they|he|she) (?:is|are|wants?|wins?)"
    r"|in order to|to qualify|to be eligible|at (?:a|the) hearing)\b"
)


def deontic(sentence: Sentence, notes: Annotation) -> Iterator[tuple[Span, bool]]:
    """From a subject to its verb, where a sentence says what it must, should or needs to do; and whether that could
    be a plain duty."""
    tokens = notes.within(sentence.span)
    for modal in tokens:
        verb = _urged(modal, notes)
        if verb is None:
            continue
        subject = next((c for c in notes.children(_top(modal, notes)) if c.dep in {"nsubj", "nsubjpass"}), None)
        if subject is None or verb.span.start < subject.span.end or _is_conditional(modal, notes, sentence):
            continue
        named = subject.entity in {"GPE", "NORP", "ORG", "PERSON"}
        everybody = subject.lemma.lower() in words("newslint_rules", "everybody")
        public = everybody or named or subject.lemma.lower() in words("newslint_rules", "public-bodies")
        if _LEGAL.search(sentence.text) and not everybody:
            continue
        advice = _is_advice(verb, notes)
        plain = verb.lemma in words("newslint_rules", "plain-advice-verbs")
        if not (everybody or advice or (public and plain)):
            continue
        urgent = any(c.text.lower() in _URGENT for c in notes.children(verb))
        duty = modal.lemma in _DUTIES or not (public and (advice or (plain and urgent)))
        measured = bool(_MEASURED.search(sentence.text))  # “must cut emissions by half by 2030” is a target
        is_weak = duty and not (everybody and (advice or urgent or not measured))
        start = min(
            t.span.start
            for t in (subject, *(c for c in notes.children(subject) if c.dep in {"det", "amod", "compound"}))
        )
        yield Span(start, verb.span.end).shift(-sentence.span.start), is_weak


def _urged(modal: Token, notes: Annotation) -> Token | None:
    """The verb that a modal of duty urges."""
    low = modal.text.lower()
    if modal.tag == "MD" and low in _MODALS:
        head = notes.tokens[modal.head]
        if any(c.dep == "aux" and c.text.lower() == "have" for c in notes.children(head)):
            return None  # “should have scored” looks back
        if low == "ought":
            return next(
                (c for c in notes.children(modal) if c.dep == "xcomp"), head if head.index > modal.index else None
            )
        return head if head.index > modal.index else None
    if modal.lemma in _DUTIES and modal.tag in {"VBZ", "VBP"} and modal.pos in {"VERB", "AUX"}:
        return next((c for c in notes.children(modal) if c.dep == "xcomp" and c.tag == "VB"), None)
    return None


def _top(modal: Token, notes: Annotation) -> Token:
    """The verb that has the subject."""
    return notes.tokens[modal.head] if modal.dep == "aux" else modal


def _is_conditional(modal: Token, notes: Annotation, sentence: Sentence) -> bool:
    """“Should Moscow breach the terms”, “whether it should”, “if it must”, “what it should”."""
    verb = _top(modal, notes)
    marks = {
        c.text.lower()
        for c in notes.children(verb)
        if c.index < verb.index and c.dep in {"mark", "advmod", "dobj", "attr"}
    }
    if marks & {"if", "whether", "what", "how", "when", "where", "why", "unless", "until", "that"}:
        return True
    return verb.dep in {"relcl", "acl", "ccomp", "pcomp", "csubj", "xcomp"}


def _is_advice(verb: Token, notes: Annotation) -> bool:
    """Whether the verb is one that writers give as advice (act, ensure, remain united) and no rule or duty."""
    children = notes.children(verb)
    if verb.lemma in {"be", "remain", "stay", "stand"}:
        return any(c.lemma.lower() in words("newslint_rules", "virtues") for c in children)
    if any(c.dep == "auxpass" for c in children):
        return False
    return verb.lemma in words("newslint_rules", "advice-verbs")


def questions(sentence: Sentence, document: Document) -> Iterator[tuple[Span, bool]]:
    """A question in running copy: not a paragraph of its own (explainers ask and answer), not one that the words of a
    source answer at once; and whether the copy goes on to answer it, as explainers do."""
    text = sentence.text
    if not text.endswith("?") or sentence.block.role is not Role.PARAGRAPH or re.search(r"[“”\"‘:]", text):
        return
    rest = document.text[sentence.span.end : sentence.block.span.end].strip()
    alone = sentence.block.span.of(document.text).strip() == text
    answered = rest[:1] in {"“", '"', "‘"}
    if not alone and not answered and text[:1].isupper():
        yield Span(0, len(text)), bool(rest) and not _RHETORICAL.match(text)
