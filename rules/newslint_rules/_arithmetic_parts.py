"""A total and the parts that are counted out right after it: 12 people, seven men and six women."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.analyses.numbers import FIGURES, WORDS, number
from newslint.document import Document
from newslint.spans import Span
from newslint_rules._fact_slips import Slip

_N = rf"(?:{FIGURES}|{WORDS})"
_SEXES = (
    r"(?:men|man|women|woman|males?|females?|boys?|girls?|children|child|adults?|teenagers?|babies|infants?|pensioners?|"
    r"sons?|daughters?)"
)
#: Totals of people; after a comma only the first are surely no item of the list (five children, four women and a man).
_PEOPLE = r"(?:people|persons|passengers|jurors|members|suspects|victims|hostages|survivors|patients)"
_GROUPS = (
    r"(?:workers|students|pupils|staff|prisoners|inmates|residents|employees|miners|tourists|migrants|refugees|civilians|"
    r"candidates|protesters)"
)
_ANY_MARK, _STRONG_MARK = r"(?:,|:| –| —| -| \()", r"(?::| –| —| -| \()"
#: What the parts may be of each kind of total.
_KINDS = (
    (_PEOPLE, _ANY_MARK, _SEXES),
    (_GROUPS, _STRONG_MARK, _SEXES),
    (r"(?:children|siblings|grandchildren)", _ANY_MARK, r"(?:boys?|girls?|sons?|daughters?|brothers?|sisters?)"),
    (r"medals", _ANY_MARK, r"(?:golds?|silvers?|bronzes?)(?: medals?)?"),
    (
        r"(?:games|matches|fixtures|fights|bouts)",
        _ANY_MARK,
        r"(?:wins?|draws?|defeats?|loss(?:es)?|ties?|victor(?:y|ies)|knockouts?)",
    ),
)
_COLLECTIVE = r"(?:jury|panel|team|group|crew|committee|party|squad|family|delegation|board|bench) of "
_BRIDGE = (
    r"(?: (?:(?:were|was|have been|had been|are) )?(?:killed|injured|hurt|arrested|detained|charged|rescued|died|"
    r"missing|hospitali[sz]ed|wounded))?"
)
_INCLUDING = r"(?P<including> ?including)? ?"
#: What says that there may be more parts.
_NOT_ALL = re.compile(rf",? ?(?:among|including|and|who|whose|as well|plus|along|of|with|{_N})\b|-")
_ALL = re.compile(r"[.,;:)]| [–—-] | (?:were|was|have|had|are|is|will|died)\b|$")
_LOOSE = re.compile(
    r"\b(?:of (?:the|these|those|its|their)|about|around|some|nearly|almost|over|than|least|roughly|up to|"
    r"approximately) $",
    re.IGNORECASE,
)
#: Who is none of the others: no woman is a man or a child; girls may be among the women.
_APART = rf"{_N} (?:were |are |was )?(?:men|man|women|woman|children)"
_OF_THE = re.compile(
    rf"\b[Oo]f (?:the |its |those |these )?(?P<total>{_N}) (?:[a-z-]+ ){{0,4}}?[a-z-]+, "
    rf"(?P<parts>{_APART}(?:(?:, | and |, and ){_APART})+)\b"
)


def part_slips(document: Document) -> Iterator[Slip]:
    """Totals that their parts do not give."""
    for match in _OF_THE.finditer(document.text):
        yield from _exceeded(match)
    for form, part in _forms():
        for match in form.finditer(document.text):
            yield from _summed(document, match, part)


@cache
def _forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    """A pattern for each kind of total, with that of one part."""
    forms = []
    for total, mark, kind in _KINDS:
        part = rf"(?:{_N}|\ban?\b) (?:(?!(?:were|was|are|is|had|of)\b)[a-z-]+ )?{kind}"
        parts = rf"(?P<parts>{part}(?:(?:, | and ){part})*,? and {part})\b"
        forms.append((rf"(?P<total>{_N}) (?:[a-z-]+ )?{total}{_BRIDGE}{mark}{_INCLUDING}{parts}", part))
        if total == _PEOPLE:
            forms.append((rf"\b{_COLLECTIVE}(?P<total>{_N}){mark}{_INCLUDING}{parts}", part))
    return tuple((re.compile(form), part) for form, part in forms)


def _summed(document: Document, match: re.Match[str], part: str) -> Iterator[Slip]:
    whole = number(match["total"])
    values = [_value(m[0]) for m in re.finditer(part, match["parts"])]
    known = [int(v) for v in values if v is not None]
    if whole is None or len(known) < max(len(values), 2):
        return
    total, summed = int(whole.value), sum(known)
    closed = _ALL.match(document.text, match.end()) and not _NOT_ALL.match(document.text, match.end())
    open_ended = match["including"] or not closed
    loose = _LOOSE.search(document.text[max(match.start("total") - 16, 0) : match.start("total")])
    if total != summed and not loose and not (open_ended and summed < total):
        sums = " + ".join(map(str, known))
        yield Slip(
            Span(*match.span("total")), f"{sums} is {summed}, not {total}.", related=(Span(*match.span("parts")),)
        )


def _exceeded(match: re.Match[str]) -> Iterator[Slip]:
    """Of the 12 people killed, eight were men and six women: others may be left out, but none counts twice."""
    whole, values = number(match["total"]), [_value(m[0]) for m in re.finditer(_APART, match["parts"])]
    known = [int(v) for v in values if v is not None]
    kinds = {m[0].rsplit(" ", 1)[1].replace("man", "men") for m in re.finditer(_APART, match["parts"])}
    if whole is not None and len(kinds) == len(known) == len(values) and sum(known) > whole.value:
        message = f"{' + '.join(map(str, known))} is {sum(known)}, more than {match['total']}."
        yield Slip(Span(*match.span("total")), message, related=(Span(*match.span("parts")),))


def _value(text: str) -> float | None:
    first = re.match(rf"{_N}|an?\b", text, re.IGNORECASE)
    if first is None:
        return None
    if first[0].lower() in {"a", "an"}:
        return 1
    read = number(first[0])
    return read.value if read else None
