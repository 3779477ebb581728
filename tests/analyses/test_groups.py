"""Joining the persons of a desk, from facts alone."""

from __future__ import annotations

from newslint.analyses.groups import groups
from newslint.analyses.identity import Match, Profile, match
from newslint.analyses.individuals import Form, Individual


def someone(surname: str, *given: str, start: int = 0, **more: object) -> Individual:
    profile = Profile(surname, given, count=1, **more)  # type: ignore[arg-type]
    givens = tuple(Form(name, 1, ((start, 1),)) for name in given)
    return Individual(profile, (Form(surname, 1, ((start, 1),)),), givens)


def surnames(desk: dict[str, tuple[Individual, ...]]) -> list[list[str]]:
    return [[person.profile.surname for _, person in group.members] for group in groups(desk)]


def test_one_given_name_joins_two_spellings_across_drafts() -> None:
    desk = {"a.txt": (someone("Benmahmoud", "Khalid"),), "b.txt": (someone("Benmahmood", "Khalid"),)}
    assert surnames(desk) == [["Benmahmoud", "Benmahmood"]]


def test_a_surname_alone_makes_no_bridge_between_two_people() -> None:
    people = (
        someone("Zelensky", "Volodymyr"),
        someone("Zelenskiy", start=90),
        someone("Zelenskyy", "Olena", start=200),
    )
    assert sorted(surnames({"a.txt": people})) == [["Zelensky", "Zelenskiy"], ["Zelenskyy"]]


def test_what_the_draft_says_apart_stays_apart() -> None:
    one = Profile("Clark", ("Hugo",), apart=("hugo clarke",))
    assert match(one, Profile("Clarke", ("Hugo",)), together=True) is None
    assert isinstance(match(Profile("Clark", ("Hugo",)), Profile("Clarke", ("Hugo",)), together=True), Match)


def test_two_roles_are_two_people_where_a_letter_differs() -> None:
    one, other = Profile("Baker", ("Ann",), ("senator",)), Profile("Barker", ("Ann",), ("judge",))
    assert match(one, other, together=True) is None
