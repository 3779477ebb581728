"""What an editor is told of quotations, in real runs."""

from __future__ import annotations

from pathlib import Path

import pytest

import newslint

ONLY = ["unsupported-by-sources"]


def told(tmp_path: Path, draft: str, source: str) -> list[str]:
    (tmp_path / "draft.txt").write_text(draft, "utf-8")
    (tmp_path / "wire.txt").write_text(source, "utf-8")
    report = newslint.check_paths(
        [str(tmp_path / "draft.txt")], engine="none", select=ONLY, sources=str(tmp_path / "wire.txt")
    )
    return [f.message.replace(f"{tmp_path}/", "") for f in report.findings]


@pytest.mark.parametrize(
    ("draft", "source", "message"),
    [
        (
            "“We shall mend the old roof,” said Tom Reed. Anna Hale chairs the trust.",
            "Tom Reed owns it.\n\n“We shall mend the old roof,” said Anna Hale.",
            "The source has Anna Hale say this (wire.txt:3), not Tom Reed; check who said it.",
        ),
        (
            "“We will now go home,” said Joan Pye.",
            "“We will go home now,” said Joan Pye.",
            "The source has these words in another order, “We will go home now” (wire.txt:1); quote them as they were "
            "said.",
        ),
        (
            "“No one has slept a full night since the big pumps broke,” said Joan Pye.",
            "“Nobody slept since the pumps broke,” said Joan Pye.",
            "No source has this quotation; the nearest is “Nobody slept since the pumps broke” (wire.txt:1), so quote "
            "that, or find who said this.",
        ),
        (
            "“The lake is older than all of us together,” said Joan Pye.",
            "Joan Pye lives here. “They know it.”",
            "No source has this quotation; find who said it where, or take it out.",
        ),
    ],
)
def test_one_sentence_says_what_is_wrong(tmp_path: Path, draft: str, source: str, message: str) -> None:
    assert told(tmp_path, draft, source) == [message]
