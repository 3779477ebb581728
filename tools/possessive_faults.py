"""Recall of `unclosed-possessive`: possessives of clean copy lose their s, their apostrophe or both, or get a blank.

Possessives are found by plain patterns, not by the rule; every second one is spoiled, one kind of fault a run. A fault
is found when a finding stands on the changed words, and put right when its first proposal is what stood there. SEEDS
decides the rest; COPY names folders to read in place of the articles beside the checkout.
"""

from __future__ import annotations

import os
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import newslint
from newslint.findings import Finding
from newslint.spans import Span
from newslint.wordlists import words
from newslint_rules._runs import word_set

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared" / "data"
RULE = "unclosed-possessive"

_SINGULAR = re.compile(r"(?<![\w’'.-])(?P<word>[^\W\d_]{2,}[^\W\d_sxz])(?P<mark>[’'])s(?= (?P<next>[^\W_]+))")
_PLURAL = re.compile(r"(?<![\w’'.-])(?P<word>[a-z]{4,}s)(?P<mark>[’'])(?= (?P<next>[a-z]+))")
_OPENING = re.compile(r"(?<!\w)[‘'](?=\w)")
#: What stands before a contracted “is” or “us”, and after one.
_PRONOUNS = word_set("it he she that what there here who let where how when why this everybody everyone one else")
_AFTER_IS = re.compile(r"\w+(?:ing|ed)|been|got|gone|gonna|going|just|very|too|still|only|always|never|really|so")
KINDS = ("s lost, name", "s lost, noun", "s lost, plural", "apostrophe lost, name that stands elsewhere",
         "apostrophe lost, other name", "apostrophe lost, noun", "apostrophe lost, plural", "both lost",
         "blank before the apostrophe", "blank after the apostrophe")  # fmt: skip


@dataclass(frozen=True)
class Possessive:
    """A possessive of a draft: its noun, its apostrophe, and whether it is a plural’s (without an s of its own)."""

    span: Span
    word: str
    mark: str
    plural: bool

    @property
    def written(self) -> str:
        """As it stands."""
        return self.word + self.mark + ("" if self.plural else "s")


@dataclass(frozen=True)
class Fault:
    """What stands in the place of a possessive, and where it now is."""

    kind: str
    right: str
    wrong: str
    span: Span


def possessives(text: str) -> list[Possessive]:
    """Every possessive that patterns are sure of, in order."""
    found = []
    closed = words("newslint_rules", "function-words")
    for match in _SINGULAR.finditer(text):
        low, after = match["word"].lower(), match["next"].lower()
        if low not in _PRONOUNS | closed and after not in closed and not _AFTER_IS.fullmatch(after):
            found.append(_possessive(match, plural=False))
    for match in _PLURAL.finditer(text):
        paragraph = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        if match["next"] not in closed and not _OPENING.search(paragraph):
            found.append(_possessive(match, plural=True))
    return sorted(found, key=lambda p: p.span)


def _possessive(match: re.Match[str], *, plural: bool) -> Possessive:
    return Possessive(Span(*match.span()), match["word"], match["mark"], plural)


def spoiled(kind: str, one: Possessive, text: str) -> str | None:
    """The possessive with a fault of a kind, or None where it cannot have it."""
    what, _, whose = kind.partition(", ")
    if what == "s lost":
        if one.plural:
            singular = _singular(one.word)
            return singular + one.mark if whose == "plural" and singular else None
        return one.word + one.mark if whose == ("name" if one.word[0].isupper() else "noun") else None
    if one.plural:
        return one.word if kind == "apostrophe lost, plural" else None
    if what == "apostrophe lost":
        elsewhere = re.search(rf"(?<![\w’'-]){one.word}(?![\w’'-])", text)
        kinds = ("name that stands elsewhere" if elsewhere else "other name") if one.word[0].isupper() else "noun"
        return one.word + "s" if whose == kinds else None
    forms = {"both lost": "", "blank before the apostrophe": f" {one.mark}s"}
    return one.word + forms.get(kind, f"{one.mark} s")


def _singular(plural: str) -> str | None:
    if plural in {"series", "species"}:
        return None
    if plural.endswith("ies"):
        return plural[:-3] + "y"
    return None if plural.endswith(("ses", "xes", "zes", "ches", "shes", "ss")) else plural[:-1]


def with_faults(text: str, kind: str, rng: random.Random) -> tuple[str, list[Fault]]:
    """The draft with a fault of one kind in every second possessive that can have it."""
    out, end, faults = "", 0, []
    for one in possessives(text):
        wrong = spoiled(kind, one, text)
        if wrong is None or rng.random() < 0.5:
            continue
        out += text[end : one.span.start]
        faults.append(Fault(kind, one.written, wrong, Span(len(out), len(out) + len(wrong))))
        out, end = out + wrong, one.span.end
    return out + text[end:], faults


def drafts() -> Iterator[tuple[str, str]]:
    """The articles, those of COPY where it is set; text files that join documents by empty lines in pieces."""
    folders = [Path(name) for name in os.environ.get("COPY", "").split()] or [SHARED / "clean"]
    for folder in folders:
        for file in sorted(p for p in folder.glob("*.txt") if p.stat().st_size):
            for i, text in enumerate(file.read_text("utf-8").split("\n\n\n")):
                yield f"{file.stem}-{i}.txt", text


def main() -> int:
    """Print found and put right of all by kind, and each miss with SHOW=1."""
    copy = list(drafts())
    if not copy:
        print("no copy: expected shared/ beside the checkout, or COPY", file=sys.stderr)
        return 2
    print(f"  {sum(len(text.split()) for _, text in copy)} words")
    for kind in os.environ.get("KINDS", ";".join(KINDS)).split(";"):
        hits: Counter[str] = Counter()
        for seed in os.environ.get("SEEDS", "1").split():
            rng = random.Random(int(seed))  # noqa: S311 - copy is not a secret
            made = {name: with_faults(text, kind, rng) for name, text in copy}
            marked = _findings({name: text for name, (text, faults) in made.items() if faults})
            for name, (text, faults) in made.items():
                for fault in faults:
                    said = next((f for f in marked.get(name, ()) if f.span.overlaps(fault.span)), None)
                    hits["all"] += 1
                    hits["found"] += said is not None
                    hits["right"] += said is not None and fault.right in said.replacements[:1]
                    if os.environ.get("SHOW") and (said is None or fault.right not in said.replacements[:1]):
                        around = text[max(fault.span.start - 60, 0) : fault.span.end + 40].replace("\n", " / ")
                        print(f"    {'missed' if said is None else said.replacements}: {fault.wrong} in …{around}…")
        share = hits["found"] / max(hits["all"], 1)
        print(f"  {kind:46} {hits['found']:5} of {hits['all']:5}  {share:.3f}  put right {hits['right']}")
    return 0


def _findings(copy: dict[str, str]) -> dict[str, list[Finding]]:
    with TemporaryDirectory() as folder:
        for name, text in copy.items():
            (Path(folder) / name).write_text(text, "utf-8")
        report = newslint.check_paths([folder], desk=False, select=[RULE])
    return {Path(file.path).name: list(file.findings) for file in report.files}


if __name__ == "__main__":
    sys.exit(main())
