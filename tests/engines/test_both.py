"""Both engines on the same drafts: the findings are the same."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import newslint
from newslint.findings import Finding
from newslint.report import Report

ROOT = Path(__file__).parent.parent.parent
DRAFTS = ROOT.parent / "shared" / "drafts"


def findings(folder: Path, engine: str) -> dict[str, list[tuple[str, int, int]]]:
    report: Report = newslint.check_paths([folder], engine=engine, select=["lt"], desk=False)
    assert not report.problems
    assert report.engine.name == engine

    def key(f: Finding) -> tuple[str, int, int]:
        return f.rule, f.start.offset, f.end.offset

    return {file.path: [key(f) for f in file.findings] for file in report.files}


@pytest.mark.usefixtures("languagetool_home")
@pytest.mark.parametrize("folder", [ROOT / "examples", DRAFTS], ids=["examples", "drafts"])
def test_both_engines_find_the_same(folder: Path) -> None:
    if not folder.is_dir():
        assert os.environ.get("CI") != "true", f"{folder} must be there in CI"
        pytest.skip(f"the development copy is not there: {folder}")
    embedded, languagetool = findings(folder, "embedded"), findings(folder, "languagetool")
    assert sum(map(len, embedded.values())) > 0
    assert embedded == languagetool
