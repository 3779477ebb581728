"""What newslint reads in the front matter of a draft: its date."""

from __future__ import annotations

import re
from datetime import date

# The block that YAML or TOML front matter is: the first line opens it, a line of the same marks closes it.
_BLOCK = re.compile(r"(---|\+\+\+)[ \t]*\r?\n(?P<inside>.*?)^(?:\1|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_DATE = re.compile(r"^date[ \t]*[:=][ \t]*[\"']?(\d{4}-\d{2}-\d{2})(?![\d-])", re.MULTILINE)


def date_of(source: str) -> date | None:
    """The day in the line `date: 2026-11-22` of the front matter that a Markdown source begins with, if there is one.

    A time after it is left out; a day that no calendar has counts as none.
    """
    block = _BLOCK.match(source)
    found = _DATE.search(block["inside"]) if block else None
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None
