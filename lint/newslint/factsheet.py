"""The desk's sheet of facts, in TOML files that it keeps (`facts.toml`). See docs/facts.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from newslint.errors import ConfigError
from newslint.namelist import Role
from newslint.tables import converted, parse_toml, read_text, refuse_unknown, tables, tidy

#: A day, or a year alone.
When = date | int
_Names = str | tuple[str, ...]


class Office(Role, frozen=True):
    """A role of a person; one that several hold at a time is `shared`."""

    shared: bool = False


class _Entry(msgspec.Struct, frozen=True, kw_only=True):
    """`cite` is where it stands, for messages: “facts.toml, line 3”."""

    cite: str = ""


class Named(_Entry, frozen=True, kw_only=True):
    """What goes by a name, and by others that are right too."""

    name: str
    accepted: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """All names that it goes by, the first its own."""
        return (self.name, *self.accepted)


class Person(Named, frozen=True, kw_only=True):
    """Who somebody is."""

    born: When | None = None
    role: tuple[Office, ...] = ()


class Count(msgspec.Struct, frozen=True):
    """How many of something an organisation has, with the first and last day where they are known."""

    of: _Names
    number: int
    since: date | None = msgspec.field(default=None, name="from")
    until: date | None = None

    @property
    def nouns(self) -> tuple[str, ...]:
        """What is counted, in all words for it."""
        return (self.of,) if isinstance(self.of, str) else self.of


class Organisation(Named, frozen=True, kw_only=True):
    """An organisation, alliance, company or state, and what it counts."""

    count: tuple[Count, ...] = ()


class Event(Named, frozen=True, kw_only=True):
    """What happened when: on a day or in a year, on each of several, or from `date` until `until`."""

    when: When | tuple[When, ...] = msgspec.field(name="date")
    until: When | None = None

    @property
    def days(self) -> tuple[When, ...]:
        """All its days or years."""
        return self.when if isinstance(self.when, tuple) else (self.when,)


class Quotation(_Entry, frozen=True, kw_only=True):
    """What somebody said, word for word, and where that is to be read."""

    words: str
    speaker: str
    source: str


class Thing(Named, frozen=True, kw_only=True):
    """The name of an operation, a law, a report, a ship."""

    banned: tuple[str, ...] = ()


class Forbidden(_Entry, frozen=True, kw_only=True):
    """A claim that is not to be printed, and why; `spared` are phrases in which it may stand."""

    phrase: _Names
    reason: str
    spared: tuple[str, ...] = msgspec.field(default=(), name="except")

    @property
    def phrases(self) -> tuple[str, ...]:
        """Its wordings."""
        return (self.phrase,) if isinstance(self.phrase, str) else self.phrase


KINDS: dict[str, type[_Entry]] = {
    "person": Person,
    "organisation": Organisation,
    "event": Event,
    "quotation": Quotation,
    "thing": Thing,
    "forbidden": Forbidden,
}
_INNER: dict[str, type[msgspec.Struct]] = {"role": Office, "count": Count}
_Any = TypeVar("_Any", bound=_Entry)


@dataclass(frozen=True)
class Fault:
    """What is wrong with a sheet; `line` is 0 where it is not known."""

    shown: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.shown}{f', line {self.line}' if self.line else ''}: {self.message}"


@dataclass(frozen=True)
class FactSheet:
    """All entries of a desk's sheets, in order."""

    entries: tuple[_Entry, ...] = ()
    faults: tuple[Fault, ...] = field(default=(), compare=False)

    def __bool__(self) -> bool:
        return bool(self.entries)

    def of(self, kind: type[_Any]) -> Iterator[_Any]:
        """The entries of a kind."""
        return (e for e in self.entries if isinstance(e, kind))


def read_facts(files: Iterable[tuple[Path, str]]) -> FactSheet:
    """The sheet that some files hold together, with what is wrong in it; each comes with the name that messages cite.

    Raises:
        ConfigError: a file cannot be read, or is not TOML.
    """
    sheets = [parse_facts(read_text(path, shown, "sheet of facts"), shown) for path, shown in files]
    return FactSheet(tuple(e for s in sheets for e in s.entries), tuple(f for s in sheets for f in s.faults))


def parse_facts(text: str, shown: str) -> FactSheet:
    """The sheet in the text of one file; what is wrong with single entries is in its faults.

    Raises:
        ConfigError: it is not TOML, or has something else than lists of entries.
    """
    data = parse_toml(text, shown)
    refuse_unknown(data, list(KINDS), shown)
    entries: list[_Entry] = []
    faults: list[Fault] = []
    for kind, struct in KINDS.items():
        for i, (table, line) in enumerate(tables(data, kind, text, shown), start=1):
            try:
                entries.append(
                    _entry(table, struct, _called(kind, i, table), f"{shown}, line {line}" if line else shown)
                )
            except ConfigError as e:
                faults.append(Fault(shown, line, str(e)))
    return FactSheet(tuple(entries), tuple(faults))


def _called(kind: str, number: int, table: dict[str, Any]) -> str:
    name = table.get("name")
    return f"{kind} {number}" + (f" (“{name}”)" if isinstance(name, str) else "")


def _entry(table: dict[str, Any], struct: type[_Entry], where: str, cite: str) -> _Entry:
    refuse_unknown(table, [key for key in _keys(struct) if key != "cite"], where)
    for inner, inner_struct in _INNER.items():
        for each in table[inner] if isinstance(table.get(inner), list) else ():
            refuse_unknown(each if isinstance(each, dict) else {}, _keys(inner_struct), f"{where}: {inner}")
    found: _Entry = converted({**_tidied(table), "cite": cite}, struct, where)
    return found


def _keys(struct: type[msgspec.Struct]) -> list[str]:
    return [f.encode_name for f in msgspec.structs.fields(struct)]


def _tidied(value: Any) -> Any:
    if isinstance(value, str):
        return tidy(value)
    if isinstance(value, list):
        return [_tidied(v) for v in value]
    return {k: _tidied(v) for k, v in value.items()} if isinstance(value, dict) else value
