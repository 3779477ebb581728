"""The harness for rule cases, for newslint's own rules and for packs outside the project.

A case file is `cases/<rule id>.toml` beside the rule's module. It holds what must be flagged and what must pass:

    [[flag]]
    text = "Officials cited Kyiv’ intelligence agency."
    marks = ["Kyiv’"]                        # exactly what is flagged, in order
    fixed = "Officials cited Kyiv’s intelligence agency."

    [[pass]]
    text = "They met the soldiers’ families."
    why = "plural"

A line `facts = '''…'''` at the top of the file is a sheet of facts that all its cases are checked against.

More keys: `drafts = { "a.txt" = "…", "b.txt" = "…" }` instead of `text` compares several drafts (marks are then
“a.txt: words”); `format = "markdown"`; `options = { … }` of the rule; `sources = { "wire.txt" = "…" }`, what the draft
is held against. For a rule that sums up, a text is a draft in which the rules it counts run too; only its own mark is
asked for. In a test of a pack:

    @pytest.mark.parametrize("case", newslint.testing.pack_cases("my_pack"), ids=str)
    def test_cases(case):
        newslint.testing.run_case(case)
"""

from __future__ import annotations

import inspect
import sys
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from newslint.findings import Finding
from newslint.plan import Options, plan
from newslint.registry import load_rules
from newslint.report import Report
from newslint.rule import HEADINGS, Rule
from newslint.run import run
from newslint.source import from_text


class _Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One table of a case file."""

    text: str | None = None
    drafts: dict[str, str] = {}
    marks: list[str] = []
    fixed: str | None = None
    why: str = ""
    format: str = "text"
    options: dict[str, object] = {}
    sources: dict[str, str] = {}


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"passing": "pass"}):
    facts: str = ""
    flag: list[_Entry] = []
    passing: list[_Entry] = []


@dataclass(frozen=True)
class Case:
    """One case of one rule; no marks: it must pass."""

    rule: str
    number: int
    drafts: dict[str, str]
    marks: Sequence[str]
    fixed: str | None
    why: str
    options: dict[str, object]
    sources: dict[str, str] = field(default_factory=dict)
    facts: str = ""

    @property
    def shown(self) -> str:
        """The copy on one line, for documentation."""
        texts = [" / ".join(text.split("\n\n")).replace("\n", " ") for text in self.drafts.values()]
        held = [f"{name}: {text}".replace("\n", " ") for name, text in self.sources.items()]
        return " // ".join(texts) + (f"  [{'; '.join(held)}]" if held else "") + (f"  ({self.why})" if self.why else "")

    def __str__(self) -> str:
        return f"{self.rule}-{'flag' if self.marks else 'pass'}-{self.number}"


def load_cases(rule: type[Rule]) -> list[Case]:
    """The cases of a rule.

    Raises:
        ValueError: the file is missing or malformed; the message names it.
    """
    module = sys.modules[rule.__module__].__file__
    path = Path(module or "").parent / "cases" / f"{rule.id}.toml"
    try:
        data = msgspec.convert(tomllib.loads(path.read_text("utf-8")), _File)
    except (OSError, tomllib.TOMLDecodeError, msgspec.ValidationError) as e:
        raise ValueError(f"cases of “{rule.id}”: {path}: {e}") from None
    cases = []
    for i, entry in enumerate([*data.flag, *data.passing], start=1):
        if (entry in data.flag) != bool(entry.marks) or (entry.text is None) == (not entry.drafts):
            raise ValueError(f"{path}: case {i} needs text or drafts, and marks if (and only if) it is to be flagged")
        name = "case.md" if entry.format == "markdown" else "case.txt"
        drafts = entry.drafts or {name: entry.text or ""}
        more = (entry.options, entry.sources, data.facts)
        cases.append(Case(rule.id, i, drafts, entry.marks, entry.fixed, entry.why, *more))
    return cases


def pack_cases(package: str) -> list[Case]:
    """The cases of all rules of one package."""
    rules = [r for r in load_rules().values() if r.__module__.partition(".")[0] == package]
    return [case for rule in rules for case in load_cases(rule)]


def check_rule(rule: type[Rule]) -> None:
    """Assert what every rule owes: its docstring's headings, two cases that are flagged, three that pass."""
    lines = (inspect.getdoc(rule) or "").splitlines()
    headings = [line for line, under in pairwise(lines) if under and set(under) == {"-"}]
    assert tuple(headings) == HEADINGS, f"{rule.id}: the docstring has the headings {headings}, not {list(HEADINGS)}"  # noqa: S101
    assert rule.summary(), f"{rule.id}: the docstring has no summary line"  # noqa: S101
    cases = load_cases(rule)
    flagged = sum(bool(case.marks) for case in cases)
    assert flagged >= 2, f"{rule.id}: {flagged} cases that must be flagged, two are needed"  # noqa: S101
    assert len(cases) - flagged >= 3, f"{rule.id}: {len(cases) - flagged} cases that must pass, three are needed"  # noqa: S101


def run_case(case: Case) -> None:
    """Assert that a case gives exactly its marks, and its fixed text."""
    report = check_case(case)
    assert not report.problems, report.problems  # noqa: S101
    findings = sorted(report.findings, key=lambda f: (list(case.drafts).index(f.path), f.start))
    for finding in findings:
        source = case.drafts[finding.path]
        assert source[finding.start.offset : finding.end.offset] == finding.excerpt, finding  # noqa: S101
        assert finding.message, finding  # noqa: S101
    several = len(case.drafts) > 1
    found = [f"{f.path}: {f.excerpt}" if several else f.excerpt for f in findings]
    assert found == list(case.marks), [(f.excerpt, f.message) for f in findings]  # noqa: S101
    if case.fixed is not None:
        assert apply_first(next(iter(case.drafts.values())), findings) == case.fixed  # noqa: S101


def check_case(case: Case) -> Report:
    """Run one rule (and the rules that it counts) over the drafts of a case, without a grammar engine."""
    config: dict[str, Any] = {"select": [case.rule], "engine": "none", "rules": {case.rule: case.options}}
    with TemporaryDirectory() as folder:
        sources = Path(folder, "sources")
        sources.mkdir()
        for name, text in case.sources.items():
            Path(sources, name).write_text(text, "utf-8")
        if case.sources:
            config["sources"] = sources.as_posix()
        if case.facts:
            sheet = Path(folder, "facts.toml")
            sheet.write_text(case.facts, "utf-8")
            config["facts"] = sheet.as_posix()
        options = Options(overrides=config, jobs=1)
        return run(plan([], [from_text(text, name) for name, text in case.drafts.items()], options), options)


def apply_first(text: str, findings: Sequence[Finding]) -> str:
    """The text with the first replacement of every finding that has a fix."""
    for finding in sorted(findings, key=lambda f: f.start, reverse=True):
        if finding.fix:
            text = text[: finding.start.offset] + finding.replacements[0] + text[finding.end.offset :]
    return text
