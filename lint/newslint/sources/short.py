"""Quotations of a word or two that no source has: somebody called it “reckless”.

Scare quotes, terms and nicknames are in quotation marks too; what counts is only what the sentence itself says that
somebody said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.analyses.annotation import annotation
from newslint.analyses.attribution import attributions
from newslint.analyses.cues import Attribution
from newslint.analyses.speeches import Kind as Extent
from newslint.analyses.speeches import Speech, speeches
from newslint.analyses.wording import Word, words_of
from newslint.document import Document, Role
from newslint.sources.items import Item, Kind, Verdict
from newslint.sources.library import Library
from newslint.sources.nearest import Nearest
from newslint.sources.stems import content, stem
from newslint.sources.wordings import span_of

_MOST = 2  # words; longer ones are looked up one by one
_TRIED = 24  # passages that may have both
_ROLES = frozenset([Role.PARAGRAPH, Role.LIST_ITEM])
#: Verbs with which somebody says what they think of a thing.
_JUDGING = frozenset(
    ["brand", "call", "characterise", "characterize", "condemn", "criticise", "criticize", "decry", "denounce",
     "deride", "describe", "dismiss", "label", "portray", "slam"]
)  # fmt: skip
#: Between such a verb and the words: what is judged (“the plan”, “it a”, “the wait as”).
_JUDGED = re.compile(r"(?: [\w’'-]+){0,9} \Z")
_IS = re.compile(
    r"\b(?:[Ww]as|[Ww]ere|is|are|be|been|being|felt|feels|seemed|seems|looked|looks|remains|remained|became|become)"
    r"(?: (?:so|very|not|all|an?|too|now|still|also|both|simply|just|quite|like))? \Z"
)
_OF = re.compile(r" (?:of|about|against) (?:an? )?\Z")
#: What may stand after the words for them to be the end of what is said, and more after “a …”.
_ENDS = re.compile(r"\s*(?:[.,;:!?)–—]|(?:and|but|or|because|when|after|as|if)\b|\Z)")
_GOES_ON = re.compile(r" (?:on|by|against|from|in|to|for|that|at|over|of|with)\b")


def short_items(nearest: Nearest) -> Iterator[Item]:
    """One item for each wording of a word or two that somebody is said to have used, and no source has."""
    document, seen = nearest.document, set[tuple[str, ...]]()
    for speech in speeches(document):
        words = words_of(speech.parts[0].of(document.text), speech.parts[0].start)
        forms = tuple(w.form for w in words)
        if forms in seen or not _is_short(speech, words, document) or not _is_said(speech, document):
            continue
        if _stands([stem(form) for form in forms], nearest.library) is False:
            seen.add(forms)
            yield Item(Kind.QUOTATION, Verdict.MISSING, span_of(words), is_sure=False)


def _is_short(speech: Speech, words: Sequence[Word], document: Document) -> bool:
    """Whether it is a word or two of running copy that are no name and no number."""
    if len(speech.parts) > 1 or not 1 <= len(words) <= _MOST or speech.is_block or not speech.is_closed:
        return False
    begins = speech.kind is not Extent.TERM  # “Never,” said Hale
    named = any(w.written[0].isupper() or w.is_number for w in (words[1:] if begins else words))
    return not named and document.block_at(speech.span.start).role in _ROLES


def _is_said(speech: Speech, document: Document) -> bool:
    """Whether the sentence says that somebody used the words."""
    if speech.kind is not Extent.TERM:
        return speech.source is not None
    text = document.text
    after = text[speech.span.end : document.block_at(speech.span.start).span.end]
    lead = text[max(speech.span.start - 120, document.block_at(speech.span.start).span.start) : speech.span.start]
    if not _ENDS.match(after) and not (re.search(r"\ban? \Z", lead) and _GOES_ON.match(after)):
        return False
    sentence = next((s for s in document.sentences if s.span.end > speech.span.start), None)
    if sentence is None:
        return False
    own = [a for a in attributions(document).at(sentence).own if a.source and not a.cue.overlaps(speech.span)]
    return any(_uses(a, speech, document, lead) for a in own)


def _uses(attribution: Attribution, speech: Speech, document: Document, lead: str) -> bool:
    between = document.text[attribution.cue.end : speech.span.start]
    if attribution.cue.end <= speech.span.start and not re.search(r"[,;:“”\"]", between):
        verb = annotation(document).within(attribution.cue)[0].lemma
        if (verb in _JUDGING and _JUDGED.match(between)) or _OF.match(between):
            return True
    first = annotation(document).within(speech.parts[0])[0]
    return attribution.scope.contains(speech.span) and (first.pos == "VERB" or bool(_IS.search(lead)))


def _stands(stems: Sequence[str], library: Library) -> bool | None:
    """Whether one passage has all the words in some form; None where they carry no content."""
    telling = content(stems)
    if not telling:
        return None
    if any(not library.frequency(s) for s in telling):
        return False
    return len(telling) == 1 or any(telling <= p.stems for p in library.search(telling, _TRIED))
