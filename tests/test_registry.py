from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from newslint import registry
from newslint.errors import ConfigError
from newslint.findings import Severity
from newslint.rule import CATEGORIES, Rule, SentenceRule

PYPROJECT = """\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
[project]
name = "newslint-slang"
version = "1.0"
[project.entry-points."newslint.rules"]
slang = "slang_rules"
[tool.hatch.build.targets.wheel]
packages = ["slang_rules"]
"""

RULE = '''\
import re
from collections.abc import Iterator
from typing import ClassVar

from newslint.document import Document, Sentence
from newslint.findings import Flag, Severity
from newslint.rule import NoOptions, SentenceRule
from newslint.spans import Span
from newslint.wordlists import words


class Options(NoOptions, frozen=True):
    """`also` are more words."""

    also: list[str] = []


class HouseSlang(SentenceRule):
    """A word that the desk does not print.

    What it flags
    -------------
    Slang.

    Why a desk cares
    ----------------
    Style.

    When it is wrong to flag
    ------------------------
    Quotations.

    Measured
    --------
    Not yet.
    """

    id: ClassVar = "house-slang"
    category: ClassVar = "copy"
    severity: ClassVar = Severity.WARNING
    Options: ClassVar = Options

    def check(self, sentence: Sentence, document: Document) -> Iterator[Flag]:
        for match in re.finditer(r"\\w+", sentence.text):
            if match[0] in words("slang_rules", "slang") or match[0] in self.options.also:
                yield Flag(Span(*match.span()).shift(sentence.span.start), f"“{match[0]}” is slang.", ("man",), "safe")
'''

CASES = """\
[[flag]]
text = "The bloke left."
marks = ["bloke"]
fixed = "The man left."
[[flag]]
text = "😀 A dude and a bloke left."
marks = ["bloke", "dude"]
options = { also = ["dude"] }
[[pass]]
text = "The man left."
"""


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pack as others would publish it: built into a wheel, installed from the wheel into a folder."""
    root = tmp_path_factory.mktemp("pack")
    files = {
        "pyproject.toml": PYPROJECT,
        "slang_rules/__init__.py": "",
        "slang_rules/house_slang.py": RULE,
        "slang_rules/_private.py": "raise RuntimeError('not a rule module')",
        "slang_rules/words/slang.txt": "# the desk's own\nbloke\nguv  # London\n",
        "slang_rules/cases/house-slang.toml": CASES,
    }
    for name, text in files.items():
        (root / "src" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "src" / name).write_text(text, "utf-8")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "--isolated"]
    build = ["wheel", "--no-index", "--no-deps", "--no-build-isolation", "--wheel-dir", str(root), str(root / "src")]
    subprocess.run([*pip, *build], check=True)
    (wheel,) = root.glob("*.whl")
    subprocess.run([*pip, "install", "--no-index", "--no-deps", "--target", str(root / "site"), str(wheel)], check=True)
    return root / "site"


def run(site: Path, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        input=stdin,
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


class TestPackFromAWheel:
    def test_shows_up_in_rules_and_explain(self, pack: Path) -> None:
        listed = run(pack, "-m", "newslint", "rules", "--json")
        (entry,) = [rule for rule in json.loads(listed.stdout) if rule["pack"] == "slang_rules"]
        assert entry == {
            "rule": "house-slang", "category": "copy", "severity": "warning", "default": True, "scope": "sentence",
            "pack": "slang_rules", "summary": "A word that the desk does not print.",
        }  # fmt: skip
        explained = run(pack, "-m", "newslint", "explain", "house-slang")
        assert explained.returncode == 0
        for part in ["Why a desk cares", "also = []", "The bloke left.", "Not flagged"]:
            assert part in explained.stdout

    def test_runs_with_its_word_list_and_options(self, pack: Path, tmp_path: Path) -> None:
        (tmp_path / "newslint.toml").write_text('[rules.house-slang]\nalso = ["dude"]\nseverity = "error"\n')
        command = ["-m", "newslint", "check", "-", "--select", "house-slang", "--engine", "none", "-f", "concise"]
        done = run(pack, *command, stdin="A guv and a dude met a man.\n")
        assert (done.returncode, done.stderr) == (1, "")
        assert done.stdout.splitlines() == [
            "<stdin>:1:3: error house-slang “guv” is slang.",
            "<stdin>:1:13: error house-slang “dude” is slang.",
        ]

    def test_its_cases_run_in_the_shipped_harness(self, pack: Path) -> None:
        script = """
from newslint.registry import load_rules
from newslint.testing import check_rule, pack_cases, run_case
cases = pack_cases("slang_rules")
for case in cases[:1] + cases[2:]:
    run_case(case)
try:
    run_case(cases[1])
except AssertionError:
    print("order matters")
try:
    check_rule(load_rules()["house-slang"])
except AssertionError as e:
    print(e)
"""
        done = run(pack, "-c", script)
        assert done.stdout.splitlines() == [
            "order matters", "house-slang: 1 cases that must pass, three are needed",
        ], done.stderr  # fmt: skip

    def test_an_option_of_the_wrong_type_is_named(self, pack: Path, tmp_path: Path) -> None:
        (tmp_path / "newslint.toml").write_text("[rules.house-slang]\nalso = 3\n")
        done = run(pack, "-m", "newslint", "check", "-", "--engine", "none")
        assert done.returncode == 2
        assert "newslint.toml: [rules.house-slang] also: expected array, got int" in done.stderr


def test_a_broken_pack_is_a_clear_error_for_every_command(tmp_path: Path) -> None:
    info = tmp_path / "site/broken-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: broken\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[newslint.rules]\nbroken = broken_rules\n")
    (tmp_path / "site/broken_rules").mkdir()
    (tmp_path / "site/broken_rules/__init__.py").write_text("import no_such_module\n")
    message = (
        "newslint: error: rule pack “broken” (broken_rules) cannot be loaded: "
        "No module named 'no_such_module'; repair or uninstall it\n"
    )
    for command in [["rules"], ["explain", "name-spelling"], ["check", "-", "--engine", "none"]]:
        done = run(tmp_path / "site", "-m", "newslint", *command)
        assert (done.returncode, done.stdout, done.stderr) == (2, "", message)


class TestLoading:
    """What a pack may do wrong, with entry points made up."""

    @pytest.fixture(autouse=True)
    def fresh(self) -> Iterator[None]:
        registry.load_rules.cache_clear()
        yield
        registry.load_rules.cache_clear()

    @pytest.fixture
    def install(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
        monkeypatch.syspath_prepend(tmp_path)

        def install(**packs: str) -> dict[str, type[Rule]]:
            entries = []
            for name, code in packs.items():
                (tmp_path / name).mkdir()
                (tmp_path / name / "__init__.py").touch()
                (tmp_path / name / "module.py").write_text(
                    f"from newslint.rule import *\nfrom newslint.findings import *\n{code}"
                )
                entries.append(SimpleNamespace(name=name, value=name, load=lambda name=name: __import__(name)))
            monkeypatch.setattr(registry, "entry_points", lambda group: entries if group == "newslint.rules" else [])
            return registry.load_rules()

        yield install
        for name in [n for n in sys.modules if n.partition(".")[0].startswith("pack_")]:
            del sys.modules[name]

    GOOD = "class {0}(SentenceRule):\n    '''Sum.'''\n    id, category, severity = '{1}', 'copy', Severity.ERROR\n"

    def test_rules_come_by_id_and_only_those_that_a_module_defines(self, install: Any) -> None:
        base = "class Base(SentenceRule):\n    category = 'copy'\n"
        code = base + self.GOOD.format("Zebra", "zebra") + self.GOOD.format("Ant", "ant")
        found = install(pack_a=code, pack_b="from pack_a.module import Zebra\n" + self.GOOD.format("Bee", "bee"))
        assert list(found) == ["ant", "bee", "zebra"]
        assert all(issubclass(rule, SentenceRule) for rule in found.values())

    def test_one_id_in_two_packs(self, install: Any) -> None:
        code = self.GOOD.format("Ant", "ant")
        with pytest.raises(ConfigError, match=r"“ant” stands in both pack_c.module and pack_d.module; uninstall one"):
            install(pack_c=code, pack_d=code)

    def test_an_unknown_category(self, install: Any) -> None:
        with pytest.raises(ConfigError, match="“ant” has the unknown category “cpoy”; known: names, punctuation"):
            install(pack_e=self.GOOD.format("Ant", "ant").replace("'copy'", "'cpoy'"))

    @pytest.mark.parametrize(
        ("code", "missing"),
        [
            ("class Ant(SentenceRule):\n    id, severity = 'ant', Severity.ERROR", "category"),
            ("class Ant(DocumentRule):\n    id, category = 'ant', 'copy'", "severity"),
            ("class Ant(Rule):\n    id, category, severity = 'ant', 'copy', Severity.ERROR", "scope"),
            ("class Ant(SummaryRule):\n    id, category, severity = 'ant', 'copy', Severity.ERROR", "counts"),
        ],
    )
    def test_a_rule_that_lacks_what_every_rule_has(self, install: Any, code: str, missing: str) -> None:
        with pytest.raises(ConfigError, match=f"rule “ant” in pack_f.module has no {missing}"):
            install(pack_f=code)

    def test_a_module_instead_of_a_package(self, monkeypatch: pytest.MonkeyPatch) -> None:
        entry = SimpleNamespace(name="flat", value="flat:rules", load=lambda: ModuleType("flat"))
        monkeypatch.setattr(registry, "entry_points", lambda group: [entry])
        with pytest.raises(ConfigError, match=r"rule pack “flat” \(flat:rules\) cannot be loaded: .*__path__"):
            registry.load_rules()


def test_the_built_in_rules_come_through_the_same_entry_point() -> None:
    rules = registry.load_rules()
    assert {"unclosed-possessive", "abbreviation-period", "mixed-dialect", "repeated-headline"} <= set(rules)
    assert list(rules) == sorted(rules)
    for rule_id, rule in rules.items():
        assert rule_id == rule.id
        assert rule.category in CATEGORIES
        assert isinstance(rule.severity, Severity)
        assert rule.scope in ("sentence", "document", "desk")


def test_a_rule_that_cannot_be_set_up_names_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    from newslint import config

    class Ant(SentenceRule):
        id, category, severity = "ant", "copy", Severity.ERROR

        def __init__(self, options: Any = None, house: Any = None) -> None:
            raise ValueError("no word list")

    monkeypatch.setattr(config, "load_rules", lambda: {"ant": Ant})
    with pytest.raises(ConfigError, match=r"rule “ant” in test_registry cannot be set up \(ValueError: no word list\)"):
        config.Settings().validate()
