from __future__ import annotations

import pickle
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newslint.document import PLACEHOLDER, Document, Role, analysis
from newslint.readers import read_document
from newslint.source import from_text
from newslint.spans import Span

#: What moves offsets, ends lines and sentences, or is markup; in any order.
PARTS = [
    "word", "Kyiv’ ", "O’Connell", "‘", "’", "“", "”", '"', "'", " ", "\xa0", "\u2009", "\u202f", "é", "e\u0301", "😀",
    "👩\u200d🚒", "🇺🇦", "𝒳", "\ufeff", "\u2028", "\x0b", "\t", "\0", "\r", "\n", "\r\n", "\n\n", "\r\r", "\r\n\r\n",
    ". ", "? ", "! ", "… ", ": ", "U.S. ", "Gen. ", "J. R. ", "10,000", "- ", "1. ", "—", "me@example.com",
    "https://example.com/a?b=c.", "By Ann Lee", "* ", "**", "_", "`", "```", "# ", "## ", "> ", "|", "\n|---|\n", "---",
    "+++", "&amp;", "&#8217;", "&nbsp;", "\\*", "<b>", "</b>", "<br>", "<!-- note -->", "<!--", "-->", "[a](b \"c\")",
    "![a](b)", "[^1]", "[x] ", "<https://example.com>", "    ", "  \n", "<div>",
]  # fmt: skip
sources = st.lists(st.sampled_from(PARTS) | st.characters(exclude_categories=["Cs"]), max_size=40).map("".join)
formats = st.sampled_from(["text", "markdown"])


def document(text: str, fmt: str = "text") -> Document:
    return read_document(from_text(text, "a", fmt), "model")


@given(sources, formats)
def test_blocks_lie_in_the_prose_in_order_and_none_is_blank(source: str, fmt: str) -> None:
    doc = document(source, fmt)
    for block in doc.blocks:
        assert 0 <= block.span.start < block.span.end <= len(doc.text)
        assert block.span.of(doc.text).strip()
        assert doc.block_at(block.span.start) == doc.block_at(block.span.end - 1) == block
    for one, other in pairwise(doc.blocks):
        assert doc.text[one.span.end : other.span.start] == "\n\n"
    if doc.blocks:
        assert (doc.blocks[0].span.start, doc.blocks[-1].span.end) == (0, len(doc.text))
    else:
        assert doc.text == ""


@given(sources, formats)
def test_the_top_is_words_on_one_line_of_the_source(source: str, fmt: str) -> None:
    doc = document(source, fmt)
    assert bool(doc.blocks) == bool(doc.top.of(doc.text).strip())
    if doc.blocks:
        place = doc.to_source(doc.top)
        assert doc.lines.position(place.start).line == doc.lines.position(place.end - 1).line


def test_the_top_is_the_headline_else_the_first_sentence() -> None:
    def top(text: str, fmt: str = "text") -> str:
        doc = document(text, fmt)
        return doc.to_source(doc.top).of(doc.source)

    assert top("Ann Lee wins\n\nShe won. So it goes on for a while here.\n") == "Ann Lee wins"
    assert top("She won. So it goes.\n\nAnd ends.\n") == "She won."
    assert top("By Ann Lee\n\n# A *very* long head  \n\nShe won.\n", "markdown") == "A *very* long head"
    assert top("She won the seat of\nher mother. He lost.\n", "markdown") == "She won the seat of"
    assert top("- She won\n- He lost\n", "markdown") == "She won"
    assert document("", "markdown").top == Span(0, 0)


@given(sources, formats)
def test_sentences_lie_in_their_blocks_and_cover_all_but_blanks(source: str, fmt: str) -> None:
    doc = document(source, fmt)
    for one, other in pairwise(doc.sentences):
        assert one.span.end <= other.span.start
    for sentence in doc.sentences:
        assert sentence.block.span.contains(sentence.span)
        assert sentence.text == sentence.span.of(doc.text) == sentence.text.strip() != ""
    left = list(doc.text)
    for sentence in doc.sentences:
        left[sentence.span.start : sentence.span.end] = " " * len(sentence.text)
    assert not "".join(left).strip()


@given(sources, formats, st.data())
def test_every_span_of_the_prose_is_a_span_of_the_source(source: str, fmt: str, data: st.DataObject) -> None:
    doc = document(source, fmt)
    if not doc.blocks:
        return
    start = data.draw(st.integers(0, len(doc.text)))
    span = Span(start, data.draw(st.integers(start, len(doc.text))))
    there = doc.to_source(span)
    assert 0 <= there.start <= there.end <= len(source)
    if doc.is_contiguous(span):
        assert there.of(source) == span.of(doc.text)
    for end in range(span.start, span.end):
        assert there.contains(doc.to_source(Span(span.start, end)))  # a part of a span maps into it


@given(sources, formats)
def test_every_letter_of_a_block_stands_in_the_source_and_in_order(source: str, fmt: str) -> None:
    doc = document(source, fmt)
    last = 0
    for block in doc.blocks:
        for i in range(block.span.start, block.span.end):
            there = doc.to_source(Span(i, i + 1))
            assert last <= there.start < there.end
            last = there.start
            if doc.text[i].isalnum() or doc.text[i] in "“”‘’\"'😀🇺🇦\u0301":
                read = there.of(source)
                assert read == doc.text[i] or (fmt == "markdown" and read.startswith("&"))


@given(sources)
def test_blocks_of_plain_text_read_as_in_the_source_but_for_addresses_and_wrapped_lines(source: str) -> None:
    doc = document(source)
    for block in doc.blocks:
        if PLACEHOLDER not in block.span.of(doc.text) and "\n" not in (there := doc.to_source(block.span)).of(source):
            assert doc.is_contiguous(block.span) or "\r" in there.of(source)


@given(sources)
def test_comments_are_spans_of_comments(source: str) -> None:
    for comment in document(source, "markdown").comments:
        assert comment.of(source).startswith("<!--")


def test_markup_inside_a_span_makes_it_unfit_for_a_fix() -> None:
    source = "The **U.S** Special envoy &amp; co."
    doc = document(source, "markdown")
    assert doc.text == "The U.S Special envoy & co."
    plain, crossing, entity = Span(4, 7), Span(0, 7), Span(22, 23)
    assert doc.to_source(plain) == Span(6, 9)
    assert doc.is_contiguous(plain)
    assert doc.to_source(crossing).of(source) == "The **U.S"
    assert not doc.is_contiguous(crossing)
    assert doc.to_source(entity).of(source) == "&amp;"
    assert not doc.is_contiguous(entity)


def test_an_address_maps_as_a_whole() -> None:
    source = "😀 see https://example.com/a’b now"
    doc = document(source)
    assert doc.text == f"😀 see {PLACEHOLDER} now"
    assert doc.to_source(Span(6, 7)).of(source) == "https://example.com/a’b"
    assert doc.to_source(Span(8, 11)).of(source) == "now"


def test_an_empty_document_has_nothing() -> None:
    for source in ["", "\n", "\xa0\n", " \r\n\t"]:
        doc = document(source)
        assert (doc.text, doc.blocks, doc.sentences, len(doc.lines)) == ("", (), (), 1 + bool(source))


def test_block_at_a_place_between_two_is_the_one_before() -> None:
    doc = document("# One\n\nTwo.", "markdown")
    assert [doc.block_at(i).role for i in (0, 3, 4, 5, 8)] == [
        Role.HEADLINE, Role.HEADLINE, Role.HEADLINE, Role.PARAGRAPH, Role.PARAGRAPH,
    ]  # fmt: skip


def test_an_analysis_is_computed_once_a_document_and_does_not_travel() -> None:
    calls = []

    @analysis
    def length(doc: Document) -> int:
        calls.append(doc)
        return len(doc.text)

    doc = document("Some copy.")
    assert (length(doc), length(doc), len(calls)) == (10, 10, 1)
    assert length(document("Other.")) == 6
    assert len(calls) == 2
    travelled = pickle.loads(pickle.dumps(doc))  # noqa: S301
    assert travelled == doc
    assert travelled._cache == {}
    assert travelled.sentences == doc.sentences
