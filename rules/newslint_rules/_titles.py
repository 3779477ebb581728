"""Finds the titles that stand beside people's names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.analyses.namedata import is_common, titles
from newslint.analyses.names import Mention, Person, names
from newslint.document import Document, Role
from newslint.spans import Span

#: Words that stand before names as ranks or forms of address; they may come between a title and the name.
_RANKS = r"(?:(?:retired|Gen|Lt|Col|Maj|Capt|Adm|Sir|Dame|Dr|Mr|Mrs|Ms|Prof|Rev)\.? )*"
_COMPLEMENT = r"(?: (?:for|of|to|at|in|on) [^,.;:()“”]{2,60}?)?"
_FORMER = {"former", "then", "ex", "late", "incoming", "outgoing", "new", "acting"}
_DAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
#: How far before a name its title may begin, in code points.
_MOST_BEFORE = 160
_DETERMINERS = {"the", "a", "an", "its", "his", "her", "their", "our", "my"}
#: Too often a surname, a rank or an ordinary word to be a title here.
_NOT_ROLES = frozenset(
    ["private", "general", "officer", "agent", "head", "leader", "chair", "counsel", "principal", "author", "dean"]
)


class Use(NamedTuple):
    """A title beside a name once.

    Attributes:
        person: whose.
        mention: the name beside it.
        span: of the title in the prose.
        written: the title as it stands there.
        slot: `before` the name, `apposed` before it with a comma or a complement, or `after` it.
        prefix: what stands before the title, in kind: `former`, `the`, `name` (US, Ukraine’s) or empty.
        initial: whether it begins a sentence and a capital says nothing.
    """

    person: Person
    mention: Mention
    span: Span
    written: str
    slot: str
    prefix: str
    initial: bool


def uses(document: Document) -> Iterator[Use]:
    """The titles beside the names of a draft, outside headlines."""
    starts = [s.span.start for s in document.sentences]
    for person in names(document).people:
        for mention in person.mentions if person.is_sure else ():
            block = document.block_at(mention.span.start)
            if not mention.titled and block.role not in (Role.HEADLINE, Role.HEADING):
                start = starts[max(bisect_right(starts, mention.span.start) - 1, 0)]
                yield from _beside(document.text, person, mention, start, block.span.end)


def _beside(text: str, person: Person, mention: Mention, start: int, end: int) -> Iterator[Use]:
    start = max(start, mention.span.start - _MOST_BEFORE)
    found = _left().search(text[start : mention.span.start])
    if found:
        apposed = "apposed" if found["link"] else "before"
        yield _use(text, person, mention, Span(*found.span("title")).shift(start), apposed, start)
        return
    found = _right().match(text, mention.span.end, end)
    if found:
        yield _use(text, person, mention, Span(*found.span("title")), "after", start)


def _use(text: str, person: Person, mention: Mention, span: Span, slot: str, start: int) -> Use:
    before = re.search(r"([\w.’']+)[ -]$", text[start : span.start])
    word = before[1] if before else ""
    prefix = "name" if word[:1].isupper() and not is_common(word) and word.lower() not in _DAYS else ""
    if word.lower() in _FORMER:
        prefix = "former"
    elif word.lower() in _DETERMINERS:
        prefix = "the"
    initial = not text[start : span.start].strip("“”\"'‘’—– ")
    if initial and " " in span.of(text):  # the second word tells
        initial = span.of(text).rpartition(" ")[2][0].islower()
    return Use(person, mention, span, span.of(text), slot, prefix, initial)


@cache
def title_pattern() -> str:
    """A title as the group `title`: roles with the words that modify them."""
    roles = "|".join(sorted(titles("before") - _NOT_ROLES, key=lambda w: (-len(w), w)))
    more = "|".join(sorted((titles("plain") | titles("modifier") | titles("before")) - _FORMER - {"then"}))
    portfolio = "|".join(sorted(titles("modifier")))
    rest = rf"(?:[ -]general| of state| of staff| (?:of|for) (?:the )?(?:{portfolio})(?:(?: and)? (?:{portfolio}))*)?"
    return rf"\b(?P<title>(?i:(?:(?:{more})[ -])*(?:{roles}|chief [a-z]+ officer){rest}))\b"


@cache
def _left() -> re.Pattern[str]:
    return re.compile(rf"{title_pattern()}(?P<link>{_COMPLEMENT}(?:,(?= ))?) {_RANKS}$")


@cache
def _right() -> re.Pattern[str]:
    lead = r",? (?:who (?:is|was) |is |was )?(?:(?:the|a|an|its|his|her|their) )?"
    return re.compile(rf"{lead}(?:[\w’-]+ |U\.[SNK]\. ){{0,3}}?{title_pattern()}")
