"""Figures of one thing that cannot both be right, in one draft and in two of one story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from newslint_rules._figure_facts import Figure, Figures
from newslint_rules._figure_frame import are_of_one
from newslint_rules._figure_things import are_people, is_pronoun, is_weak
from newslint_rules._figure_values import conflict, is_explained, is_same
from newslint_rules._one_story import Stories

_VALUES = 2  # of one key in a draft; more are a list
_MOST = 40  # figures of one key in a draft that are compared
_SHARED, _ALIKE = 4, 0.6  # words of two sentences that say the same, and their share of the longer one
_SAME = 0.8  # … of one draft


@dataclass(frozen=True)
class Pair:
    """A figure, and the one that it does not go with: `here` in the draft `path`, `there` in `other`."""

    path: str
    here: Figure
    other: str
    there: Figure


def pairs(desk: Mapping[str, Figures]) -> Iterator[Pair]:
    """Each figure once, with the first that it does not go with."""
    seen: set[tuple[str, int]] = set()
    for pair in (*_within(desk), *_across(desk)):
        if (pair.path, pair.here.start) not in seen:
            seen.add((pair.path, pair.here.start))
            yield pair


def _within(desk: Mapping[str, Figures]) -> Iterator[Pair]:
    for path, draft in desk.items():
        by_key: dict[tuple[str, ...], list[Figure]] = defaultdict(list)
        for figure in draft.found:
            for key in _keys(figure):
                by_key[key].append(figure)
        for key, same in by_key.items():
            if len(same) < 2 or (len(key) == 1 and len({f.quantity.number.value for f in same}) > _VALUES):
                continue
            some = same[:_MOST]
            pair = next(((a, b) for b in some for a in some if a.start < b.start and _is_slip(a, b, draft)), None)
            if pair:
                yield Pair(path, pair[1], path, pair[0])


def _is_slip(first: Figure, second: Figure, draft: Figures) -> bool:
    """Whether two figures of one key and draft cannot both be right."""
    if first.sentence == second.sentence or not conflict(second.quantity, first.quantity):
        return False
    if is_explained(second, first, noun_of(first), draft):
        return False
    if first.kind == "near":
        return is_one_sentence(first, draft, second, draft, _SAME)
    return _is_of_one(first, second) and not (first.is_fate and (draft.develops or draft.attacked))


def _is_of_one(first: Figure, second: Figure) -> bool:
    """Whether two figures of one key are of the same thing and occasion."""
    a, b = first.frame, second.frame
    if first.kind == "age":
        return not any(t.isdigit() for t in (*a.times, *b.times))
    if not (a.is_sure and b.is_sure and are_of_one(a, b, takes_up=first.kind in {"the", "of"})):
        return False
    one, other = set(first.around), set(second.around)
    fits = one <= other or other <= one
    if first.kind == "of":
        return second.definite and fits
    if not (a.is_fact and b.is_fact):
        return False
    if first.kind == "the":
        return second.definite and fits
    if not _have_one_subject(first, second):
        return False
    if first.is_fate:
        return fits
    return not is_weak(first.key.split()[1]) and bool(first.other and second.other) and fits


def _have_one_subject(first: Figure, second: Figure) -> bool:
    """Whether the verbs may have one subject: a name and a noun may be the same."""
    subjects = {f.other for f in (first, second) if f.other}
    named = sum(word[0].isupper() for word in subjects)
    return not any(map(is_pronoun, subjects)) and (len(subjects) < 2 or named == 1)


def noun_of(figure: Figure) -> str:
    """What is counted, for sums."""
    words = figure.key.split()
    return next((w for w in reversed(words) if are_people(w)), words[-1])


def _across(desk: Mapping[str, Figures]) -> Iterator[Pair]:
    """Figures of drafts of one story: of one key, or in sentences that say the same."""
    stories = Stories({path: draft.story for path, draft in desk.items()})
    index: dict[tuple[str, ...], list[tuple[str, Figure]]] = defaultdict(list)
    for path, draft in desk.items():
        for figure in draft.found:
            keys = _keys(figure)
            candidates = {(p, f.start, f.kind): (p, f) for key in keys for p, f in index[key] if p != path}
            for other, there in candidates.values():
                if stories.are_one(path, other) and is_slip_across(figure, draft, there, desk[other]):
                    yield Pair(path, figure, other, there)
                    break
            for key in keys:
                index[key].append((path, figure))


def _keys(figure: Figure) -> set[tuple[str, ...]]:
    """Under which a figure is compared across drafts."""
    if figure.kind == "near":
        return {(figure.key, *sorted(edge)) for edge in pairwise(figure.words)}
    return {(figure.key,)}


def is_slip_across(here: Figure, draft: Figures, there: Figure, other: Figures) -> bool:
    """Whether two figures of two drafts of one story cannot both be right."""
    if draft.day and other.day and draft.day != other.day:
        return False
    if here.is_fate and (draft.develops or other.develops or draft.attacked or other.attacked):
        return False
    if not conflict(here.quantity, there.quantity) or _stands_there(here, other) or _stands_there(there, draft):
        return False
    times = set(here.frame.times), set(there.frame.times)
    if here.kind == "near":
        return is_one_sentence(here, draft, there, other, _ALIKE)
    if is_explained(here, there, noun_of(here), draft, other) or not _is_of_one(
        *sorted([here, there], key=lambda f: f.definite)
    ):
        return False
    if here.kind in {"age", "of"}:
        return True
    return bool(times[0]) and times[0] == times[1]


def is_one_sentence(here: Figure, draft: Figures, there: Figure, other: Figures, alike: float) -> bool:
    """Whether the sentences of two figures say the same of the same, with no other number apart."""
    one, two = set(here.words), set(there.words)
    shared = len(one & two)
    if shared < _SHARED or shared < alike * max(len(one), len(two)) or here.frame.times != there.frame.times:
        return False
    ours, theirs = set(here.names), set(there.names)
    if not (ours <= theirs or theirs <= ours):
        return False
    mine, its = _beside(here, draft), _beside(there, other)
    if here.quantity.number.value in its or there.quantity.number.value in mine:
        return False
    return mine == its if draft is other else (mine <= its or its <= mine)


def _beside(figure: Figure, draft: Figures) -> set[float]:
    """The other numbers of the sentence of a figure."""
    return {v for _, v, s in draft.numbers if s == figure.sentence} - {figure.quantity.number.value}


def _stands_there(figure: Figure, draft: Figures) -> bool:
    """Whether a draft has the figure too, of the same thing."""
    return any(g.key == figure.key and is_same(g.quantity, figure.quantity) for g in draft.found)
