"""`weasel-attribution`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint.document import Document
from newslint.findings import Flag, Severity
from newslint.rule import DocumentRule
from newslint_rules._comment import is_full
from newslint_rules._weasels import weasels


class WeaselAttribution(DocumentRule):
    """A claim hung on nobody: “some call for”, “it has been suggested that”, “amid concerns”.

    What it flags
    -------------
    - impersonal: “it is believed that”, “it has been proposed that”.
    - a vague subject: “critics say”, “many fear”, “some reports have suggested”, “with many concerned”.
    - a judgement without its judge: “is widely seen as”, “has been criticised”, “could be interpreted as”, “has
      raised eyebrows”, “raising concerns”.
    - concerns, fears and calls that nobody holds: “amid growing fears”, “concerns grow”, “there are growing calls
      for”.

    Only the vague words are flagged; the message asks whose claim it is. Of “some … while others …” the first is.
    Weak signs (“residents fear”, “is said to be”, “sparked outrage”) are flagged in drafts full of claims only (see
    `editorialising`).

    Why a desk cares
    ----------------
    The reader cannot weigh a claim without its source, and the writer who has none hides it so. An editor asks “who?”
    of each such sentence; this asks first.

    When it is wrong to flag
    ------------------------
    When the sentence says who: an agent (“by the board”), “according to”, “the ministry said”, “critics such as”,
    “fears among geologists”. When somebody or a document raises the question, when the vague noun is particular (“the
    experts”, “UN experts”), when “some say they …” goes on about people just named, when many people merely live
    there. Quotations and headlines are left alone. So are “allegedly” and “reportedly”, which crime copy needs, and
    “sources say”, which is another rule’s.

    Measured
    --------
    Right by a reader’s verdicts (`make claims-verdicts`): 46 of 49 findings, on clean copy 9 of 10. On 14,800 words
    of edited news 2 findings (0.14 per 1,000 words: hostility that unnamed critics blame, estimates of nobody’s), in
    interviews none, on 27,000 words of newspapers 7 (0.26), on 64,000 words of agency reports 13 (0.20), nearly all
    vague by one reader’s judgement; some are not worth an editor’s time, since the next sentence quotes somebody. Of
    27 marked places it finds 25 (held half 19 of 21; all of the drafts’ marks were read, so expect less elsewhere).
    In copy written for the project by others it finds 21 of 46 places in the half that was not looked at, 33 of 38 in
    the other: it misses turns that its lists lack and passives of unusual verbs.
    """

    id: ClassVar = "weasel-attribution"
    category: ClassVar = "claims"
    severity: ClassVar = Severity.WARNING

    def check(self, document: Document) -> Iterator[Flag]:
        """Flags the vague words."""
        for weasel in weasels(document):
            if not weasel.is_weak or is_full(document):
                yield Flag(weasel.span, weasel.message)
