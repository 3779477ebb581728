"""`make claims-verdicts`: how right the rules on claims are, by a reader's verdicts on findings drawn at random.

The table (`tools/claims_verdicts.tsv`) has a line a finding: a hash of file, place and rule, the rule, the kind of copy
and the verdict, without the text. Drawn are all findings on clean copy, and of those on faulty copy the 180 with the
smallest hashes: from the development copy beside the checkout (`../shared`) and from `tests/copy/claims`. `SHOW=1`
lists the findings that were drawn and have no verdict yet, each with its sentence, as lines for the table.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import newslint
from newslint.findings import Finding, Severity
from newslint.report import FileReport

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
TABLE = Path(__file__).with_suffix(".tsv")
_DRAWN = 180  # findings drawn from faulty copy
CLEAN = [SHARED / "data" / "clean", ROOT / "tests" / "copy" / "claims" / "clean"]
#: A file of many documents, parted by two empty lines. Single sentences (`pud`) have no writer: they are left out.
MANY = SHARED / "data" / "training" / "masc_newspaper.txt"
FAULTY = [
    SHARED / "drafts",
    SHARED / "data" / "faulty",
    SHARED / "data" / "translated",
    ROOT / "tests" / "copy" / "claims" / "spun",
]


def key(finding: Finding) -> str:
    """The hash that stands for a finding in the table."""
    place = f"{Path(finding.path).name}:{finding.start.line}:{finding.start.column}:{finding.rule}"
    return hashlib.sha256(place.encode()).hexdigest()[:16]


def findings(folders: list[Path]) -> Iterator[tuple[FileReport, Finding]]:
    """Those of the rules on claims at `warning` and above, single ones only, in order."""
    report = newslint.check_paths(folders, desk=False, select=["claims"], engine="none")
    for file in report.files:
        for finding in file.findings:
            if finding.severity >= Severity.WARNING and not finding.counts:
                yield file, finding


def split(path: Path, folder: Path) -> None:
    """Write the documents of a file of many into a folder, a file each."""
    for i, document in enumerate(path.read_text("utf-8").split("\n\n\n")):
        (folder / f"{path.stem}-{i:03}.txt").write_text(document, "utf-8")


def drawn() -> Iterator[tuple[str, FileReport, Finding]]:
    """Kind of copy, draft and finding of all that are judged."""
    with TemporaryDirectory() as folder:
        split(MANY, Path(folder))
        for file, finding in findings([*CLEAN, Path(folder)]):
            yield "clean", file, finding
    # The smallest hashes are a random sample that hardly changes when the rules do.
    for file, finding in sorted(findings(FAULTY), key=lambda each: key(each[1]))[:_DRAWN]:
        yield "faulty", file, finding


def main() -> int:
    """Print the precision by rule; 2 where the development copy is absent."""
    if not SHARED.is_dir():
        print(f"the development copy is not there: expected {SHARED.name}/ beside the checkout", file=sys.stderr)
        return 2
    rows = (line.split("\t") for line in TABLE.read_text("utf-8").splitlines()) if TABLE.exists() else ()
    verdicts = {row[0]: row[3] for row in rows if len(row) == 4}
    right: Counter[tuple[str, str]] = Counter()
    total: Counter[tuple[str, str]] = Counter()
    missing = 0
    for copy, file, finding in drawn():
        verdict = verdicts.get(key(finding))
        if verdict is None:
            missing += 1
            if os.environ.get("SHOW"):
                line = file.document.lines.span(finding.start.line).of(file.document.source)
                at = finding.start.column - 1
                around = f"{line[max(0, at - 110) : at]}[[{finding.excerpt}]]{line[at + len(finding.excerpt) :][:110]}"
                print(f"{key(finding)}\t{finding.rule}\t{copy}\t?\t{Path(finding.path).name}\t{around}")
            continue
        for rule in (finding.rule, "all"):
            total[rule, copy] += 1
            right[rule, copy] += verdict == "true"
    for rule, copy in sorted(total):
        share = right[rule, copy] / total[rule, copy]
        print(f"{rule:22} {copy:7} {right[rule, copy]:4} of {total[rule, copy]:4} {share:.2f}")
    print(f"{sum(n for (rule, _), n in total.items() if rule == 'all')} judged, {missing} without a verdict")
    return 0


if __name__ == "__main__":
    sys.exit(main())
