"""What newslint reads in the front matter of a draft: its date, its sources, and what kind of piece it is."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

import yaml

# The block that YAML or TOML front matter is: the first line opens it, a line of the same marks closes it.
_BLOCK = re.compile(r"(---|\+\+\+)[ \t]*\r?\n(?P<inside>.*?)^(?:\1|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?![\d-])")
_GENRES = ("genre", "section", "category", "categories", "type", "kind", "tags")


def front_matter(source: str) -> Mapping[str, Any]:
    """The top-level values a Markdown source begins with, by key in small letters; none that cannot be read."""
    block = _BLOCK.match(source)
    if not block:
        return {}
    try:
        is_toml = block[1] == "+++"
        found = tomllib.loads(block["inside"]) if is_toml else yaml.load(block["inside"], _Loader)  # noqa: S506
    except (tomllib.TOMLDecodeError, yaml.YAMLError, ValueError):
        return {}
    return {str(key).lower(): value for key, value in found.items()} if isinstance(found, dict) else {}


class _Loader(yaml.SafeLoader):  # type: ignore[misc]
    """Days stay text: one that no calendar has must not hide the rest."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def date_of(source: str) -> date | None:
    """The day in `date: 2026-11-22` of the front matter, if there is one.

    A time after it is left out; a day that no calendar has counts as none.
    """
    value = front_matter(source).get("date")
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    found = _DAY.match(str(value))
    try:
        return date.fromisoformat(found[0]) if found else None
    except ValueError:
        return None


def genres_of(source: str) -> frozenset[str]:
    """The words, in small letters, of `genre`, `section`, `category`, `type`, `kind` or `tags`: strings or lists of
    them, parts of `news/opinion` too."""
    values = front_matter(source)
    return frozenset(part for key in _GENRES for part in _parts(values.get(key)))


def sources_of(source: str) -> tuple[str, ...]:
    """The files and folders in `sources: [wire/, notes.txt]` of the front matter, as they stand there."""
    value = front_matter(source).get("sources")
    return tuple(name for name in (value if isinstance(value, list) else [value]) if isinstance(name, str) and name)


def _parts(value: Any) -> Iterator[str]:
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, str):
            yield from (part.strip().lower() for part in re.split(r"[/,>|]", each) if part.strip())
