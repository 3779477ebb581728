"""Rewrites against their sources: the bars of `unsupported-by-sources`, and the script that spoils them."""

from __future__ import annotations

import random
import sys
from collections import Counter
from pathlib import Path

import pytest

from newslint.findings import Severity

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "tools"))

from source_faults import KINDS, PAIRS, faults, measured, spoiled, untouched

TEXT = (
    "The finance director, Ruth Adeyemi, told the board on Monday that the pier cost £4.25m and is 300 metres long. "
    "She spoke for two hours from 6.30pm on 3 March, as in 2019. “The pier is older than the town, and we will mend "
    "it,” Adeyemi said. Nobody in Leeds asked Peter Lindqvist.\n"
)


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "cache"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_fault_changes_what_it_says_and_nothing_else(kind: str) -> None:
    made = faults(kind, TEXT, random.Random(1))  # noqa: S311
    assert made
    for fault in made:
        assert fault.span.of(TEXT) != fault.wrong
        assert fault.wrong in spoiled(TEXT, fault)


def test_faithful_rewrites_are_hardly_marked() -> None:
    wrong = words = 0
    for pair in PAIRS.iterdir():
        wrong += sum(finding.severity >= Severity.WARNING for finding in untouched(pair))
        words += len(next(pair.glob("draft.*")).read_text("utf-8").split())
    assert wrong / words <= 2 / 700


def test_speakers_are_mostly_found() -> None:
    hits = [
        severity is not None and severity >= Severity.WARNING
        for pair in sorted(PAIRS.iterdir())[::3]
        for _, severity in measured(pair, ["speaker"], random.Random(3))  # noqa: S311
    ]
    assert len(hits) >= 8
    assert sum(hits) / len(hits) >= 0.5


def test_changed_quotations_figures_and_names_are_found() -> None:
    tried: Counter[str] = Counter()
    found: Counter[str] = Counter()
    warned: Counter[str] = Counter()
    for pair in sorted(PAIRS.iterdir())[::6]:
        kinds = ["figure", "given name", "surname", "place", "role", "quotation word"]
        for fault, severity in measured(pair, kinds, random.Random(2)):  # noqa: S311
            tried[fault.kind] += 1
            found[fault.kind] += severity is not None
            warned[fault.kind] += severity is not None and severity >= Severity.WARNING
    assert tried["figure"] >= 8
    assert found["figure"] / tried["figure"] >= 0.85  # few of them: the whole count has its bar in the docs
    assert warned["figure"] / tried["figure"] >= 0.75  # what may be worked out is only suggested
    assert warned["quotation word"] / tried["quotation word"] >= 0.9
    assert warned["place"] / tried["place"] >= 0.9
    assert warned["role"] / tried["role"] >= 0.75
    assert (warned["given name"] + warned["surname"]) / (tried["given name"] + tried["surname"]) >= 0.9
