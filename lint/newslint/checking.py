"""Checks one draft: all rules of the scopes sentence and document, the first step of desk rules, and the engine.

Rules that sum up wait for the findings of the whole desk (see `summaries.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from newslint.config import Settings
from newslint.document import Document
from newslint.engines.base import EngineError
from newslint.errors import ConfigError
from newslint.findings import Finding, Flag, Problem, Related, Severity, Spot
from newslint.grammar import Checked, grammar_flags
from newslint.rule import DeskRule, DocumentRule, Rule, SentenceRule, SummaryRule
from newslint.sources.items import Support
from newslint.sources.library import Library
from newslint.sources.shown import support_shown
from newslint.sourcing import Sourcing, sourcing


@dataclass
class Result:
    """What came of one draft.

    Attributes:
        enabled: the ids of the rules that are on.
        findings: those of rules that are on, before the stages.
        unreported: those of rules that run only to be counted.
        facts: by desk rule.
        ran: the ids of the rules that are on and did not fail (`lt` for the grammar engine).
        sourcing: how much of what it states has a source, where a rule on claims is on.
        support: what of it was looked up in the desk's sources, where there are any and a rule that reads them is on.
    """

    document: Document
    enabled: frozenset[str]
    findings: list[Finding] = field(default_factory=list)
    unreported: list[Finding] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)
    ran: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    sourcing: Sourcing | None = None
    support: Support | None = None

    def add(self, finding: Finding) -> None:
        """Take in what a rule of newslint or of a pack found."""
        (self.findings if finding.rule in self.enabled else self.unreported).append(finding)


def enabled_rules(settings: Settings, path: str) -> list[Rule]:
    """The rules that are on for one draft, by id."""
    selection = settings.selection(path)
    return [r for r in settings.rules_for(path).values() if selection.enabled(r.id, r.category, default=r.default)]


def counted_rules(summary: SummaryRule, settings: Settings, path: str) -> list[Rule]:
    """The rules whose findings on one draft a summary rule counts, by id."""
    selection = settings.selection(path)
    return [
        r for r in settings.rules_for(path).values()
        if not isinstance(r, SummaryRule) and not {r.id, r.category}.isdisjoint(summary.counts)
        and selection.counted(r.id, r.category, default=r.default)
    ]  # fmt: skip


def running_rules(settings: Settings, path: str) -> list[Rule]:
    """The rules that are on for one draft, and those that one of them counts."""
    enabled = enabled_rules(settings, path)
    counted = [r for rule in enabled if isinstance(rule, SummaryRule) for r in counted_rules(rule, settings, path)]
    return list({r.id: r for r in [*enabled, *counted]}.values())


def check_document(
    document: Document, settings: Settings, grammar: Future[Checked] | None, *, show: bool, desk_rules: Iterable[str]
) -> Result:
    """Run what can be run on one draft alone.

    `show` is False for a draft of the desk that was not asked for: only its facts are wanted. `desk_rules` are the
    ids of the rules that compare it with others.
    """
    enabled = enabled_rules(settings, document.path)
    result = Result(document, frozenset(rule.id for rule in enabled))
    for rule in running_rules(settings, document.path) if show else ():
        if not isinstance(rule, (DeskRule, SummaryRule)):
            guard(result, rule.id, partial(_run, rule, document, result))
    if show and any(rule.category == "claims" for rule in enabled):
        result.sourcing = sourcing(document)
    if show and document.library is not None and any(rule.reads_sources for rule in enabled):
        _add_support(result, document.library)
    for rule_id in desk_rules:
        rule = settings.rules[rule_id]
        if isinstance(rule, DeskRule):
            guard(result, rule_id, partial(_collect, rule, document, result))
    if grammar is not None and show:
        _add_grammar(result, settings, grammar)
    result.ran &= {*result.enabled, "lt"}  # what is off here only collected, or was only counted
    return result


def _add_support(result: Result, library: Library) -> None:
    try:
        result.support = support_shown(result.document, library)
    except ConfigError:
        raise
    except Exception as e:
        failed = f"the draft could not be held against its sources ({type(e).__name__}: {e}); please report it"
        result.problems.append(Problem(result.document.path, "error", failed))
    result.problems += library.problems


def _add_grammar(result: Result, settings: Settings, grammar: Future[Checked]) -> None:
    document = result.document
    try:
        checked = grammar.result()
    except EngineError as e:
        result.problems.append(Problem(None, "error", str(e)))
        return
    except Exception as e:
        failed = f"the grammar engine failed ({type(e).__name__}: {e}); the draft stays unchecked for grammar"
        result.problems.append(Problem(document.path, "error", failed))
        return
    result.problems += [Problem(document.path, "error", text) for text in checked.unchecked]
    result.ran.add("lt")
    selection = settings.selection(document.path)
    for rule_id, category, severity, flag in grammar_flags(document, checked, selection, settings.house):
        if flag.span.of(document.text):
            result.findings.append(stamp(document, rule_id, category, severity, flag, {}))


def guard(result: Result, rule_id: str, run: Callable[[], None]) -> None:
    """A rule that raises is reported; everything else goes on."""
    try:
        run()
        result.ran.add(rule_id)
    except ConfigError:  # the language model is missing: no rule is at fault
        raise
    except Exception as e:
        result.problems.append(failure(result.document.path, rule_id, e))


def failure(path: str | None, rule_id: str, error: Exception) -> Problem:
    """The report of a rule that raised."""
    return Problem(
        path, "error", f"rule “{rule_id}” failed ({type(error).__name__}: {error}); please report it, or --ignore it"
    )


def _run(rule: Rule, document: Document, result: Result) -> None:
    if isinstance(rule, SentenceRule):
        flags: Iterable[Flag] = (flag for sentence in document.sentences for flag in rule.check(sentence, document))
    elif isinstance(rule, DocumentRule):
        flags = rule.check(document)
    else:
        raise TypeError("a rule is a SentenceRule, a DocumentRule, a SummaryRule or a DeskRule")
    for flag in flags:
        sources = {s.path: _source(document, s.path) for s in flag.related if s.path is not None}
        result.add(stamp(document, rule.id, rule.category, rule.severity, flag, sources))


def _source(document: Document, path: str) -> Document:
    if document.library is None:
        raise ValueError(f"a related place in {path}, although there are no sources")
    return document.library.document(path)


def _collect(rule: DeskRule[Any], document: Document, result: Result) -> None:
    result.facts[rule.id] = rule.collect(document)


def stamp(
    document: Document, rule: str, category: str, severity: Severity, flag: Flag, others: dict[str, Document]
) -> Finding:
    """Make a finding of a flag: its place in the source, its severity; `others` holds the documents of its spots.

    A fix is kept only where the words stand in the source as they do in the prose.
    """
    if not flag.span.of(document.text):
        raise ValueError(f"a flag must stand on some text, not on {flag.span}")
    span = document.to_source(flag.span)
    fixable = bool(flag.replacements) and document.is_contiguous(flag.span)
    return Finding(
        path=document.path,
        rule=rule,
        category=category,
        severity=severity if flag.severity is None else min(severity, flag.severity),
        message=flag.message,
        start=document.lines.position(span.start),
        end=document.lines.position(span.end),
        excerpt=span.of(document.source),
        replacements=flag.replacements,
        fix=flag.fix if fixable else None,
        related=tuple(_related(document if s.path is None else others[s.path], s) for s in flag.related),
        confidence=flag.confidence,
    )


def _related(document: Document, spot: Spot) -> Related:
    span = document.to_source(spot.span)
    lines = document.lines
    return Related(document.path, lines.position(span.start), lines.position(span.end), spot.message)
