"""Offices and occupations: where the words of one begin and end, and whether two of them can be one."""

from __future__ import annotations

import re
from functools import cache

from newslint.analyses.holders import words
from newslint.analyses.namedata import lines, role_words, titles
from newslint.sources.stems import stem
from newslint.spans import Span

#: What the letters of notes stand for.
_LETTERS = {
    "ceo": "chief executive", "cfo": "finance director chief financial officer", "coo": "chief operating officer",
    "cto": "chief technology officer",
    "exec": "executive", "spox": "spokesperson", "vp": "vice president",
    "DA": "district attorney", "AG": "attorney general", "PM": "prime minister",
}  # fmt: skip
_RANGES = frozenset(
    ["regional", "national", "local", "district", "area", "group", "global", "county", "federal", "financial",
     "operating", "technology", "information", "medical", "commercial", "marketing", "scientific", "legal"]
)  # fmt: skip
#: Words for whoever has some office, or leads something; offices of those; what no source has to say in so many words.
_ANYBODY = ("official", "member")
_AT_THE_HEAD = ("head", "leader", "boss", "chief", "founder")
_HEADS = (
    "chair", "president", "director", "executive", "manager", "premier", "minister", "governor", "mayor", "captain",
    "principal", "headteacher", "headmaster", "headmistress", "owner", "coach", "commissioner", "convener", "editor",
    "dean", "rector", "superintendent",
)  # fmt: skip
#: Between a name and an office that is somebody else’s: Hale and her lawyer.
_OF_OTHERS = frozenset(["to", "with", "by", "for", "from", "and", "but", "its", "his", "her", "their", "said", "told"])
_KIN = frozenset(
    ["mother", "father", "sister", "brother", "son", "daughter", "wife", "husband", "widow", "widower", "partner",
     "aunt", "uncle", "niece", "nephew", "cousin", "grandmother", "grandfather", "grandson", "granddaughter", "friend"]
)  # fmt: skip
_PLAIN = ("candidate", "councillor", "author", "owner", "supervisor", "trooper")


def office_in(text: str, span: Span, *, last: bool) -> Span | None:
    """From the first to the last word of an office in some words; it must end them (`last`), but for Dr, or begin near
    them."""
    parts = [Span(*m.span()).shift(span.start) for m in re.finditer(r"[\w’'-]+", span.of(text))]
    while last and parts and _is_mere_title(parts[-1].of(text)):
        parts.pop()
    heads = [i for i, w in enumerate(parts) if _is_head(w.of(text))]
    if not heads or (last and heads[-1] != len(parts) - 1):
        return None
    if not last and any(w.of(text).lower() in _OF_OTHERS for w in parts[: heads[0]]):
        return None
    first = end = heads[-1] if last else heads[0]
    while first > 0 and _is_of_office(parts[first - 1].of(text)) and _joined(parts[first - 1], parts[first], text):
        first -= 1
    for i in range(end + 1, len(parts)):  # chief operating officer
        if not _is_of_office(parts[i].of(text)) or not _joined(parts[i - 1], parts[i], text):
            break
        end = i if _is_head(parts[i].of(text)) else end
    return Span(parts[first].start, parts[end].end)


def _joined(one: Span, other: Span, text: str) -> bool:
    return text[one.end : other.start].isspace()


def _is_head(word: str) -> bool:
    low = word.lower()
    return low in titles("before") or low in _office_nouns() or low in words("people-nouns")


def _is_mere_title(word: str) -> bool:
    return word.lower() in titles("honorific") and not _is_head(word)


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


def office_stems(text: str) -> list[str]:
    """The stems of the words of an office, all forms of one alike: chair, for chairwoman."""
    found = (w.lower().rstrip(".") for w in re.findall(r"[\w’'-]+", text))
    return [stem(_office_forms().get(w, w)) for w in found]


@cache
def _general() -> frozenset[str]:
    return frozenset(map(stem, [*_ANYBODY, *_AT_THE_HEAD]))


@cache
def _heads() -> frozenset[str]:
    return frozenset(map(stem, [*_AT_THE_HEAD, *_HEADS]))


def may_be_one(office: str, other: str) -> bool:
    """Whether two offices can be one: finance minister and minister, but not finance minister and health minister."""
    here, there = office_stems(office), office_stems(other)
    if here[-1] in _general() or _as_one(office) == _as_one(other):
        return True  # the head of a union may be its chairman
    if there[-1] in _general():
        return there[-1] not in _heads() or here[-1] in _heads() or "general" in here
    telling = [{*words[:-1]} - {stem("chief"), stem("senior")} for words in (here, there)]
    return here[-1] == there[-1] and (not all(telling) or not telling[0].isdisjoint(telling[1]))


def is_kin(office: str) -> bool:
    """Whether it says what somebody is to another, of whom a source may speak otherwise: sister, for aunt."""
    return office.lower().split()[-1] in _KIN


def must_be_told(office: str) -> bool:
    """Whether a source has to say that somebody holds an office: it is held, and its word is none for anybody."""
    last, head = office.lower().split()[-1], office_stems(office)[-1]
    is_held = last in titles("before") or last in _office_nouns() & words("people-nouns")
    return is_held and head not in _general() and head not in map(stem, _PLAIN)


def is_told(office: str, text: str) -> bool:
    """Whether some words name an office, by its head or its initials (MD), or by what other letters stand for."""
    full = " ".join(
        [text, *(full for short, full in _LETTERS.items() if re.search(rf"(?<!\d )(?<!\d)\b{_case(short)}\b", text))]
    )
    initials = "".join(word[0] for word in office.split()).lower() if " " in office else ""
    wanted = {office_stems(office)[-1], stem(initials)} - {""}
    return not wanted.isdisjoint(office_stems(full)) or _as_one(office) in _as_one(full)


def _case(short: str) -> str:
    """A pattern for some letters: in capitals only those that are words or times otherwise (7 pm)."""
    return short if short.isupper() else f"(?i:{short})"


def _as_one(text: str) -> str:
    """Without blanks: headteacher, for head teacher."""
    return "".join(text.lower().split())
