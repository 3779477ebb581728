"""`arithmetic`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint.document import Document
from newslint.findings import Flag, Severity
from newslint.rule import DocumentRule
from newslint_rules._arithmetic_change import change_slips
from newslint_rules._arithmetic_conversions import conversion_slips
from newslint_rules._arithmetic_parts import part_slips
from newslint_rules._arithmetic_ranges import range_slips
from newslint_rules._arithmetic_rates import rate_slips
from newslint_rules._arithmetic_scores import score_slips
from newslint_rules._arithmetic_sets import set_slips, vote_slips
from newslint_rules._fact_slips import slip_flags

_KINDS = (
    change_slips, part_slips, conversion_slips, range_slips, rate_slips, score_slips, set_slips, vote_slips,
)  # fmt: skip


class Arithmetic(DocumentRule):
    """Numbers that do not go together: “rose 20% from 50 to 70”, “12 people, seven men and six women”.

    What it flags
    -------------
    A change in per cent, or “doubled”, “tripled” and “halved”, against the two numbers it is between; per cent where
    percentage points are meant; people, medals or matches that are more or fewer than their parts together; a measure,
    or a range of measures, and its conversion beside it; sums of money in two currencies, “£10m ($13m)”, whose rate is
    not that of the others in the draft (of two alone the later is marked, without a fix); scores that no convention
    fits to the result: “drew 2-1”, “a 3-3 win”, “beat Leeds 1-2”, sets that the winner lost, a bill “passed by 214
    votes to 230”. The message shows the sum, or both rates.

    Why a desk cares
    ----------------
    These are the slips that readers write in about, and no grammar checker adds up.

    When it is wrong to flag
    ------------------------
    A number is wrong only where no rounding of the others makes it right, and “about”, “nearly” and the like widen it
    further. Rates by the year, years, ages and times are not read as ends of a change. Lists of which not all are
    named pass, as do measures that go both ways or mean something else in brackets. Rates may lie 4 per cent apart
    beyond rounding, more where months are named; sums of other years, prices (a watch at $399 or £429) and drafts about
    rates of exchange pass, and no rate from outside is used. After “lost” either score may stand first. Level scores
    pass where the sentence names penalties, away goals, the aggregate and the like; drafts on golf, cricket, Gaelic
    games and chess, which score otherwise, are left alone, and so are quotations.

    Measured
    --------
    On the articles, agency reports and training text (341,000 words) no finding. By script, in sentences
    written for it by the author of the rule: changes in per cent 44 of 54 (the others are within the rounding of the
    numbers), multiples 27 of 27, totals 36 of 36, conversions 60 of 60, one unit of them changed 43 of 45, ranges 21 of
    21, rates of exchange 30 of 30, scores, sets and votes 66 of 66. Real copy puts it in more ways than that, and the
    clean copy has few scores and few sums in two currencies: there the zero says little.
    """

    id: ClassVar = "arithmetic"
    category: ClassVar = "facts"
    severity: ClassVar = Severity.ERROR

    def check(self, document: Document) -> Iterator[Flag]:
        """Flags the percentage, the total or the second measure."""
        for slips in _KINDS:
            yield from slip_flags(document, slips(document))
