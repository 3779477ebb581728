"""House styles: named choices for the rules that have options, from all installed packs.

A pack keeps them in `styles/<name>.toml` beside its rules: a summary, the dialect, and options by rule, as in a
configuration. `house-style = "<name>"` takes one; what the configuration says itself goes before it.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.metadata import entry_points
from importlib.resources import files
from typing import Any, Literal

import msgspec

from newslint.errors import ConfigError, nearest
from newslint.registry import GROUP


class HouseStyle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a house has chosen: its dialect, and options by the id of a rule."""

    summary: str
    language: Literal["en", "en-GB", "en-US"] = "en"
    rules: dict[str, dict[str, Any]] = {}


@cache
def house_styles() -> dict[str, HouseStyle]:
    """All house styles by name, sorted.

    Raises:
        ConfigError: a file is malformed, or two packs use one name.
    """
    found: dict[str, HouseStyle] = {}
    for entry in sorted(entry_points(group=GROUP), key=lambda e: e.name):
        folder = files(entry.module) / "styles"
        for file in folder.iterdir() if folder.is_dir() else ():
            name, _, extension = file.name.rpartition(".")
            if extension != "toml":
                continue
            where = f"house style “{name}” of pack “{entry.name}”"
            if name in found:
                raise ConfigError(f"{where}: another pack has one of this name; uninstall one of them")
            try:
                found[name] = msgspec.convert(tomllib.loads(file.read_text("utf-8")), HouseStyle)
            except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as e:
                raise ConfigError(f"{where}: {e}; repair or uninstall the pack") from None
    return dict(sorted(found.items()))


def house_style(name: str) -> HouseStyle:
    """A house style by its name.

    Raises:
        ConfigError: there is none.
    """
    known = house_styles()
    if name not in known:
        raise ConfigError(f"unknown house style “{name}”{nearest(name, known)}; known: {', '.join(known)}")
    return known[name]
