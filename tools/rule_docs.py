"""`make docs`: writes docs/rules.md from what the rules say of themselves; `--check` only compares."""

from __future__ import annotations

import inspect
import re
import sys
from itertools import groupby
from pathlib import Path

from newslint.housestyles import house_styles
from newslint.registry import load_rules
from newslint.rule import CATEGORIES, Rule
from newslint.testing import load_cases

TARGET = Path(__file__).parent.parent / "docs" / "rules.md"
_EXAMPLES = 3
_INTRODUCTION = """# Rules

Written by `make docs` from the rules themselves; `newslint explain RULE` prints the same with all cases.
The grammar engine's own rules are called `lt/RULE_ID`; `newslint explain lt` lists those that are off, and why.
"""


def page() -> str:
    """The whole page."""
    rules = sorted(load_rules().values(), key=lambda rule: (CATEGORIES.index(rule.category), rule.id))
    parts = [_INTRODUCTION]
    for category, members in groupby(rules, key=lambda rule: rule.category):
        parts.append(f"\n## {category}\n")
        parts += [_section(rule) for rule in members]
    return "".join([*parts, _house_styles()])


def _house_styles() -> str:
    """What each house style chooses, a row an option."""
    styles = house_styles()
    chosen = {name: {f"{r} {k}": v for r, o in s.rules.items() for k, v in o.items()} for name, s in styles.items()}
    rows = [("", styles), ("for", [s.summary for s in styles.values()])]
    rows += [("language", [s.language for s in styles.values()])]
    options = sorted({option for choices in chosen.values() for option in choices})
    rows += [(f"`{option}`", [choices.get(option, "–") for choices in chosen.values()]) for option in options]
    lines = [f"| {' | '.join([first, *map(str, cells)])} |\n" for first, cells in rows]
    rule = f"|{'---|' * (len(styles) + 1)}\n"
    return "".join(
        ["\n## House styles\n\n`house-style` in the configuration takes one of these.\n\n", lines[0], rule, *lines[1:]]
    )


def _section(rule: type[Rule]) -> str:
    lines = (inspect.getdoc(rule) or "").splitlines()
    text = "\n".join(lines[1:]).strip()
    text = re.sub(r"^(.+)\n-+$", r"**\1.**", text, flags=re.MULTILINE)
    state = f"{rule.severity}, {'on' if rule.default else 'off'} by default, looks at a {rule.scope}"
    cases = load_cases(rule)
    flagged = "".join(f"- `{case.shown}`\n" for case in cases if case.marks and len(case.drafts) == 1)
    passed = "".join(f"- `{case.shown}`\n" for case in cases if not case.marks)
    return (
        f"\n### {rule.id}\n\n{lines[0]}\n({state})\n\n{text}\n\n"
        f"Flagged:\n\n{_first(flagged)}\nNot flagged:\n\n{_first(passed)}"
    )


def _first(items: str) -> str:
    return "".join(items.splitlines(keepends=True)[:_EXAMPLES])


def main() -> int:
    """Write the page, or with `--check` say whether it is as it should be."""
    if "--check" not in sys.argv:
        TARGET.write_text(page(), "utf-8")
        return 0
    if TARGET.read_text("utf-8") != page():
        print("docs/rules.md is not what the rules say: run make docs", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
