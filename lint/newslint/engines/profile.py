"""Which of the grammar engine's rules are on, and where their categories fall; the data are in `profile.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from newslint.findings import Severity


@dataclass(frozen=True)
class Profile:
    """The engine's categories as newslint's, and the rules that are off with the reason."""

    categories: dict[str, tuple[str, Severity]]
    off: dict[str, str]

    def place(self, category: str) -> tuple[str, Severity]:
        """newslint's category and severity for one of LanguageTool's."""
        return self.categories.get(category, ("grammar", Severity.SUGGESTION))


@cache
def profile() -> Profile:
    """The profile that ships with newslint."""
    data = tomllib.loads((files("newslint.engines") / "profile.toml").read_text("utf-8"))
    categories = {name: (category, Severity.parse(level)) for name, (category, level) in data["categories"].items()}
    return Profile(categories, data["off"])
