"""Which drafts a run reads, under which settings, and which of them it shows."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from newslint.config import Settings, find, load
from newslint.errors import ConfigError
from newslint.source import EXTENSIONS, Source, collect, identity, shown_name


@dataclass(frozen=True)
class Options:
    """What the caller decides for a whole run.

    Attributes:
        overrides: configuration keys (Python names) that win over every configuration file.
        config: a configuration file to use instead of those found upwards from each draft.
        desk: whether drafts are compared with each other.
        tracked: the hook's mode: the configured drafts folder counts only as far as git tracks it.
        jobs: processes; 0 chooses by the amount of text.
    """

    overrides: dict[str, Any] = field(default_factory=dict)
    config: Path | None = None
    desk: bool = True
    tracked: bool = False
    jobs: int = 0


@dataclass(frozen=True)
class Task:
    """One draft of a run: where it is (or its source, when it was not read from a file), its settings, whether its
    findings are shown or it is only compared with."""

    name: str
    file: Path | Source
    settings: Settings
    show: bool = True


def plan(paths: Sequence[str], sources: Iterable[Source], options: Options) -> list[Task]:
    """The tasks of a run, in order of name: the drafts asked for, then what else the desk holds.

    Raises:
        ConfigError: a configuration is wrong.
    """
    settings_of = _Finder(options)
    tasks = [Task(source.path, source, settings_of(Path(source.path))) for source in sources]
    have = {identity(Path(task.name)) for task in tasks}  # what comes in over standard input is newer than the file
    tasks += [Task(name, f, settings_of(f)) for name, f in collect(paths).items() if identity(f) not in have]
    named = {identity(Path(path)) for path in paths}
    tasks = [task for task in tasks if _is_draft(task, named)]
    tasks.sort(key=lambda task: task.name)
    if options.desk:
        tasks += _rest_of_desks(tasks, options, settings_of)
    return tasks


def _is_draft(task: Task, named: set[str]) -> bool:
    """Whether a file is to be checked: a source is none, unless it is given by name, or a folder among the sources."""
    if not isinstance(task.file, Path) or identity(task.file) in named:
        return True
    file = Path(identity(task.file))
    sources = [identity(source) for source in task.settings.source_paths if file.is_relative_to(identity(source))]
    meant = (path for path in named if file.is_relative_to(path))
    return not sources or any(Path(path).is_relative_to(source) for path in meant for source in sources)


class _Finder:
    """The settings of each file; files of one configuration share one object, and so are one desk."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._of_file = cache(self._load)

    def __call__(self, file: Path) -> Settings:
        return self._of_file(self._options.config or find(file.parent))

    def _load(self, config: Path | None) -> Settings:
        settings = load(config) if config else Settings()
        return settings.changed(**self._options.overrides).validate()


def _rest_of_desks(tasks: list[Task], options: Options, settings_of: _Finder) -> list[Task]:
    have = {identity(task.file if isinstance(task.file, Path) else Path(task.name)) for task in tasks}
    desks = {id(t.settings): t.settings for t in tasks}.values()
    rest: dict[str, Task] = {}
    for settings in desks:
        if not settings.config.drafts:
            continue
        folder = (settings.root or Path()) / settings.config.drafts
        if not folder.is_dir():
            raise ConfigError(
                f"drafts = “{settings.config.drafts}” is no folder ({folder.as_posix()}); correct the configuration"
            )
        files = _tracked(folder) if options.tracked else collect([str(folder)]).values()
        for file in files:
            task = Task(shown_name(file), file, settings, show=False)
            if identity(file) not in have and settings_of(file) is settings and _is_draft(task, set()):
                rest[task.name] = task
    return [rest[name] for name in sorted(rest)]


def _tracked(folder: Path) -> list[Path]:
    """The drafts in a folder that git tracks or that are staged.

    Raises:
        ConfigError: the folder is in no git repository, or git is missing.
    """
    command = ["git", "-C", str(folder), "ls-files", "-z", "--cached"]
    try:
        listed = subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8", "surrogateescape")
    except (OSError, subprocess.CalledProcessError) as e:
        detail = getattr(e, "stderr", b"") or str(e).encode()
        raise ConfigError(f"git cannot list {folder.as_posix()}: {detail.decode(errors='replace').strip()}") from None
    files = (folder / name for name in listed.split("\0") if name)
    return [f for f in files if f.suffix.lower() in EXTENSIONS and f.is_file()]
