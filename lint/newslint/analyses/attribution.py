"""Attribution: who says what a sentence states, by which cue, and how far that reaches.

A cue is a verb of saying or thinking with its subject, a noun of saying with its owner (the union's claim that …),
“according to” and its like, a link or footnote, or a quotation with a speaker. What a cue at the top of a sentence says
covers the whole sentence; one in a subordinate clause covers that clause. Later sentences of a paragraph stay under the
last source until another one comes: their reach is `paragraph`, which is weaker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from newslint.analyses.annotation import Token, annotation
from newslint.analyses.cues import Attribution, Reach, own_attributions
from newslint.analyses.holders import Holder
from newslint.analyses.quotations import quoted_parts
from newslint.document import Document, Role, Sentence, analysis
from newslint.spans import Span

_SILENT = {Role.HEADLINE, Role.HEADING, Role.BYLINE, Role.DATELINE, Role.CAPTION, Role.QUOTATION}
_MOSTLY = 0.6  # the share of a sentence in quotation marks from which it is somebody's words
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_HEDGE = re.compile(
    r"(?i)\b(?:reportedly|allegedly|apparently|supposedly|purportedly|seemingly|rumou?red"
    r"|(?:is|are|was|were|been) (?:also |now |widely )?"
    r"(?:said|thought|believed|understood|reported|alleged|rumou?red|feared|expected) to"
    r"|it is (?:understood|thought|believed))\b"
)
_BACK = re.compile(
    r"(?:The|That|This|Those|These|His|Her|Their|Its) (?:remarks?|comments?|statements?|claims?|reports?|announcement|"
    r"warnings?|findings|figures|study|survey|letter|message|post|speech|words)\b"
)


@dataclass(frozen=True)
class Statement:
    """A sentence and its sources.

    Attributes:
        own: the attributions by cues in the sentence, vague ones too, in order.
        governing: the source of the paragraph before it or of a quotation that goes on, if there is one.
        hedge: the words that make it hearsay (“reportedly”, “is said to”).
        is_claim: whether it states something: running copy, a finite verb, no question.
        in_lede: whether it stands in the first paragraph.
        is_indirect: whether it can go on in indirect speech: its verbs stand in the past, or in would, could, should.
    """

    sentence: Sentence
    own: tuple[Attribution, ...]
    governing: Attribution | None
    hedge: Span | None
    is_claim: bool
    in_lede: bool
    is_indirect: bool = False

    @cached_property
    def source(self) -> Attribution | None:
        """The best of its sources that does not only come from the paragraph."""
        near = [a for a in (*self.own, self.governing) if a and a.reach is not Reach.PARAGRAPH]
        return min(near, key=lambda a: list(Holder).index(a.holder), default=None)

    def attributed(self, span: Span, *, paragraph: bool = False) -> Attribution | None:
        """Who says the words of a span of the prose, vague sources apart; None: the writer does.

        With `paragraph` the source that the paragraph follows counts too, and a link. Without, that source counts
        where the sentence goes on in indirect speech: in the past, after a sentence of somebody’s.
        """
        for each in self.own:
            if each.holder is Holder.VAGUE or not each.scope.contains(span):
                continue
            if each.source is None:  # a link backs what can be checked, not a judgement
                if paragraph:
                    return each
            elif not each.cue.overlaps(span):
                return each
        over = self.governing
        if (
            over
            and over.holder is not Holder.VAGUE
            and (paragraph or over.reach is Reach.QUOTATION or (self.is_indirect and not self.own))
        ):
            return over
        return None

    def is_vague(self, span: Span) -> bool:
        """Whether the words are hung on nobody in particular (many say …)."""
        return any(a.holder is Holder.VAGUE and a.scope.contains(span) and not a.cue.overlaps(span) for a in self.own)


@dataclass(frozen=True)
class Attributions:
    """The statements of a document, one a sentence, in order."""

    statements: tuple[Statement, ...]

    def at(self, sentence: Sentence) -> Statement:
        """The statement that a sentence makes."""
        return self._by_start[sentence.span.start]

    @cached_property
    def _by_start(self) -> dict[int, Statement]:
        return {s.sentence.span.start: s for s in self.statements}


@analysis
def attributions(document: Document) -> Attributions:
    """What each sentence states, and who says so."""
    notes = annotation(document)
    statements: list[Statement] = []
    last: Holder | None = None  # whom a pronoun takes up
    lede = next((b for b in document.blocks if b.role is Role.PARAGRAPH), None)
    for sentence in document.sentences:
        tokens = notes.within(sentence.span)
        own = tuple(sorted(own_attributions(sentence, tokens, notes, document, last), key=lambda a: a.cue))
        last = next((a.holder for a in reversed(own) if a.holder is not Holder.VAGUE), last)
        before = statements[-1] if statements and statements[-1].sentence.block == sentence.block else None
        statements.append(
            Statement(
                sentence,
                own,
                _governing(before, sentence, document),
                _hedge(sentence),
                _is_claim(sentence, tokens),
                sentence.block == lede,
                _is_past(tokens),
            )
        )
    return Attributions(tuple(_looking_back(statements, document)))


def _is_claim(sentence: Sentence, tokens: tuple[Token, ...]) -> bool:
    if sentence.block.role in _SILENT or sentence.text.rstrip("\"'”’)").endswith("?"):
        return False
    return any(t.tag in _FINITE for t in tokens)


def _is_past(tokens: tuple[Token, ...]) -> bool:
    """Whether the first finite verb stands in the past, as in indirect speech."""
    first = next((t for t in tokens if t.tag in _FINITE), None)
    return first is not None and (first.tag == "VBD" or first.text.lower() in {"would", "should"})


def _hedge(sentence: Sentence) -> Span | None:
    match = _HEDGE.search(sentence.text)
    return Span(*match.span()).shift(sentence.span.start) if match else None


def _governing(before: Statement | None, sentence: Sentence, document: Document) -> Attribution | None:
    """What the sentence before passes on."""
    if before is None:
        return None
    passed = before.governing
    strong = [a for a in before.own if a.holder is not Holder.VAGUE and _leads(a, before.sentence)]
    if strong:
        passed = strong[-1]
    if passed is None:
        return None
    reach = Reach.QUOTATION if _share_quoted(sentence, document) >= _MOSTLY else Reach.PARAGRAPH
    return replace(passed, scope=sentence.span, reach=reach)


def _leads(attribution: Attribution, sentence: Sentence) -> bool:
    """Whether an attribution holds for the better part of its sentence."""
    scope = attribution.scope
    return (scope.end - scope.start) * 2 >= sentence.span.end - sentence.span.start


def _share_quoted(sentence: Sentence, document: Document) -> float:
    """The share of a sentence that stands in quotation marks."""
    span = sentence.span
    inside = sum(min(q.end, span.end) - max(q.start, span.start) for q in quoted_parts(document, span))
    return inside / (span.end - span.start)


def _looking_back(statements: list[Statement], document: Document) -> Iterator[Statement]:
    """A quotation whose speaker comes only in its last sentence, and a claim that the next one calls a remark."""
    after: Statement | None = None
    done: list[Statement] = []
    for statement in reversed(statements):
        sentence = statement.sentence
        if after and statement.governing is None and not statement.own:
            source = next((a for a in after.own if a.holder is not Holder.VAGUE), after.governing)
            together = after.sentence.block == sentence.block
            runs_on = _share_quoted(sentence, document) >= _MOSTLY
            if source and together and (runs_on or _BACK.match(after.sentence.text)):
                reach = Reach.QUOTATION if runs_on else Reach.PARAGRAPH
                statement = replace(statement, governing=replace(source, scope=sentence.span, reach=reach))  # noqa: PLW2901
        done.append(statement)
        after = statement
    return reversed(done)
