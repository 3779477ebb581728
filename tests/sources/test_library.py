"""The library of sources: found by what they say, kept from run to run, read anew where they changed."""

from __future__ import annotations

import os
import pickle
import sqlite3
from pathlib import Path

import pytest

from newslint.errors import ConfigError
from newslint.sources.library import Library
from newslint.sources.stems import content, stems_of


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def wire() -> Path:
    folder = Path("wire")
    folder.mkdir()
    (folder / "a.txt").write_text("The ferry will sail again in March.\n\nThe harbour master is Mona Lind.\n", "utf-8")
    (folder / "b.md").write_text("---\ndate: 2026-11-03\n---\n\n# Notes\n\nThe *bridge* opens on Friday.\n", "utf-8")
    return folder


def found(library: Library, words: str) -> list[str]:
    passages = library.search(content(stems_of(words)), 5)
    return [p.span.of(library.document(p.path).text) for p in passages]


def test_passages_are_found_by_their_words_whatever_the_endings(wire: Path) -> None:
    library = Library([wire])
    assert library.paths == ("wire/a.txt", "wire/b.md")
    assert found(library, "ferries sailing")[0] == "The ferry will sail again in March."
    assert found(library, "the bridge opening") == ["The bridge opens on Friday."]
    assert found(library, "nothing of that kind") == []


def test_the_index_is_kept_and_only_what_changed_is_read_again(
    wire: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert Library([wire]).size == 4
    (index,) = (cache / "sources").iterdir()
    read: list[str] = []
    document = Library.document

    def counted(self: Library, path: str) -> object:
        read.append(path)
        return document(self, path)

    monkeypatch.setattr(Library, "document", counted)
    assert Library([wire]).size == 4
    assert read == []
    (wire / "a.txt").write_text("The ferry is sold.\n", "utf-8")
    (wire / "c.txt").write_text("The tide turned.\n", "utf-8")
    (wire / "b.md").unlink()
    again = Library([wire])
    assert found(again, "ferry sold") == ["The ferry is sold."]
    assert again.size == 2
    assert set(read) == {"wire/a.txt", "wire/c.txt"}
    assert [index] == list((cache / "sources").iterdir())


def test_a_broken_index_is_made_anew(wire: Path, cache: Path) -> None:
    assert Library([wire]).size == 4
    (index,) = (cache / "sources").iterdir()
    index.write_bytes(b"no index" * 1000)
    assert Library([wire]).size == 4
    assert sqlite3.connect(index).execute("SELECT count(*) FROM files").fetchone() == (2,)


def test_without_a_cache_the_index_is_made_in_memory(wire: Path, cache: Path) -> None:
    cache.write_text("a file where the folder should be", "utf-8")
    assert found(Library([wire]), "harbour master")[0] == "The harbour master is Mona Lind."


def test_an_index_that_nobody_opens_for_a_month_is_dropped(wire: Path, cache: Path) -> None:
    assert Library([wire]).size == 4
    (old,) = (cache / "sources").iterdir()
    os.utime(old, (0, 0))
    assert Library([wire / "a.txt"]).size == 2
    assert old not in list((cache / "sources").iterdir())


def test_what_cannot_be_read_is_told_each_time_and_hides_nothing(wire: Path) -> None:
    (wire / "c.txt").write_bytes(b"caf\xe9")
    for _ in range(2):
        library = Library([wire])
        assert library.size == 4
        (problem,) = library.problems
        assert problem.path == "wire/c.txt"
        assert "source cannot be used: byte 3 (0xe9)" in problem.message


def test_paths_without_sources_are_an_error_that_says_what_was_expected(wire: Path) -> None:
    with pytest.raises(ConfigError, match="“wiree” is no file or folder"):
        Library([Path("wiree")])
    Path("empty").mkdir()
    with pytest.raises(ConfigError, match=r"no source in “empty”; expected files ending in \.txt"):
        Library([Path("empty")])
    assert Library([wire], draft="wire/a.txt").paths == ("wire/b.md",)


def test_another_process_opens_its_own(wire: Path) -> None:
    library = Library([wire])
    assert library.size == 4
    again: Library = pickle.loads(pickle.dumps(library))  # noqa: S301
    assert again.paths == library.paths
    assert found(again, "harbour master")[0] == "The harbour master is Mona Lind."


@pytest.mark.parametrize("word", ['"', "AND", "NEAR(", "*", "'", "naïve", "50%"])
def test_no_word_is_taken_for_syntax_of_the_index(wire: Path, word: str) -> None:
    library = Library([wire])
    assert library.search([word], 5) == []
    assert library.phrase([word, "x"]) == []


def test_a_draft_among_the_sources_shares_the_index_and_is_left_out(wire: Path, cache: Path) -> None:
    every, but_one = Library([wire]), Library([wire], draft="wire/a.txt")
    assert found(every, "harbour master") == ["The harbour master is Mona Lind."]
    assert found(but_one, "harbour master") == []
    assert found(every, "harbour master") == ["The harbour master is Mona Lind."]
    assert len(list((cache / "sources").iterdir())) == 1


def test_another_folder_to_start_in_changes_names_alone(
    wire: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, stems = wire.absolute(), content(stems_of("harbour"))
    assert [p.path for p in Library([folder]).search(stems, 1)] == ["wire/a.txt"]
    monkeypatch.chdir(folder)
    assert [p.path for p in Library([folder]).search(stems, 1)] == ["a.txt"]
    assert len(list((cache / "sources").iterdir())) == 1


def test_an_index_that_another_run_holds_is_left_alone(
    wire: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert Library([wire]).size == 4
    (index,) = (cache / "sources").iterdir()
    monkeypatch.setattr("newslint.sources.library._WAIT", 0.1)
    other = sqlite3.connect(index)
    other.execute("BEGIN IMMEDIATE")
    assert found(Library([wire]), "harbour master") == ["The harbour master is Mona Lind."]  # from memory
    other.rollback()
    assert other.execute("SELECT count(*) FROM files").fetchone() == (2,)
    assert index.exists()
