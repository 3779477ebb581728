"""Rules that sum up what others found: what they count, what they do not, and that nothing of it leaks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

import msgspec
import pytest

import newslint
from newslint import config
from newslint.checking import Result
from newslint.config import Settings
from newslint.document import Document
from newslint.findings import Finding, Flag, Severity
from newslint.readers import read_document
from newslint.rule import DeskRule, DocumentRule, NoOptions, Rule, SummaryRule
from newslint.source import from_text
from newslint.spans import Span
from newslint.summaries import sum_up


class Word(DocumentRule):
    """Flags each “bad”."""

    id: ClassVar = "word"
    category: ClassVar = "copy"
    severity: ClassVar = Severity.ERROR
    word: ClassVar = "bad"

    def check(self, document: Document) -> Iterator[Flag]:
        at = document.text.find(self.word)
        while at >= 0:
            yield Flag(Span(at, at + len(self.word)), "Wrong.")
            at = document.text.find(self.word, at + 1)


class Other(Word):
    """Flags each “bad dog”."""

    id: ClassVar = "other"
    word: ClassVar = "bad dog"


class Quiet(Word):
    """Flags each “ugly”, off by default."""

    id: ClassVar = "quiet"
    default: ClassVar = False
    word: ClassVar = "ugly"


class Facts(msgspec.Struct, frozen=True):
    length: int


class Twin(DeskRule[Facts]):
    """Flags the first letters of every draft that another is as long as."""

    id: ClassVar = "twin"
    category: ClassVar = "names"
    severity: ClassVar = Severity.WARNING

    def collect(self, document: Document) -> Facts:
        return Facts(len(document.text))

    def reconcile(self, desk: Mapping[str, Facts]) -> Iterator[tuple[str, Flag]]:
        for path, facts in desk.items():
            if any(facts == f for p, f in desk.items() if p != path):
                yield path, Flag(Span(0, 3), "A twin.")


class Options(NoOptions, frozen=True):
    least: int = 2


class Dense(SummaryRule):
    """Flags the top of a draft with many findings."""

    id: ClassVar = "dense"
    category: ClassVar = "copy"
    severity: ClassVar = Severity.WARNING
    Options: ClassVar = Options
    counts: ClassVar = ("copy", "twin")

    def check(self, document: Document, findings: Sequence[Finding]) -> Iterator[Flag]:
        assert findings, "not asked where there is nothing to count"
        if len(findings) >= self.options.least:
            yield Flag(document.top, f"{len(findings)} places: " + " ".join(f.rule for f in findings))


class Broken(Dense):
    """Raises."""

    id: ClassVar = "broken"
    default: ClassVar = False

    def check(self, document: Document, findings: Sequence[Finding]) -> Iterator[Flag]:
        raise KeyError("oops")


@pytest.fixture(autouse=True)
def rules(monkeypatch: pytest.MonkeyPatch) -> None:
    rules: dict[str, type[Rule]] = {r.id: r for r in (Broken, Dense, Other, Quiet, Twin, Word)}
    monkeypatch.setattr(config, "load_rules", lambda: rules)


def found(text: str, path: str = "a.md", **more: Any) -> list[tuple[str, str]]:
    report = newslint.check_text(text, path=path, **({"engine": "none"} | more))
    assert not report.problems
    return [(f.rule, f.message) for f in report.findings if f.rule not in ("word", "other", "quiet", "twin")]


BAD = "# Top line\n\nOne bad, two bad, three bad.\n"
DENSE = [("dense", "3 places: word word word")]


def test_it_stands_on_the_headline_with_the_counts_as_evidence() -> None:
    (dense, *single) = newslint.check_text(BAD, path="a.md", engine="none").findings
    assert (dense.excerpt, dense.start.line, dense.severity) == ("Top line", 1, Severity.WARNING)
    assert dense.counts == (("word", 3),)
    assert [(r.path, r.start, r.end) for r in dense.related] == [(f.path, f.start, f.end) for f in single]
    assert dense.related[0].message == "word “bad”"
    assert [f.counts for f in single] == [(), (), ()]


def test_of_many_places_twenty_are_related_and_all_are_counted() -> None:
    (dense,) = newslint.check_text("# Top\n\n" + "bad " * 30, path="a.md", engine="none", select=["dense"]).findings
    assert (dense.counts, len(dense.related)) == ((("word", 30),), 20)


class TestWhatCounts:
    def test_selected_alone_the_rules_it_counts_run_and_stay_silent(self) -> None:
        report = newslint.check_text(BAD, path="a.md", engine="none", select=["dense"])
        assert [(f.rule, f.message) for f in report.findings] == DENSE

    def test_a_rule_that_is_ignored_does_not_count(self) -> None:
        assert found(BAD, ignore=["word"]) == []
        assert found(BAD, select=["dense"], ignore=["word"]) == []
        assert found(BAD, select=["dense"], ignore=["copy"]) == []

    def test_nor_one_that_is_off_by_default_unless_it_is_selected(self) -> None:
        text = "# Top\n\nAn ugly, ugly one.\n"
        assert found(text) == found(text, select=["dense"]) == []
        counted = [("dense", "2 places: quiet quiet")]
        assert found(text, extend_select=["quiet"]) == counted
        assert found(text, select=["dense", "quiet"]) == counted

    def test_nothing_runs_for_a_summary_that_is_off(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(Other, "check", lambda self, document: 1 / 0)
        assert found(BAD, select=["word"]) == []
        assert found(BAD, ignore=["dense", "other"]) == []

    def test_places_that_are_ignored_do_not_count(self) -> None:
        text = "# Top\n\nOne bad.\n\n<!-- newslint: ignore word -->\nTwo bad.\n\nThree bad.\n"
        assert found(text) == found(text, select=["dense"]) == [("dense", "2 places: word word")]
        assert found(f"{BAD}\n<!-- newslint: ignore-file word -->\n", select=["dense"]) == []

    def test_two_rules_on_the_same_words_are_one_place(self) -> None:
        text = "# Top\n\nA bad dog and a bad cat."
        (dense, *single) = newslint.check_text(text, path="a.md", engine="none").findings
        assert [f.rule for f in single] == ["word", "other", "word"]
        assert dense.counts == (("word", 2),)

    def test_options_reach_it(self) -> None:
        assert found(BAD, rules={"dense": {"least": 4}}) == []

    def test_findings_of_the_grammar_engine_do_not_count(self, monkeypatch: pytest.MonkeyPatch) -> None:
        document = read_document(from_text(BAD, "a.md"), "model")
        place = document.lines.position(20)
        engine = Finding("a.md", "lt/A", "copy", Severity.ERROR, "m", place, document.lines.position(23), "x")
        result = Result(document, frozenset(["dense"]), [engine] * 5)
        sum_up(result, Settings())
        assert result.findings == [engine] * 5

    def test_the_severity_that_the_configuration_sets_changes_nothing(self) -> None:
        assert found(BAD, rules={"word": {"severity": "suggestion"}}) == DENSE


class TestSuppressions:
    def test_it_can_be_ignored_like_any_other(self) -> None:
        assert found(f"<!-- newslint: ignore dense -- by a pupil -->\n{BAD}") == []
        assert found(f"{BAD}\n<!-- newslint: ignore-file dense -->\n", select=["dense", "newslint"]) == []

    def test_ignored_where_it_finds_nothing_is_unused(self) -> None:
        text = "# Top\n\nFine.\n\n<!-- newslint: ignore-file dense -->\n"
        assert [rule for rule, _ in found(text)] == ["unused-suppression"]

    def test_ignoring_a_rule_that_only_counted_is_not_called_unused(self) -> None:
        text = "# Top\n\nFine.\n\n<!-- newslint: ignore-file word -->\n"
        assert found(text, select=["dense", "newslint"]) == []


class TestDesk:
    @pytest.fixture(autouse=True)
    def drafts(self) -> None:
        for name in "abc":
            Path(f"{name}.txt").write_text("One bad thing.\n")

    def dense(self, *paths: str, **more: Any) -> list[tuple[str, str, str]]:
        report = newslint.check_paths(paths, engine="none", **more)
        assert not report.problems
        return [(f.path, f.rule, f.message) for f in report.findings]

    def test_what_a_comparison_finds_counts_selected_or_not(self) -> None:
        expected = [(f"{name}.txt", "dense", "2 places: twin word") for name in "abc"]
        assert [f for f in self.dense("a.txt", "b.txt", "c.txt") if f[1] == "dense"] == expected
        assert self.dense("a.txt", "b.txt", "c.txt", select=["dense"]) == expected
        assert self.dense("a.txt", "b.txt", select=["dense"], desk=False) == []

    def test_it_is_off_for_one_draft_only(self) -> None:
        Path("newslint.toml").write_text('[[per-path]]\npaths = ["b.txt"]\nignore = ["twin"]\n')
        assert [path for path, *_ in self.dense(".", select=["dense"])] == ["a.txt", "c.txt"]

    def test_drafts_that_are_only_compared_with_count_for_the_comparison(self) -> None:
        Path("newslint.toml").write_text('drafts = "."\n')
        assert self.dense("b.txt", select=["dense"]) == [("b.txt", "dense", "2 places: twin word")]


def test_one_that_raises_is_named_and_everything_else_is_reported() -> None:
    report = newslint.check_text(BAD, path="a.md", engine="none", extend_select=["broken"])
    assert [f.rule for f in report.findings] == ["dense", "word", "word", "word"]
    (problem,) = report.problems
    assert problem.path == "a.md"
    assert problem.message == "rule “broken” failed (KeyError: 'oops'); please report it, or --ignore it"
    assert report.exit_code == 2


def test_a_counted_rule_that_raises_is_named_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Other, "check", lambda self, document: 1 / 0)
    report = newslint.check_text(BAD, path="a.md", engine="none", select=["dense"])
    assert [p.message.partition(" (")[0] for p in report.problems] == ["rule “other” failed"]
    assert [(f.rule, f.message) for f in report.findings] == DENSE
