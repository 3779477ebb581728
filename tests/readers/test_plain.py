from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import PLACEHOLDER, Document, Role
from newslint.readers import read_document
from newslint.readers.plain import read_plain
from newslint.readers.roles import normalised
from newslint.source import from_text

ARTICLE = """\
Council votes to close the harbour
By Jane Smith and Omar O’Hara, Reuters
LONDON, Oct 3 (Reuters) —

The council voted on Monday to close the harbour to large ships.

Ships wait outside the harbour in heavy fog on Monday morning

Background
“It is a disaster,” said one.
- first item
• second item
2. third item
The mayor disagrees:
It ended.
"""


def read(text: str) -> Document:
    return read_document(from_text(text, "a.txt"), "model")


def blocks(text: str) -> list[tuple[Role, str]]:
    doc = read(text)
    return [(b.role, b.span.of(doc.text)) for b in doc.blocks]


def test_the_roles_of_an_article() -> None:
    assert blocks(ARTICLE) == [
        (Role.HEADLINE, "Council votes to close the harbour"),
        (Role.BYLINE, "By Jane Smith and Omar O’Hara, Reuters"),
        (Role.DATELINE, "LONDON, Oct 3 (Reuters) —"),
        (Role.PARAGRAPH, "The council voted on Monday to close the harbour to large ships."),
        (Role.CAPTION, "Ships wait outside the harbour in heavy fog on Monday morning"),
        (Role.HEADING, "Background"),
        (Role.PARAGRAPH, "“It is a disaster,” said one."),
        (Role.LIST_ITEM, "first item"),
        (Role.LIST_ITEM, "second item"),
        (Role.LIST_ITEM, "third item"),
        (Role.PARAGRAPH, "The mayor disagrees:"),
        (Role.PARAGRAPH, "It ended."),
    ]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_ends_make_no_difference_to_the_prose(ending: str) -> None:
    assert blocks(ARTICLE.replace("\n", ending)) == blocks(ARTICLE)
    assert blocks(ARTICLE.replace("\n", ending).rstrip()) == blocks(ARTICLE)


def test_a_hard_wrapped_paragraph_is_one_block() -> None:
    source = (
        "The council voted on Monday to close the harbour to all\n"
        "  large ships from next year, a decision that unions called  \n"
        "a disaster for the town.\n"
        "\n"
        "The mayor is content.\n"
    )
    doc = read(source)
    assert [b.span.of(doc.text) for b in doc.blocks] == [
        "The council voted on Monday to close the harbour to all large ships from next year, "
        "a decision that unions called a disaster for the town.",
        "The mayor is content.",
    ]
    assert len(doc.sentences) == 2
    assert doc.to_source(doc.blocks[0].span).of(source) == source[: source.index("\n\n")]


@pytest.mark.parametrize(
    "source",
    [
        "The council voted on Monday to close the harbour to ships.\nThe mayor said on Tuesday that nobody told him.",
        "The council has voted to close the harbour to the following ships\n- the large ones that come from Rotterdam",
        "Short line\nand another",
    ],
    ids=["sentences", "list", "short"],
)
def test_lines_that_are_no_wrapped_paragraph_stay_apart(source: str) -> None:
    assert [text for _, text in blocks(source)] == [line.removeprefix("- ") for line in source.split("\n")]


def test_the_headline_pasted_twice_is_a_headline_both_times() -> None:
    copy = (
        "Council votes to close ‘the harbour’\n\nCouncil votes to close “the harbour”\n\nIt voted on Monday, at night."
    )
    assert [role for role, _ in blocks(copy)] == [Role.HEADLINE, Role.HEADLINE, Role.PARAGRAPH]


def test_a_deck_stands_right_under_the_headline() -> None:
    copy = "Council votes to close the harbour\nUnions call the decision a disaster for the town\n\nIt voted."
    assert [role for role, _ in blocks(copy)] == [Role.HEADLINE, Role.HEADING, Role.PARAGRAPH]


@pytest.mark.parametrize("headline", ["Will the harbour close?", "The harbour closes.", "Stop the ships!"])
def test_a_headline_may_end_in_a_mark(headline: str) -> None:
    copy = f"{headline}\n\nThe council voted on Monday to close the harbour to all large ships from next year on."
    assert [role for role, _ in blocks(copy)] == [Role.HEADLINE, Role.PARAGRAPH]


def test_one_line_alone_is_a_paragraph() -> None:
    assert blocks("Council votes to close the harbour") == [(Role.PARAGRAPH, "Council votes to close the harbour")]


@pytest.mark.parametrize(
    "line", ["12 March 2024", "March 12, 2024", "Tuesday, 12 Mar 2024", "KYIV, Ukraine —", "NEW YORK (AP) –"]
)
def test_datelines(line: str) -> None:
    assert blocks(f"Council votes\n\n{line}\n\nIt voted on Monday.")[1] == (Role.DATELINE, line)


@pytest.mark.parametrize("line", ["By the river, ships wait in line", "By Monday, it was over.", "BY-ELECTION CALLED"])
def test_what_begins_like_a_byline_and_is_none(line: str) -> None:
    assert blocks(f"Council votes\n\n{line}\n\nIt voted on Monday.")[1][0] is not Role.BYLINE


def test_addresses_are_no_prose() -> None:
    text = (
        "Write to j.o’b@x.co or ann.lee+desk@mail.example.org, see (https://x.org/a_(b)?q=1), www.x.org. Or x.org/news!"
    )
    assert blocks(text)[0][1] == (
        f"Write to j.o’{PLACEHOLDER} or {PLACEHOLDER}, see ({PLACEHOLDER}), {PLACEHOLDER}. Or {PLACEHOLDER}!"
    )


def test_words_that_look_like_addresses_are_prose() -> None:
    text = "Amazon.com rose 3% and and/or Booking.com fell; @minister wrote it at 5 p.m."
    assert blocks(text) == [(Role.PARAGRAPH, text)]


@pytest.mark.parametrize("unit", ["a", "a-", "a.", "é", ".", "a@", "www.", "A", "BY A", "“", "a's ", '!"'])
def test_an_endless_word_or_line_takes_time_in_proportion(unit: str) -> None:
    def seconds(length: int) -> float:
        text = "BY " + unit * (length // len(unit)) + "?"
        began = time.process_time()
        read(f"{text}\n\nThen a sentence.")
        return time.process_time() - began

    seconds(1000)
    assert seconds(30_000) < 0.5  # in square proportion it would be two seconds and more


@given(st.text(alphabet="ab \t\r\n\xa0.", max_size=60))
def test_no_word_is_lost_and_none_is_made(source: str) -> None:
    assert read_plain(source).text.split() == source.split()


def test_normalised_drops_what_differs_only_in_typing() -> None:
    assert normalised("‘Harbour’ to close – say unions.") == normalised("“harbour” to close - SAY unions")
    assert normalised("Harbour to close") != normalised("Harbours to close")
