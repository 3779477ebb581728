"""Ages of people in a draft, held against the ages that the sources give the same people."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.analyses.quotations import is_quoted
from newslint.document import Document
from newslint.sources.items import Item, Kind, Place, Verdict
from newslint.sources.nearest import Nearest
from newslint.sources.people import Known, may_be
from newslint.spans import Span

_YEARS_OLD = r"[- ]?(?:years?[- ]old|y/?o)\b"
#: After a name: Hale, 62, · Hale (62) · Hale, who is 62 · Hale, a 62-year-old plumber · Hale is 62.
_AFTER = re.compile(
    rf"(?:[’']s)?(?:,? \(|, |,? aged |,? age |,? who is |,? (?:is|was) )(?:aged )?"
    rf"(?:(?P<age>\d{{1,3}})(?:{_YEARS_OLD}|(?=[,.;)](?!\d)|$))|an? (?P<apposed>\d{{1,3}}){_YEARS_OLD})"
)
#: Before one: 62-year-old plumber Ann Hale.
_BEFORE = re.compile(
    rf"(?<![\d,.])(?P<age>\d{{1,3}}){_YEARS_OLD} "
    r"(?:(?!(?:and|who|of|with|by|to|for|against|run|told|that)\b)[\w’'-]+ ){0,5}$"
)
_NAME = r"(?:[^\W\d_a-zß-ÿ][\w’'.-]* ){0,3}$"
_OLDEST = 112
_REACH = 80  # code points before a name


def age_items(people: list[Known], nearest: Nearest) -> Iterator[Item]:
    """One item for each age beside a name that stands beside the same surname in a source, or where another does."""
    for known in people:
        there = [
            (passage.path, span)
            for passage, surname in known.passages
            if may_be(known, nearest.library.document(passage.path), surname)
            for span in _ages(nearest.library.document(passage.path), passage.span, surname)
        ]
        if not there:
            continue
        subject = known.introduced.span.of(nearest.document.text)
        for span in _stated(known, nearest.document):
            age = span.of(nearest.document.text)
            texts = [s.of(nearest.library.document(path).text) for path, s in there]
            at = texts.index(age) if age in texts else None
            path, other = there[at or 0]
            verdict = Verdict.DIFFERS if at is None else Verdict.FOUND
            yield Item(Kind.FIGURE, verdict, span, Place(path, other), texts[at or 0], subject)


def _stated(known: Known, document: Document) -> list[Span]:
    """The ages beside the mentions of a person in a draft."""
    spans = (
        span
        for mention in known.person.mentions
        for span in _ages(document, document.block_at(mention.span.start).span, mention.surname_span)
    )
    return [span for span in dict.fromkeys(spans) if not is_quoted(document, span)]


def _ages(document: Document, within: Span, surname: Span) -> Iterator[Span]:
    """Where an age stands beside a surname, within some words."""
    after = _AFTER.match(document.text, surname.end, within.end)
    name = re.search(_NAME, document.text[max(surname.start - _REACH, within.start) : surname.start])
    start = surname.start - (len(name[0]) if name else 0)
    before = _BEFORE.search(document.text, max(start - _REACH, within.start), start)
    for match in (after, before):
        if match:
            span = Span(*match.span("age" if match.group("age") else "apposed"))
            if 0 < int(span.of(document.text)) <= _OLDEST:
                yield span
