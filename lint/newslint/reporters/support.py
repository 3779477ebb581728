"""What the sources bear out of a draft, for people: one line, or one line each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from newslint.sources.items import Looked, Support, Verdict

_LONGEST = 44  # code points shown of an item, and of its place
_SAID = {Verdict.FOUND: "", Verdict.DIFFERS: "differs from ", Verdict.MISSING: "in no source; nearest "}


def supported(path: str, support: Support, paint: Callable[[str, str], str], *, in_full: bool) -> Iterator[str]:
    """How much of a draft its sources bear out; `in_full` each item with its place."""
    sources = f"{support.sources} source{'' if support.sources == 1 else 's'}"
    number = Counter(item.verdict for item in support.items)
    counted = f"{support.found} of {len(support.items)} items looked up are in its {sources}"
    counted += f", {number[Verdict.DIFFERS]} differ" if number[Verdict.DIFFERS] else ""
    counted += f", {number[Verdict.MISSING]} in none" if number[Verdict.MISSING] else ""
    yield f"{paint(path + ':', '1')} {counted}\n"
    for item in support.items if in_full else ():
        yield _line(path, item, paint)
    yield "\n"


def _line(path: str, item: Looked, paint: Callable[[str, str], str]) -> str:
    at = f"{path}:{item.start.line}:{item.start.column}:"
    verdict = _SAID[item.verdict]
    if item.place is None:
        where = "in the sources" if item.verdict is Verdict.FOUND else "in no source"
    else:
        place = f"{item.place.path}:{item.place.start.line}:{item.place.start.column}"
        where = f"{verdict}{paint(place, '2')} “{_short(item.place.message)}”"
    return f"  {at} {item.kind} “{_short(item.excerpt)}” – {where}\n"


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"
