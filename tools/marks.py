"""Marked copy: reading marks and deciding which findings meet them.

A mark is a fault that an editor marked: file, line and column (from 1), the exact words, a kind. It is found when a
finding of a fitting rule, of the least severity counted, overlaps it, or one of the finding's related places in that
file does. Places on several lines or more than `_SLACK` longer than the mark count for nothing, nor do draft-level
`*-density` findings.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from newslint.findings import Finding, Related

_SLACK = 120  # characters that a finding may be longer than the mark
_SPELLERS = ("MORFOLOGIK", "HUNSPELL", "SPELL", "DIACRITICS")
_NO_SPELLERS = {"grammar", "garbled-phrase", "number-date"}

#: Which rules, categories (`claims/*`) or engine rules (`lt/*`) fit a kind of mark.
FITTING = {
    "unclosed-possessive": ["unclosed-possessive"],
    "name-variant": ["name-spelling", "place-spelling", "title-consistency"],
    "title-inconsistency": ["title-consistency", "name-spelling", "first-reference", "fact-sheet"],
    "abbreviation": [
        "abbreviation-period", "abbreviation-style", "undefined-abbreviation", "lt/ABBREVIATION_PUNCTUATION",
    ],
    "dialect-mix": ["mixed-dialect"],
    "duplicate": ["repeated-headline", "repeated-passage", "leftover-text"],
    "contradiction": ["contradiction", "conflicting-figure", "quote-drift", "facts/*"],
    "number-date": ["facts/*", "consistency/*", "lt/*"],
    "quote-drift": ["quote-drift", "unsupported-by-sources"],
    "weasel-attribution": ["weasel-attribution", "unattributed-lede", "anonymous-source", "unattributed-figure"],
    "unattributed-claim": ["claims/*"],
    "editorialising": ["editorialising", "absolute-claim", "speculation-as-fact", "weasel-attribution"],
    "garbled-phrase": ["garble/*", "lt/*", "truncated-text"],
    "grammar": ["lt/*", "garble/*", "truncated-text"],
    "punctuation": ["lt/*", "punctuation/*", "caption-style", "mixed-quote-style", "dash-style", "truncated-text"],
    "spelling": ["lt/*", "spelling/*", "name-spelling", "place-spelling"],
    "capitalisation": ["lt/*", "title-consistency", "consistency/*"],
}  # fmt: skip


@dataclass(frozen=True)
class Mark:
    """A fault that an editor marked."""

    file: str
    line: int
    column: int
    quote: str
    kind: str


def read_marks(path: Path) -> list[Mark]:
    """The marks of a file of JSON lines, without those that need knowledge from outside the draft."""
    rows = (json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip())
    return [
        Mark(Path(r["file"]).name, r["line"], r["col"], r["quote"], r["kind"])
        for r in rows
        if not r.get("needs_knowledge")
    ]


def read_known_faults(path: Path, folder: Path) -> list[Mark]:
    """Faults known in clean copy: marks without a column, each at the first place of its words in the line.

    Raises:
        ValueError: a line lacks the words that are to stand in it.
    """
    marks = []
    for row in map(json.loads, path.read_text("utf-8").splitlines()):
        line = (folder / row["file"]).read_text("utf-8").split("\n")[row["line"] - 1]
        at = row["col"] - 1 if "col" in row else line.find(row["quote"])
        if at < 0 or not line.startswith(row["quote"], at):
            raise ValueError(f"{row['file']}:{row['line']} has no “{row['quote']}” there: mend {path.name}")
        marks.append(Mark(row["file"], row["line"], at + 1, row["quote"], row["kind"]))
    return marks


def fits(kind: str, finding: Finding) -> bool:
    """Whether a rule speaks of that kind of fault."""
    spelling = finding.category == "spelling" or any(word in finding.rule for word in _SPELLERS)
    if kind in _NO_SPELLERS and spelling:
        return False
    for name in FITTING.get(kind, [kind]):
        group = name.removesuffix("/*")
        if finding.rule == name or (
            group != name and (finding.rule.startswith(f"{group}/") or finding.category == group)
        ):
            return True
    return False


def touches(mark: Mark, finding: Finding) -> bool:
    """Whether a finding, or a related place of it in that file, overlaps a mark."""
    if finding.rule.endswith("-density"):
        return False
    return any(_overlaps(mark, place) for place in _places(mark, finding))


def lies_on(mark: Mark, finding: Finding) -> bool:
    """Whether the words of a finding itself overlap those of a mark in its line."""
    return Path(finding.path).name == mark.file and _overlaps(mark, finding)


def _places(mark: Mark, finding: Finding) -> Iterator[Finding | Related]:
    for place in (finding, *finding.related):
        if Path(place.path).name == mark.file:
            yield place


def _overlaps(mark: Mark, place: Finding | Related) -> bool:
    start, end = place.start, place.end
    if start.line != end.line or start.line != mark.line or end.column - start.column > len(mark.quote) + _SLACK:
        return False
    return start.column < mark.column + len(mark.quote) and max(end.column, start.column + 1) > mark.column


def found(mark: Mark, findings: Sequence[Finding]) -> bool:
    """Whether a finding of a fitting rule meets the mark."""
    return any(fits(mark.kind, f) and touches(mark, f) for f in findings)
