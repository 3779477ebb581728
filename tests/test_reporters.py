from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest

from newslint import __version__
from newslint.checking import stamp
from newslint.findings import Flag, Problem, Related, Severity, Spot
from newslint.readers import read_document
from newslint.report import FileReport, Identity, Report
from newslint.reporters import FORMATS, reporter
from newslint.reporters.json import failed
from newslint.source import from_text
from newslint.sourcing import Sourcing
from newslint.spans import Span

ENGINE = Identity("embedded", "0.2.8")


def report(text: str, *flags: tuple[str, str, dict[str, Any]], path: str = "a.txt", problems: Any = ()) -> Report:
    """A report on one draft; each flag is a rule, the words it stands on and what else a Flag takes."""
    document = read_document(from_text(text, path), "model")
    findings = []
    for rule, words, more in flags:
        at = document.text.index(words)
        severity = more.pop("is_", Severity.ERROR)
        flag = Flag(Span(at, at + len(words)), more.pop("message", "Wrong."), **more)
        findings.append(stamp(document, rule, "copy", severity, flag, {}))
    return Report([FileReport(path, findings, Severity.WARNING, document)], list(problems), ENGINE)


def rendered(name: str, what: Report, colour: bool = False) -> str:
    return "".join(reporter(name)(what, colour))


class TestText:
    def test_a_finding_with_everything(self) -> None:
        text = "Officials cited Kyiv’ agency.\nKyiv’s agency said so, and Kyiv’s did, and Kyiv’s, Kyiv’s, Kyiv’s.\n"
        spots = tuple(
            Spot(Span(m.start() + 1, m.end() + 1), f"place {i}") for i, m in enumerate(re.finditer("Kyiv’s", text))
        )
        fix = {"replacements": ("Kyiv’s", ""), "fix": "safe", "related": spots, "message": "It lost its s."}
        assert rendered("text", report(text, ("a-rule", "Kyiv’", fix))) == (
            "a.txt:1:17: error a-rule It lost its s.\n"
            "    Officials cited Kyiv’ agency.\n"
            "                    ^^^^^\n"
            "    fix: Kyiv’s | “”\n"
            "    also 2:1 place 0\n"
            "    also 2:28 place 1\n"
            "    also 2:44 place 2\n"
            "    also 2:52 place 3\n"
            "    and 1 more place\n"
            "\n"
            "1 finding (1 error) in 1 draft; grammar: embedded 0.2.8\n"
        )

    def test_a_draft_with_findings_ends_in_a_line_on_its_sources(self) -> None:
        drafts = report("It is so. It is.", ("r", "so", {}))
        by = {"named": 1, "institutional": 0, "document": 0, "role": 2, "anonymous": 0, "vague": 1}
        file = replace(drafts.files[0], sourcing=Sourcing(8, by))
        line = (
            "a.txt: 8 sentences state something, 3 (38%) with a source: 1 named, 2 by role only; 1 with a vague one\n"
        )
        assert line in rendered("text", replace(drafts, files=[file]))
        assert "state something" not in rendered("text", replace(drafts, files=[replace(file, findings=[])]))
        none = replace(file, sourcing=Sourcing(1, dict.fromkeys(by, 0)))
        assert "a.txt: 1 sentence states something, 0 (0%) with a source\n" in rendered(
            "text", replace(drafts, files=[none])
        )

    @pytest.mark.parametrize(
        "before",
        ["", "plain ", "é e\u0301 ", "日本語、 ", "😀 👍 ", "ａ ", "\xa0\u2009", "a\tb ", "zero\u200bwidth ", "\x07 "],
    )
    def test_the_underline_stands_under_the_words(self, before: str) -> None:
        _, copy, underline, *_ = rendered("text", report(f"Is {before}wrong here.", ("r", "wrong", {}))).splitlines()
        assert self.columns(underline.partition("^")[0]) == self.columns(copy.partition("wrong")[0])
        assert underline.count("^") == 5
        assert "\t" not in copy
        assert "\x07" not in copy

    @pytest.mark.parametrize(("words", "carets"), [("日本", 4), ("e\u0301", 1), ("😀", 2), ("a", 1)])
    def test_the_underline_is_as_wide_as_the_words(self, words: str, carets: int) -> None:
        _, _, underline, *_ = rendered("text", report(f"See {words} here.", ("r", words, {}))).splitlines()
        assert underline == " " * 8 + "^" * carets

    @staticmethod
    def columns(text: str) -> int:
        wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
        return len(text) + wide - sum(unicodedata.category(c) in ("Mn", "Cf") for c in text)

    def test_a_long_line_is_cut_at_words_around_the_finding(self) -> None:
        text = "The start of it. " + "many words go by " * 40 + "wrong " + "and so it goes on " * 40 + "the end."
        _, copy, underline, *_ = rendered("text", report(text, ("r", "wrong", {}))).splitlines()
        assert re.fullmatch(r"    …[a-z][a-z ]* wrong [a-z ]*[a-z]…", copy)
        assert len(copy) <= 104
        assert copy[underline.index("^") :].startswith("wrong")
        cut = copy.strip().strip("…")
        assert f" {cut} " in text

    def test_at_the_first_and_the_last_character(self) -> None:
        lines = rendered("text", report("a is b", ("r", "a", {}), ("s", "b", {}))).splitlines()
        assert lines[:3] == ["a.txt:1:1: error r Wrong.", "    a is b", "    ^"]
        assert lines[4:7] == ["a.txt:1:6: error s Wrong.", "    a is b", "         ^"]

    def test_a_finding_over_two_lines_is_underlined_on_its_first(self) -> None:
        text = "# H\n\nOne two\nthree four.\n"
        _, copy, underline, *_ = rendered("text", report(text, ("r", "two three", {}), path="a.md")).splitlines()
        assert (copy, underline) == ("    One two", "        ^^^")

    def test_colour_is_only_added(self) -> None:
        what = report(
            "Is wrong.", ("r", "wrong", {"replacements": ("right",)}), ("s", "Is", {"is_": Severity.SUGGESTION})
        )
        coloured = rendered("text", what, colour=True)
        assert "\x1b[1;31m" in coloured
        assert "\x1b[1;36m" in coloured
        assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == rendered("text", what)
        assert "\x1b" not in rendered("text", what)

    @pytest.mark.parametrize(
        ("severities", "line"),
        [
            ([], "No findings in 1 draft; grammar: embedded 0.2.8\n"),
            ([Severity.WARNING], "1 finding (1 warning) in 1 draft; grammar: embedded 0.2.8\n"),
            (
                [Severity.SUGGESTION, Severity.ERROR, Severity.ERROR, Severity.WARNING],
                "4 findings (2 errors, 1 warning, 1 suggestion) in 1 draft; grammar: embedded 0.2.8\n",
            ),
        ],
    )
    def test_the_last_line_counts(self, severities: list[Severity], line: str) -> None:
        what = report("Is wrong.", *(("r", "wrong", {"is_": s}) for s in severities))
        assert rendered("text", what).endswith(line)

    TEXT = "# Head\n\nIt is wrong, worse and worst. It is odd and bad.\n"

    def summed_up(self, *flags: tuple[str, str, dict[str, Any]], **counts: int) -> Report:
        """A report in which the first finding sums up those of some rules, each of them a related place."""
        what = report(self.TEXT, *flags, path="a.md")
        first, *rest = what.files[0].findings
        related = tuple(Related(f.path, f.start, f.end, f"{f.rule} “{f.excerpt}”") for f in rest if f.rule in counts)
        first = replace(first, counts=tuple(counts.items()), related=(*first.related, *related))
        return replace(what, files=[replace(what.files[0], findings=[first, *rest])])

    def test_what_a_finding_sums_up_is_folded_to_a_line_each(self) -> None:
        elsewhere = {"related": (Spot(Span(30, 35), "see here"),), "is_": Severity.WARNING, "message": "Four."}
        what = self.summed_up(
            ("all", "Head", elsewhere),
            ("r", "wrong", {"replacements": ("right",), "fix": "safe", "related": (Spot(Span(0, 4), "x"),)}),
            ("r", "worse", {}), ("t", "worst", {"replacements": ("best",)}), ("s", "odd", {}), ("r", "bad", {}),
            r=3, s=1,
        )  # fmt: skip
        assert rendered("text", what) == (
            "a.md:1:3: warning all Four.\n"
            "    # Head\n"
            "      ^^^^\n"
            "    also 3:25 see here\n"
            "\n"
            "a.md:3:7: error r Wrong.\n"
            "a.md:3:14: error r Wrong.\n"
            "\n"
            "a.md:3:24: error t Wrong.\n"
            "    It is wrong, worse and worst. It is odd and bad.\n"
            "                           ^^^^^\n"
            "    try: best\n"
            "\n"
            "a.md:3:37: error s Wrong.\n"
            "a.md:3:45: error r Wrong.\n"
            "\n"
            "6 findings (5 errors, 1 warning) in 1 draft; grammar: embedded 0.2.8\n"
        )
        coloured = rendered("text", what, colour=True)
        assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == rendered("text", what)

    def test_what_is_summed_up_but_not_reported_is_listed_there(self) -> None:
        what = self.summed_up(("all", "Head", {}), ("r", "wrong", {}), ("r", "worse", {}), r=2)
        alone = replace(what, files=[replace(what.files[0], findings=what.files[0].findings[:1])])
        assert rendered("text", alone).splitlines()[3:5] == ["    also 3:7 r “wrong”", "    also 3:14 r “worse”"]

    def test_only_in_the_draft_that_is_summed_up(self) -> None:
        one, other = self.summed_up(("all", "Head", {}), ("r", "wrong", {}), r=1), report("Is bad.", ("r", "bad", {}))
        both = replace(one, files=[*one.files, *other.files])
        assert "a.md:3:7: error r Wrong.\n\na.txt:1:4: error r Wrong.\n    Is bad.\n" in rendered("text", both)

    @pytest.mark.parametrize("name", ["concise", "github", "statistics"])
    def test_other_formats_report_each_as_ever(self, name: str) -> None:
        flags = [("all", "Head", {}), ("r", "wrong", {"replacements": ("right",)}), ("r", "worse", {})]
        plain = rendered(name, report(self.TEXT, *((r, w, dict(m)) for r, w, m in flags), path="a.md"))
        assert rendered(name, self.summed_up(*flags, r=2)) == plain

    def test_without_an_engine_it_says_so(self) -> None:
        what = Report([], [], Identity("none", ""))
        assert rendered("text", what) == "No findings in 0 drafts; grammar: none\n"


def test_concise_is_a_line_a_finding() -> None:
    what = report(
        "😀 Is wrong.\nIs bad.", ("r", "wrong", {}), ("s", "bad", {"is_": Severity.WARNING}), path="d/a b.txt"
    )
    assert rendered("concise", what) == "d/a b.txt:1:6: error r Wrong.\nd/a b.txt:2:4: warning s Wrong.\n"
    assert rendered("concise", report("Fine.")) == ""


class TestGithub:
    def test_commands_are_escaped(self) -> None:
        flag = {"message": "100%\nsure: a, b", "replacements": ("50%",)}
        problem = Problem("b,c:d.txt", "error", "no such\rfile: 1,2")
        what = report("Is wrong.", ("r", "wrong", flag), path="a,b:c%.txt", problems=[problem])
        assert rendered("github", what).splitlines() == [
            "::error file=b%2Cc%3Ad.txt::no such%0Dfile: 1,2",
            "::error file=a%2Cb%3Ac%25.txt,line=1,endLine=1,col=4,endColumn=8,title=newslint r"
            "::100%25%0Asure: a, b Fix: 50%25",
        ]

    def test_levels_and_places(self) -> None:
        text = "# Is wrong\n\nOne two\nthree four.\n"
        what = report(
            text,
            ("r", "wrong", {"is_": Severity.WARNING}),
            ("s", "two three", {"is_": Severity.SUGGESTION}),
            path="a.md",
            problems=[Problem(None, "error", "down"), Problem(None, "note", "by the way")],
        )
        assert rendered("github", what).splitlines() == [
            "::error::down",
            "::notice::by the way",
            "::warning file=a.md,line=1,endLine=1,col=6,endColumn=10,title=newslint r::Wrong.",
            "::notice file=a.md,line=3,endLine=4,title=newslint s::Wrong.",
        ]


class Place(msgspec.Struct, forbid_unknown_fields=True):
    line: int
    column: int
    offset: int


class Other(msgspec.Struct, forbid_unknown_fields=True):
    path: str
    start: Place
    end: Place
    message: str


class Found(msgspec.Struct, forbid_unknown_fields=True):
    rule: str
    category: str
    severity: str
    confidence: float | None
    message: str
    start: Place
    end: Place
    excerpt: str
    replacements: list[str]
    fix: str | None
    related: list[Other]
    counts: dict[str, int] | msgspec.UnsetType = msgspec.UNSET


class File(msgspec.Struct, forbid_unknown_fields=True):
    path: str
    findings: list[Found]
    summary: dict[str, Any]


class Engine(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    version: str


class Tool(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    version: str
    engine: Engine


class Wrong(msgspec.Struct, forbid_unknown_fields=True):
    path: str | None
    level: str
    message: str


class Schema1(msgspec.Struct, forbid_unknown_fields=True):
    """The schema of docs/design.md, every key required (but `counts`) and none beside them."""

    schema: int
    tool: Tool
    files: list[File]
    errors: list[Wrong]
    summary: dict[str, Any]


class TestJson:
    WHAT = (
        "😀 Kyiv’ agency.\nOther.",
        (
            "unclosed-possessive",
            "Kyiv’",
            {"replacements": ("Kyiv’s",), "fix": "safe", "confidence": 0.97, "related": (Spot(Span(17, 22), "here"),)},
        ),
        ("x", "agency", {"is_": Severity.SUGGESTION}),
    )

    def test_it_is_schema_1(self) -> None:
        text, *flags = self.WHAT
        problems = [Problem("b.txt", "error", "no such file"), Problem(None, "note", "so")]
        out = rendered("json", report(text, *((r, w, dict(m)) for r, w, m in flags), problems=problems))
        read = msgspec.json.decode(out, type=Schema1)
        assert (read.schema, read.tool) == (1, Tool("newslint", __version__, Engine("embedded", "0.2.8")))
        assert read.errors == [Wrong("b.txt", "error", "no such file"), Wrong(None, "note", "so")]
        ((file,), (one, two)) = read.files, read.files[0].findings
        assert one == Found(
            "unclosed-possessive", "copy", "error", 0.97, "Wrong.", Place(1, 3, 2), Place(1, 8, 7), "Kyiv’",
            ["Kyiv’s"], "safe", [Other("a.txt", Place(2, 1, 16), Place(2, 6, 21), "here")],
        )  # fmt: skip
        assert (two.severity, two.confidence, two.replacements, two.fix, two.related) == (
            "suggestion",
            None,
            [],
            None,
            [],
        )
        counted = {
            "findings": 2,
            "error": 1,
            "warning": 0,
            "suggestion": 1,
            "rules": {"unclosed-possessive": 1, "x": 1},
        }
        assert file.summary == {"words": 4, **counted}
        assert read.summary == {"files": 1, **counted}

    def test_a_finding_that_sums_up_others_has_their_numbers(self) -> None:
        text, *flags = self.WHAT
        what = report(text, *((r, w, dict(m)) for r, w, m in flags))
        one, two = what.files[0].findings
        what = replace(what, files=[replace(what.files[0], findings=[one, replace(two, counts=(("a", 3), ("b", 1)))])])
        first, second = msgspec.json.decode(rendered("json", what), type=Schema1).files[0].findings
        assert (first.counts, second.counts) == (msgspec.UNSET, {"a": 3, "b": 1})

    def test_a_file_without_findings_is_there_and_text_is_readable(self) -> None:
        out = rendered("json", report("Fine.", path="é.txt"))
        assert '"é.txt"' in out
        assert msgspec.json.decode(out, type=Schema1).files[0].findings == []

    def test_a_run_that_could_not_begin_is_the_same_object(self) -> None:
        read = msgspec.json.decode(failed("no such configuration"), type=Schema1)
        assert read.errors == [Wrong(None, "error", "no such configuration")]
        assert read.files == []


def test_statistics_count_by_rule_the_most_frequent_first() -> None:
    text = "wrong " * 250 + "end."
    flags = [("a", "wrong", {}), ("b", "end", {"is_": Severity.WARNING}), ("b", "end", {"is_": Severity.WARNING})]
    assert rendered("statistics", report(text, *flags)) == (
        "     2     7.97 per 1,000 words  warning     b\n"
        "     1     3.98 per 1,000 words  error       a\n"
        "3 findings (1 error, 2 warnings) in 1 draft; grammar: embedded 0.2.8\n"
    )
    assert rendered("statistics", report("")) == "No findings in 1 draft; grammar: embedded 0.2.8\n"


def test_every_format_has_its_module_and_no_reporter_names_a_rule() -> None:
    from newslint.registry import load_rules

    for name in FORMATS:
        assert rendered(name, report("Is wrong.", ("r", "wrong", {}))).endswith("\n")
    folder = Path(__import__("newslint.reporters", fromlist=["x"]).__file__ or "").parent
    code = "".join(path.read_text("utf-8") for path in folder.glob("*.py"))
    assert not [rule for rule in load_rules() if rule in code]
    assert json.loads(rendered("json", report("")))["schema"] == 1
