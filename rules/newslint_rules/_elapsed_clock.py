"""Hours between two times of day: from 9am to 5pm, seven hours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from newslint.analyses.calendar_words import FULL_WEEKDAY
from newslint.analyses.numbers import number
from newslint.document import Document
from newslint.spans import Span
from newslint_rules._elapsed_slip import ABOUT, NUMBER, OVER, UNDER, counted
from newslint_rules._fact_slips import Slip

_TIME = (
    r"(?P<{0}>(?P<{0}hour>\d{{1,2}})(?:[.:](?P<{0}minute>\d{{2}}))? ?(?P<{0}half>[ap])\.?m\.?(?!\w)"
    r"|(?P<{0}clock>\d{{1,2}}:\d{{2}})(?![\d:]| ?[ap]\.?m)|(?P<{0}word>noon|midday|midnight))"
)
_FROM_TO = rf"[Ff]rom {_TIME.format('a')} (?:to|until|till) {_TIME.format('b')}"
_SPAN = rf"(?:(?P<about>{OVER}|{UNDER}|{ABOUT}) )?(?P<n>{NUMBER})[ -](?P<unit>hours?|minutes?)"
_LASTING = r"[- ](?:blackout|power cut|closure|strike|walkout|outage|curfew|window|stoppage|vigil|siege|shutdown)"
_FORMS = [
    re.compile(rf"\b{_FROM_TO}(?:,| –| —)? (?:or |for |i\.e\. |a total of |that is )?{_SPAN}(?= ?[.,;:)–—]|$)"),
    re.compile(rf"\b{_SPAN}(?:,| –| —| \(|{_LASTING},?) {_FROM_TO}(?![\w:])"),
]
#: Hours that are not all counted, other clocks, and times on two days.
_OTHERWISE = re.compile(
    r"\b(?:breaks?|lunch|flights?|fl[eo]w|flown|landed|took off|local time|[A-Z]{2,3}T|UTC|clocks|time zones?|"
    r"work(?:ed|s|ing)?|shifts?|paid|study|studied|slept|sleep|rest(?:ed)?|a day|daily|every|each|per|of those|"
    rf"{FULL_WEEKDAY}|days?|following|next)\b"
)
_MINUTES = {"hour": 60, "minute": 1}
_HALF_DAY, _DAY = 12 * 60, 24 * 60


def clock_slips(document: Document) -> Iterator[Slip]:
    """Hours or minutes that two times of one day, or night, do not give."""
    for sentence in document.sentences:
        if "rom " not in sentence.text or _OTHERWISE.search(sentence.text):
            continue
        for match in (m for form in _FORMS for m in form.finditer(sentence.text)):
            slip = _measured(match)
            if slip is not None:
                yield replace(slip, span=slip.span.shift(sentence.span.start))


def _measured(match: re.Match[str]) -> Slip | None:
    said, a, b = number(match["n"]), _minute(match, "a"), _minute(match, "b")
    if said is None or a is None or b is None:
        return None
    unit, about = match["unit"].rstrip("s"), (match["about"] or "").lower()
    lasts = (b - a) % _DAY or _DAY
    options = {lasts, lasts % _HALF_DAY or _HALF_DAY} if match["aclock"] and match["bclock"] else {lasts}
    meant = said.value * _MINUTES[unit]
    slack = (35 if unit == "hour" else max(3, 0.1 * meant)) + (0.2 * meant if about else 0)
    low = 0.0 if re.fullmatch(UNDER, about) else meant - slack
    high = float("inf") if re.fullmatch(OVER, about) else meant + slack
    if meant > _DAY or any(low <= minutes <= high for minutes in options):
        return None
    span, proof = Span(*match.span("n")), f"From {match['a']} to {match['b']} is {_shown(lasts)}"
    if lasts % _MINUTES[unit] == 0 and len(options) == 1:
        return counted(span, match["n"], said, lasts // _MINUTES[unit], proof)
    return Slip(span, f"{proof}, not {match['n'].lower()} {unit}s.")


def _minute(match: re.Match[str], side: str) -> int | None:
    """The minute of the day; None where no clock shows it."""
    if match[f"{side}word"]:
        return 0 if match[f"{side}word"] == "midnight" else _HALF_DAY
    if match[f"{side}clock"]:
        hour, minute = map(int, match[f"{side}clock"].split(":"))
        return hour * 60 + minute if hour < 24 and minute < 60 else None
    hour, minute = int(match[f"{side}hour"]), int(match[f"{side}minute"] or 0)
    if not 1 <= hour <= 12 or minute > 59:
        return None
    return hour % 12 * 60 + minute + (_HALF_DAY if match[f"{side}half"] == "p" else 0)


def _shown(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    said = [f"{hours} hour{'s' * (hours > 1)}"] if hours else []
    return " and ".join([*said, *([f"{rest} minute{'s' * (rest > 1)}"] if rest else [])])
