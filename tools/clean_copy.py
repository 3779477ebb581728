"""All findings on the clean development copy as a snapshot, with a reader's verdicts: `tests/clean_copy.tsv`.

    python tools/clean_copy.py          write the snapshot anew (so does `make precision`), verdicts kept
    python tools/clean_copy.py --new    list the findings of `warning` and above without a verdict, to judge them

A line has a hash of file, place and rule instead of the text, then genre, rule, severity and verdict: `true`, `false`,
or `known` where the finding’s own words lie on a fault that the copy is known to have. Suggestions have no verdict.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from claims_verdicts import key
from marks import lies_on, read_known_faults

import newslint
from newslint.findings import Finding, Severity
from newslint.report import Report

ROOT = Path(__file__).parent.parent
CLEAN = ROOT.parent / "shared" / "data" / "clean"
TABLE = ROOT / "tests" / "clean_copy.tsv"


@dataclass(frozen=True, order=True)
class Row:
    """One finding without its text."""

    key: str
    genre: str
    rule: str
    severity: str
    verdict: str = ""

    @property
    def counts(self) -> bool:
        """Whether it is one that an editor is shown by default."""
        return self.severity != str(Severity.SUGGESTION)


def genres() -> dict[str, str]:
    """The genre of each clean article by file name."""
    return dict(line.split("\t")[:2] for line in (CLEAN / "genres.tsv").read_text("utf-8").splitlines())


def check() -> Report:
    """Everything that is on by default, on each clean article alone."""
    return newslint.check_paths([CLEAN / name for name in genres()], desk=False, engine="embedded")


def rows(report: Report) -> dict[str, tuple[Row, Finding]]:
    """A row a finding, by key, with what is known to be true; the finding too, for messages."""
    known = read_known_faults(CLEAN / "known_faults.jsonl", CLEAN)
    genre, found = genres(), {}
    for file in report.files:
        name = Path(file.path).name
        for finding in file.findings:
            counts = finding.severity >= Severity.WARNING
            is_known = counts and any(lies_on(mark, finding) for mark in known)
            row = Row(key(finding), genre[name], finding.rule, str(finding.severity), "known" if is_known else "")
            found[row.key] = row, finding
    return found


def read() -> dict[str, Row]:
    """The rows of the snapshot by key."""
    lines = TABLE.read_text("utf-8").splitlines() if TABLE.exists() else []
    return {row.key: row for row in (Row(*line.split("\t")) for line in lines if not line.startswith("#"))}


def write(found: Sequence[Row]) -> None:
    """Write the snapshot; verdicts come from the one before."""
    before = read()
    kept = (
        replace(row, verdict=row.verdict or (before[row.key].verdict if row.key in before and row.counts else ""))
        for row in sorted(found)
    )
    lines = ("\t".join([r.key, r.genre, r.rule, r.severity, r.verdict]) for r in kept)
    head = "# All findings on the clean development copy, by tools/clean_copy.py: key, genre, rule, severity, verdict."
    TABLE.write_text("\n".join([head, *lines]) + "\n", "utf-8")


def rates(words: dict[str, int]) -> dict[str, dict[str, float]]:
    """Per genre the findings of `warning` and above per 1,000 words: all, and those that matter."""
    found: dict[str, dict[str, float]] = {}
    for genre, number in words.items():
        counted = [row for row in read().values() if row.genre == genre and row.counts]
        wrong = [row for row in counted if row.verdict not in ("true", "known")]
        groups = {
            "findings": counted,
            "without known faults": [row for row in counted if row.verdict != "known"],
            "not true": wrong,
            "errors not true": [row for row in wrong if row.severity == "error"],
        }
        found[genre] = {name: 1000 * len(group) / number for name, group in groups.items()}
    return found


def words(report: Report) -> Counter[str]:
    """The words of each genre."""
    genre, found = genres(), Counter[str]()
    for file in report.files:
        found[genre[Path(file.path).name]] += file.words
    return found


def main(new: bool) -> int:
    """Write the snapshot and print the summary, or list what has no verdict; 2 where the copy is absent."""
    if not CLEAN.is_dir():
        print("the development copy is not there: expected shared/ beside the checkout", file=sys.stderr)
        return 2
    report = check()
    found = rows(report)
    write([row for row, _ in found.values()])
    for genre, each in rates(words(report)).items():
        print(f"  {genre}: " + ", ".join(f"{rate:.2f} {name}" for name, rate in each.items()))
    for row in read().values() if new else ():
        if row.counts and not row.verdict:
            f = found[row.key][1]
            print(f"{row.key} {Path(f.path).name}:{f.start.line}:{f.start.column} {f.rule} “{f.excerpt}” {f.message}")
    return 0


if __name__ == "__main__":
    sys.exit(main("--new" in sys.argv[1:]))
