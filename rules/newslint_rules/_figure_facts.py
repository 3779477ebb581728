"""The figures of a draft as facts: what each is of, its circumstances, and the words of its sentence."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator

import msgspec

from newslint.analyses.ages import Age, ages
from newslint.analyses.annotation import annotation
from newslint.analyses.arguments import FATES
from newslint.analyses.calendar_words import MONTHS, WEEKDAYS
from newslint.analyses.counted import Counted, counted
from newslint.analyses.dates import draft_day
from newslint.analyses.measured import Measured, measured
from newslint.analyses.quantities import Quantity
from newslint.analyses.quotations import has_sic
from newslint.analyses.translit import fold
from newslint.document import Document, Role
from newslint.sources.stems import content, stems_of
from newslint_rules._figure_frame import Frame, Frames, develops
from newslint_rules._figure_things import is_thing, several

_STORY_WORDS = 60
_MODAL = re.compile(r"\b(?:will|would|can|could|shall|should|may|might|must|not)\b|n[’']t")
_ATTACKER = re.compile(
    r"(?i)\b(?:gunm[ae]n|shooters?|bombers?|attackers?|assailants?|hijackers?|killed (?:him|her)self)\b"
)
_DISPLAY = frozenset([Role.LIST_ITEM, Role.HEADING])


class Figure(msgspec.Struct, frozen=True, array_like=True):
    """One figure of one thing.

    Attributes:
        start, end: in the prose.
        line: of the source.
        written: as a message shows it.
        quantity: its number and sign.
        kind: “did” (an argument of a verb), “of” (a property), “age”, “the” (a group), “near” (beside its words only).
        key: what it is of; figures of one key are compared.
        label: the same for a message.
        sentence: its number in the draft.
        other: the lemma of the verb's other argument, empty where it has none.
        around: lemmas of what else stands beside it.
        tense: of its verb.
        definite: whether “the” says that its thing was spoken of before.
        frame: its circumstances.
        words: the stems of content in its sentence, in order, without numbers.
        names: the words of names in it, folded.
    """

    start: int
    end: int
    line: int
    written: str
    quantity: Quantity
    kind: str
    key: str
    label: str
    sentence: int
    other: str
    around: tuple[str, ...]
    tense: str
    definite: bool
    frame: Frame
    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    @property
    def is_fate(self) -> bool:
        """Whether it is of an outcome of one event."""
        return self.kind in {"did", "near"} and self.label.split()[-1] in FATES


class Figures(msgspec.Struct, frozen=True):
    """The figures of a draft in order.

    Attributes:
        found: those that are of something.
        numbers: all numbers with what they count, for sums and parts, and the sentence of each.
        story: the words of the names, most frequent first.
        day: of the draft.
        develops: whether it says that its numbers change.
        attacked: whether somebody in it may count among the dead or not.
    """

    found: tuple[Figure, ...] = ()
    numbers: tuple[tuple[str, float, int], ...] = ()
    story: tuple[str, ...] = ()
    day: datetime.date | None = None
    develops: bool = False
    attacked: bool = False


def collect_figures(document: Document) -> Figures:
    """The figures of a draft that are of something."""
    every = counted(document)
    if not every:
        return Figures()
    reader = _Reader(document)
    found = [f for each in every if not has_sic(document, each.quantity.span) for f in reader.of(each)]
    found += [f for m in measured(document) if (f := reader.property(m))]
    found += [reader.age(a) for a in ages(document)]
    numbers = tuple((c.noun, c.quantity.number.value, reader.index(c)) for c in every)
    return Figures(
        tuple(sorted(found, key=lambda f: (f.start, f.kind))), numbers, _names_in(document), draft_day(document),
        develops(document), bool(_ATTACKER.search(document.text)),
    )  # fmt: skip


class _Reader:
    """Makes facts of one draft."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._notes = annotation(document)
        self._index = {s.span.start: i for i, s in enumerate(document.sentences)}
        self._frames = Frames(document)
        self._words: dict[int, tuple[str, ...]] = {}
        self._many = several(self._notes)

    def index(self, each: Counted) -> int:
        """The number of its sentence."""
        return self._index[each.sentence.span.start]

    def of(self, each: Counted) -> Iterator[Figure]:
        """What a figure counts by its verb, as a group, and beside its words."""
        noun = each.noun or _sign(each)
        if not noun or each.quantity.share or each.sentence.block.role in _DISPLAY:
            return
        what = " ".join([*each.modifiers, noun])
        yield self._figure(each, "near", f"near {noun}", self._label(each))
        if not is_thing(noun) or not self._tells(each):
            return
        if each.verb and each.verb != "have" and not _MODAL.search(each.tense):
            role = "by" if each.is_subject else "to"
            yield self._figure(each, "did", f"did {each.verb} {role} {what} {each.owner}", self._label(each))
        if each.noun:
            yield self._figure(each, "the", f"the {what} {each.owner}", self._label(each))

    def property(self, each: Measured) -> Figure | None:
        """What a figure is a property of."""
        thing = each.counted
        if (
            each.thing in self._many
            or not (is_thing(each.thing) and is_thing(each.dimension))
            or not self._tells(thing)
        ):
            return None
        key = " ".join(["of", each.dimension, *each.modifiers, each.thing])
        return self._figure(thing, "of", key, each.phrase if each.named else f"the {each.phrase}", each)

    def age(self, each: Age) -> Figure:
        """How old somebody is."""
        name = f"{next(iter(each.person.given), '')} {each.person.surname}".strip()
        return self._figure(each.counted, "age", f"age {fold(name)}", name)

    def _tells(self, each: Counted) -> bool:
        return each.sentence.block.role not in _DISPLAY

    def _label(self, each: Counted) -> str:
        phrase = each.phrase.strip("-") or ("people" if each.noun == "person" else each.noun or _called(each.quantity))
        if each.is_fate and not each.is_subject:
            return f"the {phrase} {each.verb}"
        return f"the {phrase}"

    def _figure(self, each: Counted, kind: str, key: str, label: str, m: Measured | None = None) -> Figure:
        span, start = (m.span if m else each.quantity.span), each.sentence.span.start
        if start not in self._words:
            stems = stems_of(each.sentence.text)
            kept = content(stems)
            self._words[start] = tuple(s for s in stems if s in kept and not s[0].isdigit())
        is_near = kind == "near"
        beside = m.around if m else each.beside if kind == "the" else each.around
        return Figure(
            start=span.start,
            end=span.end,
            line=self._document.line_at(span.start),
            written=span.of(self._document.text),
            quantity=each.quantity,
            kind=kind,
            key=key,
            label=label,
            sentence=self.index(each),
            other="" if m else each.other,
            around=beside,
            tense=each.tense,
            definite=m.definite if m else each.definite,
            frame=self._frames.of(each.sentence, each.quantity.span),
            words=self._words[start] if is_near else (),
            names=self._names(each) if is_near else (),
        )

    def _names(self, each: Counted) -> tuple[str, ...]:
        found = {fold(t.text) for t in self._notes.within(each.sentence.span) if t.pos == "PROPN"}
        return tuple(sorted(found))


def _sign(each: Counted) -> str:
    quantity = each.quantity
    return quantity.unit.kind if quantity.unit else quantity.sign


def _names_in(document: Document) -> tuple[str, ...]:
    found = Counter(fold(t.text) for t in annotation(document).tokens if t.pos == "PROPN" and len(t.text) > 2)
    days = {fold(word) for word in (*WEEKDAYS, *MONTHS)}
    return tuple(word for word, _ in found.most_common(_STORY_WORDS) if word not in days)


def _called(quantity: Quantity) -> str:
    """What a message calls a figure that counts nothing: a percentage, a length, a sum of money."""
    if quantity.sign in {"%", "points"}:
        return "percentage"
    return quantity.unit.kind if quantity.unit and quantity.sign == quantity.unit.name else "sum"
