"""Recall of conflicting-figure: a figure of clean copy that stands a second time as another one.

Figures are found in the copy by plain patterns, not by the analyses under test. The second place is another draft of
the story (its top, and half of its other paragraphs in another order, the one with the figure among them), a later
paragraph that gives the sentence again, or a sentence that takes the thing up: “All 44 miners are listed.” for a group
of people, “Hale, 64, was there.” for an age, “The 14-storey tower is listed.” for a property. SEEDS decides the rest.
A fault is found when a finding, or a place it lists, stands on the changed figure. The same is done with nothing
changed, and what is found then is printed. COPY names other folders.
"""

from __future__ import annotations

import os
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from desk_faults import SHARED, Checker, articles

from newslint.analyses.calendar_words import MONTH
from newslint.analyses.holders import words as listed
from newslint.analyses.numbers import SPELLED, number
from newslint_rules.conflicting_figure import ConflictingFigure

_N = rf"(?P<n>(?<![\w.,:/£$€¥–-])(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,5}})(?![\d%.]|,\d)|\b(?:{'|'.join(SPELLED[2:20])}))"
_PEOPLE = sorted({*(noun + "s" for noun in listed("people-nouns")), "people", "men", "women", "children"})
_ANY = re.compile(rf"{_N}(?= (?!per\b|{MONTH})[a-z]{{3,}})")
PATTERNS = {
    "second draft": _ANY,
    "sentence again": _ANY,
    "group": re.compile(rf"(?<!the ){_N} (?P<what>(?:[a-z]+ )?(?:{'|'.join(_PEOPLE)}))\b"),
    "age": re.compile(r"\b[A-Z][a-z]+ (?P<what>[A-Z][a-z]{2,}), (?:aged )?(?P<n>\d\d)(?=[,.])"),
    "property": re.compile(
        r"\b(?:[Tt]he|an?) (?P<n>\d{1,5}|two|three|four|five|six|seven|eight|ten)"
        r"(?P<what>-(?!year|month|week|day|hour|minute)[a-z]+ (?!and\b|or\b)[a-z]+)\b"
    ),
}
_DATE = re.compile(rf"\b{MONTH} $")  # what follows is a day
_AGAIN = {"group": "All {} {} are listed.", "age": "{1}, {0}, was there.", "property": "The {}{} is listed."}
_TOP = 2  # paragraphs
_MOST = 2  # figures of one kind and article


@dataclass(frozen=True)
class Fault:
    """Drafts by path, in the last of which a figure stands from `start` to `end` that does not go with the other."""

    kind: str
    what: str
    drafts: dict[str, str]
    start: int
    end: int


def other_number(written: str, rng: random.Random) -> str | None:
    """Another number in the same form, a tenth to two thirds larger or smaller."""
    read = number(written)
    if read is None or 1900 <= read.value <= 2100 or read.value < 2:
        return None
    value = int(read.value)
    by = max(1, round(value * rng.uniform(0.1, 0.66)))
    new = value + by if value - by < 2 or rng.random() < 0.5 else value - by
    if written.isalpha():
        return SPELLED[new].capitalize() if written[0].isupper() else SPELLED[new]
    return f"{new:,}" if "," in written else str(new)


def second(kind: str, text: str, match: re.Match[str], new: str, rng: random.Random) -> Fault | None:
    """The drafts with a figure in a second place as `new`."""
    paragraphs = [p for p in text.split("\n") if p.strip()]
    at = next(i for i, p in enumerate(_starts(text)) if p[0] <= match.start() < p[1])
    before = match.start("n") - _starts(text)[at][0]
    own = paragraphs[at]
    own = own[:before] + "\0" + own[before + len(match["n"]) :]
    if kind == "second draft":
        rest = [p for i, p in enumerate(paragraphs[_TOP:], _TOP) if i != at]
        chosen = rng.sample(rest, len(rest) // 2) + ([own] if at >= _TOP else [])
        rng.shuffle(chosen)
        top = [own if i == at else p for i, p in enumerate(paragraphs[:_TOP])]
        drafts = {"a.txt": text, "b.txt": "\n\n".join([*top, *chosen])}
    else:
        again = _AGAIN[kind].format("\0", match["what"]) if kind in _AGAIN else _sentence(own)
        drafts = {"a.txt": f"{text}\n\n{again}"}
    path = list(drafts)[-1]
    start = drafts[path].index("\0")
    drafts[path] = drafts[path].replace("\0", new)
    return Fault(kind, f"{match['n']} → {new} in {_sentence(own)!r}", drafts, start, start + len(new))


def _starts(text: str) -> list[tuple[int, int]]:
    return [m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", text)]


def _sentence(paragraph: str) -> str:
    """The sentence with the mark."""
    at = paragraph.index("\0")
    start = max(paragraph.rfind(stop, 0, at) + len(stop) for stop in (". ", "? ", "! ", "” ")) if at else 0
    end = next((m.end() for m in re.finditer(r"[.?!](?= |$)", paragraph) if m.end() > at), len(paragraph))
    return paragraph[max(start, 0) if start > 1 else 0 : end]


def faults(seed: int) -> Iterator[tuple[str, Fault, Fault]]:
    """All faults of one seed with the name of their article, and each again with nothing changed."""
    for name, text in articles("*_news*.txt"):
        quoted = [m.span() for m in re.finditer(r"“[^”]*”|\"[^\"\n]*\"", text)]
        for kind, pattern in PATTERNS.items():
            found = [m for m in pattern.finditer(text) if not any(a <= m.start() < b for a, b in quoted)]
            found = [m for m in found if not _DATE.search(text, m.start() - 12, m.start("n"))]
            lot = random.Random(f"{seed} {name} {kind}")  # noqa: S311 - copy is not a secret
            for match in sorted(lot.sample(found, min(_MOST, len(found))), key=re.Match.start):
                key = f"{seed} {name} {kind} {match.start()}"
                rng = random.Random(key)  # noqa: S311
                new = other_number(match["n"], rng)
                if new is None:
                    continue
                made = second(kind, text, match, new, random.Random(key))  # noqa: S311
                same = second(kind, text, match, match["n"], random.Random(key))  # noqa: S311
                if made and same:
                    yield name, made, same


def main() -> int:
    """Print found of all by kind; with SHOW=1 each miss; and what is said where nothing is changed."""
    if not SHARED.is_dir() and not os.environ.get("COPY"):
        print("the development copy is not there: expected shared/ beside the checkout", file=sys.stderr)
        return 2
    checker = Checker(ConflictingFigure())
    hits, totals, said = Counter[str](), Counter[str](), set()
    for seed in os.environ.get("SEEDS", "1").split():
        for name, fault, same in faults(int(seed)):
            path = list(fault.drafts)[-1]
            found = checker.places(fault.drafts)
            hit = any(p == path and a < fault.end and fault.start < b for p, a, b, _ in found)
            hits[fault.kind] += hit
            totals[fault.kind] += 1
            if os.environ.get("SHOW") and not hit:
                print(f"    {fault.kind}: {fault.what}   ({name}) {[m for *_, m in found]}".replace("\0", "#"))
            said |= {(name, fault.kind, message) for *_, message in checker.places(same.drafts)}
    for kind in PATTERNS:
        print(f"  {kind:24} found {hits[kind]:4} of {totals[kind]:4}  {hits[kind] / max(totals[kind], 1):.3f}")
    print(f"  nothing changed, {sum(totals.values())} second places: {len(said)} findings")
    for name, kind, message in sorted(said):
        print(f"    {name}, {kind}: {message}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
