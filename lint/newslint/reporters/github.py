"""GitHub's workflow commands: findings as annotations on the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.findings import Finding, Severity
from newslint.report import Report

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}


def render(report: Report, colour: bool = False) -> Iterator[str]:
    """A command a finding; `col` and `endColumn` only hold within one line, as GitHub asks."""
    del colour
    for problem in report.problems:
        where = f" file={_property(problem.path)}" if problem.path else ""
        level = "error" if problem.level == "error" else "notice"
        yield f"::{level}{where}::{_data(problem.message)}\n"
    for finding in report.findings:
        yield _annotation(finding)


def _annotation(finding: Finding) -> str:
    start, end = finding.start, finding.end
    properties = {"file": finding.path, "line": start.line, "endLine": end.line}
    if start.line == end.line:
        properties |= {"col": start.column, "endColumn": end.column - 1}
    properties |= {"title": f"newslint {finding.rule}"}
    fix = f" Fix: {finding.replacements[0]}" if finding.replacements else ""
    listed = ",".join(f"{k}={_property(str(v))}" for k, v in properties.items())
    return f"::{_LEVELS[finding.severity]} {listed}::{_data(finding.message + fix)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
