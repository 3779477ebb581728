"""How a draft introduces its people: who comes too early, never, or twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Set
from typing import NamedTuple

from newslint.analyses.annotation import annotation
from newslint.analyses.east_asian import families
from newslint.analyses.likeness import near_pairs
from newslint.analyses.namedata import is_common
from newslint.analyses.names import Mention, Person, names
from newslint.analyses.runs import PARTICLES
from newslint.analyses.translit import fold, plain
from newslint.document import Document, Role, analysis
from newslint.spans import Span
from newslint_rules._reference_signs import (
    NAMED_AFTER,
    is_described,
    is_introduced,
    is_known,
    is_person_here,
    is_running,
    is_surely_person,
)

#: After so many code points readers may be told again who somebody is.
_FAR = 5_000
_CITED = re.compile(r",? (?:et al\b|and others\b|\(?(?:1[89]|20)\d\d)|, [A-ZÀ-Ý][\w’-]+(?:,| and|—)")
_FORMER = re.compile(r"(?i)\b(?:former|ex|then|late|acting|deputy|vice|incoming|outgoing|future|new)[ -]$")
_BEFORE_NAME = frozenset(["VERB", "ADP", "SCONJ", "CCONJ", "PUNCT", "AUX"])


class Reference(NamedTuple):
    """A place where a person is named, and what it is to be compared with.

    Attributes:
        surname: with its particles; empty where it may be the first of the names.
        span: the words in question.
        full: where the introduction stands, where there is one.
        others: where else the same is wrong.
        led: whether what stands before forbids to write something else there.
    """

    surname: str
    span: Span
    full: Span
    others: tuple[Span, ...] = ()
    led: bool = False


def late_introductions(document: Document, known: Set[str]) -> Iterator[Reference]:
    """Surnames alone before the full name, the first of each person."""
    for person in _people(document):
        full = next((m for m in person.mentions if m.given and not m.titled), None)
        first = next((m for m in person.mentions if is_running(document, m)), None)
        if full is None or first is None or first.given or first.title or first.span.start > full.span.start:
            continue
        before = [m for m in person.mentions if m.span < full.span and not m.titled]
        if any(is_introduced(m) for m in before) or is_known(person, known) or is_common(full.given.split()[0]):
            continue
        after = [p.match(document.text, first.span.end) for p in (NAMED_AFTER, _CITED)]
        if any(after) or not is_person_here(document, first, full):
            continue
        span = _with_particles(document, first)
        start = span.start - len(first.honorific) - 2 if first.honorific else span.start
        led = bool(re.search(r"(?i)\b(?:the|an?) $", document.text[max(start - 5, 0) : start]))
        yield Reference(span.of(document.text), span, full.span, led=led or bool(first.honorific))


def strangers(document: Document, known: Set[str]) -> Iterator[Reference]:
    """People who have neither a full name nor a role anywhere, at their first place.

    One whose surname is nearly that of somebody introduced is a matter of spelling.
    """
    people = _people(document)
    told = {fold(p.surname) for p in people if any(m.given or is_introduced(m) for m in p.mentions)}
    misspelled = {name for pair in near_pairs({fold(p.surname) for p in people}) if told & {*pair} for name in pair}
    for person in people:
        if fold(person.surname) in misspelled:
            continue
        if any(m.given or is_introduced(m) for m in person.mentions) or is_known(person, known):
            continue
        running = [m for m in person.mentions if is_running(document, m)]
        if not running or not is_surely_person(document, person) or is_described(document, person):
            continue
        span = _with_particles(document, running[0])
        yield Reference(span.of(document.text), span, span, tuple(m.span for m in running[1:]))


def repeated_introductions(document: Document) -> Iterator[Reference]:
    """Full name and title again, where the title stands before the name both times."""
    for person in _people(document):
        both = [m for m in person.mentions if m.given and m.title and is_running(document, m, lists=False)]
        again = [m for m in both[1:] if m.title == both[0].title and _is_near(document, person, m)]
        spans = [span for m in again if (span := _with_title(document, m))]
        if spans:
            surname = "" if _is_turned(again[0]) else _with_particles(document, again[0]).of(document.text)
            led = not surname or not _may_be_shorter(document, spans[0])
            yield Reference(surname, spans[0], both[0].span, tuple(spans[1:]), led)


@analysis
def _people(document: Document) -> tuple[Person, ...]:
    """The persons whose surname nobody else in the draft has."""
    people = names(document).people
    surnames = Counter(fold(p.surname) for p in people if p.is_sure)
    return tuple(p for p in people if p.is_sure and surnames[fold(p.surname)] == 1)


def _is_near(document: Document, person: Person, mention: Mention) -> bool:
    """Whether somebody has been named not long before, under the same heading."""
    last = max((m for m in person.mentions if m.span < mention.span), key=lambda m: m.span, default=None)
    if last is None or mention.span.start - last.span.start > _FAR:
        return False
    between = Span(last.span.end, mention.span.start)
    return not any(b.role is Role.HEADING and between.contains(b.span) for b in document.blocks)


def _is_turned(mention: Mention) -> bool:
    """Whether the family name may stand first (Xi Jinping)."""
    return plain(mention.given.split()[0]) in families()


def _with_particles(document: Document, mention: Mention) -> Span:
    """The surname with the “van der” before it."""
    start = mention.surname_span.start
    while found := re.search(r"([\w’']+) $", document.text[max(start - 12, 0) : start]):
        if found[1].lower() not in PARTICLES or found[1].lower() in {"y", "e", "do"}:
            break
        start -= len(found[0])
    return Span(start, mention.surname_span.end)


def _with_title(document: Document, mention: Mention) -> Span | None:
    """The name with the role, and its article, before it."""
    rank = rf"(?:{re.escape(mention.honorific)}\.? )?" if mention.honorific else ""
    title = re.escape(mention.title).replace(r"\ ", r"[ -]")
    pattern = rf"(?i)(?<![\w’-])(?:the )?{title} {rank}$"
    before = document.text[max(mention.span.start - 80, 0) : mention.span.start]
    found = re.search(pattern, before)
    if not found or _FORMER.search(before[: found.start()]):
        return None
    return Span(mention.span.start - len(found[0]), mention.span.end)


def _may_be_shorter(document: Document, span: Span) -> bool:
    """Whether nothing before a title belongs to it (“the former”, “Kenya’s”)."""
    before = annotation(document).within(Span(max(span.start - 2, 0), span.start))
    first = document.block_at(span.start).span.start == span.start
    return first or (bool(before) and before[-1].pos in _BEFORE_NAME)
