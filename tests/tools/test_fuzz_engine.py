"""Generated paragraphs take no finding of the sentences beside them along."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

pytest.importorskip("lt_py", reason="the embedded engine has wheels for Linux x86-64 only")
sys.path.insert(0, str(Path(__file__).parent.parent.parent / "tools"))

from fuzz_engine import losses, lost, paragraph

from newslint.engines.embedded import EmbeddedEngine


def test_none_of_a_few_hundred_does() -> None:
    assert list(losses(EmbeddedEngine(), 300, 20)) == []


def test_a_loss_would_be_seen() -> None:
    class Deaf(EmbeddedEngine):
        def check(self, text: str, dialect: object) -> list[object]:  # type: ignore[override]
            return []

    assert lost(Deaf(), "Nothing here.") == ["before", "after"]


def test_paragraphs_differ_and_come_again_with_their_seed() -> None:
    first, second = (
        [paragraph(random.Random(seed)) for seed in range(50)]  # noqa: S311
        for _ in range(2)
    )
    assert first == second
    assert len(set(first)) == 50
