"""`title-consistency`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import ClassVar

import msgspec

from newslint.analyses.quotations import has_sic
from newslint.analyses.translit import key, plain
from newslint.document import Document
from newslint.findings import Flag, Severity, Spot
from newslint.rule import DeskRule
from newslint.spans import Span
from newslint_rules._bare_roles import GENDERED, bare_roles
from newslint_rules._bare_titles import BareTitle, bare_flag, bare_titles
from newslint_rules._house_roles import HouseRoles, RoleFact, role_flags
from newslint_rules._office_forms import ways_to_write
from newslint_rules._titles import Use, uses

_SHOWN = 5


class Title(msgspec.Struct, frozen=True, array_like=True):
    """A title beside a name once: whose, as written, where; `style` is empty where a capital says nothing."""

    surname: str
    given: str
    written: str
    style: str
    start: int
    line: int


class TitleFacts(msgspec.Struct, frozen=True, array_like=True):
    """The titles of one draft that can be written in two ways, and those that the house list says are wrong."""

    titles: tuple[Title, ...] = ()
    roles: tuple[RoleFact, ...] = ()
    bare: tuple[BareTitle, ...] = ()


#: A title with the draft it stands in.
_Placed = tuple[str, Title]


class TitleConsistency(DeskRule[TitleFacts]):
    """One title of one person, written in two ways: Special envoy and Special Envoy.

    What it flags
    -------------
    A title that is capitalised beside a person's name and not so beside the same name elsewhere, in the same kind
    of place, in one draft or across the drafts of a desk; half a title capitalised (“Special envoy”) where it is
    written as one elsewhere; and spokeswoman beside spokesperson or spokesman for one person (chairman, congressman
    and the like too). A title without a name that is capitalised here and not there (“the Mayor”, “the mayor”), or
    of another gender than beside the name; as a suggestion, one office of one person in two forms (Defence
    Secretary, Secretary of Defense; Vice President, Vice-President). The rarer form is marked, of two as frequent
    the later, which then has no fix. Where the desk's list of names has the person's offices: a title that is one
    of them, written otherwise (Secretary of Defense for Defence Secretary), and one that the person no longer
    holds, or not yet, on the day in the draft's front matter.

    Why a desk cares
    ----------------
    Two styles in one article show that it was put together from two sources and read by nobody.

    When it is wrong to flag
    ------------------------
    Capitals before a name and none after it or without one: “President Biden … the president”, “the president, Jane
    Doe”. “Former”, “the” or a country before the title make it another kind of place (“US president Jane Doe” beside
    “President Doe” is many papers' style). Headlines and the starts of sentences. Another role at another time.
    An office of another time beside “former”, “then”, “as”, another year or the like, or inside a quotation.

    Measured
    --------
    On 277,000 words of clean copy (43 articles and 160 training documents) 2 findings, 0.01 per 1,000 words, both of a
    title without a name: one true (a mayor in a court report), one wrong (single sentences of several sources).
    In the marked copy 3 of 5: “Special envoy” twice, and a spokesperson who is a spokeswoman in another draft; nothing
    that is not marked. Missed are titles that are wrong rather than written in two ways (“Secretary Bradley” for a
    British minister). Of 90 titles that a script wrote in another style 77% are found; most others stand where the
    script put the first one into a heading.
    """

    id: ClassVar = "title-consistency"
    category: ClassVar = "names"
    severity: ClassVar = Severity.WARNING

    @cached_property
    def _roles(self) -> HouseRoles:
        return HouseRoles(self.house.names)

    def collect(self, document: Document) -> TitleFacts:
        """The titles beside names."""
        found = [(u, self._roles.judge(document, u)) for u in uses(document) if not has_sic(document, u.span)]
        titles = tuple(_title(use, document) for use, wrong in found if not wrong)
        bare = (*bare_titles(document), *bare_roles(document, (use for use, _ in found)))
        return TitleFacts(titles, tuple(wrong for _, wrong in found if wrong), bare)

    def reconcile(self, desk: Mapping[str, TitleFacts]) -> Iterator[tuple[str, Flag]]:
        """What the house list says is wrong; the rarer forms, in each draft that has them."""
        for path, facts in desk.items():
            yield from ((path, flag) for flag in role_flags(facts.roles))
            yield from ((path, bare_flag(title)) for title in facts.bare)
        for placed in _by_person(desk):
            yield from _gendered(placed)
            yield from _capitals(placed)
            yield from _offices(placed)


def _title(use: Use, document: Document) -> Title:
    given = max((plain(g.split()[0]) for g in use.person.given), key=len, default="")
    style = "" if use.initial else f"{use.slot} {use.prefix}"
    return Title(use.person.surname, given, use.written, style, use.span.start, document.line_at(use.span.start))


def _by_person(desk: Mapping[str, TitleFacts]) -> Iterator[list[_Placed]]:
    """The titles of each person; one whose given name a draft does not say is the only one of that surname."""
    people: dict[str, dict[str, list[_Placed]]] = {}
    for path, facts in desk.items():
        for title in facts.titles:
            people.setdefault(key(title.surname), {}).setdefault(title.given, []).append((path, title))
    for by_given in people.values():
        named = [g for g in by_given if g]
        if len(named) == 1 and "" in by_given:
            order = {path: i for i, path in enumerate(desk)}
            both = by_given[named[0]] + by_given[""]
            yield sorted(both, key=lambda p: (order[p[0]], p[1].start))
        else:
            yield from by_given.values()


def _gendered(placed: list[_Placed]) -> Iterator[tuple[str, Flag]]:
    stems: dict[str, dict[str, list[_Placed]]] = {}
    for path, title in placed:
        found = GENDERED.search(title.written)
        if found:
            stems.setdefault(found["stem"].lower(), {}).setdefault(found[0].lower(), []).append((path, title))
    for forms in stems.values():
        if len(forms) > 1:
            yield from _judge(list(forms.values()), GENDERED)


def _capitals(placed: list[_Placed]) -> Iterator[tuple[str, Flag]]:
    kinds: dict[tuple[str, str], dict[str, list[_Placed]]] = {}
    halves: dict[str, list[_Placed]] = {}
    whole: dict[str, list[list[_Placed]]] = {}
    for path, title in placed:
        if title.style:
            forms = kinds.setdefault((title.written.lower(), title.style), {})
            forms.setdefault(title.written, []).append((path, title))
    for (phrase, _), forms in kinds.items():
        for written, where in forms.items():
            if _is_half(written):
                halves.setdefault(phrase, []).extend(where)
            else:
                whole.setdefault(phrase, []).append(where)
        if len(forms) > 1 and phrase not in halves:
            yield from _judge(list(forms.values()), None)
    for phrase, where in halves.items():
        if phrase in whole:
            best = max(whole[phrase], key=lambda w: (w[0][1].written[0].isupper(), len(w)))
            yield from _judge([best, where], None, sure=True)


def _offices(placed: list[_Placed]) -> Iterator[tuple[str, Flag]]:
    """One office in two forms, in one draft: Defence Secretary and Secretary of Defense, Vice-President."""
    offices: list[tuple[str, str, dict[str, list[Title]]]] = []
    for path, title in placed:
        low = re.sub(r"\bdefense\b", "defence", title.written.lower())  # a dialect is another rule's
        forms = next((f for p, first, f in offices if p == path and (low in f or _is_one_office(first, title))), None)
        if forms is None:
            offices.append((path, title.written, forms := {}))
        forms.setdefault(low, []).append(title)
    for path, first, forms in offices:
        if GENDERED.search(first):
            continue
        if len(forms) > 1:
            right, wrong, *_ = sorted(forms.values(), key=lambda titles: (-len(titles), titles[0].start))
            yield (
                path,
                Flag(
                    Span(wrong[0].start, wrong[0].start + len(wrong[0].written)),
                    f"{wrong[0].surname} is “{wrong[0].written}” here, “{right[0].written}” in line {right[0].line}: "
                    "one form of the title is enough.",
                    related=tuple(Spot(Span(t.start, t.start + len(t.written)), f"“{t.written}” here") for t in right),
                    confidence=0.8,
                    severity=Severity.SUGGESTION,
                ),
            )


def _is_one_office(first: str, title: Title) -> bool:
    one, other = ways_to_write(first), ways_to_write(title.written)
    return bool(one.fullmatch(title.written) or other.fullmatch(first))


def _is_half(written: str) -> bool:
    words: list[str] = re.findall(r"\w+", written)
    capitals = sum(w[0].isupper() for w in words if w != "of")
    return 0 < capitals < sum(w != "of" for w in words)


def _judge(
    forms: list[list[_Placed]], part: re.Pattern[str] | None, *, sure: bool = False
) -> Iterator[tuple[str, Flag]]:
    """Flags for all forms but the most frequent (of those the first); with `sure` the first is right."""
    right = forms[0] if sure else max(forms, key=len)
    for wrong in forms:
        if wrong is right:
            continue
        fix = sure or len(right) > len(wrong)
        for path in dict.fromkeys(p for p, _ in wrong):
            here = [t for p, t in wrong if p == path]
            span, written = _part(here[0], part)
            other = _part(right[0][1], part)[1]
            where = next(((p, t) for p, t in right if p == path), right[0])
            name = here[0].surname
            says = f"{name} is a “{written}” here and a" if part else f"The title of {name} is “{written}” here and"
            place = f"line {where[1].line}" if where[0] == path else f"{where[0]}, line {where[1].line}"
            yield (
                path,
                Flag(
                    span,
                    f"{says} “{other}” elsewhere ({place}).",
                    (other if part is None or written.islower() else other[0].upper() + other[1:],) if fix else (),
                    "unsafe" if fix else None,
                    tuple(_related(here, right, path, part)),
                    confidence=0.9 if sure or part else 0.75,
                ),
            )


def _part(title: Title, part: re.Pattern[str] | None) -> tuple[Span, str]:
    """Where the words in question stand, and what they are."""
    found = part.search(title.written) if part else None
    start = title.start + (found.start() if found else 0)
    words = found[0] if found else title.written
    return Span(start, start + len(words)), words


def _related(here: list[Title], right: list[_Placed], path: str, part: re.Pattern[str] | None) -> Iterator[Spot]:
    for title in here[1:]:
        span, written = _part(title, part)
        yield Spot(span, f"“{written}” again")
    firsts = dict(reversed(right))
    for other in sorted(firsts, key=lambda p: p != path)[:_SHOWN]:
        span, written = _part(firsts[other], part)
        yield Spot(span, f"“{written}” here", None if other == path else other)
