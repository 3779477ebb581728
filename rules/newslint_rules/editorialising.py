"""`editorialising`."""

from __future__ import annotations

from typing import ClassVar

from newslint_rules._claim_rule import ClaimRule


class Editorialising(ClaimRule):
    """The writer’s judgement, advice or call to action as if it were news.

    What it flags
    -------------
    - calls: “it is crucial that”, “the world must remain united”, “we must”, “let us remember”, “enough is enough”.
    - verdicts: “in a shocking turn of events”, “hangs in the balance”, “a disgraceful decision”, “sends a powerful
      message”; a thing made to say what the writer thinks (“this highlights the importance of”).
    - comments on the news: “Fortunately, …”, asides to the reader, questions that nobody asked.
    - what says nothing: “only time will tell”, “it remains to be seen”, “in conclusion”.

    Only the writer’s own voice is read: no quotations, nothing that a source says by the attribution of the sentence.
    A coloured word (stunning, dire, “we”) is a weak sign. It is flagged once, and only in a draft that is full of
    claims and comment: a strong sign weighs three, a weak one one, and there must be 25 per 1,000 words and nine in
    all.

    Why a desk cares
    ----------------
    A reader who meets the writer’s opinion in a report trusts the facts beside it less. An editor cuts it, or asks
    whose it is.

    When it is wrong to flag
    ------------------------
    Comment. Drafts whose front matter has `section: opinion` or the like (option `exempt`), whose first lines are a
    kicker (“Opinion”, “Letters”), that say “I” or “you” throughout, and interviews, are left alone; a folder of
    columns is exempted by `[[per-path]]` with `ignore = ["editorialising"]`. Rules and duties (“drivers must carry”,
    “must publish by 1 June”) and plain senses pass. It is wrong where a quotation has lost a mark, and in criticism
    that no kicker announces.

    Measured
    --------
    Right by a reader’s verdicts (`make claims-verdicts`): 117 of 122 findings, on clean copy 9 of 11. On 14,800 words
    of edited news 3 findings (0.20 per 1,000 words), one of them true (a writer’s emphasis), two in quotations with
    broken marks; on 15,700 words of interviews none; on 27,000 words of newspapers 8 (0.30), all true, most of them
    in leading articles; on 12,700 words of clean copy written for the project with traps none; on 64,000 words of
    agency reports none. In 186 mini-drafts that a reviewer wrote to trip the rules (set phrases in their plain sense,
    rules, courts, sport) 10 remain wrong, of 150 at first. Marked editorialising: the drafts 26 of 27 (held half 16
    of 17, but the drafts were read), faulty copy 2 of 17 (held half 0 of 11). In copy written for the project by
    others, before they saw the rule: 47 of 108 places in the half that was not looked at, 72 of 99 in the other. It
    misses what has no set words: “talk is cheap”, irony, chatty sport.
    """

    id: ClassVar = "editorialising"
    subject: ClassVar = "judging"
    messages: ClassVar = {
        "urge": "Who wants that? “{words}” is a call of the writer’s: give it to a source, or cut it.",
        "we": "Who are “we”? “{words}” makes the reader a party: report it from outside, or cut it.",
        "verdict": "Who thinks so? “{words}” is the writer’s verdict: give it to a source, or report what happened.",
        "adverb": "Whose feeling? “{words}” comments on the news: cut it.",
        "empty": "What is known? “{words}” says nothing: cut it, or say what comes next and when.",
        "aside": "Who is talking? “{words}” is an aside to the reader: cut it.",
        "question": "Who asks? “{words}” is the writer’s own question: answer it, give it to a source, or cut it.",
    }
