"""An amount, a share or a count in the headline that the first sentences give otherwise: £84,000 and £48,000 stolen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.analyses.dates import dates
from newslint.analyses.quantities import Quantity, quantities
from newslint.document import Document, Sentence
from newslint.findings import Flag, Spot
from newslint.sources.context import context, likeness
from newslint.sources.figure import counted
from newslint.sources.figure_match import agree, differ_in_a_digit, is_kin
from newslint.spans import Span
from newslint_rules._headline_figures import NO_THINGS, explained
from newslint_rules._headline_lead import HeadlineAndLead

_LEAD = 6  # sentences that may give it otherwise
_SLIPPED = 0.12  # of the words around the figure in the headline stand around another that differs in one digit
_PLAIN = 0.3  # … so that no sum or difference explains the one
_ALIKE = 0.5  # … around any other that counts the same
_MOST = 3.0  # times as large as that


def amount_flags(document: Document, both: HeadlineAndLead) -> Iterator[Flag]:
    """Flags on figures in the headline that stand nowhere in the text, beside the one other in their place."""
    days = [m.span for m in dates(document)]
    found = [q for q in quantities(document) if not q.year_like and not any(d.overlaps(q.span) for d in days)]
    title = [q for q in found if both.headline.span.contains(q.span)]
    body = [q for q in found if q.span.start > both.headline.span.end]
    lead = [s for s in document.sentences if s.span.start > both.headline.span.end][:_LEAD]
    for here in title:
        thing = re.match(r"[ -]([A-Za-z]+)", document.text[here.span.end :])
        is_of_ways = not here.sign and thing is not None and NO_THINGS.fullmatch(thing[1])
        if is_of_ways or any(agree(here, q, roughly=True) for q in body):
            continue
        free = [q for q in body if q.sign == here.sign and not any(agree(q, other) for other in title)]
        rivals = [
            (q, how)
            for sentence in lead
            for q in free
            if sentence.span.contains(q.span) and (how := _alike(here, q, sentence, document, both))
        ]
        if len({q.number.value for q, _ in rivals}) == 1:
            there, how = rivals[0]
            if how >= _PLAIN or not explained(here.number, both.body):
                yield _flag(here, there, document)


def _alike(here: Quantity, there: Quantity, sentence: Sentence, document: Document, both: HeadlineAndLead) -> float:
    """How sure it is that another figure stands for the same thing: of one kind, among the same words; 0: not."""
    if not is_kin(here, there) or here.loose != there.loose:
        return 0.0
    around = context(document, both.headline.span, here.span), context(document, sentence.span, there.span)
    alike = likeness(*around, lambda _: 1.0)
    if differ_in_a_digit(here, there):
        return alike if alike >= _SLIPPED else 0.0
    a, b = sorted((abs(here.number.value), abs(there.number.value)))
    is_same = bool(counted(here, document) & counted(there, document)) and sentence in both.told and b <= _MOST * a
    return _SLIPPED if is_same and alike >= _ALIKE else 0.0


def _flag(here: Quantity, there: Quantity, document: Document) -> Flag:
    said, other = here.span.of(document.text), there.span.of(document.text)
    where = f"the text {other} (line {document.line_at(there.span.start)})"
    message = f"The headline says {said[0].lower()}{said[1:]}, {where}: one of them is wrong."
    return Flag(Span(here.span.start, here.span.end), message, related=(Spot(there.span, f"“{other}” here"),))
