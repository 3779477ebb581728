"""`newslint rules` and `newslint explain`: what the rules say of themselves."""

from __future__ import annotations

import inspect
import json
import sys
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from newslint.cli.output import write

if TYPE_CHECKING:
    from newslint.rule import Rule


def rules(
    as_json: Annotated[bool, typer.Option("--json", help="As one JSON list.")] = False,
) -> None:
    """List all rules: id, category, severity, whether on by default, what it finds."""
    from newslint.errors import ConfigError
    from newslint.registry import load_rules
    from newslint.suppressions import RULES

    try:
        found = load_rules().values()
    except ConfigError as e:
        _fail(str(e))
    rows = [
        {"rule": r.id, "category": r.category, "severity": str(r.severity), "default": r.default, "scope": r.scope,
         "pack": r.__module__.partition(".")[0], "summary": r.summary()}
        for r in found
    ] + [
        {"rule": rule, "category": "newslint", "severity": "warning", "default": True, "scope": "document",
         "pack": "newslint", "summary": summary}
        for rule, summary in RULES.items()
    ]  # fmt: skip
    rows.sort(key=lambda row: (str(row["category"]), str(row["rule"])))
    if as_json:
        write([json.dumps(rows, ensure_ascii=False, indent=2) + "\n"])
        return
    lines = [
        f"{row['rule']:22} {row['category']:12} {row['severity']:11} {'on' if row['default'] else 'off':4} "
        f"{row['summary']}\n"
        for row in rows
    ]
    write([*lines, "lt/…                   the grammar engine's own rules; `newslint explain lt` says which are on\n"])


def explain(rule: Annotated[str, typer.Argument(help="A rule id, or lt/RULE_ID.")]) -> None:
    """Say what a rule flags, why, when it is wrong, and show its cases."""
    from newslint.errors import ConfigError, nearest
    from newslint.registry import load_rules
    from newslint.suppressions import RULES

    try:
        known = load_rules()
    except ConfigError as e:
        _fail(str(e))
    if rule == "lt" or rule.startswith("lt/"):
        write([_engine_rule(rule.removeprefix("lt").removeprefix("/"))])
    elif rule in RULES:
        write([f"{rule} (newslint, warning, on)\n\n{RULES[rule]}.\n"])
    elif rule in known:
        found = known[rule]
        default = "on" if found.default else "off"
        title = f"{rule} ({found.category}, {found.severity}, {default} by default)\n\n"
        write([title, inspect.getdoc(found) or "", _options(found), _cases(found)])
    else:
        _fail(f"unknown rule “{rule}”{nearest(rule, [*known, *RULES])}; `newslint rules` lists them")


def _fail(message: str) -> NoReturn:
    sys.stderr.write(f"newslint: error: {message}\n")
    raise typer.Exit(2)


def _options(rule: type[Rule]) -> str:
    import msgspec

    fields = msgspec.structs.fields(rule.Options)
    if not fields:
        return "\n"
    lines = []
    for f in fields:
        kind = f.type.__name__ if isinstance(f.type, type) else str(f.type)
        default = f.default if f.default_factory is msgspec.NODEFAULT else f.default_factory()
        lines.append(f"    {f.encode_name} = {json.dumps(default, ensure_ascii=False)}  ({kind})\n")
    return "\n\nOptions\n-------\n" + "".join(lines) + "\n"


def _cases(rule: type[Rule]) -> str:
    from newslint.testing import load_cases

    try:
        cases = load_cases(rule)
    except ValueError:  # a pack outside the project may come without
        return ""
    flagged = [f"    {case.shown}\n" for case in cases if case.marks]
    passed = [f"    {case.shown}\n" for case in cases if not case.marks]
    return "Flagged\n-------\n" + "".join(flagged) + "\nNot flagged\n-----------\n" + "".join(passed)


def _engine_rule(rule: str) -> str:
    from newslint.engines.profile import profile, row_of, table
    from newslint.errors import nearest

    if not rule:
        lines = [f"    lt/{name}: {reason}\n" for name, reason in sorted(profile().off.items())]
        return (
            "The grammar engine's own rules (LanguageTool's). These are off; `--select lt` brings them back, though\n"
            "not on words of the vocabulary:\n" + "".join(lines)
        )
    row = row_of(rule)
    if row is None:
        close = nearest(f"lt/{rule}", (f"lt/{name}" for name in table()))
        _fail(f"unknown rule “lt/{rule}”{close}; the grammar engine has none of this id")
    judged = f"{row.right} right, {row.wrong} wrong" if row.right else "none"
    family = f"Counted with all that begin so: lt/{row.rule}\n" if row.rule != rule else ""
    return (
        f"lt/{rule} is a rule of the grammar engine ({row.state}{': ' if row.reason else ''}{row.reason}).\n{family}"
        f"Findings on clean copy (277,000 words): {row.clean}. Verdicts by hand: {judged}.\n"
        f"Findings on faulty copy: {row.faulty}, of which {row.marks} on a fault that an editor marked.\n"
        f"LanguageTool describes it at https://community.languagetool.org/rule/show/{rule}?lang=en\n"
    )
