"""`newslint setup`."""

from __future__ import annotations

import sys

import typer

app = typer.Typer(help="Install what a wheel cannot carry.", no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def _setup() -> None:
    pass


@app.command()
def languagetool() -> None:
    """Install LanguageTool's server for the engine `languagetool` (about 250 MB, one to three minutes)."""
    from newslint.engines.base import EngineError
    from newslint.engines.provision import provision

    try:
        folder = provision(lambda text: print(text, file=sys.stderr))  # noqa: T201
    except EngineError as e:
        sys.stderr.write(f"newslint: error: {e}\n")
        raise typer.Exit(2) from None
    sys.stdout.write(f"LanguageTool is installed in {folder}\n")
