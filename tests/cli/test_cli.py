"""The command as its users run it: real processes. Runs that need no model take half a second each."""

from __future__ import annotations

import codecs
import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

import newslint
from newslint.cli import app
from newslint.registry import load_rules
from newslint.reporters.json import as_object

Cli = Callable[..., subprocess.CompletedProcess[str]]

QUICK = ("--engine", "none", "--select", "abbreviation-period,mixed-dialect,newslint")
CONCISE = (*QUICK, "--format", "concise")
FAULT = "The U.S envoy left.\n"
FOUND = "1:5: error abbreviation-period “U.S” has lost its last full stop: write “U.S.”.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bad.txt").write_text(FAULT)
    (tmp_path / "good.txt").write_text("The envoy left.\n")
    return tmp_path


class TestExitCodes:
    def test_0_and_1(self, cli: Cli, folder: Path) -> None:
        assert cli("check", "good.txt", *CONCISE).returncode == 0
        bad = cli("check", "good.txt", "bad.txt", *CONCISE)
        assert (bad.returncode, bad.stdout, bad.stderr) == (1, f"bad.txt:{FOUND}", "")

    def test_fail_on(self, cli: Cli, folder: Path) -> None:
        (folder / "mixed.txt").write_text("The colour, the color, the colour.\n")
        assert cli("check", "mixed.txt", *CONCISE).returncode == 1
        done = cli("check", "mixed.txt", *CONCISE, "--fail-on", "error")
        assert done.returncode == 0
        assert "mixed.txt:1:17: warning mixed-dialect" in done.stdout

    def test_2_wins_over_1_and_the_findings_are_still_there(self, cli: Cli, folder: Path) -> None:
        done = cli("check", "missing.txt", "bad.txt", *CONCISE)
        assert (done.returncode, done.stdout) == (2, f"bad.txt:{FOUND}")
        assert done.stderr == "newslint: error: missing.txt: no such file: check the path\n"

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (["check"], "Missing argument"),
            (["check", "good.txt", "--frmat", "json"], "No such option: --frmat"),
            (["check", "good.txt", "--engine", "harper"], "'harper' is not one of 'embedded', 'languagetool', 'none'"),
            (["check", "good.txt", "--jobs", "-1"], "Invalid value for '--jobs'"),
            (["chekc", "good.txt"], "No such command 'chekc'"),
            (["explain", "lt/DASH_RULES"], "unknown rule “lt/DASH_RULES” (did you mean “lt/DASH_RULE”?)"),
            (["explain", "name-speling"], "unknown rule “name-speling” (did you mean “name-spelling”?)"),
        ],
    )
    def test_usage(self, cli: Cli, folder: Path, arguments: list[str], message: str) -> None:
        done = cli(*arguments)
        assert (done.returncode, done.stdout) == (2, "")
        assert message in done.stderr


class TestSelectors:
    def test_an_unknown_rule_names_the_nearest(self, cli: Cli, folder: Path) -> None:
        done = cli("check", "bad.txt", "--engine", "none", "--ignore", "names,mixed-dialct")
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == (
            "newslint: error: unknown rule or category “mixed-dialct” (did you mean “mixed-dialect”?); "
            "`newslint rules` lists them\n"
        )

    def test_may_be_given_many_times_and_with_commas(self, cli: Cli, folder: Path) -> None:
        none = ["--engine", "none", "--format", "concise"]
        assert (
            cli("check", "bad.txt", *none, "--select", "copy,punctuation", "--ignore", "abbreviation-period").stdout
            == ""
        )
        both = cli("check", "bad.txt", *none, "--select", "copy", "--select", "abbreviation-period, newslint")
        assert both.stdout == f"bad.txt:{FOUND}"


@pytest.fixture(scope="module")
def odd_input(tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[str]:
    folder = tmp_path_factory.mktemp("input")
    files = {
        "binary.txt": b"\x89PNG\r\n\x1a\n\0\0\0",
        "bom.txt": codecs.BOM_UTF8 + FAULT.encode(),
        "cr.txt": FAULT.replace("\n", "\r").encode() * 2,
        "crlf.txt": FAULT.replace("\n", "\r\n").encode() * 2,
        "emoji.txt": "😀 e\u0301: the U.S envoy left.\n".encode(),
        "empty.txt": b"",
        "latin.txt": "Caf\xe9 \x93U.S\x94.".encode("latin-1"),
        "newline.txt": b"\n",
        "no-newline.txt": b"In the U.S",
        "nul.txt": b"The U.S\0envoy.",
        "utf16.txt": codecs.BOM_UTF16_LE + FAULT.encode("utf-16-le"),
        "utf16-no-mark.txt": FAULT.encode("utf-16-le"),
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    (folder / "circle-a.txt").symlink_to("circle-b.txt")
    (folder / "circle-b.txt").symlink_to("circle-a.txt")
    (folder / "to-a-file.md").symlink_to("bom.txt")
    names = [
        *files,
        "circle-a.txt",
        "missing.txt",
        "./bom.txt",
        "bom.txt",
        "to-a-file.md",
        str(folder / "crlf.txt"),
    ]
    return subprocess.run(
        [sys.executable, "-m", "newslint", "check", *names, *CONCISE],
        cwd=folder, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


class TestInput:
    """What can be wrong with a file, all in one run: each is named, and the others are checked."""

    def test_every_file_that_cannot_be_read_is_named_with_what_to_do(
        self, odd_input: subprocess.CompletedProcess[str]
    ) -> None:
        assert odd_input.returncode == 2
        assert odd_input.stderr.splitlines() == [
            "newslint: error: binary.txt: byte 8 is NUL, so this is no text file "
            "(or UTF-16 without a byte order mark); expected UTF-8: export the draft as plain text",
            "newslint: error: circle-a.txt: cannot be read: too many levels of symbolic links",
            "newslint: error: latin.txt: byte 3 (0xe9) is not UTF-8, it looks like Windows-1252; "
            "expected UTF-8: save the draft as UTF-8",
            "newslint: error: missing.txt: no such file: check the path",
            "newslint: error: nul.txt: byte 7 is NUL, so this is no text file "
            "(or UTF-16 without a byte order mark); expected UTF-8: export the draft as plain text",
            "newslint: error: utf16-no-mark.txt: byte 1 is NUL, so this is no text file "
            "(or UTF-16 without a byte order mark); expected UTF-8: export the draft as plain text",
        ]

    def test_all_others_are_checked_once_with_right_places(self, odd_input: subprocess.CompletedProcess[str]) -> None:
        places = [line.partition(": ")[0] for line in odd_input.stdout.splitlines()]
        crlf = [p for p in places if "crlf.txt" in p]
        assert [p.partition("crlf.txt")[2] for p in crlf] == [":1:5", ":2:5"]
        assert [p for p in places if p not in crlf] == [
            "bom.txt:1:5", "cr.txt:1:5", "cr.txt:2:5", "emoji.txt:1:11", "no-newline.txt:1:8", "utf16.txt:1:5",
        ]  # fmt: skip

    @pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable to root")
    def test_unreadable(self, cli: Cli, folder: Path) -> None:
        (folder / "bad.txt").chmod(0)
        done = cli("check", "bad.txt", "good.txt", *CONCISE)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == "newslint: error: bad.txt: permission denied: make the file readable\n"

    def test_a_line_of_five_megabytes(self, cli: Cli, folder: Path) -> None:
        """Reading, splitting and the rules that need no model; the model and the engine take their time by length."""
        sentence = "The minister said on Monday that it was “fine” and went home to Kyiv by way of Lviv. "
        (folder / "words.txt").write_text(sentence * 60_000 + "The U.S envoy left.")
        (folder / "letters.txt").write_text("a" * 5_000_000)
        (folder / "hyphens.txt").write_text("a-" * 2_500_000 + ".")
        done = cli("check", "words.txt", "letters.txt", "hyphens.txt", *CONCISE, "--jobs", "1")
        assert done.returncode == 1
        assert done.stdout == f"words.txt:1:{len(sentence) * 60_000 + 5}:{FOUND[4:]}"

    def test_a_file_name_that_is_no_utf8(self, cli: Cli, folder: Path) -> None:
        name = os.fsdecode(b"caf\xe9.txt")
        try:
            Path(name).write_text(FAULT)
        except OSError:
            pytest.skip("the file system takes UTF-8 names only")
        assert cli("check", ".", *CONCISE).stdout == f"bad.txt:{FOUND}caf\\udce9.txt:{FOUND}"
        done = cli("check", ".", *QUICK, "--format", "json")
        assert [file["path"] for file in json.loads(done.stdout)["files"]] == ["bad.txt", name, "good.txt"]


class TestStandardInput:
    def test_has_a_name_and_by_it_a_format_and_a_configuration(self, cli: Cli, folder: Path) -> None:
        assert cli("check", "-", *CONCISE, stdin=FAULT.encode()).stdout == f"<stdin>:{FOUND}"
        (folder / "desk").mkdir()
        (folder / "desk/newslint.toml").write_text('vocabulary = ["U.S"]')
        text = b"```\nThe U.N\n```\n\nThe U.S and the U.K left.\n"
        done = cli("check", "-", "--stdin-filename", "desk/new.md", *CONCISE, stdin=text)
        assert done.stdout.startswith("desk/new.md:5:17: error abbreviation-period “U.K”")
        assert len(done.stdout.splitlines()) == 1

    def test_goes_before_the_file_of_its_name(self, cli: Cli, folder: Path) -> None:
        done = cli("check", "bad.txt", "good.txt", "-", "--stdin-filename", "bad.txt", *CONCISE, stdin=b"All is well.")
        assert (done.returncode, done.stdout) == (0, "")

    def test_that_is_no_text_is_an_error_beside_the_files_findings(self, cli: Cli, folder: Path) -> None:
        done = cli("check", "-", "bad.txt", *CONCISE, stdin=b"caf\xe9")
        assert (done.returncode, done.stdout) == (2, f"bad.txt:{FOUND}")
        assert done.stderr.startswith(
            "newslint: error: <stdin>: byte 3 (0xe9) is not UTF-8, it looks like Windows-1252"
        )


class TestConfiguration:
    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("langauge = 1", "unknown key “langauge” (did you mean “language”?)"),
            ("a = [", "not valid TOML"),
            ('model = "no_such_model"', "the language model “no_such_model” cannot be loaded"),
        ],
    )
    def test_that_is_wrong_is_an_error_in_every_format(self, cli: Cli, folder: Path, text: str, message: str) -> None:
        (folder / "newslint.toml").write_text(text)
        done = cli("check", "bad.txt", "--engine", "none", "--format", "json")
        read = json.loads(done.stdout)
        assert (done.returncode, done.stderr, read["schema"], read["files"]) == (2, "", 1, [])
        assert message in read["errors"][0]["message"]
        done = cli("check", "bad.txt", "--engine", "none")
        assert (done.returncode, done.stdout) == (2, "")
        assert message in done.stderr

    def test_is_found_from_the_file_and_the_command_line_wins(self, cli: Cli, folder: Path) -> None:
        (folder / "desk").mkdir()
        (folder / "desk/newslint.toml").write_text('engine = "none"\nselect = ["copy"]\n')
        (folder / "desk/bad.txt").write_text(FAULT)
        (folder / "newslint.toml").write_text('engine = "none"\nselect = ["punctuation"]\nfail-on = "error"\n')
        one = cli("check", "bad.txt", "desk", "--format", "concise")
        assert one.stdout == f"bad.txt:{FOUND}"
        other = cli("check", "desk", "--select", "abbreviation-period", "--format", "concise")
        assert other.stdout == f"desk/bad.txt:{FOUND}"
        given = cli("check", "desk", "--config", "newslint.toml", "--format", "concise")
        assert given.stdout == f"desk/bad.txt:{FOUND}"

    def test_the_day_of_drafts_that_give_none(self, cli: Cli, folder: Path) -> None:
        (folder / "fete.txt").write_text("Fete moved\n\nThe fete on Sunday 23 November is off.\n")
        (folder / "dated.txt").write_text("OSTLEY, 20 November 2025 – The fete on Sunday 23 November is off.\n")
        (folder / "day.toml").write_text("date = 2026-11-20\n")
        plain = ["fete.txt", "dated.txt", "--engine", "none", "--select", "weekday-date", "--format", "concise"]
        assert cli("check", *plain).stdout == ""
        for given in (["--date", "2026-11-20"], ["--config", "day.toml"]):
            assert cli("check", *plain, *given).stdout.startswith(
                "fete.txt:3:13: error weekday-date 23 November 2026 is"
            )
            assert "dated.txt" not in cli("check", *plain, *given).stdout
        assert "does not match the formats" in cli("check", *plain, "--date", "20.11.2026").stderr

    def test_that_is_named_and_not_there(self, cli: Cli, folder: Path) -> None:
        done = cli("check", "good.txt", "--config", "none.toml")
        assert (done.returncode, done.stderr) == (
            2,
            "newslint: error: none.toml: cannot be read: No such file or directory\n",
        )


class TestFormats:
    def test_json_is_what_the_python_interface_finds(self, cli: Cli, folder: Path) -> None:
        done = cli("check", ".", "missing.txt", *QUICK, "--format", "json")
        select = ["abbreviation-period", "mixed-dialect", "newslint"]
        report = newslint.check_paths([".", "missing.txt"], engine="none", select=select)
        assert json.loads(done.stdout) == json.loads(json.dumps(as_object(report)))
        assert (done.returncode, done.stderr) == (report.exit_code, "")

    def test_github_and_statistics(self, cli: Cli, folder: Path) -> None:
        github = cli("check", "bad.txt", *QUICK, "--format", "github")
        assert github.stdout.startswith("::error file=bad.txt,line=1,endLine=1,col=5,endColumn=7,")
        statistics = cli("check", ".", *QUICK, "--statistics")
        assert statistics.stdout.splitlines()[0] == "     1   142.86 per 1,000 words  error       abbreviation-period"
        assert statistics.returncode == 1

    def test_an_output_that_knows_no_curly_quotes_is_no_reason_to_fail(self, cli: Cli, folder: Path) -> None:
        done = cli("check", "bad.txt", *CONCISE, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
        assert done.returncode == 1
        assert "\\u201cU.S\\u201d has lost" in done.stdout


class TestFolding:
    DRAFT = (
        "# Vote put off\n\n"
        "The board must decision now, and the the mayor has now has a cold. Nobody will growth here.\n\n"
        "The U.S envoy left.\n"
    )
    RULES = ("--engine", "none", "--select", "garble,abbreviation-period")

    def test_where_garble_is_dense_the_single_places_are_folded(self, cli: Cli, folder: Path) -> None:
        (folder / "draft.md").write_text(self.DRAFT)
        done = cli("check", "draft.md", *self.RULES)
        top, places, other, last = done.stdout.split("\n\n")
        assert top.splitlines() == [
            "draft.md:1:3: warning garble-density Machine-made? 4 places in 25 words are garbled (4 garbled-phrase): "
            "check the draft against its source.",
            "    # Vote put off",
            "      ^^^^^^^^^^^^",
        ]
        line = re.compile(r"draft\.md:3:\d+: error garbled-phrase [“A-Z].*[.?]")
        assert [bool(line.fullmatch(place)) for place in places.splitlines()] == [True] * 4
        assert other.splitlines()[:2] == [f"draft.md:5:5{FOUND[3:].rstrip()}", "    The U.S envoy left."]
        assert last.startswith("6 findings (5 errors, 1 warning) in 1 draft")
        assert done.returncode == 1

    def test_where_the_summary_is_off_they_are_not(self, cli: Cli, folder: Path) -> None:
        (folder / "draft.md").write_text(self.DRAFT)
        done = cli("check", "draft.md", *self.RULES, "--ignore", "garble-density")
        assert done.stdout.count("    The board must decision now,") == 4
        assert "Machine-made" not in done.stdout

    def test_each_format_tells_what_was_counted(self, cli: Cli, folder: Path) -> None:
        (folder / "draft.md").write_text(self.DRAFT)
        concise = cli("check", "draft.md", *self.RULES, "-f", "concise").stdout.splitlines()
        read = json.loads(cli("check", "draft.md", *self.RULES, "-f", "json").stdout)["files"][0]["findings"]
        assert [line.split()[2] for line in concise] == [f["rule"] for f in read]
        assert read[0]["counts"] == {"garbled-phrase": 4}
        assert [r["start"] for r in read[0]["related"]] == [f["start"] for f in read if f["rule"] == "garbled-phrase"]


class TestTheWholeThing:
    """With the model and the embedded engine, as a desk runs it."""

    def test_text_report(self, cli: Cli, folder: Path) -> None:
        (folder / "draft.md").write_text(
            "# Kyiv\n\nOfficials cited Kyiv’ intelligence agency. This are bad.\n\n"
            "<!-- newslint: ignore unclosed-possessive -->\nHe met Minsk’ envoy.\n"
        )
        done = cli("check", "draft.md", "--engine", "embedded")
        assert done.returncode == 1
        assert done.stderr == ""
        assert "draft.md:3:17: error unclosed-possessive “Kyiv’” has lost its s: write “Kyiv’s”.\n" in done.stdout
        assert (
            "    Officials cited Kyiv’ intelligence agency. This are bad.\n                    ^^^^^\n    fix: Kyiv’s\n"
            in done.stdout
        )
        assert "lt/" in done.stdout
        assert "Minsk" not in done.stdout
        assert "in 1 draft; grammar: embedded 0." in done.stdout.splitlines()[-1]

    def test_a_server_that_is_down_is_an_error_and_the_rules_findings_are_there(self, cli: Cli, folder: Path) -> None:
        pytest.importorskip("language_tool_python", reason="newslint[languagetool] is not installed")
        arguments = ["--languagetool-url", "http://127.0.0.1:9", "--select", "abbreviation-period,lt", "-f", "concise"]
        done = cli("check", "bad.txt", *arguments)
        assert (done.returncode, done.stdout) == (2, f"bad.txt:{FOUND}")
        assert "http://127.0.0.1:9" in done.stderr
        assert len(done.stderr.splitlines()) == 1


def test_desk_and_no_desk(cli: Cli, folder: Path) -> None:
    passage = "The council voted on Monday to close the old harbour to all large ships from next year.\n"
    for name in "ab":
        (folder / f"{name}.txt").write_text(passage)
    arguments = ["check", "b.txt", "a.txt", "--engine", "none", "--select", "repeated-passage", "-f", "concise"]
    assert cli(*arguments).stdout.startswith("b.txt:1:1: warning repeated-passage ")
    assert cli(*arguments, "--no-desk").stdout == ""


class TestPipe:
    @pytest.mark.parametrize(
        "arguments", [["check", "many.txt", *CONCISE], ["check", "many.txt", *QUICK, "-f", "json"]]
    )
    def test_a_reader_that_closes_it_early_gets_no_traceback_and_the_right_exit_code(
        self, folder: Path, arguments: list[str]
    ) -> None:
        (folder / "many.txt").write_text(FAULT * 1200)
        command = [sys.executable, "-m", "newslint", *arguments]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdout
            assert process.stderr
            assert process.stdout.readline()
            process.stdout.close()
            assert process.stderr.read() == b""
            assert process.wait(60) == 1

    def test_head(self, folder: Path) -> None:
        command = f"'{sys.executable}' -m newslint rules | head -1"
        done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, check=False)
        assert (done.returncode, done.stderr, done.stdout.count(b"\n")) == (0, b"", 1)


class TestLazyImports:
    @pytest.mark.parametrize(
        "arguments", [["--help"], ["check", "--help"], ["rules"], ["explain", "unclosed-possessive"], ["--version"]]
    )
    def test_neither_model_nor_engine_is_loaded(self, arguments: list[str]) -> None:
        script = (
            "import sys, atexit\n"
            "heavy = {'spacy', 'lt_py', 'numpy', 'thinc', 'language_tool_python', 'rich.progress'}\n"
            "atexit.register(lambda: print(sorted(heavy & sys.modules.keys()), file=sys.stderr))\n"
            "from newslint.cli import main\n"
            "main()\n"
        )
        done = subprocess.run(
            [sys.executable, "-c", script, *arguments], capture_output=True, encoding="utf-8", check=True
        )
        assert done.stderr == "[]\n"
        assert done.stdout

    def test_a_check_that_needs_neither_loads_neither(self, folder: Path) -> None:
        script = "import sys, newslint\nnewslint.check_paths(['bad.txt'], select=['abbreviation-period'])\n"
        script += "print(sorted({'spacy', 'lt_py'} & sys.modules.keys()))"
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True)
        assert done.stdout == "[]\n"


class TestTerminal:
    """Standard output or standard error is a terminal of the test's own."""

    @pytest.fixture
    def terminal(self) -> Iterator[tuple[int, int]]:
        outer, inner = pty.openpty()
        yield outer, inner
        os.close(outer)

    def seen(self, terminal: tuple[int, int], command: list[str], to: str, **environment: str) -> tuple[str, str]:
        """What the terminal showed, and what went into the other stream."""
        outer, inner = terminal
        streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | {to: inner}
        unset = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TERM", "FORCE_COLOR", "CI")}
        with subprocess.Popen(
            [sys.executable, *command], env={**unset, "TERM": "xterm", **environment}, **streams
        ) as process:  # type: ignore[call-overload]
            os.close(inner)
            shown = b""
            try:
                while chunk := os.read(outer, 65536):
                    shown += chunk
            except OSError:  # the other end is closed
                pass
            other = process.stderr if to == "stdout" else process.stdout
            return shown.decode("utf-8"), other.read().decode("utf-8")

    @pytest.mark.parametrize(
        ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
    )
    def test_colour_on_a_terminal_unless_it_is_not_wanted(
        self, folder: Path, terminal: tuple[int, int], environment: dict[str, str], coloured: bool
    ) -> None:
        shown, errors = self.seen(terminal, ["-m", "newslint", "check", "bad.txt", *QUICK], "stdout", **environment)
        assert "abbreviation-period" in shown
        assert ("\x1b[1;31m" in shown) is coloured
        assert errors == ""

    SLOW = "import newslint.cli.progress as p; p._DELAY = 0; from newslint.cli import main; main()"

    def test_a_progress_bar_when_it_takes_long_and_findings_elsewhere(
        self, folder: Path, terminal: tuple[int, int]
    ) -> None:
        shown, out = self.seen(terminal, ["-c", self.SLOW, "check", ".", *CONCISE], "stderr")
        assert "Reading drafts" in shown
        assert out == f"bad.txt:{FOUND}"

    def test_none_when_it_is_quick(self, folder: Path, terminal: tuple[int, int]) -> None:
        quick = self.SLOW.replace("= 0", "= 3600")
        shown, out = self.seen(terminal, ["-c", quick, "check", ".", *CONCISE], "stderr")
        assert (shown, out) == ("", f"bad.txt:{FOUND}")

    def test_none_away_from_a_terminal(self, folder: Path) -> None:
        done = subprocess.run(
            [sys.executable, "-c", self.SLOW, "check", ".", *CONCISE], capture_output=True, check=False
        )
        assert (done.returncode, done.stderr) == (1, b"")


class TestInformation:
    """`rules` and `explain`, in this process: they only print."""

    def run(self, *arguments: str) -> str:
        done = CliRunner().invoke(app, arguments)
        assert done.exit_code == 0, done.output
        return done.stdout

    def test_rules_lists_every_rule_once(self) -> None:
        listed = [line.split()[0] for line in self.run("rules").splitlines()[:-1]]
        assert sorted(listed) == sorted([*load_rules(), "unknown-suppression", "unused-suppression"])
        assert "abbreviation-period    punctuation  error       on   An abbreviation that has lost" in self.run("rules")

    def test_rules_as_json(self) -> None:
        rows = json.loads(self.run("rules", "--json"))
        assert len(rows) == len(load_rules()) + 2
        assert all(
            row["summary"] and row["pack"] and row["severity"] in ("error", "warning", "suggestion") for row in rows
        )

    @pytest.mark.parametrize("rule", ["abbreviation-period", "repeated-passage", "unclosed-possessive"])
    def test_explain_prints_the_docstring_options_and_cases(self, rule: str) -> None:
        text = self.run("explain", rule)
        for heading in ("What it flags", "Why a desk cares", "When it is wrong to flag", "Flagged", "Not flagged"):
            assert f"\n{heading}\n---" in text
        assert text.startswith(f"{rule} ({load_rules()[rule].category}, ")
        assert ("fewest-words = 8  (int)" in text) is (rule == "repeated-passage")

    def test_explain_knows_the_engines_rules_and_the_suppressions(self) -> None:
        assert "is a rule of the grammar engine (on)" in self.run("explain", "lt/THIS_NNS")
        dashes = self.run("explain", "lt/DASH_RULE")
        assert "(off: typing of dashes is house style)" in dashes
        assert re.search(r"on clean copy \(277,000 words\): [1-9]\d*\. Verdicts by hand: 0 right, 4 wrong\.", dashes)
        assert "begin so: lt/MORFOLOGIK_RULE_EN_*" in self.run("explain", "lt/MORFOLOGIK_RULE_EN_GB")
        assert "lt/DASH_RULE: typing of dashes" in self.run("explain", "lt")
        assert "silences nothing" in self.run("explain", "unused-suppression")

    def test_version(self) -> None:
        assert self.run("--version") == f"newslint {newslint.__version__}\n"
