from __future__ import annotations

import pytest

from newslint.document import PLACEHOLDER, Document, Role
from newslint.readers import read_document
from newslint.source import from_text


def read(text: str) -> Document:
    return read_document(from_text(text, "a.md"), "model")


def blocks(text: str) -> list[tuple[Role, str]]:
    doc = read(text)
    return [(b.role, b.span.of(doc.text)) for b in doc.blocks]


def prose(text: str) -> str:
    return read(text).text


@pytest.mark.parametrize("fence", ["---", "+++"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_front_matter_is_no_prose(fence: str, ending: str) -> None:
    source = f"{fence}\ntitle: Kyiv’ agency = 1\n{fence}\n\n# Head\n\nText.\n".replace("\n", ending)
    assert blocks(source) == [(Role.HEADLINE, "Head"), (Role.PARAGRAPH, "Text.")]


def test_a_rule_in_mid_text_begins_no_front_matter() -> None:
    assert prose("One.\n\n---\n\nTwo: it stays.\n\n---\n\nThree.\n") == "One.\n\nTwo: it stays.\n\nThree."


@pytest.mark.parametrize(
    "code", ["```\nKyiv’ agency\n```", "~~~ text\nKyiv’ agency\n~~~", "    Kyiv’ agency", "<pre>\nKyiv’ agency\n</pre>"]
)
def test_code_blocks_are_no_prose(code: str) -> None:
    assert prose(f"One.\n\n{code}\n\nTwo.") == "One.\n\nTwo."


def test_code_images_and_addresses_leave_a_placeholder_in_the_sentence() -> None:
    assert prose("Run `x’ y` and see ![Kyiv’ agency](a.png) at <https://x.org> or https://x.org/a.") == (
        f"Run {PLACEHOLDER} and see {PLACEHOLDER} at {PLACEHOLDER} or {PLACEHOLDER}."
    )


def test_links_and_emphasis_keep_their_words_only() -> None:
    assert prose('The **big** _red_ ~~old~~ [Kyiv *post*](https://x.org "Kyiv’ t") [b][1].\n\n[1]: /x "T"') == (
        "The big red old Kyiv post b."
    )


def test_entities_and_escapes_read_as_characters() -> None:
    source = r"AT&amp;T said: &ldquo;5 &lt; 6&#8217;&rdquo; \*not bold\*"
    doc = read(source)
    assert doc.text == "AT&T said: “5 < 6’” *not bold*"
    at = doc.text.index("“")
    assert doc.to_source(doc.sentences[0].span).of(source) == source
    assert doc.to_source(type(doc.sentences[0].span)(at, at + 1)).of(source) == "&ldquo;"


def test_lines_of_a_paragraph_are_one_sentence() -> None:
    assert prose("The council\nvoted  \non Monday\\\nat night<br>and on<BR/>Tuesday.") == (
        "The council voted on Monday at night and on Tuesday."
    )


def test_headings() -> None:
    assert blocks("# One\n\n## Two\n\n# Three\n\nFour\n====\n") == [
        (Role.HEADLINE, "One"), (Role.HEADING, "Two"), (Role.HEADING, "Three"), (Role.HEADING, "Four"),
    ]  # fmt: skip


def test_block_quotations_are_quotations_with_all_they_hold() -> None:
    assert blocks("> One\n> two.\n>\n> - item\n\nThree.") == [
        (Role.QUOTATION, "One two."), (Role.QUOTATION, "item"), (Role.PARAGRAPH, "Three."),
    ]  # fmt: skip


def test_lists_tight_loose_nested_and_with_tasks() -> None:
    assert blocks("- one\n- two\n  - three\n  wraps\n\n1. four\n\n2. five\n\n   more\n\n- [x] done\n") == [
        (Role.LIST_ITEM, text) for text in ["one", "two", "three wraps", "four", "five", "more", "done"]
    ]


def test_each_cell_of_a_table_is_a_block() -> None:
    assert blocks("| a | b **c** |\n|---|---|\n| d | `e` f |\n") == [
        (Role.LIST_ITEM, text) for text in ["a", "b c", "d", f"{PLACEHOLDER} f"]
    ]


def test_footnotes() -> None:
    assert prose("One[^1] two.\n\n[^1]: The note.\n") == "One two.\n\nThe note."


def test_html_is_no_prose_and_its_comments_are_known() -> None:
    source = (
        "<!-- one -->\n\nText <b>bold</b> <!-- two --> on.\n\n<div>\nKyiv’ <!-- three\nlines --> x <!-- open\n</div>\n"
    )
    doc = read(source)
    assert doc.text.split() == ["Text", "bold", "on."]
    assert [c.of(source) for c in doc.comments] == [
        "<!-- one -->", "<!-- two -->", "<!-- three\nlines -->", "<!-- open\n</div>\n",
    ]  # fmt: skip


def test_offsets_are_code_points_after_emoji_and_across_line_ends() -> None:
    source = "😀 é\r\n\r\n> 👩\u200d🚒 said *Kyiv’ agency*\r\n"
    doc = read(source)
    at = doc.text.index("Kyiv’")
    span = doc.to_source(type(doc.blocks[0].span)(at, at + 5))
    assert span.of(source) == "Kyiv’"
    assert doc.lines.position(span.start).line == 3
    assert doc.lines.position(span.start).column == span.start - source.index(">") + 1


def test_nothing_but_markup_has_no_blocks() -> None:
    assert blocks("---\na: b\n---\n\n<!-- c -->\n\n***\n\n- \n\n[a]: b\n") == []


def test_bylines_and_captions_have_their_roles() -> None:
    source = "# A head\n\nBy Ana Reis\n\nBoats wait in the fog outside the harbour on Monday\n\nThe port is shut.\n"
    document = read_document(from_text(source, "a.md"), "none")
    roles = [block.role for block in document.blocks]
    assert roles == [Role.HEADLINE, Role.BYLINE, Role.CAPTION, Role.PARAGRAPH]
