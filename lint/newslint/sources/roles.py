"""Roles that a draft gives to people, in its sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.analyses.holders import words
from newslint.analyses.namedata import lines, role_words, titles
from newslint.sources.items import Item, Kind, Place, Verdict
from newslint.sources.library import Passage
from newslint.sources.nearest import Nearest
from newslint.sources.people import Known, may_be
from newslint.sources.stems import stem
from newslint.spans import Span

_BEFORE = re.compile(r"(?:[^\W\d_][\w’'-]*\.?,? ){1,6}$")
#: The end of a sentence, not of Gov. or Prof.
_STOP = re.compile(r".*(?:\b[^\W\d_A-Z][\w’'-]*|\b\w{5,})\. ")
_AFTER = re.compile(
    r",? (?:(?:who|which) (?:is|was) )?(?:(?:the|a|an|its|their|his|her) )?(?:[^\W\d_][\w’'/&-]* ?){1,8}"
)
_BESIDE = 80  # code points on either side of a name in which an office is its
_WIDE = 2  # passages around a name in which an office may be told
#: What the letters of notes stand for.
_LETTERS = {
    "ceo": "chief executive", "cfo": "finance director", "coo": "operating officer", "cto": "technology officer",
    "exec": "executive", "spox": "spokesperson", "vp": "vice president",
    "DA": "district attorney", "AG": "attorney general", "PM": "prime minister",
}  # fmt: skip
_RANGES = frozenset(["regional", "national", "local", "district", "area", "group", "global", "county", "federal"])
_HISTORY = frozenset(["former", "ex", "then", "late"])


def role_items(people: list[Known], nearest: Nearest) -> Iterator[Item]:
    """One item a person for whom draft and sources both give an office."""
    for known in people:
        here = _role(known, nearest)
        if here and known.passages and (item := _compared(known, here, nearest)):
            yield item


def _role(known: Known, nearest: Nearest) -> Span | None:
    """The words of an office before or after the first mention."""
    text, mention = nearest.document.text, known.introduced
    block = nearest.document.block_at(mention.span.start).span
    before = _BEFORE.search(text, max(block.start, mention.span.start - 60), mention.span.start)
    after = (
        _AFTER.match(text, mention.span.end, block.end)
        if text[mention.span.end : mention.span.end + 1] == ","
        else None
    )
    for match in (before, after):
        if match and (span := _office(text, _in_sentence(match), last=match is before)):
            return span
    return None


def _in_sentence(match: re.Match[str]) -> Span:
    """The words that were matched, without those of a sentence before."""
    stop = _STOP.match(match[0])
    return Span(match.start() + (stop.end() if stop else 0), match.end())


def _office(text: str, span: Span, *, last: bool) -> Span | None:
    """From the first to the last word of an office in some words; it must end them (`last`) or begin near them."""
    parts = [Span(*m.span()).shift(span.start) for m in re.finditer(r"[\w’'-]+", span.of(text))]
    heads = [i for i, w in enumerate(parts) if _is_head(w.of(text))]
    if not heads or (last and heads[-1] != len(parts) - 1):
        return None
    first = end = heads[-1] if last else heads[0]
    while first > 0 and _is_of_office(parts[first - 1].of(text)) and _joined(parts[first - 1], parts[first], text):
        first -= 1
    while end + 1 < len(parts) and _is_head(parts[end + 1].of(text)) and _joined(parts[end], parts[end + 1], text):
        end += 1
    return Span(parts[first].start, parts[end].end)


def _joined(one: Span, other: Span, text: str) -> bool:
    return text[one.end : other.start].isspace()


def _is_head(word: str) -> bool:
    low = word.lower()
    return low in titles("before") or low in _office_nouns() or low in words("people-nouns")


def _is_of_office(word: str) -> bool:
    return word.lower() in role_words() or word.lower() in _RANGES or _is_head(word)


@cache
def _office_forms() -> dict[str, str]:
    """For each form of an office in the table the first on its line, verbs too."""
    return {form: line[0] for line in lines("office-forms.txt") for form in line if form != "verb"}


@cache
def _office_nouns() -> frozenset[str]:
    rows = lines("office-forms.txt")
    return frozenset(form for line in rows for form in line[: line.index("verb") if "verb" in line else None])


def _stems(text: str) -> list[str]:
    words = (w.lower().rstrip(".") for w in re.findall(r"[\w’'-]+", text))
    return [stem(_office_forms().get(w, w)) for w in words]


@cache
def _general() -> frozenset[str]:
    return frozenset(stem(word) for word in ("head", "leader", "boss", "chief", "official", "member", "founder"))


def _fit(here: list[str], there: list[str]) -> bool:
    """Whether two offices are one: finance minister and minister, but not finance minister and health minister."""
    if here[-1] in _general() or there[-1] in _general():
        return True  # the head of a union may be its chairman
    return here[-1] == there[-1] and (len(here) == 1 or len(there) == 1 or bool({*here[:-1]} & {*there[:-1]}))


def _with_given(text: str, surname: int, given: str) -> int:
    """Where a name begins whose surname stands at a place of a source."""
    before = re.search(r"(?:[^\W\d_][\w’'.-]* ){1,3}$", text[max(surname - 40, 0) : surname])
    first = re.split(r"[ .-]", given)[0]
    at = before[0].rfind(first) if before and first else -1
    return surname - len(before[0]) + at if before and at >= 0 else surname


def _is_told(office: str, known: Known, nearest: Nearest) -> bool:
    """Whether a source has an office near a name, by its head or its initials (MD); or it is none that is held."""
    last, head = office.lower().split()[-1], _stems(office)[-1]
    is_held = last in titles("before") or last in _office_nouns() & words("people-nouns")
    if head in _general() or not is_held:
        return True
    initials = "".join(word[0] for word in office.split()).lower() if " " in office else head
    around = [_around(passage, nearest) for passage, _ in known.passages]
    return any({head, stem(initials)} & set(_stems(text)) or _as_one(office) in _as_one(text) for text in around)


def _case(short: str) -> str:
    """A pattern for some letters: in capitals only those that are words or times otherwise (7 pm)."""
    return short if short.isupper() else f"(?i:{short})"


def _as_one(text: str) -> str:
    """Without blanks: headteacher, for head teacher."""
    return "".join(text.lower().split())


def _around(passage: Passage, nearest: Nearest) -> str:
    """The text of a passage and those beside it, and what the letters in it stand for."""
    source = nearest.library.document(passage.path).text
    text = " ".join(p.span.of(source) for p in nearest.library.around(passage, _WIDE, _WIDE))
    return " ".join([text, *(full for short, full in _LETTERS.items() if re.search(rf"\b{_case(short)}\b", text))])


def _compared(known: Known, here: Span, nearest: Nearest) -> Item | None:
    office = here.of(nearest.document.text)
    wanted = _stems(office)
    other: tuple[Place, str] | None = None
    for passage, place in known.passages:
        source = nearest.library.document(passage.path)
        if not may_be(known, source, place):
            continue
        text = source.text
        beside = Span(max(passage.span.start, place.start - _BESIDE), min(passage.span.end, place.end + _BESIDE))
        if set(wanted) <= set(_stems(beside.of(text))):
            return Item(Kind.ROLE, Verdict.FOUND, here, Place(passage.path, place))
        start = _with_given(text, place.start, known.introduced.given)
        before = _BEFORE.search(text, max(passage.span.start, start - _BESIDE), start)
        after = _AFTER.match(text, place.end, passage.span.end)
        for match in (before, after):
            span = _office(text, _in_sentence(match), last=match is before) if match else None
            if span and (_fit(wanted, _stems(span.of(text))) or _as_one(span.of(text)) == _as_one(office)):
                return Item(Kind.ROLE, Verdict.FOUND, here, Place(passage.path, span))
            if other is None and span and not span.of(text).isupper():  # CHAIRMAN: may be a label
                other = Place(passage.path, span), span.of(text)
    if _HISTORY & set(wanted):
        return None
    subject = known.introduced.span.of(nearest.document.text)
    if other is None:
        is_told = _is_told(office, known, nearest)
        return None if is_told else Item(Kind.ROLE, Verdict.MISSING, here, None, subject=subject)
    return Item(Kind.ROLE, Verdict.DIFFERS, here, other[0], other[1], subject)
