"""The command line. Heavy parts (model, engine, rules) are imported by the commands that need them."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from newslint import __version__
from newslint.cli import check, doctor, info, setup

app = typer.Typer(
    name="newslint",
    help="A linter for news copy: marks what a sharp copy editor would mark.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command()(check.check)
app.command()(info.rules)
app.command()(info.explain)
app.command()(doctor.doctor)
app.add_typer(setup.app, name="setup")


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"newslint {__version__}")  # noqa: T201
        raise typer.Exit


@app.callback()
def _newslint(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    del version


def main() -> None:
    """The entry point; a reader that closes the pipe early gets no traceback."""
    try:
        app()
    except BrokenPipeError:
        # Python would complain again when it flushes standard output at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(check.exit_code)
