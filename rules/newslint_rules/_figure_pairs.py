"""Pairs of figures of one thing that cannot both be right, in one draft and in two of one story."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from newslint_rules._figure_draft import Draft, keys
from newslint_rules._figure_facts import Figure, Figures
from newslint_rules._figure_match import is_slip, is_slip_across
from newslint_rules._one_story import Stories

_VALUES = 2  # of one key in a draft; more are a list
_MOST = 40  # figures of one key in a draft that are compared with those of another
_ALIKE = 8  # sentences with the same words about a number; more are a list too


@dataclass(frozen=True)
class Pair:
    """A figure, and the one that it does not go with: `here` in the draft `path`, `there` in `other`."""

    path: str
    here: Figure
    other: str
    there: Figure


def pairs(desk: Mapping[str, Figures]) -> Iterator[Pair]:
    """Each figure once, with the first that it does not go with."""
    drafts = {path: Draft(path, facts) for path, facts in desk.items() if facts.found}
    seen: set[tuple[str, int]] = set()
    for found in (_within(drafts), _across(drafts)):
        for pair in found:
            if (pair.path, pair.here.start) not in seen:
                seen.add((pair.path, pair.here.start))
                yield pair


def _within(drafts: Mapping[str, Draft]) -> Iterator[Pair]:
    for path, draft in drafts.items():
        for key, same in draft.by_key.items():
            if len(same) < 2 or _is_list(key, same):
                continue
            pair = next(((a, b) for b in same for a in same if a.start < b.start and is_slip(a, b, draft)), None)
            if pair:
                yield Pair(path, pair[1], path, pair[0])


def _is_list(key: tuple[str, ...], same: list[Figure]) -> bool:
    """Whether the figures under one key are of several things of a kind."""
    if len(key) > 1:
        return len(same) > _ALIKE
    return len({f.quantity.number.value for f in same}) > _VALUES


def _across(drafts: Mapping[str, Draft]) -> Iterator[Pair]:
    """The figures of each draft with those of earlier ones of its story."""
    stories = Stories({path: draft.facts.story for path, draft in drafts.items()})
    order = {path: i for i, path in enumerate(drafts)}
    for path, draft in drafts.items():
        before = [drafts[p] for p in stories.like(path) if order[p] < order[path] and _are_of_one_day(draft, drafts[p])]
        for figure in draft.facts.found if before else ():
            pair = next((p for other in before if (p := _pair(figure, draft, other))), None)
            if pair:
                yield pair


def _are_of_one_day(one: Draft, other: Draft) -> bool:
    return not (one.facts.day and other.facts.day) or one.facts.day == other.facts.day


def _pair(figure: Figure, draft: Draft, other: Draft) -> Pair | None:
    """A figure with the first of another draft that it does not go with."""
    seen: set[int] = set()
    for key in sorted(keys(figure)):
        for there in other.by_key.get(key, ())[:_MOST]:
            if there.start not in seen:
                seen.add(there.start)
                if is_slip_across(figure, draft, there, other):
                    return Pair(draft.path, figure, other.path, there)
    return None
