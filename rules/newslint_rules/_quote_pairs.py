"""Which quotations of a desk to compare: those that share runs of four words, or rare pairs of content words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from newslint.analyses.wording import SLIGHT, forms_of
from newslint_rules._quote_match import Wording
from newslint_rules._quoted import Quoted, Quotes

_RUN = 4
_FEWEST = 2  # runs that two quotations of one wording share
_STOCK = 60  # quotations from which a run, or a pair of words, says nothing
_MOST = 12  # quotations that one is compared with
_SHORT = 12  # words of a quotation of which pairs of content words are asked

_Key = int  # the hash of some words


@dataclass(frozen=True, eq=False)
class Place:
    """A quotation of a draft."""

    path: str
    quoted: Quoted

    @cached_property
    def wording(self) -> Wording:
        """Its words."""
        return Wording.of(self.quoted.parts)

    @property
    def key(self) -> tuple[str, int]:
        """Draft and offset."""
        return self.path, self.quoted.parts[0][0]


def pairs(desk: Mapping[str, Quotes]) -> Iterator[tuple[Place, Place, bool]]:
    """Each quotation with those before it that it may be another wording of, the most alike first; whether the two
    share runs of words, not just rare pairs. One that stands before word for word is paired with none."""
    places = [Place(path, quoted) for path, facts in desk.items() for quoted in facts.found]
    by_run, by_pair = _Index(), _Index()
    seen: set[tuple[str, ...]] = set()
    sizes: list[int] = []
    for i, place in enumerate(places):
        forms = tuple(form for _, text in place.quoted.parts for form in forms_of(text))
        sizes.append(len(forms))
        if forms in seen:
            continue
        seen.add(forms)
        runs, content = _runs(forms), _pairs(forms)
        alike = by_run.alike(runs, _FEWEST)
        yield from ((place, places[j], True) for j in alike)
        few = (j for j in by_pair.alike(content, 1) if j not in alike and min(len(forms), sizes[j]) <= _SHORT)
        yield from ((place, places[j], False) for j in few)
        by_run.add(i, runs)
        by_pair.add(i, content)


class _Index:
    def __init__(self) -> None:
        self._places: dict[_Key, list[int]] = defaultdict(list)

    def add(self, i: int, keys: set[_Key]) -> None:
        for key in keys:
            self._places[key].append(i)

    def alike(self, keys: set[_Key], fewest: int) -> list[int]:
        """Those that share at least so many keys, stock ones aside, the most first."""
        known = self._places
        shared: dict[int, int] = defaultdict(int)
        for key in keys:
            if key in known and len(known[key]) <= _STOCK:
                for i in known[key]:
                    shared[i] += 1
        found = [(-count, i) for i, count in shared.items() if count >= fewest]
        return [i for _, i in sorted(found)[:_MOST]]


def _runs(forms: Sequence[str]) -> set[_Key]:
    return set(map(hash, zip(*(forms[i:] for i in range(_RUN)), strict=False)))


def _pairs(forms: Sequence[str]) -> set[_Key]:
    """Content words that follow each other, one content word between them at most."""
    content = [form for form in forms if form not in SLIGHT]
    return {hash(pair) for gap in (1, 2) for pair in zip(content, content[gap:], strict=False)}
