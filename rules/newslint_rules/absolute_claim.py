"""`absolute-claim`."""

from __future__ import annotations

from typing import ClassVar

from newslint_rules._claim_rule import ClaimRule


class AbsoluteClaim(ClaimRule):
    """Something claimed for certain, for all, or as never before, without a source.

    What it flags
    -------------
    - certainty: “undoubtedly”, “there is no doubt that”, “everyone knows”, “nobody can deny”, “this proves that”.
    - ranks: “arguably the greatest”, “the best of all time”, “the country’s most beloved”, “second to none”.
    - firsts: “unprecedented”, “never before has”, “for the first time in history”, “the first of its kind”.

    “Always”, “never”, “the worst” and the like are weak signs, flagged in drafts full of claims only (see
    `editorialising`).

    Why a desk cares
    ----------------
    What is so for all and for ever is seldom so. The claim needs its record or its source, or a smaller word.

    When it is wrong to flag
    ------------------------
    When a source stands in its sentence or the paragraph follows one: both are passed, and so are hearsay, quotations
    and comment (see `editorialising`). A plain first or largest that anybody can check (“the first
    woman to captain the ferry”) passes.

    Measured
    --------
    Right by a reader’s verdicts (`make claims-verdicts`): 14 of 14 findings. On 14,800 words of edited news and
    15,700 of interviews none; on 27,000 words of newspapers 2 (0.07 per 1,000 words), both true. It has no marks of
    its own in the development copy. In copy written for the project by others 10 of 11 places in the half that was
    looked at, 6 of 18 in the other.
    """

    id: ClassVar = "absolute-claim"
    subject: ClassVar = "absolute"
    messages: ClassVar = {
        "sure": "Who is so sure? “{words}” leaves no room for doubt: give the proof or the source, or cut it.",
        "superlative": "Says who? “{words}” ranks it above all others: name who says so, or say what was measured.",
        "first": "Says who? “{words}” claims that it has never been: name the record or the source, or cut it.",
    }
