"""Makes `rules/newslint_rules/data/tortured.txt.gz`: what can stand for the words of fixed terms, and what may.

    apt-get download wordnet-base && dpkg -x wordnet-base_*.deb wordnet
    pip install --no-deps --target counts wordsegment==1.3.1 symspellpy==6.10.1
    python scripts/make_tortured.py wordnet/usr/share/wordnet counts [folder of clean prose ...]

Sources: the lists `fixed-terms`, `fixed-names` and `spun-words` in `rules/newslint_rules/words`; WordNet 3.0 (its
licence: `data/LICENSE-wordnet.txt`) for synonyms and near relatives. Phrases that are common English are kept from
being flagged: what stands in the lists of word pairs of symspellpy (MIT; made from Google Books Ngrams, CC BY 3.0) and
wordsegment (Apache-2.0; from the counts of Google's web corpus), in WordNet's glosses and entries, and in the folders
of clean prose. Of these only the phrases are kept that a term's crossing with the synonyms gives.
The output is the same on every run with the same sources.
"""

from __future__ import annotations

import gzip
import itertools
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from make_lexicon import synsets

from newslint.analyses.lexicon import classes
from newslint.wordlists import words
from newslint_rules._runs import runs
from newslint_rules._term_forms import form
from newslint_rules._term_list import Synonyms, terms
from newslint_rules._term_match import matches

PACKAGE = "newslint_rules"
OUT = Path(__file__).parent.parent / "rules" / PACKAGE / "data" / "tortured.txt.gz"
WORD = re.compile(r"[a-z]{3,}(?:-[a-z]+)*")
FILES = {"n": "noun", "v": "verb", "a": "adj", "s": "adj", "r": "adv"}
#: Pointers of WordNet to near relatives: broader, narrower, similar, see also.
NEAR_POINTERS = {"@", "~", "&", "^"}
#: How common a synonym may be, by its rank among the words of the web: common words stand beside anything.
SYNONYM_FROM, WIDE_FROM = 8000, 100
#: Below this rank a word is common, from that rank on it is rare.
COMMON, RARE = 1000, 8000
#: Words in the counts, and how often a pair stands there that made it into their list.
TOKENS, LISTED = 1e12, 1e5

HEADER = """\
# Words that can stand for a word of a fixed term: [spun] in any term, [near] beside a word that is kept, [wide] only in
# long terms and in names; which of them are common or rare; [ordinary] are phrases that come out of it and are English.
# Made by scripts/make_tortured.py from lists of newslint, from WordNet 3.0
# (Copyright 2006 by Princeton University, LICENSE-wordnet.txt; not the original data), and from counts of word pairs.
"""


class WordNet:
    """Synsets by file and offset: their words, and what they point to."""

    def __init__(self, folder: Path) -> None:
        """Read the data files of a folder."""
        self.words: dict[tuple[str, str], list[str]] = {}
        self.pointers: dict[tuple[str, str], list[tuple[str, tuple[str, str]]]] = {}
        self.of: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
        for kind in ("noun", "verb", "adj", "adv"):
            for offset, found, fields in synsets(folder / f"data.{kind}"):
                key = kind, offset
                self.words[key] = [re.sub(r"\(\w+\)$", "", w) for w in found]
                links = (fields[i : i + 3] for i in range(1, 4 * int(fields[0]), 4))
                self.pointers[key] = [(symbol, (FILES[pos], to)) for symbol, to, pos in links]
                for word in self.words[key]:
                    self.of[word.lower()].add(key)

    def synonyms(self, word: str) -> set[str]:
        """The words that share a sense."""
        return {w for key in self.of[word] for w in self.words[key]}

    def relatives(self, word: str) -> set[str]:
        """The broader, narrower and similar words of its senses."""
        near = {to for key in self.of[word] for symbol, to in self.pointers[key] if symbol in NEAR_POINTERS}
        return {w for key in near for w in self.words[key]}


def main(wordnet: Path, counts: Path, *prose: Path) -> None:
    """Write the lexicon."""
    net = WordNet(wordnet)
    web = frequencies(counts / "wordsegment" / "unigrams.txt")
    rank = {word: i for i, word in enumerate(web)}
    spun = by_hand()
    near, wide = neighbours(net, rank, spun)
    spare = Synonyms(inverse(near), inverse(wide), inverse(spun), *(frozenset[str]() for _ in range(3)))
    ordinary = crossed(near, pairs(counts)) | guessed(near, web)
    entries = (w.replace("_", " ") for found in net.words.values() for w in found if "_" in w)
    for text in itertools.chain(entries, glosses(wordnet), *map(texts, prose)):
        for run in runs(text):
            for match in matches(run, spare):
                ordinary.add(" ".join(form(w.text) for w in run[match.first : match.end]))
    used = sorted(set().union(*near.values()))
    lines = ["[spun]\n", *listed(spun), "[near]\n", *listed({w: near[w] - spun.get(w, set()) for w in near})]
    lines += ["[wide]\n", *listed(wide)]
    lines += ["[common]\n", *(f"{w}\n" for w in used if rank.get(w, len(rank)) < COMMON)]
    lines += ["[rare]\n", *(f"{w}\n" for w in used if rank.get(w, len(rank)) >= RARE)]
    lines += ["[ordinary]\n", *(f"{p}\n" for p in sorted(ordinary))]
    with OUT.open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write((HEADER + "".join(lines)).encode())


def by_hand() -> dict[str, set[str]]:
    """What the list of spun words has for the words of terms."""
    used = {w for key in terms() for w in key}
    spun: dict[str, set[str]] = {}
    for line in sorted(words(PACKAGE, "spun-words")):
        word, _, others = line.partition(":")
        if form(word) in used:
            spun.setdefault(form(word), set()).update({form(o) for o in others.split()} - {form(word)})
    return spun


def neighbours(
    net: WordNet, rank: dict[str, int], spun: dict[str, set[str]]
) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """For every word of a term the forms that can stand for it: in any term, and in long ones and names only."""
    function = words(PACKAGE, "function-words")
    long = {w for same in terms().values() for t in same if len(t.content) > 2 or t.is_name for w in t.forms}
    near: dict[str, set[str]] = {}
    wide: dict[str, set[str]] = {}
    known = [t for same in terms().values() for t in same]
    spellings = {(f, w.lower()) for t in known for f, w in zip(t.forms, t.text.split(), strict=True)}
    for word, spelling in sorted(spellings):
        if word in function:
            continue
        found = near.setdefault(word, set(spun.get(word, ())))
        more = set()
        for base in {word, spelling}:
            found |= fitting(net.synonyms(base), word, rank, SYNONYM_FROM)
            more |= fitting(net.synonyms(base) | net.relatives(base), word, rank, WIDE_FROM)
        if word in long:
            wide[word] = wide.get(word, set()) | more
    for word, found in near.items():
        found.discard(word)
        if word in wide:
            wide[word] -= found | {word}
    return near, wide


def fitting(found: Iterable[str], word: str, rank: dict[str, int], least: int) -> set[str]:
    """The forms of those words that a spinner could put for a word: no name, no inflection of it, of a class it has."""
    kept = set()
    for other in found:
        one = form(other)
        alike = not classes(word) or not classes(one) or set(classes(one)) & set(classes(word))
        if alike and WORD.fullmatch(other) and rank.get(other, len(rank)) >= least and not is_kin(one, word):
            kept.add(one)
    return kept - words(PACKAGE, "function-words")


def is_kin(one: str, other: str) -> bool:
    """Whether two words begin alike: pay and payment are often both right."""
    least = min(4, len(one), len(other))
    return one[:least] == other[:least]


def crossed(near: dict[str, set[str]], common: set[tuple[str, str]]) -> set[str]:
    """The common word pairs that come out of terms of two words."""
    found = set()
    for key in terms():
        if len(key) == 2 and all(k in near for k in key):
            first, second = ({k} | near[k] for k in key)
            found |= {f"{a} {b}" for a in first for b in second if (a, b) in common and (a, b) not in terms()}
    return found


def guessed(near: dict[str, set[str]], counts: dict[str, float]) -> set[str]:
    """The pairs with a common word of which the lists of pairs say nothing: chance alone would not bring them there.

    A pair that chance would bring into the lists, and that is not there, is one that writers avoid.
    """
    floor = sorted(counts.values(), reverse=True)[COMMON]
    found = set()
    for key in terms():
        for slot in (0, 1) if len(key) == 2 and all(k in near for k in key) else ():
            for other in near[key[slot]]:
                kept = key[1 - slot]
                if counts.get(other, 0) > floor and counts[other] * counts.get(kept, 0) / TOKENS < LISTED:
                    found.add(f"{other} {kept}" if slot == 0 else f"{kept} {other}")
    return found


def frequencies(file: Path) -> dict[str, float]:
    """How often each word stands on the web, the most frequent first."""
    return {word: float(n) for word, n in (line.split("\t") for line in file.read_text("utf-8").splitlines())}


def pairs(counts: Path) -> set[tuple[str, str]]:
    """The forms of the common word pairs."""
    found = set()
    for file in ("wordsegment/bigrams.txt", "symspellpy/frequency_bigramdictionary_en_243_342.txt"):
        for line in (counts / file).read_text("utf-8-sig").splitlines():
            first, second = line.split()[:2]
            found.add((form(first), form(second)))
    return found


def glosses(wordnet: Path) -> Iterator[str]:
    """WordNet's definitions and examples."""
    for kind in ("noun", "verb", "adj", "adv"):
        for line in (wordnet / f"data.{kind}").read_text("ascii").splitlines():
            if not line.startswith(" "):
                yield line.partition(" | ")[2]


def texts(folder: Path) -> Iterator[str]:
    """The paragraphs of a folder's texts."""
    for file in sorted(folder.glob("**/*.txt")):
        yield from file.read_text("utf-8").splitlines()


def inverse(table: dict[str, set[str]]) -> dict[str, frozenset[str]]:
    """The words that each value stands for."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word, others in table.items():
        for other in others:
            found[other].add(word)
    return {other: frozenset(meant) for other, meant in found.items()}


def listed(table: dict[str, set[str]]) -> Iterator[str]:
    """A line for each word that has any."""
    for word, others in sorted(table.items()):
        if others:
            yield f"{word} {' '.join(sorted(others))}\n"


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
