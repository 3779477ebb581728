"""The script that puts a quotation in a second place with one word changed."""

from __future__ import annotations

import random
import re
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "tools"))

from desk_faults import Checker
from quote_faults import PLACES, change, second

from newslint_rules.quote_drift import QuoteDrift

QUOTATION = "The seven ferries that sail from Harwich were built by people who did not know this stormy channel"
DRAFT = f"Ann Hale spoke in Aldbury.\n\nThe town listened.\n\n“{QUOTATION},” Ms Hale said of the port."
POOL = ["quiet", "watery", "shallow", "lonely", "gloomy", "funnel", "bushes", "humble"]


@pytest.mark.parametrize("kind", ["content word", "number", "name", "not dropped", "not added"])
def test_a_change_is_one_word(kind: str) -> None:
    words = QUOTATION.replace("did not", "were not") if kind == "not dropped" else QUOTATION
    start, end, new = change(kind, words, POOL, random.Random(1)) or (0, 0, "")  # noqa: S311
    after = words[:start] + new + words[end:]
    assert after != words
    assert abs(len(after.split()) - len(words.split())) == kind.startswith("not")


@pytest.mark.parametrize("place", PLACES)
def test_the_change_stands_where_it_says_and_is_found(place: str) -> None:
    match = re.search(r"“(?P<curly>[^”]+)”|(?P<straight>\Z)", DRAFT)
    assert match
    at = match["curly"].index("built")
    made = second(place, DRAFT, match, (at, at + len("built"), "bought"))
    assert made
    drafts, path, start, end = made
    assert drafts[path][start:end] == "bought"
    found = Checker(QuoteDrift()).places(drafts)
    assert any(p == path and a <= start and end <= b for p, a, b, _ in found)
    unchanged = second(place, DRAFT, match, (at, at + len("built"), "built"))
    assert unchanged
    assert Checker(QuoteDrift()).places(unchanged[0]) == []
