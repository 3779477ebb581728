"""Times of day of a draft in its sources."""

from __future__ import annotations

import re

from newslint.document import Document
from newslint.sources.clock import clock_times, times_of_day
from newslint.sources.items import How, Item, Kind, Place, Verdict
from newslint.sources.nearest import Nearest, nearest_place
from newslint.spans import Span

_LIKE = 0.3  # the share of a sentence from which a passage is about the same thing
_DAY, _HOUR, _MINUTES = 24 * 60, 60, 20  # how far from a full hour what is said to be at it may be
_SAID, _AT = re.compile(r"[^\W\d_]"), re.compile(r"\b(?:[Aa]t|by|until|till|from|before|after|since|around|about) $")
_LEADING = 8  # code points in which that stands
_OF_GAME = re.compile(r" (?:left|remain|to (?:go|play)\b|into\b)")  # 2:30 left in the period
_ZONE = re.compile(r" (?:in [A-Z]|(?:GMT|BST|UTC|CES?T|[ECMP][SD]?T)\b|(?:British|Eastern|Pacific|Central) time)")


def time_item(span: Span, minutes: frozenset[int], nearest: Nearest) -> Item | None:
    """A time of day; a full hour only where a passage about the same has another, since 10pm may be soon after 9.50."""
    near = nearest.of(nearest.sentence_at(span.start))
    for path in dict.fromkeys(n.passage.path for n in near):
        for other, its in clock_times(nearest.library.document(path)):
            if any(_apart(a, b) <= _MINUTES * (a % _HOUR == 0) for a in minutes for b in its):
                return Item(Kind.DATE, Verdict.FOUND, span, Place(path, other))
    if _OF_GAME.match(nearest.document.text, span.end) or _is_elsewhere(span, nearest.document):
        return None
    for n in near:
        source = nearest.library.document(n.passage.path)
        for other in times_of_day(source):
            if n.share >= _LIKE and n.passage.span.contains(other):
                return Item(
                    Kind.DATE, Verdict.DIFFERS, span, Place(n.passage.path, other), other.of(source.text), how=How.CLOCK
                )
    is_time = _SAID.search(span.of(nearest.document.text)) or _AT.search(
        nearest.document.text, max(span.start - _LEADING, 0), span.start
    )
    if not is_time or all(minute % _HOUR == 0 for minute in minutes):
        return None  # 10pm may be told in many words; 5:14 may be a verse
    return Item(Kind.DATE, Verdict.MISSING, span, nearest_place(near), is_sure=False, how=How.CLOCK)


def _apart(one: int, other: int) -> int:
    """The minutes between two times of day, midnight being none."""
    by = abs(one - other)
    return min(by, _DAY - by)


def _is_elsewhere(span: Span, document: Document) -> bool:
    """Whether a time is given in another zone than the one before it: 6.52am (5.52am in Britain)."""
    before, after = document.text[max(span.start - 20, 0) : span.start], document.text[span.end : span.end + 12]
    has_other = re.search(r"\d[^()]*\($", before) or re.search(
        r"\d ?(?:[ap]\.?m\.?)?,? (?:or|and|which (?:is|was)) $", before
    )
    return bool(has_other) or bool(_ZONE.match(after) and re.search(r"\d[:.]\d\d", before))
