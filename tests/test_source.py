from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest

from newslint.source import Source, SourceError, collect, format_of, from_bytes, from_text, read


def test_utf8_with_and_without_byte_order_mark_reads_alike() -> None:
    data = "Kyiv’ 😀".encode()
    assert (
        from_bytes(data, "a.txt") == from_bytes(codecs.BOM_UTF8 + data, "a.txt") == Source("a.txt", "Kyiv’ 😀", "text")
    )


@pytest.mark.parametrize(("mark", "encoding"), [(codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")])
def test_utf16_with_a_byte_order_mark_is_read(mark: bytes, encoding: str) -> None:
    assert from_bytes(mark + "Kyiv’ 😀\r\n".encode(encoding), "a.md").text == "Kyiv’ 😀\r\n"


def test_line_ends_are_kept() -> None:
    assert from_bytes(b"a\r\nb\rc\n", "a.txt").text == "a\r\nb\rc\n"


def test_empty_bytes_are_an_empty_text() -> None:
    assert from_bytes(b"", "a.txt").text == ""
    assert from_bytes(codecs.BOM_UTF8, "a.txt").text == ""


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"caf\xe9 \x93quoted\x94", r"byte 3 \(0xe9\) is not UTF-8, it looks like Windows-1252; expected UTF-8: save"),
        (codecs.BOM_UTF8 + b"ab\xff", r"byte 5 \(0xff\) is not UTF-8"),
        (b"a\x80b", r"byte 1 \(0x80\) is not UTF-8; expected UTF-8"),
        (b"a\0b", r"byte 1 is NUL, so this is no text file"),
        (codecs.BOM_UTF8 + b"a\0b", r"byte 4 is NUL"),
        (codecs.BOM_UTF16_LE + b"a\0b", r"byte 4 \(0x62\) is not UTF-16-LE"),
        (codecs.BOM_UTF16_BE + b"\xd8\x00\x00a", r"byte 2 \(0xd8\) is not UTF-16-BE"),
        (codecs.BOM_UTF32_LE + "a".encode("utf-32-le"), r"byte order mark of UTF-32; expected UTF-8"),
        (codecs.BOM_UTF32_BE + "a".encode("utf-32-be"), r"byte order mark of UTF-32; expected UTF-8"),
        (b"%PDF-1.7 \xe2\xe3", r"byte 9 \(0xe2\) is not UTF-8, it is a PDF file"),
        (b"PK\x03\x04\xff", r"it is a zip archive such as DOCX"),
    ],
)
def test_what_is_no_text_is_an_error_that_names_the_byte(data: bytes, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        from_bytes(data, "a.txt")


def test_a_lone_surrogate_in_a_string_is_replaced_by_one_character() -> None:
    assert from_text("a\ud83db😀", "a.txt").text == "a\ufffdb😀"


@pytest.mark.parametrize(
    ("path", "expected"),
    [("a.txt", "text"), ("a.MD", "markdown"), ("b/c.markdown", "markdown"), ("a.text", "text"), ("README", "text")],
)
def test_the_extension_names_the_format(path: str, expected: str) -> None:
    assert format_of(path) == expected
    assert from_text("", path).format == expected
    assert from_text("", path, "markdown").format == "markdown"


class TestRead:
    def test_missing_file(self) -> None:
        with pytest.raises(SourceError, match="no such file: check the path"):
            read(Path("none.txt"), "none.txt")

    def test_folder(self, tmp_path: Path) -> None:
        with pytest.raises(SourceError, match="is a folder, expected a file"):
            read(tmp_path, "folder")

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is unreadable to root")
    def test_unreadable_file(self, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        path.write_text("a")
        path.chmod(0)
        with pytest.raises(SourceError, match="permission denied: make the file readable"):
            read(path, "a.txt")

    def test_links_in_a_circle(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
        (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
        assert list(collect(["a.txt"])) == ["a.txt"]
        with pytest.raises(SourceError, match="cannot be read: too many levels of symbolic links"):
            read(Path("a.txt"), "a.txt")


class TestCollect:
    def test_a_folder_stands_for_the_drafts_below_it(self, tmp_path: Path) -> None:
        for name in ["d/b.txt", "d/a.md", "d/deep/c.MARKDOWN", "d/no.py", "d/.hidden.txt", "d/.git/e.txt", "other.txt"]:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text("x")
        assert list(collect(["d"])) == ["d/a.md", "d/b.txt", "d/deep/c.MARKDOWN"]

    def test_a_folder_whose_own_path_is_hidden_still_counts(self, tmp_path: Path) -> None:
        (tmp_path / ".inbox").mkdir()
        (tmp_path / ".inbox/a.txt").write_text("x")
        assert list(collect([".inbox"])) == [".inbox/a.txt"]

    def test_a_file_that_is_named_is_taken_whatever_its_extension(self, tmp_path: Path) -> None:
        (tmp_path / "draft").write_text("x")
        assert collect(["draft", "missing.txt"]) == {"draft": Path("draft"), "missing.txt": Path("missing.txt")}

    def test_a_file_named_twice_is_taken_once_under_its_first_name(self, tmp_path: Path) -> None:
        (tmp_path / "d").mkdir()
        (tmp_path / "d/b.txt").write_text("x")
        (tmp_path / "a.txt").symlink_to(tmp_path / "d/b.txt")
        arguments = ["d/b.txt", "./d/b.txt", "d", str(tmp_path / "d/b.txt"), "a.txt"]
        absolute = (tmp_path / "d/b.txt").as_posix()
        assert list(collect(arguments)) == list(collect(reversed(arguments))) == [min(absolute, "a.txt")]
        assert list(collect(["d/b.txt", "a.txt"])) == ["a.txt"]

    def test_a_circle_of_folders_ends(self, tmp_path: Path) -> None:
        (tmp_path / "d").mkdir()
        (tmp_path / "d/a.txt").write_text("x")
        (tmp_path / "d/loop").symlink_to(tmp_path / "d", target_is_directory=True)
        assert list(collect(["d"])) == ["d/a.txt"]
