"""Ages of people in a draft, held against the ages that the sources give the same people."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.analyses.quotations import is_quoted
from newslint.document import Document
from newslint.sources.calendar import own_days
from newslint.sources.items import Item, Kind, Place, Verdict
from newslint.sources.library import Passage
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
_MOST = 20  # sources whose days are asked for
_REACH = 80  # code points before a name


def age_items(people: list[Known], nearest: Nearest) -> Iterator[Item]:
    """One item for each age beside a name that stands beside the same surname in a source, or where another does."""
    for known in people:
        there = [
            Place(passage.path, span)
            for passage, surname in known.passages
            if may_be(known, nearest.library.document(passage.path), surname)
            for span in _ages(nearest.library.document(passage.path), passage.span, surname)
        ]
        if not there:
            continue
        for span in _stated(known, nearest.document):
            if item := _held_to(there, span, known, nearest):
                yield item


def _held_to(there: list[Place], span: Span, known: Known, nearest: Nearest) -> Item | None:
    """An age of the draft beside those of the sources; None where the number beside the name is no age, as the goals
    of Hale (8), who is 23."""
    age = span.of(nearest.document.text)
    if not any(_written(place, nearest) == age for place in there):
        if any(_stands_in(age, passage, nearest) for passage, _ in known.passages):
            there = [place for place in there if not _is_bracketed(place, nearest)]
        if not there:
            return None
    same = next((place for place in there if _written(place, nearest) == age), None)
    is_borne_out = same is not None or all(_had_grown(age, place, nearest) for place in there)
    place, subject = same or there[0], known.introduced.span.of(nearest.document.text)
    verdict = Verdict.FOUND if is_borne_out else Verdict.DIFFERS
    return Item(Kind.FIGURE, verdict, span, place, _written(place, nearest), subject)


def _written(place: Place, nearest: Nearest) -> str:
    return place.span.of(nearest.library.document(place.path).text)


def _had_grown(age: str, there: Place, nearest: Nearest) -> bool:
    """Whether another age stands in a source that is as many years older than the others: a cutting."""
    library, draft = nearest.library, nearest.document
    own = own_days(library.document(there.path), draft)
    if not own:
        return False
    latest = max(
        day for path in (*library.paths[:_MOST], there.path) for day in own_days(library.document(path), draft)
    )
    years = latest.year - own[0].year
    return years > 1 and abs(years - (int(age) - int(_written(there, nearest)))) <= 1


def _is_bracketed(there: Place, nearest: Nearest) -> bool:
    text = nearest.library.document(there.path).text
    return text[there.span.start - 1] == "(" and text[there.span.end : there.span.end + 1] == ")"


def _stands_in(age: str, passage: Passage, nearest: Nearest) -> bool:
    """Whether a passage with the name has the same number where an age stands."""
    text = passage.span.of(nearest.library.document(passage.path).text)
    return bool(re.search(rf"(?:, |\(|\bage[d:]? |\b(?:is|was|turned) |[’']s ){age}(?![\w:-]|[.,]\d)", text))


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
