"""From bytes to text: decoding, and which format a path holds."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

#: The formats, by the extensions that name them. Any other file is read as plain text.
EXTENSIONS = {".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown"}

_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_SURROGATES = re.compile("[\ud800-\udfff]")


class SourceError(Exception):
    """A source cannot be read; the message says where, what was expected and what to do."""


@dataclass(frozen=True, slots=True)
class Source:
    """The decoded text of one draft, its path as reported, and its format (`text` or `markdown`)."""

    path: str
    text: str
    format: str


def format_of(path: str) -> str:
    """The format that an extension names; plain text for every other."""
    return EXTENSIONS.get(Path(path).suffix.lower(), "text")


def from_text(text: str, path: str, fmt: str | None = None) -> Source:
    """A source from a string; a lone surrogate, which no file can hold, becomes U+FFFD."""
    return Source(path, _SURROGATES.sub("\ufffd", text), fmt or format_of(path))


def from_bytes(data: bytes, path: str, fmt: str | None = None) -> Source:
    """Decode UTF-8, or UTF-16 that begins with a byte order mark.

    Raises:
        SourceError: naming the first byte (from 0) that is not text.
    """
    if data[:4] in (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE):
        raise SourceError("it begins with the byte order mark of UTF-32; expected UTF-8: save the draft as UTF-8")
    bom = data[:2]
    encoding = _UTF16.get(bom, "utf-8")
    body = data[2:] if bom in _UTF16 else data.removeprefix(codecs.BOM_UTF8)
    skipped = len(data) - len(body)
    if encoding == "utf-8" and (nul := body.find(b"\0")) >= 0:
        raise SourceError(
            f"byte {nul + skipped} is NUL, so this is no text file (or UTF-16 without a byte order mark); "
            "expected UTF-8: export the draft as plain text"
        )
    try:
        return Source(path, body.decode(encoding), fmt or format_of(path))
    except UnicodeDecodeError as e:
        at = e.start + skipped
        what = f"byte {at} (0x{data[at]:02x}) is not {encoding.upper()}{_hint(body)}"
        raise SourceError(f"{what}; expected UTF-8: save the draft as UTF-8") from None


def _hint(data: bytes) -> str:
    """A guess at the encoding: the curly quotes of Windows-1252 are control characters everywhere else."""
    if data[:4] in (b"PK\x03\x04", b"%PDF"):
        return ", it is a " + ("PDF file" if data[:1] == b"%" else "zip archive such as DOCX")
    return ", it looks like Windows-1252" if re.search(rb"[\x91-\x97\x85\xa3\xe0-\xff]", data) else ""


def read(path: Path, name: str, fmt: str | None = None) -> Source:
    """Read a file.

    Raises:
        SourceError: it is missing, unreadable or not text.
    """
    try:
        data = path.read_bytes()
    except OSError as e:
        raise SourceError(_reason(e)) from None
    return from_bytes(data, name, fmt)


def _reason(error: OSError) -> str:
    known = {
        FileNotFoundError: "no such file: check the path",
        PermissionError: "permission denied: make the file readable",
        IsADirectoryError: "is a folder, expected a file",
    }
    return known.get(type(error), f"cannot be read: {(error.strerror or str(error)).lower()}")


def collect(paths: Iterable[str]) -> dict[str, Path]:
    """The files that the arguments name, by the name they are reported under, sorted.

    A folder stands for the drafts below it (by extension, hidden folders and links to folders left out). A file
    named twice, or reached by a link too, is taken once, under the first of its names in order.
    """
    named: dict[str, Path] = {}
    for argument in paths:
        path = Path(argument)
        for file in _drafts_below(path) if path.is_dir() else [path]:
            named[file.as_posix()] = file
    once: dict[str, str] = {}
    for name in sorted(named):
        once.setdefault(identity(named[name]), name)
    return {name: named[name] for name in sorted(once.values())}


def shown_name(file: Path) -> str:
    """Relative to the current folder where it is below it, as drafts given on the command line are."""
    here = Path.cwd()
    path = file.absolute()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else path.as_posix()


def identity(path: Path) -> str:
    """One name for a file however it is reached; links in a circle keep their own (reading them will fail)."""
    try:
        return str(path.resolve())
    except (OSError, RuntimeError):
        return path.as_posix()


def _drafts_below(folder: Path) -> Iterable[Path]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if not hidden and path.suffix.lower() in EXTENSIONS and path.is_file():
            yield path
