"""One line a finding: `path:line:column: severity rule message`."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.findings import Finding
from newslint.report import Report


def line(finding: Finding) -> str:
    """The line that editors and problem matchers parse."""
    start = finding.start
    return f"{finding.path}:{start.line}:{start.column}: {finding.severity} {finding.rule} {finding.message}"


def render(report: Report, colour: bool = False) -> Iterator[str]:
    """A line a finding, no summary."""
    for finding in report.findings:
        yield line(finding) + "\n"
