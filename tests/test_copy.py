"""Whole articles written for the project: nothing is found on clean ones, every planted fault in faulty ones."""

from __future__ import annotations

import shutil
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

import newslint
from newslint.findings import Finding, Severity
from newslint.registry import load_rules
from newslint.report import Report
from newslint.spans import Span

COPY = Path(__file__).parent / "copy"
CLEAN = sorted((COPY / "clean").glob("*.*"))
FAULTY = sorted(p for p in (COPY / "faulty").glob("*.*") if p.suffix != ".toml")

#: Planted faults that a rule which exists does not find yet: file, line and words, and why.
MISSED: dict[tuple[str, int, str], str] = {}


@dataclass(frozen=True)
class Mark:
    """One planted fault; `span` is where its words stand in the source."""

    file: str
    rule: str
    line: int
    quote: str
    span: Span

    @property
    def key(self) -> tuple[str, int, str]:
        return self.file, self.line, self.quote


def marks_of(path: Path) -> list[Mark]:
    text = path.read_text("utf-8")
    entries = tomllib.loads(path.with_suffix(".marks.toml").read_text("utf-8"))["mark"]
    lines = text.split("\n")
    marks = []
    for entry in entries:
        line, quote = entry["line"], entry["quote"]
        assert lines[line - 1].count(quote) == 1, f"{path.name}:{line}: “{quote}” must stand there once"
        start = sum(len(before) + 1 for before in lines[: line - 1]) + lines[line - 1].index(quote)
        marks.append(Mark(path.name, entry["rule"], line, quote, Span(start, start + len(quote))))
    return marks


MARKS = [mark for path in FAULTY for mark in marks_of(path)]


def meets(finding: Finding, mark: Mark) -> bool:
    """Whether a finding of the mark's rule, or a related place of it, overlaps the mark."""
    if finding.rule != mark.rule or Path(finding.path).name != mark.file:
        return False
    related = [Span(r.start.offset, r.end.offset) for r in finding.related if r.path == finding.path]
    return any(span.overlaps(mark.span) for span in (finding.span, *related))


def shown(findings: list[Finding]) -> list[str]:
    return [f"{Path(f.path).name}:{f.start.line} {f.rule} {f.excerpt}" for f in findings]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy away from the project, so that no configuration of its own is found."""
    folder = tmp_path_factory.mktemp("copy")
    for path in (*CLEAN, *FAULTY):
        shutil.copy(path, folder)
    return folder


def check(folder: Path, paths: list[Path], *, desk: bool, engine: str = "none") -> Report:
    report = newslint.check_paths([folder / p.name for p in paths], desk=desk, engine=engine)
    assert not report.problems
    assert len(report.files) == len(paths)
    return report


def test_there_is_copy() -> None:
    assert len(CLEAN) >= 8
    assert len(FAULTY) >= 4
    assert {m.key for m in MARKS} >= MISSED.keys()


@pytest.mark.parametrize("desk", [False, True], ids=["no-desk", "desk"])
def test_no_rule_finds_anything_in_clean_articles(folder: Path, desk: bool) -> None:
    assert shown(list(check(folder, CLEAN, desk=desk).findings)) == []


def test_nor_does_the_grammar_engine_at_warning_and_above(folder: Path) -> None:
    pytest.importorskip("lt_py", reason="lingotweaker has no wheel for this platform")
    report = check(folder, CLEAN, desk=False, engine="embedded")
    assert shown([f for f in report.findings if f.severity >= Severity.WARNING]) == []


@pytest.fixture(scope="module")
def faulty(folder: Path) -> list[Finding]:
    return list(check(folder, FAULTY, desk=False).findings)


@pytest.mark.parametrize("mark", MARKS, ids=lambda m: f"{m.file}-{m.line}-{m.rule}-{m.quote[:20]}")
def test_a_planted_fault_is_found(faulty: list[Finding], mark: Mark) -> None:
    assert mark.rule in load_rules()
    found = any(meets(f, mark) for f in faulty)
    if reason := MISSED.get(mark.key):
        assert not found, f"found now; take it out of MISSED ({reason})"
    else:
        assert found


def test_nothing_else_is_found_in_faulty_articles(faulty: list[Finding]) -> None:
    assert shown([f for f in faulty if not any(meets(f, mark) for mark in MARKS)]) == []


def test_unrelated_faulty_articles_have_nothing_to_do_with_each_other(folder: Path, faulty: list[Finding]) -> None:
    assert shown(list(check(folder, FAULTY, desk=True).findings)) == shown(faulty)
