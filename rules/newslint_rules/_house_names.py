"""What the house writes: its list of names, and the names among its vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from newslint.analyses.given_names import Given, compare_words
from newslint.analyses.groups import Group
from newslint.analyses.spellings import Spelling
from newslint.analyses.translit import fold
from newslint.banned import BannedMention
from newslint.findings import Flag, Spot
from newslint.listed import Fit, Form, People
from newslint.rule import House

_CONFIDENCE = {Fit.NEAR: 0.6, Fit.KEY: 0.75, Fit.NAME: 0.95, Fit.EXACT: 0.95}


class Correction(NamedTuple):
    """A spelling that is not the house's, what the house writes, and why it is meant."""

    wrong: Spelling
    right: str
    reason: str
    fit: Fit

    @property
    def confidence(self) -> float:
        """How sure it is that the listed person is meant."""
        return _CONFIDENCE[self.fit]


class HouseNames:
    """The right spellings of persons' names."""

    def __init__(self, house: House) -> None:
        vocabulary = sorted(entry for entry in house.vocabulary if entry[:1].isupper())
        self._words = frozenset(word for entry in vocabulary for word in entry.split())
        self._people = People(house.names.of("person"), vocabulary)

    def has(self, name: str) -> bool:
        """Whether a word of the vocabulary is written so."""
        return name in self._words

    def corrections(self, group: Group, surnames: list[Spelling], givens: list[Spelling]) -> list[Correction] | None:
        """The spellings of one person that are not the house's; None if the house says nothing of this person."""
        fits = {s.name: self._people.find(s.name, *_known(group, s.name)) for s in surnames}
        best = max((fit for found in fits.values() for fit, _ in found), default=None)
        forms = [form for found in fits.values() for fit, form in found if fit is best]
        right = {fold(form.surname): form for form in reversed(forms)}
        if best is None or (best is not Fit.EXACT and len(right) > 1):  # two listed persons, and nothing tells which
            return None
        form, found = forms[0], []
        for wrong in surnames:
            if best is not Fit.EXACT or fold(wrong.name) not in right:
                fit = max((fit for fit, other in fits[wrong.name] if other is form), default=Fit.NEAR)
                found.append(Correction(wrong, form.surname, _reason(form), fit))
        for wrong in givens:
            first = _other_given(wrong.name, forms)
            found += [Correction(wrong, first, _reason(form), Fit.KEY)] if first else []
        return found


def _known(group: Group, surname: str) -> tuple[list[str], list[str]]:
    """The given names and titles of those in a group who are written with one surname."""
    low = fold(surname)
    profiles = [m.profile for _, m in group.members if any(fold(form.written) == low for form in m.surnames)]
    return [g for p in profiles for g in p.given], [t for p in profiles for t in p.titles]


def _other_given(written: str, forms: list[Form]) -> str:
    """The given name that the house spells in another way, or nothing."""
    firsts = [form.given.split()[0] for form in forms if form.given]
    alike = [compare_words(written, first) for first in firsts]
    return firsts[0] if alike and all(a is Given.VARIANT for a in alike) else ""


def _reason(form: Form) -> str:
    if not form.entry:
        return "the house writes it so"
    return f"the house list has “{form.entry.name}” ({form.entry.cite})"


def without_banned(found: Iterable[Spelling], banned: Mapping[str, tuple[BannedMention, ...]]) -> list[Spelling]:
    """Spellings without the places where the list bans them, which are reported by themselves."""
    kept = []
    for spelling in found:
        left = Spelling(spelling.name, spelling.count)
        for path, places in spelling.places.items():
            here = [p for p in places if not any(b.span.start <= p[0] < b.span.end for b in banned.get(path, ()))]
            left.places.update({path: here} if here else {})
        if left.places:
            kept.append(left)
    return kept


def banned_flags(found: Iterable[BannedMention]) -> Iterator[Flag]:
    """A flag for each banned form in a draft, at its first place, with its other places."""
    forms: dict[tuple[str, str], list[BannedMention]] = {}
    for mention in found:
        forms.setdefault((fold(mention.written), mention.cite), []).append(mention)
    for first, *others in forms.values():
        yield Flag(
            first.span,
            f"“{first.written}” is to be written “{first.right}”: the house list bans this form ({first.cite}).",
            (first.right,),
            "safe",
            tuple(Spot(m.span, f"“{m.written}” again") for m in others),
            confidence=0.99,
        )
