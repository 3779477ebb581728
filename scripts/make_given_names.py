"""Makes `lint/newslint/analyses/data/given-names.txt`: given names of many languages, in small plain letters.

    pip download --no-deps faker==40.54.0 && unzip -d faker faker-40.54.0-*.whl
    python scripts/make_given_names.py faker

Source: the lists of given names in Faker 40.54.0 (MIT: `data/LICENSE-faker.txt`). Places, common words, and rare
names that are English words are left out, since they prove nothing. The output is the same on every run.
"""

from __future__ import annotations

import gzip
import importlib
import pkgutil
import sys
import textwrap
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from anyascii import anyascii

from newslint.analyses.namedata import is_common, nicknames, places, titles
from newslint.analyses.runs import PARTICLES

ROOT = Path(__file__).parent.parent
OUT = ROOT / "lint" / "newslint" / "analyses" / "data" / "given-names.txt"
LEXICON = ROOT / "lint" / "newslint" / "analyses" / "data" / "lexicon.txt.gz"
#: Lists that must have a name which is an English word, too.
COMMON = 6
#: First words of places, teams and firms, and everyday words, however many lists have them.
NOT_ALONE = frozenset(
    ["san", "santa", "santo", "saint", "sao", "port", "villa", "buena", "sierra", "costa", "rio", "basel", "east",
     "brooklyn", "dakota", "carolina", "orlando", "madison", "cheyenne", "kent", "alberta", "lorraine", "salvador",
     "aurora", "trinidad", "santos", "domingo", "angel", "charity", "valentine", "junior", "luna", "roman", "nova",
     "sol"]
)  # fmt: skip

HEADER = """\
# Given names of many languages, in small letters without accents; few of them English words or places.
# Made by scripts/make_given_names.py from the lists in Faker 40.54.0 (MIT, Copyright 2012 Daniele Faraglia, see
# LICENSE-faker.txt).
"""


def names() -> Iterator[str]:
    """Every given name in Latin or Cyrillic letters, in plain letters, once a list that has it."""
    import faker.providers.person as package  # type: ignore[import-not-found]

    for module in pkgutil.iter_modules(package.__path__):
        provider = importlib.import_module(f"{package.__name__}.{module.name}").Provider
        for attribute in dir(provider):
            listed = getattr(provider, attribute)
            if attribute.startswith("first_name") and isinstance(listed, dict | list | tuple):
                listed = {name for name in listed if isinstance(name, str) and max(name, default="") < "\u0530"}
                yield from {anyascii(name).lower() for name in listed}


def main() -> None:
    """Write the list."""
    with gzip.open(LEXICON, "rt", encoding="utf-8") as file:
        words = set(file.read().split())
    counts = Counter(names())
    no_names = places() | titles("before") | titles("honorific") | PARTICLES | NOT_ALONE
    kept = {n for n in counts if n.isalpha() and len(n) > 2 and n not in no_names and not is_common(n)}
    kept = {n for n in kept - nicknames().keys() if n not in words or counts[n] >= COMMON}
    OUT.write_text(HEADER + textwrap.fill(" ".join(sorted(kept)), 120) + "\n", "utf-8")


if __name__ == "__main__":
    sys.path.insert(0, sys.argv[1])
    main()
