"""What newslint reads in the front matter of a draft: its date, and what kind of piece it is."""

from __future__ import annotations

import re
from datetime import date

# The block that YAML or TOML front matter is: the first line opens it, a line of the same marks closes it.
_BLOCK = re.compile(r"(---|\+\+\+)[ \t]*\r?\n(?P<inside>.*?)^(?:\1|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_DATE = re.compile(r"^date[ \t]*[:=][ \t]*[\"']?(\d{4}-\d{2}-\d{2})(?![\d-])", re.MULTILINE)
_GENRE = re.compile(
    r"^(?:genre|section|category|categories|type|kind|tags)[ \t]*[:=][ \t]*(.+?)[ \t]*\r?$", re.MULTILINE
)


def date_of(source: str) -> date | None:
    """The day in the line `date: 2026-11-22` of the front matter that a Markdown source begins with, if there is one.

    A time after it is left out; a day that no calendar has counts as none.
    """
    found = _DATE.search(_inside(source))
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


def genres_of(source: str) -> frozenset[str]:
    """The values, in small letters, of `genre`, `section`, `category`, `type`, `kind` or `tags` in the front matter.

    A list stands on the line of its key (`tags: [opinion, Europe]`).
    """
    lines = (m[1].strip("[]") for m in _GENRE.finditer(_inside(source)))
    return frozenset(value.strip(" \t\"'").lower() for line in lines for value in line.split(","))


def _inside(source: str) -> str:
    block = _BLOCK.match(source)
    return block["inside"] if block else ""
