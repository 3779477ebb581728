"""`newslint doctor`: what is installed, and what is missing."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

import typer


def doctor() -> None:
    """Show versions, engines, model and cache; exit with 2 where something the configuration needs is missing."""
    broken = False
    for good, line in _lines():
        broken |= not good
        sys.stdout.write(f"{'ok     ' if good else 'missing'} {line}\n")
    raise typer.Exit(2 if broken else 0)


def _lines() -> Iterator[tuple[bool, str]]:
    from newslint import __version__
    from newslint.config import Settings, find, load
    from newslint.engines import default_engine, engine_name
    from newslint.errors import ConfigError
    from newslint.registry import load_rules

    yield True, f"newslint {__version__}, Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    settings, place = Settings(), find(Path.cwd())
    try:
        settings = load(place) if place else settings
        yield True, f"configuration: {place.as_posix() if place else 'none, the defaults'}"
        packs = sorted({rule.__module__.partition(".")[0] for rule in load_rules().values()})
        yield True, f"rules: {len(load_rules())}, from {', '.join(packs)}"
    except ConfigError as e:
        yield False, f"configuration: {e}"
    model = settings.config.model
    yield (True, f"language model: {model} {_version(model)}, spaCy {_version('spacy')}") if find_spec(model) else (
        False, f"language model: {model}; install it with: pip install {model}"
    )  # fmt: skip
    wanted = engine_name(settings)
    yield True, f"engine: {wanted}" + (" (the default here)" if wanted == default_engine() else "")
    embedded = find_spec("lt_py") is not None
    if embedded or wanted == "embedded":
        yield (
            embedded,
            f"embedded engine: lingotweaker {_version('lingotweaker') or 'has no wheel here or is not installed'}",
        )
    yield from _languagetool(wanted == "languagetool" and not settings.config.languagetool_url)


def _languagetool(wanted: bool) -> Iterator[tuple[bool, str]]:
    if find_spec("language_tool_python") is None:
        if wanted:
            yield False, 'languagetool engine: pip install "newslint[languagetool]"'
        return
    from newslint.engines.provision import installed, languagetool_version

    folder = installed()
    if folder is None:
        yield not wanted, "languagetool engine: the server is not installed; newslint setup languagetool"
    else:
        yield True, f"languagetool engine: LanguageTool {languagetool_version()} in {folder}"


def _version(package: str) -> str:
    try:
        return version(package.replace("_", "-"))
    except PackageNotFoundError:
        return ""
