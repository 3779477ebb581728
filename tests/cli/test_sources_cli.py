"""`newslint check --sources`: real processes on drafts and sources of their own."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Cli = Callable[..., subprocess.CompletedProcess[str]]
RUN = ("--engine", "none", "--select", "unsupported-by-sources")


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "cache"))
    files = {
        "draft.txt": "The ferry costs £4.8m, and “it will be late”, Mona Lind said.\n",
        "wire/first.txt": "“It will be late,” said Mona Lind, the harbour master.\n",
        "notes.txt": "The ferry costs £8.4m.\n",
    }
    for name, text in files.items():
        path = Path(name)
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")


def test_all_paths_that_follow_are_sources(cli: Cli) -> None:
    done = cli("check", "draft.txt", *RUN, "--sources", "wire/", "notes.txt")
    assert done.returncode == 1
    assert "draft.txt:1:17: warning unsupported-by-sources The source gives “£8.4m” (notes.txt:1)" in done.stdout
    assert "are in its 2 sources" in done.stdout
    assert "wire/first.txt" not in done.stdout
    repeated = cli("check", *RUN, "--sources", "wire/", "--sources", "notes.txt", "--no-desk", "draft.txt")
    assert repeated.stdout == done.stdout


def test_show_support_lists_what_the_sources_have_with_its_place(cli: Cli) -> None:
    done = cli("check", "draft.txt", *RUN, "--show-support", "--sources", "wire", "notes.txt")
    assert "quotation “it will be late” – wire/first.txt:1:2 “It will be late”" in done.stdout
    assert "figure “£4.8m” – differs from notes.txt:1:17 “£8.4m”" in done.stdout


def test_show_support_is_refused_where_nothing_would_be_listed(cli: Cli) -> None:
    for other in (("--format", "concise"), ("--format", "github"), ("--statistics",)):
        done = cli("check", "draft.txt", *RUN, *other, "--show-support", "--sources", "wire")
        assert (done.returncode, done.stdout) == (2, "")
        assert f"--show-support lists items in the text report and not with {' '.join(other)}" in done.stderr
    done = cli("check", "draft.txt", *RUN, "--show-support")
    assert "--show-support has nothing to list: no draft was held against sources" in done.stderr
    assert done.returncode == 0


def test_without_the_rule_sources_are_not_used(cli: Cli) -> None:
    done = cli("check", "draft.txt", "--engine", "none", "--select", "names", "--sources", "wire")
    assert "items looked up" not in done.stdout
    assert "newslint: note: the sources are not used: unsupported-by-sources is off" in done.stderr
    assert done.returncode == 0
    Path("newslint.toml").write_text('sources = ["wire"]\nignore = ["unsupported-by-sources"]\n', "utf-8")
    done = cli("check", "draft.txt", "--engine", "none")
    assert "items looked up" not in done.stdout + done.stderr
    assert "not used" not in done.stderr  # the desk has said so itself


def test_json_has_every_item_with_its_place(cli: Cli) -> None:
    done = cli("check", "draft.txt", *RUN, "--format", "json", "--sources", "wire", "notes.txt")
    (file,) = json.loads(done.stdout)["files"]
    assert file["summary"]["support"] == {"sources": 2, "found": 2, "differs": 1, "missing": 0}
    by_kind = {item["kind"]: item for item in file["support"]}
    assert by_kind["quotation"]["verdict"] == "found"
    assert by_kind["quotation"]["source"]["path"] == "wire/first.txt"
    assert by_kind["quotation"]["source"]["start"] == {"line": 1, "column": 2, "offset": 1}
    assert by_kind["quotation"]["source"]["excerpt"] == "It will be late"
    assert "support" not in json.loads(cli("check", "draft.txt", *RUN, "--format", "json").stdout)["files"][0]


def test_the_configuration_names_sources_which_are_no_drafts(cli: Cli) -> None:
    Path("newslint.toml").write_text('sources = ["wire", "notes.txt"]\n', "utf-8")
    done = cli("check", ".", *RUN)
    assert "draft.txt:1:17" in done.stdout
    assert "in 1 draft;" in done.stdout
    assert "in 1 draft;" in cli("check", "notes.txt", *RUN).stdout  # given by name it is checked


def test_front_matter_names_sources_beside_the_draft(cli: Cli) -> None:
    Path("copy").mkdir()
    Path("copy/draft.md").write_text("---\nsources: [../wire, ../notes.txt]\n---\n\nThe ferry costs £4.8m.\n", "utf-8")
    assert "copy/draft.md:5:17: warning" in cli("check", "copy", *RUN).stdout
    Path("copy/other.md").write_text("---\nsources: wier\n---\n\nThe ferry costs £4.8m.\n", "utf-8")
    done = cli("check", "copy", *RUN)
    assert done.returncode == 2
    assert "copy/other.md: sources: “copy/wier” is no file or folder; correct the path" in done.stderr
    assert "copy/draft.md:5:17: warning" in done.stdout


def test_a_path_that_is_none_stops_the_run(cli: Cli) -> None:
    done = cli("check", "draft.txt", *RUN, "--sources", "wier")
    assert done.returncode == 2
    assert "sources: “wier” is no file or folder; correct the path" in done.stderr


def test_drafts_that_are_taken_for_sources_are_told(cli: Cli) -> None:
    done = cli("check", *RUN, "--sources", "wire", "draft.txt")
    assert done.returncode == 2
    assert "--sources takes all that follows, so put the drafts before it" in done.stderr


def test_a_source_that_cannot_be_read_is_told_and_the_others_are_used(cli: Cli) -> None:
    Path("wire/second.txt").write_bytes(b"caf\xe9")
    done = cli("check", "draft.txt", *RUN, "--sources", "wire", "notes.txt")
    assert done.returncode == 2
    assert "wire/second.txt: source cannot be used: byte 3 (0xe9)" in done.stderr
    assert "draft.txt:1:17: warning" in done.stdout


def test_a_draft_is_no_source_for_itself(cli: Cli) -> None:
    done = cli("check", "draft.txt", *RUN, "--sources", ".")
    assert "draft.txt:1:17: warning" in done.stdout
    assert "are in its 2 sources" in done.stdout


def test_drafts_that_are_sources_of_each_other_in_several_processes(cli: Cli) -> None:
    for i in range(34):  # more than two batches
        text = f"The ferry with number {i + 100} costs £{i + 300}.\n\nNothing else.\n"
        Path(f"wire/{i}.txt").write_text(text, "utf-8")
    one = cli("check", "wire", *RUN, "--jobs", "1", "--sources", "wire")
    four = cli("check", "wire", *RUN, "--jobs", "4", "--sources", "wire")
    assert "in 35 drafts" in one.stdout  # given by name, sources are drafts
    assert (four.stdout, four.stderr, four.returncode) == (one.stdout, one.stderr, one.returncode)


def test_what_was_mended_in_a_source_is_seen_by_the_next_run_of_a_process(cli: Cli) -> None:
    del cli
    import newslint

    def figures() -> list[str]:
        only = ["unsupported-by-sources"]
        report = newslint.check_paths(["draft.txt"], engine="none", select=only, sources="notes.txt")
        return [f.excerpt for f in report.findings if f.excerpt.startswith("£")]

    assert figures() == ["£4.8m"]
    Path("notes.txt").write_text("The ferry costs £4.8m, they say.\n", "utf-8")
    assert figures() == []


def test_odd_copy_and_odd_sources_do_no_harm(cli: Cli) -> None:
    Path("wire/odd.md").write_text("---\ndate: 9999-12-31\n---\n\nIt sails tomorrow, from 20 to 99 March.\n", "utf-8")
    Path("wire/empty.txt").write_text("", "utf-8")
    long = "bridge/closed/until/further/notice/because/of/repairs/and/storms/and/floods/and/more"
    Path("draft.txt").write_text(
        f"The sign read “{long}”, and {'9' * 400} miles (20 km) lay ahead on Tuesday, 2 May 2024 😀.\n\n“\n", "utf-8"
    )
    done = cli("check", "draft.txt", "--engine", "none", "--sources", "wire")
    assert done.returncode == 1, done.stderr
    told = [line for line in done.stdout.splitlines() if "unsupported-by-sources" in line and "2024" in line]
    assert len(told) == 1  # not one on the year too
