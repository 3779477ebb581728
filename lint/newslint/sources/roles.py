"""Roles that a draft gives to people, in its sources."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.sources.items import Item, Kind, Place, Verdict
from newslint.sources.library import Passage
from newslint.sources.nearest import Nearest
from newslint.sources.offices import is_kin, is_told, may_be_one, must_be_told, office_in, office_stems
from newslint.sources.people import Known, may_be
from newslint.spans import Span

_BEFORE = re.compile(r"(?:[^\W\d_][\w’'-]*\.?,? ){1,6}$")
#: The end of a sentence, not of Gov. or Prof.
_STOP = re.compile(r".*(?:\b[^\W\d_A-Z][\w’'-]*|\b\w{5,})\. ")
_AFTER = re.compile(
    r",? (?:(?:who|which) (?:is|was|has been|had been|used to be|became) )?"
    r"(?!(?:who|whose|whom|which|where|its|to|and|with|or|of|for|from|at|in|on|by) )"
    r"(?:(?:the|a|an|their|his|her) )?(?:[^\W\d_][\w’'/&-]* ?){1,8}"
)
#: Before an office that the next words give to a name: the treasurer, Dr Hale, said.
_THE = re.compile(r"(?:^|[.,;:“\"] |\b(?:and|said|told) )[Tt]he (?:[\w’'-]+ ){,2}$")
_LEADING = 40  # code points before an office
_BESIDE = 80  # code points on either side of a name in which an office is its
_WIDE = 2  # passages around a name in which an office may be told
_HISTORY = frozenset(["former", "ex", "then", "late"])


def role_items(people: list[Known], nearest: Nearest) -> Iterator[Item]:
    """One item for each office that the draft gives a person, as far as the sources say anything of it."""
    for known in people:
        for here in _roles(known, nearest) if known.passages else ():
            if item := _compared(known, here, nearest):
                yield item


def _roles(known: Known, nearest: Nearest) -> list[Span]:
    """The offices before the first mention, as the spokesman, Inspector Hale, else the one after it."""
    text, mention = nearest.document.text, known.introduced
    block = nearest.document.block_at(mention.span.start).span
    found: list[Span] = []
    end, is_closed = mention.span.start, text[mention.span.end : mention.span.end + 1] == ","
    while before := _BEFORE.search(text, max(block.start, end - 60), end):
        office = office_in(text, _in_sentence(before), last=True)
        if office is None:
            break
        if found and not (is_closed and _THE.search(text, max(block.start, office.start - _LEADING), office.start)):
            break
        found.append(office)
        end = office.start
    after = _AFTER.match(text, mention.span.end, block.end) if is_closed else None
    if after and not found and (office := office_in(text, _in_sentence(after), last=False)):
        found.append(office)
    return found


def _in_sentence(match: re.Match[str]) -> Span:
    """The words that were matched, without those of a sentence before."""
    stop = _STOP.match(match[0])
    return Span(match.start() + (stop.end() if stop else 0), match.end())


def _with_given(text: str, surname: int, given: str) -> int:
    """Where a name begins whose surname stands at a place of a source."""
    before = re.search(r"(?:[^\W\d_][\w’'.-]* ){1,3}$", text[max(surname - 40, 0) : surname])
    first = re.split(r"[ .-]", given)[0]
    at = before[0].rfind(first) if before and first else -1
    return surname - len(before[0]) + at if before and at >= 0 else surname


def _is_told(office: str, known: Known, nearest: Nearest) -> bool:
    """Whether a source has an office near a name, or in just these words anywhere, as under an e-mail."""
    paths = dict.fromkeys(passage.path for passage, _ in known.passages)
    is_near = any(is_told(office, _around(passage, nearest)) for passage, _ in known.passages)
    return is_near or (" " in office and any(office in nearest.library.document(path).text.lower() for path in paths))


def _around(passage: Passage, nearest: Nearest) -> str:
    """The text of a passage and those beside it."""
    source = nearest.library.document(passage.path).text
    return " ".join(p.span.of(source) for p in nearest.library.around(passage, _WIDE, _WIDE))


def _compared(known: Known, here: Span, nearest: Nearest) -> Item | None:
    office = here.of(nearest.document.text)
    wanted = office_stems(office)
    other: tuple[Place, str] | None = None
    for passage, place in known.passages:
        source = nearest.library.document(passage.path)
        if not may_be(known, source, place):
            continue
        text = source.text
        beside = Span(max(passage.span.start, place.start - _BESIDE), min(passage.span.end, place.end + _BESIDE))
        if set(wanted) <= set(office_stems(beside.of(text))):
            return Item(Kind.ROLE, Verdict.FOUND, here, Place(passage.path, place))
        start = _with_given(text, place.start, known.introduced.given)
        before = _BEFORE.search(text, max(passage.span.start, start - _BESIDE), start)
        after = _AFTER.match(text, place.end, passage.span.end)
        for match in (before, after):
            span = office_in(text, _in_sentence(match), last=match is before) if match else None
            if span and may_be_one(office, span.of(text)):
                return Item(Kind.ROLE, Verdict.FOUND, here, Place(passage.path, span))
            if other is None and span and not span.of(text).isupper():  # CHAIRMAN: may be a label
                other = Place(passage.path, span), span.of(text)
    if _HISTORY & set(wanted):
        return None
    subject = known.introduced.span.of(nearest.document.text)
    if other is None:
        is_missing = must_be_told(office) and not _is_told(office.lower(), known, nearest)
        return Item(Kind.ROLE, Verdict.MISSING, here, None, subject=subject) if is_missing else None
    return Item(Kind.ROLE, Verdict.DIFFERS, here, other[0], other[1], subject, is_sure=not is_kin(office))
