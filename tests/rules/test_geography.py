"""The table of states, and what geography says of each of them in plain sentences."""

from __future__ import annotations

import pytest

from newslint_rules._capitals import capital_slips
from newslint_rules._countries import Country, countries, right
from newslint_rules._currencies import currency_slips

STATES = [c for c in countries() if not c.disputed]


def _forms(country: Country, city: str) -> list[str]:
    made = [f"Snow fell in {city}, the capital of {country.the_name}.", f"The capital of {country.the_name} is {city}."]
    made.append(f"Snow fell in {country.name}’s capital, {city}.")
    for adjective in country.adjectives:
        made += [
            f"Snow fell in the {adjective} capital, {city}, on Monday.",
            f"They left the {adjective} capital {city}.",
        ]
    return made


def test_table_is_whole() -> None:
    assert len(countries()) > 195
    assert all(c.capitals and c.currencies for c in countries())
    for country in STATES:
        assert right(country.capitals, 2026), country
        assert right(country.currencies, 2026), country


@pytest.mark.parametrize("country", STATES, ids=lambda c: c.name)
def test_right_capital_passes(country: Country) -> None:
    for entry in (d for d in country.capitals if d.fits(2026)):
        assert not [s for text in _forms(country, entry.name) for s in capital_slips(text, 2026)]


@pytest.mark.parametrize("country", STATES, ids=lambda c: c.name)
def test_other_city_is_found_with_the_right_one(country: Country) -> None:
    elsewhere = "Oslo" if country.name != "Norway" else "Rome"
    for city in (*country.cities, elsewhere):
        for text in _forms(country, city):
            found = list(capital_slips(text, 2026))
            assert [s.span.of(text) for s in found] == [city], text
            proper = right(country.capitals, 2026)
            assert proper
            assert found[0].right == proper.name


def test_own_currencies_pass() -> None:
    for country in STATES:
        for money in (d for d in country.currencies if d.fits(2026)):
            for adjective in country.adjectives:
                assert not list(currency_slips(f"The {adjective} {money.name} fell against the dollar.", 2026))


@pytest.mark.parametrize(
    ("year", "found"), [(None, []), (2021, []), (2024, ["kuna"])], ids=["no year", "in its time", "after it"]
)
def test_currency_of_another_time(year: int | None, found: list[str]) -> None:
    text = "A beer costs 40 Croatian kuna."
    assert [s.span.of(text) for s in currency_slips(text, year)] == found
