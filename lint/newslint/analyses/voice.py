"""In whose voice a draft is written: news report, comment, advice, or an interview in questions and answers.

Attribution is asked of reports. Who comments says “I”, who advises says “you”, an interview prints what somebody said.
"""

from __future__ import annotations

import re
from enum import StrEnum

from newslint.analyses.holders import words
from newslint.analyses.quotations import is_quoted
from newslint.document import Block, Document, Role, analysis
from newslint.spans import Span


class Voice(StrEnum):
    """The kinds of draft that rules on claims tell apart."""

    REPORT = "report"
    COMMENT = "comment"
    INTERVIEW = "interview"
    ADVICE = "advice"


_FIRST = re.compile(r"\b(?:I(?:[’'](?:m|ve|d|ll))?|me|my|myself|mine)\b")
_SECOND = re.compile(r"\b[Yy]ou(?:r|rs|rself|’re|'re|’ll|'ll|’ve|'ve|’d|'d)?\b")
_SAYS_YOU, _LEAST_YOU = 15.0, 6
_SAYS_I = 6.0  # first persons singular per 1,000 words outside quotations, from which somebody speaks for themselves
_LEAST = 3
_QUESTIONS = 3
#: A question to somebody, which explainers do not ask.
_TO_YOU = re.compile(r"\b[Yy]ou(?:r|’re|'re)?\b[^.!]*\?$")
_SPEAKER = re.compile(r"(?:Q|A|[A-Z]{2,4}|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2})\s?: (?=\S)")
#: A headline that announces one; a question must follow.
_ANNOUNCED = re.compile(r"(?i)\b(?:interviews?(?: with)?|q ?& ?a|in conversation with|questions (?:for|with|to))\b")
#: A line above or below the headline that says what the piece is.
_KICKER = re.compile(
    r"(?i)(?:opinion|comment|commentary|editorial|leader|leading article|letters?(?: to the editor)?|op-?ed|column|blog"
    r"|analysis|review|viewpoint|perspective|first person|essay)(?:\s*[|:/–—-].*)?"
)


@analysis
def voice(document: Document) -> Voice:
    """The voice of a draft, by its front matter, its kicker, its questions and its first and second persons."""
    blocks = document.blocks
    if not document.genres.isdisjoint(words("comment-genres")):
        return Voice.COMMENT
    if any(_KICKER.fullmatch(b.span.of(document.text).strip()) for b in blocks[:3]):
        return Voice.COMMENT
    running = [b for b in blocks if b.role in {Role.PARAGRAPH, Role.LIST_ITEM, Role.CAPTION, Role.HEADING}]
    texts = [b.span.of(document.text).strip() for b in running]
    asked = sum(text.endswith("?") for text in texts)
    if asked and any(_ANNOUNCED.search(b.span.of(document.text)) for b in blocks[:2]):
        return Voice.INTERVIEW
    if (
        asked >= _QUESTIONS
        and asked * 5 >= len(texts)
        and sum(bool(_TO_YOU.search(text)) for text in texts) >= asked / 2
    ):
        return Voice.INTERVIEW
    if asked + sum(bool(_SPEAKER.match(text)) for text in texts) >= 2 * _QUESTIONS:
        return Voice.INTERVIEW
    length = max(len(document.text.split()), 1)
    told = _outside(_SECOND, running, document)
    if told >= _LEAST_YOU and told * 1000 / length >= _SAYS_YOU:
        return Voice.ADVICE
    spoken = _outside(_FIRST, running, document)
    if spoken >= _LEAST and spoken * 1000 / length >= _SAYS_I:
        return Voice.INTERVIEW if asked >= _QUESTIONS else Voice.COMMENT
    return Voice.REPORT


def _outside(pattern: re.Pattern[str], blocks: list[Block], document: Document) -> int:
    """How often a pattern stands outside quotations."""
    places = (
        Span(*m.span()).shift(block.span.start)
        for block in blocks
        for m in pattern.finditer(block.span.of(document.text))
    )
    return sum(not is_quoted(document, place) for place in places)
