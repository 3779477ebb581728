"""Roles beside names, against the sheet of facts: another country's, another person's, or at another time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from newslint.analyses.calendar_words import FULL_WEEKDAY
from newslint.analyses.dates import draft_day, written
from newslint.analyses.lexicon import classes
from newslint.document import Document
from newslint.factsheet import FactSheet, Office, Person
from newslint.spans import Span
from newslint_rules._countries import named
from newslint_rules._fact_slips import Slip
from newslint_rules._facts_offices import Owners, is_not_now, is_single
from newslint_rules._facts_people import SheetPeople
from newslint_rules._house_roles import DESIGNATE, FUTURE, PAST, is_elsewhen
from newslint_rules._office_forms import ways_to_write
from newslint_rules._titles import Use, uses

_SAID = r"said|says|told|tells|added|warned|announced|insisted|wrote|argued|denied|called|urged"
#: What says that the sentence is about the day of the draft: present tense after the name, a weekday.
_NOW = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|this (?:week|month|morning|afternoon|evening)"
    rf"|{FULL_WEEKDAY})\b"
)
_PRESENT = re.compile(
    r",? (?:says|is|has|will|warns|wants|plans|faces|meets|visits|tells|calls|insists|denies|hopes)\b"
)
_REPORTS = re.compile(rf"[^.;“”]{{0,40}}?,? (?:who )?(?:{_SAID})\b")
#: What makes it history even beside a weekday.
_PAST_WORDS = (
    r"ago|earlier|previous(?:ly)?|former(?:ly)?|then|once|era|administration|presidency|tenure|terms?|decades?"
    r"|at the time|memoirs?|anniversary|history|resign\w*|step\w* down|died|late|funeral|memorial|museum|library"
)
_PLAINLY_PAST = re.compile(rf"(?i)\b(?:{_PAST_WORDS})\b")
#: The same for an office that the sheet does not know a person to have held.
_MAYBE_PAST = re.compile(rf"(?i)\b(?:{_PAST_WORDS}|when|while|during)\b")
_YEARS_OF_NEWS = 8  # a report of what somebody says is no history when the office ended so recently
#: After an apposition; “and” would go on with a list of people.
_CLOSES = re.compile(r"\s*(?:[.;:)!?–—”]|$|,[”’]?\s+(?!(?:and|or|as well)\b)[a-z])| (?:said|says|told|who)\b")
_COMPANY = frozenset(
    ["the", "a", "an", "its", "his", "her", "their", "our", "my", "current", "new", "sitting", "young"]
)


class Roles:
    """The roles of a sheet, and what they say of a title beside a name."""

    def __init__(self, sheet: FactSheet, people: SheetPeople) -> None:
        self._people = people
        self._owners = Owners(sheet)
        self._offices = [(p, r) for p in sheet.of(Person) for r in p.role]

    def slips(self, document: Document) -> Iterator[Slip]:
        """One for each title that the sheet proves wrong."""
        if not self._offices:
            return
        for use in uses(document):
            if self._is_plain(document, use) and (slip := self._judge(document, use)):
                yield slip

    def _is_plain(self, document: Document, use: Use) -> bool:
        """Whether the title is certainly of the person beside it, and as of today."""
        text, span = document.text, use.span
        if use.prefix == "former" or DESIGNATE.match(text, span.end) or not use.person.given:
            return False
        if use.slot == "after":
            between = text[use.mention.span.end : span.start]
            end = self._end_of(text, span)
            if not re.match(r", |,? who is | is ", between) or not _CLOSES.match(text, end):
                return False
        elif use.slot == "apposed" and re.search(r"\band\b", text[span.end : use.mention.span.start]):
            return False
        start = max((s.span.start for s in document.sentences if s.span.start <= span.start), default=0)
        return not is_not_now(text[start : span.start])

    def _end_of(self, text: str, title: Span) -> int:
        owner = self._owners.beside(text, title)
        return owner.end if owner and owner.start > title.end else title.end

    def _judge(self, document: Document, use: Use) -> Slip | None:
        at = self._owners.beside(document.text, use.span)
        owner = at.of(document.text) if at else ""
        person = self._people.of(use.person)
        if person is None or not person.role:
            return self._other_holder(document, use, owner) if owner else None
        titled = [r for r in person.role if ways_to_write(r.title).fullmatch(use.written)]
        if titled and owner and at and all(r.of and self._owners.same(owner, r.of) is False for r in titled):
            return self._elsewhere(document, person, titled[0], at) if is_single(use.written) else None
        if titled:
            held = [r for r in titled if not owner or self._owners.same(owner, r.of) is not False]
            return _ill_timed(document, use, person, held)
        return self._never(document, use, person, owner)

    def _elsewhere(self, document: Document, person: Person, role: Office, at: Span) -> Slip | None:
        """The right office in the wrong country."""
        said = at.of(document.text)
        why = f"On the sheet {person.name} is {_office(role)}, not of {_noun(said)} ({person.cite})."
        return Slip(at, why, self._owners.in_form_of(role.of, said))

    def _never(self, document: Document, use: Use, person: Person, owner: str) -> Slip | None:
        """An office that the sheet does not give to a person whose role on that day it knows."""
        day = draft_day(document)
        current = [r for r in person.role if _holds(r, day)]
        if not current or not is_single(use.written) or any(_covers(r.title, use.written) for r in person.role):
            return None
        if re.match(r" (?:of|from) ", document.text[use.mention.span.end :][:6]):  # President Lem of the rowing club
            return None
        if not owner and not self._stands_alone(document.text, use.span):
            return None
        if is_elsewhen(document, use, day, _MAYBE_PAST) or is_elsewhen(document, use, day, FUTURE):
            return None
        has = f"The sheet has {person.name} as {_office(current[0])} ({person.cite})"
        holder = self._holder(use.written, owner, day) if owner else None
        if holder:
            return Slip(use.span, f"{has}, and {holder[0].name} as {_office(holder[1])} ({holder[0].cite}).")
        return Slip(use.span, f"{has}, not as {use.written.lower()}.")

    def _stands_alone(self, text: str, title: Span) -> bool:
        """Whether nothing makes it another kind of office: a club's president, the president of a bank."""
        if re.match(r" (?:of|for) ", text[title.end : title.end + 5]):
            return False
        before = re.search(r"([\w’'-]+)( |-)$", text[max(title.start - 30, 0) : title.start])
        if not before:
            return True
        word = before[1]
        return word.lower() in _COMPANY or (word[0].islower() and "N" not in classes(word.lower()) and before[2] == " ")

    def _other_holder(self, document: Document, use: Use, owner: str) -> Slip | None:
        """Somebody whom the sheet does not know, in an office whose holder on that day it knows."""
        day = draft_day(document)
        holder = self._holder(use.written, owner, day)
        if holder is None or use.slot == "after" or not is_single(use.written):
            return None
        person, role = holder
        if self._people.may_be(person, use.person):
            return None
        near = self._people.is_near(person, use.person)
        if not near and (day is None or role.since is None or not _is_now(document, use)):
            return None
        if _is_elsewhen(document, use, day, PAST) or _is_elsewhen(document, use, day, FUTURE):
            return None
        span = use.mention.span
        why = f"The sheet has {person.name} as {_office(role)} ({person.cite}), not {span.of(document.text)}."
        return Slip(span, why, person.name if near and use.mention.given else "")

    def _holder(self, title: str, owner: str, day: date | None) -> tuple[Person, Office] | None:
        """Who holds an office on a day; without a day, who holds it without an end."""
        held = [
            (p, r)
            for p, r in self._offices
            if not r.shared
            and _holds(r, day)
            and ways_to_write(r.title).fullmatch(title)
            and self._owners.same(owner, r.of)
        ]
        return held[0] if len(held) == 1 else None


def _holds(role: Office, day: date | None) -> bool:
    if day is None:
        return role.until is None
    return (role.since or day) <= day <= (role.until or day)


def _covers(role: str, said: str) -> bool:
    """Whether a shorter title may be short for a role: secretary, minister."""
    return said.lower().split()[-1] in {"secretary", "minister"} and " " not in said and said.lower() in role.lower()


def _is_elsewhen(document: Document, use: Use, day: date | None, words: re.Pattern[str]) -> bool:
    """Whether the sentence is of another time; beside a weekday “had” or “when” says little."""
    plainly_now = words is PAST and _is_now(document, use)
    return is_elsewhen(document, use, day, _PLAINLY_PAST if plainly_now else words)


def _is_now(document: Document, use: Use) -> bool:
    sentence = max((s for s in document.sentences if s.span.start <= use.span.start), key=lambda s: s.span.start)
    end = max(use.mention.span.end, use.span.end)
    return bool(_NOW.search(sentence.text) or _PRESENT.match(document.text, end))


def _ill_timed(document: Document, use: Use, person: Person, roles: list[Office]) -> Slip | None:
    """An office that the person does not hold on the day of the draft, any more or yet."""
    day = draft_day(document)
    if day is None or not roles or any(_holds(r, day) for r in roles):
        return None
    over = [r for r in roles if r.until and r.until < day]
    if _is_elsewhen(document, use, day, PAST if over else FUTURE):
        return None
    dated = f"({person.cite}), and this draft is dated {written(day)}"
    if over:
        role = max(over, key=lambda r: r.until or day)
        ended = role.until or day
        recent = (day - ended).days < _YEARS_OF_NEWS * 365 and _REPORTS.match(document.text, use.mention.span.end)
        if not recent and not _is_now(document, use):
            return None
        return Slip(use.span, f"{person.name} was {_office(role)} only until {written(ended)} {dated}.")
    role = min(roles, key=lambda r: r.since or day)
    return Slip(use.span, f"{person.name} is {_office(role)} only from {written(role.since or day)} {dated}.")


def _office(role: Office) -> str:
    return f"{role.title} of {_noun(role.of)}" if role.of else role.title


def _noun(owner: str) -> str:
    found = named(owner)
    return found[0].the_name if found else owner
