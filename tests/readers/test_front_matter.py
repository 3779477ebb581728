from __future__ import annotations

from datetime import date

import pytest

from newslint.readers import read_document
from newslint.readers.front_matter import date_of, genres_of
from newslint.source import from_text

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "source",
    [
        "---\ndate: 2026-11-22\n---\nText.",
        "---\ntitle: x\ndate: '2026-11-22'\nauthor: y\n---\n\nText.",
        '---\r\ndate: "2026-11-22"\r\n---\r\nText.',
        "---\ndate: 2026-11-22T09:00:00Z\n---\n",
        "---\ndate: 2026-11-22  # a Sunday\n...\nText.",
        '+++\ndate = 2026-11-22\n+++\nText.',
    ],
)  # fmt: skip
def test_the_day_in_front_matter(source: str) -> None:
    assert date_of(source) == DAY
    assert read_document(from_text(source, "a.md"), "").date == DAY


@pytest.mark.parametrize(
    "source",
    [
        "",
        "date: 2026-11-22\n",
        "Text.\n\n---\ndate: 2026-11-22\n---\n",
        "---\ndate: 2026-11-22\nText without an end.",
        "---\ndate: 22 November 2026\n---\n",
        "---\ndate: 2026-11-31\n---\n",
        "---\nupdate: 2026-11-22\n---\n",
        "---\nevent:\n  date: 2026-11-22\n---\n",
        "---\ntitle: x\n---\ndate: 2026-11-22\n---\n",
    ],
)
def test_no_day(source: str) -> None:
    assert date_of(source) is None


@pytest.mark.parametrize(
    ("source", "genres"),
    [
        ("---\nsection: Opinion\n---\nText.", {"opinion"}),
        ("---\ntitle: x\ntype: 'post'\ntags: [Europe, \"Letters\"]\n---\nText.", {"post", "europe", "letters"}),
        ('+++\ncategory = "blog"\n+++\nText.', {"blog"}),
        ("---\nSection: news/Opinion # a note\ntags:\n  - Blog\n  - 5\n---\nText.", {"news", "opinion", "blog"}),
        ("---\nsubsection: opinion\n---\nText.", set()),
        ("---\ntags: [opinion\n---\nText.", set()),
        ("---\n- opinion\n---\nText.", set()),
        ("section: opinion\n\nText.", set()),
    ],
)
def test_the_genres_in_front_matter(source: str, genres: set[str]) -> None:
    assert genres_of(source) == genres
    assert read_document(from_text(source, "a.md"), "").genres == genres


def test_plain_text_has_none() -> None:
    assert read_document(from_text("---\ntype: blog\n---\nText.", "a.txt"), "").genres == frozenset()
    assert read_document(from_text("---\ndate: 2026-11-22\n---\nText.", "a.txt"), "").date is None
