"""`speculation-as-fact`."""

from __future__ import annotations

from typing import ClassVar

from newslint_rules._claim_rule import ClaimRule


class SpeculationAsFact(ClaimRule):
    """The future, or what others want, feel or mean, stated flatly.

    What it flags
    -------------
    - the future: “this will destroy the alliance”, “is bound to fail”, “it is only a matter of time before”.
    - effects: “this agreement ensures the safety of the strait”, “has had far-reaching consequences”.
    - other people’s heads: “is clearly hoping”, “knows full well”, “is feeling emboldened”, “must be kicking itself”.
    - motives: “a calculated move by”, “in a desperate attempt to”, “clearly designed to”.

    “Will” without a date, “could significantly alter” and the like are weak signs, flagged in drafts full of claims
    only (see `editorialising`).

    Why a desk cares
    ----------------
    Nobody has seen the future or the inside of a head. Somebody said so, or it is a guess, and the reader must be
    told which.

    When it is wrong to flag
    ------------------------
    When it is hedged (“could use it as a window”), a plan (“will open on 4 May”), a condition, somebody’s words or
    hearsay: these pass. So do comment and interviews (see `editorialising`).

    Measured
    --------
    Right by a reader’s verdicts (`make claims-verdicts`): 17 of 17 findings, all on faulty copy. On 14,800 words of
    edited news, 15,700 of interviews, 27,000 of newspapers and 64,000 of agency reports none. Marked claims without a
    source in the drafts: 9 of 16 by all rules on claims; in faulty copy 2 of 10. In copy written for the project by
    others: predictions 11 of 20 and motives 9 of 17 in the half that was looked at, 6 of 16 and 5 of 20 in the other.
    It misses flat futures and motives without set words (“Republicans will shoot it down” beside a date).
    """

    id: ClassVar = "speculation-as-fact"
    subject: ClassVar = "speculation"
    messages: ClassVar = {
        "future": "Who says it will? “{words}” states the future as a fact: give it to a source, or say “could”.",
        "effect": "Who says it does? “{words}” states an effect as a fact: give it to a source, or cut it.",
        "mind": "How do you know? “{words}” looks into somebody’s head: quote them, or cut it.",
        "motive": "How do you know? “{words}” states a motive: say who sees it so, or what was done.",
    }
