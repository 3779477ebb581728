"""How two quotations differ: the stretch that they share, and what in it is said in other words.

Not every other word is another wording. What is left out under an ellipsis, put in brackets or left out where the
attribution interrupts, a whole sentence left out, and what lies beyond the stretch (a truncation) are left aside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import Match as Run
from difflib import SequenceMatcher
from functools import cached_property
from itertools import pairwise

from rapidfuzz.distance import OSA

from newslint.analyses.wording import SLIGHT, Difference, Word, words_of

_GAP = 4  # words between two shared runs
_NARROW = 2  # of them beside a single shared word
_EDGE = 2  # words in which two quotations that begin or end alike may part
_JOINT = "\n\n"
_MARKED = re.compile(r"[\[\]()…*]|\.\s?\.")
_STOP = re.compile(r"[.?!]")
_SHORT = {"s": {"is", "has"}, "d": {"would", "had"}}


@dataclass(frozen=True)
class Wording:
    """The words of a quotation, and what stands before each of them and after the last."""

    words: tuple[Word, ...]
    gaps: tuple[str, ...]

    @classmethod
    def of(cls, parts: Sequence[tuple[int, str]]) -> Wording:
        """From the parts of a quotation with their offsets."""
        words: list[Word] = []
        gaps: list[str] = []
        rest = ""
        for at, text in parts:
            end = at
            for word in words_of(text, at):
                gaps.append(rest + text[end - at : word.span.start - at])
                rest, end = "", max(word.span.end, end)
                words.append(word)
            rest = text[end - at :] + _JOINT
        return cls(tuple(words), (*gaps, rest.removesuffix(_JOINT)))

    @cached_property
    def forms(self) -> list[str]:
        """The forms alone."""
        return [w.form for w in self.words]

    @cached_property
    def inserted(self) -> frozenset[int]:
        """The words that stand in brackets."""
        depth, found = 0, set()
        for i, gap in enumerate(self.gaps[:-1]):
            depth = max(depth + gap.count("[") + gap.count("(") - gap.count("]") - gap.count(")"), 0)
            if depth:
                found.add(i)
        return frozenset(found)

    def is_marked(self, start: int, end: int) -> bool:
        """Whether an ellipsis or a bracket stands among or beside some words."""
        marked = any(_MARKED.search(gap) for gap in self.gaps[start : end + 1])
        return marked or any(i in self.inserted for i in range(start, end))


@dataclass(frozen=True, slots=True)
class Change:
    """What one quotation has in place of what the other has; places of words, half-open."""

    here: tuple[int, int]
    there: tuple[int, int]
    difference: Difference
    is_edge: bool = False

    @property
    def grave(self) -> str:
        """What kind of word stands on one side only: “number”, “not”, or empty; “one” counts nothing."""
        kind = self.difference.grave
        words = [w for w in (*self.difference.here, *self.difference.there) if w.is_number]
        return "" if kind == "number" and all(w.written.lower() == "one" for w in words) else kind


@dataclass(frozen=True)
class Matched:
    """Two quotations that share a stretch.

    Attributes:
        here, there: the two.
        runs: the words that they share in it, in order.
        changes: what differs in it.
    """

    here: Wording
    there: Wording
    runs: tuple[Run, ...]
    changes: tuple[Change, ...]

    @property
    def shared(self) -> int:
        """How many words they share."""
        return sum(run.size for run in self.runs)

    @property
    def longest(self) -> int:
        """The most of them in a row."""
        return max(run.size for run in self.runs)

    @property
    def content(self) -> int:
        """How many of them carry content."""
        return sum(form not in SLIGHT for run in self.runs for form in self.here.forms[run.a : run.a + run.size])

    @property
    def likeness(self) -> float:
        """The share of the stretch that is the same, from 0 to 1."""
        other = sum(max(c.here[1] - c.here[0], c.there[1] - c.there[0]) for c in self.changes)
        return self.shared / (self.shared + other)

    @property
    def coverage(self) -> float:
        """The share of the shorter quotation that is shared."""
        return self.shared / min(len(self.here.words), len(self.there.words))


def compare(here: Wording, there: Wording) -> Matched | None:
    """The stretch around the longest run that two quotations share; None where they share no word."""
    runs = SequenceMatcher(None, here.forms, there.forms, autojunk=False).get_matching_blocks()[:-1]
    if not runs:
        return None
    best = max(range(len(runs)), key=lambda i: runs[i].size)
    first = last = best
    while first and _joins(runs[first - 1], runs[first], here, there):
        first -= 1
    while last + 1 < len(runs) and _joins(runs[last], runs[last + 1], here, there):
        last += 1
    while first < best and _is_weak(runs[first], runs[first + 1], here, there):
        first += 1
    while last > best and _is_weak(runs[last], runs[last - 1], here, there):
        last -= 1
    stretch = tuple(runs[first : last + 1])
    return Matched(here, there, stretch, tuple(_changes(stretch, here, there)))


def _joins(one: Run, other: Run, here: Wording, there: Wording) -> bool:
    """Whether two runs are near enough to belong to one stretch, or only what is marked lies between."""
    a, b = (one.a + one.size, other.a), (one.b + one.size, other.b)
    gap = max(a[1] - a[0], b[1] - b[0])
    if gap <= (_GAP if min(one.size, other.size) > 1 else _NARROW):
        return True
    return min(one.size, other.size) > 1 and (here.is_marked(*a) or there.is_marked(*b))


def _is_weak(run: Run, beside: Run, here: Wording, there: Wording) -> bool:
    """Whether the outermost run of a stretch may be chance: one word without content, unless a quotation begins or
    ends with it and one word at most lies between, or both do, or only one word is put in there."""
    if run.size > 1 or here.forms[run.a] not in SLIGHT:
        return False
    at_edge = {run.a == 0 or run.a + 1 == len(here.words), run.b == 0 or run.b + 1 == len(there.words)}
    first, second = sorted((run, beside))
    gaps = sorted((second.a - first.a - first.size, second.b - first.b - first.size))
    return at_edge != {True} and gaps != [0, 1] and not (True in at_edge and gaps == [1, 1])


def _changes(runs: Sequence[Run], here: Wording, there: Wording) -> Iterator[Change]:
    first, last = runs[0], runs[-1]
    ends = (last.a + last.size, len(here.words)), (last.b + last.size, len(there.words))
    places = [((0, first.a), (0, first.b), True)]
    places += [((one.a + one.size, other.a), (one.b + one.size, other.b), False) for one, other in pairwise(runs)]
    places.append((*ends, True))
    for a, b, is_edge in places:
        if is_edge and not 0 < min(a[1] - a[0], b[1] - b[0]) <= max(a[1] - a[0], b[1] - b[0]) <= _EDGE:
            continue
        difference = Difference(here.words[slice(*a)], there.words[slice(*b)])
        if not (_is_marked(a, b, here, there) or _is_same(difference) or _is_omission(a, b, here, there)):
            yield Change(a, b, difference, is_edge)


def _is_marked(a: tuple[int, int], b: tuple[int, int], here: Wording, there: Wording) -> bool:
    """Whether an ellipsis or brackets say that words are left out or put in; of a word for a word they do not."""
    if 0 < a[1] - a[0] == b[1] - b[0]:
        return any(i in here.inserted for i in range(*a)) or any(i in there.inserted for i in range(*b))
    return here.is_marked(*a) or there.is_marked(*b)


def _is_same(difference: Difference) -> bool:
    """Whether two wordings are one: split or joined words, it’s for it is, one name in two spellings, or filler."""
    here, there = difference.here, difference.there
    if "".join(w.form for w in here) == "".join(w.form for w in there):
        return True
    if not here or not there:
        return difference.is_slight
    if _is_short(here, there) or _is_short(there, here):
        return True
    one, other = "".join(w.written for w in here), "".join(w.written for w in there)
    named = all(w.is_capitalised for w in (*here, *there))
    return named and OSA.normalized_similarity(one.casefold(), other.casefold()) >= 0.75


def _is_short(short: Sequence[Word], full: Sequence[Word]) -> bool:
    """Whether one is the other in fewer letters: it’s, he’d."""
    if len(short) != 1 or len(full) != 2:
        return False
    stem, mark, end = short[0].form.rpartition("'")
    return bool(mark) and stem == full[0].form and full[1].form in _SHORT.get(end, ())


def _is_omission(a: tuple[int, int], b: tuple[int, int], here: Wording, there: Wording) -> bool:
    """Whether one of the two has nothing there, and its attribution interrupts or whole sentences are left out."""
    for (start, end), (at, stop), full, short in ((a, b, here, there), (b, a, there, here)):
        if at == stop and end > start:
            if _JOINT in short.gaps[at]:
                return True
            if _STOP.search(full.gaps[start]) and _STOP.search(full.gaps[end]):
                return True
    return False
