"""Recall of the rules on garble: faults of many kinds written into clean sentences.

    apt-get download wordnet-base && dpkg -x wordnet-base_*.deb wordnet
    WORDNET=wordnet/usr/share/wordnet make garble-faults

One sentence in EVERY (three) gets one fault, outside quotations and headlines; SEEDS decides the rest. Word classes and
inflections of the clean text come from the tagger, derivations and synonyms from WordNet. A fault is found when a
finding overlaps the changed words or the word on either side; findings elsewhere are counted as false.
"""

from __future__ import annotations

import os
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from name_faults import SHARED, drafts

import newslint
from newslint.analyses.annotation import Token, annotation
from newslint.analyses.lexicon import classes
from newslint.analyses.quotations import is_quoted
from newslint.document import Document, Role, Sentence
from newslint.readers import read_document
from newslint.source import from_text
from newslint.spans import Span
from newslint_rules._runs import word_set

RULES = ["garbled-phrase"]

#: A sentence's least number of words.
_LEAST = 7
_CLASS = {"NN": "N", "NNS": "N", "JJ": "J", "RB": "R"} | dict.fromkeys(("VB", "VBP", "VBZ", "VBD", "VBN", "VBG"), "V")
#: The letters of the lexicon that make a form of a class.
_FORMS = {"N": "NSG", "V": "VZDPG", "J": "JPG", "R": "R"}
_WORDNET = {"noun": "N", "verb": "V", "adj": "J", "adv": "R"}
#: Changes of class that may leave good English: “danger work” for “dangerous work”, and before another modifier also
#: “a formerly British port”.
_ALLOWED = {("N", "J"), ("N", "R")}
_PREMODIFIED = {"NJ": {"NN", "JJ", "VB", "CD"}, "JR": {"JJ", "VB"}}
_NAMES = {"N": "noun", "V": "verb", "J": "adjective", "R": "adverb"}
_FUNCTION = word_set(
    "the a an of in to for on at by with from and that as is was are were has have had be been will would could its "
    "their his her this these or but"
)
_PREPOSITIONS = ("of", "in", "to", "for", "on", "at", "by", "with", "from")
_DROPPED = word_set("the a an of to in for with from by at is was are were has have been be")


@dataclass(frozen=True)
class Fault:
    """What was changed, and where it now stands in the text."""

    kind: str
    what: str
    span: Span


@dataclass(frozen=True)
class Change:
    """Words of a sentence, by their place in the prose, and what stands there instead."""

    kind: str
    span: Span
    new: str


class WordNet:
    """Derivations and synonyms; words by class letter."""

    def __init__(self, folder: Path) -> None:
        self.derived: defaultdict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
        self.synonyms: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        synsets = {letter: dict(_synsets(folder / f"data.{name}")) for name, letter in _WORDNET.items()}
        for letter, by_offset in synsets.items():
            for words, pointers in by_offset.values():
                for word in words:
                    self.synonyms[word, letter].update(w for w in words if w != word)
                for symbol, offset, pos, ends in pointers:
                    other = "J" if pos in "as" else pos.upper()
                    if symbol in ("+", "\\") and other in synsets and ends != "0000":
                        one = words[int(ends[:2], 16) - 1]
                        two = synsets[other][offset][0][int(ends[2:], 16) - 1]
                        if letter != other and one.isalpha() and two.isalpha():
                            self.derived[one, letter].add((two, other))
                            self.derived[two, other].add((one, letter))


def _synsets(path: Path) -> Iterator[tuple[str, tuple[list[str], list[list[str]]]]]:
    for line in path.read_text("ascii").splitlines():
        if not line.startswith(" "):
            fields = line.split(" ")
            end = 4 + 2 * int(fields[3], 16)
            words = [re.sub(r"\(.*", "", w) for w in fields[4:end:2]]
            yield fields[0], (words, [fields[i : i + 4] for i in range(end + 1, end + 1 + 4 * int(fields[end]), 4)])


Maker = Callable[[Sequence[Token], WordNet, random.Random], Iterator[Change]]


def wrong_class(tokens: Sequence[Token], wordnet: WordNet, rng: random.Random) -> Iterator[Change]:
    """A word of another class from the same root, which can in no reading be of the class that was there."""
    for t, after in pairwise(tokens):
        letter = _CLASS.get(t.tag, "")
        if not letter or not t.text.islower() or t.dep in ("aux", "auxpass") or t.lemma in ("be", "have", "do"):
            continue
        for word, other in sorted(wordnet.derived.get((t.lemma.lower(), letter), ())):
            if (other, letter) in _ALLOWED or after.tag[:2] in _PREMODIFIED.get(letter + other, ()):
                continue
            if t.tag in ("VBN", "VBG") and other == "J":  # “was bearable in May” is grammatical
                continue
            if word.islower() and classes(word) and not set(classes(word)) & set(_FORMS[letter]):
                plural = word + "s" if t.tag in ("NNS", "VBZ") and other in "NV" and rng.random() < 0.5 else word
                new = plural if other in classes(plural).replace("S", "N").replace("Z", "V") else word
                if not set(classes(new)) & set(_FORMS[letter]):
                    yield Change(f"wrong class: {_NAMES[letter]} → {_NAMES[other]}", t.span, new)


def uninflected(tokens: Sequence[Token], wordnet: WordNet, rng: random.Random) -> Iterator[Change]:
    """A synonym in its base form where an inflected one stood."""
    del rng
    for t in tokens:
        letter = _CLASS.get(t.tag, "")
        if t.tag in ("VBZ", "VBD", "VBN", "VBG", "NNS") and t.text.islower() and t.dep not in ("aux", "auxpass"):
            for word in sorted(wordnet.synonyms.get((t.lemma.lower(), letter), ())):
                wanted = {"VBZ": "Z", "VBD": "D", "VBN": "PJ", "VBG": "GN", "NNS": "S"}[t.tag]
                if word.islower() and word.isalpha() and classes(word) and not set(classes(word)) & set(wanted):
                    yield Change(f"synonym not inflected ({t.tag})", t.span, word)


def doubled(tokens: Sequence[Token], wordnet: WordNet, rng: random.Random) -> Iterator[Change]:
    """A function word twice."""
    del wordnet, rng
    for t in _function_words(tokens, _FUNCTION):
        yield Change("function word doubled", t.span, f"{t.text} {t.text}")


def dropped(tokens: Sequence[Token], wordnet: WordNet, rng: random.Random) -> Iterator[Change]:
    """A function word lost; the place is the word after it."""
    del wordnet, rng
    for t, after in pairwise(tokens):
        if t.text in _DROPPED and after.text.isalpha():
            yield Change("function word dropped", Span(t.span.start, after.span.end), after.text)


def swapped(tokens: Sequence[Token], wordnet: WordNet, rng: random.Random) -> Iterator[Change]:
    """A function word in the place of one of another class."""
    del wordnet
    for t in _function_words(tokens, _FUNCTION):
        kinds = [{"the", "a", "an", "its", "their", "his"}, set(_PREPOSITIONS), {"is", "was", "are", "were"}]
        others = [kind for kind in kinds if t.text not in kind]
        if len(others) < len(kinds):
            yield Change("function word swapped", t.span, rng.choice(sorted(rng.choice(others))))


def fused(tokens: Sequence[Token], wordnet: WordNet, rng: random.Random) -> Iterator[Change]:
    """Two words written as one, which is no word."""
    del wordnet, rng
    for t, after in pairwise(tokens):
        one = t.text + after.text
        beside = t.span.end + 1 == after.span.start and one.islower() and one.isalpha()
        if beside and (t.text in _FUNCTION or after.text in _FUNCTION) and not classes(one):
            yield Change("words fused", Span(t.span.start, after.span.end), one)


KINDS: dict[str, Maker] = {f.__name__: f for f in (wrong_class, uninflected, doubled, dropped, swapped, fused)}


def _function_words(tokens: Sequence[Token], among: frozenset[str]) -> Iterator[Token]:
    """Function words between two words."""
    for before, t, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if t.text in among and before.text[-1].isalnum() and after.text[0].isalnum():
            yield t


def write_faults(document: Document, wordnet: WordNet, rng: random.Random) -> tuple[str, list[Fault]]:
    """The prose with faults, and where they stand; kinds take turns, and where one has no place the next is tried."""
    text, faults, at = [], [], 0
    length = 0
    order = list(KINDS)
    for sentence in document.sentences:
        if rng.randrange(int(os.environ.get("EVERY", "3"))) or not _is_plain(sentence, document):
            continue
        tokens = annotation(document).within(sentence.span)
        for name in [*order]:
            changes = list(KINDS[name](tokens, wordnet, rng))
            if changes:
                kind = rng.choice(sorted({c.kind for c in changes}))  # each pair of classes as often
                change = rng.choice([c for c in changes if c.kind == kind])
                order.remove(name)
                order.append(name)
                break
        else:
            continue
        piece = document.text[at : change.span.start]
        length += len(piece)
        span = Span(length, length + len(change.new))
        text += [piece, change.new]
        faults.append(Fault(change.kind, f"{change.span.of(document.text)} → {change.new}", span))
        length, at = span.end, change.span.end
    return "".join([*text, document.text[at:]]), faults


def _is_plain(sentence: Sentence, document: Document) -> bool:
    """A full sentence of the writer's own."""
    return (
        sentence.block.role is Role.PARAGRAPH
        and len(sentence.text.split()) >= _LEAST
        and sentence.text.endswith(".")
        and not re.search(r"[“”‘\"`]", sentence.text)
        and not is_quoted(document, sentence.span)
    )


def around(fault: Fault, text: str) -> Span:
    """The changed words with the word before and the word after."""
    before = re.search(r"\S*\s*$", text[: fault.span.start])
    after = re.match(r"\s*\S*", text[fault.span.end :])
    return Span(fault.span.start - len(before[0] if before else ""), fault.span.end + len(after[0] if after else ""))


def measure(documents: Sequence[Document], wordnet: WordNet, show: bool) -> Iterator[str]:
    """A line a kind: found of all; each miss if wanted."""
    written: dict[str, tuple[str, list[Fault]]] = {}
    for seed in os.environ.get("SEEDS", "1").split():
        rng = random.Random(int(seed))  # noqa: S311 - copy is not a secret
        for document in documents:
            written[f"{seed}-{document.path}"] = write_faults(document, wordnet, rng)
    with TemporaryDirectory() as place:
        for name, (text, _) in written.items():
            (Path(place) / name).write_text(text, "utf-8")
        report = newslint.check_paths([place], desk=False, select=RULES, engine="none")
    hits: Counter[str] = Counter()
    totals: Counter[str] = Counter()
    elsewhere = 0
    for file in report.files:
        text, faults = written[Path(file.path).name]
        spans = [Span(f.start.offset, f.end.offset) for f in file.findings]
        places = [around(fault, text) for fault in faults]
        elsewhere += sum(not any(p.overlaps(s) for p in places) for s in spans)
        for fault, where in zip(faults, places, strict=True):
            hit = any(where.overlaps(s) for s in spans)
            for kind in {fault.kind, re.split(r"[:(]", fault.kind)[0].strip()}:
                totals[kind] += 1
                hits[kind] += hit
            if show and not hit:
                context = Span(max(where.start - 30, 0), where.end + 30).of(text).replace("\n", " ")
                yield f"    missed {fault.kind}: {fault.what}   in: {context}"
    for kind in sorted(totals):
        yield f"  {kind:36} found {hits[kind]:4} of {totals[kind]:4}  {hits[kind] / totals[kind]:.2f}"
    yield f"  findings elsewhere: {elsewhere} in {sum(f.words for f in report.files)} words"


def main() -> int:
    """Print the recall on the training text, and on the clean articles, whose misses are not to be looked at."""
    folder = Path(os.environ.get("WORDNET", "wordnet/usr/share/wordnet"))
    if not SHARED.is_dir() or not (folder / "data.noun").is_file():
        print("needs shared/ beside the checkout, and WordNet: see the top of tools/garble_faults.py", file=sys.stderr)
        return 2
    wordnet, show = WordNet(folder), os.environ.get("SHOW", "") not in ("", "0")
    held_back = [(f.stem, f.read_text("utf-8")) for f in sorted((SHARED / "clean").glob("*.txt"))]
    for title, copy in (("training text", list(drafts())), ("clean articles, held back", held_back)):
        print(f"\n{title}")
        documents = [read_document(from_text(text, f"{name}.txt"), Document.model) for name, text in copy]
        print("\n".join(measure(documents, wordnet, show and copy is not held_back)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
