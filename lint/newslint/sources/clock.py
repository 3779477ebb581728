"""Times of day in a text, in figures and in words, as people, notes and logs write them."""

from __future__ import annotations

import re

from newslint.analyses.numbers import SPELLED
from newslint.document import Document, analysis
from newslint.spans import Span

_CLOCK = re.compile(
    r"(?<![\w.,:$£€/])(?:(?P<h>0\d|[1-9]\d?)(?::|\.(?=\d\d ?[ap]\.?m|\d\d\b))(?P<m>\d\d)(?![\d%]|[.:]\d| per)"
    r"(?: ?(?P<half>[ap])(?:m\b|\.m\b\.?))?|(?P<hour>\d{1,2}) ?(?P<of>[ap])(?:m\b|\.m\b\.?))",
    re.IGNORECASE,
)
_HOUR = rf"(?:{'|'.join(SPELLED[1:13])})"
#: Times of logs: 17:49:12, 1749:12, 1800 hrs, 0452 GMT, and a column of them.
_CLOCK_OF_LOGS = re.compile(
    r"(?m)(?<![\w.,:$£€/-])(?P<h>[01]\d|2[0-3]):?(?P<m>[0-5]\d)(?=:\d\d(?!\d)"
    r"| ?(?:hrs?|hours|GMT|BST|UTC|CES?T|local)\b"
    r"|(?<=^\d{4})(?:  |\t| ?[-–—] ))"
)
#: A time without a point, by its zero; all such numbers of a text that has two.
_FOUR_FIGURES = re.compile(r"(?<![\w.,:$£€/-])(?<!\d )0\d[0-5]\d(?![\w%]|[.,:]\d| \d{3})")
_ANY_FOUR_FIGURES = re.compile(r"(?<![\w.,:$£€/-])(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)(?![\w%]|[.,:]\d)")
_CLOCK_IN_WORDS = re.compile(
    rf"(?ai)\b(?:(?:(?P<part>half|(?:a )?quarter)|(?:at|until|till|before|after|since|about|around|by(?= [\w-]+ past))"
    rf" (?P<minutes>(?:five|ten|twenty)(?:[- ]five)?)(?: minutes)?) (?P<side>past|after|to|of) (?P<hour>{_HOUR})"
    rf"|(?P<said>{_HOUR}) (?P<clear>fifteen|thirty|forty-five)\b(?= in the| at night|[,.;]| o)"
    rf"|(?:at|by|till|until|about|around|from|before|after) half (?P<half_past>{_HOUR})"
    rf"|(?P<whole>\d{{1,2}}|{_HOUR}) o[’']clock|(?P<noon>noon|midday)|midnight)\b"
)
_NOON = 12
_SURE = re.compile(r":|[^\W\d_]")


@analysis
def clock_times(document: Document) -> list[tuple[Span, frozenset[int]]]:
    """Times of day, each with the minutes after midnight that it may be: two where no half of the day is given."""
    found = [(Span(*match.span()), _in_words(match)) for match in _CLOCK_IN_WORDS.finditer(document.text)]
    for match in _CLOCK.finditer(document.text):
        hour, minute = int(match["h"] or match["hour"]), int(match["m"] or 0)
        half = (match["half"] or match["of"] or "").lower()
        if hour > 23 or minute > 59:
            continue
        hours = {hour} if hour > 12 else {hour % 12 + 12 * (half == "p")} if half else {hour % 12, hour % 12 + 12}
        found.append((Span(*match.span()), frozenset(60 * h + minute for h in hours)))
    logged = _CLOCK_OF_LOGS.finditer(document.text)
    found += ((Span(*m.span()), frozenset([60 * int(m["h"]) + int(m["m"])])) for m in logged)
    if len(_FOUR_FIGURES.findall(document.text)) > 1:
        bare = _ANY_FOUR_FIGURES.finditer(document.text)
        found += ((Span(*m.span()), frozenset([60 * int(m["h"]) + int(m["m"])])) for m in bare)
    return sorted(found, key=lambda time: time[0])


def _in_words(match: re.Match[str]) -> frozenset[int]:
    """The minutes after midnight of a time in words: ten past six, noon."""
    said = match["hour"] or match["whole"] or match["half_past"] or match["said"]
    if said is None:
        return frozenset([60 * _NOON if match["noon"] else 0])
    hour = int(said) if said.isdigit() else SPELLED.index(said.lower())
    by = 30 if match["half_past"] else 0
    by += {"h": 30, "q": 15, "a": 15}.get((match["part"] or " ")[0].lower(), 0)
    by += SPELLED.index(match["clear"].lower()) if match["clear"] else 0
    by += sum(SPELLED.index(word) for word in re.findall(r"\w+", (match["minutes"] or "").lower()))
    minutes = 60 * hour + (-by if match["side"] in {"to", "of"} else by)
    return frozenset((minutes + half) % (24 * 60) for half in (0, 12 * 60))


def times_of_day(document: Document) -> list[Span]:
    """The times of day that can be nothing else: 7.20pm, 19:20, ten past seven."""
    return [span for span, _ in clock_times(document) if _SURE.search(span.of(document.text))]
