"""Finds the rules of all installed packs through the entry-point group `newslint.rules`."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from importlib.metadata import entry_points
from types import ModuleType

from newslint.errors import ConfigError
from newslint.rule import CATEGORIES, Rule, SummaryRule

GROUP = "newslint.rules"


@cache
def load_rules() -> dict[str, type[Rule]]:
    """All rules by id, sorted.

    An entry point names a package; each of its modules (but those that begin with `_`) is searched for rules.

    Raises:
        ConfigError: a pack cannot be imported, a rule lacks what every rule has, or two have one id.
    """
    found: dict[str, type[Rule]] = {}
    for entry in sorted(entry_points(group=GROUP), key=lambda e: e.name):
        try:
            rules = [rule for module in _modules(entry.load()) for rule in _rules(module)]
        except Exception as e:
            raise ConfigError(
                f"rule pack “{entry.name}” ({entry.value}) cannot be loaded: {e}; repair or uninstall it"
            ) from e
        for rule in rules:
            for name in ("category", "severity", "scope", *(["counts"] if issubclass(rule, SummaryRule) else [])):
                if not hasattr(rule, name):
                    raise ConfigError(f"rule “{rule.id}” in {rule.__module__} has no {name}; repair or uninstall it")
            if other := found.get(rule.id):
                raise ConfigError(
                    f"rule “{rule.id}” stands in both {other.__module__} and {rule.__module__}; uninstall one pack"
                )
            if rule.category not in CATEGORIES:
                raise ConfigError(
                    f"rule “{rule.id}” has the unknown category “{rule.category}”; known: {', '.join(CATEGORIES)}"
                )
            found[rule.id] = rule
    return dict(sorted(found.items()))


def _modules(package: ModuleType) -> list[ModuleType]:
    names = [m.name for m in pkgutil.iter_modules(package.__path__) if not m.name.startswith("_")]
    return [importlib.import_module(f"{package.__name__}.{name}") for name in names]


def _rules(module: ModuleType) -> list[type[Rule]]:
    return [
        v for v in vars(module).values()
        if isinstance(v, type) and issubclass(v, Rule) and v.__module__ == module.__name__ and "id" in vars(v)
    ]  # fmt: skip
