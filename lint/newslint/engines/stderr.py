"""Keeps a native library's panic reports off the terminal; what else is written meanwhile is not lost."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import IO

_PANIC = re.compile(
    rb"(?:\n?thread '[^\n]*panicked at [^\n]*\n(?:(?!note: run with)[^\n]*\n)*?note: run with [^\n]*\n"
    rb"|\n?thread '[^\n]*panicked at [^\n]*\n[^\n]*\n(?:stack backtrace:\n(?:[ \t]+[^\n]*\n)*(?:note: [^\n]*\n)?)?)"
)


class _Diversion:
    """File descriptor 2 is the whole process's, so the threads inside are counted."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.inside = 0
        self.saved = -1
        self.spool: IO[bytes] | None = None

    def enter(self) -> None:
        with self.lock:
            self.inside += 1
            if self.inside == 1:
                try:
                    self.saved = os.dup(2)
                except OSError:  # the process has no standard error: nothing to keep clean
                    return
                self.spool = self.spool or tempfile.TemporaryFile()  # noqa: SIM115 - kept open for the process
                os.dup2(self.spool.fileno(), 2)

    def leave(self) -> None:
        with self.lock:
            self.inside -= 1
            if self.inside or self.saved < 0 or not self.spool:
                return
            os.dup2(self.saved, 2)
            os.close(self.saved)
            self.saved = -1
            if os.fstat(self.spool.fileno()).st_size:
                self.spool.seek(0)
                written = self.spool.read()
                self.spool.seek(0)
                self.spool.truncate()
                if kept := _PANIC.sub(b"", written):
                    os.write(2, kept)


_diversion = _Diversion()


@contextmanager
def native_stderr_filtered() -> Iterator[None]:
    """While inside, nothing reaches standard error; on leaving, all but Rust's panic reports does."""
    _diversion.enter()
    try:
        yield
    finally:
        _diversion.leave()
