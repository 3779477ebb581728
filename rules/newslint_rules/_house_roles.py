"""The titles beside names that the house list decides on: how it writes an office, and who holds it when."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from newslint.analyses.namedata import places
from newslint.analyses.quotations import is_quoted
from newslint.document import Document, Sentence
from newslint.findings import Flag, Spot
from newslint.listed import Fit, People
from newslint.namelist import Entry, NameList, Role
from newslint.spans import Span
from newslint_rules._office_forms import ways_to_write
from newslint_rules._titles import Use

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d(?=s?\b)")
#: Words straight before a title that set it in another time.
_ELSEWHEN_BEFORE = re.compile(
    r"(?i)\b(?:was|were|been|be|being|become|became|as|under|by|succeeded|replaced|ousted|deposed|future|next|elected|"
    r"erstwhile|one-?time|two-time|first|second|third|\d+(?:st|nd|rd|th)|late)(?: (?:the|an?|US|U\.S\.))?[ -]$"
)
#: Words in the sentence of an office that is over, and of one that is to come.
PAST = re.compile(
    r"(?i)\b(?:ago|earlier|previous(?:ly)?|former(?:ly)?|then|once|during|when|while|era|administration|presidency|"
    r"tenure|terms?|decades?|at the time|memoirs?|anniversary|history|resign\w*|step\w* down|had)\b"
)
FUTURE = re.compile(
    r"(?i)\b(?:will|would|next|soon|future|incoming|becom\w+|elect(?:ed|ion)?|inaugurat\w+|sworn|tak(?:e|es|ing) "
    r"office|succeed\w*|nomin\w+|candidate|appoint\w*)\b"
)
_SAID = re.compile(r"\b(?:said|says|told|added|warned|announced|insisted|argued|promised|claimed|denied)\b")
DESIGNATE = re.compile(r"[- ](?:elect|designate|emeritus|in waiting)\b")


class RoleFact(msgspec.Struct, frozen=True, array_like=True):
    """A title that is not the house's, once; `right` is empty where the house has nothing to put there."""

    start: int
    written: str
    right: str
    message: str

    @property
    def span(self) -> Span:
        """Where it stands in the prose."""
        return Span(self.start, self.start + len(self.written))


class HouseRoles:
    """The offices of the persons in the house list."""

    def __init__(self, listed: NameList) -> None:
        self._people = People(listed.of("person")) if any(e.role for e in listed.entries) else People(())

    def judge(self, document: Document, use: Use) -> RoleFact | None:
        """What is wrong with a title beside a listed person's name, by the house list."""
        entry = self._entry(use)
        for role in entry.role if entry else ():
            found = ways_to_write(role.title).match(document.text, use.span.start)
            if not entry or not found or found.end() < use.span.end or DESIGNATE.match(document.text, found.end()):
                continue
            span = Span(*found.span())
            same = [r for r in entry.role if r.title.casefold() == role.title.casefold()]
            ill_timed = _ill_timed(document, use, entry, same)
            if ill_timed:
                return RoleFact(span.start, found[0], "", ill_timed)
            right = _right(use, role.title, found[0], initial=_is_initial(document, span))
            message = f"The title of {entry.name} is “{found[0]}” here; the house writes “{right}” ({entry.cite})."
            return RoleFact(span.start, found[0], right, message) if right != found[0] else None
        return None

    def _entry(self, use: Use) -> Entry | None:
        found = self._people.find(use.person.surname, use.person.given)
        entries = {id(f.entry): f.entry for fit, f in found if fit >= Fit.KEY and f.entry}
        return next(iter(entries.values())) if len(entries) == 1 else None


def role_flags(facts: Iterable[RoleFact]) -> Iterator[Flag]:
    """A flag for each wrong title in a draft, at its first place, with its other places."""
    found: dict[tuple[str, str], list[RoleFact]] = {}
    for fact in facts:
        found.setdefault((fact.written, fact.message), []).append(fact)
    for first, *others in found.values():
        again = tuple(Spot(f.span, f"“{f.written}” again") for f in others)
        if first.right:
            yield Flag(first.span, first.message, (first.right,), "safe", again, confidence=0.95)
        else:
            yield Flag(first.span, first.message, related=again, confidence=0.8)


def _is_initial(document: Document, span: Span) -> bool:
    """Whether a sentence begins there."""
    start = max((s.span.start for s in document.sentences if s.span.start <= span.start), default=0)
    return not document.text[start : span.start].strip("“”\"'‘’—– ")


def _right(use: Use, title: str, written: str, *, initial: bool) -> str:
    """The house's title with the capitals of the place: its own straight before a name, those of the copy elsewhere."""
    if title.casefold() == written.casefold():
        return title if use.slot == "before" and not use.prefix and not initial else written
    if use.slot != "before" and written[0].islower() and not places().intersection(title.lower().split()):
        return title.lower()
    return title[0].upper() + title[1:] if initial else title


def _ill_timed(document: Document, use: Use, entry: Entry, roles: list[Role]) -> str:
    """Why a person does not hold an office on the day of a draft, or nothing."""
    day = document.date
    if not day or any((r.since or day) <= day <= (r.until or day) for r in roles) or is_quoted(document, use.span):
        return ""
    over = [r for r in roles if r.until and r.until < day]
    if use.prefix == "former" or is_elsewhen(document, use, day, PAST if over else FUTURE):
        return ""
    said = f"({entry.cite}), and this draft is dated {_spelled(day)}"
    if over:
        role = max(over, key=lambda r: r.until or day)
        return f"{entry.name} was “{_office(role)}” only until {_spelled(role.until)} {said}."
    role = min(roles, key=lambda r: r.since or day)
    return f"{entry.name} is “{_office(role)}” only from {_spelled(role.since)} {said}."


def _until_said(sentence: Sentence, use: Use) -> str:
    """A sentence without what somebody says in it: the minister said that talks would go on."""
    said = _SAID.search(sentence.text, max(use.span.end, use.mention.span.end) - sentence.span.start)
    return sentence.text[: said.start()] if said else sentence.text


def is_elsewhen(document: Document, use: Use, day: date | None, words: re.Pattern[str]) -> bool:
    """Whether the sentence speaks of another time than the draft's."""
    sentence = max((s for s in document.sentences if s.span.start <= use.span.start), key=lambda s: s.span.start)
    if _ELSEWHEN_BEFORE.search(document.text[sentence.span.start : use.span.start]):
        return True
    return any(day is None or int(year) != day.year for year in _YEAR.findall(sentence.text)) or bool(
        words.search(_until_said(sentence, use) if words is FUTURE else sentence.text)
    )


def _office(role: Role) -> str:
    return f"{role.title} of {role.of}" if role.of else role.title


def _spelled(day: date | None) -> str:
    return f"{day.day} {month_name[day.month]} {day.year}" if day else ""
