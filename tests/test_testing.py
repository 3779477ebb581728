"""The harness that packs use: what it takes, and what it says of a case file that is wrong."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint.findings import Severity
from newslint.registry import load_rules
from newslint.rule import Rule, SentenceRule
from newslint.testing import Case, apply_first, check_case, check_rule, load_cases, pack_cases, run_case

GOOD = '[[flag]]\ntext = "The U.S left."\nmarks = ["U.S"]\n'


class TestCaseFiles:
    @pytest.fixture
    def rule(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Rule]]:
        (tmp_path / "cased_module.py").touch()
        (tmp_path / "cases").mkdir()
        monkeypatch.syspath_prepend(tmp_path)
        importlib.import_module("cased_module")
        members = {"id": "cased", "category": "copy", "severity": Severity.ERROR, "__module__": "cased_module"}
        yield type("Cased", (SentenceRule,), members)
        del sys.modules["cased_module"]

    def load(self, rule: type[Rule], text: str) -> list[Case]:
        Path("cases/cased.toml").write_text(text, "utf-8")
        return load_cases(rule)

    def test_all_keys(self, rule: type[Rule]) -> None:
        flag, desk, passing = self.load(
            rule,
            '[[flag]]\ntext = "One\\n\\ntwo"\nmarks = ["One"]\nfixed = "x"\nformat = "markdown"\nwhy = "y"\n'
            "options = { most = 3 }\n"
            '[[flag]]\ndrafts = { "b.txt" = "Two", "a.txt" = "One" }\nmarks = ["a.txt: One"]\n'
            '[[pass]]\ntext = "Fine"\n',
        )
        assert flag == Case("cased", 1, {"case.md": "One\n\ntwo"}, ["One"], "x", "y", {"most": 3})
        assert (str(flag), flag.shown) == ("cased-flag-1", "One / two  (y)")
        assert (list(desk.drafts), desk.shown) == (["b.txt", "a.txt"], "Two // One")
        assert (str(passing), passing.marks, list(passing.drafts)) == ("cased-pass-3", [], ["case.txt"])

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("[[flag]\n", "Expected ']]'"),
            ("[[flags]]\n", "unknown field `flags`"),
            ('[[flag]]\ntext = "x"\nmark = ["x"]\n', "unknown field `mark`"),
            ('[[flag]]\ntext = "x"\nmarks = "x"\n', "Expected `array`, got `str`"),
            ('[[flag]]\ntext = "x"\n', "case 1 needs text or drafts, and marks if"),
            (f'{GOOD}[[pass]]\ntext = "x"\nmarks = ["x"]\n', "case 2 needs text or drafts, and marks if"),
            ("[[pass]]\n", "case 1 needs text or drafts"),
            ('[[pass]]\ntext = "x"\ndrafts = { "a.txt" = "x" }\n', "case 1 needs text or drafts"),
        ],
    )
    def test_what_is_wrong_is_named_with_the_file(self, rule: type[Rule], text: str, message: str) -> None:
        with pytest.raises(ValueError, match=r"cased.toml") as error:
            self.load(rule, text)
        assert message in str(error.value)

    def test_a_missing_file(self, rule: type[Rule]) -> None:
        with pytest.raises(ValueError, match=r"cases of “cased”: .*cased.toml: .*No such file"):
            load_cases(rule)

    def test_what_every_rule_owes(self, rule: type[Rule]) -> None:
        two, three = '[[flag]]\ntext = "x"\nmarks = ["x"]\n' * 2, '[[pass]]\ntext = "x"\n' * 3
        headings = "\n\n".join(
            f"{name}\n{'-' * len(name)}\nText." for name in
            ("What it flags", "Why a desk cares", "When it is wrong to flag", "Measured")
        )  # fmt: skip
        rule.__doc__ = f"The summary.\n\n{headings}\n"
        self.load(rule, two + three)
        check_rule(rule)
        self.load(rule, two.partition("\n[")[0] + "\n" + three)
        with pytest.raises(AssertionError, match="cased: 1 cases that must be flagged, two are needed"):
            check_rule(rule)
        self.load(rule, two)
        with pytest.raises(AssertionError, match="cased: 0 cases that must pass, three are needed"):
            check_rule(rule)
        rule.__doc__ = f"The summary.\n\n{headings.replace('Measured', 'Figures')}\n"
        with pytest.raises(AssertionError, match=r"cased: the docstring has the headings .*Figures"):
            check_rule(rule)


def case(text: str | dict[str, str], *marks: str, fixed: str | None = None, rule: str = "abbreviation-period") -> Case:
    drafts = {"case.txt": text} if isinstance(text, str) else text
    return Case(rule, 1, drafts, marks, fixed, "", {})


class TestRunCase:
    def test_what_holds_passes(self) -> None:
        run_case(case("The U.S and the U.N left.", "U.S", "U.N", fixed="The U.S. and the U.N. left."))
        run_case(case("The U.S. left."))
        run_case(case({"b.txt": "The U.S left.", "a.txt": "The U.N."}, "b.txt: U.S"))

    @pytest.mark.parametrize(
        "wrong",
        [
            case("The U.S. left.", "U.S"),
            case("The U.S left."),
            case("The U.S left.", "U.S "),
            case("The U.S and the U.N left.", "U.N", "U.S"),
            case("The U.S left.", "U.S", "U.S"),
            case("The U.S left.", "U.S", fixed="The US left."),
            case({"a.txt": "The U.S left.", "b.txt": "x"}, "b.txt: U.S"),
        ],
        ids=["nothing found", "found", "other span", "other order", "once", "other fix", "other draft"],
    )
    def test_what_does_not_hold_fails(self, wrong: Case) -> None:
        with pytest.raises(AssertionError):
            run_case(wrong)

    def test_options_reach_the_rule(self) -> None:
        passage = "The old harbour closes.\n\nIt rained.\n\nThe old harbour closes."
        short = Case(
            "repeated-passage", 1, {"case.txt": passage}, ["The old harbour closes."], None, "", {"fewest-words": 4}
        )
        run_case(short)
        with pytest.raises(AssertionError):
            run_case(Case("repeated-passage", 1, {"case.txt": passage}, ["The old harbour closes."], None, "", {}))

    def test_it_runs_one_rule_without_an_engine(self) -> None:
        report = check_case(case("The U.S left. The colour, the color, the colour. This are bad."))
        assert [f.rule for f in report.findings] == ["abbreviation-period"]
        assert report.engine.name == "none"


def test_apply_first_writes_each_fix_in_its_place() -> None:
    text = "The U.S and the U.N left 😀 the U.K."
    findings = list(check_case(case(text)).findings)
    assert apply_first(text, findings) == "The U.S. and the U.N. left 😀 the U.K."
    assert apply_first(text, list(reversed(findings))) == apply_first(text, findings)


def test_pack_cases_are_those_of_one_package() -> None:
    own = {rule.id for rule in load_rules().values() if rule.__module__.startswith("newslint_rules.")}
    assert {case.rule for case in pack_cases("newslint_rules")} == own
    assert pack_cases("newslint") == []
