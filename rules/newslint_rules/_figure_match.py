"""Whether two figures of one key are of one thing and occasion, and cannot both be right."""

from __future__ import annotations

from newslint_rules._figure_draft import Draft
from newslint_rules._figure_facts import Figure
from newslint_rules._figure_frame import are_of_one
from newslint_rules._figure_things import are_people, is_anybody, is_pronoun, is_thing, is_weak
from newslint_rules._figure_values import conflict

_GROUPS = frozenset(["number", "strong"])  # properties of a group
_HALF = 2  # times as many: a group, and a part of it
_SHARED, _ALIKE = 4, 0.6  # words of two sentences that say the same, and their share of the longer one
_SAME = 0.8  # … of one draft, and of prices, shares and scores in two


def is_slip(first: Figure, second: Figure, draft: Draft) -> bool:
    """Whether two figures of one draft cannot both be right; the first stands before the second."""
    if first.sentence == second.sentence or not conflict(second.quantity, first.quantity):
        return False
    if first.is_fate and _may_change(draft):
        return False
    near = first.kind == "near"
    is_one = _is_one_sentence(first, draft, second, draft, _SAME) if near else _is_of_one(first, second)
    return is_one and not draft.explains(second, first, _noun_of(first))


def is_slip_across(here: Figure, draft: Draft, there: Figure, other: Draft) -> bool:
    """Whether two figures of two drafts of one story cannot both be right."""
    if not conflict(here.quantity, there.quantity):
        return False
    if here.is_fate and (_may_change(draft) or _may_change(other)):
        return False
    if here.kind == "near":
        changes_daily = bool(here.quantity.sign) or not is_thing(here.key.partition(" ")[2])
        is_one = _is_one_sentence(here, draft, there, other, _SAME if changes_daily else _ALIKE)
    else:
        is_one = _is_of_one(*sorted([here, there], key=lambda f: f.definite))
        if here.is_fate or here.kind == "the":  # may be counted anew from day to day
            is_one = is_one and bool(here.frame.times) and here.frame.times == there.frame.times
        if here.kind == "of":
            is_one = is_one and not is_anybody(here.key)
        noun = _noun_of(here)
        is_one = is_one and not draft.explains(here, there, noun) and not other.explains(here, there, noun)
    return is_one and not other.has(here) and not draft.has(there)


def _may_change(draft: Draft) -> bool:
    """Whether the dead and hurt of a draft may be counted in two ways."""
    return draft.facts.develops or draft.facts.attacked


def _is_of_one(first: Figure, second: Figure) -> bool:
    """Whether two figures of one key are of the same thing and occasion."""
    a, b = first.frame, second.frame
    if first.kind == "age":
        return not any(t.isdigit() for t in (*a.times, *b.times))
    takes_up = first.kind in {"the", "of"}
    if not (a.is_sure and b.is_sure and b.is_now and are_of_one(a, b, takes_up=takes_up)):
        return False
    if first.kind == "the":
        return a.is_fact and b.is_fact and _takes_up(first, second)
    if not a.is_now:
        return False
    one, other = set(first.around), set(second.around)
    fits = one <= other or other <= one
    if first.kind == "of":
        changes = _is_one_more(first, second) or "today" in set(a.times) ^ set(b.times)
        return second.definite and fits and not changes
    if not (a.is_fact and b.is_fact and fits and _have_one_subject(first, second)):
        return False
    if first.is_fate:
        return True
    is_one = bool(one & other) or (one == other and not first.quantity.sign)
    return is_one and not is_weak(first.key.split()[1]) and bool(first.other and second.other)


def _is_one_more(first: Figure, second: Figure) -> bool:
    """Whether somebody may have joined or left a group."""
    a, b = first.quantity, second.quantity
    return first.key.split()[1] in _GROUPS and a.exact and abs(a.number.value - b.number.value) == 1


def _takes_up(first: Figure, second: Figure) -> bool:
    """Whether “the 14 men” are those that were spoken of before: not a half of them, nor with one who joined."""
    few, many = sorted(abs(f.quantity.number.value) for f in (first, second))
    return (
        second.definite
        and few > 1
        and many > few + 1
        and many < _HALF * few
        and set(second.around) <= set(first.around)
    )


def _have_one_subject(first: Figure, second: Figure) -> bool:
    """Whether the verbs may have one subject: a name and a noun may be the same."""
    subjects = {f.other for f in (first, second) if f.other}
    named = sum(word[0].isupper() for word in subjects)
    return not any(map(is_pronoun, subjects)) and (len(subjects) < 2 or named == 1)


def _noun_of(figure: Figure) -> str:
    """What is counted, for sums."""
    words = figure.key.split()
    return next((w for w in reversed(words) if are_people(w)), words[-1])


def _is_one_sentence(here: Figure, draft: Draft, there: Figure, other: Draft, alike: float) -> bool:
    """Whether the sentences of two figures say the same of the same, with no other number apart."""
    one, two = set(here.words), set(there.words)
    shared = len(one & two)
    if shared < _SHARED or shared < alike * max(len(one), len(two)) or here.frame.times != there.frame.times:
        return False
    ours, theirs = set(here.names), set(there.names)
    if not (ours <= theirs or theirs <= ours):
        return False
    mine, its = draft.beside(here), other.beside(there)
    if here.quantity.number.value in its or there.quantity.number.value in mine:
        return False
    return mine == its if draft is other else (mine <= its or its <= mine)
