"""`make precision`: recall on marked copy and findings per 1,000 words of clean copy, by rule and category.

Reads the development copy beside the checkout (`../shared`), without the desk. `SHOW=1` in the environment lists every
miss and false alarm; arguments are passed as `--select` to newslint.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from clean_copy import genres
from marks import Mark, found, read_known_faults, read_marks, touches

import newslint
from newslint.findings import Finding, Severity
from newslint.report import Report

SHARED = Path(__file__).parent.parent.parent / "shared"


def held_back(name: str) -> bool:
    """Whether a file belongs to the half that is not looked at while a rule is written."""
    return hashlib.sha256(name.encode()).digest()[-1] % 2 == 0


def counted(report: Report) -> dict[str, list[Finding]]:
    """The findings of `warning` and above by the base name of their file."""
    return {Path(file.path).name: [f for f in file.findings if f.severity >= Severity.WARNING] for file in report.files}


def recall(marks: Sequence[Mark], findings: dict[str, list[Finding]], show: bool) -> Iterator[str]:
    """A line a kind: found of all, and of the half held back; each miss if wanted."""
    hits: Counter[str] = Counter()
    held: Counter[str] = Counter()
    held_hits: Counter[str] = Counter()
    totals = Counter(mark.kind for mark in marks)
    for mark in marks:
        hit = found(mark, findings.get(mark.file, []))
        hits[mark.kind] += hit
        if held_back(mark.file):
            held[mark.kind] += 1
            held_hits[mark.kind] += hit
        if show and not hit:
            yield f"    missed {mark.kind} {mark.file}:{mark.line}:{mark.column} {mark.quote}"
    for kind in sorted(totals):
        ratio = hits[kind] / totals[kind]
        yield f"  {kind:22} {hits[kind]:4}/{totals[kind]:<4} {ratio:.2f}   held back {held_hits[kind]}/{held[kind]}"
    yield f"  {'all':22} {sum(hits.values()):4}/{len(marks):<4} {sum(hits.values()) / max(len(marks), 1):.2f}"


def by_rule(marks: Sequence[Mark], findings: dict[str, list[Finding]]) -> Iterator[str]:
    """A line a rule: its findings on marked copy, and how many of them meet a mark that they fit."""
    totals: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    for name, each in findings.items():
        here = [mark for mark in marks if mark.file == name]
        for finding in each:
            totals[finding.rule] += 1
            hits[finding.rule] += any(found(mark, [finding]) for mark in here)
    for rule, number in totals.most_common():
        yield f"  rule      {rule:42} {number:5} findings, {hits[rule]} meet a mark"


def rates(report: Report, known: Sequence[Mark], show: bool) -> Iterator[str]:
    """Findings per 1,000 words by severity, category and rule, apart from those on faults known in the copy."""
    words = sum(file.words for file in report.files)
    counts: Counter[tuple[str, str]] = Counter()
    true = 0
    for name, findings in counted(report).items():
        for finding in findings:
            if any(mark.file == name and touches(mark, finding) for mark in known):
                true += 1
                continue
            counts.update({("", "all"): 1, ("severity", str(finding.severity)): 1})
            counts.update({("category", finding.category): 1, ("rule", finding.rule): 1})
            if show:
                yield f"    {name}:{finding.start.line}:{finding.start.column} {finding.rule} “{finding.excerpt}”"
    per = 1000 / max(words, 1)
    yield f"  {words} words; {per * (counts['', 'all'] + true):.2f} findings per 1,000, {true} of them on known faults"
    for (group, name), number in sorted(counts.items(), key=lambda item: (item[0][0], -item[1], item[0][1])):
        yield f"  {group:9} {name:42} {number:5} {per * number:7.3f}"


def main() -> int:
    """Print all tables; 2 where the development copy is absent."""
    if not SHARED.is_dir():
        print(f"the development copy is not there: expected {SHARED.name}/ beside the checkout", file=sys.stderr)
        return 2
    show = os.environ.get("SHOW", "") not in ("", "0")
    select = [name for arg in sys.argv[1:] for name in arg.split(",")] or None
    data = SHARED / "data"
    for name in ("drafts", "data/faulty", "data/translated"):
        folder = SHARED / name
        report = newslint.check_paths([folder], desk=False, select=select)
        print(f"\nmarked copy: {folder.name}")
        marks = read_marks(folder / "marks.jsonl")
        print("\n".join([*recall(marks, counted(report), show), *by_rule(marks, counted(report))]))
    known = read_known_faults(data / "clean" / "known_faults.jsonl", data / "clean")
    for genre in ("news", "interview"):
        files = [data / "clean" / name for name, kind in genres().items() if kind == genre]
        print(f"\nclean copy: {genre}")
        print("\n".join(rates(newslint.check_paths(files, desk=False, select=select), known, show)))
    print("\nclean copy: training text (errors of its tokenisation included)")
    print("\n".join(rates(newslint.check_paths([data / "training"], desk=False, select=select), [], show)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
