"""A possessive without its s and without a noun: “the idea was the minister’.”, “a friend of Smith’, who left”.

Before a stop an apostrophe looks like a closing mark, so the sentence must ask for a possessive (after a form of “be”,
or one of several friends, plans or remarks “of” somebody), and no mark may stand open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.document import Document, Sentence
from newslint.spans import Span
from newslint_rules._possessive_lost_s import Owner, closing_marks, has_opening, is_noun, may_own

_WORD = re.compile(r"(?<![\w’'-])(?P<word>[^\W\d_]+(?:-[^\W\d_]+)*)(?P<mark>[’'])(?=[.,;:?!](?:\s|[”\"]|$))")
_WHOSE = r"(?:(?:the|this|that|his|her|its|their|our|my|your) )?(?:[A-Za-z][\w.-]+ )?$"
#: What somebody may have several of, so that one of them is “of” a possessive.
_ONE_OF = (
    "friend ally relative colleague acquaintance cousin associate neighbour neighbor rival client pupil student aide "
    "adviser idea remark comment habit painting novel poem song book film play work speech letter plan demand "
    "favourite favorite wish hobby creation invention"
)
_DOUBLE = re.compile(
    r"\b(?:an?|any|some|several|many|two|three|four|another|this|that|these|those|no|one) (?:[\w-]+ ){0,2}"
    rf"(?:{'|'.join(_ONE_OF.split())}|allies|hobbies)s? of {_WHOSE}",
    re.IGNORECASE,
)
_COPULA = re.compile(rf"\b(?:is|was|are|were|be|been) (?:not |now |still |once |all |also |really |clearly )?{_WHOSE}")


def final(sentence: Sentence, document: Document) -> Iterator[Owner]:
    """Every noun or name with a bare apostrophe before a stop that stands where only a possessive can."""
    for match in _WORD.finditer(sentence.text):
        span = Span(match.start("word"), match.end("mark")).shift(sentence.span.start)
        lead = sentence.text[: match.start()]
        if (
            (_DOUBLE.search(lead) or (_COPULA.search(lead) and not re.search(r"\b(?:there|who|that) \w+ $", lead)))
            and may_own(match["word"])
            and is_noun(span, sentence, document)
            and span.end - 1 not in closing_marks(document)
            and not re.search(r"[“\"][^”\"]*$", lead)
            and not has_opening(sentence.block, document)
        ):
            yield Owner(match["word"], match["mark"], span)
