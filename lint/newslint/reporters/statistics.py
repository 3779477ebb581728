"""How many findings each rule has, and how many that is for 1,000 words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.report import Report
from newslint.reporters.text import summary


def render(report: Report, colour: bool = False) -> Iterator[str]:
    """A line a rule, the most frequent first."""
    del colour
    words = max(sum(file.words for file in report.files), 1)
    found = Counter((f.rule, str(f.severity)) for f in report.findings)
    for (rule, severity), number in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        yield f"{number:6}  {number * 1000 / words:7.2f} per 1,000 words  {severity:10}  {rule}\n"
    yield summary(report) + "\n"
