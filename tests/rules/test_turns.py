"""Turns of phrase: how a list is written, and what is found by it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from newslint.wordlists import words
from newslint_rules import _turns
from newslint_rules._turns import hits, turns

LISTS = ("judging-turns", "absolute-turns", "speculation-turns")


@pytest.fixture
def own_list(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    phrases = ["a: (the|a) BIG [old] boat", "b: ^ alas ,", "c: boat of *", "c?: old boat", "d: it's done"]
    entries = frozenset(["BIG = huge|very large", *phrases])
    monkeypatch.setattr(_turns, "words", lambda package, name: entries)
    turns.cache_clear()
    yield
    turns.cache_clear()


@pytest.mark.usefixtures("own_list")
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They saw a huge boat.", [("a", "a huge boat")]),
        ("The very large old boat sank.", [("a", "The very large old boat")]),
        ("Alas, it sank.", [("b", "Alas")]),
        ("It sank, alas, at noon.", []),
        ("It was the boat of Captain Hale.", [("c", "boat of Captain Hale")]),
        ("An old boat.", [("c", "old boat")]),
        ("It’s done.", [("d", "It’s done")]),
        ("The huge boats sank.", []),
    ],
)
def test_hits(text: str, found: list[tuple[str, str]]) -> None:
    assert [(h.kind, h.span.of(text)) for h in hits("own", text)] == found


@pytest.mark.usefixtures("own_list")
def test_a_weak_turn_gives_way_to_a_strong_one() -> None:
    assert [h.is_weak for h in hits("own", "the huge old boat, an old boat")] == [False, True]


def test_a_group_in_a_group_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_turns, "words", lambda package, name: frozenset(["a: (b|(c|d))"]))
    turns.cache_clear()
    with pytest.raises(ValueError, match="one group inside another"):
        turns("own")
    turns.cache_clear()


@pytest.mark.parametrize("name", LISTS)
def test_each_line_of_a_list_is_a_turn_or_a_set(name: str) -> None:
    for entry in words("newslint_rules", name):
        assert re.match(r"[A-Z]+ = \S|[a-z]+\??: \S", entry), entry
    assert turns(name)


def test_word_lists_do_not_overlap() -> None:
    loaded, coloured = (words("newslint_rules", n) for n in ("loaded-words", "coloured-words"))
    assert not loaded & coloured
