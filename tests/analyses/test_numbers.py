"""Numbers in figures and words, and what they may be the rounding of."""

from __future__ import annotations

import pytest

from newslint.analyses.numbers import in_style, number, ordinal, shown


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("3", 2.5, 3.5),
        ("50", 49.5, 50.5),
        ("1,500", 1450, 1550),
        ("0.5", 0.45, 0.55),
        ("1.2bn", 1.15e9, 1.25e9),
        ("three million", 2.5e6, 3.5e6),
        ("a hundred and five", 104.5, 105.5),
        ("twenty-three", 22.5, 23.5),
    ],
)
def test_a_number_and_its_rounding(text: str, low: float, high: float) -> None:
    found = number(text)
    assert found is not None
    assert (found.low, found.high) == pytest.approx((low, high))


def test_what_is_no_number() -> None:
    assert number("several") is None
    assert number("") is None
    assert number("9" * 400) is None  # nor what no float holds: a key, a checksum
    assert number("1" + "0" * 400) is None


@pytest.mark.parametrize(("text", "value"), [("tenth", 10), ("21st", 21), ("Twenty-fifth", 25), ("hundredth", 100)])
def test_ordinals(text: str, value: int) -> None:
    assert ordinal(text) == value


def test_numbers_are_written_as_those_they_stand_for() -> None:
    three, figures = number("three"), number("3")
    assert three is not None
    assert figures is not None
    assert [in_style(10, three), in_style(13, three), in_style(10, figures)] == ["ten", "13", "10"]
    assert [shown(1828.8), shown(3.6), shown(16.0934)] == ["1,829", "3.6", "16.1"]
