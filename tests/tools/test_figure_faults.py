"""The script that puts a figure in a second place as another one."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "tools"))

from desk_faults import Checker
from figure_faults import PATTERNS, other_number, second

from newslint_rules.conflicting_figure import ConflictingFigure

DRAFT = (
    "Ann Hale, 58, opened the dock in Aldbury on Monday with Piet Vos.\n\nThe town came to see it.\n\n"
    "Inspectors found 27 cracks in the wall of the old dock.\n\nPolice arrested 14 men at the gate.\n\n"
    "The 12-storey tower beside it has a flat roof."
)
NEW = {"age": "64", "property": "15"}


@pytest.mark.parametrize("kind", PATTERNS)
def test_the_other_figure_stands_where_it_says_and_is_found(kind: str) -> None:
    match = next(PATTERNS[kind].finditer(DRAFT))
    new = NEW.get(kind, "21")
    made = second(kind, DRAFT, match, new, random.Random(1))  # noqa: S311
    assert made
    path = list(made.drafts)[-1]
    assert made.drafts[path][made.start : made.end] == new
    found = Checker(ConflictingFigure()).places(made.drafts)
    assert any(p == path and a < made.end and made.start < b for p, a, b, _ in found)
    same = second(kind, DRAFT, match, match["n"], random.Random(1))  # noqa: S311
    assert same
    assert Checker(ConflictingFigure()).places(same.drafts) == []


@pytest.mark.parametrize("written", ["14", "12,000", "three", "Twelve"])
def test_another_number_has_the_same_form(written: str) -> None:
    new = other_number(written, random.Random(1))  # noqa: S311
    assert new
    assert new != written
    assert (new.isalpha(), "," in new) == (written.isalpha(), "," in written)
    assert new[0].isupper() == written[0].isupper()
