"""All decisions on which rules are on: one class, no other place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newslint.errors import ConfigError, nearest
from newslint.rule import CATEGORIES

#: Selects every rule of the grammar engine, also those its profile turns off.
ENGINE = "lt"
_ALL = "all"
#: The categories that the grammar engine's findings fall into.
ENGINE_CATEGORIES = ("grammar", "spelling", "typography", "style")


@dataclass(frozen=True)
class Selection:
    """What the command line and the configuration select.

    A selector is `all`, a category, `lt`, a rule id or `lt/RULE_ID`. The more specific one wins; between equals,
    ignoring does. Without `select` the rules that are on by default are on. A category brings all of its rules but
    those of the grammar engine that are off.
    """

    select: Sequence[str] | None = None
    ignore: Sequence[str] = ()
    extend_select: Sequence[str] = ()

    def enabled(self, rule: str, category: str, *, default: bool) -> bool:
        """Whether a rule is on; `default` is what it is when nothing selects it."""
        named = [*(self.select or ()), *self.extend_select]
        chosen = max((_specificity(s, rule, category, default=default) for s in named), default=0)
        if self.select is None and default:
            chosen = max(chosen, 1)
        return chosen > max((_specificity(s, rule, category, default=True) for s in self.ignore), default=0)

    def counted(self, rule: str, category: str, *, default: bool) -> bool:
        """Whether a summary may count what a rule finds: it is on, or only left out by selecting others."""
        wider = Selection(None, self.ignore, [*(self.select or ()), *self.extend_select])
        return wider.enabled(rule, category, default=default)

    @property
    def wants_engine(self) -> bool:
        """Whether any rule of the grammar engine can be on."""
        if self.select is None:
            return ENGINE not in self.ignore or any(s.startswith(ENGINE) for s in self.extend_select)
        named = [*self.select, *self.extend_select]
        return any(s in (ENGINE, _ALL, *ENGINE_CATEGORIES) or s.startswith(f"{ENGINE}/") for s in named)

    def extended(self, extend_select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Selection:
        """The same with more selected and more ignored."""
        return Selection(self.select, [*self.ignore, *ignore], [*self.extend_select, *extend_select])

    def check(self, known: Iterable[str]) -> None:
        """Raises ConfigError for a selector that names no rule or category."""
        names = {*known, *CATEGORIES, ENGINE, _ALL}
        for selector in [*(self.select or ()), *self.ignore, *self.extend_select]:
            if selector not in names and not selector.startswith(f"{ENGINE}/"):
                raise ConfigError(
                    f"unknown rule or category “{selector}”{nearest(selector, names)}; `newslint rules` lists them"
                )


def _specificity(selector: str, rule: str, category: str, *, default: bool) -> int:
    """0 where the selector does not name the rule, else higher for narrower ones."""
    engine_rule = rule.startswith(f"{ENGINE}/")
    if selector == rule:
        return 3
    if (selector == ENGINE and engine_rule) or (selector == category and (default or not engine_rule)):
        return 2
    return 1 if selector == _ALL else 0
