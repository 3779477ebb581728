"""The script that changes facts in sentences: they are right as they stand, and the changes are found."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "tools"))

from sheet_faults import findings, sentences


def test_right_sentences_pass_and_most_changes_are_found() -> None:
    written = list(sentences())
    found = findings({f"s{i}": f"---\ndate: 2026-11-20\n---\n\n{w.text}" for i, w in enumerate(written)})
    assert not [said for i, w in enumerate(written) if not w.choice for said in found[f"s{i}"]]
    wrong = [f"s{i}" for i, w in enumerate(written) if w.choice]
    assert sum(bool(found[name]) for name in wrong) >= 0.9 * len(wrong)
