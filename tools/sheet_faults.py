"""Recall of fact-sheet: one fact changed in each of the sentences of `sheet_sentences.txt`, and nothing on the others.

Every fault is made twice, in a draft of 20 November 2026 and in one without a date, where less can be proved.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import newslint

HERE = Path(__file__).parent
_DATE = "---\ndate: 2026-11-20\n---\n\n"
_CHOICE = re.compile(r"\[([^\]|]*\|[^\]]*)\]")


class Written(NamedTuple):
    """A sentence with one of its choices, and where that stands; `choice` is 0 for what is right."""

    kind: str
    choice: int
    text: str
    start: int
    end: int


def sentences() -> Iterator[Written]:
    """Every sentence with every choice."""
    for line in (HERE / "sheet_sentences.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, _, sentence = line.partition(": ")
            match = _CHOICE.search(sentence)
            if match is None:
                raise ValueError(f"sheet_sentences.txt: no choice in “{sentence}”")
            for i, choice in enumerate(match[1].split("|")):
                text = sentence[: match.start()] + choice + sentence[match.end() :]
                yield Written(kind, i, text, match.start(), match.start() + len(choice))


def findings(copy: dict[str, str]) -> dict[str, list[str]]:
    """For each draft the messages of its findings, by the sheet; a draft is a sentence or two."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copy(HERE / "sheet_facts.toml", root / "facts.toml")
        (root / "newslint.toml").write_text('facts = "facts.toml"\n', "utf-8")
        for name, text in copy.items():
            (root / f"{name}.md").write_text(text, "utf-8")
        report = newslint.check_paths([folder], desk=False, select=["fact-sheet"], engine="none", jobs=1)
        found: dict[str, list[str]] = {name: [] for name in copy}
        for f in report.findings:
            found[Path(f.path).stem].append(f"{f.excerpt}: {f.message}")
        return found


def main() -> int:
    """Print found of all by kind, with a date and without; with SHOW=1 each miss; and what is said of right ones."""
    written = list(sentences())
    wrong_alarms: list[str] = []
    for label, head in (("dated", _DATE), ("undated", "")):
        found = findings({f"s{i}": head + w.text for i, w in enumerate(written)})
        hits, totals = Counter[str](), Counter(w.kind for w in written if w.choice)
        for i, w in enumerate(written):
            if not w.choice:
                wrong_alarms += found[f"s{i}"]
            elif found[f"s{i}"]:
                hits[w.kind] += 1
            elif os.environ.get("SHOW"):
                print(f"    {label}, {w.kind}: {w.text}")
        for kind, total in totals.items():
            print(f"  {label:8} {kind:12} found {hits[kind]:3} of {total:3}")
        print(
            f"  {label:8} {'all':12} found {hits.total():3} of {totals.total():3}  {hits.total() / totals.total():.2f}"
        )
    right = sum(not w.choice for w in written)
    print(f"  right sentences: {len(wrong_alarms)} findings in {right}, dated and undated")
    for message in wrong_alarms:
        print(f"    {message}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
