"""The Python interface: the same results as the command."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike, fspath
from pathlib import Path
from typing import Any

from newslint.plan import Options, plan
from newslint.report import Report
from newslint.run import Progress, run
from newslint.source import from_text


def check_text(text: str, *, path: str = "text.txt", format: str | None = None, **config: Any) -> Report:  # noqa: A002
    """Check one text.

    Args:
        text: the draft.
        path: what it is called in the report; its extension names its format, its folder where configuration is sought.
        format: `text` or `markdown`, where the extension does not say.
        config: configuration keys with underscores, as in `select=["names"]`.

    Raises:
        newslint.errors.ConfigError: the configuration is wrong, or the language model is missing.
    """
    options = Options(overrides=config, jobs=1)
    return run(plan([], [from_text(text, path, format)], options), options)


def check_paths(
    paths: Iterable[str | PathLike[str]],
    *,
    config_file: str | PathLike[str] | None = None,
    desk: bool = True,
    jobs: int = 0,
    progress: Progress | None = None,
    **config: Any,
) -> Report:
    """Check files and folders.

    Args:
        paths: files, or folders for all drafts below them.
        config_file: a configuration to use instead of those found upwards from each file.
        desk: whether drafts are compared with each other.
        jobs: processes; 0 chooses by the amount of text.
        progress: called with the number of drafts done and of all.
        config: configuration keys with underscores, as in `ignore=["claims"]`.

    Raises:
        newslint.errors.ConfigError: the configuration is wrong, or the language model is missing.
    """
    file = Path(config_file) if config_file is not None else None
    options = Options(overrides=config, config=file, desk=desk, jobs=jobs)
    return run(plan([fspath(p) for p in paths], [], options), options, progress)
