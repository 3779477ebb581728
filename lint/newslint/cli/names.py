"""`newslint names`: the names of a corpus, for the house list."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newslint.cli.output import write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.config import Settings
    from newslint.findings import Problem
    from newslint.harvest import Harvest
    from newslint.namelist import NameList
    from newslint.plan import Task
    from newslint.proposals import Proposal


class Kind(StrEnum):
    """What is named."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"


_DEFAULT = "names.toml"
_FORMS_SHOWN = 4


def names(
    paths: Annotated[list[str] | None, typer.Argument(help="Drafts, or folders of drafts.")] = None,
    write_to: Annotated[
        Path | None, typer.Option("--write", help="Add the names that it does not have to this list.", metavar="FILE")
    ] = None,
    diff: Annotated[bool, typer.Option("--diff", help="Show only what the house list does not have yet.")] = False,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="With --diff: exit with 1 if there is any.")] = False,
    kind: Annotated[list[Kind] | None, typer.Option(help="Only these; without it all three.")] = None,
    min_count: Annotated[int, typer.Option(min=1, help="Leave out new names with fewer mentions.")] = 2,
    collect: Annotated[
        Path | None, typer.Option(help="Only count, and keep the counts for --from.", metavar="FILE")
    ] = None,
    counted: Annotated[
        list[Path] | None, typer.Option("--from", help="Add the counts of a --collect.", metavar="FILE")
    ] = None,
    config: Annotated[Path | None, typer.Option(help="Use this configuration file.", metavar="FILE")] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=0, help="Processes; 0 chooses.")] = 0,
) -> None:
    """Show whom and what drafts name, with counts and variants, and keep the house list of names.

    Exits with 0, with 1 for --diff --exit-code where the list lacks something, with 2 when the run itself failed.
    """
    from newslint.errors import ConfigError

    if sum((write_to is not None, diff, collect is not None)) > 1 or (exit_code and not diff):
        raise typer.BadParameter("--write, --diff and --collect go one at a time, and --exit-code goes with --diff")
    if not paths and not counted:
        raise typer.BadParameter("give drafts or folders, or counts with --from")
    try:
        found, tasks, problems = _harvest(paths or [], counted or [], config, jobs)
        if collect:
            _keep(found, collect)
            new = False
        elif diff:
            new = _show_additions(_proposals(found, kind), _listed(_settings(tasks, config), None), min_count)
        elif write_to:
            _write(_proposals(found, kind), _settings(tasks, config), write_to, min_count)
            new = False
        else:
            new = _show(_proposals(found, kind), min_count)
    except ConfigError as e:
        sys.stderr.write(f"newslint: error: {e}\n")
        raise typer.Exit(2) from None
    for problem in problems:
        sys.stderr.write(f"newslint: {problem.level}: {f'{problem.path}: ' if problem.path else ''}{problem.message}\n")
    if any(p.level == "error" for p in problems):
        raise typer.Exit(2)
    raise typer.Exit(1 if new and exit_code else 0)


def _harvest(
    paths: list[str], counted: list[Path], config: Path | None, jobs: int
) -> tuple[Harvest, list[Task], list[Problem]]:
    import msgspec

    from newslint.cli.progress import progress
    from newslint.errors import ConfigError
    from newslint.findings import Problem
    from newslint.harvest import Harvest, harvest_all
    from newslint.plan import Options, plan
    from newslint.source import EXTENSIONS

    tasks = plan(paths, [], Options(config=config, desk=False))
    with progress() as show:
        found, problems = harvest_all(tasks, jobs, show)
    if paths and not tasks:
        problems.append(Problem(None, "note", f"no drafts found: expected files ending in {', '.join(EXTENSIONS)}"))
    for file in counted:
        try:
            found.add(msgspec.msgpack.decode(file.read_bytes(), type=Harvest))
        except OSError as e:
            raise ConfigError(f"{file.as_posix()}: cannot be read: {e.strerror}") from None
        except (msgspec.DecodeError, UnicodeDecodeError):
            raise ConfigError(f"{file.as_posix()}: holds no counts; expected a file that --collect wrote") from None
    return found, tasks, problems


def _settings(tasks: list[Task], config: Path | None) -> Settings:
    """The configuration of the first draft; all drafts of one corpus are thought to have the same."""
    from newslint.config import Settings, find, load

    if tasks:
        return tasks[0].settings
    place = config or find(Path.cwd())
    return load(place) if place else Settings()


def _listed(settings: Settings, also: Path | None) -> NameList:
    """The configured list, or the one that stands where it would; `also` joins it."""
    from newslint.errors import ConfigError
    from newslint.namelist import read_names

    files = settings.name_files
    beside = (settings.root or Path()) / _DEFAULT
    if not files and beside.is_file():
        files = [(beside, beside.as_posix() if settings.root else _DEFAULT)]
    if also and also.exists() and not any(file.exists() and also.samefile(file) for file, _ in files):
        files = [*files, (also, also.as_posix())]
    if not files and not also:
        raise ConfigError(
            f"there is no list of names to compare with; begin one with --write {_DEFAULT}, "
            f'or put names = "…" into newslint.toml'
        )
    return read_names(files)


def _keep(found: Harvest, file: Path) -> None:
    import msgspec

    from newslint.errors import ConfigError

    try:
        file.write_bytes(msgspec.msgpack.encode(found))
    except OSError as e:
        raise ConfigError(f"{file.as_posix()}: cannot be written: {e.strerror}") from None


def _proposals(found: Harvest, kinds: list[Kind] | None) -> list[Proposal]:
    from newslint.proposals import propose

    return [p for p in propose(found) if not kinds or p.kind in kinds]


def _write(found: list[Proposal], settings: Settings, file: Path, min_count: int) -> None:
    from newslint.namewriter import append
    from newslint.proposals import additions

    new = additions(found, _listed(settings, file), min_count).names
    if new or not file.exists():
        append(file, new)
    kinds = {kind: sum(p.kind == kind for p in new) for kind in dict.fromkeys(p.kind for p in new)}
    what = ", ".join(f"{count} {kind}{'s' if count > 1 else ''}" for kind, count in kinds.items())
    write([f"{file.as_posix()}: {f'{what} added' if new else 'nothing to add'}\n"])


def _show(found: list[Proposal], min_count: int) -> bool:
    write(_table([p for p in found if p.is_likely and p.count >= min_count]))
    return False


def _show_additions(found: list[Proposal], listed: NameList, min_count: int) -> bool:
    from newslint.proposals import additions

    new = additions(found, listed, min_count)
    lines = []
    for entry, form, tally in new.variants:
        place, line = tally.first
        lines.append(f"{place}:{line}: “{form}” ({tally.count}) for “{entry.name}” ({entry.cite})\n")
    write([*(["New spellings\n"] if lines else []), *lines, *_table(new.names, "New ")])
    return bool(new)


def _table(proposals: list[Proposal], new: str = "") -> Iterator[str]:
    """Lines for a person to read, by kind."""
    kind = ""
    for p in proposals:
        if p.kind != kind:
            kind = p.kind
            heading = {"person": "People", "place": "Places", "organisation": "Organisations"}[kind]
            yield f"{f'{new}{heading}'.capitalize()}: mentions, drafts, name\n"
        forms = {**p.forms, **p.variants}
        also = ", ".join(f"{form} {tally.count}" for form, tally in list(forms.items())[:_FORMS_SHOWN])
        more = " …" if len(forms) > _FORMS_SHOWN else ""
        role = f", {p.title}" if p.title else ""
        place = f"{p.first[0]}:{p.first[1]}"
        yield f"{p.count:6} {p.drafts:5}  {p.name}{role}{f' (also {also}{more})' if also else ''}  {place}\n"
