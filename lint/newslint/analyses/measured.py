"""What a figure is a property of: the storeys of a tower, the sum of a contract."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newslint.analyses.annotation import Annotation, Token, annotation
from newslint.analyses.arguments import child_of
from newslint.analyses.counted import Counted, counted, noun_phrase
from newslint.document import Document, analysis
from newslint.spans import Span

_HYPHENED = re.compile(r"[-‑ ](?P<dim>[a-z]{3,})(?:[-‑](?P<how>old|long|high|tall|wide|deep|strong))?(?= [A-Za-z])")
_HOW = {"tall": "high", "height": "high", "length": "long", "width": "wide", "depth": "deep"}
_EXTENT = re.compile(r" (?P<how>long|high|tall|wide|deep|in (?P<noun>length|height|width|depth))\b")
_DIMS = {"story": "storey", "floor": "storey", "storeys": "storey", "stories": "storey"}
_MONEY = re.compile(r"\W|^(?:US|NZ|HK|[ACS])\$$")
_TIMES = frozenset(["year", "month", "week", "day", "hour", "minute", "second", "time", "decade"])
_UP = 4  # steps from an extent to its thing
_SPECIFIC = frozenset(["DT", "PRP$", "POS"])
_OF_ARTICLE = frozenset(["the", "this", "that", "its", "his", "her", "their", "our", "’s", "'s", "’"])


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure that is a property of one thing.

    Attributes:
        span: the figure with its unit, as a message shows it.
        counted: the figure, and where it stands.
        thing: the lemma of what has the property.
        modifiers: the lemmas of the words before it, those of the figure apart.
        phrase: the thing as it is written.
        dimension: the property: “storey”, “money”, “length”, “year-old”.
        definite: whether the thing was spoken of before (the, its), or has a name.
        named: whether it has a name.
        around: the lemmas of what else stands beside the thing.
    """

    span: Span
    counted: Counted
    thing: str
    modifiers: tuple[str, ...]
    phrase: str
    dimension: str
    definite: bool
    named: bool
    around: tuple[str, ...] = ()


@analysis
def measured(document: Document) -> tuple[Measured, ...]:
    """The properties in figures of one thing each, in order."""
    notes = annotation(document) if counted(document) else None
    if notes is None:
        return ()
    return tuple(m for c in counted(document) for m in _read(c, document, notes))


def _read(each: Counted, document: Document, notes: Annotation) -> Iterator[Measured]:
    text, end, limit = document.text, each.quantity.span.end, each.sentence.span.end
    dimension = _kind(each)
    hyphened = _HYPHENED.match(text, end, limit) if not dimension else None
    if hyphened and (text[end] in "-‑") and hyphened["dim"] not in {"year", "time"} | _TIMES - {"year"}:
        dimension, end = _DIMS.get(hyphened["dim"], hyphened["dim"]), hyphened.end()
        yield from _before(each, dimension, end, document, notes)
    elif hyphened and hyphened["dim"] == "year" and hyphened["how"] == "old":
        yield from _before(each, "year-old", hyphened.end(), document, notes)
    elif dimension:
        how = _EXTENT.match(text, end, limit)
        if how:
            word = how["noun"] or how["how"]
            yield from _after(each, _HOW.get(word, word), how.end(), document, notes)
        else:
            yield from _before(each, dimension, end, document, notes)
            yield from _of(each, dimension, notes, document)
            yield from _worth(each, dimension, notes, document)
    else:
        yield from _of(each, "number", notes, document)
        if each.owner and each.noun and not each.modifiers and each.noun not in _TIMES:
            yield from _had(each, notes, document)


def _kind(each: Counted) -> str:
    quantity = each.quantity
    if quantity.unit is not None and not re.match(r"[$£€¥₹]", quantity.sign):
        return quantity.unit.kind
    return "money" if quantity.sign and _MONEY.search(quantity.sign) and quantity.sign != "%" else ""


def _before(each: Counted, dimension: str, end: int, document: Document, notes: Annotation) -> Iterator[Measured]:
    """The 14-storey tower, a £3.4m contract."""
    limit = each.sentence.span.end
    row = noun_phrase([t for t in notes.within(Span(end, limit)) if t.span.start >= end])
    if row and row[0].span.start <= end + 1:
        determiner = _determiner(each, notes)
        span = Span(each.quantity.span.start, end).of(document.text).rstrip()
        yield _measured(each, row, dimension, determiner, notes, document, len(span))


def _after(each: Counted, dimension: str, end: int, document: Document, notes: Annotation) -> Iterator[Measured]:
    """The bridge is 310 metres long; the bridge, 310 metres long."""
    last = notes.within(Span(end - 1, end))
    head = last[-1] if last else None
    for _ in range(_UP):
        if head is None:
            return
        if head.pos in {"AUX", "VERB"}:
            thing = child_of(head, notes, {"nsubj"})
            if thing is not None and thing.tag == "WDT":
                thing = notes.tokens[head.head]
        else:
            thing = head if head.pos in {"NOUN", "PROPN"} else None
        if thing is not None and thing.span.end < each.quantity.span.start:
            yield _noun(each, thing, dimension, notes, document)
            return
        head = notes.tokens[head.head] if head.head != head.index else None


def _of(each: Counted, dimension: str, notes: Annotation, document: Document) -> Iterator[Measured]:
    """A crew of 12, a budget of £3m."""
    top = notes.tokens[each.token]
    inside = [t for t in notes.within(each.quantity.span) if t.head != t.index]
    for token in (top, *inside):
        of = notes.tokens[token.head]
        if token.dep == "pobj" and of.text == "of" and notes.tokens[of.head].pos == "NOUN":
            if not (dimension == "number" and each.noun not in {"", "person"}):
                yield _noun(each, notes.tokens[of.head], dimension, notes, document)
            return


def _worth(each: Counted, dimension: str, notes: Annotation, document: Document) -> Iterator[Measured]:
    """The contract is worth £3m, the bridge cost £3m."""
    for token in notes.within(each.quantity.span):
        head = notes.tokens[token.head]
        if token.head == token.index or each.quantity.span.contains(head.span):
            continue
        if head.text == "worth" and head.head != head.index:
            over = notes.tokens[head.head]
            thing = over if over.pos == "NOUN" else child_of(over, notes, {"nsubj"})
        elif (head.lemma == "cost" and head.pos == "VERB") or (head.lemma == "be" and token.dep == "attr"):
            thing = child_of(head, notes, {"nsubj"})
            if thing is not None and thing.tag == "WDT":
                thing = notes.tokens[head.head]
        else:
            continue
        if thing is not None and thing.pos in {"NOUN", "PROPN"}:
            yield _noun(each, thing, dimension, notes, document)
        return


def _had(each: Counted, notes: Annotation, document: Document) -> Iterator[Measured]:
    """The tower has 14 storeys, the school’s 400 pupils."""
    before = [t for t in notes.within(each.sentence.span) if t.span.end <= each.quantity.span.start]
    thing = next((t for t in reversed(before) if t.lemma.lower() == each.owner and t.pos in {"NOUN", "PROPN"}), None)
    if thing is not None:
        yield _noun(each, thing, _DIMS.get(each.noun, each.noun), notes, document)


def _noun(each: Counted, thing: Token, dimension: str, notes: Annotation, document: Document) -> Measured:
    left = [c for c in notes.children(thing) if c.index < thing.index]
    row = [c for c in left if c.dep in {"compound", "amod"} and c.pos in {"NOUN", "PROPN", "ADJ"}]
    owner = next((c for c in left if c.dep in {"det", "poss"}), None)
    return _measured(each, [*row, thing], dimension, owner, notes, document, 0)


def _measured(
    each: Counted, row: Sequence[Token], dimension: str, determiner: Token | None, notes: Annotation,
    document: Document, length: int,
) -> Measured:  # fmt: skip
    thing = row[-1]
    span = each.quantity.span
    words = tuple(t.lemma.lower() for t in row[:-1] if t.pos != "PUNCT")
    if determiner is not None and determiner.dep == "poss":
        words = (determiner.lemma.lower(), *words)
    named = thing.pos == "PROPN"
    definite = named or (
        determiner is not None and (determiner.text.lower() in _OF_ARTICLE or determiner.dep == "poss")
    )
    around = tuple(
        c.lemma.lower()
        for p in notes.children(thing)
        if p.dep == "prep" and not span.overlaps(p.span) and p.index > thing.index
        for c in notes.children(p)
        if c.dep == "pobj" and not span.overlaps(c.span)
    )
    phrase = Span(row[0].span.start, thing.span.end).of(document.text)
    return Measured(
        Span(span.start, span.start + (length or span.end - span.start)), each, thing.lemma.lower(), words, phrase,
        dimension, definite, named, around,
    )  # fmt: skip


def _determiner(each: Counted, notes: Annotation) -> Token | None:
    inside = notes.within(each.quantity.span)
    for token in reversed(notes.tokens[max(inside[0].index - 3, 0) : inside[0].index]):
        if token.tag in _SPECIFIC:
            return token
        if token.pos not in {"ADJ", "NOUN", "PROPN", "SYM"}:
            return None
    return None
