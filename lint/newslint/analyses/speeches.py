"""Speeches: who said what in quotation marks, where, in how many parts.

A speech is what somebody says in one go: a quotation that the attribution interrupts (“…,” she said, “…”), or that runs
on over paragraphs, is one speech of several parts.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from newslint.analyses.annotation import annotation
from newslint.analyses.attribution import Statement, attributions
from newslint.analyses.cues import Attribution, Reach, extent_of_name, verbs
from newslint.analyses.quotations import quotations
from newslint.analyses.speakers import Speaker, is_pronoun, speakers
from newslint.document import Document, Role, analysis
from newslint.spans import Span


class Kind(StrEnum):
    """How much of a sentence is quoted.

    `sentence`: a whole one or more. `fragment`: part of one, within a sentence of the writer’s. `term`: a title, a name
    or a word or two that somebody uses or the writer keeps at arm’s length; no speech.
    """

    SENTENCE = "sentence"
    FRAGMENT = "fragment"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Speech:
    """A quotation. Spans are in code points of the prose.

    Attributes:
        span: from its first mark to its last.
        parts: the words inside the marks, without these, in order; at least one.
        kind: how much of a sentence it is.
        speaker: the name of the person who says it, as the draft first gives it in full; None: nobody by name.
        body: the organisation or role that says it, as it is written; None: a person, or nobody.
        is_block: whether its layout sets it off, without marks.
        is_closed: whether it has its closing mark (each paragraph before the last needs none).
        source: the words in its own sentences that name who says it, no pronoun; None where others tell.
    """

    span: Span
    parts: tuple[Span, ...]
    kind: Kind
    speaker: str | None = None
    body: str | None = None
    is_block: bool = False
    is_closed: bool = True
    source: Span | None = None


_OPENING, _CLOSING = "“„«\"‘'", "”»\"’'“"
_MARKS = _OPENING + _CLOSING + " \n"
_MOST_BETWEEN = 18  # words of an attribution within a speech
_SMALL = frozenset(
    ["a", "an", "the", "of", "and", "or", "in", "on", "at", "to", "for", "by", "with", "from", "as", "but", "vs"]
)
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
#: What ends the first part of a speech that is interrupted, inside the marks or (the British way) outside.
_BREAKS = re.compile(r"[,?!…—–-][”»\"’']?\Z|[”»\"’'],\Z")
#: A headline’s way, and a transcript’s: Hale: ‘We will rebuild’.
_NAMED = re.compile(r"((?:[A-Z][\w.’'-]+ ){0,3}[A-Z][\w’'-]+)(?: (?:on|to) [^:.]{2,40})?: \Z")
_NEAR = 60  # code points before a quotation in which such a name stands


@analysis
def speeches(document: Document) -> tuple[Speech, ...]:
    """All quotations with their speakers, in order."""
    return tuple(_speech(group, document) for group in _groups(document))


def _speech(group: Sequence[Span], document: Document) -> Speech:
    parts = tuple(_inside(q, document.text) for q in group)
    span = Span(group[0].start, group[-1].end)
    is_block = document.block_at(span.start).role is Role.QUOTATION
    speaker, is_beside, source = _speaker(group, document)
    kind = Kind.SENTENCE if is_block else _kind(group, parts, document, is_said=is_beside)
    closed = is_block or span.of(document.text).rstrip()[-1:] in _CLOSING
    return Speech(span, parts, kind, speaker.name, speaker.body, is_block, closed, source)


def _inside(span: Span, text: str) -> Span:
    """A quotation without its marks; of a nested one at its edge only the outer mark goes."""
    written = span.of(text)
    start = 1 if written[:1] in _OPENING else 0
    end = len(written.rstrip())
    end -= 1 if end > start and written[end - 1] in _CLOSING else 0
    return Span(span.start + start, span.start + max(end, start))


def _groups(document: Document) -> Iterator[list[Span]]:
    """The quotations, those together that are one speech."""
    group: list[Span] = []
    for quotation in quotations(document):
        if group and (_runs_on(group[-1], quotation, document) or _is_interrupted(group[-1], quotation, document)):
            group.append(quotation)
            continue
        if group:
            yield group
        group = [quotation]
    if group:
        yield group


def _runs_on(before: Span, after: Span, document: Document) -> bool:
    """Whether one quotation goes on in the next paragraph: it is left open there, and the next opens with a mark."""
    first, second = document.block_at(before.start), document.block_at(after.start)
    if first == second or document.text[first.span.end : second.span.start].strip():
        return False
    if first.role is Role.QUOTATION or second.role is Role.QUOTATION:
        return first.role is second.role
    is_open = before.of(document.text).rstrip()[-1:] not in _CLOSING and before.end >= first.span.end
    return is_open and after.start == second.span.start


def _is_interrupted(before: Span, after: Span, document: Document) -> bool:
    """Whether only who says it stands between two quotations: “…,” she said, “…”, or “…,” she said. “…”."""
    if document.block_at(before.start) != document.block_at(after.start):
        return False
    between = document.text[before.end : after.start]
    words = between.split()
    lead = before.of(document.text) + between[:1]
    if not 2 <= len(words) <= _MOST_BETWEEN or not (_BREAKS.search(lead[:-1]) or _BREAKS.search(lead)):
        return False
    if between.rstrip()[-1:] not in {",", ".", ":", "—", "–"} or ";" in between:
        return False
    if len(_cues_in(Span(before.end, after.start), document)) != 1:
        return False
    ends = between.rstrip().endswith(".")
    rest = document.text[after.end : document.block_at(after.start).span.end]
    follows = Span(after.end, after.end + len(re.split(r"[.;“\"‘]", rest, maxsplit=1)[0]))
    return not (ends and _BREAKS.search(after.of(document.text)) and _cues_in(follows, document))


def _cues_in(span: Span, document: Document) -> list[int]:
    """The reporting verbs of a stretch of the prose, by their places among the tokens."""
    if span.end <= span.start:
        return []
    tokens = annotation(document).within(span)
    return [t.index for t in tokens if t.lemma in verbs() and t.tag in _FINITE and span.contains(t.span)]


def _speaker(group: Sequence[Span], document: Document) -> tuple[Speaker, bool, Span | None]:
    """Who says a speech, whether the words that say so stand right beside it, and the name among them."""
    people = speakers(document)
    near = _statements(Span(group[0].start, group[-1].end), document)
    own = [a for s in near for a in s.own if a.source and not any(q.overlaps(a.cue) for q in group)]
    spoken = [a for a in own if not _is_thought(a, own, document)]
    for attribution in sorted(spoken, key=lambda a: _distance(a.cue, group)):
        if attribution.source is None:
            continue
        who = people.of(attribution.source)
        if who:
            named = None if is_pronoun(attribution.source.of(document.text)) else attribution.source
            return who, _is_beside(attribution, group), named
    label = _NAMED.search(document.text, max(group[0].start - _NEAR, 0), group[0].start)
    if label:
        return people.of(Span(*label.span(1))) or Speaker(), True, Span(*label.span(1))
    carried = next((s.governing.source for s in near if s.governing and s.governing.source), None)
    carried = carried or _introduced(group[0], document)
    found = people.of(carried) if carried else None
    return found or Speaker(), False, None


def _is_thought(attribution: Attribution, others: Sequence[Attribution], document: Document) -> bool:
    """Whether it is what somebody else says that its holder thinks: Ms Hale said the town does not believe it."""
    cue = annotation(document).within(attribution.cue)[0]
    inside = any(o is not attribution and o.scope.contains(attribution.cue) and o.cue < cue.span for o in others)
    return inside and verbs().get(cue.lemma) == "thought"


def _statements(span: Span, document: Document) -> list[Statement]:
    """The statements whose sentences share letters with a span."""
    statements = attributions(document).statements
    first = max(bisect_right(statements, span.start, key=lambda s: s.sentence.span.start) - 1, 0)
    last = bisect_left(statements, span.end, key=lambda s: s.sentence.span.start)
    return [s for s in statements[first:last] if s.sentence.span.overlaps(span)]


def _distance(cue: Span, group: Sequence[Span]) -> int:
    return min(max(cue.start - q.end, q.start - cue.end, 0) for q in group)


def _is_beside(attribution: Attribution, group: Sequence[Span]) -> bool:
    """Whether a source and its verb touch a quotation."""
    edges = [attribution.cue, *([attribution.source] if attribution.source else [])]
    return min(_distance(edge, group) for edge in edges) <= 3


def _introduced(first: Span, document: Document) -> Span | None:
    """Who spoke last in the paragraph before one that is all quotation, or before a block quotation."""
    block = document.block_at(first.start)
    if first.start != block.span.start:
        return None
    statements = attributions(document).statements
    at = bisect_left(statements, block.span.start, key=lambda s: s.sentence.span.start)
    if not at or statements[at - 1].sentence.block.role not in {Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTATION}:
        return None
    before = statements[at - 1]
    own = [a.source for a in before.own if a.source]
    if own:
        return own[-1]
    if before.sentence.text.endswith(":"):
        return _writes(before.sentence.span, document)
    governing = before.governing
    return governing.source if governing and governing.reach is Reach.QUOTATION else None


def _writes(span: Span, document: Document) -> Span | None:
    """The subject of the last reporting verb of a sentence that introduces what follows: “The mayor wrote:”."""
    notes = annotation(document)
    subjects = [c for i in _cues_in(span, document) for c in notes.children(notes.tokens[i]) if c.dep == "nsubj"]
    return extent_of_name(subjects[-1], notes) if subjects else None


def _kind(group: Sequence[Span], parts: Sequence[Span], document: Document, *, is_said: bool) -> Kind:
    """How much of a sentence the words are."""
    text = parts[0].of(document.text).strip(_MARKS)
    words = [w.strip(_MARKS + ",.;:!?…") for w in text.split()]
    words = [w for w in words if w]
    said = is_said and bool(_BREAKS.search(text) or text.endswith("."))
    if len(parts) == 1 and not said and (len(words) <= 2 or _is_title(words, text)):
        return Kind.TERM
    tokens = annotation(document).within(group[0])
    begins = text[:1].isupper() or text[:1].isdigit()
    whole = said or any(t.tag in _FINITE for t in tokens) or text[-1:] in {".", "?", "!"}
    return Kind.SENTENCE if begins and whole else Kind.FRAGMENT


def _is_title(words: Sequence[str], text: str) -> bool:
    """Whether all words but the small ones have capitals."""
    if text[-1:] in {".", "…"}:
        return False
    large = [w for w in words if w.lower() not in _SMALL]
    return bool(large) and all(w[0].isupper() or not w[0].isalpha() for w in large)
