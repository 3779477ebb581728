"""What the desk's own TOML files have in common: lists of tables, read with errors that name file, entry and key."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any
from unicodedata import normalize

import msgspec

from newslint.errors import ConfigError, nearest

_HEADER = re.compile(r"^[ \t]*\[\[[ \t]*[\"']?(\w+)[\"']?[ \t]*\]\]", re.MULTILINE)
_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
#: What a type is called in an error message.
_TYPES = {
    "str": "text in quotation marks",
    "array": "a list in square brackets",
    "object": "a table in braces",
    "date": "a date such as 2019-05-20",
    "datetime": "a time",
    "int": "a number",
    "bool": "true or false",
}


def read_text(path: Path, shown: str, what: str) -> str:
    """The text of a file; messages call it `what` and cite it as `shown`.

    Raises:
        ConfigError: it cannot be read, or is not UTF-8.
    """
    try:
        return path.read_text("utf-8-sig")
    except OSError as e:
        raise ConfigError(f"{what} {shown} cannot be read: {e.strerror}") from None
    except UnicodeDecodeError as e:
        raise ConfigError(f"{what} {shown} is not UTF-8 ({e}); save it as UTF-8") from None


def parse_toml(text: str, shown: str) -> dict[str, Any]:
    """The data of a TOML file.

    Raises:
        ConfigError: naming the file as `shown`, and the day that does not exist where that is the fault.
    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as e:
        wrong = next((day[0] for day in _DAY.finditer(text) if not _is_day(day[0])), "")
        raise ConfigError(f"{shown}: not valid TOML: {f'{wrong} is no day' if wrong else e}") from None


def _is_day(written: str) -> bool:
    try:
        date.fromisoformat(written)
    except ValueError:
        return False
    return True


def tables(data: dict[str, Any], kind: str, text: str, shown: str) -> list[tuple[dict[str, Any], int]]:
    """The tables of a kind, each with the line in which it begins; 0 where the file is written in another way.

    Raises:
        ConfigError: there is something else under that key.
    """
    found = data.get(kind, [])
    if not isinstance(found, list) or not all(isinstance(t, dict) for t in found):
        raise ConfigError(f"{shown}: {kind} is no list of tables; begin each entry with a line [[{kind}]]")
    return list(zip(found, _lines(text, kind, len(found)), strict=True))


def _lines(text: str, kind: str, count: int) -> Sequence[int]:
    found = [text.count("\n", 0, m.start()) + 1 for m in _HEADER.finditer(text) if m[1] == kind]
    return found if len(found) == count else [0] * count


def refuse_unknown(table: dict[str, Any], known: list[str], where: str) -> None:
    """Raises ConfigError for a key that is not known, with the nearest that is."""
    for key in table:
        if key == "ignored" and key not in known:
            raise ConfigError(f"{where}: “ignored” belongs to no entry; move its line to the top of the file")
        if key not in known:
            raise ConfigError(f"{where}: unknown key “{key}”{nearest(key, known)}")


def converted(value: Any, kind: Any, where: str) -> Any:
    """A value as a type, or a ConfigError in an editor's words."""
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as e:
        message, _, place = str(e).partition(" - at `$")
        missing = re.search(r"missing required field `(\w+)`", message)
        key = place.rstrip("`").lstrip(".")
        if missing:
            raise ConfigError(f"{where}: {f'{key} has ' if key else ''}no {missing[1]}") from None
        said = re.sub(r"`([^`]+)`", lambda m: " or ".join(_TYPES.get(t, t) for t in m[1].split(" | ")), message)
        said = said.replace("Expected", "expected").replace(" or null", "")
        if "RFC3339" in said:
            said = "expected a date such as 2019-05-20, without quotation marks"
        raise ConfigError(f"{where}: {f'{key}: ' if key else ''}{said}") from None


def tidy(name: str) -> str:
    """A name in composed characters with single blanks."""
    return normalize("NFC", " ".join(name.split()))
