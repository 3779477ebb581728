"""When another wording of a quotation is a fault: two tiers, by how much two quotations share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newslint.analyses.translit import fold
from newslint.analyses.wording import Difference
from newslint_rules._one_story import Stories
from newslint_rules._quote_match import Change, Matched, compare
from newslint_rules._quote_pairs import Place
from newslint_rules._quoted import are_two_occasions

_RUN = 6  # words in a row that are no chance
_PIECE = 4  # words in a row beside which a number or a “not” counts at an edge
_RUNS = 8  # words that are none in pieces
_CONTENT = 3
_ALIKE = 0.7
_APART = 16  # words that two drafts of two stories do not share, whoever says them
_NEARLY = 0.85  # alike, of quotations of two stories
_LONG = 12  # words that two speakers do not share
_COVERED = 0.6  # the share of the shorter of two quotations of one draft
_HALF = 0.5  # of the shorter of two short ones
_BEFORE = 3  # words before a stretch among which a “not” denies it
_MANY, _WHOLE = 10, 0.8  # words, and their share, that nobody says twice with another end
_SURE = 8  # words beside which another word without content counts


@dataclass(frozen=True)
class Drift:
    """A quotation in other words than in another place; `changes` is not empty."""

    here: Place
    there: Place
    matched: Matched
    changes: tuple[Change, ...]


def drift(here: Place, there: Place, stories: Stories, *, is_long: bool) -> Drift | None:
    """How a quotation differs from an earlier one, if the two are one and the difference is a fault; no changes: they
    agree. `is_long`: whether they share runs of words. None: two quotations."""
    together = here.path == there.path
    one_story = together or stories.are_one(here.path, there.path)
    may_be_one = one_story and _may_be_one(here, there)
    if not is_long and not may_be_one:
        return None
    matched = compare(here.wording, there.wording)
    if matched is None or (_speakers_differ(here, there) and not _is_no_chance(matched)):
        return None
    if together and (here.quoted.line == there.quoted.line or not _covers(matched, here, there)):
        return None
    if is_long and _shares_much(matched) and (one_story or _is_one_apart(matched, here, there)):
        changes = _faults(matched, here, there, is_long=True)
    elif may_be_one and _shares_words(matched, here, there):
        changes = _faults(matched, here, there, is_long=False)
    else:
        return None
    twice = not _shows(here, there) and are_two_occasions(here.quoted, there.quoted, together=together)
    if changes and (twice or _is_pattern(changes)):
        return None
    return Drift(here, there, matched, tuple(changes))


def _is_one_apart(matched: Matched, here: Place, there: Place) -> bool:
    """Whether quotations of two stories are one: a coach is proud of the players every week."""
    return matched.likeness >= _NEARLY and (matched.shared >= _APART or _is_one_speaker(here, there))


def _is_no_chance(matched: Matched) -> bool:
    """Whether two quotations are one whoever is said to say them."""
    return matched.shared >= _LONG and matched.coverage >= _WHOLE and matched.content >= _LONG / 2


def _speakers_differ(here: Place, there: Place) -> bool:
    one, other = here.quoted.speaker, there.quoted.speaker
    return bool(one and other) and not _same_name(one, other)


def _same_name(one: str, other: str) -> bool:
    a, b = fold(one).split(), fold(other).split()
    return a[-1] == b[-1] and (len(a) == 1 or len(b) == 1 or a[0][0] == b[0][0])


def _is_one_speaker(here: Place, there: Place) -> bool:
    """Whether both name one speaker, or one of them does and the other names this person nearby."""
    a, b = here.quoted, there.quoted
    if a.speaker and b.speaker:
        return _same_name(a.speaker, b.speaker)
    one, other = (a, b) if a.speaker else (b, a)
    return bool(one.speaker) and fold(one.speaker).split()[-1] in other.near


def _may_be_one(here: Place, there: Place) -> bool:
    """Whether both have one speaker; a headline need not name anybody."""
    return _is_one_speaker(here, there) or (here.path == there.path and _shows(here, there))


def _shares_much(matched: Matched) -> bool:
    run = matched.longest >= _RUN or matched.shared >= _RUNS
    return run and matched.content >= _CONTENT and matched.likeness >= _ALIKE


def _shares_words(matched: Matched, here: Place, there: Place) -> bool:
    """Whether two short quotations, or a short one and a long one, are one by their content words."""
    short = not (here.quoted.is_sentence and there.quoted.is_sentence) or _shows(here, there)
    return short and matched.content >= 2 and (matched.coverage >= _HALF or matched.content >= _CONTENT)


def _covers(matched: Matched, here: Place, there: Place) -> bool:
    """Whether two quotations of one draft are one: somebody’s sentences may share a phrase."""
    return matched.coverage >= _COVERED or _shows(here, there)


def _shows(here: Place, there: Place) -> bool:
    return here.quoted.is_display or there.quoted.is_display


def _faults(matched: Matched, here: Place, there: Place, *, is_long: bool) -> list[Change]:
    """The changes that nobody makes on purpose."""
    found = [c for c in matched.changes if _counts(c, matched, here, there)]
    if not is_long:
        found = [c for c in found if not c.difference.is_slight] or _turned(matched, here, there)
    return found


def _counts(change: Change, matched: Matched, here: Place, there: Place) -> bool:
    difference = change.difference
    few = matched.shared < _MANY or matched.coverage < _WHOLE
    if few and change.is_edge and not change.grave and here.path == there.path and not _shows(here, there):
        return False  # “we need more teachers”, “we need more nurses”
    if change.is_edge and matched.longest < (_PIECE if change.grave else _RUN):
        return False
    if difference.is_slight and matched.shared < _SURE:
        return False
    shortened = (here.quoted.is_display and not difference.here) or (there.quoted.is_display and not difference.there)
    return not shortened or bool(change.grave)


def _turned(matched: Matched, here: Place, there: Place) -> list[Change]:
    """A “not” in one of two fragments, right before the words at which the other begins.

    Where the other ends sooner it may be cut on purpose, with the denial outside its marks (not “a real choice”).
    """
    if here.quoted.is_sentence or there.quoted.is_sentence:
        return []
    first, last = matched.runs[0], matched.runs[-1]
    sides = [
        ((first.a, last.a + last.size, matched.here), (first.b, last.b + last.size, matched.there, there.quoted)),
        ((first.b, last.b + last.size, matched.there), (first.a, last.a + last.size, matched.here, here.quoted)),
    ]
    for i, ((start, end, full), (at, stop, short, quoted)) in enumerate(sides):
        tail = full.words[max(start - _BEFORE, 0) : start]
        denies = next((k for k, w in enumerate(tail) if w.is_negation), None)
        if denies is None or at or full.is_marked(start, start) or short.is_marked(0, 0):
            continue
        longer = stop < len(short.words) and end == len(full.words)
        if longer or not quoted.is_denied:
            said = (start - len(tail) + denies, start)
            words = full.words[slice(*said)]
            if i == 0:
                return [Change(said, (0, 0), Difference(words, ()))]
            return [Change((0, 0), said, Difference((), words))]
    return []


def _is_pattern(changes: Sequence[Change]) -> bool:
    """Whether only names and figures differ, several of them: one sentence said of several things."""
    return len(changes) > 1 and all(
        c.difference.here
        and c.difference.there
        and all(w.is_number or w.is_capitalised for w in (*c.difference.here, *c.difference.there))
        for c in changes
    )
