"""Abbreviations and what they stand for: both orders, small words, hyphens, other languages."""

from __future__ import annotations

import pytest

from newslint_rules._long_forms import long_forms, same_words, spelled_out


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("The Federation of Small Presses (FSP) met.", "FSP", "Federation of Small Presses"),
        ("Then FSP (Federation of Small Presses) met.", "FSP", "Federation of Small Presses"),
        ("It was FSP, the Federation of Small Presses in Leeds, that met.", "FSP", "Federation of Small Presses"),
        ("The Federation of Small Presses, or FSP, met.", "FSP", "Federation of Small Presses"),
        ("The Cross-Border Rail Agency (CBRA) met.", "CBRA", "Cross-Border Rail Agency"),
        ("An improvised explosive device (IED) went off.", "IED", "improvised explosive device"),
        ("Two improvised explosive devices (IEDs) went off.", "IED", "improvised explosive devices"),
        ("The Basque Nationalist Party (PNV) won.", "PNV", "Basque Nationalist Party"),
    ],
)
def test_definitions_are_found(text: str, short: str, long: str) -> None:
    [found] = long_forms(text)
    assert (found.short, found.long, found.span.of(text)) == (short, long, short)


@pytest.mark.parametrize(
    "text",
    [
        "He left (FSP).",
        "It rained in Leeds (FSP) all day.",
        "FSP, the lobby, met.",
        "Anna Moss and Bo Lee (the MEPs) met.",
    ],
)
def test_what_defines_nothing(text: str) -> None:
    assert not list(long_forms(text))


def test_long_forms_are_compared_without_small_words_and_plurals() -> None:
    assert same_words("Federation of Small Presses", "Leeds Federation for Small Press")
    assert not same_words("Federation of Small Presses", "Federation of Small Printers")


def test_a_name_with_its_letters_is_spelled_out_anywhere() -> None:
    assert spelled_out("FSP", "the Federation of Small Presses said")
    assert not spelled_out("FSP", "the Federation of Large Presses said")
