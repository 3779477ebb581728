"""`newslint facts`: the desk's sheet of facts."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newslint.cli.output import write

if TYPE_CHECKING:
    from newslint.factsheet import FactSheet

app = typer.Typer(help="Work with the desk’s sheet of facts.", no_args_is_help=True, rich_markup_mode=None)

_DEFAULT = "facts.toml"


@app.callback()
def _facts() -> None:
    """Work with the desk’s sheet of facts."""


@app.command()
def check(
    files: Annotated[list[Path] | None, typer.Argument(help="Sheets; without any those of the configuration.")] = None,
    config: Annotated[Path | None, typer.Option(help="Use this configuration file.", metavar="FILE")] = None,
) -> None:
    """Check the sheet itself: keys, dates, two holders of one office, sources and reasons.

    Exits with 0 when the sheet is sound, 1 when something is wrong in it, 2 when it cannot be read.
    """
    from newslint.errors import ConfigError
    from newslint.factcheck import faults
    from newslint.factsheet import read_facts

    try:
        chosen = [(file, file.as_posix()) for file in files] if files else _configured(config)
        sheet = read_facts(chosen)
    except ConfigError as e:
        sys.stderr.write(f"newslint: error: {e}\n")
        raise typer.Exit(2) from None
    found = faults(sheet)
    write(f"{f.shown}{f':{f.line}' if f.line else ''}: {f.message}\n" for f in found)
    if not found:
        write([f"{', '.join(shown for _, shown in chosen)}: {_counted(sheet)}, nothing wrong\n"])
    raise typer.Exit(1 if found else 0)


def _configured(config: Path | None) -> list[tuple[Path, str]]:
    """The sheets of the configuration, or the one that stands where it would."""
    from newslint.config import Settings, find, load
    from newslint.errors import ConfigError

    place = config or find(Path.cwd())
    settings = load(place) if place else Settings()
    files = [(path, path.as_posix()) for path, _ in settings.fact_files]
    beside = (settings.root or Path()) / _DEFAULT
    if not files and beside.is_file():
        files = [(beside, beside.as_posix())]
    if not files:
        raise ConfigError(
            f'there is no sheet of facts to check; name one, or put facts = "{_DEFAULT}" into newslint.toml'
        )
    return files


def _counted(sheet: FactSheet) -> str:
    from newslint.factsheet import KINDS

    counts = {kind: sum(isinstance(e, struct) for e in sheet.entries) for kind, struct in KINDS.items()}
    plural = {"person": "people", "forbidden": "forbidden claims"}
    one = {"forbidden": "forbidden claim"}
    named = (
        f"{n} {one.get(kind, kind) if n == 1 else plural.get(kind, f'{kind}s')}" for kind, n in counts.items() if n
    )
    return ", ".join(named) or "no entries"
