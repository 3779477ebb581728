"""A progress bar on standard error, when a run takes longer than a second and a person is looking."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

    from newslint.run import Progress as Callback

_DELAY = 1.0  # seconds


@contextmanager
def progress() -> Iterator[Callback | None]:
    """A callback for `run`, or None where standard error is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    began = monotonic()
    # The embedded engine diverts file descriptor 2 while it works: the bar gets one of its own.
    with os.fdopen(os.dup(2), "w") as terminal:
        bar: Progress | None = None

        def show(done: int, total: int) -> None:
            nonlocal bar
            if bar is None and total > 1 and monotonic() - began > _DELAY:
                from rich.console import Console
                from rich.progress import Progress

                bar = Progress(console=Console(file=terminal, force_terminal=True), transient=True)
                bar.start()
                bar.add_task("Reading drafts", total=total)
            if bar is not None:
                bar.update(bar.task_ids[0], completed=done)

        try:
            yield show
        finally:
            if bar is not None:
                bar.stop()
