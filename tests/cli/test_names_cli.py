"""`newslint names` as a desk runs it: real processes over real files."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.namelist import parse_names

Cli = Callable[..., subprocess.CompletedProcess[str]]

MONDAY = """\
Ferry Fares to Rise in Spring

Rachida Cherkaoui told the council in Ghent that fares would rise. Cherkaoui has run the ferries since May.

The mayor, Tobias Lindqvist, asked Cherkaoui for a delay. “Not a day,” she told Lindqvist in Ghent.
"""
TUESDAY = """\
Mayor Asks Again

Nobody told Rachida Cherqaoui that the mayor would ask again in Ghent. Tobias Lindqvist asked twice.

Grace Halvorsen keeps the books of the ferries. Halvorsen said that the money was there.
"""


@pytest.fixture
def desk() -> None:
    Path("drafts").mkdir()
    Path("drafts/monday.txt").write_text(MONDAY, "utf-8")
    Path("new").mkdir()
    Path("new/tuesday.txt").write_text(TUESDAY, "utf-8")


@pytest.mark.usefixtures("desk")
class TestNames:
    def test_a_table(self, cli: Cli) -> None:
        done = cli("names", "drafts")
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout == (
            "People: mentions, drafts, name\n"
            "     3     1  Rachida Cherkaoui  drafts/monday.txt:3\n"
            "     2     1  Tobias Lindqvist  drafts/monday.txt:5\n"
            "Places: mentions, drafts, name\n"
            "     2     1  Ghent  drafts/monday.txt:3\n"
        )

    def test_a_list_is_begun_kept_and_compared_with(self, cli: Cli) -> None:
        done = cli("names", "drafts", "--write", "names.toml", "--kind", "person")
        assert (done.returncode, done.stdout, done.stderr) == (0, "names.toml: 2 persons added\n", "")
        begun = Path("names.toml").read_text("utf-8")
        assert [e.name for e in parse_names(begun, "names.toml").entries] == ["Rachida Cherkaoui", "Tobias Lindqvist"]

        edited = begun.replace('name = "Tobias Lindqvist"', 'name = "Tobias Lindqvist"  # not Lindquist')
        Path("names.toml").write_text(edited, "utf-8")
        again = cli("names", "drafts", "--write", "names.toml", "--kind", "person")
        assert again.stdout == "names.toml: nothing to add\n"
        assert Path("names.toml").read_text("utf-8") == edited

        diff = cli("names", "new", "--diff", "--exit-code", "--kind", "person")
        assert (diff.returncode, diff.stderr) == (1, "")
        assert diff.stdout == (
            "New spellings\n"
            "new/tuesday.txt:3: “Rachida Cherqaoui” (1) for “Rachida Cherkaoui” (names.toml, line 9)\n"
            "New people: mentions, drafts, name\n"
            "     2     1  Grace Halvorsen  new/tuesday.txt:5\n"
        )
        assert cli("names", "new", "--diff").returncode == 0

        added = cli("names", "new", "--write", "names.toml", "--kind", "person")
        assert added.stdout == "names.toml: 1 person added\n"
        assert Path("names.toml").read_text("utf-8").startswith(edited)

    def test_the_configured_lists_are_compared_with(self, cli: Cli) -> None:
        Path("newslint.toml").write_text('names = ["lists/people.toml"]', "utf-8")
        Path("lists").mkdir()
        Path("lists/people.toml").write_text(
            '[[person]]\nname = "Rachida Cherkaoui"\nbanned = ["Cherqaoui"]\n[[person]]\nname = "Grace Halvorsen"\n',
            "utf-8",
        )
        done = cli("names", "new", "--diff", "--exit-code", "--kind", "person")
        assert (done.returncode, done.stdout) == (0, "")
        more = cli("names", "drafts", "new", "--write", "more.toml", "--kind", "person")
        assert more.stdout == "more.toml: 1 person added\n"
        assert "Tobias Lindqvist" in Path("more.toml").read_text("utf-8")

    def test_what_is_harvested_rules_once_it_is_configured(self, cli: Cli) -> None:
        cli("names", "drafts", "--write", "names.toml", "--kind", "person")
        Path("newslint.toml").write_text('names = "names.toml"', "utf-8")
        done = cli("check", "new", "--select", "name-spelling", "--engine", "none", "-f", "concise")
        assert done.stdout == (
            "new/tuesday.txt:3:21: error name-spelling “Cherqaoui” is to be spelled “Cherkaoui”: "
            "the house list has “Rachida Cherkaoui” (names.toml, line 9).\n"
        )

    def test_counts_are_put_together(self, cli: Cli) -> None:
        assert cli("names", "drafts", "--collect", "one.counts").stdout == ""
        cli("names", "new", "--collect", "other.counts")
        together = cli("names", "--from", "other.counts", "--from", "one.counts")
        assert together.returncode == 0
        assert together.stdout == cli("names", "drafts", "new").stdout

    def test_a_draft_that_cannot_be_read(self, cli: Cli) -> None:
        Path("drafts/latin.txt").write_bytes(b"caf\xe9")
        done = cli("names", "drafts")
        assert done.returncode == 2
        assert "Rachida Cherkaoui" in done.stdout
        assert done.stderr.startswith("newslint: error: drafts/latin.txt: byte 3 (0xe9) is not UTF-8")


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "give drafts or folders, or counts with --from"),
        (["drafts", "--write", "a.toml", "--diff"], "--write, --diff and --collect go one at a time"),
        (["drafts", "--exit-code"], "--exit-code goes with --diff"),
        (["drafts", "--min-count", "0"], "Invalid value for '--min-count'"),
        (["drafts", "--kind", "thing"], "'thing' is not one of 'person', 'place', 'organisation'"),
        (["drafts", "--diff"], "there is no list of names to compare with; begin one with --write names.toml"),
        (["drafts", "--config", "none.toml"], "newslint: error: none.toml: cannot be read: No such file"),
        (["--from", "none.counts"], "newslint: error: none.counts: cannot be read: No such file"),
        (["--from", "drafts/monday.txt"], "drafts/monday.txt: holds no counts; expected a file that --collect wrote"),
        (["drafts", "--collect", "none/a.counts"], "none/a.counts: cannot be written: No such file"),
        (["drafts", "--write", "drafts/monday.txt"], "drafts/monday.txt: not valid TOML"),
        (["drafts", "--write", "none/a.toml"], "none/a.toml: cannot be written: No such file"),
    ],
)
def test_wrong_use(cli: Cli, arguments: list[str], message: str) -> None:
    done = cli("names", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in " ".join(done.stderr.replace("│", " ").split())


def test_an_empty_folder(cli: Cli) -> None:
    Path("empty").mkdir()
    done = cli("names", "empty")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith("newslint: note: no drafts found: expected files ending in .txt")
