"""Ages and spans between two whole dates: born on 3 May 1980, died on 2 May 2020, aged 40."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from itertools import pairwise

from newslint.analyses.dates import DateMention, dates, written
from newslint.analyses.numbers import number
from newslint.document import Document
from newslint.spans import Span
from newslint_rules._elapsed_ages import AGED, SOMEONE
from newslint_rules._elapsed_slip import ABOUT, NUMBER, OVER, UNDER, counted
from newslint_rules._fact_slips import Slip

_BORN_BEFORE = re.compile(r"\b[Bb]orn (?:(?! to )[^.;?!\d]{0,50}? )?(?:on )?$")
_PLACE = r"(?:,? (?:in|at) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)?"
_AGED_AFTER = re.compile(rf"{_PLACE},? {AGED}")
_AGED_BEFORE = re.compile(rf"{AGED}{_PLACE},? on $")

_SPAN = rf"(?:(?P<about>{OVER}|{UNDER}|{ABOUT}) )?(?P<n>{NUMBER})[ -](?P<unit>days?|weeks?|months?)"
_LASTING = r"(?:[- ](?:strike|siege|trial|tour|festival|truce|ceasefire|closure|hearing|inquiry|campaign|visit))?"
_TO = re.compile(r" (?:to|until|till|through) ")
#: The words before the first of two dates, between them, and after the second; `n` is in one of them.
_FORMS = [
    (re.compile(rf"\b{_SPAN}{_LASTING},? from $"), _TO, None),
    (re.compile(rf"\b[Tt]he {_SPAN} between $"), re.compile(r" and "), None),
    (re.compile(r"\b[Ff]rom $"), _TO, re.compile(rf",? (?:or |for |a total of )?{_SPAN}\b")),
    (re.compile(r"\b[Oo]n $"), re.compile(rf",? {_SPAN} (?:after|before) "), None),
    (re.compile(rf"\b{_SPAN} (?:after|before) $", re.IGNORECASE), re.compile(r",? on "), None),
    (None, re.compile(rf",? (?:and,? )?(?:[a-z]+ )?{_SPAN} (?:later|earlier),? on "), None),
]
_DAYS = {"day": 1.0, "week": 7.0, "month": 365.25 / 12}
_SLACK = {"day": 1.0, "week": 4.0, "month": 20.0}


def dated_slips(document: Document) -> Iterator[Slip]:
    """Ages and spans of time in sentences with exactly two whole dates."""
    found = [m for m in dates(document) if m.year_from != "draft"]
    for a, b in pairwise(found):
        sentence = next((s.span for s in document.sentences if s.span.contains(a.span)), None)
        if sentence is None or not sentence.contains(b.span) or a.date is None or b.date is None:
            continue
        if sum(sentence.contains(m.span) for m in found) == 2:
            yield from _ages(document.text, sentence, a, b)
            yield from _spans(document.text, sentence, a, b)


def _ages(text: str, sentence: Span, a: DateMention, b: DateMention) -> Iterator[Slip]:
    whole = sentence.of(text)
    born, other = (a, b) if _BORN_BEFORE.search(text[sentence.start : a.span.start]) else (b, a)
    if other is a and not _BORN_BEFORE.search(text[sentence.start : b.span.start]):
        return
    if SOMEONE.search(whole) or len(re.findall(r"\b(?:aged?|at the age of)\b", whole)) != 1:
        return
    before = text[max(sentence.start, other.span.start - 60) : other.span.start]
    match, start = _AGED_AFTER.match(text, other.span.end), 0
    if match is None:
        match, start = _AGED_BEFORE.search(before), other.span.start - len(before)
    said = number(match["age"]) if match else None
    if match is None or said is None or born.date is None or other.date is None:
        return
    age = _years(born.date, other.date)
    if age > 0 and said.value != age:
        proof = f"Whoever was born on {written(born.date, born.order)} was {age} on {written(other.date, other.order)}"
        yield counted(Span(*match.span("age")).shift(start), match["age"], said, age, proof)


def _years(born: datetime.date, day: datetime.date) -> int:
    """Whole years; of 29 February the birthday is, in a common year, 1 March."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _spans(text: str, sentence: Span, a: DateMention, b: DateMention) -> Iterator[Slip]:
    parts = (text[sentence.start : a.span.start], text[a.span.end : b.span.start], text[b.span.end : sentence.end])
    starts = (sentence.start, a.span.end, b.span.end)
    for before, between, after in _FORMS:
        first = before.search(parts[0]) if before else None
        last = after.match(parts[2]) if after else None
        matches = (first, between.fullmatch(parts[1]), last)
        if not matches[1] or (before and not first) or (after and not last):
            continue
        match, start = next((m, s) for m, s in zip(matches, starts, strict=True) if m and "n" in m.groupdict())
        yield from _measured(match, start, a, b)
        return


def _measured(match: re.Match[str], start: int, a: DateMention, b: DateMention) -> Iterator[Slip]:
    said = number(match["n"])
    if said is None or a.date is None or b.date is None:
        return
    unit, days = match["unit"].rstrip("s"), abs((b.date - a.date).days)
    meant, about = said.value * _DAYS[unit], (match["about"] or "").lower()
    slack = _SLACK[unit] + (0.2 * meant if about else 0)
    low = 0.0 if re.fullmatch(UNDER, about) else meant - slack
    high = float("inf") if re.fullmatch(OVER, about) else meant + slack
    if not days or low <= days <= high:
        return
    first, last = sorted((a, b), key=lambda m: m.date or datetime.date.min)
    if first.date is None or last.date is None:
        return
    lasts = f"From {written(first.date, first.order)} to {written(last.date, last.order)} is {days:,} days"
    span = Span(*match.span("n")).shift(start)
    if unit == "day" and days > 1:
        yield counted(span, match["n"], said, days, lasts)
    else:
        about = f", about {days / _DAYS[unit]:,.0f} {unit}s" if unit != "day" and days > _DAYS[unit] else ""
        span = Span(match.start("n"), match.end("unit")).shift(start)
        yield Slip(span, f"{lasts}{about}, not {match['n']} {unit}s.")
