"""One JSON object, schema 1 (see docs/design.md); keys may be added, none is taken away.

A finding that sums up others has `counts`, an object of rule ids and numbers of findings; all others lack the key.
The summary of a draft has `sourcing` where a rule on claims was on: the sentences that state something, those of them
with a source, and the kinds of source (`vague` ones are none).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from newslint import __version__
from newslint.findings import Finding, Problem
from newslint.report import FileReport, Report, counts
from newslint.spans import Position


def render(report: Report, colour: bool = False) -> Iterator[str]:
    """The whole report as one object."""
    del colour
    yield json.dumps(as_object(report), ensure_ascii=False, indent=2) + "\n"


def as_object(report: Report) -> dict[str, Any]:
    """The report as plain dicts and lists."""
    findings = list(report.findings)
    engine = {"name": report.engine.name, "version": report.engine.version}
    return {
        "schema": 1,
        "tool": {"name": "newslint", "version": __version__, "engine": engine},
        "files": [_file(file) for file in report.files],
        "errors": [_problem(p) for p in report.problems],
        "summary": {"files": len(report.files), **_summary(findings)},
    }


def failed(message: str) -> str:
    """The object of a run that could not begin."""
    from newslint.report import Identity

    report = Report([], [Problem(None, "error", message)], Identity("none", ""))
    return next(render(report))


def _file(file: FileReport) -> dict[str, Any]:
    summary: dict[str, Any] = {"words": file.words, **_summary(file.findings)}
    if file.sourcing:
        by = dict(file.sourcing.by)
        summary["sourcing"] = {"claims": file.sourcing.claims, "attributed": file.sourcing.attributed, "by": by}
    return {"path": file.path, "findings": [_finding(f) for f in file.findings], "summary": summary}


def _summary(findings: Sequence[Finding]) -> dict[str, Any]:
    return {**counts(findings), "rules": dict(sorted(Counter(f.rule for f in findings).items()))}


def _finding(f: Finding) -> dict[str, Any]:
    return {
        "rule": f.rule,
        "category": f.category,
        "severity": str(f.severity),
        "confidence": f.confidence,
        "message": f.message,
        "start": _position(f.start),
        "end": _position(f.end),
        "excerpt": f.excerpt,
        "replacements": list(f.replacements),
        "fix": f.fix,
        "related": [
            {"path": r.path, "start": _position(r.start), "end": _position(r.end), "message": r.message}
            for r in f.related
        ],
        **({"counts": dict(f.counts)} if f.counts else {}),
    }


def _position(p: Position) -> dict[str, int]:
    return {"line": p.line, "column": p.column, "offset": p.offset}


def _problem(p: Problem) -> dict[str, Any]:
    return {"path": p.path, "level": p.level, "message": p.message}
