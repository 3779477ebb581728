"""What happens to findings after the rules: a list of small pure stages, in this order.

overlaps → suppressions → baseline → severity → sort. (The baseline comes with its own issue; its place is here.)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from newslint.config import Settings
from newslint.document import Document
from newslint.findings import Finding
from newslint.rule import CATEGORIES, Rule
from newslint.selection import ENGINE
from newslint.suppressions import RULES, apply


def finish(document: Document, findings: Sequence[Finding], settings: Settings, ran: Iterable[str]) -> list[Finding]:
    """All stages for one draft; `ran` holds the ids of the rules that ran (`lt` for the grammar engine)."""
    selection = settings.selection(document.path)
    left = overlaps(findings, settings.rules)
    left, about = apply(document, left, selectors(settings.rules), ran)
    left += [f for f in about if selection.enabled(f.rule, f.category, default=True)]
    left = severities(left, settings)
    return sorted(left, key=order)


def selectors(rules: Mapping[str, Rule]) -> set[str]:
    """Everything that a suppression or `--select` may name, but single engine rules."""
    return {*rules, *RULES, *CATEGORIES, ENGINE, "all"}


def overlaps(findings: Sequence[Finding], rules: Mapping[str, Rule]) -> list[Finding]:
    """A newslint rule beats the grammar engine on the same spot, and the rules that it hides; of two findings of the
    engine the graver stays."""
    own = [f for f in findings if not f.rule.startswith(f"{ENGINE}/")]
    over = [(f.span, rules[f.rule].hides) for f in own if f.rule in rules and rules[f.rule].hides]
    own = [f for f in own if not any(f.rule in hidden and f.span.overlaps(span) for span, hidden in over)]
    taken = {i for f in own if f.rule not in rules or rules[f.rule].hides_engine for i in _places(f)}
    kept: list[Finding] = []
    for finding in sorted((f for f in findings if f.rule.startswith(f"{ENGINE}/")), key=_rank):
        if taken.isdisjoint(_places(finding)):
            taken.update(_places(finding))
            kept.append(finding)
    return [*own, *kept]


def _places(finding: Finding) -> range:
    """The code points of the source that a finding stands on."""
    return range(finding.start.offset, finding.end.offset)


def _rank(finding: Finding) -> tuple[int, int, int, str]:
    return -finding.severity, finding.start.offset, finding.end.offset, finding.rule


def severities(findings: Sequence[Finding], settings: Settings) -> list[Finding]:
    """Give each the severity that the configuration sets for its rule."""
    changed = [(f, settings.severity(f.rule)) for f in findings]
    return [f if severity is None else replace(f, severity=severity) for f, severity in changed]


def order(finding: Finding) -> tuple[str, int, int, str, str]:
    """The order of reports: file, place, rule."""
    return finding.path, finding.start.offset, finding.end.offset, finding.rule, finding.message
