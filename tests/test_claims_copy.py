"""Articles written for the project by others before they saw the rules on claims: spun ones with marks, clean ones.

Half of the marked ones (even numbers) were not read while the rules were written; `docs/precision.md` has the figures.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

import newslint
from newslint.findings import Finding, Severity

COPY = Path(__file__).parent / "copy" / "claims"
sys.path.append(str(Path(__file__).parent.parent / "tools"))
from marks import read_marks, touches  # noqa: E402

#: Findings on clean copy that are known to be wrong: file, line and words.
KNOWN_WRONG = {
    ("b16_ferry_captain_feature.txt", 15, "Some in the county think"),
}


def findings(folder: str) -> dict[str, list[Finding]]:
    report = newslint.check_paths([COPY / folder], desk=False, select=["claims"], engine="none")
    assert not report.problems
    return {Path(f.path).name: list(f.findings) for f in report.files}


def test_clean_copy_is_left_alone() -> None:
    found = [f for fs in findings("clean").values() for f in fs if f.severity >= Severity.WARNING]
    assert {(Path(f.path).name, f.start.line, f.excerpt) for f in found} == KNOWN_WRONG


@pytest.fixture(scope="module")
def spun() -> dict[str, list[Finding]]:
    return findings("spun")


def test_each_mark_stands_where_it_says() -> None:
    for line in (COPY / "spun" / "marks.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        text = (COPY / "spun" / row["file"]).read_text("utf-8").split("\n")[row["line"] - 1]
        assert text[row["col"] - 1 :].startswith(row["quote"]), row


def test_findings_meet_marks(spun: dict[str, list[Finding]]) -> None:
    marks = read_marks(COPY / "spun" / "marks.jsonl")
    single = [f for fs in spun.values() for f in fs if f.severity >= Severity.WARNING and not f.counts]
    met = [f for f in single if any(m.file == Path(f.path).name and touches(m, f) for m in marks)]
    assert len(single) > 250
    assert len(met) >= 0.95 * len(single)


@pytest.mark.parametrize(("kind", "share"), [("weasel-attribution", 0.55), ("editorialising", 0.5)])
def test_marks_are_found(spun: dict[str, list[Finding]], kind: str, share: float) -> None:
    marks = [m for m in read_marks(COPY / "spun" / "marks.jsonl") if m.kind == kind]
    assert sum(any(touches(m, f) for f in spun[m.file]) for m in marks) >= share * len(marks)


def test_most_spun_drafts_are_called_so(spun: dict[str, list[Finding]]) -> None:
    assert sum(any(f.rule == "claim-density" for f in fs) for fs in spun.values()) >= 22
