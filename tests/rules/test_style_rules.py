"""What the rules on style share: one finding a point, its severity, the house's form."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import newslint
from newslint.findings import Finding, Severity

COPY = Path(__file__).parent.parent / "copy" / "clean"


def findings(text: str, rule: str, **config: Any) -> list[Finding]:
    return list(newslint.check_text(text, select=[rule], engine="none", **config).findings)


def test_each_point_has_a_finding_of_its_own() -> None:
    text = "It opened on 5 March and 9 April, not on May 7, in the 1990s and the 1980s, not the 1970’s."
    assert [f.excerpt for f in findings(text, "date-style")] == ["May 7", "1970’s"]


def test_no_fix_where_two_forms_lead() -> None:
    text = "It opened on 5 March and 9 April, on May 7 and May 8, and on 9th June."
    (finding,) = findings(text, "date-style")
    assert (finding.excerpt, finding.fix) == ("May 7", None)


def test_the_other_places_are_related() -> None:
    text = "Turnout was 40% in May, 41% in June and 42 percent in July. It was 43 percent in August, and 44% later."
    (finding,) = findings(text, "percent-style")
    assert [r.message for r in finding.related] == ["“40%”", "“43 percent”"]


def test_kinds_of_marks_are_said_in_words() -> None:
    text = "“It’s late,” she said, and it's dark."
    (finding,) = findings(text, "mixed-quote-style")
    assert (
        finding.message == "Quotation marks and apostrophes: straight marks here and curly marks elsewhere: choose one."
    )
    assert {r.message for r in finding.related} == {"curly marks"}
    asked = findings(text, "mixed-quote-style", rules={"mixed-quote-style": {"style": "curly"}})
    assert [f.message.partition(": ")[2] for f in asked] == ["straight marks here; the house style is curly marks."]


@pytest.mark.parametrize("sign", ["$", "US$", "€", "£"])
def test_the_house_style_of_money_has_the_sign_of_the_sum(sign: str) -> None:
    asked = findings(f"It cost {sign}3m.", "number-style", rules={"number-style": {"money": "£2 million"}})
    assert [f.message for f in asked] == [f"Millions of money: “{sign}3m” here; the house style is “{sign}2 million”."]


@pytest.mark.parametrize(
    ("rule", "text", "house"),
    [
        ("dash-style", "The mill – the old one – is shut. The band—all of it—left.", "em dash"),
        ("mixed-quote-style", "“It’s late,” she said, and it's dark.", "curly"),
        ("number-style", "The firm has 14 shops. Last year it opened twelve shops.", "words to nine"),
    ],
)
def test_harmless_mixes_are_suggestions_until_the_house_decides(rule: str, text: str, house: str) -> None:
    assert {f.severity for f in findings(text, rule)} == {Severity.SUGGESTION}
    asked = findings(text, rule, rules={rule: {"style": house}})
    assert {f.severity for f in asked} == {Severity.WARNING}


@pytest.mark.parametrize(("word", "marked"), [("email", ["e-mail"]), ("e-mail", ["email", "emails"])])
def test_the_vocabulary_decides_on_terms(word: str, marked: list[str]) -> None:
    text = "The firm sent an e-mail on Monday. The email said that the emails of May were lost."
    assert [f.excerpt for f in findings(text, "term-style", vocabulary=[word])] == marked


def test_a_term_written_both_ways_as_often_is_a_suggestion() -> None:
    assert [f.severity for f in findings("The e-mail came. The email went.", "term-style")] == [Severity.SUGGESTION]


def test_a_house_style_marks_every_place() -> None:
    text = "On March 5, 2024, 40% of 7 houses burned at 7 p.m., and the U.S. sent £2 million."
    report = newslint.check_text(text, select=["consistency"], engine="none", house_style="british")
    assert [f.replacements for f in report.findings] == [
        ("5 March 2024",), ("40 per cent",), ("7pm",), ("US",), ("£2m",)
    ]  # fmt: skip


@pytest.mark.parametrize(("name", "style"), [("uk-library-roof", "british"), ("us-dam-repair", "american")])
def test_copy_in_its_house_style_is_silent(name: str, style: str) -> None:
    text = (COPY / f"{name}.txt").read_text("utf-8")
    report = newslint.check_text(text, select=["consistency"], engine="none", house_style=style)
    assert list(report.findings) == []


@pytest.mark.parametrize(("name", "style"), [("uk-library-roof", "american"), ("us-dam-repair", "british")])
def test_copy_in_the_other_house_style_is_marked(name: str, style: str) -> None:
    text = (COPY / f"{name}.txt").read_text("utf-8")
    report = newslint.check_text(text, select=["consistency"], engine="none", house_style=style)
    assert {"date-style", "number-style", "percent-style", "time-style", "dash-style"} <= {
        f.rule for f in report.findings
    }
