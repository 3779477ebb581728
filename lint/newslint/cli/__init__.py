"""The command line. Heavy parts (model, engine, rules) are imported by the commands that need them."""

from __future__ import annotations

import sys
from io import TextIOWrapper
from typing import Annotated

import typer

from newslint import __version__
from newslint.cli import check, doctor, facts, info, names, setup

app = typer.Typer(
    name="newslint",
    help="A linter for news copy: marks what a sharp copy editor would mark.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command(cls=check.Command)(check.check)
app.command()(names.names)
app.add_typer(facts.app, name="facts")
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
    """The entry point."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a path or an encoding that cannot show a character is no reason to fail
            stream.reconfigure(errors="backslashreplace")
    app()
