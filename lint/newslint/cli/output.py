"""Writing to standard output, which may be a pipe that its reader closes early."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable


def write(chunks: Iterable[str]) -> None:
    """Write and flush; a reader that has closed the pipe saw all it wanted, which is no error."""
    try:
        for chunk in chunks:
            sys.stdout.write(chunk)
        sys.stdout.flush()
    except BrokenPipeError:
        # Python would complain again when it flushes standard output at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
