from __future__ import annotations

from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from newslint.config import Settings, load
from newslint.document import Document
from newslint.findings import Finding, Severity
from newslint.readers import read_document
from newslint.registry import load_rules
from newslint.source import from_text
from newslint.stages import finish, order, overlaps, selectors

COPY = "Kyiv’ agency. <!-- newslint: ignore unclosed-possessive -->\n\nAn other line.\n"


def document() -> Document:
    return read_document(from_text(COPY, "a.md"), "model")


def finding(rule: str, start: int, end: int, severity: Severity = Severity.WARNING, **more: Any) -> Finding:
    lines = document().lines
    return Finding(
        "a.md", rule, more.pop("category", "grammar"), severity, "Message.", lines.position(start), lines.position(end),
        COPY[start:end], **more,
    )  # fmt: skip


OWN = finding("unclosed-possessive", 0, 5, Severity.ERROR, category="punctuation")
PASSAGE = finding("repeated-passage", 0, 13, category="copy")
SAME_SPOT = finding("lt/EN_UNPAIRED_QUOTES", 4, 5)
ELSEWHERE = finding("lt/THIS_NNS", 6, 12)


def kept(*findings: Finding) -> list[str]:
    results = {tuple(sorted(f.rule for f in overlaps(order, Settings().rules))) for order in permutations(findings)}
    assert len(results) == 1  # whatever the order they come in
    return list(results.pop())


class TestOverlaps:
    def test_a_rule_of_newslint_beats_the_engine_on_the_same_spot(self) -> None:
        assert kept(OWN, SAME_SPOT, ELSEWHERE) == ["lt/THIS_NNS", "unclosed-possessive"]

    def test_what_only_touches_stays(self) -> None:
        assert kept(OWN, finding("lt/A", 5, 7)) == ["lt/A", "unclosed-possessive"]

    def test_a_flag_on_a_whole_passage_hides_nothing(self) -> None:
        assert not load_rules()["repeated-passage"].hides_engine
        assert kept(PASSAGE, SAME_SPOT) == ["lt/EN_UNPAIRED_QUOTES", "repeated-passage"]

    def test_newslint_rules_do_not_hide_each_other(self) -> None:
        assert kept(OWN, PASSAGE) == ["repeated-passage", "unclosed-possessive"]

    def test_unless_one_says_so(self) -> None:
        lede = finding("unattributed-lede", 0, 5, category="claims")
        weasel = finding("weasel-attribution", 4, 9, category="claims")
        other = finding("editorialising", 4, 9, category="claims")
        assert kept(lede, weasel, other) == ["editorialising", "unattributed-lede"]
        assert kept(weasel, other) == ["editorialising", "weasel-attribution"]
        assert kept(lede, finding("weasel-attribution", 5, 9)) == ["unattributed-lede", "weasel-attribution"]

    def test_of_two_of_the_engine_the_graver_stays_then_the_earlier(self) -> None:
        grave = finding("lt/GRAVE", 3, 8, Severity.WARNING)
        assert kept(finding("lt/SMALL", 0, 4, Severity.SUGGESTION), grave) == ["lt/GRAVE"]
        assert kept(finding("lt/EARLY", 0, 4), grave) == ["lt/EARLY"]
        assert kept(finding("lt/SHORT", 3, 7), grave) == ["lt/SHORT"]
        assert kept(finding("lt/A", 3, 8), finding("lt/B", 3, 8)) == ["lt/A"]

    def test_one_that_lost_hides_nothing_itself(self) -> None:
        chain = [finding("lt/A", 0, 4, Severity.ERROR), finding("lt/B", 3, 8), finding("lt/C", 7, 10)]
        assert kept(*chain) == ["lt/A", "lt/C"]


def test_a_winner_that_is_suppressed_still_hides_what_it_beat() -> None:
    settings = Settings().changed(engine="none")
    left = finish(document(), [SAME_SPOT, OWN, ELSEWHERE], settings, {"unclosed-possessive", "lt"})
    assert [f.rule for f in left] == ["lt/THIS_NNS"]
    alone = finish(document(), [SAME_SPOT], settings, {"lt"})
    assert [f.rule for f in alone] == ["lt/EN_UNPAIRED_QUOTES"]


def test_the_configuration_has_the_last_word_on_severity(tmp_path: Path) -> None:
    path = tmp_path / "newslint.toml"
    path.write_text('[rules."lt/THIS_NNS"]\nseverity = "error"\n[rules.repeated-passage]\nseverity = "suggestion"\n')
    left = finish(document(), [ELSEWHERE, PASSAGE], load(path), set())
    assert [(f.rule, f.severity) for f in left] == [
        ("repeated-passage", Severity.SUGGESTION), ("lt/THIS_NNS", Severity.ERROR),
    ]  # fmt: skip


def test_severity_is_changed_after_overlaps_are_solved() -> None:
    settings = Settings().changed(rules={"lt/SMALL": {"severity": "error"}})
    small, grave = finding("lt/SMALL", 20, 24, Severity.SUGGESTION), finding("lt/GRAVE", 22, 28)
    assert [f.rule for f in finish(document(), [small, grave], settings, set())] == ["lt/GRAVE"]


def test_the_order_is_place_then_rule() -> None:
    findings = [finding("lt/B", 16, 20), OWN, finding("lt/A", 21, 26), PASSAGE]
    expected = ["unclosed-possessive", "repeated-passage", "lt/B", "lt/A"]
    for shuffled in permutations(findings):
        assert [f.rule for f in sorted(shuffled, key=order)] == expected


def test_the_stages_change_no_finding_in_place() -> None:
    findings = [SAME_SPOT, OWN]
    finish(document(), findings, Settings(), set())
    assert findings == [SAME_SPOT, OWN]


@pytest.mark.parametrize("name", ["unclosed-possessive", "unused-suppression", "names", "grammar", "lt", "all"])
def test_everything_that_can_be_selected_can_be_suppressed(name: str) -> None:
    assert name in selectors(Settings().rules)
