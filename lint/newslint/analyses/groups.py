"""Joins the persons of a desk whose names are spelled in more ways than one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from newslint.analyses.given_names import Given, compare_given
from newslint.analyses.identity import Match, Profile, match
from newslint.analyses.individuals import Individual
from newslint.analyses.likeness import near_pairs
from newslint.analyses.translit import fold, key, plain

#: A person as far as the desk can tell them apart: surname, first given name, and the draft where that is not known.
Kind = tuple[str, str, str]


@dataclass
class Group:
    """What the desk writes of one person, and why the spellings are one name."""

    members: list[tuple[str, Individual]] = field(default_factory=list)
    matches: dict[frozenset[str], Match] = field(default_factory=dict)


def groups(desk: Mapping[str, tuple[Individual, ...]]) -> Iterator[Group]:
    """Persons of the desk, each with all members and matches, in order of first place."""
    links: list[tuple[Kind, Kind, Match]] = []
    kinds: dict[tuple[str, int], Kind] = {}
    for path, people in desk.items():
        _link_draft(path, people, kinds, links)
    if len(desk) > 1:
        links += _link_drafts(_merged(desk, kinds), _company(kinds))
    links = _without_bridges(links)
    parent: dict[Kind, Kind] = {}

    def root(kind: Kind) -> Kind:
        while parent.setdefault(kind, kind) != kind:
            kind = parent[kind]
        return kind

    for one, other, _ in links:
        first, second = sorted((root(one), root(other)))
        parent[second] = first
    found: dict[Kind, Group] = {}
    for (path, i), kind in kinds.items():
        found.setdefault(root(kind), Group()).members.append((path, desk[path][i]))
    for one, other, why in links:
        pair = frozenset((one[0], other[0]))
        known = found[root(one)].matches.get(pair)
        if known is None or known.confidence < why.confidence:
            found[root(one)].matches[pair] = why
    yield from found.values()


def _without_bridges(links: list[tuple[Kind, Kind, Match]]) -> list[tuple[Kind, Kind, Match]]:
    """The links without those that would make one person of two with different given names.

    A surname alone that is near to both belongs to the one with the better match, of two as good to the first.
    """
    given: dict[Kind, str] = {}
    kept = []
    for one, other, why in sorted(links, key=lambda link: -link[2].confidence):
        names = {given.get(one, one[1]), given.get(other, other[1])} - {""}
        lone = not (one[1] and other[1])
        if lone and len(names) == 2 and compare_given([min(names)], [max(names)]) is Given.DIFFERENT:
            continue
        kept.append((one, other, why))
        for kind, name in ((one, other[1]), (other, one[1])):
            if name and not kind[1]:
                given.setdefault(kind, name)
    return kept


def _link_draft(
    path: str,
    people: tuple[Individual, ...],
    kinds: dict[tuple[str, int], Kind],
    links: list[tuple[Kind, Kind, Match]],
) -> None:
    by_surname: dict[str, list[int]] = {}
    for i, person in enumerate(people):
        by_surname.setdefault(fold(person.profile.surname), []).append(i)
    pairs = []
    for a, b in near_pairs(by_surname):
        for i in by_surname[a]:
            for j in by_surname[b]:
                why = match(people[i].profile, people[j].profile, together=True)
                if why and (why.within is None or _apart(people[i], people[j]) <= why.within):
                    pairs.append((i, j, why))
    linked = {i for pair in pairs for i in pair[:2]}
    for i, person in enumerate(people):
        given = _first_given(person.profile)
        kinds[path, i] = (fold(person.profile.surname), given, path if not given and i in linked else "")
    links += ((kinds[path, i], kinds[path, j], why) for i, j, why in pairs)


def _apart(one: Individual, other: Individual) -> int:
    """How far apart two people are at their closest, in code points."""
    if any(_surrounds(a, start) for a, b in ((one, other), (other, one)) for start in _starts(b)):
        return 0
    return min(abs(a - b) for a in _starts(one) for b in _starts(other))


def _starts(person: Individual) -> list[int]:
    return [start for form in person.surnames for start, _ in form.places]


def _surrounds(person: Individual, place: int) -> bool:
    """Whether it is named more often than its places tell, before and after a place."""
    return any(f.count > len(f.places) and f.places[0][0] < place < f.places[-1][0] for f in person.surnames)


def _first_given(profile: Profile) -> str:
    return max((plain(g.split()[0]) for g in profile.given), key=len, default="")


def _merged(desk: Mapping[str, tuple[Individual, ...]], kinds: dict[tuple[str, int], Kind]) -> dict[Kind, Profile]:
    """For each kind what all drafts together know."""
    found: dict[Kind, list[Profile]] = {}
    for (path, i), kind in kinds.items():
        found.setdefault(kind, []).append(desk[path][i].profile)
    return {
        kind: Profile(
            profiles[0].surname,
            tuple(dict.fromkeys(g for p in profiles for g in p.given)),
            tuple(dict.fromkeys(t for p in profiles for t in p.titles)),
            tuple(dict.fromkeys(h for p in profiles for h in p.honorifics)),
            any(p.is_sure for p in profiles),
            all(p.is_place for p in profiles),
            sum(p.count for p in profiles),
            tuple(dict.fromkeys(b for p in profiles for b in p.beside)),
            tuple(dict.fromkeys(a for p in profiles for a in p.apart)),
        )
        for kind, profiles in found.items()
    }


def _company(kinds: dict[tuple[str, int], Kind]) -> dict[Kind, set[Kind]]:
    """For each kind the people with a given name whom the same drafts name."""
    named: dict[str, set[Kind]] = {}
    for (path, _), kind in kinds.items():
        if kind[1]:
            named.setdefault(path, set()).add(kind)
    found: dict[Kind, set[Kind]] = {}
    for (path, _), kind in kinds.items():
        found.setdefault(kind, set()).update(named.get(path, ()))
    return found


def _link_drafts(profiles: dict[Kind, Profile], company: dict[Kind, set[Kind]]) -> Iterator[tuple[Kind, Kind, Match]]:
    """Across drafts only equal keys and equal given names are compared.

    What would hold only near by in one draft holds only for drafts that name somebody else, too, whom both know.
    """
    blocks: dict[str, list[Kind]] = {}
    for kind in profiles:
        surname, given, _ = kind
        letters = plain(surname)
        for block in {f"k{key(surname)}", f"{given} {letters[:2]}" if given else "", f"{given} -{letters[-2:]}"}:
            if block and (given or block[0] == "k"):
                blocks.setdefault(block, []).append(kind)
    for _, members in sorted(blocks.items()):
        for one, other in combinations(sorted(members), 2):
            a, b = profiles[one], profiles[other]
            if one[0] != other[0]:
                why = match(a, b, together=False)
                if why and (why.within is None or (company[one] & company[other]) - {one, other}):
                    yield one, other, why
            elif a.given and b.given and compare_given(a.given, b.given) >= Given.VARIANT:
                yield one, other, Match(0.9, "")
