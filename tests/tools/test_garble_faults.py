"""The script that writes garble: what it changes, and that it says where."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "tools"))

from garble_faults import KINDS, Fault, WordNet, around, write_faults

from newslint.analyses.annotation import annotation
from newslint.document import Document
from newslint.readers import read_document
from newslint.source import from_text
from newslint.spans import Span

TEXT = (
    "Harbour Council Puts Off Its Vote\n\n"
    "The council decides today on the sale of the old harbour to a group of builders from the south. "
    "The builders have promised the town a library and a pool in the basement of the tower. "
    "“We will decide when the time has come for the sale of the harbour,” the mayor said of the plan. "
    "The critics of the plan are waiting for a report on the state of the quay in the spring."
)
#: Two synsets in WordNet's format: a verb with a synonym, and the noun that belongs to it.
VERB = "00000001 31 v 02 decide 0 settle 0 001 + 00000002 n 0101 00 | make up one's mind"
NOUN = "00000002 04 n 01 decision 0 001 + 00000001 v 0101 | the act of making up one's mind"


@pytest.fixture
def wordnet(tmp_path: Path) -> WordNet:
    """A WordNet of two synsets."""
    for name, line in {"noun": NOUN, "verb": VERB, "adj": "", "adv": ""}.items():
        (tmp_path / f"data.{name}").write_text(f"  1 a line of the licence\n{line}".rstrip() + "\n", "ascii")
    return WordNet(tmp_path)


def _written(wordnet: WordNet, seeds: int = 30) -> list[tuple[str, list[Fault]]]:
    document = read_document(from_text(TEXT, "draft.txt"), Document.model)
    return [write_faults(document, wordnet, random.Random(seed)) for seed in range(seeds)]  # noqa: S311


def test_derivations_and_synonyms_are_read(wordnet: WordNet) -> None:
    assert wordnet.derived["decide", "V"] == {("decision", "N")}
    assert wordnet.synonyms["decide", "V"] == {"settle"}


def test_a_fault_stands_where_it_says(wordnet: WordNet) -> None:
    for text, faults in _written(wordnet):
        for fault in faults:
            assert fault.span.of(text) == fault.what.partition(" → ")[2]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_finds_a_place(kind: str, wordnet: WordNet) -> None:
    document = read_document(from_text(TEXT, "draft.txt"), Document.model)
    sentence = document.sentences[1]
    changes = list(KINDS[kind](annotation(document).within(sentence.span), wordnet, random.Random(1)))  # noqa: S311
    assert changes
    assert all(change.new != change.span.of(document.text) for change in changes)


def test_headlines_and_quotations_are_left_alone(wordnet: WordNet) -> None:
    quotation = TEXT[TEXT.index("“") : TEXT.index("”") + 1]
    for text, _ in _written(wordnet):
        assert text.startswith(TEXT.partition("\n")[0])
        assert quotation in text


def test_around_takes_the_words_beside() -> None:
    assert around(Fault("", "", Span(4, 7)), "one two three").of("one two three") == "one two three"
