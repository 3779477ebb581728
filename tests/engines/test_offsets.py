from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.engines.offsets import from_utf8, from_utf16

# Emoji, joined and flagged ones, combining marks, lone surrogates: whatever moves offsets, beside plain text.
texts = st.lists(
    st.sampled_from(["a", "é", "e\u0301", "…", "’", "\xa0", "😀", "👩\u200d🚒", "🇺🇦", "𝒳", "\ud83d", "\ude00", "\n"])
    | st.characters()
).map("".join)


@given(texts)
def test_utf16_offsets_of_all_characters_and_of_the_end_come_back(text: str) -> None:
    convert = from_utf16(text)
    units = [len(text[:i].encode("utf-16-le", "surrogatepass")) // 2 for i in range(len(text) + 1)]
    assert [convert(offset) for offset in units] == list(range(len(text) + 1))


@given(texts)
def test_utf8_offsets_of_all_characters_and_of_the_end_come_back(text: str) -> None:
    convert = from_utf8(text)
    units = [len(text[:i].encode("utf-8", "surrogatepass")) for i in range(len(text) + 1)]
    assert [convert(offset) for offset in units] == list(range(len(text) + 1))


@given(texts, texts)
def test_an_offset_inside_a_character_is_an_error(before: str, after: str) -> None:
    text = before + "😀" + after
    inside_utf16 = sum(2 if ord(c) > 0xFFFF else 1 for c in before) + 1
    with pytest.raises(ValueError, match="between two characters"):
        from_utf16(text)(inside_utf16)
    with pytest.raises(ValueError, match="between two characters"):
        from_utf8(text)(len(before.encode("utf-8", "surrogatepass")) + 2)
