"""`claim-density`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import ClassVar

from newslint.document import Document
from newslint.findings import Finding, Flag, Severity
from newslint.rule import NoOptions, SummaryRule


class Options(NoOptions, frozen=True):
    """A draft of more than `words` words is flagged from `per_1000` claims per 1,000 words on, if they are `least`."""

    per_1000: float = 10.0
    least: int = 4
    words: int = 150


class ClaimDensity(SummaryRule):
    """A draft so full of claims and comment without a source that it is no news report.

    What it flags
    -------------
    The headline (else the first sentence) of a draft of more than 150 words in which the rules on claims that are on
    find four places or more, and ten or more per 1,000 words, at `warning` or above. The message counts them by rule.
    A place that is ignored does not count, nor does what a rule that is switched off would find; a rule that is only
    not selected does.

    Why a desk cares
    ----------------
    One such claim is a question to the writer. A draft full of them has no reporting under it: spun copy, a press
    release, an opinion. It goes back before anybody edits it.

    When it is wrong to flag
    ------------------------
    Comment that nothing announces as such: see `editorialising`.

    Measured
    --------
    On the 61 clean documents of more than 150 words (24 news articles, 38 of newspapers) the highest value is 4.3 per
    1,000 words, the median 0; none is flagged. On 350 agency reports it is 6.5, none is
    flagged. On 30 clean articles written for the project none is. The three drafts have 23 to 40. Of 21 faulty
    articles none is flagged (highest 6.2). Of 30 articles written for the project by others, of the kinds that the
    rule is for, 23 are.
    """

    id: ClassVar = "claim-density"
    category: ClassVar = "claims"
    severity: ClassVar = Severity.WARNING
    Options: ClassVar = Options
    #: Not what a draft says otherwise than its sources: that is no comment.
    counts: ClassVar = (
        "absolute-claim", "anonymous-source", "editorialising", "speculation-as-fact", "unattributed-figure",
        "unattributed-lede", "unattributed-quote", "weasel-attribution",
    )  # fmt: skip

    def check(self, document: Document, findings: Sequence[Finding]) -> Iterator[Flag]:
        """Flags the top of a draft that is dense with such claims."""
        words = len(document.text.split())
        counted = [f for f in findings if f.severity >= Severity.WARNING]
        number = len(counted)
        if words <= self.options.words or number < max(self.options.least, 2):
            return
        if number * 1000 < self.options.per_1000 * words:
            return
        listed = ", ".join(f"{n} {rule}" for rule, n in Counter(f.rule for f in counted).most_common())
        yield Flag(
            document.top,
            f"Who says so? {number} places in {words:,} words name no source ({listed}): send it back to the writer.",
        )
