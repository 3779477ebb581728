"""Recall of quote-drift: a quotation of clean copy that stands a second time with one word changed.

Quotations are found in the copy by plain patterns, not by the analysis under test. The second place is another draft
of the story (its top, and the paragraph again, with the quotation in full or nine words of it), the headline, or a
later paragraph. SEEDS decides the rest. A fault is found when a finding, or a place it lists, stands on the changed
words or beside what is left out. The same is done with nothing changed, and what is found then is printed. COPY names
other folders.
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

from newslint_rules.quote_drift import QuoteDrift

PLACES = ("second draft, in full", "second draft, in part", "headline, in part", "later paragraph")

_QUOTATION = re.compile(r"“(?P<curly>[^“”\n]{60,400})”|(?<!\w)\"(?P<straight>\w[^\"\n]{60,400})\"(?!\w)")
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_PATTERNS = {
    "not added": re.compile(r"\b(?:is|are|was|were|will|would|can|could|should|must)(?P<it>)(?= (?!not\b)[a-z])"),
    "not dropped": re.compile(r"(?P<it> not)\b(?! only)|(?<=is|as|re|id|ve|es|ld)(?P<nt>n['’]t)\b"),
    "number": re.compile(
        r"\b(?P<it>\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|hundred|million)\b"
    ),
    "name": re.compile(r"(?<=[a-z,] )(?P<it>[A-Z][a-z]{3,})\b"),
    "content word": re.compile(r"(?<=[\w,] )(?P<it>[a-z]{6,})\b(?!['’-])"),
}
_NAMES = ("Harwich", "Lindqvist", "Oran", "Birch", "Tallinn", "Marsden", "Vasquez", "Osaka")
_NUMBERS = ("three", "seven", "eleven", "thirty", "90")
_TOP = 6  # lines, blank ones too
_BESIDE = 4  # words on either side of the changed one, of a part


@dataclass(frozen=True)
class Fault:
    """A second place for a quotation, in `drafts` by path; a finding has to stand from `start` to `end` of `path`."""

    kind: str
    place: str
    what: str
    drafts: dict[str, str]
    path: str
    start: int
    end: int


def change(kind: str, words: str, pool: list[str], rng: random.Random) -> tuple[int, int, str] | None:
    """From and to which offset of a quotation what is written; None where it has nothing of the kind."""
    places = list(_PATTERNS[kind].finditer(words))
    if not places:
        return None
    match = rng.choice(places)
    old = next((g for g in match.groupdict().values() if g), "")
    start, end = match.span("it") if match["it"] is not None else match.span("nt")
    if kind.startswith("not"):
        return start, end, " not" if kind == "not added" else ""
    if kind == "content word":
        fit = [w for w in pool if w[-2:] == old[-2:] and w[:3] != old[:3]]
        return (start, end, rng.choice(fit)) if fit else None
    other = [new for new in (_NAMES if kind == "name" else _NUMBERS) if new != old]
    return start, end, rng.choice(other)


def second(
    place: str, text: str, match: re.Match[str], at: tuple[int, int, str]
) -> tuple[dict[str, str], str, int, int] | None:
    """The drafts with the changed quotation in a second place, its path, and where the change begins and ends."""
    words, (start, end, new) = match["curly"] or match["straight"], at
    paragraphs = text.split("\n")
    paragraph = next(p for p in paragraphs if match[0] in p)
    top = "\n".join(p for p in paragraphs[: paragraphs.index(paragraph)][:_TOP] if match[0] not in p)
    begin, stop = 0, len(words)
    if place.endswith("in part"):
        spans = [m.span() for m in _WORD.finditer(words)]
        before, after = [s for s in spans if s[1] <= start], [s for s in spans if s[0] >= end]
        if len(before) < _BESIDE or len(after) < _BESIDE:
            return None
        begin, stop = before[-_BESIDE][0], after[_BESIDE - 1][1]
    quotation = words[begin:start] + new + words[end:stop]
    marked = f"“{quotation}”" if match["curly"] else f'"{quotation}"'
    if place.startswith("headline"):
        drafts, lead = {"a.txt": f"Town hears of {marked}\n\n{text}"}, "Town hears of "
    elif place == "later paragraph":
        lead = f"{text}\n\n{paragraph.partition(match[0])[0]}"
        drafts = {"a.txt": lead + marked + paragraph.partition(match[0])[2]}
    else:
        lead = f"{top}\n\n{paragraph.partition(match[0])[0]}".lstrip()
        drafts = {"a.txt": text, "b.txt": lead + marked + paragraph.partition(match[0])[2]}
    where = len(lead) + 1 + start - begin
    return drafts, list(drafts)[-1], where, where + len(new)


def faults(seed: int) -> Iterator[tuple[str, Fault]]:
    """All faults of one seed with the name of their article: each quotation in each place, with a change by lot."""
    rng = random.Random(seed)  # noqa: S311 - copy is not a secret
    copy = list(articles("[gm]*news*.txt"))
    pool = sorted({m["it"] for _, text in copy for m in _PATTERNS["content word"].finditer(text)})
    for name, text in copy:
        for match in _QUOTATION.finditer(text):
            for kind in _PATTERNS:
                place = rng.choice(PLACES)
                words = match["curly"] or match["straight"]
                at = change(kind, words, pool, rng)
                made = second(place, text, match, at) if at else None
                if at and made:
                    yield name, Fault(kind, place, f"{words[at[0] : at[1]]!r} → {at[2]!r} in {words!r}", *made)


def main() -> int:
    """Print found of all by kind and by place; with SHOW=1 each miss; and what is said where nothing is changed."""
    if not SHARED.is_dir() and not os.environ.get("COPY"):
        print("the development copy is not there: expected shared/ beside the checkout", file=sys.stderr)
        return 2
    checker = Checker(QuoteDrift())
    hits, totals = Counter[str](), Counter[str]()
    for seed in os.environ.get("SEEDS", "1").split():
        for name, fault in faults(int(seed)):
            found = checker.places(fault.drafts)
            hit = any(p == fault.path and a <= fault.end + 1 and fault.start <= b + 1 for p, a, b, _ in found)
            hits.update([fault.kind, fault.place] * hit)
            totals.update([fault.kind, fault.place])
            if os.environ.get("SHOW") and not hit:
                print(f"    {fault.kind}, {fault.place}: {fault.what}   ({name}) {[m for *_, m in found]}")
    for kind in (*_PATTERNS, *PLACES):
        print(f"  {kind:24} found {hits[kind]:4} of {totals[kind]:4}  {hits[kind] / max(totals[kind], 1):.3f}")
    said, number = set(), 0
    for name, text in articles("[gm]*news*.txt"):
        for match in _QUOTATION.finditer(text):
            for place in PLACES:
                if made := second(place, text, match, _nothing(match)):
                    number += 1
                    said |= {(name, place, message) for *_, message in checker.places(made[0])}
    print(f"  nothing changed, {number} second places: {len(said)} findings")
    for name, place, message in sorted(said):
        print(f"    {name}, {place}: {message}")
    return 0


def _nothing(match: re.Match[str]) -> tuple[int, int, str]:
    """The change of a word in the middle of a quotation into itself."""
    words = match["curly"] or match["straight"]
    spans = [m.span() for m in _WORD.finditer(words)]
    start, end = spans[len(spans) // 2]
    return start, end, words[start:end]


if __name__ == "__main__":
    sys.exit(main())
