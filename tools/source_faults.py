"""Recall of `unsupported-by-sources`: faithful rewrites get one wrong figure, date, quotation word, speaker, name or
role.

The pairs of sources and rewrites stand in tests/copy/sources, written before the rule or apart from it. Those that
begin with a were looked at while the rule was written, the others when it was done, group after group. Those with e
are rich in sums, shares and averages on purpose, and g to a degree; f, h and i to n are ordinary. Faults are made by
plain patterns, not by the rule, one at a time, up to EACH of a kind and draft; one is found when a finding stands on
the changed words, and warned of when that is of `warning` or above. SEED decides the rest; SHOW=1 lists what is not
warned of, and the findings on the untouched rewrites.
"""

from __future__ import annotations

import os
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from newslint.analyses.calendar_words import MONTHS, WEEKDAYS
from newslint.analyses.namedata import is_common, is_given_name, places
from newslint.findings import Finding, Severity
from newslint.plan import Options, plan
from newslint.report import Report
from newslint.run import run
from newslint.source import Source, from_text
from newslint.spans import Span

ROOT = Path(__file__).parent.parent
PAIRS = ROOT / "tests" / "copy" / "sources"
GROUPS = "abcdefghijklmn"
RULE = "unsupported-by-sources"
EACH = int(os.environ.get("EACH", "3"))

_QUOTED = re.compile(r"“[^“”\n]{20,}”|(?<![\w.,!?…])\"(?! )[^\"\n]{20,}(?<! )\"|(?<!\w)‘[^\n]{20,}?[’](?!\w)")
_FIGURE = re.compile(r"(?<![\w.,:/-])[$£€]?(?P<n>\d[\d,]*(?:\.\d+)?)(?![\d/:]|[.,]\d|-\d|st\b|nd\b|rd\b|th\b)")
_TIME = re.compile(r"(?<![\w.,:])\d{1,2}[.:](?P<n>[0-5]\d)(?= ?[ap]\.?m\b)|(?<![\w.,:])\d\d:(?P<m>[0-5]\d)(?![\d:])")
_DATE = re.compile(rf"\b(?P<n>\d{{1,2}}) (?:{'|'.join(MONTHS)})\b|\b(?:{'|'.join(MONTHS)}) (?P<m>\d{{1,2}})\b(?!,\d)")
_YEAR = re.compile(r"(?<![\w.,$£€])(?:19|20)\d\d(?![\w%,])")
_UNITS = {
    "miles": "kilometres", "mile": "kilometre", "kilometres": "miles", "kilometers": "miles", "km": "miles",
    "metres": "feet", "meters": "feet", "m": "ft", "feet": "metres", "foot": "metre", "ft": "m", "acres": "hectares",
    "hectares": "acres", "tonnes": "pounds", "tons": "pounds", "gallons": "pints", "inches": "feet", "cm": "mm",
    "mph": "km/h", "million": "billion", "billion": "million", "bn": "m",
}  # fmt: skip
_SMALL = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_NAME = re.compile(r"(?<![.!?] )(?<!^)\b(?P<given>[A-Z][a-z]+) (?P<surname>[A-Z][a-z]{3,})\b")
_SAYS = r"(?:said|says|added|adds|told|wrote|asked|replied|warned|argued|insisted|recalled|explained)"
_GIVEN = [
    "Peter",
    "Susan",
    "Gareth",
    "Nadia",
    "Oliver",
    "Katrin",
    "Rufus",
    "Helena",
    "Desmond",
    "Paula",
    "Igor",
    "Wendy",
]
_SURNAMES = [
    "Blackwood",
    "Ferreira",
    "Lindqvist",
    "Mukherjee",
    "Stapleton",
    "Okonjo",
    "Vandermeer",
    "Whitlock",
    "Zelenko",
    "Abernathy",
]
_PLACES = ["Rotherham", "Valencia", "Duluth", "Bergamo", "Ipswich", "Tucson", "Gdansk", "Limerick", "Osaka", "Halifax"]
_PLACE = re.compile(r"\b(?:in|near|from|to) (?P<place>[A-Z][a-z]{3,})(?=[,.;]| (?:[a-z]))(?![,.] [A-Z]| and [A-Z])")
_ROLES = {
    "chief executive": "finance director", "analyst": "lawyer", "director": "treasurer", "manager": "engineer",
    "minister": "ambassador", "secretary": "commissioner", "president": "secretary", "professor": "lecturer",
    "spokeswoman": "chairwoman", "spokesman": "chairman", "leader": "deputy", "councillor": "magistrate",
    "senator": "governor", "judge": "prosecutor", "prosecutor": "judge", "sergeant": "inspector", "mayor": "sheriff",
    "coach": "captain", "captain": "manager", "curator": "archivist", "chairman": "treasurer",
    "chairwoman": "treasurer",
    "inspector": "sergeant", "doctor": "nurse", "surgeon": "nurse", "lawyer": "accountant", "agent": "attorney",
    "engineer": "economist", "economist": "engineer", "sheriff": "coroner", "governor": "senator",
}  # fmt: skip


@dataclass(frozen=True)
class Fault:
    """The words of a draft that are replaced, and what by."""

    kind: str
    span: Span
    wrong: str


def figures(text: str, rng: random.Random) -> Iterator[Fault]:
    """Figures of two digits and more that are no year, day or time, with one digit changed."""
    days = [Span(*m.span()) for pattern in (_DATE, _YEAR, _TIME) for m in pattern.finditer(text)]
    for match in _FIGURE.finditer(text):
        span = Span(*match.span("n"))
        digits = [i for i, c in enumerate(match["n"]) if c.isdigit()]
        if len(digits) < 2 or any(span.overlaps(day) for day in days):
            continue
        at = digits[rng.randrange(2)]
        other = rng.choice([d for d in "123456789" if d != match["n"][at]])
        yield Fault("figure", span, match["n"][:at] + other + match["n"][at + 1 :])


def small_figures(text: str, rng: random.Random) -> Iterator[Fault]:
    """Two to twelve in words before a noun."""
    for match in re.finditer(rf"\b(?:{'|'.join(_SMALL)})(?= [a-z]{{3,}})", text):
        yield Fault("small figure", Span(*match.span()), rng.choice([n for n in _SMALL if n != match[0]]))


def units(text: str, rng: random.Random) -> Iterator[Fault]:
    """The unit of a measure, or millions for billions."""
    del rng
    for match in re.finditer(rf"(?<=\d)(?P<blank>[ -]?)(?P<unit>{'|'.join(_UNITS)})\b(?!/|\.p)", text):
        yield Fault("unit", Span(*match.span("unit")), _UNITS[match["unit"]])


def days(text: str, rng: random.Random) -> Iterator[Fault]:
    """The day of a date."""
    for match in _DATE.finditer(text):
        group = "n" if match["n"] else "m"
        wrong = rng.choice([n for n in range(1, 29) if abs(n - int(match[group])) > 1])
        yield Fault("date", Span(*match.span(group)), str(wrong))


def weekdays(text: str, rng: random.Random) -> Iterator[Fault]:
    """A weekday."""
    for match in re.finditer("|".join(WEEKDAYS), text):
        yield Fault("weekday", Span(*match.span()), rng.choice([d for d in WEEKDAYS if d != match[0]]))


def times(text: str, rng: random.Random) -> Iterator[Fault]:
    """The minutes of a time of day."""
    for match in _TIME.finditer(text):
        group = "n" if match["n"] else "m"
        wrong = rng.choice([n for n in range(10, 60, 5) if n != int(match[group])])
        yield Fault("time", Span(*match.span(group)), str(wrong))


def years(text: str, rng: random.Random) -> Iterator[Fault]:
    """A year, by two to nine years."""
    for match in _YEAR.finditer(text):
        yield Fault("year", Span(*match.span()), str(int(match[0]) - rng.randint(2, 9)))


def given_names(text: str, rng: random.Random) -> Iterator[Fault]:
    """The given name of somebody."""
    for match in _names(text):
        yield Fault("given name", Span(*match.span("given")), rng.choice(_GIVEN))


def surnames(text: str, rng: random.Random) -> Iterator[Fault]:
    """A surname, everywhere in the draft."""
    for match in _names(text):
        yield Fault("surname", Span(*match.span("surname")), rng.choice([s for s in _SURNAMES if s not in text]))


def _names(text: str) -> Iterator[re.Match[str]]:
    """The first full name of each person: two capitalised words, the second of which also stands alone later."""
    seen: set[str] = set()
    for match in _NAME.finditer(text):
        alone = re.search(rf"(?<![A-Z][a-z] )(?<!\w){match['surname']}\b", text[match.end() :])
        if (
            match["surname"] not in seen
            and is_given_name(match["given"].lower())
            and match["surname"] not in _SURNAMES
            and alone
            and match["surname"] not in {*MONTHS, *WEEKDAYS}
        ):
            seen.add(match["surname"])
            yield match


def places_named(text: str, rng: random.Random) -> Iterator[Fault]:
    """The name of a place after “in”, “from”, “near” or “to”, everywhere in the draft."""
    people = {part for match in _NAME.finditer(text) for part in match[0].split()}
    for match in _PLACE.finditer(text):
        known = {*MONTHS, *WEEKDAYS, *people, *_PLACES, "The", "This"}
        if match["place"] not in known and text.count(match["place"].upper()) == 0:
            yield Fault("place", Span(*match.span("place")), rng.choice([p for p in _PLACES if p not in text]))


def roles(text: str, rng: random.Random) -> Iterator[Fault]:
    """An office beside a full name."""
    del rng
    for match in re.finditer(rf"\b(?:{'|'.join(_ROLES)})\b", text, re.IGNORECASE):
        before, after = text[max(match.start() - 40, 0) : match.start()], text[match.end() : match.end() + 40]
        if re.search(r"[A-Z][a-z]+ [A-Z][a-z]+, (?:[a-z]+ )*$", before) or re.match(
            r",? [A-Z][a-z]+ [A-Z][a-z]+", after
        ):
            wrong = _ROLES[match[0].lower()]
            yield Fault("role", Span(*match.span()), wrong.capitalize() if match[0][0].isupper() else wrong)


def quoted_words(text: str, rng: random.Random) -> Iterator[Fault]:
    """A word of five letters or more in a quotation of five words or more, by one of the draft."""
    others = sorted(set(re.findall(r"(?<= )[a-z]{5,}(?= )", text)))
    for match in _QUOTED.finditer(text):
        inside = list(re.finditer(r"(?<= )[a-z]{5,}(?=[ ,.])", match[0]))
        if len(match[0].split()) >= 5 and inside:
            word = rng.choice(inside)
            wrong = rng.choice([w for w in others if w[:4] != word[0][:4]])
            yield Fault("quotation word", Span(*word.span()).shift(match.start()), wrong)


def quoted_nots(text: str, rng: random.Random) -> Iterator[Fault]:
    """A “not” put into a quotation."""
    for match in _QUOTED.finditer(text):
        inside = list(
            re.finditer(r"\b(?:is|are|was|were|will|would|can|could|should|have|has)\b(?= (?!not\b)[a-z])", match[0])
        )
        if len(match[0].split()) >= 5 and inside:
            word = rng.choice(inside)
            yield Fault("quotation turned by “not”", Span(*word.span()).shift(match.start()), f"{word[0]} not")


def speakers(text: str, rng: random.Random) -> Iterator[Fault]:
    """Who says a quotation, named right beside it, by another person of the draft."""
    full = (m for m in _NAME.finditer(text) if is_given_name(m["given"].lower()))
    people = {m["surname"]: m["given"] for m in full if not is_common(m["surname"]) and m[0].lower() not in places()}
    for surname, given in people.items():
        others = [other for other in people if other != surname]
        name, who = rf"(?:{given} )?{surname}\b(?!’)", r"(?:, [^“”.]{,80},)?"
        after = re.compile(rf",? (?:{_SAYS} (?:[a-z]+ ){{0,3}}({name})|({name}){who} {_SAYS})")
        before = re.compile(rf"({name}){who} {_SAYS}[^“”.]{{,80}} $|({name}):? $")
        for quoted in _QUOTED.finditer(text) if others else ():
            match = after.match(text, quoted.end()) or before.search(text, max(quoted.start() - 140, 0), quoted.start())
            if match:
                at, other = Span(*match.span(match.lastindex or 1)), rng.choice(others)
                yield Fault("speaker", at, f"{people[other]} {other}" if " " in at.of(text) else other)


KINDS: dict[str, Callable[[str, random.Random], Iterator[Fault]]] = {
    "figure": figures, "small figure": small_figures, "unit": units, "date": days, "time": times,
    "weekday": weekdays, "year": years, "given name": given_names, "surname": surnames,
    "place": places_named, "role": roles, "quotation word": quoted_words,
    "quotation turned by “not”": quoted_nots, "speaker": speakers,
}  # fmt: skip


def faults(kind: str, text: str, rng: random.Random) -> list[Fault]:
    """Some of the faults of a kind that a draft can have: figures, dates, names and roles outside quotations."""
    made = list(KINDS[kind](text, rng))
    if not kind.startswith("quotation"):
        quoted = [Span(*m.span()) for m in _QUOTED.finditer(text)]
        start = text.find("\n---", 3) if text.startswith("---") else 0
        made = [f for f in made if f.span.start > start and not any(f.span.overlaps(q) for q in quoted)]
    rng.shuffle(made)
    return made[:EACH]


def spoiled(text: str, fault: Fault) -> str:
    """The draft with one fault; a surname is changed everywhere."""
    if fault.kind in {"surname", "place"}:
        return re.sub(rf"(?<!\w){fault.span.of(text)}(?![a-z])", fault.wrong, text)
    return text[: fault.span.start] + fault.wrong + text[fault.span.end :]


def check(drafts: list[Source], sources: Path) -> Report:
    """What the rule finds in versions of one draft."""
    options = Options(overrides={"select": [RULE], "engine": "none", "sources": str(sources)}, desk=False, jobs=1)
    report = run(plan([], drafts, options), options)
    if report.problems:  # a rule that failed finds nothing
        raise SystemExit("\n".join(problem.message for problem in report.problems))
    return report


def measured(pair: Path, kinds: Iterable[str], rng: random.Random) -> Iterator[tuple[Fault, Severity | None]]:
    """The faults of some kinds in one rewrite, each with the gravest finding on it."""
    draft = next(pair.glob("draft.*"))
    text = draft.read_text("utf-8")
    made = [fault for kind in kinds for fault in faults(kind, text, rng)]
    versions = [from_text(spoiled(text, fault), f"{i}{draft.suffix}") for i, fault in enumerate(made)]
    if not versions:
        return
    report = check(versions, pair / "sources")
    by_path = {file.path: file.findings for file in report.files}
    for fault, version in zip(made, versions, strict=True):
        on_it = (f.severity for f in by_path[version.path] if _stands_on(f, fault, version.text))
        yield fault, max(on_it, default=None)


def untouched(pair: Path) -> list[Finding]:
    """The findings on a rewrite as it is."""
    draft = next(pair.glob("draft.*"))
    report = check([from_text(draft.read_text("utf-8"), draft.name)], pair / "sources")
    return list(report.findings)


def main() -> int:
    """Print the table."""
    show = bool(os.environ.get("SHOW"))
    seed = os.environ.get("SEED", "1")
    tried: Counter[tuple[str, str]] = Counter()
    found: Counter[tuple[str, str]] = Counter()
    warned: Counter[tuple[str, str]] = Counter()
    words: Counter[str] = Counter()
    wrong: dict[str, list[tuple[Severity, str]]] = {group: [] for group in GROUPS}
    for pair in sorted(PAIRS.iterdir()):
        text, group = next(pair.glob("draft.*")).read_text("utf-8"), pair.name[0]
        words[group] += len(text.split())
        wrong[group] += ((f.severity, f"{pair.name}:{f.start.line}: {f.message}") for f in untouched(pair))
        for fault, severity in measured(pair, KINDS, random.Random(f"{pair.name} {seed}")):  # noqa: S311
            for key in ((fault.kind, group), (fault.kind, "all")):
                tried[key] += 1
                found[key] += severity is not None
                warned[key] += severity is not None and severity >= Severity.WARNING
            if show and (severity is None or severity < Severity.WARNING):
                line = text.count("\n", 0, fault.span.start) + 1
                how = "missed" if severity is None else "suggested"
                print(f"{how}: {pair.name}:{line} {fault.kind}: {fault.span.of(text)} -> {fault.wrong}")
    _print_found(tried, found, warned)
    _print_wrong(wrong, words, show=show)
    return 0


def _stands_on(finding: Finding, fault: Fault, text: str) -> bool:
    if fault.kind in {"surname", "place"}:
        return fault.wrong in text[finding.start.offset : finding.end.offset]
    return finding.span.overlaps(Span(fault.span.start, fault.span.start + len(fault.wrong)))


def _print_found(
    tried: Counter[tuple[str, str]], found: Counter[tuple[str, str]], warned: Counter[tuple[str, str]]
) -> None:
    """Of each kind what is found, what of it by a warning, and how many were tried."""
    print(f"{'found, warned of':28}" + "".join(f"{group:>16}" for group in (*GROUPS, "in all")))
    for kind in KINDS:
        cells = (f"{found[kind, g]}, {warned[kind, g]} of {tried[kind, g]}" for g in GROUPS)
        share = (f"{counts[kind, 'all'] / max(tried[kind, 'all'], 1):.3f}" for counts in (found, warned))
        print(f"{kind:28}" + "".join(f"{cell:>16}" for cell in cells) + f"{', '.join(share):>16}")


def _print_wrong(wrong: dict[str, list[tuple[Severity, str]]], words: Counter[str], *, show: bool) -> None:
    """How many findings the rewrites have as they are."""
    for group in GROUPS:
        warnings = sum(severity >= Severity.WARNING for severity, _ in wrong[group])
        rates = [700 * n / max(words[group], 1) for n in (warnings, len(wrong[group]) - warnings)]
        print(f"untouched {group}: in 700 of {words[group]} words {rates[0]:.2f} warnings, {rates[1]:.2f} suggestions")
        for severity, line in wrong[group] if show else ():
            print(f"  {severity.name.lower()} {line}")


if __name__ == "__main__":
    sys.exit(main())
