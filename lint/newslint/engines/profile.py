"""Which of the grammar engine's rules are on, and where their categories fall; the data are in `profile.toml`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from newslint.findings import Severity

_SPELLER = re.compile(r"MORFOLOGIK|HUNSPELL|SPELL|DIACRITICS")


@dataclass(frozen=True)
class Profile:
    """The engine's categories as newslint's, and the rules that are suggestions or off, each with the reason."""

    categories: dict[str, tuple[str, Severity]]
    suggestions: dict[str, str]
    off: dict[str, str]

    def place(self, rule: str, category: str) -> tuple[str, Severity]:
        """newslint's category and severity for one of LanguageTool's rules."""
        name, severity = self.categories.get(category, ("grammar", Severity.SUGGESTION))
        if _SPELLER.search(rule):
            name = "spelling"
        return name, Severity.SUGGESTION if self._is_suggestion(rule) else severity

    def _is_suggestion(self, rule: str) -> bool:
        return rule in self.suggestions or any(s.endswith("*") and rule.startswith(s[:-1]) for s in self.suggestions)


@cache
def profile() -> Profile:
    """The profile that ships with newslint."""
    data = tomllib.loads((files("newslint.engines") / "profile.toml").read_text("utf-8"))
    categories = {name: (category, Severity.parse(level)) for name, (category, level) in data["categories"].items()}
    return Profile(categories, data["suggestion"], data["off"])
