"""The measuring code: which findings meet which marks."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "tools"))

from marks import FITTING, Mark, fits, found, lies_on, read_known_faults, read_marks, touches

from newslint.findings import Finding, Related, Severity
from newslint.spans import Position

MARK = Mark("a.txt", 3, 10, "Oslo’ mayor", "unclosed-possessive")


def finding(
    line: int = 3, column: int = 10, length: int = 5, rule: str = "unclosed-possessive", **rest: object
) -> Finding:
    start, end = Position(line, column, 0), Position(line, column + length, length)
    made = Finding("drafts/a.txt", rule, "punctuation", Severity.ERROR, "…", start, end, "Oslo’")
    return replace(made, **rest)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("column", "length", "hit"),
    [(10, 5, True), (1, 9, False), (1, 10, True), (20, 1, True), (21, 5, False), (5, 131, True), (5, 132, False)],
)
def test_a_finding_meets_a_mark_that_it_overlaps_and_does_not_outgrow(column: int, length: int, hit: bool) -> None:
    assert found(MARK, [finding(column=column, length=length)]) is hit


def test_another_line_file_or_rule_does_not_meet_it() -> None:
    assert not found(MARK, [finding(line=4)])
    assert not found(replace(MARK, file="b.txt"), [finding()])
    assert not found(MARK, [finding(rule="name-spelling")])


def test_a_related_place_meets_it_in_its_own_file_only() -> None:
    here = Related("x/a.txt", Position(3, 12, 0), Position(3, 14, 2), "")
    elsewhere = replace(here, path="x/b.txt")
    assert found(MARK, [finding(line=9, related=(elsewhere, here))])
    assert not found(MARK, [finding(line=9, related=(elsewhere,))])


def test_density_findings_and_passages_over_lines_meet_nothing() -> None:
    assert not touches(MARK, finding(rule="claim-density"))
    assert not touches(MARK, finding(end=Position(4, 2, 30)))


def test_spelling_never_counts_for_grammar_but_the_engine_does() -> None:
    speller = finding(rule="lt/MORFOLOGIK_RULE_EN_US", category="spelling")
    grammar = finding(rule="lt/EN_A_VS_AN", category="grammar")
    assert not fits("grammar", speller)
    assert fits("spelling", speller)
    assert fits("grammar", grammar)


def test_categories_fit_by_name() -> None:
    assert fits("unattributed-claim", finding(rule="weasel-attribution", category="claims"))
    assert not fits("unattributed-claim", finding())
    assert "weasel-attribution" in FITTING


def test_marks_that_need_knowledge_are_left_out(tmp_path: Path) -> None:
    row = {"file": "d/a.txt", "line": 1, "col": 2, "quote": "q", "kind": "spelling", "needs_knowledge": False}
    file = tmp_path / "marks.jsonl"
    file.write_text(json.dumps(row) + "\n" + json.dumps(row | {"needs_knowledge": True}) + "\n", "utf-8")
    assert read_marks(file) == [Mark("a.txt", 1, 2, "q", "spelling")]


def test_a_known_fault_is_placed_by_its_words(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One\nIt was recieved.\n", "utf-8")
    (tmp_path / "known.jsonl").write_text(
        '{"file": "a.txt", "line": 2, "quote": "recieved", "kind": "spelling"}\n', "utf-8"
    )
    assert read_known_faults(tmp_path / "known.jsonl", tmp_path) == [Mark("a.txt", 2, 8, "recieved", "spelling")]


def test_a_known_fault_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One.\nThey received it.\n", "utf-8")
    row = {"file": "a.txt", "line": 2, "quote": "recieved", "kind": "spelling"}
    for place in ({}, {"col": 0}, {"col": 6}):
        (tmp_path / "known.jsonl").write_text(json.dumps(row | place), "utf-8")
        with pytest.raises(ValueError, match=r"a\.txt:2 has no “recieved” there"):
            read_known_faults(tmp_path / "known.jsonl", tmp_path)


def test_a_finding_lies_on_a_mark_by_its_own_words() -> None:
    mark = Mark("a.txt", 3, 10, "Oslo’ fleet", "unclosed-possessive")
    place = Related("drafts/a.txt", Position(3, 12, 0), Position(3, 14, 2), "")
    assert lies_on(mark, finding())
    assert not lies_on(mark, finding(line=4))
    assert not lies_on(mark, finding(column=40))
    assert not lies_on(mark, finding(column=40, related=(place,)))
    assert touches(mark, finding(column=40, related=(place,)))
