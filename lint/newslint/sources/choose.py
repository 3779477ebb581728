"""Which sources a draft is held against: those of the configuration or the command line, and of its front matter."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from newslint.config import Settings
from newslint.readers.front_matter import sources_of
from newslint.source import Source, identity
from newslint.sources.library import Library

_KEPT = 32  # sets of sources that are open at a time


def library_for(source: Source, settings: Settings) -> Library | None:
    """The sources of one draft; None without any. Drafts with the same ones share an object.

    Raises:
        ConfigError: a path is no file or folder, or there is no source in any.
    """
    own = sources_of(source.text) if source.format == "markdown" else ()
    folder = Path(source.path).parent
    paths = (*settings.source_paths, *(folder / name for name in own))
    if not paths:
        return None
    file = Path(identity(Path(source.path)))
    is_among = any(file.is_relative_to(identity(path)) for path in paths)
    return _library(paths, source.path if is_among else "")


def forget() -> None:
    """Look at the files anew: what was read in an earlier run of the same process may have changed since."""
    _library.cache_clear()


@lru_cache(_KEPT)
def _library(paths: tuple[Path, ...], draft: str) -> Library:
    return Library(paths, draft)
