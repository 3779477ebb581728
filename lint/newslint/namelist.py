"""The house list: names as the desk writes them, in TOML files that it keeps (`names.toml`). See docs/names.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, get_args

import msgspec

from newslint.errors import ConfigError
from newslint.tables import converted, parse_toml, read_text, refuse_unknown, tables, tidy

Kind = Literal["person", "place", "organisation"]
KINDS: tuple[Kind, ...] = get_args(Kind)


class Role(msgspec.Struct, frozen=True):
    """An office that a person holds or has held, with its first and last day where they are known."""

    title: str
    of: str = ""
    since: date | None = msgspec.field(default=None, name="from")
    until: date | None = None


class Entry(msgspec.Struct, frozen=True):
    """One person, place or organisation.

    Attributes:
        name: as the desk writes it at first mention.
        accepted: whole names that are right, too.
        banned: whole names, or single words of one, that must not be printed.
        spared: phrases in which a banned form is right (`except` in the file).
        role: the offices of a person.
        kind: `person`, `place` or `organisation`.
        cite: where it stands, for messages: “names.toml, line 3”.
    """

    name: str
    accepted: tuple[str, ...] = ()
    banned: tuple[str, ...] = ()
    spared: tuple[str, ...] = msgspec.field(default=(), name="except")
    role: tuple[Role, ...] = ()
    kind: Kind = "person"
    cite: str = ""

    @property
    def right(self) -> tuple[str, ...]:
        """All forms that may be printed, the canonical first."""
        return (self.name, *self.accepted)


@dataclass(frozen=True)
class NameList:
    """All entries of a desk's lists, and the names that the desk does not want to be asked about again."""

    entries: tuple[Entry, ...] = ()
    ignored: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.entries)

    def of(self, *kinds: Kind) -> Iterator[Entry]:
        """The entries of some kinds, in order."""
        return (e for e in self.entries if e.kind in kinds)

    def knows(self, word: str) -> bool:
        """Whether a word is one of a right name, or a right name itself."""
        return word in self._right

    @cached_property
    def _right(self) -> frozenset[str]:
        forms = [form for e in self.entries for form in e.right]
        return frozenset([*forms, *(word for form in forms for word in form.split())])


def read_names(files: Iterable[tuple[Path, str]]) -> NameList:
    """The list that some files hold together; each comes with the name under which messages cite it.

    Raises:
        ConfigError: naming the file, and the entry and key at fault.
    """
    entries: list[Entry] = []
    ignored: set[str] = set()
    for path, shown in files:
        found = parse_names(read_text(path, shown, "list of names"), shown)
        entries += found.entries
        ignored |= found.ignored
    _compare(entries)
    return NameList(tuple(entries), frozenset(ignored))


def parse_names(text: str, shown: str) -> NameList:
    """The list in the text of one file.

    Raises:
        ConfigError: naming the file as `shown`, and the entry and key at fault.
    """
    data = parse_toml(text, shown)
    refuse_unknown(data, [*KINDS, "ignored"], shown)
    ignored = converted(data.get("ignored", []), frozenset[str], f"{shown}: ignored")
    entries = []
    for kind in KINDS:
        for i, (table, line) in enumerate(tables(data, kind, text, shown), start=1):
            entries.append(_entry(table, kind, f"{kind} {i}", shown, line))
    _compare(entries)
    return NameList(tuple(entries), frozenset(map(tidy, ignored)))


def _entry(table: dict[str, Any], kind: Kind, number: str, shown: str, line: int) -> Entry:
    name = table.get("name")
    details = [f"“{name}”"] * isinstance(name, str) + [f"line {line}"] * bool(line)
    where = f"{shown}: {number}" + (f" ({', '.join(details)})" if details else "")
    refuse_unknown(table, ["name", "accepted", "banned", "except", *["role"] * (kind == "person")], where)
    roles = table.get("role")
    for role in roles if isinstance(roles, list) else ():
        refuse_unknown(role if isinstance(role, dict) else {}, ["title", "of", "from", "until"], f"{where}: role")
    cite = f"{shown}, line {line}" if line else shown
    entry: Entry = converted({**table, "kind": kind, "cite": cite}, Entry, where)
    forms = {field: tuple(map(tidy, getattr(entry, field))) for field in ("accepted", "banned", "spared")}
    entry = msgspec.structs.replace(entry, name=tidy(entry.name), **forms)
    _check(entry, where)
    return entry


def _check(entry: Entry, where: str) -> None:
    for key, forms in (("name", [entry.name]), ("accepted", entry.accepted), ("banned", entry.banned),
                       ("except", entry.spared), ("role title", [r.title for r in entry.role])):  # fmt: skip
        for form in forms:
            if not any(c.isalpha() for c in form):
                raise ConfigError(f"{where}: {key} “{form}” is no name; write one, or take it out")
    for form in entry.banned:
        if form in entry.right:
            other = "its name" if form == entry.name else "accepted"
            raise ConfigError(f"{where}: “{form}” is banned and {other}; take it out of one of the two")
    for role in entry.role:
        if role.since and role.until and role.until < role.since:
            raise ConfigError(f"{where}: role “{role.title}” ends ({role.until}) before it begins ({role.since})")


def _compare(entries: Iterable[Entry]) -> None:
    """Refuse entries that contradict each other."""
    named: dict[tuple[str, str], Entry] = {}
    right: dict[str, Entry] = {}
    for entry in entries:
        first = named.setdefault((entry.kind, entry.name), entry)
        if first is not entry:
            raise ConfigError(f"{entry.cite}: “{entry.name}” is in the list twice, also at {first.cite}; join the two")
        for form in entry.right:
            right.setdefault(form, entry)
    for entry in entries:
        for form in entry.banned:
            if form in right:
                other = right[form]
                raise ConfigError(
                    f"{entry.cite}: “{form}” is banned for “{entry.name}”, but right for “{other.name}” "
                    f"({other.cite}); take it out of one of the two"
                )
