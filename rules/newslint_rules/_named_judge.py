"""Which spellings of places and organisations are wrong: of one thing against each other, and slips of the pen."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from itertools import combinations

from newslint.analyses.phrases import keys_of
from newslint.analyses.translit import fold
from newslint.findings import Flag
from newslint_rules._letter_slips import CHANGED, has_neighbours, signs, slipped
from newslint_rules._named_flags import Verdict, flags
from newslint_rules._named_mentions import Kind, Standing, pairs_of
from newslint_rules._named_spellings import NamedFacts
from newslint_rules._named_written import Written, difference, spellings, thing_of

#: Slips that are a slip even where two drafts have nothing else in common.
_SURE = ("a letter is doubled", "a double letter is single", "two letters are swapped")
_LONG = 8
#: How many letters it takes, by what is known of the right name and of the wrong one.
_SHORTEST = {
    (Standing.LISTED, Standing.RECOGNISED): 5,
    (Standing.LISTED, Standing.UNKNOWN): 6,
    (Standing.LISTED, Standing.DOUBTED): 6,
    (Standing.RECOGNISED, Standing.RECOGNISED): 6,
    (Standing.RECOGNISED, Standing.UNKNOWN): 8,
    (Standing.UNKNOWN, Standing.RECOGNISED): 8,
}
#: How much more often the right name must stand there than the wrong one.
_MARGIN = {Standing.LISTED: 0, Standing.RECOGNISED: 1, Standing.UNKNOWN: 2}


def named_flags(desk: Mapping[str, NamedFacts], kind: Kind, ours: Mapping[str, str]) -> Iterator[tuple[str, Flag]]:
    """Flags for wrong spellings, once a draft at the first place; `ours` are the names that are right as they stand,
    with reasons."""
    found = spellings(desk)
    things: dict[str, list[Written]] = {}
    for written in found:
        things.setdefault(thing_of(written.name, kind), []).append(written)
    chosen: dict[str, dict[str, str]] = {}
    for name, reason in ours.items():
        chosen.setdefault(thing_of(name, kind), {})[name] = reason
    done: set[str] = set()
    for key, rivals in things.items():
        for verdict in _among(rivals, chosen.get(key, {}), kind):
            done.add(verdict.wrong.name)
            yield from flags(verdict)
    for verdict in _slips([w for w in found if w.name not in done], ours, kind):
        yield from flags(verdict)


def _among(found: list[Written], chosen: Mapping[str, str], kind: Kind) -> Iterator[Verdict]:
    """Verdicts on spellings of one thing: against the house's, or else the most frequent."""
    folded = {fold(name): why for name, why in chosen.items()}
    right = next((w for w in found if fold(w.name) in folded), Written(next(iter(chosen)))) if chosen else found[0]
    for wrong in found:
        if wrong is right or fold(wrong.name) in folded:
            continue
        reason = difference(right.name, wrong.name, kind)
        if reason:
            pair = pairs_of(kind).get(wrong.name)
            articled = pair.articled if pair else frozenset()
            fits = (wrong.name in articled) == (right.name in articled)
            sure = 0.95 if chosen else 0.9 if pair else 0.8
            why = folded.get(fold(right.name), reason)
            yield Verdict(wrong, right, why, sure, house=bool(chosen), fits=fits)


def _slips(found: list[Written], ours: Container[str], kind: Kind) -> Iterator[Verdict]:
    """Verdicts on names that nobody knows and that are a known name but for a letter."""
    blocks: dict[str, list[Written]] = {}
    for written in found:
        for sign in sorted(signs("".join(keys_of(written.name)))):
            blocks.setdefault(sign, []).append(written)
    near = {(id(a), id(b)): (a, b) for block in blocks.values() for a, b in combinations(block, 2)}
    best: dict[int, tuple[Written, Written, str]] = {}
    for one, other in near.values():
        for right, wrong in ((one, other), (other, one)):
            if wrong.standing is Standing.LISTED or wrong.name in ours or id(wrong) in best:
                continue
            reason = slipped(keys_of(right.name), keys_of(wrong.name))
            if reason and (kind == "place" or " " in right.name or reason != CHANGED):
                best[id(wrong)] = right, wrong, reason
    for right, wrong, reason in best.values():
        paths = frozenset(p for p in wrong.forms if _is_slip(right, wrong, p, reason))
        if paths:
            yield Verdict(wrong, right, reason, 0.7, only=paths)


def _is_slip(right: Written, wrong: Written, path: str, reason: str) -> bool:
    """Whether the evidence in a draft is enough: the less is known of the two, the longer they must be."""
    letters, here = len("".join(keys_of(right.name))), right.count_in(path)
    if not here:
        apart = letters >= _LONG and wrong.standing is Standing.RECOGNISED and reason in _SURE
        return apart and right.standing is Standing.LISTED
    needed = _SHORTEST.get((right.standing, wrong.standing))
    if needed is None:
        return False
    margin = _MARGIN[right.standing]
    if has_neighbours(keys_of(right.name)[-1]):
        margin = max(margin, 1)
        needed += 99 if reason == CHANGED else 0
    needed += 2 if reason == CHANGED else 0
    return letters >= needed and here >= wrong.count_in(path) + margin
