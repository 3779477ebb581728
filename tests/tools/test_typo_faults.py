"""The script that writes typing errors: what it changes, and that it leaves the rest alone."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "tools"))

from typo_faults import KINDS, slip, write_slips

TEXT = "The mill by the river has lost money for years. Its owner wants to sell, and nobody in Lisbon will buy.\n" * 20


@pytest.mark.parametrize("kind", KINDS)
def test_a_slip_makes_no_word_and_keeps_the_first_letter(kind: object) -> None:
    for seed in range(20):
        new = slip("statement", random.Random(seed), kind)  # type: ignore[arg-type]  # noqa: S311
        assert new not in ("", "statement")
        assert new[0] == "s"
        assert abs(len(new) - len("statement")) <= 1


def test_slips_stand_where_they_say_and_names_are_left_alone() -> None:
    text, faults = write_slips(TEXT, random.Random(1), 1)  # noqa: S311
    assert len(faults) > 20
    for fault in faults:
        before, _, after = fault.what.partition(" → ")
        assert fault.span.of(text) == after
        assert before.islower()
    assert text.count("Lisbon") == 20
