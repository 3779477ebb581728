"""A number in the headline that the text below gives otherwise: 12 killed and 14, Flight 370 and Flight 371."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from newslint.analyses.calendar_words import MONTH
from newslint.analyses.numbers import CLEAR, FIGURE, ORDINAL, WORDS, Number, number, ordinal
from newslint.document import Document
from newslint.findings import Flag, Spot
from newslint.spans import Span
from newslint_rules._headline_lead import HeadlineAndLead

_NUMBER = rf"(?:{CLEAR}{FIGURE}|{WORDS})"
#: A loose number contradicts one that is as loose; of a part it contradicts none.
_LOOSE = re.compile(
    r"\b(?i:(?P<loose>at least|about|around|nearly|almost|over|more than|some|up to|under)"
    r"|(?P<part>another|dozens|of|than|between|from|all|other)) (?:the |a )?$"
)
#: What happened to people, in the words of a headline and of a lead.
_FATES = {
    "killed": ("dead|die|dies|died|killed", "kills?|killed|killing"),
    "injured": ("injured|hurt|wounded", "injures?|injured|injuring|wounds?|wounded|wounding"),
    "arrested": ("arrested|detained", "arrests?|arrested|arresting|detains?|detained|detaining"),
    "missing": ("missing", ""),
}
_PEOPLE = r"(?: (?:people|men|women|children|passengers|soldiers|civilians|workers|others|police officers|miners))?"
#: Counted things of which a report has many, or that are units.
NO_THINGS = re.compile(
    r"(?i)(?:year|day|week|month|hour|minute|second|time|way|thing|reason|tip|degree|mile|metre|meter|kilometre|point|other"
    r"|question|fact|pound|dollar|euro|cent|percentage|thousand|million|billion)s"
)
#: Words before a number that number the days, parts and pages of something.
_NO_NAMES = re.compile(
    rf"(?:{MONTH}|Day|Week|Game|Round|Part|Episode|Stage|Page|Chapter|Year|Season|Question|Lap|Over|Top|Age|Group|Grade|Level"
    r"|Phase|Set|Nearly|About|Around|Under|Only|Just|Some|Kills?|Least)"
)


def figure_flags(document: Document, both: HeadlineAndLead) -> Iterator[Flag]:
    """Flags in the headline; what the text has is a related place."""
    seen: set[int] = set()
    for pattern, kind in _patterns():
        for match in pattern.finditer(both.title):
            word = next((g for k, g in match.groupdict().items() if k == "thing" and g), kind)
            if not NO_THINGS.fullmatch(word.split()[-1]) and (found := _counted(both, word, match.start("n"), kind)):
                span, said = found
                if match.start("n") not in seen and not explained(number(match["n"]), both.body):
                    seen.add(match.start("n"))
                    yield _flag(both, Span(*match.span("n")), said, span, document)
    yield from _named(document, both)
    yield from _ordinals(document, both)


def _patterns() -> Iterator[tuple[re.Pattern[str], str]]:
    """How headlines count, with the fate that is counted; empty for things, which are the group `thing`."""
    for kind, (forms, verb) in _FATES.items():
        yield re.compile(rf"(?P<n>{_NUMBER})(?i:{_PEOPLE} (?:{forms}))\b"), kind
        if verb:
            yield re.compile(rf"\b(?i:{verb}) (?P<n>{_NUMBER})\b"), kind
    for more in range(3):
        yield re.compile(rf"(?P<n>{_NUMBER}) (?P<thing>(?:[A-Za-z-]+ ){{{more}}}[A-Za-z]{{3,}}s)\b"), ""


def _counted(both: HeadlineAndLead, word: str, at: int, kind: str) -> tuple[Span, str] | None:
    """Where the lead has the only other number of the same thing, and the number."""
    if kind:
        forms, verb = _FATES[kind]
        counted = rf"(?P<n>{_NUMBER}){_PEOPLE}(?: (?:were|was|have|had|been|are|is|reported))* (?:{forms})\b"
        pattern = re.compile(rf"{counted}|\b(?:{verb}) (?P<m>{_NUMBER})\b(?!-)" if verb else counted)
    else:
        pattern = re.compile(rf"(?P<n>{_NUMBER}) (?i:{re.escape(word)})\b")
    found = [(s, m, "m" if m.groupdict().get("m") else "n") for s in both.told for m in pattern.finditer(s.text)]
    everywhere = {m[g] for m in pattern.finditer(both.body) for g in ("n", "m") if m.groupdict().get(g)}
    if len(found) != 1 or len(everywhere) != 1:
        return None
    sentence, match, group = found[0]
    if _loose(both.title[:at]) != _loose(sentence.text[: match.start(group)]):
        return None
    return Span(*match.span(group)).shift(sentence.span.start), match[group]


def _loose(before: str) -> str:
    """The word that loosens a number; one of its own for every part of something."""
    found = _LOOSE.search(before)
    return "" if found is None else (found["loose"] or f"part: {before}").lower()


def explained(title: Number | None, body: str) -> bool:
    """Whether the number stands in the text, may be the rounding of one there, or the sum or difference of some."""
    if title is None or title.value < 2:
        return True
    read = [n for m in re.finditer(_NUMBER, body) if (n := number(m[0])) is not None]
    if any(n.low <= title.value <= n.high or title.low <= n.value <= title.high for n in read):
        return True
    values = {n.value for n in read}
    sums = {sum(c) for size in (2, 3) for c in combinations(sorted(values)[:40], size)}
    return title.value in sums or any(abs(a - b) == title.value for a, b in combinations(values, 2))


def _named(document: Document, both: HeadlineAndLead) -> Iterator[Flag]:
    """Flight 370, Resolution 1701, Article 5."""
    for match in re.finditer(r"\b(?P<name>[A-Z][a-z]{2,}) (?P<n>\d{1,4})\b(?![\d.,:%-]|[a-z])", both.title):
        if _NO_NAMES.fullmatch(match["name"]) or re.fullmatch(r"(?:19|20)\d\d", match["n"]):
            continue
        pattern = re.compile(rf"\b{match['name']} (\d{{1,4}})\b(?![\d.,:%-])")
        found = list(pattern.finditer(both.body))
        places = [Span(*m.span(1)).shift(s.span.start) for s in both.told for m in pattern.finditer(s.text)]
        if places and len({m[1] for m in found}) == 1 and not re.search(rf"\b{match['n']}\b", both.body):
            yield _flag(both, Span(*match.span("n")), found[0][1], places[0], document)


def _ordinals(document: Document, both: HeadlineAndLead) -> Iterator[Flag]:
    """“Third woman to lead the bank”, and “the sixth woman to lead the bank”."""
    for match in re.finditer(rf"(?P<n>{ORDINAL}) (?P<thing>[A-Za-z]{{3,}}) (?i:to) (?P<verb>[A-Za-z]+)\b", both.title):
        pattern = re.compile(rf"(?P<n>{ORDINAL}) {match['thing'].lower()} to {match['verb'].lower()}\b")
        found = [(s, m) for s in both.told for m in pattern.finditer(s.text)]
        said = ordinal(match["n"])
        other = {ordinal(m["n"]) for m in pattern.finditer(both.body)}
        in_text = {ordinal(m[0]) for m in re.finditer(ORDINAL, both.body)}
        if found and len(other) == 1 and said not in in_text:
            place = Span(*found[0][1].span("n")).shift(found[0][0].span.start)
            yield _flag(both, Span(*match.span("n")), found[0][1]["n"], place, document)


def _flag(both: HeadlineAndLead, at: Span, there: str, place: Span, document: Document) -> Flag:
    span = at.shift(both.headline.span.start)
    here = span.of(document.text)
    where = f"the text {there} (line {document.line_at(place.start)})"
    message = f"The headline says {here[0].lower()}{here[1:]}, {where}: one of them is wrong."
    return Flag(span, message, related=(Spot(place, f"“{there}” here"),))
