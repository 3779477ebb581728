"""`unattributed-lede`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint.analyses.annotation import Annotation, Token, annotation
from newslint.analyses.attribution import Statement
from newslint.analyses.holders import Holder, extent, holder_of
from newslint.document import Document, Role
from newslint.findings import Flag, Severity
from newslint.rule import DocumentRule
from newslint.spans import Span
from newslint.wordlists import words
from newslint_rules._own_voice import is_own, own_statements

_SOMEBODY = {Holder.NAMED, Holder.INSTITUTIONAL, Holder.ROLE}
_SHORT = 24  # code points of a subject that is shown with its verb


class UnattributedLede(DocumentRule):
    """A first paragraph whose main claim has no source.

    What it flags
    -------------
    The passive of saying or judging that the first sentence rests on (“has been raised as a strategy”, “is regarded
    as”), when it has no agent and neither that sentence nor the next one names a source. `weasel-attribution` is
    silent there.

    Why a desk cares
    ----------------
    The lede is what most readers read. If it rests on a passive, the story may rest on nothing.

    When it is wrong to flag
    ------------------------
    Comment and interviews pass (see `editorialising`). Wire copy that gives its source in the second
    sentence passes too; one that gives it in the third is flagged.

    Measured
    --------
    Right by a reader’s verdicts: the two findings that there are, too few to tell its precision. None on 14,800 words
    of edited news, 27,000 of newspapers, 350 agency reports and 30 clean articles written for the project. Of the
    three drafts it marks the two whose ledes rest on a passive. Other claims in a lede are found by the other rules,
    or not: of six marked ledes in copy written for the project by others none has such a passive.
    """

    id: ClassVar = "unattributed-lede"
    category: ClassVar = "claims"
    severity: ClassVar = Severity.WARNING
    hides: ClassVar = ("weasel-attribution",)

    def check(self, document: Document) -> Iterator[Flag]:
        """Flags the passive at the top of the lede."""
        notes = annotation(document)
        statements = [s for s in own_statements(document) if s.sentence.block.role is not Role.HEADLINE]
        if not statements or any(_has_source(s) for s in statements[:2]) or _acts(statements[1:2], document):
            return
        lede = statements[0]
        for verb in notes.within(lede.sentence.span):
            span = _agentless(verb, notes)
            if lede.in_lede and span and is_own(lede, span, document):
                said = " ".join(span.of(document.text).split())
                yield Flag(span, f"By whom? The lede rests on “{said}” and names no source: say who, first.")
                return


def _has_source(statement: Statement) -> bool:
    return any(a.holder is not Holder.VAGUE for a in statement.own)


def _acts(after: list[Statement], document: Document) -> bool:
    """Whether a person or body is the subject of the next sentence, and so likely who did it."""
    notes = annotation(document)
    subjects = (
        t
        for s in after
        for t in notes.within(s.sentence.span)
        if t.dep == "nsubj" and notes.tokens[t.head].dep == "ROOT"
    )
    return any(holder_of(t, notes, document.text) in _SOMEBODY for t in subjects)


def _agentless(verb: Token, notes: Annotation) -> Span | None:
    """The words of a passive of saying or judging that leads the sentence, a short subject with it; no agent."""
    if verb.tag != "VBN" or verb.lemma not in words("newslint_rules", "lede-verbs") or not _leads(verb, notes):
        return None
    children = notes.children(verb)
    if any(c.dep == "agent" or c.text.lower() == "by" for c in children):
        return None
    auxiliaries = [c for c in children if c.dep in {"aux", "auxpass"} and c.index < verb.index]
    if not any(c.dep == "auxpass" for c in auxiliaries):
        return None
    subject = next((extent(c, notes) for c in children if c.dep == "nsubjpass"), auxiliaries[0].span)
    short = subject.end - subject.start <= _SHORT
    return Span(min(subject.start if short else verb.span.end, auxiliaries[0].span.start), verb.span.end)


def _leads(verb: Token, notes: Annotation) -> bool:
    while verb.head != verb.index:
        if verb.dep != "conj":
            return False
        verb = notes.tokens[verb.head]
    return True
