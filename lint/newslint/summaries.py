"""The rules that sum up: they run on the findings of a draft that stand, after those of the whole desk are there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from newslint.checking import Result, counted_rules, enabled_rules, guard, stamp
from newslint.config import Settings
from newslint.findings import Finding, Related
from newslint.rule import SummaryRule
from newslint.stages import order, overlaps
from newslint.suppressions import unsuppressed

#: Places listed with a finding that sums up; there may be hundreds.
_MOST_RELATED = 20


def sum_up(result: Result, settings: Settings) -> None:
    """Add to one draft what its summary rules find; a rule that raises is reported."""
    document = result.document
    rules = [r for r in enabled_rules(settings, document.path) if isinstance(r, SummaryRule)]
    if not rules:
        return
    own = [f for f in [*result.findings, *result.unreported] if f.rule in settings.rules]
    standing = sorted(unsuppressed(document, overlaps(own, settings.rules)), key=order)
    for rule in rules:
        counted = {r.id for r in counted_rules(rule, settings, document.path)}
        guard(result, rule.id, partial(_run, rule, result, _places([f for f in standing if f.rule in counted])))


def _places(findings: Sequence[Finding]) -> list[Finding]:
    """Of findings in order that share a place the first: two rules on the same words are one fault."""
    kept: list[Finding] = []
    for finding in findings:
        if not kept or not finding.span.overlaps(kept[-1].span):
            kept.append(finding)
    return kept


def _run(rule: SummaryRule, result: Result, places: Sequence[Finding]) -> None:
    counts = tuple(sorted(Counter(f.rule for f in places).items()))
    for flag in rule.check(result.document, places) if places else ():
        finding = stamp(result.document, rule.id, rule.category, rule.severity, flag, {})
        result.add(replace(finding, related=(*finding.related, *_related(places)), counts=counts))


def _related(places: Sequence[Finding]) -> Iterator[Related]:
    for finding in places[:_MOST_RELATED]:
        words = " ".join(finding.excerpt.split())
        yield Related(finding.path, finding.start, finding.end, f"{finding.rule} “{words}”")
