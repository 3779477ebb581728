"""Ages against years of birth, and anniversaries against the years they count."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from newslint.analyses.calendar_words import MONTH
from newslint.analyses.numbers import ORDINAL, number, ordinal
from newslint.spans import Span
from newslint_rules._elapsed_slip import A_YEAR, NUMBER, counted
from newslint_rules._fact_slips import Slip

_IN = r"(?:in|on [^,.;]{0,25}?)"
_BORN = re.compile(rf"\b[Bb]orn\b(?:(?! (?:to|into) )[^;.?!\d]){{0,50}}? {_IN} ?(?P<birth>{A_YEAR})")
AGED = (
    rf"(?:aged|at the age of|at age|when (?:he|she) was) (?P<age>{NUMBER})\b"
    r"(?![.,:]\d| (?:months?|weeks?|days?|to|and)\b|[-–])"
)
_IN_YEAR = rf"\b(?i:{_IN}) ?(?P<year>{A_YEAR})"
#: A clause about something else.
_ASIDE = re.compile(r"\b(?:who|whom|whose|while)\b")
_EVENTS = [
    re.compile(rf"{_IN_YEAR},? (?:[\w’'-]+ ){{0,3}}?{AGED}"),
    re.compile(rf"{AGED}(?: (?!and\b|or\b|then\b|before\b)[\w’'-]+){{0,3}}?,? {_IN} ?(?P<year>{A_YEAR})"),
]
#: Someone else whose age it may be.
SOMEONE = re.compile(
    r"\b(?:who(?! was born [^,;]{0,60}, died\b)|whom|whose|mother|father|wife|husband|brother|sister|son|daughter|"
    r"parents?|uncle|aunt|cousin|friend|partner|child|children|baby|twins?|grand\w+|widow\w*|they|their|couple|while|both|"
    r"each|oldest|youngest|average)\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    rf"(?<=[a-z’'.-]), (?P<age>{NUMBER}),? (?:who )?(?:was |is )?born (?:[^;.?!\d]{{0,50}}? )?"
    rf"{_IN} ?(?P<birth>{A_YEAR})"
)

_ANNIVERSARY = re.compile(
    rf"(?P<n>{ORDINAL})(?: [a-z]+)? (?P<what>anniversary|birthday)\b|(?P<century>\b(?:bi|ter)?centenary)\b"
    rf"|\bturn(?:ed|s) (?P<age>{NUMBER})\b"
)
_BEGAN = re.compile(
    r"\b(?i:founded|established|opened|launched|created|built|formed|married|wed|signed|born|started)\b"
    rf"(?:(?! (?:to|into) )[^;.?!\d]){{0,40}}? in (?P<start>{A_YEAR})"
)
_OF = re.compile(
    r" of (?:the |its |his |her |their |our |a |an )?(?:[\w’'-]+ ){0,6}?(?:in |on [^,.;]{0,25}?)?"
    rf"(?P<start>{A_YEAR})(?![-–/])"
)
_IN_OR_ON = re.compile(rf"\b(?:[Ii]n|[Oo]n (?:\w+,? )?(?:the )?(?:\d{{1,2}}\w* {MONTH}|{MONTH} \d{{1,2}}),?) $")
_PRESENT = re.compile(r"\b(?:marks?|marking|celebrates?|celebrating|this year|today)\b")
_NOT_YET = re.compile(
    r"\b(?:ahead|before|next|approach\w*|upcoming|coming|prepar\w+|plan\w*|will|would|to mark|to celebrate|later|until|"
    r"since|between|eve|after|run-up|due|end of)\b"
)
_CENTURIES = {"centenary": 100, "bicentenary": 200, "tercentenary": 300}


def age_slips(sentence: str, today: datetime.date | None) -> Iterator[Slip]:
    """Ages in one sentence that its years, or the day of the draft, do not give."""
    born = _BORN.findall(sentence)
    if len(born) != 1 or SOMEONE.search(sentence):
        return
    found = [match for form in _EVENTS for match in form.finditer(sentence)]
    ages = {match.span("age") for match in found}
    if len(ages) == 1 and len(re.findall(r"\b(?:aged?|at the age of)\b", sentence)) <= 1:
        yield from (_age(m, int(born[0]), int(m["year"])) for m in found[:1] if not _right(m, born[0], m["year"]))
    elif today is not None and not found:
        now = (m for m in _NOW.finditer(sentence) if not _right(m, m["birth"], str(today.year)))
        yield from (_age(m, int(m["birth"]), today.year) for m in now)


def _right(match: re.Match[str], birth: str, year: str) -> bool:
    age, years = number(match["age"]), int(year) - int(birth)
    return age is None or years < 1 or age.value in {years, years - 1}


def _age(match: re.Match[str], birth: int, year: int) -> Slip:
    years = year - birth
    message = f"Whoever was born in {birth} was {years - 1} or {years} in {year}, not {match['age']}."
    return Slip(Span(*match.span("age")), message)


def anniversary_slips(sentence: str, today: datetime.date | None) -> Iterator[Slip]:
    """Anniversaries in one sentence that are others by its years, or by the year of the draft."""
    found = [*_ANNIVERSARY.finditer(sentence)]
    years = [*re.finditer(A_YEAR, sentence)]
    if len(found) != 1 or not 1 <= len(years) <= 2:
        return
    match = found[0]
    start = _OF.match(sentence, match.end()) if not match["age"] else None
    start = start or _BEGAN.search(sentence)
    if start is None or (_ASIDE if match["what"] == "anniversary" else SOMEONE).search(sentence):
        return
    others = [y for y in years if y.span() != start.span("start")]
    slack = 1 if _NOT_YET.search(sentence) else 0
    if others and _IN_OR_ON.search(sentence[: others[0].start()]):
        year = int(others[0][0])
    elif not others and today is not None and _PRESENT.search(sentence):
        year, slack = today.year, 1
    else:
        return
    count = _count(match)
    if count is None or year <= int(start["start"]) or abs(year - int(start["start"]) - count) <= slack:
        return
    group = "n" if match["n"] else "century" if match["century"] else "age"
    yield _miscounted(match, group, int(start["start"]), year)


def _count(match: re.Match[str]) -> int | None:
    if match["century"]:
        return _CENTURIES[match["century"].lower()]
    if match["n"]:
        return ordinal(match["n"])
    age = number(match["age"])
    return int(age.value) if age else None


def _miscounted(match: re.Match[str], group: str, start: int, year: int) -> Slip:
    span, proof = Span(*match.span(group)), f"From {start} to {year} is {year - start} years"
    age = number(match["age"]) if group == "age" else None
    if age is not None:
        return counted(span, match["age"], age, year - start, proof)
    return Slip(span, f"{proof}: not the {match[group]}{' ' + match['what'] if match['what'] else ''}.")
