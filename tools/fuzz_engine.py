"""Sends generated paragraphs through the embedded engine: none may lose a finding of the sentences beside it.

    python tools/fuzz_engine.py [PARAGRAPHS [SEED]]

The paragraphs are addresses, hyphens, numbers, quotation marks, emoji and scripts in any order, with and without blanks
between them: what makes the engine panic. Each stands between two sentences with a fault, in one text.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator

from newslint.engines.base import UncheckedTextError
from newslint.engines.embedded import EmbeddedEngine

BEFORE = "She bought a apple at the market. "
AFTER = " They ate a orange at noon."
_FAULT = "EN_A_VS_AN"

_WORDS = """the of mayor said a well-known re-elected can't O'Brien Mr. e.g. U.S. it's 'tis rock 'n' roll THE iPhone"""
_SCRIPTS = "Київ Αθήνα القاهرة 北京市 東京タワー 서울 दिल्ली İstanbul Łódź Ærø ﬁre ﷺ 𝔘𝔫𝔦"
_EMOJI = "😀 👩‍👩‍👧 🇺🇦 ✈️ ❤️‍🔥 1️⃣ 👍🏽"
_MARKS = "“ ” ‘ ’ ' \" « » „ ( ) [ ] { } < > … – — - − / \\ | & % # @ * _ ~ ^ $ € £ + = ! ? ; : , . ... -- '' `` ?!"
_INVISIBLE = "\u200b \u00ad \u0301 \u2060"
_NUMBERS = "1 12,000 3.14 1-0 2024-25 10% $1.2bn 6'2\" ’90s 1/2 ½ 10:30 5pm 21st IV"
_ADDRESSES = "a@b.com x.y@z.co.uk-d www.a.org/b-c http://a.b/c?d=e-f @ann_lee #news2026 a.b.c C:\\d\\e.txt v1.2.3-rc"
_KINDS = [
    parts.split(" ") for parts in (_WORDS, _WORDS, _SCRIPTS, _EMOJI, _MARKS, _MARKS, _INVISIBLE, _NUMBERS, _ADDRESSES)
]
_BETWEEN = [" ", " ", " ", "", "", "-", "\u00a0", ", ", ". ", "\t"]


def paragraph(rng: random.Random) -> str:
    """A paragraph of one to twelve parts."""
    parts = (rng.choice(rng.choice(_KINDS)) + rng.choice(_BETWEEN) for _ in range(rng.randint(1, 12)))
    return "".join(parts).strip() + "."


def lost(engine: EmbeddedEngine, middle: str) -> list[str]:
    """Which of the faults beside a paragraph the engine no longer finds, and what else went wrong."""
    text = BEFORE + middle + AFTER
    try:
        found = engine.check(text, "en-US")
    except UncheckedTextError as e:  # a piece stays unchecked; it must not be one of the sentences beside it
        found = e.matches
    starts = {m.start for m in found if m.rule_id == _FAULT}
    wanted = {"before": BEFORE.index("a apple"), "after": len(text) - len(AFTER) + AFTER.index("a orange")}
    return [name for name, start in wanted.items() if start not in starts]


def losses(engine: EmbeddedEngine, number: int, seed: int) -> Iterator[tuple[str, list[str]]]:
    """The paragraphs, of so many, that lose something."""
    rng = random.Random(seed)  # noqa: S311 - copy is not a secret
    for middle in (paragraph(rng) for _ in range(number)):
        gone = lost(engine, middle)
        if gone:
            yield middle, gone


def main(number: int = 100_000, seed: int = 1) -> int:
    """Print each paragraph that loses a finding; 1 where there is one."""
    found = 0
    for middle, gone in losses(EmbeddedEngine(), number, seed):
        found += 1
        print(f"{' and '.join(gone)} lost: {middle!r}", flush=True)
    print(f"{number} paragraphs, seed {seed}: {found} lose a finding beside them")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*(int(number) for number in sys.argv[1:3])))
