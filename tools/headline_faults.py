"""Recall of `contradiction` on numbers in headlines: one of each headline is changed, in one digit or to another word.

The copy is that of tests/copy and, where it is at hand, the clean articles of the development data; none of it was
written for the rule. Nothing is found in it as it is, or that is told. SEED decides the rest; SHOW=1 lists the misses.
"""

from __future__ import annotations

import os
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from newslint.analyses.dates import dates
from newslint.analyses.numbers import SPELLED
from newslint.analyses.quantities import quantities
from newslint.document import Role
from newslint.plan import Options, plan
from newslint.readers import read_document
from newslint.run import run
from newslint.source import Source, from_text

ROOT = Path(__file__).parent.parent
COPY = [
    ROOT / "tests" / "copy" / "clean",
    ROOT / "tests" / "copy" / "claims",
    ROOT.parent / "shared" / "data" / "clean",
]
REWRITES = ROOT / "tests" / "copy" / "sources"
_SMALL = SPELLED[2:13]


def changed(text: str, rng: random.Random) -> Iterator[tuple[str, str, str]]:
    """Each number of the headline, what it becomes, and the draft with it."""
    document = read_document(from_text(text, "draft.txt"), "")
    headline = next((b for b in document.blocks if b.role is Role.HEADLINE), None)
    days = [m.span for m in dates(document)]
    for quantity in quantities(document):
        is_day = quantity.year_like or any(day.overlaps(quantity.span) for day in days)
        if headline is None or not headline.span.contains(quantity.span) or is_day or quantity.share:
            continue
        span = document.to_source(quantity.span)
        said = span.of(text)
        if wrong := _wrong(said, rng):
            yield said, wrong, text[: span.start] + wrong + text[span.end :]


def _wrong(said: str, rng: random.Random) -> str:
    digits = [i for i, c in enumerate(said) if c.isdigit()]
    if digits:
        at = rng.choice(digits[:2])
        return said[:at] + rng.choice([d for d in "123456789" if d != said[at]]) + said[at + 1 :]
    if said.lower() in _SMALL:
        other = rng.choice([n for n in _SMALL if n != said.lower()])
        return other.capitalize() if said[0].isupper() else other
    return ""


def drafts() -> list[str]:
    """The copy, draft by draft."""
    files = [f for folder in COPY for f in sorted(folder.rglob("*.txt"))] + sorted(REWRITES.glob("*/draft.txt"))
    return [f.read_text("utf-8") for f in files]


def flagged(texts: list[str]) -> list[bool]:
    """Whether the rule finds something in the headline of each draft."""
    sources: list[Source] = [from_text(text, f"{i:04}.txt") for i, text in enumerate(texts)]
    options = Options(overrides={"select": ["contradiction"], "engine": "none"}, desk=False, jobs=1)
    report = run(plan([], sources, options), options)
    by_path = {f.path: [x for x in f.findings if x.message.startswith("The headline")] for f in report.files}
    return [bool(by_path[source.path]) for source in sources]


def main() -> int:
    """Print what is found of the changed headlines, and in how many that are not changed."""
    copy = drafts()
    seed = os.environ.get("SEED", "1")
    made = [each for i, text in enumerate(copy) for each in changed(text, random.Random(f"{seed} {i}"))]  # noqa: S311
    hits = flagged([text for _, _, text in made])
    for (said, wrong, text), hit in zip(made, hits, strict=True):
        if os.environ.get("SHOW") and not hit:
            headline = re.sub(r"\s+", " ", text[:90])
            print(f"missed: {said} -> {wrong}: {headline}")
    print(f"numbers of headlines changed: {sum(hits)} of {len(hits)} found")
    print(f"drafts as they are: {sum(flagged(copy))} of {len(copy)} flagged")
    return 0


if __name__ == "__main__":
    sys.exit(main())
