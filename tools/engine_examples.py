"""What the engines say of LanguageTool's own example sentences, read from its installed jars.

    python tools/engine_examples.py [EVERY]    print both tables on every example, or one in EVERY

First: how far the two engines agree, by LanguageTool's category. A finding is the same where rule and place are.
Second: how many of the incorrect examples of rules that are on in newslint's profile are flagged on the marked words.
"""

from __future__ import annotations

import sys
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

from engine_profile import FILES, rules_in

from newslint.document import Document
from newslint.engines import provision
from newslint.engines.base import Dialect, GrammarEngine
from newslint.engines.embedded import EmbeddedEngine
from newslint.engines.languagetool import LanguageToolEngine
from newslint.engines.profile import profile
from newslint.grammar import check_grammar, grammar_flags
from newslint.readers import read_document
from newslint.rule import House
from newslint.selection import Selection
from newslint.source import from_text
from newslint.spans import Span

_FOLDER = "org/languagetool/rules/en/"


@dataclass(frozen=True)
class Example:
    """An incorrect sentence of a rule; `marker` is the faulty part, in code points."""

    rule: str
    category: str
    dialect: Dialect
    text: str
    marker: Span


def examples() -> list[Example]:
    """The incorrect examples of all pattern rules that are on in LanguageTool."""
    home = provision.provision(print)
    jar = next(home.rglob("language-en-*.jar"))
    found: list[Example] = []
    with zipfile.ZipFile(jar) as archive:
        for name, dialect in FILES.items():
            root = ElementTree.fromstring(archive.read(_FOLDER + name))  # noqa: S314 - LanguageTool's own data
            for category, rule_id, is_on, rule in rules_in(root):
                if is_on:
                    found += (Example(rule_id, category, dialect, *e) for e in _incorrect(rule))
    return found


def _incorrect(rule: ElementTree.Element) -> Iterator[tuple[str, Span]]:
    for example in rule.findall("example"):
        marker = example.find("marker")
        if marker is not None and example.get("correction") is not None:
            before, marked = example.text or "", "".join(marker.itertext())
            text = "".join(example.itertext())
            yield text, Span(len(before), len(before) + len(marked))


def agreement(sample: Sequence[Example], one: GrammarEngine, two: GrammarEngine) -> dict[str, tuple[int, int, int]]:
    """By category of the finding: what both say, only the first, only the second."""
    both, first, second = Counter[str](), Counter[str](), Counter[str]()
    for example in sample:
        found = [
            {(m.rule_id, m.start, m.end): m.category for m in engine.check(example.text, example.dialect)}
            for engine in (one, two)
        ]
        for key, category in (found[0] | found[1]).items():
            (both if key in found[0] and key in found[1] else first if key in found[0] else second)[category] += 1
    return {c: (both[c], first[c], second[c]) for c in sorted({*both, *first, *second})}


def flagged(sample: Sequence[Example], engine: GrammarEngine) -> Iterator[tuple[Example, bool]]:
    """The examples of rules that are on, and whether newslint's reading of the engine flags the marked words."""
    off, everything = profile().off, Selection()
    for example in sample:
        if example.rule in off:
            continue
        document = read_document(from_text(example.text, "example.txt"), Document.model)
        checked = check_grammar(document, engine, example.dialect)
        spans = [flag.span for *_, flag in grammar_flags(document, checked, everything, House())]
        yield example, any(document.to_source(span).overlaps(example.marker) for span in spans)


def main(every: int) -> int:
    """Print both tables."""
    sample = examples()[::every]
    embedded = EmbeddedEngine()
    server = LanguageToolEngine()
    server.start()
    try:
        table = agreement(sample, embedded, server)
    finally:
        server.close()
    print(f"{len(sample)} examples: findings of both engines, of the embedded alone, of LanguageTool alone")
    for category, (both, first, second) in table.items():
        print(f"  {category:28} {both:6} {first:5} {second:5}  {both / (both + first + second):.3f}")
    sums = [sum(column) for column in zip(*table.values(), strict=True)]
    print(f"  {'all':28} {sums[0]:6} {sums[1]:5} {sums[2]:5}  {sums[0] / sum(sums):.3f}")
    found = list(flagged(sample, embedded))
    print(f"\n{sum(hit for _, hit in found)} of {len(found)} incorrect examples of rules that are on are flagged")
    missed = Counter(example.rule for example, hit in found if not hit)
    print("  missed most: " + ", ".join(f"{rule} {n}" for rule, n in missed.most_common(15)))
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1))
