"""A change in per cent, or a doubling, against the numbers it is between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newslint.analyses.calendar_words import MONTH
from newslint.analyses.numbers import shown
from newslint.analyses.quantities import Quantity, quantities
from newslint.document import Document
from newslint.spans import Span
from newslint_rules._fact_slips import Slip

_UP = (
    r"(?:r[io]se|rises|risen|rising|gr[eo]w|grown|grows|growing|increas(?:e[sd]?|ing)|jump(?:ed|s|ing)?|"
    r"climb(?:ed|s|ing)?|gain(?:ed|s)?|soar(?:ed|s|ing)?|surg(?:e[sd]?|ing)|leap|leapt|leaped|up|rais(?:e[sd]?|ing)|"
    r"lifted|boosted|expand(?:ed)?|uplift|hike)"
)
_DOWN = (
    r"(?:fall|falls|fell|fallen|falling|drop(?:ped|s|ping)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|down|shrank|"
    r"shrunk|shrinks?|sl[iu]d|slides?|slip(?:ped|s)?|tumbl(?:e[sd]?|ing)|plung(?:e[sd]?|ing)|cut|cuts|"
    r"reduc(?:e[sd]?|ing)|reduction|slump(?:ed|s)?|sank|lower(?:ed|s)?)"
)
_VERB_BEFORE = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
    # who raises has something that is raised; nothing else may stand between (the fall slowed by 2%)
    r"(?:(?:(?<=raise)|(?<=raised)|(?<=raises)|(?<=raising)|(?<=increase)|(?<=increased)|(?<=cut)|(?<=reduce)|(?<=reduced)"
    r"|(?<=lowered)|(?<=lifted))(?: [a-z’-]+){1,4} by)?"
    r"(?: (?:by|of|another|a further|a|an|more than|over|at least|less than|under|nearly|almost|about|around|roughly|"
    r"some|approximately|just|close to|up to|well|only))* $",
    re.IGNORECASE,
)
_NOUN_AFTER = re.compile(rf" ?(?:[a-z-]+ )?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b")
_TIMES = {
    "doubl": (1.85, 2.2), "trebl": (2.75, 3.3), "tripl": (2.75, 3.3), "quadrupl": (3.6, 4.5), "halv": (0.45, 0.55),
}  # fmt: skip
_MULTIPLE = re.compile(
    r"\b(?:(?P<more>(?i:more than|over))|(?P<less>(?i:almost|nearly|not quite|close to))"
    r"|(?P<about>(?i:about|around|roughly)))? ?"
    r"\b(?P<word>(?P<stem>doubl|tripl|trebl|quadrupl|halv)(?:ed|es|ing|e))\b(?! (?:up|over|down|back|as)\b)"
)
#: What may stand between the change and its ends, and within them.
_FROM = re.compile(r"(?: [^\s,;.:()]+){0,8},? from $")
_TO = re.compile(r"(?: [a-z’-]+){0,3},? to $")
_OTHER = re.compile(
    r"\b(?:per|each|every|annual\w*|average|compound|aged?|ages|among|real terms|adjusted|adjusting|constant|"
    r"local currenc\w+|like-for-like|a (?:year|month|week|day)(?! (?:ago|earlier|before|later))|scale|and|between|"
    r"while|but|compared|points?)\b",
    re.IGNORECASE,
)
_NO_END = re.compile(
    rf" ?(?:[ap]\.?m\b|o[’']clock|{MONTH}|year-olds?|times?\b|-|–|"
    r"(?:years?|days?|weeks?|months?|hours?|minutes?|seconds?|st|nd|rd|th)\b)"
)
_JOINT = re.compile(
    r"(?: [a-z]+){0,2}(?:,| –| —| -) (?:(?:an? )?(?:[a-z]+ ){0,2}(?:of|up|down|by) |a |an )(?:[a-z]+ ){0,2}"
)

_FAR = 3.0  # how many times as large a change in per cent is that cannot be the one that is said


@dataclass(frozen=True, slots=True)
class _Change:
    """The ends of a change, and the words between them."""

    start: Quantity
    end: Quantity


def change_slips(document: Document) -> Iterator[Slip]:
    """Changes that the numbers around them do not give."""
    text, found = document.text, tuple(q for q in quantities(document) if not q.year_like)
    for i, p in enumerate(found):
        if p.sign not in {"%", "points"}:
            continue
        before, after = text[max(p.span.start - 60, 0) : p.span.start], text[p.span.end : p.span.end + 40]
        way = _VERB_BEFORE.search(before) or _NOUN_AFTER.match(after)
        change = _ends_after(text, p.span.end, found[i + 1 : i + 3]) or _ends_before(text, p, found[max(i - 2, 0) : i])
        if way and change:
            yield from _judged(document, p, change, 1 if way["up"] else -1)
    yield from _multiples(document, found)


def _ends_after(text: str, at: int, pair: tuple[Quantity, ...]) -> _Change | None:
    """“… 20% from 50 to 70” and “… 20% to 70 from 50”."""
    if len(pair) < 2:
        return None
    a, b = pair
    first, second = text[at : a.span.start], text[a.span.end : b.span.start]
    if _OTHER.search(first) or _OTHER.search(second) or re.search(r"[.!?] [A-Z]", first + second):
        return None
    if _FROM.fullmatch(first) and _TO.fullmatch(second):
        return _usable(text, _Change(a, b))
    if re.fullmatch(r",? to (?:a record )?", first) and _FROM.fullmatch(second):
        return _usable(text, _Change(b, a))
    return None


def _ends_before(text: str, p: Quantity, pair: tuple[Quantity, ...]) -> _Change | None:
    """“… from 50 to 70, up 20%”, “… from 50 to 70, a rise of 20%”, “… to 70 from 50, a rise of 20%”."""
    if len(pair) < 2:
        return None
    a, b = pair
    last = text[b.span.end : p.span.start]
    if not _JOINT.fullmatch(last) or _OTHER.search(last):
        return None
    before, between = text[: a.span.start], text[a.span.end : b.span.start]
    if before.endswith("from ") and _TO.fullmatch(between):
        return _usable(text, _Change(a, b))
    return _usable(text, _Change(b, a)) if before.endswith("to ") and between == " from " else None


def _usable(text: str, change: _Change) -> _Change | None:
    """The ends, if they are numbers of one kind: not years, times of day, days of a month, ages."""
    a, b = change.start, change.end
    if a.share or b.share or "points" in {a.sign, b.sign} or min(a.low, b.low) <= 0:
        return None
    if a.sign and b.sign and a.sign != b.sign:
        return None
    if a.sign and not b.sign:  # from $50 to 70: of what?
        return None
    ends = [_NO_END.match(text, q.span.end) for q in (a, b)]
    said = [m[0].strip() if m else "" for m in ends]
    return change if said[0] == said[1] and said[1] not in {"-", "–"} and not re.match(MONTH, said[1] or "-") else None


def _starts(change: _Change) -> list[tuple[float, float]]:
    """The readings of the start: “from 3 to 4 million” may begin at 3 million."""
    a, b = change.start, change.end
    plain = [(a.low, a.high)]
    if b.scaled and not a.scaled:
        by = 10.0 ** (3 * max(1, (len(f"{b.number.value:.0f}") - 1) // 3))
        plain.append((a.number.low * by, a.number.high * by))
    return plain


def _judged(document: Document, p: Quantity, change: _Change, way: int) -> Iterator[Slip]:
    a, b = change.start, change.end
    low, high = p.low, p.high
    if p.loose == "more":
        high = float("inf")
    if p.loose in {"less", "about"}:
        low, high = low - 0.15 * p.number.value - 0.5, high + (0.15 * p.number.value + 0.5 if p.loose == "about" else 0)
    if a.loose or b.loose:
        low, high = low * 0.8 - 5, high * 1.2 + 5
    points = sorted((way * (b.low - a.high), way * (b.high - a.low)))
    if p.sign == "points":
        if a.sign != "%" and b.sign != "%":
            return
        if points[0] <= high and low <= points[1]:
            return
        said = _points(abs(b.number.value - a.number.value))
        yield _slip(document, p, change, said)
        return
    is_in_points = "%" in {a.sign, b.sign} and _says_points(p, change)
    for least, most in () if is_in_points else _starts(change):
        ends = sorted((100 * way * (b.low / most - 1), 100 * way * (b.high / least - 1)))
        if ends[0] <= high and low <= ends[1]:
            return
    by = 100 * (b.number.value / a.number.value - 1)
    if b.scaled and not a.scaled and a.number.value < 1000:
        return
    said = f"a {'rise' if by >= 0 else 'fall'} of {_percent(by)}%"
    if "%" in {a.sign, b.sign} and points[0] - 1e-9 <= high and low <= points[1] + 1e-9:
        said = f"{_points(abs(b.number.value - a.number.value))}, {said}"
    same_way = by * way > 0
    number = _percent(by) if same_way and "percentage" not in said else ""
    yield _slip(document, p, change, said, number, "" if same_way else "a rise of " if way > 0 else "a fall of ")


def _points(by: float) -> str:
    said = shown(round(by, 3))
    return f"{said} percentage point{'s' * (said != '1')}"


def _says_points(p: Quantity, change: _Change) -> bool:
    """Whether the percentage is just the percentage points, and far from the change: 1% from 2% to 3%, which is a half.
    Rounding could explain it only at the very edge."""
    a, b, said = change.start.number.value, change.end.number.value, p.number.value
    exact = not (p.loose or change.start.loose or change.end.loose)
    return exact and abs(abs(b - a) - said) < 1e-9 and 100 * abs(b - a) / a >= _FAR * said


def _percent(by: float) -> str:
    return f"{abs(by):.1f}" if abs(by) < 10 and abs(by - round(by)) > 0.05 else f"{abs(by):,.0f}"


def _slip(document: Document, p: Quantity, change: _Change, said: str, number: str = "", way: str = "") -> Slip:
    texts = [q.span.of(document.text) for q in (change.start, change.end, p)]
    fixed = re.sub(r"^\d[\d,.]*", number, texts[2]) if number and texts[2][0].isdigit() else ""
    message = f"From {texts[0]} to {texts[1]} is {said}, not {way}{texts[2]}."
    return Slip(p.span, message, fixed, (change.start.span, change.end.span))


def _multiples(document: Document, found: tuple[Quantity, ...]) -> Iterator[Slip]:
    starts = [q.span.start for q in found]
    for match in _MULTIPLE.finditer(document.text):
        at = next((i for i, start in enumerate(starts) if start > match.end()), None)
        change = _ends_after(document.text, match.end(), found[at : at + 2]) if at is not None else None
        if change is None:
            continue
        low, high = _TIMES[match["stem"]]
        if match["more"]:
            low, high = (0, high) if match["stem"] == "halv" else (low, float("inf"))
        if match["less"] or match["about"]:
            low, high = low * 0.85, high * 1.15
        a, b = change.start, change.end
        if any(low <= b.high / least and b.low / most <= high for least, most in _starts(change)):
            continue
        if b.scaled and not a.scaled:
            continue
        texts = [q.span.of(document.text) for q in (a, b)]
        times = f"{b.number.value / a.number.value:.2f}".rstrip("0").rstrip(".")
        message = f"From {texts[0]} to {texts[1]} is {times} times the start, not {match['word']}."
        yield Slip(Span(*match.span("word")), message, related=(a.span, b.span))
