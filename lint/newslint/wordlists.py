"""Word lists: data files beside a rule, a word or phrase a line, each with a comment that names its source."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def words(package: str, name: str) -> frozenset[str]:
    """The entries of `words/<name>.txt` in a package; `#` begins a comment.

    Raises:
        ValueError: the file is missing, or names no source in a comment on its first line.
    """
    path = files(package) / "words" / f"{name}.txt"
    try:
        text = path.read_text("utf-8")
    except OSError as e:
        raise ValueError(f"word list {name} of {package}: {e}") from None
    if not text.startswith("#"):
        raise ValueError(f"word list {name} of {package}: the first line must be a comment that names the source")
    return frozenset(word for line in text.splitlines() if (word := line.partition("#")[0].strip()))
