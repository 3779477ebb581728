"""Stems: the forms under which words of draft and source meet, whatever their endings."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

import snowballstemmer
from anyascii import anyascii

from newslint.analyses.namedata import lines
from newslint.analyses.wording import SLIGHT, forms_of

#: Words that tie sentences together, and forms of say that no list of verbs has.
_TIES = frozenset(
    ["who", "whom", "whose", "which", "what", "when", "where", "while", "how", "why", "under", "over", "into", "about",
     "after", "before", "during", "than", "out", "up", "down", "off", "again", "said", "told", "says", "added"]
)  # fmt: skip

#: Words as notes shorten them, beside those that anybody may.
_NOTED = {
    "mkt": "market", "cttee": "committee", "mtg": "meeting", "bldg": "building", "hosp": "hospital", "ppl": "people",
    "univ": "university", "pax": "passenger", "apts": "apartment", "emp": "employee", "avg": "average",
}  # fmt: skip


@lru_cache(maxsize=65536)
def stem(form: str) -> str:
    """The stem of a word in small letters: “organis” for “organisers”; numbers stay as they are."""
    bare = anyascii(form).removesuffix("'s").removesuffix("'")
    return str(_stemmer().stemWord(_NOTED.get(bare, bare)))


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")


def stems_of(text: str) -> list[str]:
    """The stems of all words of a text, in order."""
    return [stem(form) for form in forms_of(text)]


def content(stems: Iterable[str]) -> frozenset[str]:
    """Those that carry content: no articles, pronouns, prepositions, and no words of saying."""
    return frozenset(s for s in stems if s not in _empty())


@cache
def _empty() -> frozenset[str]:
    saying = {word for line in lines("reporting-verbs.txt") for word in line}
    return frozenset(stem(word) for word in SLIGHT | saying | _TIES)
