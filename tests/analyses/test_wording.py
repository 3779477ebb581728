"""Wording: what counts as a difference between two passages, and what does not."""

import pytest

from newslint.analyses.wording import differences, forms_of, words_of


def _differences(here: str, there: str) -> list[tuple[str, str]]:
    return [
        (" ".join(w.written for w in d.here), " ".join(w.written for w in d.there))
        for d in differences(words_of(here), words_of(there))
    ]


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("“We won’t organise it,”", "we will not organize it"),
        ("The U.S. sold 20 per cent", "The US sold 20%"),
        ("twenty-one ships, 1,200 men", "21 ships — 1200 men"),
        ("a well-known man", "a well known man"),
    ],
)
def test_what_a_desk_changes_without_a_thought_is_no_difference(here: str, there: str) -> None:
    assert _differences(here, there) == []


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        ("we will rebuild the pier", "we will repair the old pier", [("rebuild", "repair"), ("", "old")]),
        ("it is a safe plan", "it is not a safe plan", [("", "not")]),
        ("about 40 boats", "about 14 boats", [("40", "14")]),
    ],
)
def test_other_words_are_differences(here: str, there: str, expected: list[tuple[str, str]]) -> None:
    assert _differences(here, there) == expected


@pytest.mark.parametrize(
    ("here", "there", "grave", "slight"),
    [
        ("it is a plan", "it isn’t a plan", "not", False),
        ("about 40 boats", "about 14 boats", "number", False),
        ("the pier is safe", "a pier is safe", "", True),
        ("the pier is safe", "the pier is sound", "", False),
    ],
)
def test_how_grave_a_difference_is(here: str, there: str, grave: str, slight: bool) -> None:
    (only,) = differences(words_of(here), words_of(there))
    assert (only.grave, only.is_slight) == (grave, slight)


def test_spans_are_places_of_the_text() -> None:
    text = "He said “don’t.”"
    assert [w.span.of(text) for w in words_of(text)] == ["He", "said", "don’t", "don’t"]
    assert next(w.span.start for w in words_of(text, 100)) == 100
    assert forms_of("Don’t") == ("do", "not")
