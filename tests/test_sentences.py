from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.sentences import chunks, split


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in split(text)]


@pytest.mark.parametrize(
    "text",
    [
        "He met Gen. John Smith of the U.S. Army.",
        "Mr. J. R. R. Jones and Mrs. Lee saw Dr. Noll on Sept. 3 at 5 p.m. in St. Louis.",
        "The U.S. and Lt. Col. Lee agreed with Sen. Ted Kelly of the U.N. mission.",
        "It rose 3.5 percent to $1.20 a share, i.e. to a record, vs. 2.1 percent in No. 10.",
        "“Why?” she asked.",
        "“It is over!” he said.",
        "He asked “Why now?” and left.",
        "Acme Inc. shares fell.",
    ],
)
def test_one_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "parts",
    [
        ["He met Gen. Smith.", "They spoke of the U.S. economy."],
        ["He left the U.S.", "Then he came back."],
        ["She said: “It is over.”", "He left."],
        ["It is over.", "“We go,” he said.", "They went."],
        ["Is it over?", "No!", "It goes on."],
        ["“It is over,” he said.", "“We go.”"],
    ],
)
def test_several_sentences(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


def test_offsets_are_code_points() -> None:
    assert sentences("😀 One. 👩\u200d🚒 Two é. e\u0301 Three.") == ["😀 One.", "👩\u200d🚒 Two é.", "e\u0301 Three."]


def test_blanks_alone_are_no_sentence() -> None:
    assert split("") == split(" \t\xa0") == []


@given(st.text(alphabet="ab 😀é.?", max_size=80), st.integers(1, 20))
def test_chunks_cut_a_text_without_loss(text: str, limit: int) -> None:
    cut = chunks(text, limit)
    assert "".join(span.of(text) for span in cut) == text
    assert all(0 < len(span.of(text)) <= limit for span in cut) or text == ""
    assert [span.start for span in cut] == [0, *(span.end for span in cut[:-1])]


@pytest.mark.parametrize(
    ("text", "limit", "parts"),
    [
        ("One two. Three four five.", 100, ["One two. Three four five."]),
        ("One two. Three four five.", 17, ["One two.", " Three four five."]),
        ("One two three", 9, ["One two ", "three"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("", 3, [""]),
    ],
)
def test_chunks_prefer_the_end_of_a_sentence_then_of_a_word(text: str, limit: int, parts: list[str]) -> None:
    assert [s.of(text) for s in chunks(text, limit)] == parts


def test_may_ends_a_sentence_but_the_general_is_no_month() -> None:
    text = "The boat was sold in May. Critics say so. She is Theresa May. Mr May. Smith left."
    parts = [span.of(text) for span in split(text)]
    assert parts[0] == "The boat was sold in May."


@pytest.mark.parametrize("word", ["é" * 50_000, '"' * 20_000, "a-" * 20_000, "漢" * 400])
def test_an_endless_word_reaches_no_tagger(word: str) -> None:
    text = f"The mayor spoke. {word} Nobody listened."
    assert [span.of(text).strip() for span in chunks(text, 5_000)] == ["The mayor spoke.", "Nobody listened."]


def test_an_endless_sentence_comes_in_pieces() -> None:
    text = "the mayor and " * 1_000 + "nobody listened."
    found = split(text)
    assert max(len(span.of(text)) for span in found) <= 3_000
    assert " ".join(span.of(text) for span in found) == text
