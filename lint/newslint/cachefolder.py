"""Where newslint keeps what it can make or fetch again."""

from __future__ import annotations

import os
from pathlib import Path


def cache_folder() -> Path:
    """The folder that `NEWSLINT_CACHE` names, else the user's cache folder for newslint."""
    if configured := os.environ.get("NEWSLINT_CACHE"):
        return Path(configured).absolute()
    from platformdirs import user_cache_path

    return user_cache_path("newslint", appauthor=False)
