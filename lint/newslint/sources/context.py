"""Whether two numbers stand among the same words: what the words around the one have of those around the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newslint.analyses.wording import words_of
from newslint.document import Document
from newslint.sources.stems import content, stem
from newslint.spans import Span

_REACH = 10  # words on either side
_HALF = 3  # words away from which one counts half


def context(document: Document, within: Span, at: Span) -> Mapping[str, float]:
    """The stems of the words around a place in a passage, each with its nearness: 1 beside it, less further off."""
    near: dict[str, float] = {}
    words = [w for w in words_of(within.of(document.text), within.start) if not w.is_number]
    before = [w for w in words if w.span.end <= at.start][-_REACH:]
    after = [w for w in words if w.span.start >= at.end][:_REACH]
    for side in (reversed(before), after):
        for distance, word in enumerate(side):
            form = stem(word.form)
            near[form] = max(near.get(form, 0.0), _HALF / (_HALF + distance))
    return {form: near[form] for form in content(near)}


def likeness(here: Mapping[str, float], there: Mapping[str, float], weight: Callable[[str], float]) -> float:
    """How much of the one context the other has, from 0 to 1: rare words and near ones count more."""
    whole = sum(weight(form) * nearness for form, nearness in here.items())
    shared = sum(
        weight(form) * (nearness * min(nearness, there[form])) ** 0.5
        for form, nearness in here.items()
        if form in there
    )
    return shared / whole if whole else 0.0
