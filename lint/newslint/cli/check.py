"""`newslint check`."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperCommand

from newslint.cli.output import write

if TYPE_CHECKING:
    from newslint.findings import Problem
    from newslint.plan import Options
    from newslint.report import Report
    from newslint.source import Source


class Format(StrEnum):
    """How findings are written."""

    TEXT = "text"
    CONCISE = "concise"
    JSON = "json"
    GITHUB = "github"


class Severity(StrEnum):
    """From which severity the command fails."""

    SUGGESTION = "suggestion"
    WARNING = "warning"
    ERROR = "error"


class Engine(StrEnum):
    """The grammar engines."""

    EMBEDDED = "embedded"
    LANGUAGETOOL = "languagetool"
    NONE = "none"


class Language(StrEnum):
    """The dialects; `en` takes each draft in its own."""

    EN = "en"
    GB = "en-GB"
    US = "en-US"


_Selectors = list[str] | None


class Command(TyperCommand):
    """Lets `--sources` take all that follows up to the next option, as a shell gives it for `wire/*`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Repeat the option before each of its values."""
        given: list[str] = []
        open_ended = False
        for arg in args:
            if arg.startswith("-"):
                open_ended = arg == "--sources" or arg.startswith("--sources=")
            elif open_ended and given[-1] != "--sources":
                given.append("--sources")
            given.append(arg)
        try:
            return super().parse_args(ctx, given)
        except Exception as e:  # typer has no public name for it
            if type(e).__name__ != "MissingParameter" or "--sources" not in args:
                raise
            hint = "no drafts: --sources takes all that follows, so put the drafts before it"
            raise typer.BadParameter(hint, ctx=ctx) from None


def check(
    paths: Annotated[list[str], typer.Argument(help="Drafts, folders of drafts, or - for standard input.")],
    select: Annotated[_Selectors, typer.Option(help="Run only these rules or categories.", metavar="NAME,…")] = None,
    ignore: Annotated[_Selectors, typer.Option(help="Leave these rules or categories out.", metavar="NAME,…")] = None,
    extend_select: Annotated[_Selectors, typer.Option(help="Run these too.", metavar="NAME,…")] = None,
    format: Annotated[Format, typer.Option("--format", "-f", help="How findings are written.")] = Format.TEXT,  # noqa: A002
    statistics: Annotated[bool, typer.Option("--statistics", help="Count findings by rule instead.")] = False,
    fail_on: Annotated[Severity | None, typer.Option(help="Exit with 1 from this severity on.")] = None,
    engine: Annotated[Engine | None, typer.Option(help="The grammar engine.")] = None,
    languagetool_url: Annotated[str | None, typer.Option(help="A LanguageTool server to use.", metavar="URL")] = None,
    language: Annotated[Language | None, typer.Option(help="Dialect; en takes each draft in its own.")] = None,
    sources: Annotated[
        _Selectors,
        typer.Option(help="Hold drafts against these files and folders: all that follow.", metavar="PATH ..."),
    ] = None,
    show_support: Annotated[
        bool, typer.Option("--show-support", help="List what the sources bear out, too, with its place.")
    ] = False,
    date: Annotated[
        datetime | None,
        typer.Option(help="The day of drafts that give none themselves.", formats=["%Y-%m-%d"], metavar="YYYY-MM-DD"),
    ] = None,
    no_desk: Annotated[bool, typer.Option("--no-desk", help="Do not compare drafts with each other.")] = False,
    hook: Annotated[
        bool, typer.Option("--hook", help="In the configured drafts folder, count only what git tracks or has staged.")
    ] = False,
    config: Annotated[Path | None, typer.Option(help="Use this configuration file.", metavar="FILE")] = None,
    stdin_filename: Annotated[str | None, typer.Option(help="What standard input is called.", metavar="NAME")] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=0, help="Processes; 0 chooses.")] = 0,
) -> None:
    """Check drafts and report what a copy editor would mark.

    Exits with 0 when nothing reaches --fail-on, 1 when something does, 2 when the run itself failed.
    """
    from newslint.errors import ConfigError
    from newslint.plan import Options

    overrides: dict[str, Any] = {
        "select": _split(select),
        "ignore": _split(ignore),
        "extend_select": _split(extend_select),
        "fail_on": fail_on and fail_on.value,
        "engine": engine and engine.value,
        "languagetool_url": languagetool_url,
        "language": language and language.value,
        "date": date and date.date(),
        # Absolute: paths of a configuration are relative to its folder.
        "sources": sources and [str(Path(path).absolute()) for path in sources],
    }
    counted = statistics and format is Format.TEXT
    if show_support and (counted or format in (Format.CONCISE, Format.GITHUB)):
        shown = "statistics" if counted else f"format {format.value}"
        _refuse(f"--show-support lists items in the text report and not with --{shown}; drop one of the two", format)
        raise typer.Exit(2)
    options = Options(overrides, config, desk=not no_desk, tracked=hook, jobs=jobs)
    try:
        report = _run(paths, stdin_filename, options)
    except ConfigError as e:
        _refuse(str(e), format)
        raise typer.Exit(2) from None
    if show_support and report.files and not any(file.support for file in report.files):
        report.problems.append(_nothing_to_show())
    report = replace(report, show_support=show_support)
    _write(report, format, statistics=statistics)
    raise typer.Exit(report.exit_code)


def _split(values: _Selectors) -> _Selectors:
    """Selectors may be given many times, and many at a time with commas between."""
    return None if values is None else [name for value in values for name in value.replace(",", " ").split()]


def _run(paths: list[str], stdin_filename: str | None, options: Options) -> Report:
    from newslint.cli.progress import progress
    from newslint.findings import Problem
    from newslint.plan import plan
    from newslint.run import run

    sources: list[Source] = []
    problems: list[Problem] = []
    if "-" in paths:
        from newslint.source import SourceError, from_bytes

        name = stdin_filename or "<stdin>"
        try:
            sources.append(from_bytes(sys.stdin.buffer.read(), name))
        except SourceError as e:
            problems.append(Problem(name, "error", str(e)))
    tasks = plan([p for p in paths if p != "-"], sources, options)
    with progress() as show:
        report = run(tasks, options, show)
    report.problems[:0] = problems
    return report


def _nothing_to_show() -> Problem:
    from newslint.findings import Problem

    return Problem(None, "note", "--show-support has nothing to list: no draft was held against sources (--sources)")


def _refuse(message: str, format: Format) -> None:  # noqa: A002
    if format is Format.JSON:
        from newslint.reporters.json import failed

        write([failed(message)])
    else:
        sys.stderr.write(f"newslint: error: {message}\n")


def _write(report: Report, format: Format, *, statistics: bool) -> None:  # noqa: A002
    from newslint.reporters import reporter

    render = reporter("statistics" if statistics and format is Format.TEXT else format.value)
    write(render(report, _colour()))
    if format in (Format.TEXT, Format.CONCISE):
        for problem in report.problems:
            where = f"{problem.path}: " if problem.path else ""
            sys.stderr.write(f"newslint: {problem.level}: {where}{problem.message}\n")


def _colour() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
