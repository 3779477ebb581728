"""Recall of the rules on names: faults written into clean copy, and second people who only look alike.

The people are found by plain patterns, not by the analysis under test; SEEDS decides the rest. A fault is found when a
finding, or a place it lists, stands on the words that were changed. MODEL names another spaCy model.
"""

from __future__ import annotations

import os
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import newslint
from newslint.analyses.namedata import is_common, titles
from newslint.analyses.namedata import places as places_known
from newslint.report import Report
from newslint.spans import Span

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared" / "data"
EXAMPLES = ROOT / "tests" / "copy" / "clean"
RULES = ["name-spelling", "title-consistency"]

#: Characters of an article.
_ARTICLE = 6000
#: Characters that a headline has not.
_LINE = 120
_NAME = r"[A-Z][a-zà-ÿ-]*[A-Z]?[a-zà-ÿ]+"
_SAID = r"(?:said|says|told|added|wrote|argued|who|was born|died|married|explained|recalled|replied)\b"
_MR = r"\b(?:Mr|Mrs|Ms|Dr)\.? "
_ORDER = ("respelled as transliterations differ", "a letter lost, doubled, swapped or changed", "accents lost",
          "family name first", "another given name, same title", "title in another style",
          "second person, one letter off", "second person, of the family")  # fmt: skip
_NO_NAMES = places_known() | titles("before") | titles("honorific") | {"las", "kong"}
#: What romanisations of one name differ in, each way.
_ROMAN = [
    ("skyy", "sky"), ("sky", "skiy"), ("sky", "ski"), ("ei", "ai"), ("ai", "ei"), ("kh", "h"), ("ou", "u"), ("oo", "u"),
    ("ee", "i"), ("q", "k"), ("sh", "sch"), ("zh", "j"), ("yu", "iu"), ("ya", "ia"), ("y", "i"), ("ov", "off"),
    ("ev", "eff"), ("v", "w"), ("w", "v"), ("dj", "j"), ("ts", "tz"), ("ph", "f"), ("x", "ks"), ("ie", "iye"),
]  # fmt: skip
_TITLES = ["Senator", "Governor", "Finance Minister", "Defence Secretary", "Police Chief", "Judge", "Mayor"]
_STYLES = [
    ("Spokeswoman", "spokesperson"),
    ("Special Envoy", "Special envoy"),
    ("Finance Minister", "finance minister"),
]


@dataclass(frozen=True)
class Someone:
    """A person of a draft: where the full name stands, and the surname alone."""

    given: str
    surname: str
    full: tuple[Span, ...]
    alone: tuple[Span, ...]

    @property
    def surnames(self) -> list[Span]:
        """Every place of the surname, in order."""
        n = len(self.surname)
        return sorted([*self.alone, *(Span(s.end - n, s.end) for s in self.full)])


@dataclass(frozen=True)
class Fault:
    """A changed draft, what was changed into what, and where it now stands."""

    kind: str
    text: str
    what: str
    span: Span


def people(text: str) -> list[Someone]:
    """Whoever is named in full and by surname, with a word beside that only people have."""
    found: dict[str, Someone] = {}
    for match in re.finditer(rf"(?<![\w’'.-]) ?\b({_NAME}) ({_NAME})\b(?! [A-Z])", text):
        given, surname = match.groups()
        if len(surname) < 5 or len(given) < 3 or surname in found or any(map(_is_no_name, (given, surname))):
            continue
        one = re.escape(surname)
        if not re.search(rf"(?:\b{one},? {_SAID}|{_MR}{one}\b)", text):
            continue
        full = re.finditer(rf"(?<![A-Z][a-z] )\b{re.escape(given)} {one}\b(?! [A-Z])", text)
        alone = (m for m in re.finditer(rf"\b{one}\b(?! [A-Z])", text) if _stands_alone(text, m.start()))
        places = [tuple(Span(*m.span()) for m in found) for found in (full, alone)]
        if all(places):
            found[surname] = Someone(given, surname, *places)
    return list(found.values())


def _is_no_name(word: str) -> bool:
    return is_common(word) or word.lower() in _NO_NAMES


def _stands_alone(text: str, start: int) -> bool:
    """Whether no other name stands before a surname."""
    before = text[max(start - 40, 0) : start]
    return not re.search(r"[A-Z][\w’'.-]* $", before) or bool(re.search(rf"{_MR}$", before))


def romanised(name: str, rng: random.Random) -> str:
    """The name in another romanisation, or as it is."""
    low = name.lower()
    rules = [(a, b) for a, b in _ROMAN if a in low[1:]]
    if not rules:
        return name
    a, b = rng.choice(rules)
    at = rng.choice([m.start() for m in re.finditer(a, low) if m.start()])
    return name[:at] + b + name[at + len(a) :]


def slipped(name: str, rng: random.Random) -> str:
    """The name with one letter lost, doubled, swapped with the next or changed, never the first."""
    at = rng.randrange(1, len(name) - 1)
    kind = rng.randrange(4)
    if kind == 0:
        return name[:at] + name[at + 1 :]
    if kind == 1:
        return name[: at + 1] + name[at:]
    if kind == 2:
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    same = "aeiou" if name[at] in "aeiou" else "bcdfghklmnprstvz"
    return name[:at] + rng.choice([c for c in same if c != name[at]]) + name[at + 1 :]


def unaccented(name: str, _: random.Random) -> str:
    """The name in plain letters."""
    from anyascii import anyascii

    return str(anyascii(name))


def _respell(kind: str, change: Callable[[str, random.Random], str]) -> Callable[..., Fault | None]:
    def fault(text: str, one: Someone, rng: random.Random, _: list[str]) -> Fault | None:
        new = change(one.surname, rng)
        if new == one.surname or len(one.surnames) < 3:
            return None
        return _replaced(kind, text, rng.choice(one.surnames[1:]), new)

    return fault


def _replaced(kind: str, text: str, span: Span, new: str) -> Fault:
    at = Span(span.start, span.start + len(new))
    return Fault(kind, text[: span.start] + new + text[span.end :], f"{span.of(text)} → {new}", at)


def _swapped(text: str, one: Someone, rng: random.Random, _: list[str]) -> Fault | None:
    if len(one.full) > 1:
        return _replaced(_ORDER[3], text, rng.choice(one.full[1:]), f"{one.surname} {one.given}")
    return _replaced(_ORDER[3], text, rng.choice(one.alone), f"{one.surname} {one.given}")


def _other_given(text: str, one: Someone, rng: random.Random, givens: list[str]) -> Fault | None:
    """The same title before two full names, the second with another given name."""
    title, place = rng.choice(_TITLES), rng.choice(one.alone)
    other = rng.choice([g for g in givens if g[0] != one.given[0]])
    if place.start < one.full[0].start or re.search(_MR + "$", text[: place.start]):
        return None
    fault = _replaced(_ORDER[4], text, place, f"{title} {other} {one.surname}")
    start = _introduced(text, one)
    titled = fault.text[:start] + title + " " + fault.text[start:]
    return Fault(fault.kind, titled, fault.what, fault.span.shift(len(title) + 1))


def _introduced(text: str, one: Someone) -> int:
    """Where the full name stands first in a paragraph, not in a headline."""
    long = (s.start for s in one.full if text.find("\n", s.end) - text.rfind("\n", 0, s.start) > _LINE)
    return next(long, one.full[0].start)


def _restyled(text: str, one: Someone, rng: random.Random, _: list[str]) -> Fault | None:
    """A title before the full name, and in another style before the name elsewhere."""
    (first, second), place = rng.choice(_STYLES), rng.choice(one.alone)
    if place.start < one.full[0].start or re.search(_MR + r"$|[.?!“\"\n] ?$", text[: place.start]):
        return None
    fault = _replaced(_ORDER[5], text, place, f"{second} {one.given} {one.surname}")
    start = _introduced(text, one)
    return Fault(fault.kind, fault.text[:start] + first + " " + fault.text[start:], f"{first} → {second}",
                 Span(fault.span.start, fault.span.start + len(second)).shift(len(first) + 1))  # fmt: skip


def _planted(kind: str, surname: Callable[[str, random.Random], str]) -> Callable[..., Fault | None]:
    def fault(text: str, one: Someone, rng: random.Random, givens: list[str]) -> Fault | None:
        name = surname(one.surname, rng)
        given = rng.choice([g for g in givens if g[0] != one.given[0]])
        title = rng.choice(["Mr", "Ms"])
        lead, rest = rng.choice([
            (f"{given} {name}", ", who lives nearby, had heard nothing of it."),
            (f"{given} {name}", f" had heard nothing of it. “Nothing at all,” {name} said."),
            (f"{given} {name}", f", a teacher, was not surprised. {title} {name} said that it had to come."),
            (f"{given} {name}", f", a former neighbour, wrote a book about it in 2004. {name} is now retired."),
        ])  # fmt: skip
        breaks = [m.start() for m in re.finditer(r"\n\n?(?=[A-Z“])", text) if m.start() > one.full[0].end]
        at = rng.choice(breaks) if breaks else len(text)
        return Fault(kind, f"{text[:at]}\n\n{lead}{rest}\n{text[at:]}", f"{one.surname} beside {lead}",
                     Span(at + 2, at + 2 + len(lead + rest)))  # fmt: skip

    return fault


FAULTS = [
    _respell(_ORDER[0], romanised),
    _respell(_ORDER[1], slipped),
    _respell(_ORDER[2], unaccented),
    _swapped,
    _other_given,
    _restyled,
    _planted(_ORDER[6], slipped),
    _planted(_ORDER[7], lambda name, _: name),
]


def drafts() -> Iterator[tuple[str, str]]:
    """The training text, a document each, and the project's own clean articles."""
    for file in sorted((SHARED / "training").glob("[!R]*.txt")):
        for i, text in enumerate(file.read_text("utf-8").split("\n\n\n")):
            for j, part in enumerate(parts(text.strip())):
                yield f"{file.stem}-{i}-{j}", part
    for file in sorted(EXAMPLES.glob("*.txt")):
        yield file.stem, file.read_text("utf-8")


def parts(text: str) -> Iterator[str]:
    """A long document in pieces of an article's length."""
    piece: list[str] = []
    for paragraph in text.splitlines(keepends=True):
        piece.append(paragraph)
        if sum(map(len, piece)) > _ARTICLE:
            yield "".join(piece)
            piece = []
    yield "".join(piece)


def places(report: Report) -> dict[str, list[tuple[str, Span]]]:
    """For each draft the spans of all findings and what they list there, with the message."""
    found: dict[str, list[tuple[str, Span]]] = {}
    for file in report.files:
        for f in file.findings:
            here = [r for r in f.related if r.path == file.path]
            spans = [(f.start, f.end), *((r.start, r.end) for r in here)]
            found.setdefault(Path(file.path).name, []).extend((f.message, Span(a.offset, b.offset)) for a, b in spans)
    return found


def main() -> int:
    """Print found of all by kind, and each miss and merger with SHOW=1."""
    if not SHARED.is_dir():
        print("the development copy is not there: expected shared/ beside the checkout", file=sys.stderr)
        return 2
    copy = list(drafts())
    cast = {name: people(text) for name, text in copy}
    givens = sorted({p.given for found in cast.values() for p in found})
    faults: list[tuple[str, Fault]] = []
    for seed in os.environ.get("SEEDS", "1 2 3").split():
        rng = random.Random(int(seed))  # noqa: S311 - copy is not a secret
        for name, text in copy:
            for i, one in enumerate(cast[name]):
                made = (fault(text, one, rng, givens) for fault in FAULTS)
                faults += ((f"{name}-{seed}-{i}-{n}.txt", f) for n, f in enumerate(made) if f)
    with TemporaryDirectory() as folder:
        for name, fault in faults:
            (Path(folder) / name).write_text(fault.text, "utf-8")
        marked = places(newslint.check_paths([folder], desk=False, select=RULES, model=os.environ.get("MODEL")))
    hits: Counter[str] = Counter()
    totals = Counter(f.kind for _, f in faults)
    for name, fault in faults:
        said = next((m for m, span in marked.get(name, ()) if span.overlaps(fault.span)), "")
        hits[fault.kind] += bool(said)
        if os.environ.get("SHOW") and bool(said) == fault.kind.startswith("second"):
            print(f"    {fault.kind}: {fault.what}   ({name}) {said}")
    for kind in _ORDER:
        if totals[kind]:
            says = "merged" if kind.startswith("second") else "found"
            print(f"  {kind:46} {says:6} {hits[kind]:4} of {totals[kind]:4}  {hits[kind] / totals[kind]:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
