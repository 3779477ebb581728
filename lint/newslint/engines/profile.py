"""Which of the grammar engine's rules are on (`profile.tsv`), and where their categories fall (`profile.toml`)."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import NamedTuple

from newslint.findings import Severity

_SPELLERS = ("MORFOLOGIK", "HUNSPELL", "EN_DIACRITICS", "EN_MULTITOKEN_SPELLING")
_ON_SPELLING = re.compile(r"MORFOLOGIK|HUNSPELL|SPELL|DIACRITICS")


class EngineRule(NamedTuple):
    """A row of the table: the columns as they stand there, counts and verdicts as text, empty where nobody looked."""

    rule: str
    kind: str
    state: str
    clean: str
    faulty: str
    marks: str
    right: str
    wrong: str
    reason: str


@dataclass(frozen=True)
class Profile:
    """The engine's categories as newslint's, the rules that are off, each with the reason, and the severities of those
    that differ from their category; a rule that ends in * stands for all that begin so."""

    categories: dict[str, tuple[str, Severity]]
    off: dict[str, str]
    severities: dict[str, Severity]

    def place(self, rule: str, category: str) -> tuple[str, Severity]:
        """newslint's category and severity for one of LanguageTool's rules."""
        name, severity = self.categories.get(category, ("grammar", Severity.SUGGESTION))
        if _ON_SPELLING.search(rule):
            name = "spelling"
        level = self.severities.get(rule)
        if level is None:
            level = next((self.severities[f"{f}*"] for f in self._families if rule.startswith(f)), severity)
        return name, level

    @cached_property
    def _families(self) -> list[str]:
        return [rule[:-1] for rule in self.severities if rule.endswith("*")]


@cache
def table() -> dict[str, EngineRule]:
    """The rows of the table by rule; a name that ends in * stands for all that begin so."""
    lines = (files("newslint.engines") / "profile.tsv").read_text("utf-8").splitlines()
    rows = (EngineRule(*line.split("\t")) for line in lines if not line.startswith(("#", "rule\t")))
    return {row.rule: row for row in rows}


def row_of(rule: str) -> EngineRule | None:
    """The row that an id of the engine falls into: its own, or its family's; None where the table has neither."""
    families = (row for name, row in table().items() if name.endswith("*") and rule.startswith(name[:-1]))
    return table().get(rule) or next(families, None)


@cache
def profile() -> Profile:
    """The profile that ships with newslint."""
    here = files("newslint.engines")
    data = tomllib.loads((here / "profile.toml").read_text("utf-8"))
    categories = {name: (category, Severity.parse(level)) for name, (category, level) in data["categories"].items()}
    off = {row.rule: row.reason for row in table().values() if row.state == "off"}
    severities = {row.rule: Severity.parse(row.state) for row in table().values() if row.state not in ("on", "off")}
    return Profile(categories, off, severities)


def is_speller(rule: str) -> bool:
    """Whether a rule of the engine is one that looks words up."""
    return rule.startswith(_SPELLERS)
