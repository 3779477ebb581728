"""A headline and the first sentences under it, where a report says what happened."""

from __future__ import annotations

import re
from typing import NamedTuple

from newslint.analyses.quotations import quoted_parts
from newslint.analyses.voice import Voice, voice
from newslint.document import Block, Document, Role, Sentence

_LEAD = 3  # sentences
#: The sentence tells of another time, denies something, or gives a first or a later number.
_UNSURE = (
    r"[12]\d{3}s?|ago|last|previous(?:ly)?|earlier|revised|initial(?:ly)?|at first|later|since|if|would|could|may|might"
    r"|not|never|another|further|more|rose|risen|climbed"
)
_UNSURE_SENTENCE = re.compile(rf"(?i)\b(?:{_UNSURE})\b|n[’']t\b|\?")
#: The names in it may be of two matches or deals.
_TWO_EVENTS = re.compile(
    r"(?i)\b(?:first leg|before|when|while|had|having|once|then|no|almost|nearly|who|whose|which|after|and then)\b"
)


class HeadlineAndLead(NamedTuple):
    """`told` are the sentences of the lead that tell of the day, outside quotations; `plain` those of them that tell of
    one event; `body` is all prose below."""

    headline: Block
    title: str
    told: tuple[Sentence, ...]
    plain: tuple[Sentence, ...]
    body: str


def headline_and_lead(document: Document) -> HeadlineAndLead | None:
    """Those of a report; None where there is no headline, or it asks, or counts its own items."""
    headline = next((b for b in document.blocks if b.role is Role.HEADLINE), None)
    if headline is None or voice(document) is not Voice.REPORT:
        return None
    title = headline.span.of(document.text)
    below = [s for s in document.sentences if s.block.role is Role.PARAGRAPH and s.span.start > headline.span.end]
    if "?" in title or len(below) < 2:
        return None
    lead = below[:_LEAD]
    told = [s for s in lead if not _UNSURE_SENTENCE.search(s.text) and not any(quoted_parts(document, s.span))]
    plain = [s for s in told if not _TWO_EVENTS.search(s.text)]
    body = document.text[headline.span.end :].replace(title, "")
    return HeadlineAndLead(headline, title, tuple(told), tuple(plain), body)
