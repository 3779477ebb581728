"""How a message names places: lines of the draft at hand, and other drafts."""

from __future__ import annotations

from collections.abc import Iterable

_LINES_SHOWN = 4
#: Other drafts that a finding points at.
FILES_SHOWN = 5


def in_lines(lines: Iterable[int]) -> str:
    """“line 3”, or “lines 3, 7 …”, each once."""
    found = sorted(set(lines))
    shown = ", ".join(map(str, found[:_LINES_SHOWN]))
    return f"line{'s' if len(found) > 1 else ''} {shown}{' …' if len(found) > _LINES_SHOWN else ''}"
