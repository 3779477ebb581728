"""Times that something took, as results give them, 1:01:27, 51:46.2, and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.analyses.numbers import FIGURE, WORDS, number
from newslint.analyses.quotations import is_quoted
from newslint.document import Document, analysis
from newslint.sources.items import How, Item, Kind, Place, Verdict
from newslint.sources.nearest import Nearest, nearest_place
from newslint.spans import Span

_LIKE = 0.3  # the share of a sentence from which a passage is about the same thing
#: Three parts, or two of which the first is no hour.
_LAP = re.compile(
    r"(?<![\w:.,/-])(?:(?P<h>\d{1,2}):(?P<m>[0-5]\d)|(?P<minutes>2[4-9]|[3-9]\d|1\d\d)):(?P<s>[0-5]\d(?:\.\d+)?)(?![\w:/])"
)
#: The same in words: one hour, eight minutes and 41 seconds.
_IN_WORDS = re.compile(
    rf"(?i)\b(?:(?P<h>{FIGURE}|{WORDS}) hours?,? (?:and )?)?(?P<m>{FIGURE}|{WORDS}) minutes?,? (?:and )?"
    rf"(?P<s>{FIGURE}|{WORDS}) seconds\b"
)


@analysis
def laps(document: Document) -> list[tuple[Span, float]]:
    """Each time that something took, in seconds, in order."""
    found = []
    for match in _LAP.finditer(document.text):
        minutes = int(match["minutes"] or 60 * int(match["h"]) + int(match["m"]))
        found.append((Span(*match.span()), 60 * minutes + float(match["s"])))
    for match in _IN_WORDS.finditer(document.text):
        parts = [number(match[group] or "0") for group in "hms"]
        read = [part.value for part in parts if part]
        if len(read) == len(parts):
            found.append((Span(*match.span()), 3600 * read[0] + 60 * read[1] + read[2]))
    return sorted(found)


def lap_items(nearest: Nearest) -> Iterator[Item]:
    """One item for each time that something took, outside quotations, if the sources give any such time."""
    document = nearest.document
    for span, seconds in laps(document):
        if not is_quoted(document, span) and (item := _looked_up(span, seconds, nearest)):
            yield item


def _looked_up(span: Span, seconds: float, nearest: Nearest) -> Item | None:
    near = nearest.of(nearest.sentence_at(span.start))
    paths = dict.fromkeys(n.passage.path for n in near)
    there = [(Place(path, s), other) for path in paths for s, other in laps(nearest.library.document(path))]
    if same := next((place for place, other in there if other == seconds), None):
        return Item(Kind.DATE, Verdict.FOUND, span, same)
    if not there:
        return None
    for n in near:
        for place, _ in there:
            if n.share >= _LIKE and place.path == n.passage.path and n.passage.span.contains(place.span):
                text = place.span.of(nearest.library.document(place.path).text)
                return Item(Kind.DATE, Verdict.DIFFERS, span, place, text, how=How.CLOCK)
    return Item(Kind.DATE, Verdict.MISSING, span, nearest_place(near), how=How.CLOCK)
