"""`serial-comma`."""

from __future__ import annotations

from itertools import pairwise
from typing import ClassVar, Literal

from newslint.analyses.annotation import Annotation, Token, annotation
from newslint.document import Document
from newslint.findings import Severity
from newslint.spans import Span
from newslint_rules._style import READ, Point, StyleOptions, StyleRule

_NAMES = {"NOUN", "PROPN"}
_LONGEST_ITEM = 4
#: In an item these make a clause or a second pair, where the comma has other work to do.
_HEAVY = {"VERB", "AUX", "CCONJ", "SCONJ", "PRON"}


class SerialCommaOptions(StyleOptions, frozen=True):
    """`style`: the form that the house writes; empty: what most of a draft has."""

    style: Literal["", "serial comma", "no serial comma"] = ""


class SerialComma(StyleRule):
    """“Peas, beans, and corn” beside “peas, beans and corn” in one draft.

    What it flags
    -------------
    The first list in the form that a draft uses least, at the words around the place of its last comma. A suggestion,
    unless `style` is set to `serial comma` or `no serial comma`: then every list in the other form is flagged.

    Why a desk cares
    ----------------
    American books have the comma, most newspapers do not; a draft that has it now and then is from two hands.

    When it is wrong to flag
    ------------------------
    Only lists of three or more short nouns or names count. Where an item has a verb, a clause or an “and” of its own,
    the comma is needed to part the items.

    Measured
    --------
    On 14,800 words of edited news 3 suggestions (0.20 per 1,000 words), true mixes; in 15,700 words of interviews, on
    64,000 of agency reports and 38 clean articles written for the project none. Of 54 lists read in such copy 50 were
    lists; the others were a town with its state (“in Buxton, England and …”) and words in apposition.
    """

    id: ClassVar = "serial-comma"
    Options: ClassVar = SerialCommaOptions
    points: ClassVar = (Point("The comma before the last item of a list", unasked=Severity.SUGGESTION),)

    def places(self, document: Document, point: Point) -> dict[str, list[Span]]:
        """The last word before “and” or “or”, the comma if there is one, and that word."""
        del point
        found: dict[str, list[Span]] = {"serial comma": [], "no serial comma": []}
        notes = annotation(document)
        for cc in notes.tokens:
            if cc.dep == "cc" and cc.text in ("and", "or") and document.block_at(cc.span.start).role in READ:
                form = _form(notes, cc)
                last = notes.tokens[cc.index - 1 - (form == "serial comma")]
                span = Span(last.span.start, cc.span.end)
                if form and self.counts(document, span):
                    found[form].append(span)
        return found

    def rewrite(self, text: str, form: str, right: str) -> str:
        """With the comma or without it."""
        word, _, conjunction = text.rpartition(" ")
        return f"{word}, {conjunction}" if right == "serial comma" else f"{word.removesuffix(',')} {conjunction}"


def _form(notes: Annotation, cc: Token) -> str:
    """Which form a list has whose last “and” this is; empty where it is no list of three or more short names."""
    items = _items(notes, cc)
    if len(items) < 3 or not items[-2].index < cc.index < items[-1].index:
        return ""
    inside = notes.tokens[items[0].index + 1 : items[-1].index]
    marks = [t for t in inside if t.pos == "PUNCT" and t.text != "-"]
    plain = all(t.text == "," for t in marks) and not any(t.pos in _HEAVY and t is not cc for t in inside)
    short = all(b.index - a.index <= _LONGEST_ITEM for a, b in pairwise(items))
    follows = notes.tokens[items[-1].index + 1 : items[-1].index + 2]
    if not plain or not short or any(t.text in ",-" for t in follows):
        return ""
    if len(marks) == len(items) - 1 and marks[-1].index == cc.index - 1:
        return "serial comma"
    return "no serial comma" if len(marks) == len(items) - 2 and marks[-1].index < cc.index - 1 else ""


def _items(notes: Annotation, cc: Token) -> list[Token]:
    """The heads of the items, in order, from the parser's chain of conjuncts; none where one is no noun."""
    chain = [notes.tokens[cc.head]]
    while chain[0].dep == "conj":
        chain.insert(0, notes.tokens[chain[0].head])
    last = [t for t in notes.children(chain[-1]) if t.dep == "conj" and t.index > cc.index]
    items = [*chain, *last[:1]]
    return items if all(t.pos in _NAMES for t in items) else []
