"""The script that spoils possessives: what it finds, and that a fault stands where it says."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "tools"))

from possessive_faults import KINDS, possessives, with_faults

TEXT = (
    "Oslo’s harbour is full, and the pilots’ union blames the ministry’s plan. It’s late, she’s tired, and James’s car "
    "is gone. The city’s going broke. Oslo has one pilot, and Bergen’s fleet none."
)


def test_possessives_are_told_from_contractions_and_names_in_s() -> None:
    assert [p.written for p in possessives(TEXT)] == ["Oslo’s", "pilots’", "ministry’s", "Bergen’s"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_fault_stands_where_it_says(kind: str) -> None:
    made = [with_faults(TEXT, kind, random.Random(seed)) for seed in range(20)]  # noqa: S311
    assert any(faults for _, faults in made)
    for text, faults in made:
        for fault in faults:
            assert fault.span.of(text) == fault.wrong != fault.right
