"""What newslint says of clean copy, finding by finding: a change shows here what it adds and what it takes away."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "tools"))

import clean_copy


def test_the_findings_are_those_of_the_snapshot() -> None:
    if not clean_copy.CLEAN.is_dir():
        assert os.environ.get("CI") != "true", "the development copy must be there in CI"
        pytest.skip("the development copy is not there: expected shared/ beside the checkout")
    found, before = clean_copy.rows(clean_copy.check()), clean_copy.read()
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
