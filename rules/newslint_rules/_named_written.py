"""One spelling of a place or organisation over a desk, and what two spellings of one thing differ in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from anyascii import anyascii

from newslint.analyses.namedata import is_common
from newslint.analyses.neighbours import gazetteer
from newslint.analyses.phrases import keys_of
from newslint.analyses.translit import fold, plain
from newslint_rules._named_mentions import Kind, Standing, pairs_of
from newslint_rules._named_spellings import NamedFacts, NamedForm

_APOSTROPHES = re.compile(r"[’'ʼʻ‘`]")
_DIGRAPHS = re.compile(r"([aou])[ae]")
_UMLAUTS = str.maketrans({"ä": "ae", "æ": "ae", "ö": "oe", "ø": "oe", "ü": "ue", "å": "aa"})
_JOINTS = re.compile(r"[\s\u00a0‐‑-]+")


@dataclass
class Written:
    """A name in one spelling, case aside; `forms` holds what each draft has of it, in order."""

    name: str
    standing: Standing = Standing.DOUBTED
    forms: dict[str, list[NamedForm]] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How often the desk writes it so."""
        return sum(self.count_in(path) for path in self.forms)

    def count_in(self, path: str) -> int:
        """How often one draft writes it so."""
        return sum(form.count for form in self.forms.get(path, ()))

    def add(self, path: str, form: NamedForm) -> None:
        """Count what one draft has of it."""
        if self.name.isupper():
            self.name = form.written
        self.standing = max(self.standing, form.standing)
        self.forms.setdefault(path, []).append(form)


def spellings(desk: Mapping[str, NamedFacts]) -> list[Written]:
    """All spellings of a desk, the most frequent first, of those as frequent the one that the desk has first."""
    found: dict[str, Written] = {}
    for path, facts in desk.items():
        for form in sorted(facts.forms, key=lambda f: f.places):
            found.setdefault(fold(form.written), Written(form.written)).add(path, form)
    return sorted(found.values(), key=lambda w: -w.count)  # stable: a dict keeps the desk's order


def difference(one: str, other: str, kind: Kind) -> str:
    """What two names of the same letters, or of one line of the table, differ in; empty where that is no fault."""
    if "".join(keys_of(one)) != "".join(keys_of(other)):
        if pairs_of(kind).get(one):
            return f"both are names of one {kind}"
        return "only the accents differ" if {*_plain_forms(one)} & {*_plain_forms(other)} else ""
    a, b = (fold(name).replace(".", "") for name in (one, other))
    if _without_accents(a) == _without_accents(b):
        capitals = any(name.isupper() and name.isascii() for name in (one, other))  # capitals go without
        return "" if a == b or capitals else "only the accents differ"
    a, b = (_APOSTROPHES.sub("", _without_accents(name)) for name in (a, b))
    if a == b:
        return "only the apostrophe differs"
    if _JOINTS.sub(" ", a) == _JOINTS.sub(" ", b):
        return "only the hyphen differs" if _has_hyphen(one, kind) else ""
    words = max((keys_of(one), keys_of(other)), key=len)
    names = all(is_common(word) or gazetteer().get(word) for word in words)
    return "" if names else "one is written in one word"


def thing_of(written: str, kind: Kind) -> str:
    """What all spellings of one thing share: its line in the table, or else its letters, ä and ae alike."""
    pair = pairs_of(kind).get(written)
    return f"={pair.first}" if pair else _DIGRAPHS.sub(r"\1", "".join(keys_of(written)))


def _plain_forms(name: str) -> tuple[str, str]:
    """The letters without accents, and with ae for ä."""
    return plain(name), plain(name.casefold().translate(_UMLAUTS))


def _without_accents(name: str) -> str:
    return anyascii(name).lower()


def _has_hyphen(name: str, kind: Kind) -> bool:
    """Whether a list writes the name with a hyphen, so that a blank is no matter of taste."""
    pair = pairs_of(kind).get(name)
    listed = (gazetteer().get(name) or "", *(pair.names if pair else ()))
    return any("-" in n and keys_of(n) == keys_of(name) for n in listed)
