from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import newslint
from newslint.findings import Finding

Check = Callable[..., list[Finding]]

FAULT = "The U.S envoy left."


def rules(check: Check, text: str, path: str = "a.md", **config: object) -> list[tuple[str, int]]:
    config = {"select": ["abbreviation-period", "newslint"]} | config
    return [(f.rule, f.start.line) for f in check(text, path=path, **config)]


@pytest.mark.parametrize(
    "text",
    [
        "The U.S envoy left. <!-- newslint: ignore abbreviation-period -->\n",
        "Now <!-- newslint: ignore abbreviation-period --> the U.S envoy left.\n",
        "<!-- newslint: ignore abbreviation-period -- agency copy -->\nThe U.S envoy left.\n",
        "<!-- newslint:ignore abbreviation-period-->\nThe U.S envoy left.\n",
        "<!-- newslint: ignore-next-line abbreviation-period --> Fine.\nThe U.S envoy left.\n",
        "<!-- newslint: ignore-block abbreviation-period -->\n\nThe envoy\nof the U.S left\nfor the U.N office.\n",
        "The envoy of the U.S left. <!-- newslint: ignore-block abbreviation-period -->\nFor the U.N office.\n",
        "Fine.\n\nThe U.S envoy.\n\nThe U.N envoy.\n\n<!-- newslint: ignore-file abbreviation-period -->\n",
        "<!-- newslint: ignore punctuation -->\nThe U.S envoy left.\n",
        "<!-- newslint: ignore all -- a quotation -->\nThe U.S envoy left.\n",
        "<!-- newslint: ignore -->\nThe U.S envoy left.\n",
        "<!-- newslint:\n  ignore abbreviation-period\n  -- by decision of the desk -->\nThe U.S envoy left.\n",
        "> The U.S envoy left. <!-- newslint: ignore abbreviation-period -->\n",
        "<!-- a note; newslint: ignore abbreviation-period -->\r\nThe U.S envoy left.\r\n",
    ],
)
def test_what_is_ignored_is_not_reported(check: Check, text: str) -> None:
    assert rules(check, text) == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("The U.S envoy left.\nThe U.N one too. <!-- newslint: ignore abbreviation-period -->\n", [1]),
        ("<!-- newslint: ignore abbreviation-period -->\nThe U.S envoy.\nThe U.N envoy.\n", [3]),
        ("<!-- newslint: ignore-block abbreviation-period -->\n\nThe U.S envoy.\n\nThe U.N envoy.\n", [5]),
        ("The U.S envoy. <!-- newslint: ignore-next-line abbreviation-period -->\nThe U.N envoy.\n", [1]),
        ("<!-- newslint: abbreviation-period -->\nThe U.S envoy.\n", [2]),
        ("<!-- newslint: ignored abbreviation-period -->\nThe U.S envoy.\n", [2]),
        ("`<!-- newslint: ignore-file abbreviation-period -->` The U.S envoy.\n", [1]),
    ],
)
def test_the_rest_of_the_draft_is(check: Check, text: str, lines: list[int]) -> None:
    assert rules(check, text) == [("abbreviation-period", line) for line in lines]


def test_several_rules_in_one_comment(check: Check) -> None:
    text = "<!-- newslint: ignore abbreviation-period, repeated-headline unclosed-possessive -- x -->\nThe U.S envoy.\n"
    select = ["abbreviation-period", "unclosed-possessive", "newslint"]
    (finding,) = check(text, path="a.md", select=select)
    assert finding.rule == "unused-suppression"  # repeated-headline did not run
    assert "“unclosed-possessive” finds nothing here" in finding.message


def test_a_suppression_of_no_rule(check: Check) -> None:
    text = "😀 Fine. <!-- newslint: ignore abreviation-period -- typo -->\n"
    (finding,) = check(text, path="a.md", select=["newslint"])
    assert (finding.rule, finding.category, str(finding.severity)) == ("unknown-suppression", "newslint", "warning")
    assert finding.excerpt == "<!-- newslint: ignore abreviation-period -- typo -->"
    assert finding.message == "There is no rule “abreviation-period”; `newslint rules` lists them."
    assert rules(check, "<!-- newslint: ignore lt/ANY_THING -->\n\nFine.\n") == []


def test_a_suppression_of_nothing(check: Check) -> None:
    text = f"<!-- newslint: ignore abbreviation-period -->\n\n{FAULT}\n"
    assert rules(check, text) == [("unused-suppression", 1), ("abbreviation-period", 3)]
    at_the_end = f"{FAULT}\n\n<!-- newslint: ignore abbreviation-period -->"
    assert rules(check, at_the_end) == [("abbreviation-period", 1), ("unused-suppression", 3)]
    block = f"{FAULT}\n\n<!-- newslint: ignore-block abbreviation-period -->"
    assert rules(check, block) == [("abbreviation-period", 1), ("unused-suppression", 3)]


def test_what_did_not_run_is_not_called_unused(check: Check) -> None:
    text = "<!-- newslint: ignore-file abbreviation-period, lt, lt/THIS_NNS -->\n\nFine.\n"
    assert rules(check, text, select=["newslint"]) == []
    assert rules(check, text) == [("unused-suppression", 1)]


def test_a_desk_rule_that_is_off_for_one_draft_only_is_not_called_unused_there(tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text('[[per-path]]\npaths = ["a.md"]\nignore = ["repeated-passage"]\n')
    for name in "ab":
        (tmp_path / f"{name}.md").write_text("Fine.\n\n<!-- newslint: ignore-file repeated-passage -->\n")
    report = newslint.check_paths(["a.md", "b.md"], select=["copy", "newslint"], engine="none")
    assert [(f.path, f.rule) for f in report.findings] == [("b.md", "unused-suppression")]


def test_both_rules_can_be_ignored_like_any_other(check: Check) -> None:
    text = "<!-- newslint: ignore abbreviation-period, nonsense -->\n\nFine.\n"
    assert rules(check, text) == [("unknown-suppression", 1), ("unused-suppression", 1)]
    assert rules(check, text, ignore=["unused-suppression"]) == [("unknown-suppression", 1)]
    assert rules(check, text, select=["abbreviation-period", "unused-suppression"]) == [("unused-suppression", 1)]
    (_, unused) = check(text, path="a.md", select=["abbreviation-period", "newslint"],
                        rules={"unused-suppression": {"severity": "error"}})  # fmt: skip
    assert str(unused.severity) == "error"


def test_comments_mean_nothing_in_plain_text(check: Check) -> None:
    text = "The U.S envoy. <!-- newslint: ignore abbreviation-period -->\n"
    assert rules(check, text, path="a.txt") == [("abbreviation-period", 1)]
