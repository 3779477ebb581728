"""The sources of a desk in a full-text index, sentence by sentence, kept from run to run.

The index is SQLite's (FTS5), in the cache folder, one file for each set of sources. Only files that have changed since
(by size and time of change) are read again. Where the cache cannot be written, the index is made in memory.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from newslint._version import __version__
from newslint.cachefolder import cache_folder
from newslint.document import Document, Role, Sentence
from newslint.errors import ConfigError
from newslint.findings import Problem
from newslint.readers import read_document
from newslint.source import EXTENSIONS, SourceError, collect, identity, read, shown_name
from newslint.sources.stems import content, stems_of
from newslint.spans import Span

_SCHEMA = """
CREATE TABLE IF NOT EXISTS files (name TEXT PRIMARY KEY, stamp TEXT);
CREATE VIRTUAL TABLE IF NOT EXISTS passages USING fts5(
    stems, file UNINDEXED, start UNINDEXED, end UNINDEXED, tokenize = "unicode61 tokenchars '.:%&-'");
CREATE VIRTUAL TABLE IF NOT EXISTS vocabulary USING fts5vocab(passages, 'row');
"""
_FORMAT = "3"  # of what stands in an index; another makes a new one
_KEPT = 30 * 24 * 3600  # seconds that an index is kept which nobody opens
_WAIT = 60.0  # seconds for another run that writes the same index


@dataclass(frozen=True)
class Passage:
    """A sentence of a source, or a row of a table: its number in the index, its file as reported, its span in the
    file's prose, and the stems of its words with content."""

    number: int
    path: str
    span: Span
    stems: frozenset[str]


class Library:
    """The sources that drafts are held against; a draft among them is no source for itself.

    Raises:
        ConfigError: a path is no file or folder, or none of them holds a source.
    """

    def __init__(self, paths: Sequence[Path], draft: str = "") -> None:
        for path in paths:
            if not path.exists():
                raise ConfigError(f"sources: “{shown_name(path)}” is no file or folder; correct the path")
        self._roots = paths
        self._files = collect(shown_name(path) for path in paths)
        self._names = {identity(file): name for name, file in self._files.items()}
        self._own = identity(Path(draft)) if draft else ""
        if not self.paths:
            listed = ", ".join(f"“{shown_name(path)}”" for path in paths)
            raise ConfigError(f"sources: no source in {listed}; expected files ending in {', '.join(EXTENSIONS)}")
        self._documents: dict[str, Document] = {}
        self._of_file: dict[str, list[Passage]] = {}
        self.problems: list[Problem] = []

    def __getstate__(self) -> dict[str, Any]:
        """Without what is open or read: another process opens its own."""
        kept = {name: self.__dict__[name] for name in ("_roots", "_files", "_names", "_own")}
        return kept | {"_documents": {}, "_of_file": {}, "problems": []}

    @property
    def paths(self) -> tuple[str, ...]:
        """The files, as reported, in order."""
        return tuple(name for file, name in self._names.items() if file != self._own)

    def document(self, path: str) -> Document:
        """The prose of a source; empty if it cannot be read, which `problems` then tells."""
        if path not in self._documents:
            try:
                self._documents[path] = read_document(read(self._files[path], path), "")
            except SourceError as e:
                self.problems.append(Problem(path, "error", f"source cannot be used: {e}"))
                self._documents[path] = Document(path, "", "", (), ())
        return self._documents[path]

    def search(self, stems: Iterable[str], most: int) -> list[Passage]:
        """The passages that share most of what is rare among some stems, best first (BM25)."""
        wanted = " OR ".join(_quoted(s) for s in sorted(set(stems)))
        return self._passages("passages MATCH ? ORDER BY rank LIMIT ?", wanted, most) if wanted else []

    def phrase(self, stems: Sequence[str], most: int = 5) -> list[Passage]:
        """The passages that have some stems in just this order, side by side."""
        wanted = f'"{" ".join(s.replace(chr(34), "") for s in stems)}"'
        return self._passages("passages MATCH ? ORDER BY rowid LIMIT ?", wanted, most) if stems else []

    def having(self, stem: str, most: int = 200) -> list[Passage]:
        """The passages with one stem, in order."""
        return self._passages("passages MATCH ? ORDER BY rowid LIMIT ?", _quoted(stem), most)

    def around(self, passage: Passage, before: int = 1, after: int = 1) -> list[Passage]:
        """A passage with its neighbours in the same file, in order."""
        near = self._passages("rowid BETWEEN ? AND ?", passage.number - before, passage.number + after)
        return [p for p in near if p.path == passage.path]

    def passages_of(self, path: str) -> list[Passage]:
        """All passages of one file, in order."""
        if path not in self._of_file:
            self._of_file[path] = self._passages("file = ? ORDER BY rowid", identity(self._files[path]))
        return self._of_file[path]

    def frequency(self, stem: str) -> int:
        """In how many passages a stem stands."""
        return self.vocabulary.get(stem, 0)

    @cached_property
    def vocabulary(self) -> dict[str, int]:
        """All stems, each with the number of passages it stands in."""
        return dict(self._index.execute("SELECT term, doc FROM vocabulary"))

    @cached_property
    def size(self) -> int:
        """How many passages there are."""
        return int(self._index.execute("SELECT count(*) FROM passages").fetchone()[0])

    def _passages(self, where: str, *values: Any) -> list[Passage]:
        found = self._index.execute(f"SELECT rowid, file, start, end, stems FROM passages WHERE {where}", values)  # noqa: S608
        return [
            Passage(n, self._names[file], Span(start, end), content(stems.split()))
            for n, file, start, end, stems in found
            if file in self._names and file != self._own  # another run may have added some meanwhile
        ]

    @cached_property
    def _index(self) -> sqlite3.Connection:
        names = "\n".join([__version__, _FORMAT, *(identity(path) for path in self._roots)])
        file = cache_folder() / "sources" / f"{hashlib.sha256(names.encode()).hexdigest()[:20]}.sqlite"
        with suppress(OSError, sqlite3.Error):
            file.parent.mkdir(parents=True, exist_ok=True)
            _prune(file)
            try:
                return self._opened(str(file))
            except sqlite3.OperationalError:
                raise  # locked, or not to be written: no reason to drop what others use
            except sqlite3.DatabaseError:
                file.unlink()
                return self._opened(str(file))
        try:
            return self._opened(":memory:")
        except sqlite3.Error as e:
            raise ConfigError(f"sources: SQLite cannot make a full-text index ({e}); use a Python that has FTS5") from e

    def _opened(self, target: str) -> sqlite3.Connection:
        index = sqlite3.connect(target, timeout=_WAIT, check_same_thread=False)
        try:
            self._update(index)
        except sqlite3.Error:
            index.close()
            raise
        return index

    def _update(self, index: sqlite3.Connection) -> None:
        """Read again the files that have changed since the index was written, and forget those that are gone."""
        index.executescript(_SCHEMA)
        index.execute("BEGIN IMMEDIATE")
        known = dict(index.execute("SELECT name, stamp FROM files"))
        now = {file: _stamp(Path(file)) for file in self._names}
        for file in known.keys() - {file for file, stamp in now.items() if known.get(file) == stamp}:
            index.execute("DELETE FROM passages WHERE file = ?", (file,))
            index.execute("DELETE FROM files WHERE name = ?", (file,))
        for file, stamp in now.items():
            if known.get(file) != stamp:
                rows = self._rows(file)
                index.executemany("INSERT INTO passages (stems, file, start, end) VALUES (?, ?, ?, ?)", rows)
                if self._names[file] not in {problem.path for problem in self.problems}:  # those are told again
                    index.execute("INSERT INTO files VALUES (?, ?)", (file, stamp))
        index.commit()

    def _rows(self, file: str) -> Iterator[tuple[str, str, int, int]]:
        document = self.document(self._names[file])
        for span in _passages(document):
            yield " ".join(stems_of(span.of(document.text))), file, span.start, span.end


def _passages(document: Document) -> Iterator[Span]:
    """Its sentences, and the rows of its tables as a whole."""
    row: list[Sentence] = []
    for sentence in document.sentences:
        is_cell = row and row[-1].block != sentence.block and sentence.block.role is Role.LIST_ITEM
        if is_cell and document.line_at(row[-1].span.start) == document.line_at(sentence.span.start):
            row.append(sentence)
            continue
        if row:
            yield Span(row[0].span.start, row[-1].span.end)
        row = [sentence]
    if row:
        yield Span(row[0].span.start, row[-1].span.end)


def _quoted(stem: str) -> str:
    return '"' + stem.replace('"', "") + '"'


def _prune(index: Path) -> None:
    """Drop the indexes beside one that is opened that nobody has opened for a month."""
    if index.exists():
        os.utime(index)
        return
    for other in index.parent.glob("*.sqlite"):
        if other.stat().st_mtime < time.time() - _KEPT:
            other.unlink(missing_ok=True)


def _stamp(file: Path) -> str:
    try:
        state = file.stat()
    except OSError:
        return "missing"
    return f"{state.st_size} {state.st_mtime_ns}"
