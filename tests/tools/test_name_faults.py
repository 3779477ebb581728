"""The script that writes faults into names: what it changes, and that it leaves the rest alone."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "tools"))

from name_faults import FAULTS, Fault, parts, people, romanised, slipped

TEXT = (
    "The mill by the river has lost money for years, and the man who owns it, Knut Halvorsky, wants to sell it.\n\n"
    "Halvorsky said that he was tired. “The mill is old,” Halvorsky said, and nobody in the valley disagreed.\n\n"
    "In London the price of flour rose. The Guardian said that it would rise again, and Halvorsky has no flour left."
)


def test_people_are_found_by_what_stands_beside_them() -> None:
    [one] = people(TEXT)
    assert (one.given, one.surname) == ("Knut", "Halvorsky")
    assert [span.of(TEXT) for span in one.surnames] == ["Halvorsky"] * 4


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_stands_where_it_says(fault: Callable[..., Fault | None]) -> None:
    text = TEXT.replace("Halvorsky", "Halvorský")
    [one] = people(text)
    made = [f for seed in range(20) if (f := fault(text, one, random.Random(seed), ["Mary", "Olaf"]))]  # noqa: S311
    assert made
    for each in made:
        sign = " → " if " → " in each.what else " beside "
        assert each.text != text
        assert each.span.of(each.text).startswith(each.what.partition(sign)[2])


@pytest.mark.parametrize("seed", range(20))
def test_a_respelling_keeps_the_first_letter(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311
    for change in (romanised, slipped):
        assert change("Halvorsky", rng)[0] == "H"
        assert change("Halvorsky", rng) != "Halvorsky"


def test_long_documents_come_in_parts() -> None:
    text = "A paragraph of some length stands here.\n" * 500
    found = list(parts(text))
    assert "".join(found) == text
    assert len(found) > 2
