"""Recall of the rules on facts: weekdays, dates, numbers and units changed in clean copy and in sentences of news.

Weekdays and dates are found in the copy by plain patterns, not by the analysis under test. Clean copy has too few sums
to change: these stand in `fact_sentences.txt`. SEEDS decides the rest. A fault is found when a finding, or a place it
lists, stands on the sentence that was changed; what is found on untouched copy is printed. COPY names other folders.
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
from newslint.analyses.calendar_words import MONTHS, WEEKDAYS
from newslint.analyses.numbers import number, ordinal

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared" / "data"
SENTENCES = Path(__file__).with_name("fact_sentences.txt")
RULES = ["weekday-date", "impossible-date", "elapsed-time", "arithmetic"]

_DAY = rf"(?:\d{{1,2}} (?:{'|'.join(MONTHS)})|(?:{'|'.join(MONTHS)}) \d{{1,2}})"
_WITH_YEAR = re.compile(rf"\b(?P<it>{'|'.join(WEEKDAYS)}),? {_DAY},? [12]\d{{3}}\b")
_OF_THE_DRAFT = "---\ndate: 2026-11-20\n---\n\n"
_DATE = re.compile(rf"\b(?P<it>(?P<day>\d{{1,2}}) (?P<month>{'|'.join(MONTHS)})) [12]\d{{3}}\b")
_AMERICAN = re.compile(rf"\b(?P<it>(?P<month>{'|'.join(MONTHS)}) (?P<day>\d{{1,2}})), [12]\d{{3}}\b")
_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]

_UNITS = {
    "square miles": "square kilometres", "miles": "kilometres", "feet": "metres", "acres": "hectares", "inches": "cm",
    "yards": "metres", "pounds": "kilograms", "gallons": "litres", "mph": "km/h", "C": "F",
    "degrees Celsius": "degrees Fahrenheit",
}  # fmt: skip
_OTHER_UNIT = {other: name for name, other in _UNITS.items() if name != "yards"} | _UNITS | {"km": "miles"}


@dataclass(frozen=True)
class Fault:
    """A changed draft: what was changed into what, and between which offsets a finding has to stand."""

    kind: str
    text: str
    what: str
    start: int
    end: int


def in_copy(text: str, rng: random.Random) -> Iterator[Fault]:
    """A weekday, or a date that does not exist, for each place of the copy."""
    for match in _WITH_YEAR.finditer(text):
        other = rng.choice([day for day in WEEKDAYS if day != match["it"]])
        yield _fault("weekday", text, match, other)
    for pattern in (_DATE, _AMERICAN):
        for match in pattern.finditer(text):
            day = rng.choice([31, 32]) if match["month"] in {"April", "June", "September", "November"} else 32
            day = rng.choice([30, 31]) if match["month"] == "February" else day
            yield _fault("impossible date", text, match, match["it"].replace(match["day"], str(day)))


def _fault(kind: str, text: str, match: re.Match[str], new: str) -> Fault:
    start, end = match.span("it")
    return Fault(kind, text[:start] + new + text[end:], f"{match[0]} → {new}", start, start + len(new))


def in_sentence(kind: str, sentence: str, rng: random.Random) -> Fault | None:
    """One number of a sentence changed, or the units swapped; some changes are still within its rounding."""
    before, it, after = re.split(r"[\[\]]", sentence)
    if kind == "draft":
        other = rng.choice([day for day in WEEKDAYS if day != it])
        text = _OF_THE_DRAFT + before + other + after
        return Fault("weekday, year of the draft", text, f"{it} → {other}", len(_OF_THE_DRAFT), len(text))
    swapped = kind == "conversion" and rng.random() < 1 / 3
    new = _with_units_swapped(it, after) if swapped else None
    if new is not None:
        return Fault("conversion, units swapped", before + new, f"{it}{after} → {new}", 0, len(before + new))
    other = _changed(kind, it, rng)
    return Fault(kind, before + other + after, f"{it} → {other}", 0, len(before + other + after)) if other else None


def in_unit(sentence: str, rng: random.Random) -> Fault | None:
    """One of the two units of a conversion turned into the other: 10 miles (16 miles)."""
    text = re.sub(r"[\[\]]", "", sentence)
    units = [m for m in re.finditer(rf"(?<=[\d -])(?:{'|'.join(_OTHER_UNIT)})\b", text) if m.start() > 0]
    if len(units) != 2:
        return None
    match = rng.choice(units)
    new = text[: match.start()] + _OTHER_UNIT[match[0]] + text[match.end() :]
    return Fault("conversion, one unit changed", new, f"{match[0]} → {_OTHER_UNIT[match[0]]}", 0, len(new))


def _with_units_swapped(it: str, after: str) -> str | None:
    """10 miles (16 km) as 10 km (16 miles)."""
    first, second = re.fullmatch(r"(-?[\d.,]+ ?)(\D+)", it), re.match(r" \((-?[\d.,]+ ?)([^\d)]+)\)", after)
    if not first or not second or "degrees" in it or "C" in it:
        return None
    return f"{first[1]}{second[2]} ({second[1]}{first[2]}){after[second.end() :]}"


def _changed(kind: str, it: str, rng: random.Random) -> str:
    """The number changed, in its own style; a result turned round, or no longer level."""
    if kind in {"score", "sets", "vote"}:
        return re.sub(r"(\d+)(\D+)(\d+)", lambda m: _another_result(m[1], m[2], m[3]), it, count=1)
    if kind == "reversed":
        return re.sub(r"\d{4}$", lambda m: str(int(m[0]) + 70), it) if re.search(r"\d{4}", it) else "14 August"
    if kind == "range":
        by = rng.choice([0.5, 0.6, 1.5, 1.8, 2.5])
        return re.sub(r"\d+", lambda m: f"{int(m[0]) * by:.0f}", it)
    if kind == "among":
        return str(int(it) - rng.choice([1, 2, 3]))
    if kind == "exact age":
        return str(int(it) + rng.choice([-1, 1]))
    if it == "a third":
        return rng.choice(["a half", "a quarter", "two-thirds"])
    if it == "centenary":
        return "bicentenary"
    match = re.match(r"[\d.,]*\d|[A-Za-z]+", it)
    word = match[0] if match else it
    value = float(ordinal(word) or 0) if re.match(r"\d+(?:st|nd|rd|th)|tenth", it) else None
    value = value if value is not None else getattr(number(word), "value", 0.0)
    if kind in {"span", "age", "anniversary", "parts", "days", "hours"}:
        low = 1 if kind in {"anniversary", "parts"} else 2 if kind in {"days", "hours"} else 3
        new = value + rng.choice([d for d in range(-9, 10) if abs(d) >= low and value + d > 1])
    else:
        new = value * rng.choice([0.5, 0.6, 1.4, 1.5, 1.8, 2.5])
    return _in_style(new, word, it)


def _another_result(a: str, between: str, b: str) -> str:
    return f"{int(a) + 1}{between}{b}" if a == b else f"{b}{between}{a}"


def _in_style(value: float, word: str, it: str) -> str:
    if it == "tenth":
        return f"{value:.0f}th"
    if not word[0].isdigit():
        written = _WORDS[round(value) - 1] if value <= 12 else f"{value:.0f}"
        return (written.capitalize() if word[0].isupper() else written) + it[len(word) :]
    written = f"{value:,.1f}" if "." in word or (value < 10 and value != round(value)) else f"{value:,.0f}"
    rest = it[len(word) :]
    return written + (re.sub(r"^(?:st|nd|rd|th)", "th", rest))


def sentences() -> Iterator[tuple[str, str]]:
    """Kind and sentence, with the number between brackets."""
    for line in SENTENCES.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, _, sentence = line.partition(": ")
            yield kind, sentence


def drafts() -> Iterator[tuple[str, str]]:
    """The clean copy: the articles and the training text, or the folders in COPY."""
    given = os.environ.get("COPY", "").split()
    for folder in map(Path, given) if given else (SHARED / "clean", SHARED / "training"):
        for file in sorted(folder.glob("[!R]*.txt")):
            for i, text in enumerate(file.read_text("utf-8").split("\n\n\n")):
                yield f"{file.stem}-{i}", text.strip()


def faults(seed: int) -> Iterator[tuple[str, Fault]]:
    """All faults of one seed, each with the name of its draft."""
    rng = random.Random(seed)  # noqa: S311 - copy is not a secret
    for name, text in drafts():
        for i, fault in enumerate(in_copy(text, rng)):
            yield f"{name}-{seed}-{i}", fault
    for i, (kind, sentence) in enumerate(sentences()):
        if made := in_sentence(kind, sentence, rng):
            yield f"sentence-{i}-{seed}", made
        if kind == "conversion" and (turned := in_unit(sentence, rng)):
            yield f"sentence-unit-{i}-{seed}", turned


def found(copy: dict[str, str]) -> dict[str, list[tuple[int, int, str]]]:
    """For each draft the places of all findings, and what they list, with the message."""
    with TemporaryDirectory() as folder:
        for name, text in copy.items():
            (Path(folder) / f"{name}.{'md' if text.startswith('---') else 'txt'}").write_text(text, "utf-8")
        report = newslint.check_paths([folder], desk=False, select=RULES, engine="none", jobs=1)
        places: dict[str, list[tuple[int, int, str]]] = {}
        for f in report.findings:
            spots = [(f.start.offset, f.end.offset), *((r.start.offset, r.end.offset) for r in f.related)]
            places.setdefault(Path(f.path).stem, []).extend((a, b, f"{f.rule}: {f.message}") for a, b in spots)
    return places


def main() -> int:
    """Print found of all by kind; with SHOW=1 each miss; and what is said of untouched copy."""
    if not SHARED.is_dir() and not os.environ.get("COPY"):
        print("the development copy is not there: expected shared/ beside the checkout", file=sys.stderr)
        return 2
    made = [pair for seed in os.environ.get("SEEDS", "1 2 3").split() for pair in faults(int(seed))]
    marked = found({name: fault.text for name, fault in made})
    hits, totals = Counter[str](), Counter(fault.kind for _, fault in made)
    for name, fault in made:
        hit = any(a < fault.end and fault.start - 40 < b for a, b, _ in marked.get(name, ()))
        hits[fault.kind] += hit
        if os.environ.get("SHOW") and not hit:
            text = fault.text if name.startswith("sentence") else ""
            print(f"    {fault.kind}: {fault.what}   ({name}) {text}")
    for kind in totals:
        print(f"  {kind:28} found {hits[kind]:4} of {totals[kind]:4}  {hits[kind] / totals[kind]:.3f}")
    untouched = dict(drafts()) | {
        f"sentence-{i}": _OF_THE_DRAFT * (kind == "draft") + re.sub(r"[\[\]]", "", sentence)
        for i, (kind, sentence) in enumerate(sentences())
    }
    said = {(name, message) for name, places in found(untouched).items() for *_, message in places}
    print(f"  untouched copy, {sum(len(t.split()) for t in untouched.values()):,} words: {len(said)} findings")
    for name, message in sorted(said):
        print(f"    {name}: {message}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
