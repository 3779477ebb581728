"""One JSON object, schema 1 (see docs/design.md); keys may be added, none is taken away.

A finding that sums up others has `counts`, an object of rule ids and numbers of findings; all others lack the key.
The summary of a draft has `sourcing` where a rule on claims was on: the sentences that state something, those of them
with a source, and the kinds of source (`vague` ones are none). A draft that was held against sources has `support`:
each quotation, figure, date, name, role and sentence that was looked up, with its verdict and the place in the source;
the summary counts them.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from newslint import __version__
from newslint.findings import Finding, Problem, Related
from newslint.report import FileReport, Report, counts
from newslint.sources.items import Looked, Support, Verdict
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
    found = {"path": file.path, "findings": [_finding(f) for f in file.findings], "summary": summary}
    if file.support:
        summary["support"] = {"sources": file.support.sources, **_verdicts(file.support)}
        found["support"] = [_looked(item) for item in file.support.items]
    return found


def _verdicts(support: Support) -> dict[str, int]:
    number = Counter(str(item.verdict) for item in support.items)
    return {str(verdict): number[str(verdict)] for verdict in Verdict}


def _looked(item: Looked) -> dict[str, Any]:
    place = {k: v for k, v in _related(item.place).items() if k != "message"} if item.place else None
    return {
        "kind": str(item.kind),
        "verdict": str(item.verdict),
        "start": _position(item.start),
        "end": _position(item.end),
        "excerpt": item.excerpt,
        "source": {**place, "excerpt": item.place.message} if item.place and place else None,
    }


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
        "related": [_related(r) for r in f.related],
        **({"counts": dict(f.counts)} if f.counts else {}),
    }


def _related(r: Related) -> dict[str, Any]:
    return {"path": r.path, "start": _position(r.start), "end": _position(r.end), "message": r.message}


def _position(p: Position) -> dict[str, int]:
    return {"line": p.line, "column": p.column, "offset": p.offset}


def _problem(p: Problem) -> dict[str, Any]:
    return {"path": p.path, "level": p.level, "message": p.message}
