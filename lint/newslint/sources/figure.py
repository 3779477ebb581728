"""A figure of a draft, and the figures that the sources give near it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from newslint.analyses.calendar_words import MONTH
from newslint.analyses.numbers import SPELLED
from newslint.analyses.quantities import Quantity, quantities
from newslint.document import Document, Role, analysis
from newslint.sources.calendar import days_and_times
from newslint.sources.context import context, likeness
from newslint.sources.figure_match import SMALL, agree
from newslint.sources.items import Place
from newslint.sources.library import Library, Passage
from newslint.sources.nearest import Near, Nearest
from newslint.sources.noted_figures import figures_of, in_millions, scales_of
from newslint.sources.stems import content, stem, stems_of
from newslint.spans import Span

LARGE = 100  # from here a figure that fits is no chance
_LIKE = 0.12  # the share of a sentence below which “about” and “more than” are taken narrowly
#: Before an age beside a name.
_AGE = re.compile(r"(?:[^\W\d_], |\(|aged )$")
_BEFORE_AGE = 5  # code points in which that stands
_CELLS = "\n\n"  # between the cells of a row
_COUNTED = re.compile(r"-(?!strong\b)[^\W\d_]+|(?:[ -][^\W\d_]+(?:[’'-][^\W\d_]+)*){1,3}")
#: … with those of a list: soldiers, police officers and firefighters.
_LISTED = re.compile(r"(?:,? [^\W\d_]+(?:[’'-][^\W\d_]+)*){1,10}")
#: Two days later: reckoned from a date.
_RELATIVE = re.compile(
    r" (?:minutes|hours|days|weeks|months|years) (?:later|earlier|ago|after|before|since|on)\b(?! which)"
)
_TIME = frozenset(map(stem, ["years", "months", "weeks", "days", "hours", "minutes", "seconds"]))
_GREATER_PART = re.compile(
    r"(?<![^\W\d_])(?:hours?|hrs?|minutes?|mins?|days|weeks?|months?|years?|yrs?)(?: and |, | )$"
)
#: Before an age: left school at 16, she was 23.
_AT_AGE = re.compile(r"\b(?:at|aged?|be|is|was|turned|till|until|to|,) $")
_ONE_IN = re.compile(r"\b(?:one|two|three|\d+) (?:in|out of)(?: every)? $")
_IN_MANY = re.compile(rf" (?:in|out of)(?: every)? (?:{'|'.join(SPELLED[2:])}|\d+)\b(?! {MONTH})")


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity, and the stems of the next words, among which what it counts stands."""

    quantity: Quantity
    what: frozenset[str]


@dataclass(frozen=True, slots=True)
class There:
    """A figure of a source, the passage it stands in, and how near that is to the sentence of the draft.

    Attributes:
        share: how much of the sentence the passage has, from 0 to 1.
        likeness: how much of the words around the draft’s figure stands around this one, from 0 to 1.
        is_counted_alike: whether the next words have one in common.
        shared: how many of the words around it are those around the draft’s figure.
    """

    quantity: Quantity
    passage: Passage
    share: float
    likeness: float
    is_counted_alike: bool
    shared: int

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.passage.path, self.quantity.span)


class Figure:
    """A figure of the draft, and what the sources give near it."""

    def __init__(self, quantity: Quantity, nearest: Nearest) -> None:
        document, self.quantity, self.nearest = nearest.document, quantity, nearest
        self.sentence = nearest.sentence_at(quantity.span.start)
        self.near = nearest.of(self.sentence)
        self.counted = counted(quantity, document)
        self.context = context(document, self.sentence.span, quantity.span)
        before = document.text[max(quantity.span.start - 20, 0) : quantity.span.start]
        is_of = self.is_small and _IN_MANY.match(document.text, quantity.span.end)
        self.is_ratio = bool(is_of or _ONE_IN.search(before))
        after = document.text[quantity.span.end : quantity.span.end + 30]
        self.may_be_age = bool(_AT_AGE.search(before) and not re.match(r"[- ](?!years?\b|when\b|in\b)\w", after))
        self.is_relative = bool(_RELATIVE.match(after))
        self.is_one_of = quantity.number.in_words and quantity.number.value == 1 and after.startswith(" of ")
        self.found = [there for near in self.near for there in self.in_passage(near)]

    @property
    def is_small(self) -> bool:
        """Whether it is a mere number up to twelve."""
        number = self.quantity.number.value
        return not self.quantity.sign and number <= SMALL and number == int(number)

    @property
    def counts_time(self) -> bool:
        """Whether it counts years, days or minutes."""
        return bool(self.counted & _TIME)

    def in_passage(self, near: Near) -> Iterator[There]:
        """The figures of a passage."""
        library = self.nearest.library
        for each in counted_in(near.passage, library):
            around = self.nearest.context_of(near.passage, each.quantity.span)
            shared = len(around.keys() & self.context.keys())
            likely = likeness(self.context, around, self.nearest.weight) if shared > 1 else 0.0
            yield There(each.quantity, near.passage, near.share, likely, bool(self.counted & each.what), shared)

    def text_of(self, there: There) -> str:
        """The text of the source that has another figure."""
        return self.nearest.library.document(there.passage.path).text

    def agrees(self, there: There, *, exactly: bool | None = None) -> bool:
        """Whether the two say the same; a mere number in the source only if nothing else is counted there."""
        here, other = self.quantity, there.quantity
        is_mere = here.sign and not other.sign and not other.scaled and not there.is_counted_alike
        source = self.nearest.library.document(there.passage.path)
        if is_mere and (self._is_by_chance(there) or (other.exact and counted(other, source))):
            return False
        if not _are_of_one_currency(here.span.of(self.nearest.document.text), other.span.of(source.text)):
            return False
        exactly = there.share < _LIKE if exactly is None else exactly
        roughly = self.sentence.block.role is Role.HEADLINE and not exactly
        scales = scales_of(source)
        if not there.likeness and is_beside_name(other.span, source.text):
            scales = scales[1:]  # no thousands of somebody’s age
        return any(agree(way, other, roughly=roughly, exactly=exactly, scales=scales) for way in self._ways)

    def _is_by_chance(self, there: There) -> bool:
        """Whether a whole number that stands far off, and in no table, would have to be millions to be the figure."""
        if not self.quantity.scaled or there.quantity.number.step < 1 or there.share >= _LIKE or there.likeness:
            return False
        return _CELLS not in there.passage.span.of(self.text_of(there))

    def is_of_another(self, there: There) -> bool:
        """Whether another figure of the sentence gives a figure exactly that this one only rounds."""
        other = there.quantity
        if other.number.value == self.quantity.number.value:
            return False
        return any(q.number.value == other.number.value and q.sign == other.sign for q in self.in_sentence)

    def companions_in(self, there: There) -> int:
        """How many other figures of its sentence the passage of another figure gives."""
        others = [c.quantity for c in counted_in(there.passage, self.nearest.library)]
        own = (q for q in self.in_sentence if q != self.quantity and not q.year_like)
        return sum(any(agree(q, other) for other in others) for q in own)

    def is_given_otherwise(self, there: Quantity, *, anywhere: bool = False) -> bool:
        """Whether another figure of the sentence, or of the draft, gives what the source has."""
        others = quantities(self.nearest.document) if anywhere else self.in_sentence
        return any(agree(o, there) for o in others if o != self.quantity)

    @cached_property
    def _ways(self) -> list[Quantity]:
        """The figure as it is read, and as what it may be too: 64m, half a million pounds."""
        millions = in_millions(self.quantity, self.nearest.document)
        is_pounds = self.quantity.unit is not None and self.quantity.unit.name == "pounds"
        money = replace(self.quantity, sign="£", unit=None) if is_pounds else None
        return [way for way in (self.quantity, millions, money) if way]

    @cached_property
    def in_sentence(self) -> list[Quantity]:
        """All figures of its sentence."""
        return [q for q in quantities(self.nearest.document) if self.sentence.span.contains(q.span)]


def is_beside_name(span: Span, text: str) -> bool:
    """Whether a number stands as ages do: Hale, 29, · Hale (29) · aged 29."""
    return bool(_AGE.search(text, max(span.start - _BEFORE_AGE, 0), span.start))


def is_part(span: Span, text: str) -> bool:
    """Whether a figure is the lesser part of a span of time: ten, in an hour and ten minutes."""
    return bool(_GREATER_PART.search(text[max(span.start - 15, 0) : span.start]))


def _are_of_one_currency(here: str, there: str) -> bool:
    """Whether two sums have one sign, kinds of dollars not told apart, or one of them has none."""
    one, other = (set("$£€¥₹").intersection(text) for text in (here, there))
    return not one or not other or one == other


@analysis
def counted_figures(document: Document) -> tuple[Counted, ...]:
    """The figures of a text with what they count, in order; no days and times of day, which count nothing."""
    others = days_and_times(document)
    figures = (q for q in figures_of(document) if not any(span.overlaps(q.span) for span in others))
    return tuple(Counted(q, counted(q, document)) for q in figures)


def counted_in(passage: Passage, library: Library) -> Iterator[Counted]:
    """Those of a passage of a source."""
    found = counted_figures(library.document(passage.path))
    for each in found[bisect_left(found, passage.span.start, key=lambda c: c.quantity.span.start) :]:
        if each.quantity.span.start >= passage.span.end:
            return
        yield each


def counted(quantity: Quantity, document: Document, *, in_list: bool = False) -> frozenset[str]:
    """The stems of the next words, among which what is counted stands; with more of them, all that a list counts."""
    after = (_LISTED if in_list else _COUNTED).match(document.text, quantity.span.end)
    return content(s for s in stems_of(after[0]) if not s[0].isdigit()) if after else frozenset()
