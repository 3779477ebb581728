"""The table of the engine's rules: it fits the engine's version, and gives its evidence."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

pytest.importorskip("lingotweaker_data_en", reason="the engine's rules are at hand on Linux x86-64 only")
sys.path.insert(0, str(Path(__file__).parent.parent.parent / "tools"))

from engine_profile import FAMILIES, pattern_rules, read_table

from newslint.engines.profile import profile
from newslint.findings import Severity

TABLE = read_table()
PATTERNS = pattern_rules()


def test_its_pattern_rules_are_known_to_the_engine() -> None:
    assert [row.rule for row in TABLE.values() if row.kind == "pattern" and row.rule not in PATTERNS] == []


def test_it_lacks_none_of_those_that_are_on_in_the_engine() -> None:
    lacking = [rule for rule, is_on in PATTERNS.items() if is_on and rule not in TABLE]
    assert lacking == [], "run tools/engine_profile.py and judge them"


def test_what_is_not_on_has_a_reason() -> None:
    assert {row.state for row in TABLE.values()} == {"on", "warning", "suggestion", "off"}
    assert [row.rule for row in TABLE.values() if row.state != "on" and not row.reason] == []


def test_what_speaks_on_clean_copy_is_judged() -> None:
    assert [row.rule for row in TABLE.values() if row.clean != "0" and "" in (row.right, row.wrong)] == []


def test_what_is_on_is_not_wrong_more_often_than_right() -> None:
    judged = [row for row in TABLE.values() if row.state == "on" and row.wrong not in ("", "0")]
    assert [row.rule for row in judged if int(row.wrong) > int(row.right)] == []


def test_families_stand_for_all_that_begin_so() -> None:
    of_families = {rule for rule in TABLE if rule.startswith(FAMILIES)}
    assert of_families <= {f"{family}*" for family in FAMILIES} | PATTERNS.keys()
    assert [rule for rule in of_families if TABLE[rule].state == "off"] == [], "looked up by its whole id"
    assert profile().place("EN_COMPOUNDS_CEASE_FIRE", "MISC") == ("grammar", Severity.SUGGESTION)
    assert profile().place("EN_A_VS_AN", "MISC") == ("grammar", Severity.WARNING)
