"""Where an open quotation could close, and how bad it is: what case files do not say."""

from __future__ import annotations

import pytest

import newslint
from newslint.findings import Finding, Severity


def only(text: str) -> Finding:
    (finding,) = newslint.check_text(text, select=["unpaired-quote"], engine="none").findings
    return finding


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("“We left at noon, she said. The bus was late.", "late."),
        ("“We left at noon, she said. “The bus was late.”", "she said."),
        ("‘We left at noon, she said.\n\nThe bus was late.", "she said."),
    ],
)
def test_the_place_where_it_is_still_open_is_shown(text: str, ends: str) -> None:
    finding = only(text)
    (spot,) = finding.related
    assert finding.severity is Severity.ERROR
    assert text[: spot.end.offset].endswith(ends)
    assert spot.end.offset - spot.start.offset == 1


def test_the_next_paragraph_is_shown_where_a_quotation_runs_on() -> None:
    text = "“We left at noon.\n\nThe bus was late,” she said."
    finding = only(text)
    assert finding.severity is Severity.SUGGESTION
    assert text[finding.related[0].start.offset :].startswith("The bus")


def test_two_paragraphs_that_became_one_are_a_suggestion() -> None:
    finding = only("“We left at noon. The bus was late. “Nobody came,” she said.")
    assert (finding.severity, finding.excerpt) == (Severity.SUGGESTION, "“We")
