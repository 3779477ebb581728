from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any, ClassVar

import msgspec
import pytest

import newslint
from newslint import config, engines
from newslint.config import Settings
from newslint.document import Document, Sentence
from newslint.engines import embedded
from newslint.engines.base import Dialect, EngineError, Match, UncheckedTextError
from newslint.findings import Flag, Severity
from newslint.report import Report
from newslint.reporters.json import as_object
from newslint.rule import DeskRule, DocumentRule, Rule, SentenceRule
from newslint.spans import Span

PASSAGE = "The council voted on Monday to close the old harbour to all large ships from next year."
QUICK = ["abbreviation-period", "mixed-dialect", "repeated-passage", "repeated-headline", "newslint"]


def write(**texts: str) -> list[str]:
    for name, text in texts.items():
        Path(f"{name}.txt").write_text(text, "utf-8")
    return [f"{name}.txt" for name in texts]


def checked(*paths: str, **more: Any) -> Report:
    return newslint.check_paths(paths, **({"engine": "none", "select": QUICK} | more))


def found(report: Report) -> list[tuple[str, str, str]]:
    return [(f.path, f.rule, f.excerpt) for f in report.findings]


class TestSameEachTime:
    """40 drafts are three batches, so that two and four jobs share them differently."""

    @pytest.fixture
    def drafts(self) -> list[str]:
        dice = random.Random(3)  # noqa: S311
        lines = [
            PASSAGE,
            "The U.S envoy left.",
            "A colour.",
            "The color is grey.",
            "😀 The U.N one.",
            "",
            "It goes on.",
        ]
        return write(**{f"d{i:02}": "\n\n".join(dice.choices(lines, k=6)) for i in range(40)})

    def test_for_any_jobs_order_and_run(self, drafts: list[str]) -> None:
        first = as_object(checked(*drafts, jobs=1))
        assert len(first["files"]) == 40
        assert {f["rule"] for file in first["files"] for f in file["findings"]} == {
            "abbreviation-period", "mixed-dialect", "repeated-passage", "repeated-headline",
        }  # fmt: skip
        shuffled = random.Random(4).sample(drafts, len(drafts))  # noqa: S311
        assert as_object(checked(*drafts, jobs=1)) == first
        assert as_object(checked(*shuffled, *shuffled[:9], jobs=1)) == first
        assert as_object(checked(*shuffled, jobs=2)) == first
        assert as_object(checked(*drafts, jobs=4)) == first
        assert as_object(checked(".", jobs=0)) == first

    def test_what_sums_up_other_findings_too(self) -> None:
        garbled = "The board must decision now, and the the mayor has now has a cold. Nobody will growth here.\n"
        write(**{f"g{i:02}": garbled if i % 3 else "He must decide now.\n" for i in range(18)})
        one, two = (checked(".", jobs=n, select=["garble-density"]) for n in (1, 2))
        assert as_object(one) == as_object(two)
        assert [f.counts for f in one.findings] == [(("garbled-phrase", 4),)] * 12

    def test_problems_too(self, drafts: list[str]) -> None:
        Path("d05.txt").write_bytes(b"\xff")
        Path("d30.txt").unlink()
        one, two = checked(*drafts, jobs=1), checked(*reversed(drafts), jobs=2)
        assert one.problems == two.problems
        assert [p.path for p in one.problems] == ["d05.txt", "d30.txt"]
        assert as_object(one) == as_object(two)
        assert (one.exit_code, len(one.files)) == (2, 38)

    def test_findings_come_in_order_of_file_and_place(self, drafts: list[str]) -> None:
        findings = list(checked(*reversed(drafts)).findings)
        assert all((a.path, a.start.offset) <= (b.path, b.start.offset) for a, b in pairwise(findings))


def test_with_a_model_and_an_engine_two_jobs_find_what_one_finds() -> None:
    drafts = write(**{f"d{i:02}": "Officials cited Kyiv’ intelligence agency. This are bad.\n" for i in range(17)})
    one, two = (checked(*drafts, jobs=n, select=None, engine="embedded") for n in (1, 2))
    assert {f.rule for f in one.findings} >= {"unclosed-possessive", "lt/THIS_NNS"}
    assert as_object(one) == as_object(two)


def test_a_file_named_twice_is_read_once() -> None:
    write(a="The U.S envoy left.")
    report = checked("a.txt", "./a.txt", str(Path("a.txt").absolute()))
    assert len(report.files) == len(list(report.findings)) == 1


def test_a_draft_that_comes_in_as_text_goes_before_its_file() -> None:
    from newslint.plan import Options, plan
    from newslint.source import from_text

    write(a="The U.S envoy left.", b="Fine.")
    tasks = plan(["a.txt", "b.txt"], [from_text("New.", "./a.txt")], Options(overrides={"engine": "none"}))
    assert [(t.name, isinstance(t.file, Path)) for t in tasks] == [("./a.txt", False), ("b.txt", True)]


def test_no_drafts_at_all() -> None:
    Path("empty").mkdir()
    report = checked("empty")
    assert (list(report.files), [p.level for p in report.problems], report.exit_code) == ([], ["note"], 0)
    assert report.problems[0].message.startswith("no drafts found")


class TestExitCode:
    def test_findings_count_from_fail_on(self) -> None:
        (path,) = write(a="The colour is a color. The colour.")
        codes = [checked(path, fail_on=level).exit_code for level in ("suggestion", "warning", "error")]
        assert codes == [1, 1, 0]

    def test_each_draft_fails_by_its_own_configuration(self) -> None:
        for folder in "ab":
            Path(folder).mkdir()
            Path(f"{folder}/x.txt").write_text("The colour is a color. The colour.")
        Path("b/newslint.toml").write_text('fail-on = "error"')
        assert checked("b/x.txt").exit_code == 0
        assert checked("a/x.txt", "b/x.txt").exit_code == 1


class Raises(SentenceRule):
    """Raises on its second sentence."""

    id: ClassVar = "raises"
    category: ClassVar = "copy"
    severity: ClassVar = Severity.WARNING

    def check(self, sentence: Sentence, document: Document) -> Iterator[Flag]:
        if sentence.span.start:
            raise KeyError("oops")
        yield Flag(sentence.span, "First.")


class Facts(msgspec.Struct, frozen=True):
    words: int


class DeskRaises(DeskRule[Facts]):
    """Raises in one of its steps."""

    id: ClassVar = "desk-raises"
    category: ClassVar = "copy"
    severity: ClassVar = Severity.WARNING
    step: ClassVar = "reconcile"

    def collect(self, document: Document) -> Facts:
        if self.step == "collect" and document.path == "b.txt":
            raise RuntimeError("no facts")
        return Facts(len(document.text.split()))

    def reconcile(self, desk: Mapping[str, Facts]) -> Iterator[tuple[str, Flag]]:
        for path in desk:
            yield path, Flag(Span(0, 3), f"One of {len(desk)}.")
            if self.step == "reconcile":
                raise RuntimeError("no findings")


class Wrong(DocumentRule):
    """Flags nothing at all."""

    id: ClassVar = "wrong"
    category: ClassVar = "copy"
    severity: ClassVar = Severity.WARNING

    def check(self, document: Document) -> Iterator[Flag]:
        yield Flag(Span(2, 2), "Where?")


class TestARuleThatRaises:
    @pytest.fixture(autouse=True)
    def rules(self, monkeypatch: pytest.MonkeyPatch) -> None:
        real = config.load_rules()["abbreviation-period"]
        rules: dict[str, type[Rule]] = {r.id: r for r in (real, DeskRaises, Raises, Wrong)}
        monkeypatch.setattr(config, "load_rules", lambda: rules)
        write(a="The U.S envoy left.", b="The U.N envoy. And more.")

    def test_is_named_and_everything_else_is_reported(self) -> None:
        report = checked("a.txt", "b.txt", select=["raises", "abbreviation-period"])
        assert found(report) == [
            ("a.txt", "raises", "The U.S envoy left."), ("a.txt", "abbreviation-period", "U.S"),
            ("b.txt", "raises", "The U.N envoy."), ("b.txt", "abbreviation-period", "U.N"),
        ]  # fmt: skip
        (problem,) = report.problems
        assert (problem.path, problem.level) == ("b.txt", "error")
        assert problem.message == "rule “raises” failed (KeyError: 'oops'); please report it, or --ignore it"
        assert report.exit_code == 2

    def test_in_the_first_step_of_a_desk_rule(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(DeskRaises, "step", "collect")
        report = checked("a.txt", "b.txt", select=["desk-raises", "abbreviation-period"])
        assert [f.rule for f in report.findings] == ["desk-raises", "abbreviation-period", "abbreviation-period"]
        assert [(p.path, "no facts" in p.message) for p in report.problems] == [("b.txt", True)]
        assert next(report.findings).message == "One of 1."

    def test_in_the_second_step_of_a_desk_rule(self) -> None:
        report = checked("a.txt", "b.txt", select=["desk-raises", "abbreviation-period"])
        assert [f.rule for f in report.findings] == ["desk-raises", "abbreviation-period", "abbreviation-period"]
        assert [(p.path, "no findings" in p.message) for p in report.problems] == [(None, True)]
        assert report.exit_code == 2

    def test_by_flagging_nothing(self) -> None:
        report = checked("a.txt", select=["wrong", "abbreviation-period"])
        assert [f.rule for f in report.findings] == ["abbreviation-period"]
        assert "rule “wrong” failed (ValueError: a flag must stand on some text" in report.problems[0].message

    def test_its_suppression_is_not_called_unused(self) -> None:
        Path("c.md").write_text("One. Two.\n\n<!-- newslint: ignore-file raises, abbreviation-period -->\n")
        report = checked("c.md", select=["raises", "abbreviation-period", "newslint"])
        assert [f.message[:40] for f in report.findings] == ["Nothing to ignore: “abbreviation-period”"]


class TestDesk:
    def test_without_configuration_it_is_the_files_given(self) -> None:
        write(a=PASSAGE, b=f"{PASSAGE}\n\nMore.", c="Nothing.")
        report = checked("c.txt", "b.txt", "a.txt")
        (finding,) = report.findings
        assert (finding.path, finding.rule, finding.related[0].path) == ("b.txt", "repeated-passage", "a.txt")
        assert found(checked("b.txt")) == []

    def test_without_a_desk_each_draft_is_compared_with_itself_only(self) -> None:
        write(a=PASSAGE, b=f"{PASSAGE}\n\nMore.\n\n{PASSAGE}")
        report = checked("a.txt", "b.txt", desk=False, select=["repeated-passage"])
        (finding,) = report.findings
        assert (finding.path, finding.start.line, finding.related[0].path) == ("b.txt", 5, "b.txt")

    def test_drafts_of_two_configurations_are_two_desks(self) -> None:
        for folder in "ab":
            Path(folder).mkdir()
            Path(f"{folder}/newslint.toml").write_text("")
            Path(f"{folder}/x.txt").write_text(PASSAGE)
        assert found(checked("a", "b")) == []
        Path("b/newslint.toml").unlink()
        Path("a/newslint.toml").unlink()
        assert len(found(checked("a", "b"))) == 1

    @pytest.fixture
    def folder(self) -> None:
        Path("drafts/deep").mkdir(parents=True)
        Path("newslint.toml").write_text('drafts = "drafts"')
        Path("drafts/a.txt").write_text(f"{PASSAGE} The U.S envoy.")
        Path("drafts/b.txt").write_text(f"{PASSAGE} The U.N envoy.")
        Path("drafts/deep/c.md").write_text(PASSAGE)

    @pytest.mark.usefixtures("folder")
    def test_a_configured_folder_is_compared_with_but_not_shown(self) -> None:
        report = checked("drafts/b.txt")
        assert found(report) == [
            ("drafts/b.txt", "repeated-passage", PASSAGE[:70]), ("drafts/b.txt", "abbreviation-period", "U.N"),
        ]  # fmt: skip
        assert [file.path for file in report.files] == ["drafts/b.txt"]
        assert next(report.findings).related[0].path == "drafts/a.txt"

    @pytest.mark.usefixtures("folder")
    def test_pieces_of_the_file_list_find_what_the_whole_finds(self) -> None:
        whole = found(checked("drafts"))
        pieces = [f for name in ("a.txt", "b.txt", "deep/c.md") for f in found(checked(f"drafts/{name}"))]
        assert whole == pieces
        assert len([f for f in whole if f[1] == "repeated-passage"]) == 2

    @pytest.mark.usefixtures("folder")
    def test_from_another_folder_the_names_are_relative_to_it(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir("drafts/deep")
        (finding,) = checked("c.md").findings
        assert (finding.path, finding.related[0].path) == ("c.md", Path("../b.txt").resolve().as_posix())

    @pytest.mark.usefixtures("folder")
    def test_a_draft_from_outside_the_folder_is_compared_with_it(self) -> None:
        write(new=PASSAGE)
        assert [(f.path, f.rule) for f in checked("new.txt").findings] == [("new.txt", "repeated-passage")]
        assert found(checked("new.txt", desk=False)) == []

    def test_a_configured_folder_that_is_not_there_is_an_error(self) -> None:
        Path("newslint.toml").write_text('drafts = "draft"')
        write(a="x")
        with pytest.raises(config.ConfigError, match="drafts = “draft” is no folder"):
            checked("a.txt")

    def test_a_rule_that_is_off_for_one_draft_is_silent_there_only(self) -> None:
        write(a=PASSAGE, b=PASSAGE, c=PASSAGE)
        Path("newslint.toml").write_text('[[per-path]]\npaths = ["b.txt"]\nignore = ["repeated-passage"]')
        assert [f.path for f in checked("a.txt", "b.txt", "c.txt").findings] == ["c.txt"]


class FakeEngine:
    """Finds every “x”; what it does otherwise is in the text."""

    name = "fake"
    version = "1.0"

    def __init__(self) -> None:
        self.asked: list[tuple[str, Dialect]] = []
        self.closed = 0

    def start(self, dialect: Dialect = "en-US") -> None:
        pass

    def check(self, text: str, dialect: Dialect) -> list[Match]:
        self.asked.append((text, dialect))
        if "down" in text:
            raise EngineError("the engine is down: start it")
        matches = [Match("X", "GRAMMAR", "An x.", i, i + 1) for i, c in enumerate(text) if c == "x"]
        if "panic" in text:
            raise UncheckedTextError("the engine failed on “panic”", [(0, 5)], matches)
        return matches

    def close(self) -> None:
        self.closed += 1


class TestEngine:
    @pytest.fixture
    def engine(self, monkeypatch: pytest.MonkeyPatch) -> FakeEngine:
        engine = FakeEngine()
        monkeypatch.setattr(engines, "_make", lambda name, url: engine)
        return engine

    def check(self, *texts: str, **more: Any) -> Report:
        paths = write(**{f"d{i}": text for i, text in enumerate(texts)})
        return checked(*paths, **({"engine": "embedded", "select": ["abbreviation-period", "lt"]} | more))

    def test_reads_block_by_block_and_is_closed(self, engine: FakeEngine) -> None:
        report = self.check("One x.\n\n😀 Two x.")
        assert [(f.rule, f.start.line, f.start.column) for f in report.findings] == [("lt/X", 1, 5), ("lt/X", 3, 7)]
        assert [text for text, _ in engine.asked] == ["One x.", "😀 Two x."]
        assert (report.engine.name, report.engine.version, engine.closed) == ("fake", "1.0", 1)

    def test_a_very_long_block_reaches_it_in_pieces(self, engine: FakeEngine) -> None:
        text = "A sentence of some length goes here. " * 300 + "x"
        (finding,) = self.check(text).findings
        assert finding.start.offset == len(text) - 1
        assert all(len(asked) <= 5000 for asked, _ in engine.asked)
        assert "".join(asked for asked, _ in engine.asked) == text

    def test_addresses_reach_it_as_a_word_and_nothing_is_found_on_them(self, engine: FakeEngine) -> None:
        assert list(self.check("See https://x.org/x now.").findings) == []
        assert engine.asked[0][0] == "See X now."

    def test_grammar_inside_quotations_is_left_alone_unless_selected(self, engine: FakeEngine) -> None:
        text = "“One x here,” he said, and saw x."
        assert [f.start.offset for f in self.check(text, select=["grammar"]).findings] == [text.rindex("x")]
        assert [f.start.offset for f in self.check(text, select=["lt"]).findings] == [5, text.rindex("x")]

    def test_down_is_one_error_and_the_rules_findings_are_there(self, engine: FakeEngine) -> None:
        report = self.check("The U.S envoy is down.", "It is down, too.", "The U.N x.")
        assert found(report) == [
            ("d0.txt", "abbreviation-period", "U.S"), ("d2.txt", "abbreviation-period", "U.N"), ("d2.txt", "lt/X", "x"),
        ]  # fmt: skip
        assert [(p.path, p.message) for p in report.problems] == [(None, "the engine is down: start it")]
        assert report.exit_code == 2

    def test_what_it_failed_on_is_named_with_its_line(self, engine: FakeEngine) -> None:
        report = self.check("One x.\n\nA panic x, U.S envoy.")
        assert len(found(report)) == 3
        assert [(p.path, p.message) for p in report.problems] == [
            ("d0.txt", "line 3: the engine failed on “panic”; the text stays unchecked for grammar")
        ]
        assert report.exit_code == 2

    def test_each_draft_is_read_in_its_own_dialect(self, engine: FakeEngine) -> None:
        british, american = "Our neighbour’s favourite colour.", "Our neighbor’s favorite color."
        self.check(british, american, "Fine.")
        assert sorted(engine.asked) == sorted([(american, "en-US"), (british, "en-GB"), ("Fine.", "en-US")])
        engine.asked.clear()
        self.check(american, language="en-GB")
        assert engine.asked == [(american, "en-GB")]

    def test_it_is_not_asked_where_nothing_of_it_is_on(self, engine: FakeEngine) -> None:
        self.check("One x.", select=["copy"])
        assert engine.asked == []

    def test_nor_for_drafts_that_are_only_compared_with(self, engine: FakeEngine) -> None:
        Path("newslint.toml").write_text('drafts = "."')
        write(other="Other x.")
        self.check("One x.")
        assert [text for text, _ in engine.asked] == ["One x."]


def test_an_embedded_engine_that_is_not_installed_is_an_error_that_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    embedded._load.cache_clear()
    monkeypatch.setitem(sys.modules, "lt_py", None)
    (path,) = write(a="The U.S envoy left.")
    report = checked(path, engine="embedded", select=["abbreviation-period", "lt"])
    assert found(report) == [("a.txt", "abbreviation-period", "U.S")]
    assert [p.level for p in report.problems] == ["error"]
    assert "the embedded engine is not installed" in report.problems[0].message
    assert "pip install" in report.problems[0].message
    assert report.exit_code == 2


def test_a_language_model_that_is_not_installed_stops_the_run() -> None:
    (path,) = write(a="Kyiv’ agency.")
    with pytest.raises(
        config.ConfigError, match=r"model “no_such_model” cannot be loaded .* pip install no_such_model"
    ):
        checked(path, model="no_such_model", select=["unclosed-possessive"])


def test_progress_counts_every_draft_once() -> None:
    seen: list[tuple[int, int]] = []
    checked(*write(a="x", b="x", c="x"), "missing.txt", progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_the_interface_for_texts_and_for_files_agree() -> None:
    text = "😀 The U.S envoy left.\r\nThe colour is a color. The colour."
    Path("a.txt").write_bytes(text.encode())
    on_text = newslint.check_text(text, path="a.txt", engine="none", select=QUICK)
    assert as_object(on_text) == as_object(checked("a.txt"))
    assert len(list(on_text.findings)) == 2


def test_a_text_takes_the_configuration_of_its_folder() -> None:
    Path("desk").mkdir()
    Path("desk/newslint.toml").write_text('select = ["copy"]\nengine = "none"')
    assert list(newslint.check_text("The U.S envoy.", path="desk/a.txt").findings) == []
    assert len(list(newslint.check_text("The U.S envoy.", path="desk/a.txt", select=["punctuation"]).findings)) == 1
    with pytest.raises(config.ConfigError, match="unknown key “selct”"):
        newslint.check_text("x", selct=["names"])
    assert Settings().config.select is None
