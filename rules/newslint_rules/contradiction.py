"""`contradiction`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint.document import Document
from newslint.findings import Flag, Severity
from newslint.rule import DocumentRule
from newslint_rules._framing import framing_flags
from newslint_rules._headline_amounts import amount_flags
from newslint_rules._headline_figures import figure_flags
from newslint_rules._headline_lead import headline_and_lead
from newslint_rules._headline_outcomes import outcome_flags


class Contradiction(DocumentRule):
    """Two places of a draft that cannot both be right: an “unexpected turn” that “comes as no surprise”.

    What it flags
    -------------
    One event in two opposed frames, in one clause or in two sentences of which the second goes on with “this”,
    “it”, “this move” or the like (the phrases are a list). In a report, a number in the headline that the first
    sentences give otherwise: people killed, injured, arrested or missing, other things counted under one name, an
    amount or a share among the same words, a numbered name (Flight 370), an ordinal (“third woman to lead”); and an
    outcome that headline and lead give the other way round: who beat whom, who bought whom, who died and who survived.
    Both places are shown. Only this:
    contradictions in general take understanding, and rules do not find them (1 of 23 in a trial).

    Why a desk cares
    ----------------
    A headline that the first paragraph denies is the first thing that readers write in about.

    When it is wrong to flag
    ------------------------
    Two sides of one event, with “but”, “some”, “at first” and the like; comment, interviews and advice, headlines that
    ask, and quotations. A number passes when the text has it anywhere, in a rounding, or as a sum or difference of
    others there; “at least” and “nearly” pass too. Another match, another year.

    Measured
    --------
    On the articles, agency reports and training text (341,000 words) no finding. To have more headlines, the first
    sentence of each agency report stood as one: in 216 headlines, 82 of them with a number, nothing, and the
    opposed phrases occur 59 times in that copy without one finding. It finds little, too: of 45 numbers in
    headlines changed one at a time (`make headline-faults`) 12, with other seeds 11 and 9, as most bodies give the
    number in other words, far below, or with others that could explain it; none in those 147 drafts as they are. Of
    19 contradictions that editors marked in 40 faulty drafts one, the “unexpected turn” that “comes as no
    surprise”; the others take knowledge of what is meant.
    """

    id: ClassVar = "contradiction"
    category: ClassVar = "facts"
    severity: ClassVar = Severity.WARNING

    def check(self, document: Document) -> Iterator[Flag]:
        """Flags the second of two phrases, or the words in the headline."""
        yield from framing_flags(document)
        both = headline_and_lead(document)
        if both is not None:
            counts = list(figure_flags(document, both))
            yield from counts
            yield from (f for f in amount_flags(document, both) if not any(f.span.overlaps(c.span) for c in counts))
            yield from outcome_flags(document, both)
