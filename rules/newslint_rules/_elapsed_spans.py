"""Years that do not lie as far apart as is said, and ends before their start."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.analyses.calendar_words import YEAR
from newslint.analyses.numbers import number
from newslint.spans import Span
from newslint_rules._elapsed_slip import A_YEAR, ABOUT, NUMBER, OVER, UNDER, counted
from newslint_rules._fact_slips import Slip

_SPAN = (
    rf"(?P<said>(?:(?P<about>{OVER}|{UNDER}|{ABOUT}) )?(?P<n>{NUMBER}|\b[Aa](?= (?:year|decade|century)))"
    r"[ -](?P<unit>years?|decades?|century|centuries))\b"
)
_YEARS_IN = {"year": 1, "decade": 10, "centur": 100}
#: Between the two years nothing else may begin the count.
_GAP = r"(?P<gap>[^.;:?!\d]{0,60}?)"
_OTHER_START = re.compile(r"\b(?:after|when|until|till|before|which|who|that|where|since|then)\b|,.*,")

_FORMS = [
    re.compile(rf"\b[Ii]n (?P<b>{A_YEAR}),? {_SPAN} (?:after|since|on from) (?:in |the )?(?P<a>{A_YEAR})(?![-–])"),
    re.compile(
        rf"\b[Ii]n (?P<b>{A_YEAR}),? {_SPAN} after [a-z]+ing (?:[\w’'-]+ ){{0,6}}in (?P<a>{A_YEAR})(?=[,.;)]|$)"
    ),
    re.compile(rf"\b[Ii]n (?P<a>{A_YEAR}),? {_SPAN} before (?:in |the )?(?P<b>{A_YEAR})(?![-–])"),
    re.compile(rf"(?i:{_SPAN}) after (?:in |the )?(?P<a>{A_YEAR})(?: [a-z]+){{0,2}}, in (?P<b>{A_YEAR})"),
    re.compile(rf"\b[Ii]n (?P<a>{A_YEAR}){_GAP}{_SPAN} later,? (?:in|by) (?P<b>{A_YEAR})"),
    re.compile(rf"\b[Ii]n (?P<b>{A_YEAR}){_GAP}{_SPAN} (?:earlier|before),? in (?P<a>{A_YEAR})"),
    re.compile(
        rf"\b(?:for|in|over|during|spent|lasted|took) (?:the )?{_SPAN},? (?:from|\() ?(?P<a>{A_YEAR})"
        rf"(?: (?:to|until|till|through) |[-–])(?P<b>{YEAR})"
    ),
    re.compile(rf"\b[Tt]he {_SPAN} between (?P<a>{A_YEAR}) and (?P<b>{A_YEAR})"),
    re.compile(
        rf"{_SPAN}[- ](?:reign|term|tenure|rule|presidency|spell|war|career|marriage|stint),? (?:from |\(|between )"
        rf"(?P<a>{A_YEAR})(?: (?:to|until|till|and) |[-–])(?P<b>{YEAR})"
    ),
]

_BACKWARDS = re.compile(
    rf"\b[Ff]rom (?P<a>{A_YEAR}) (?:to|until|till) (?P<b>{A_YEAR})|\((?P<c>{A_YEAR})[-–](?P<d>{YEAR})\)"
)
#: What lasts, so that the two numbers are years; and what can go back, or down, from one to the other.
_LASTS = re.compile(
    r"\b(?:serv(?:ed|es|ing)|held|worked|lived|reign(?:ed)?|ruled|studied|led|chaired|coached|managed|played|edited|taught|"
    r"tenure|in office|lasted|attended|(?:im)?prison(?:ed)?|jailed|married|governor|minister|mayor|chairman|"
    r"chairwoman|director|president|war|member|editor|captain|head)\b",
    re.IGNORECASE,
)
_GOES_BACK = re.compile(
    r"\b(?:mov(?:e|ed|ing)|br(?:ing|ought)|forward|advanc\w+|chang\w+|revis\w+|cut\w*|short\w+|target\w*|deadline\w*|"
    r"accelerat\w+|earlier|pull\w*|back\w*|f[ae]ll\w*|drop\w*|declin\w+|decreas\w+|reduc\w+|down|lower\w*|shrank|shrunk|slip\w*|revers\w+|"
    r"rewound|rewind|travel\w*|compar\w+|differ\w+|switch\w*|convert\w*|rang\w+|BCE?|B\.C)\b",
    re.IGNORECASE,
)


def span_slips(sentence: str) -> Iterator[Slip]:
    """Spans of years in one sentence."""
    taken: set[Span] = set()
    for form in _FORMS:
        for match in form.finditer(sentence):
            slip = _compared(match)
            if slip is not None and slip.span not in taken:
                taken.add(slip.span)
                yield slip
    yield from _backwards(sentence)


def _compared(match: re.Match[str]) -> Slip | None:
    a, b, n = int(match["a"]), int(match["b"]), number(match["n"])
    if n is None or _OTHER_START.search(match.groupdict().get("gap") or ""):
        return None
    unit = next(length for word, length in _YEARS_IN.items() if match["unit"].lower().startswith(word))
    said, years = n.value * unit, b - a
    if _fits(said, years, (match["about"] or "").lower(), unit):
        return None
    span = Span(*match.span("n"))
    if unit == 1:
        return counted(span, match["n"], n, years, f"From {a} to {b} is {years} years") if years > 1 else None
    return Slip(Span(*match.span("said")), f"From {a} to {b} is {years} years, not {match['said']}.")


def _fits(said: float, years: int, about: str, unit: int) -> bool:
    """Whether that many years can lie between two years: a year more or less by the months, more by the word."""
    slack = 1 if unit == 1 else 0.35 * unit * max(said / unit, 1) ** 0.5
    if re.fullmatch(OVER, about):
        return years + slack >= said
    if re.fullmatch(UNDER, about):
        return years - slack <= said
    if about and about not in {"exactly", "just", "only"}:
        slack += 0.15 * said
    return abs(years - said) <= slack


def goes_back(sentence: str) -> bool:
    """Whether something is brought forward or falls in it, so that an end may stand before its start."""
    return bool(_GOES_BACK.search(sentence))


def _backwards(sentence: str) -> Iterator[Slip]:
    if goes_back(sentence):
        return
    for match in _BACKWARDS.finditer(sentence):
        a, b = (match["a"], match["b"]) if match["a"] else (match["c"], match["d"])
        if int(a) > int(b) and (match["c"] or _LASTS.search(sentence)):
            yield Slip(Span(*match.span()), f"The end is before the start: {b} is {int(a) - int(b)} years before {a}.")
