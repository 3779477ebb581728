"""The script that changes numbers in headlines."""

from __future__ import annotations

import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "tools"))

from headline_faults import changed, flagged

DRAFT = (
    "Treasurer jailed for £84,000 theft from two hospices\n\nA treasurer was jailed on Monday for taking £84,000 from "
    "two hospices. The court heard of a boat.\n\nHe showed nothing as he was led down.\n"
)


def test_each_number_of_the_headline_is_changed_once() -> None:
    made = list(changed(DRAFT, random.Random(1)))  # noqa: S311
    assert [said for said, _, _ in made] == ["£84,000", "two"]
    for said, wrong, text in made:
        assert wrong != said
        assert text.replace(wrong, said, 1) == DRAFT


def test_a_changed_amount_is_found_and_the_draft_as_it_is_is_not() -> None:
    texts = [text for said, _, text in changed(DRAFT, random.Random(1)) if said == "£84,000"]  # noqa: S311
    assert flagged([*texts, DRAFT]) == [True, False]
