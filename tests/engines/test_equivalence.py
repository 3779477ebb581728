"""Both engines on LanguageTool's own example sentences, read from its installed jars: a part of them at every run.

`tools/engine_examples.py` prints the table of all of them, which docs/precision.md keeps.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from newslint.engines.embedded import EmbeddedEngine
from newslint.engines.languagetool import LanguageToolEngine

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "tools"))

from engine_examples import Example, agreement, examples, flagged

_EVERY = 15


@pytest.fixture(scope="module")
def sample(languagetool_home: Path) -> list[Example]:
    return examples()[::_EVERY]


def test_they_say_the_same(sample: list[Example], languagetool: LanguageToolEngine) -> None:
    table = agreement(sample, EmbeddedEngine(), languagetool)
    assert len(table) > 15
    table.pop("TYPOGRAPHY")  # EN_ELLIPSIS is in one of them only
    for category, (both, first, second) in table.items():
        assert both >= 0.95 * (both + first + second), category


def test_newslint_keeps_what_they_are_right_about(sample: list[Example]) -> None:
    found = list(flagged(sample, EmbeddedEngine()))
    assert len(found) > 400
    assert sum(hit for _, hit in found) >= 0.95 * len(found)
