"""What newslint says of clean copy, finding by finding: a change shows here what it adds and what it takes away."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "tools"))

import clean_copy

from newslint.report import Report


@pytest.fixture(scope="module")
def report() -> Report:
    pytest.importorskip("lt_py", reason="the snapshot is of the embedded engine, which is not here")
    if not clean_copy.CLEAN.is_dir():
        assert os.environ.get("CI") != "true", "the development copy must be there in CI"
        pytest.skip("the development copy is not there: expected shared/ beside the checkout")
    return clean_copy.check()


def test_the_findings_are_those_of_the_snapshot(report: Report) -> None:
    found, before = clean_copy.rows(report), clean_copy.read()
    added = [f"{f.path}:{f.start.line}:{f.start.column} {f.rule} “{f.excerpt}”"
             for key, (_, f) in found.items() if key not in before]  # fmt: skip
    gone = [
        f"{row.rule} ({row.genre}, {row.verdict or row.severity})" for key, row in before.items() if key not in found
    ]
    other = [f"{f.path}:{f.start.line}:{f.start.column} {f.rule}: {before[key].severity} is {row.severity}"
             for key, (row, f) in found.items() if key in before and before[key].severity != row.severity]  # fmt: skip
    shown = {"added": added, "taken away": gone, "other severity": other}
    assert shown == {"added": [], "taken away": [], "other severity": []}, (
        "if all are meant: python tools/clean_copy.py"
    )


def test_what_an_editor_is_shown_has_a_verdict() -> None:
    assert [row for row in clean_copy.read().values() if row.counts and not row.verdict] == []


def test_news_is_as_quiet_as_it_must_be(report: Report) -> None:
    news = clean_copy.rates(clean_copy.words(report))["news"]
    assert news["without known faults"] <= 1.5
    assert news["not true"] <= 0.75
    assert news["errors not true"] <= 0.3
