"""`garble-density`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import ClassVar

from newslint.document import Document
from newslint.findings import Finding, Flag, Severity
from newslint.rule import NoOptions, SummaryRule


class Options(NoOptions, frozen=True):
    """A draft is flagged from `per_1000` garbled places per 1,000 words on, if there are `least` of them or more."""

    per_1000: float = 5.0
    least: int = 4


class GarbleDensity(SummaryRule):
    """A draft with so many garbled places that a machine must have written it.

    What it flags
    -------------
    The headline (else the first sentence) of a draft in which the rules on garble find four places or more, and five
    or more per 1,000 words. The message counts them by rule. A place that is ignored does not count, nor does what a
    rule that is switched off would find; a rule that is only not selected does.

    Why a desk cares
    ----------------
    One garbled phrase is a slip to mend. A draft full of them was spun or translated by a machine, and is wrong also
    where its English is right: it must be checked against its source, or sent back, before anybody edits it.

    When it is wrong to flag
    ------------------------
    Copy that is odd on purpose and not in quotation marks: dialect, verse, a language course.

    Measured
    --------
    On 43 clean articles the highest value is 1.9 per 1,000 words (one place), on 160 other clean documents (246,600
    words) 2.8: three doubled words in a court transcript. None of the 203 is flagged.
    With a fault in each sentence of 24 news articles (31 per 1,000 words, of the kinds of `make garble-faults`) 19 are
    flagged, with one in every second sentence 8, with one in every fourth 1: it sees no more than the rules it counts.
    None of the marked drafts and articles is flagged: their garble is fluent, and the rules find at most one place in
    each.
    """

    id: ClassVar = "garble-density"
    category: ClassVar = "garble"
    severity: ClassVar = Severity.WARNING
    Options: ClassVar = Options
    counts: ClassVar = ("garble",)

    def check(self, document: Document, findings: Sequence[Finding]) -> Iterator[Flag]:
        """Flags the top of a draft that is dense with garble."""
        words = max(len(document.text.split()), 1)
        number = len(findings)
        if number < max(self.options.least, 2) or number * 1000 < self.options.per_1000 * words:
            return
        counted = ", ".join(f"{n} {rule}" for rule, n in Counter(f.rule for f in findings).most_common())
        how_many = f"{number} places in {words:,} words are garbled ({counted})"
        yield Flag(document.top, f"Machine-made? {how_many}: check the draft against its source.")
