"""Makes `lint/newslint/analyses/data/current-words.txt.gz`: words in use that dictionaries lack.

    pip install wordfreq==3.1.1
    python scripts/make_current_words.py

Source: the large English list of wordfreq 3.1.1 (Robyn Speer, 2022; data CC BY-SA 4.0: books, news, subtitles,
Wikipedia and the web up to 2021). The lexicon's words are left out, and what looks like a misspelling of a word that is
much more frequent: a slip is rarer than its word by a factor of fifteen or more, a word of its own is not (the noisy
channel of Kernighan, Church and Gale, 1990, without its table of slips). The output is the same on every run.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist
from wordfreq import get_frequency_dict

from newslint.analyses.lexicon import classes
from newslint.wordlists import words

OUT = Path(__file__).parent.parent / "lint" / "newslint" / "analyses" / "data" / "current-words.txt.gz"
#: The shortest words are left out, since every slip lies near one.
SHORTEST = 5
#: The rarest words that have slips.
KNOWN = 2e-7
#: How much more frequent a word is than a slip of one edit, and of two in a long word.
RATIO = {1: 15.0, 2: 60.0}
LONG = 8
_ROWS = 500

HEADER = """\
# Words in use that dictionaries lack, for the speller. Made by scripts/make_current_words.py from the English list of
# wordfreq 3.1.1 by Robyn Speer (https://github.com/rspeer/wordfreq), data under CC BY-SA 4.0
# (https://creativecommons.org/licenses/by-sa/4.0/), and under the same licence: a selection, without frequencies.
"""


def main() -> None:
    """Write the list."""
    everything = get_frequency_dict("en", wordlist="large")
    frequency = {w: f for w, f in everything.items() if re.fullmatch(r"[^\W\d_]+", w)}
    strange = sorted(w for w in frequency if len(w) >= SHORTEST and not classes(w))
    strange = [w for w in strange if not is_fused(w, frequency) and not is_stripped(w, everything)]
    found = list(without_slips(strange, frequency))
    OUT.write_bytes(gzip.compress((HEADER + "\n".join(found) + "\n").encode(), mtime=0))
    print(f"{len(found)} words of {len(strange)}, {OUT.stat().st_size} bytes")


def is_fused(word: str, frequency: dict[str, float]) -> bool:
    """Whether it is a function word and another that lost the blank between them: infact, ofthe."""
    function = words("newslint_rules", "function-words")
    parts = ((word[:i], word[i:]) for i in range(1, len(word)))
    return any(
        (a in function and (classes(b) or b in function)) or (b in function and classes(a))
        for a, b in parts
        if frequency.get(a, 0) > 1e-6 and frequency.get(b, 0) > 1e-6
    )


def is_stripped(word: str, frequency: dict[str, float]) -> bool:
    """Whether it lost an apostrophe: womens, youll."""
    return any(frequency.get(f"{word[:i]}'{word[i:]}", 0) > frequency[word] for i in range(1, len(word)))


def without_slips(strange: list[str], frequency: dict[str, float]) -> Iterator[str]:
    """The words that are no slip of one that is much more frequent and begins alike or is one edit away."""
    known = sorted(w for w, f in frequency.items() if f >= KNOWN and len(w) >= SHORTEST - 1)
    rates = np.array([frequency[w] for w in known])
    for at in range(0, len(strange), _ROWS):
        rows = strange[at : at + _ROWS]
        distances = cdist(rows, known, scorer=OSA.distance, score_cutoff=2, dtype=np.uint8, workers=2)
        for word, distance in zip(rows, distances, strict=True):
            own = frequency[word]
            regular = [i for i in np.flatnonzero(distance == 1) if is_inflected(word, known[i])]
            distance[regular] = 0
            one = rates[distance == 1]
            two = rates[distance == 2] if len(word) >= LONG else one[:0]
            if not (one > own * RATIO[1]).any() and not (two > own * RATIO[2]).any():
                yield word


def is_inflected(word: str, base: str) -> bool:
    """Whether a word is another with an ending of one letter: lineups, not lineupd."""
    return word[:-1] == base and (word[-1] == "s" or (base[-1] == "e" and word[-1] in "dr"))


if __name__ == "__main__":
    main()
