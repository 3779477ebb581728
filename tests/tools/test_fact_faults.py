"""The script that writes faults of fact: what it changes, and that its sentences are right as they stand."""

from __future__ import annotations

import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "tools"))

from fact_faults import found, in_copy, in_sentence, sentences

COPY = "The mill closed on Monday, 23 November 2026. It opened on May 4, 1902, and burned on 3 February 1950."


def test_a_fault_is_one_change_where_it_says() -> None:
    faults = list(in_copy(COPY, random.Random(1)))  # noqa: S311
    assert sorted({f.kind for f in faults}) == ["impossible date", "weekday"]
    for fault in faults:
        new = fault.what.partition(" → ")[2]
        assert fault.text[fault.start : fault.end] == new
        assert fault.text != COPY


def test_every_sentence_can_be_changed_and_is_right_before() -> None:
    rng = random.Random(1)  # noqa: S311
    written = list(sentences())
    made = [in_sentence(kind, sentence, rng) for kind, sentence in written]
    assert all(made)
    plain = {str(i): sentence.replace("[", "").replace("]", "") for i, (_, sentence) in enumerate(written)}
    assert all(fault.text != plain[str(i)] for i, fault in enumerate(made) if fault)
    assert found(plain) == {}
