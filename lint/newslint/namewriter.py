"""Writes proposals into a file that the desk edits. What stands in it already stays as it is, to the byte."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from newslint.errors import ConfigError
from newslint.harvest import Tally
from newslint.namelist import parse_names
from newslint.proposals import Proposal

_BOM = "\ufeff"
_HEAD = """\
# The names of this desk, as newslint found them in its copy; newslint itself only ever adds entries at the end.
# Correct each name, delete what is none, and take the # off “banned” and “role” where you agree (docs/names.md).
# Then put  names = "{name}"  into newslint.toml.

# Names that newslint must not propose again.
ignored = []
"""


def append(path: Path, proposals: Sequence[Proposal]) -> None:
    """Add entries at the end of a list, or begin one. The file is replaced in one step or left alone.

    Raises:
        ConfigError: the file cannot be read or written, is no list of names, or is written so that nothing can follow.
    """
    target = Path(os.path.realpath(path))  # a link stays a link
    shown = path.as_posix()
    try:
        old = target.read_bytes().decode("utf-8") if target.exists() else ""
    except (OSError, UnicodeDecodeError) as e:
        raise ConfigError(f"{shown}: cannot be read: {e}") from None
    parse_names(old.removeprefix(_BOM), shown)
    added = "".join(f"\n{as_toml(p)}" for p in proposals)
    if not old.strip():
        new = _HEAD.format(name=path.name) + added
    else:
        new = old + ("" if old.endswith("\n") else "\n") + added
    if "\r\n" in old:
        new = old + new[len(old) :].replace("\n", "\r\n")
    try:
        parse_names(new.removeprefix(_BOM), shown)
    except ConfigError as e:
        raise ConfigError(
            f"entries cannot be added at the end of {shown}, write each under a [[person]] line: {e}"
        ) from e
    _replace(target, new, shown)


def as_toml(proposal: Proposal) -> str:
    """An entry, with what the desk has to decide as comments."""
    place, line = proposal.first
    counted = f"{_number(proposal.count, 'mention')} in {_number(proposal.drafts, 'draft')}"
    lines = [f"# {counted}, first in {place}, line {line}{_also(proposal.variants)}", f"[[{proposal.kind}]]"]
    lines.append(f"name = {_quoted(proposal.name)}")
    if proposal.forms:
        lines.append(f"accepted = [{', '.join(map(_quoted, proposal.forms))}]")
    if proposal.variants:
        lines.append(f"# banned = [{', '.join(map(_quoted, proposal.variants))}]")
    if proposal.title:
        lines.append(f"# role = [{{ title = {_quoted(proposal.title.title())} }}]")
    return "\n".join(lines) + "\n"


def _also(variants: Mapping[str, Tally]) -> str:
    listed = ", ".join(f"{name} ({tally.count})" for name, tally in variants.items())
    return f"; also written {listed}" if listed else ""


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _quoted(text: str) -> str:
    """A TOML string: JSON's escapes are TOML's too."""
    return json.dumps(text, ensure_ascii=False)


def _replace(path: Path, text: str, shown: str) -> None:
    """Write a file beside the old one and put it in its place."""
    temporary = None
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            temporary = Path(file.name)
            file.write(text.encode("utf-8"))
        if path.exists():
            shutil.copymode(path, temporary)
        else:
            umask = os.umask(0)
            os.umask(umask)
            temporary.chmod(0o666 & ~umask)
        temporary.replace(path)
    except OSError as e:
        if temporary:
            temporary.unlink(missing_ok=True)
        raise ConfigError(f"{shown}: cannot be written: {e.strerror}") from None
