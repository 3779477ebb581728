"""Recall of the speller on typing errors written into clean copy, by kind.

One word in EVERY (five) sentences gets one slip that makes it no word: a neighbouring key, two letters swapped, a
letter doubled or left out; SEEDS decides the rest. A slip that gives another word of the lexicon is not counted, nor
words with capitals, which may be names. A slip is found when a finding, or a place it lists, stands on the word.
"""

from __future__ import annotations

import os
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from name_faults import SHARED, Fault, drafts, places

import newslint
from newslint.analyses.lexicon import classes
from newslint.analyses.namedata import is_common
from newslint.sentences import split
from newslint.spans import Span

_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_WORD = re.compile(r"(?<![\w’'-])[a-z]{4,}(?![\w’'-])")


def neighbouring_key(word: str, at: int, rng: random.Random) -> str:
    """The key to the left or right, or above or below."""
    row = next(i for i, keys in enumerate(_KEYS) if word[at] in keys)
    column = _KEYS[row].index(word[at])
    near = [(row, column - 1), (row, column + 1), (row - 1, column), (row + 1, column)]
    keys = [_KEYS[r][c] for r, c in near if 0 <= r < len(_KEYS) and 0 <= c < len(_KEYS[r])]
    return word[:at] + rng.choice(keys) + word[at + 1 :]


def swapped(word: str, at: int, _: random.Random) -> str:
    """Two letters in the wrong order."""
    return word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]


def doubled(word: str, at: int, _: random.Random) -> str:
    """A letter twice."""
    return word[:at] + word[at] + word[at:]


def left_out(word: str, at: int, _: random.Random) -> str:
    """A letter too few."""
    return word[:at] + word[at + 1 :]


KINDS: tuple[Callable[[str, int, random.Random], str], ...] = (neighbouring_key, swapped, doubled, left_out)


def slip(word: str, rng: random.Random, kind: Callable[[str, int, random.Random], str]) -> str:
    """The word with one slip, or empty where each gives a word; the first letter stays, as in most slips."""
    for at in rng.sample(range(1, len(word)), len(word) - 1):
        new = kind(word, at, rng)
        if new != word and not classes(new) and not is_common(new):
            return new
    return ""


def write_slips(text: str, rng: random.Random, every: int) -> tuple[str, list[Fault]]:
    """The text with slips, and where they stand."""
    done, faults, length, at = [], [], 0, 0
    for sentence in split(text):
        words = list(_WORD.finditer(text, sentence.start, sentence.end))
        if not words or rng.randrange(every):
            continue
        match, kind = rng.choice(words), rng.choice(KINDS)
        new = slip(match[0], rng, kind) if classes(match[0]) else ""
        if new:
            done += [text[at : match.start()], new]
            length += match.start() - at
            faults.append(Fault(kind.__name__, "", f"{match[0]} → {new}", Span(length, length + len(new))))
            length, at = length + len(new), match.end()
    return "".join([*done, text[at:]]), faults


def measure(copy: Sequence[tuple[str, str]], show: bool) -> Iterator[str]:
    """A line a kind: found of all; each miss if wanted."""
    written: dict[str, tuple[str, list[Fault]]] = {}
    for seed in os.environ.get("SEEDS", "1 2").split():
        rng = random.Random(int(seed))  # noqa: S311 - copy is not a secret
        for name, text in copy:
            written[f"{seed}-{name}.txt"] = write_slips(text, rng, int(os.environ.get("EVERY", "5")))
    with TemporaryDirectory() as place:
        for name, (text, _) in written.items():
            (Path(place) / name).write_text(text, "utf-8")
        marked = places(newslint.check_paths([place], desk=False, select=["spelling"]))
    hits: Counter[str] = Counter()
    totals: Counter[str] = Counter()
    for name, (_, faults) in written.items():
        for fault in faults:
            hit = any(span.overlaps(fault.span) for _, span in marked.get(name, ()))
            for kind in (fault.kind, "all"):
                totals[kind] += 1
                hits[kind] += hit
            if show and not hit:
                yield f"    missed {fault.kind}: {fault.what}   ({name})"
    for kind in (*(k.__name__ for k in KINDS), "all"):
        yield f"  {kind:20} found {hits[kind]:4} of {totals[kind]:4}  {hits[kind] / max(totals[kind], 1):.3f}"


def main() -> int:
    """Print the recall on the clean articles and on the training text, one document in six."""
    if not SHARED.is_dir():
        print("the development copy is not there: expected shared/ beside the checkout", file=sys.stderr)
        return 2
    show = os.environ.get("SHOW", "") not in ("", "0")
    articles = [(f.stem, f.read_text("utf-8")) for f in sorted((SHARED / "clean").glob("*.txt"))]
    for title, copy in (("clean articles", articles), ("training text, one part in six", list(drafts())[::6])):
        print(f"\n{title}")
        print("\n".join(measure(copy, show)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
