from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from newslint.spans import Lines, Position, Span

texts = st.lists(st.sampled_from(["a", "é", "😀", "\r", "\n", "\r\n", "\u2028", "\x0b", " "])).map("".join)


def test_spans_that_touch_do_not_overlap() -> None:
    assert Span(2, 4).overlaps(Span(3, 9))
    assert Span(2, 4).overlaps(Span(0, 3))
    assert not Span(2, 4).overlaps(Span(4, 5))
    assert not Span(2, 4).overlaps(Span(0, 2))


def test_a_span_contains_itself_but_nothing_that_sticks_out() -> None:
    assert Span(2, 4).contains(Span(2, 4))
    assert Span(2, 4).contains(Span(3, 3))
    assert not Span(2, 4).contains(Span(1, 4))
    assert not Span(2, 4).contains(Span(2, 5))


def test_shift_and_of() -> None:
    assert Span(0, 2).shift(3) == Span(3, 5)
    assert Span(1, 3).of("a😀bc") == "😀b"


def test_lines_end_at_cr_lf_and_crlf() -> None:
    lines = Lines("ab\r\nc\rd\n\ne")
    assert len(lines) == 5
    assert [lines.span(n) for n in range(1, 6)] == [Span(0, 2), Span(4, 5), Span(6, 7), Span(8, 8), Span(9, 10)]
    assert lines.position(0) == Position(1, 1, 0)
    assert lines.position(2) == Position(1, 3, 2)
    assert lines.position(4) == Position(2, 1, 4)
    assert lines.position(10) == Position(5, 2, 10)


def test_an_empty_text_has_one_line() -> None:
    lines = Lines("")
    assert len(lines) == 1
    assert lines.span(1) == Span(0, 0)
    assert lines.position(0) == Position(1, 1, 0)


@given(texts)
def test_every_offset_has_a_line_and_a_column_that_lead_back_to_it(text: str) -> None:
    lines = Lines(text)
    assert [lines.span(n).of(text) for n in range(1, len(lines) + 1)] == re.split(r"\r\n|\r|\n", text)
    for offset in range(len(text) + 1):
        place = lines.position(offset)
        assert place.offset == offset
        assert lines.span(place.line).start + place.column - 1 == offset
