"""Brings `lint/newslint/engines/profile.tsv` up to date: a row for every rule of the grammar engine.

    python tools/engine_profile.py          write the counts anew, and rows for rules that have none
    python tools/engine_profile.py ID ...   show what the rules say on clean copy, to judge it

Counts come from the development copy beside the checkout: what `--select lt` reports on clean copy (articles and
training text, 277,000 words) and on marked copy, and how many of the latter touch a mark that they fit. The state, the
verdicts (right and wrong, of what was looked at on clean copy) and the reason are written by hand and kept. Pattern
rules stand in the engine's data; rules in code show only in what they report.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from importlib.resources import files
from itertools import chain
from pathlib import Path
from xml.etree import ElementTree

from marks import found, read_marks

import newslint
from newslint.engines.base import Dialect
from newslint.findings import Finding

SHARED = Path(__file__).parent.parent.parent / "shared"
TABLE = Path(__file__).parent.parent / "lint" / "newslint" / "engines" / "profile.tsv"
#: The files of pattern rules for the two dialects; the rest are for other countries and for learners.
FILES: dict[str, Dialect] = {
    "grammar.xml": "en-US", "style.xml": "en-US", "en-GB/grammar.xml": "en-GB", "en-GB/style.xml": "en-GB",
    "en-US/grammar.xml": "en-US", "en-US/style.xml": "en-US",
}  # fmt: skip
#: Beginnings of ids that rules in code end with the word they found.
FAMILIES = (
    "EN_COMPOUNDS_", "EN_DIACRITICS_REPLACE_", "EN_GB_SIMPLE_REPLACE_", "EN_MULTITOKEN_SPELLING_", "EN_PLAIN_ENGLISH_",
    "EN_REDUNDANCY_", "EN_SIMPLE_REPLACE_", "EN_US_SIMPLE_REPLACE_", "EN_WORDINESS_", "EN_WORD_COHERENCY",
    "MORFOLOGIK_RULE_EN_",
)  # fmt: skip


@dataclass
class Row:
    """One rule: numbers as text, empty where nobody looked."""

    rule: str
    kind: str = "code"
    state: str = "on"
    clean: str = "0"
    faulty: str = "0"
    marks: str = "0"
    right: str = ""
    wrong: str = ""
    reason: str = ""


def pattern_rules() -> dict[str, bool]:
    """The ids of the engine's pattern rules; whether each is on in LanguageTool itself."""
    folder = files("lingotweaker_data_en") / "data" / "en" / "rules"
    rules: dict[str, bool] = {}
    for name in FILES:
        root = ElementTree.fromstring((folder / name).read_text("utf-8"))  # noqa: S314 - the engine's own data
        for _, rule_id, is_on, _ in rules_in(root):
            rules[rule_id] = rules.get(rule_id, False) or is_on
    return rules


def rules_in(root: ElementTree.Element) -> Iterator[tuple[str, str, bool, ElementTree.Element]]:
    """The pattern rules of one file: category, id, whether LanguageTool runs it when nothing is asked, and element.

    One in a group may have an id of its own. Rules that are off, and picky ones, are not run.
    """
    for category in root.iter("category"):
        for top in chain(category.findall("rule"), category.findall("rulegroup")):
            for rule in top.findall("rule") or [top]:
                levels = (rule, top, category)
                default = next((level.get("default") for level in levels if level.get("default")), "on")
                is_on = default == "on" and not any("picky" in level.get("tags", "") for level in levels)
                yield category.attrib["id"], rule.get("id", top.attrib["id"]), is_on, rule


def read_table() -> dict[str, Row]:
    """The rows of the table by rule."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        return {row["rule"]: Row(**row) for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)}


def write_table(rows: dict[str, Row]) -> None:
    """Write the rows by rule, the comment above them kept."""
    above = [line for line in TABLE.read_text("utf-8").splitlines(keepends=True) if line.startswith("#")]
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        file.writelines(above)
        names = [f.name for f in fields(Row)]
        table = csv.DictWriter(file, names, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None)
        table.writeheader()
        table.writerows(asdict(row) for _, row in sorted(rows.items()))


def family(rule: str) -> str:
    """The row that a rule of the engine is counted in."""
    name = rule.removeprefix("lt/")
    return next((f"{f}*" for f in FAMILIES if name.startswith(f)), name)


def findings(folder: Path) -> Iterator[Finding]:
    """Everything the engine says of the drafts in a folder."""
    report = newslint.check_paths([folder], desk=False, select=["lt"], engine="embedded")
    return (f for file in report.files for f in file.findings)


def main(shown: list[str]) -> int:
    """Write the table, or show what rules say; 2 where the development copy is absent."""
    if not SHARED.is_dir():
        print(f"the development copy is not there: expected {SHARED.name}/ beside the checkout", file=sys.stderr)
        return 2
    clean = [f for name in ("clean", "training") for f in findings(SHARED / "data" / name)]
    if shown:
        for f in clean:
            if family(f.rule) in shown:
                print(
                    f"{f.rule} {Path(f.path).name}:{f.start.line}:{f.start.column} “{f.excerpt}” {f.replacements[:2]}"
                )
        return 0
    bad: list[tuple[Finding, bool]] = []
    for folder in (SHARED / "drafts", SHARED / "data" / "faulty", SHARED / "data" / "translated"):
        marks = read_marks(folder / "marks.jsonl")
        for f in findings(folder):
            bad.append((f, any(m.file == Path(f.path).name and found(m, [f]) for m in marks)))
    rows, patterns = read_table(), pattern_rules()
    counts = Counter(family(f.rule) for f in clean)
    faulty, marked = Counter(family(f.rule) for f, _ in bad), Counter(family(f.rule) for f, hit in bad if hit)
    for rule in {*rows, *counts, *faulty, *(p for p, is_on in patterns.items() if is_on)}:
        row = rows.setdefault(rule, Row(rule))
        if rule in patterns:  # a pattern rule that the engine has lost stays one, and the test names it
            row.kind = "pattern"
        row.clean, row.faulty, row.marks = str(counts[rule]), str(faulty[rule]), str(marked[rule])
    write_table(rows)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
