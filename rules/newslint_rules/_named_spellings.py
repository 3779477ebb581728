"""What one draft has of the spellings of places and organisations, in a form that travels."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations

import msgspec

from newslint.analyses.phrases import Phrases, keys_of
from newslint.document import Document
from newslint.spans import Span
from newslint_rules._letter_slips import has_neighbours, signs, slipped
from newslint_rules._name_context import explained, is_namesake, may_stand, sentence_at
from newslint_rules._named_mentions import Kind, NamedMention, Standing, in_table, recognised

NO_PHRASES: Phrases[str] = Phrases(())
_PLACES = 4
_OFTEN = 3
_LED = re.compile(r"\b(?:the|an?)[ \u00a0]$", re.IGNORECASE)


class NamedForm(msgspec.Struct, frozen=True, array_like=True, omit_defaults=True):
    """One way to write a name in one draft.

    Attributes:
        written: as it stands, without article and possessive.
        count: how often.
        places: its first places and the last, as offset in the prose and line.
        standing: how well it is known.
        led: whether an article stands before it somewhere.
        tail: the apostrophe of a possessive without an s, where it has one.
    """

    written: str
    count: int
    places: tuple[tuple[int, int], ...]
    standing: Standing = Standing.RECOGNISED
    led: bool = False
    tail: str = ""


class NamedFacts(msgspec.Struct, frozen=True, array_like=True, omit_defaults=True):
    """The places, or the organisations, of one draft."""

    forms: tuple[NamedForm, ...] = ()


def collect_named(
    document: Document, kind: Kind, phrases: Phrases[str] = NO_PHRASES, taken: Sequence[Span] = ()
) -> NamedFacts:
    """The names of one kind in a draft, but those that may stand however the rest is spelled.

    Names inside `phrases` are out of it, and so are the spans `taken`, of which something else is said.
    """
    mentions = [*in_table(document, kind, phrases), *recognised(document, kind)]
    spared = explained(document, (m.place for m in mentions))
    away = {m.place.written for m in mentions if is_namesake(document, m.place)}
    kept = [
        m for m in mentions
        if m.place.key not in spared and m.place.written not in away and not may_stand(document, m.place)
        and not any(m.place.span.overlaps(span) for span in taken)
    ]  # fmt: skip
    return NamedFacts(tuple(_forms(document, _alike(document, kept))))


def _alike(document: Document, mentions: Sequence[NamedMention]) -> Iterator[NamedMention]:
    """The mentions without unknown names that are like no known one, without people that are like no listed one, and
    without names that share a sentence with one they are like: those may be meant to be two."""
    near: dict[Standing, set[str]] = {}
    for mention in mentions:
        near.setdefault(mention.standing, set()).update(_signs(mention))
    listed = near.get(Standing.LISTED, set())
    known = listed | near.get(Standing.RECOGNISED, set())
    two = _side_by_side(document, mentions)
    for mention in mentions:
        like = {Standing.UNKNOWN: known, Standing.DOUBTED: listed}.get(mention.standing)
        if mention.place.key not in two and (like is None or not like.isdisjoint(_signs(mention))):
            yield mention


def _side_by_side(document: Document, mentions: Sequence[NamedMention]) -> set[str]:
    """The keys of names in no list that share a sentence with a name like them, unless that is known to be alone."""
    count = Counter(m.place.key for m in mentions)
    sentences: dict[int, dict[str, NamedMention]] = {}
    for mention in mentions:
        start = sentence_at(document, mention.place.span.start).span.start
        sentences.setdefault(start, {})[mention.place.key] = mention

    def is_alone(mention: NamedMention) -> bool:
        known = mention.standing is Standing.LISTED or count[mention.place.key] >= _OFTEN
        return known and not has_neighbours(keys_of(mention.place.written)[-1])

    return {
        one.place.key
        for found in sentences.values()
        for one, other in permutations(found.values(), 2)
        if one.standing is not Standing.LISTED and not is_alone(other) and _is_like(one, other)
    }


def _is_like(one: NamedMention, other: NamedMention) -> bool:
    if _signs(one).isdisjoint(_signs(other)):
        return False
    a, b = keys_of(one.place.written), keys_of(other.place.written)
    return bool(slipped(a, b) or slipped(b, a))


def _signs(mention: NamedMention) -> set[str]:
    return signs("".join(keys_of(mention.place.written)))


def _forms(document: Document, mentions: Iterable[NamedMention]) -> Iterator[NamedForm]:
    found: dict[tuple[str, str], list[NamedMention]] = {}
    for mention in sorted(mentions, key=lambda m: m.place.span):
        found.setdefault((mention.place.written, _tail(document.text, mention.place.span)), []).append(mention)
    for (written, tail), group in found.items():
        starts = [m.place.span.start for m in group]
        places = tuple((start, document.line_at(start)) for start in starts[: _PLACES - 1] + starts[_PLACES - 1 :][-1:])
        led = any(_LED.search(document.text[max(start - 5, 0) : start]) for start in starts)
        yield NamedForm(written, len(group), places, max(m.standing for m in group), led, tail)


def _tail(text: str, span: Span) -> str:
    """The bare apostrophe after a name in s that owns something; none where it may close a quotation."""
    after = text[span.end : span.end + 2]
    quoted = re.search(r"(?<!\w)[‘'][^‘’']*$", text[max(span.start - 300, 0) : span.start])
    return after[0] if after[:1] in ("’", "'") and after[1:] == " " and text[span.end - 1] == "s" and not quoted else ""
