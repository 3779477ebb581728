"""The outcome of a run, for reporters and for callers of the Python interface."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newslint.document import Document
from newslint.findings import Finding, Problem, Severity
from newslint.sources.items import Support
from newslint.sourcing import Sourcing


@dataclass(frozen=True)
class Identity:
    """The grammar engine of a run, by name and version (`none` and empty without one)."""

    name: str
    version: str


@dataclass(frozen=True)
class FileReport:
    """The findings of one draft, in order, and the severity from which they fail it.

    `sourcing` is there where a rule on claims was on, `support` where the draft was held against sources.
    """

    path: str
    findings: Sequence[Finding]
    fail_on: Severity
    document: Document
    sourcing: Sourcing | None = None
    support: Support | None = None

    @property
    def words(self) -> int:
        """The words of its prose, counted by white space."""
        return len(self.document.text.split())


@dataclass(frozen=True)
class Report:
    """What a run found, and what went wrong with it; `show_support` asks for what the sources bear out, too."""

    files: Sequence[FileReport]
    problems: list[Problem]
    engine: Identity
    show_support: bool = False

    @property
    def findings(self) -> Iterator[Finding]:
        """All findings, in file order, then in order of place."""
        return (finding for file in self.files for finding in file.findings)

    @property
    def exit_code(self) -> int:
        """2 where the run itself failed, else 1 where a finding reaches its draft's `fail_on`, else 0."""
        if any(p.level == "error" for p in self.problems):
            return 2
        return int(any(f.severity >= file.fail_on for file in self.files for f in file.findings))


def counts(findings: Sequence[Finding]) -> dict[str, int]:
    """The number of findings of each severity, gravest first, and in all."""
    found = Counter(str(f.severity) for f in findings)
    return {str(s): found[str(s)] for s in sorted(Severity, reverse=True)} | {"findings": len(findings)}
