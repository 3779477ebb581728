"""One event in two opposed frames: “in an unexpected turn of events …. This comes as no surprise”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

from newslint.analyses.calendar_words import MONTH, WEEKDAY
from newslint.analyses.quotations import quoted_parts
from newslint.document import Document, Sentence
from newslint.findings import Flag, Spot
from newslint.spans import Span
from newslint_rules._countries import any_of

#: A second sentence that goes on about the event of the first.
_EVENT = (
    r"statement|move|decision|result|news|announcement|step|vote|verdict|ruling|outcome|development|stance|position"
    r"|response|reaction|attack|strike|meeting|march|protest|rally|concert|match|show|event|project|deal|agreement"
    r"|declaration|resignation|departure|election|victory|defeat|rise|fall|increase|drop|plan|proposal|change|shift"
    r"|turn|reversal|appointment|arrest|escape|journey|crossing|opening|launch|work"
)
_SUBJECT = re.compile(rf"(?:(?:This|That|The latter|Such)(?: (?:latest |sudden )?(?:{_EVENT}))?|It) ")
_GOES_ON = re.compile(
    r"(?:is|was|has|had|comes|came|follows|followed|marks|marked|will|would|passed|ended|remained|did|does|took|continues)\b"
)
#: Two sides, or two parts of the event, are meant.
_CONTRAST = re.compile(
    r"(?i)\b(?:but|although|though|while|whilst|whereas|however|yet|despite|nevertheless|nonetheless|still|even|some"
    r"|others|last|next|previous(?:ly)?|earlier|ago|(?:19|20)\d\d"
    r"|another|unlike|instead|initially|at first|later|at last|finally|eventually|then|until|before|after all|only|not"
    r"|if|in theory|supposedly|part(?:ly)?|for (?:him|her|them|us|me|many|most|those)"
    r"|to (?:him|her|those|insiders))\b|n[’']t\b|\?"
)
#: The second sentence speaks of another time than the first.
_TIME = re.compile(
    rf"\b(?:{WEEKDAY}|{MONTH}|nights?|evening|morning|afternoon|dusk|dawn|after(?:wards)?|(?:the|its) end|hours?"
    r"|minutes?|days?|weeks?|months|years?|elsewhere|in the (?:north|south|east|west|capital))\b"
)
_TWO_CLAUSES = re.compile(r"(?i)[;:]|\b(?:and|or|when|because|since|as|which|who|where|after|so|with|in contrast)\b")


class _Turn(NamedTuple):
    matter: int
    side: int
    span: Span


def framing_flags(document: Document) -> Iterator[Flag]:
    """A flag on the second of two opposed phrases on one event."""
    for first, second in pairwise(document.sentences):
        if first.block is second.block and _is_of_the_same(second) and not _parted(document, first, second):
            yield from _opposed(document, _turns(first), _turns(second))
    for sentence in document.sentences:
        found = _turns(sentence)
        if len(found) > 1 and not _CONTRAST.search(_without(sentence)):
            a, b = found[0], found[-1]
            between = document.text[min(a.span.end, b.span.end) : max(a.span.start, b.span.start)]
            if a.span.start == sentence.span.start and not _TWO_CLAUSES.search(between):
                yield from _opposed(document, [a], [b])


def _is_of_the_same(second: Sentence) -> bool:
    """Whether a sentence goes on about the event of the one before it."""
    subject = _SUBJECT.match(second.text)
    if subject is None:
        return False
    starts = {turn.span.start - second.span.start for turn in _turns(second)}
    return bool(_GOES_ON.match(second.text, subject.end())) or subject.end() in starts


def _parted(document: Document, first: Sentence, second: Sentence) -> bool:
    """Whether a word in either says that two sides are meant, or somebody is quoted."""
    if any(True for s in (first, second) for _ in quoted_parts(document, s.span)):
        return True
    return bool(_TIME.search(_without(second))) or any(_CONTRAST.search(_without(s)) for s in (first, second))


def _without(sentence: Sentence) -> str:
    """The sentence without the phrases themselves."""
    return _pattern().sub("", sentence.text)


def _opposed(document: Document, first: list[_Turn], second: list[_Turn]) -> Iterator[Flag]:
    for a in first:
        for b in second:
            if a.matter == b.matter and a.side != b.side and not a.span.overlaps(b.span):
                one, other = a.span.of(document.text), b.span.of(document.text)
                message = f"The same event is “{other}” here and “{one}” just before: one of the two goes."
                yield Flag(b.span, message, related=(Spot(a.span, f"“{one}”"),))
                return


def _turns(sentence: Sentence) -> list[_Turn]:
    """The phrases of a sentence, the longest at each place."""
    return [
        _Turn(matter, side, Span(*m.span()).shift(sentence.span.start))
        for m in _pattern().finditer(sentence.text)
        if not (m[0].endswith(("expected", "predicted")) and re.match(r" (?:to|that)\b", sentence.text[m.end() :]))
        for matter, side in _sides()[m[0].lower().replace("'", "’")]
    ]


@cache
def _matters() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    text = (files("newslint_rules") / "words" / "opposed-turns.txt").read_text("utf-8")
    rows = (line.partition("|") for line in text.splitlines() if line and not line.startswith("#"))
    return tuple((_phrases(left), _phrases(right)) for left, _, right in rows)


def _phrases(column: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in column.split(";") if phrase.strip())


@cache
def _sides() -> dict[str, tuple[tuple[int, int], ...]]:
    """For each phrase the matters it is on, each with its side."""
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for matter, sides in enumerate(_matters()):
        for side, phrases in enumerate(sides):
            for phrase in phrases:
                found[phrase.lower()] = (*found.get(phrase.lower(), ()), (matter, side))
    return found


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<![\w’'-])(?:{any_of(_sides())})(?![\w-])")
