"""From what a corpus names to entries that a desk can decide on, and what of it the house list does not have yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field

from newslint.analyses.east_asian import families
from newslint.analyses.given_names import Given, compare_given
from newslint.analyses.namedata import is_common, is_given_name, places
from newslint.analyses.neighbours import gazetteer
from newslint.analyses.translit import fold, plain
from newslint.harvest import Harvest, Tally
from newslint.listed import Form, People, parted
from newslint.namelist import KINDS, Entry, Kind, NameList

_PEOPLES = ("an", "ese", "ish", "ic", "i", "ans", "is")


@dataclass
class Proposal:
    """One person, place or organisation of a corpus.

    Attributes:
        name: its most frequent form in full.
        count: the mentions of all its forms.
        drafts: in how many drafts it is named.
        first: path and line of its first mention.
        forms: other forms that are hardly wrong (initials, short given names).
        variants: other spellings, which a desk may want to ban.
        title: the role that most often stands before it, in small letters, or empty.
        is_likely: whether it is hardly anything else that a draft capitalises.
    """

    kind: Kind
    name: str
    count: int
    drafts: int
    first: tuple[str, int]
    forms: Mapping[str, Tally] = field(default_factory=dict)
    variants: Mapping[str, Tally] = field(default_factory=dict)
    title: str = ""
    is_likely: bool = True


@dataclass
class Additions:
    """What a corpus adds to a list: names that it does not have, and spellings that an entry does not decide."""

    names: list[Proposal]
    variants: list[tuple[Entry, str, Tally]]

    def __bool__(self) -> bool:
        return bool(self.names or self.variants)


def propose(found: Harvest) -> list[Proposal]:
    """What a corpus names, by kind, the most frequent first."""
    things = _things(found)
    others = {fold(p.name) for p in things}
    people = [_person(forms, others) for forms in _by_person(found.names.get("person", {}))]
    words = {fold(word) for p in people if p.is_likely for word in p.name.split()}
    proposals = [*people, *(t for t in things if fold(t.name) not in words)]
    return sorted(proposals, key=lambda p: (KINDS.index(p.kind), -p.count, p.name))


def additions(proposals: list[Proposal], listed: NameList, fewest: int) -> Additions:
    """What a list does not have yet; of new names those with at least `fewest` mentions that are likely ones."""
    people = People(listed.entries)
    things = {(e.kind, fold(form)): e for e in listed.entries for form in (*e.right, *e.banned)}
    ignored = {fold(name) for name in listed.ignored}
    found = Additions([], [])
    for proposal in proposals:
        entry = things.get((proposal.kind, fold(proposal.name)))
        if proposal.kind == "person":
            name = parted(proposal.name)
            entry = next((f.entry for _, f in people.find(name.surname, [name.given]) if f.entry), entry)
        if entry:
            forms = {proposal.name: Tally(proposal.count, proposal.drafts, proposal.first), **proposal.variants}
            found.variants += ((entry, form, tally) for form, tally in forms.items() if not _is_decided(form, entry))
        elif proposal.is_likely and proposal.count >= fewest and fold(proposal.name) not in ignored:
            found.names.append(proposal)
    return found


def _by_person(names: Mapping[str, Tally]) -> Iterator[dict[str, Tally]]:
    """The full forms of each person, the most frequent first."""
    people, found = People(()), dict[str, dict[str, Tally]]()
    for name in sorted(names, key=lambda n: (-names[n].count, n)):
        form = parted(name)
        known = next(
            (f.entry for _, f in people.find(form.surname, [form.given]) if f.entry and _is_one(form, f)), None
        )
        if known is None:
            people.add(Entry(name))
        found.setdefault(known.name if known else name, {})[name] = names[name]
    yield from found.values()


def _is_one(one: Form, other: Form) -> bool:
    """Whether two full names may be proposed as one: Sergei and Serhiy Petrenko may well be brothers."""
    return compare_given([one.given], [other.given]) is not Given.VARIANT


def _person(forms: dict[str, Tally], others: Set[str]) -> Proposal:
    name, tally = next(iter(forms.items()))
    titles: dict[str, int] = {}
    spellings = dict(forms)
    for each in forms.values():
        for alone, own in each.alone.items():
            spellings.setdefault(alone, own)
        for title, count in each.titles.items():
            titles[title] = titles.get(title, 0) + count
    canonical = Entry(name)
    return Proposal(
        "person",
        name,
        sum(t.count for t in forms.values()),
        max(sum(t.drafts for t in forms.values()), 1),
        min(t.first for t in forms.values()),
        {form: t for form, t in forms.items() if fold(form) != fold(name) and _is_decided(form, canonical)},
        {form: t for form, t in spellings.items() if not _is_decided(form, canonical)},
        min((t for t in titles if titles[t] > 1), key=lambda t: (-titles[t], t), default=""),
        is_likely=_is_likely_person(name, tally, others),
    )


def _things(found: Harvest) -> list[Proposal]:
    """Places and organisations, each under the kind that it most often has; what the gazetteer knows is a place."""
    best: dict[str, Proposal] = {}
    for kind in KINDS[1:]:
        for name, tally in sorted(found.names.get(kind, {}).items()):
            known = gazetteer().get(name) is not None or (name.lower() in places() and not name.endswith(_PEOPLES))
            likely = known or (tally.located if kind == "place" else not is_given_name(plain(name)))
            thing = Proposal("place" if known else kind, name, tally.count, tally.drafts, tally.first, is_likely=likely)
            other = best.setdefault(fold(name), thing)
            if (other.is_likely, other.count) < (likely, thing.count):
                best[fold(name)] = thing
    return list(best.values())


def _is_decided(form: str, entry: Entry) -> bool:
    """Whether an entry says of a form that it is right or banned, or need not say so: initials, the surname alone."""
    words = {fold(word) for word in form.split()}
    if any(fold(b) == fold(form) or fold(b) in words for b in entry.banned):
        return True
    if entry.kind != "person":
        return form in entry.right
    own = parted(form)
    for right in map(parted, entry.right):
        given = compare_given([right.given] if right.given else [], [own.given] if own.given else [])
        if fold(own.surname) == fold(right.surname) and given in (Given.UNKNOWN, Given.COMPATIBLE, Given.SAME):
            return True
    return False


def _is_likely_person(name: str, tally: Tally, others: Set[str]) -> bool:
    """Whether given name, title or surname say that it is a person; `others` are places and organisations, folded."""
    form = parted(name)
    first = form.given.split()[0]
    if fold(name) in others:
        return False
    if is_given_name(plain(first)):  # Mark and Art are words, too
        return not (is_common(first) and is_common(form.surname))
    if is_common(first):
        return False
    if plain(first) in families() or "." in first or tally.titles:
        return True
    if fold(first) in others or first.lower() in places() or is_given_name(plain(form.surname)):
        return False
    return bool(tally.alone) and not is_common(form.surname)
