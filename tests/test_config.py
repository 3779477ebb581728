from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from newslint.config import Config, Settings, find, load
from newslint.errors import ConfigError
from newslint.findings import Severity
from newslint.housestyles import house_styles
from newslint.registry import load_rules
from newslint.rule import House


def written(text: str, name: str = "newslint.toml") -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path.absolute()


def test_without_a_file_everything_has_its_default() -> None:
    settings = Settings().validate()
    assert (settings.fail_on, settings.language("a.txt"), settings.house) == (Severity.WARNING, "en", House())
    assert settings.selection("a.txt").enabled("name-spelling", "names", default=True)


def test_all_keys() -> None:
    settings = load(
        written("""
language = "en-GB"
engine = "none"
languagetool-url = "http://localhost:8081"
model = "some_model"
select = ["names", "lt"]
ignore = ["lt/DASH_RULE"]
extend-select = ["copy"]
fail-on = "error"
vocabulary = ["Zelensky"]
vocabulary-files = []
drafts = "drafts"
[rules.repeated-passage]
severity = "error"
likeness = 0.7
[rules."lt/TYPOS"]
severity = "suggestion"
[rules.unused-suppression]
severity = "error"
[[per-path]]
paths = ["wire/*"]
ignore = ["names"]
""")
    )
    assert settings.config.engine == "none"
    assert settings.config.languagetool_url == "http://localhost:8081"
    assert settings.fail_on is Severity.ERROR
    assert settings.rules["repeated-passage"].options.likeness == 0.7
    assert settings.rules["repeated-passage"].options.fewest_words == 8
    assert settings.severity("repeated-passage") is Severity.ERROR
    assert settings.severity("lt/TYPOS") is Severity.SUGGESTION
    assert settings.severity("unused-suppression") is Severity.ERROR
    assert settings.severity("name-spelling") is None
    assert all(rule.house.language == "en-GB" for rule in settings.rules.values())


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('langauge = "en"', "unknown key “langauge” (did you mean “language”?)"),
        ("extend_select = []", "unknown key “extend_select” (did you mean “extend-select”?)"),
        ("zzz = 1", "unknown key “zzz”"),
        ('[[per-path]]\npaths = []\nignroe = []', "unknown key “ignroe” in per-path[0] (did you mean “ignore”?)"),
        ("[[per-path]]\nignore = []", "per-path[0]: Object missing required field paths"),
        ("vocabulary = 3", "vocabulary: expected array, got int"),
        ('select = "names"', "select: expected array | null, got str"),
        ("select = [1]", "select[0]: expected str, got int"),
        ('language = "de"', "language: 'de' is none of en, en-GB, en-US"),
        ('engine = "harper"', "engine: 'harper' is none of embedded, languagetool, none"),
        ('fail-on = "fatal"', "fail-on: 'fatal' is none of suggestion, warning, error"),
        ('[rules.name-speling]\nseverity = "error"', "unknown rule “name-speling” in [rules] (did you mean “n"),
        ("[rules.unused-supression]", "“unused-supression” in [rules] (did you mean “unused-suppression”?)"),
        (
            '[rules.repeated-passage]\nseverity = "fatal"',
            "[rules.repeated-passage] severity is “fatal”; expected suggestion, warning or error",
        ),
        ("[rules.repeated-passage]\nseverity = 3", "[rules.repeated-passage] severity is “3”; expected suggestion"),
        (
            "[rules.repeated-passage]\nlikenes = 1",
            "[rules.repeated-passage] unknown key “likenes” (did you mean “likeness”?)",
        ),
        ('[rules.repeated-passage]\nlikeness = "much"', "[rules.repeated-passage] likeness: expected float, got str"),
        (
            '[rules.percent-style]\nstyle = "pct"',
            "[rules.percent-style] style: 'pct' is none of per cent, percent, %",
        ),
        (
            "[rules.unclosed-possessive]\nmax = 1",
            "[rules.unclosed-possessive] unknown key “max”; it has no option but “severity”",
        ),
        ("rules = 3", "rules: expected object, got int"),
        ('ignore = ["name-speling"]', "unknown rule or category “name-speling” (did you mean “name-spelling”?)"),
        ('[[per-path]]\npaths = []\nignore = ["nmaes"]', "unknown rule or category “nmaes” (did you mean “names”?)"),
        ('vocabulary-files = ["none.txt"]', "none.txt cannot be read:"),
        ("a = [", "not valid TOML:"),
        ("a = 1\na = 2", "not valid TOML:"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_its_file_and_the_nearest_right_thing(text: str, message: str) -> None:
    path = written(text)
    with pytest.raises(ConfigError) as error:
        load(path)
    assert str(error.value).startswith(f"{path.as_posix()}: ")
    assert message in str(error.value)


def test_a_configuration_that_is_not_utf8_or_not_there() -> None:
    path = Path("newslint.toml")
    with pytest.raises(ConfigError, match="cannot be read: No such file"):
        load(path)
    path.write_bytes(b'vocabulary = ["caf\xe9"]')
    with pytest.raises(ConfigError, match=r"not valid TOML: .*0xe9"):
        load(path)


class TestFind:
    def test_upwards_the_nearest_wins(self, tmp_path: Path) -> None:
        top = written("", "newslint.toml")
        near = written("", "desk/newslint.toml")
        (tmp_path / "desk/wire/deep").mkdir(parents=True)
        assert find(tmp_path / "desk/wire/deep") == near
        assert find(tmp_path / "desk") == near
        assert find(tmp_path) == top
        assert find(Path("desk/wire")) == near  # a relative folder too

    def test_newslint_toml_goes_before_pyproject_toml(self, tmp_path: Path) -> None:
        shared = written("[tool.newslint]\n", "pyproject.toml")
        assert find(tmp_path) == shared
        assert find(tmp_path / "missing") == shared
        own = written("", "newslint.toml")
        assert find(tmp_path) == own

    def test_a_pyproject_toml_of_other_tools_is_passed_by(self, tmp_path: Path) -> None:
        own = written("", "newslint.toml")
        written('[tool.ruff]\nx = "tool.newslint"\n', "desk/pyproject.toml")
        assert find(tmp_path / "desk") == own
        shared = written("[tool.ruff]\n[[tool.newslint.per-path]]\npaths = []", "desk/pyproject.toml")
        assert find(tmp_path / "desk") == shared


def test_pyproject_toml_is_read_from_its_table() -> None:
    text = "[project]\nname = 'x'\n[tool.newslint]\nlanguage = 'en-US'\n"
    path = written(f"{text}[tool.newslint.rules.repeated-passage]\nfewest-words = 5\n", "pyproject.toml")
    settings = load(path)
    assert settings.config.language == "en-US"
    assert settings.rules["repeated-passage"].options.fewest_words == 5
    path.write_text("[tool.newslint]\nlangauge = 1\n")
    with pytest.raises(ConfigError, match=r"pyproject.toml: unknown key “langauge” \(did you mean “language”\?\)"):
        load(path)


def test_the_vocabulary_and_its_files_stand_beside_the_configuration() -> None:
    written("# house names\nZelenskyy  # as he writes it\n\nKyiv Post\n", "desk/words.txt")
    path = written('vocabulary = ["Odesa"]\nvocabulary-files = ["words.txt"]', "desk/newslint.toml")
    house = load(path).house
    assert house.vocabulary == {"Odesa", "Zelenskyy", "Kyiv Post"}
    assert house.knows("Zelenskyy")
    assert not house.knows("zelenskyy")


def test_a_vocabulary_file_that_is_not_utf8_is_an_error() -> None:
    Path("words.txt").write_bytes(b"caf\xe9")
    with pytest.raises(ConfigError, match=r"vocabulary file .*words.txt cannot be read: .*0xe9"):
        load(written('vocabulary-files = ["words.txt"]'))


class TestNames:
    LIST = '[[person]]\nname = "Volodymyr Zelensky"\nbanned = ["Zelenskyy"]\n'

    def test_lists_stand_beside_the_configuration(self) -> None:
        written(self.LIST, "desk/names.toml")
        written('[[place]]\nname = "Kyiv"\n', "desk/lists/places.toml")
        one = load(written('names = "names.toml"', "desk/newslint.toml")).house
        assert [(e.name, e.cite) for e in one.names.entries] == [("Volodymyr Zelensky", "names.toml, line 1")]
        both = load(written('names = ["names.toml", "lists/places.toml"]', "desk/newslint.toml")).house
        assert [e.cite for e in both.names.entries] == ["names.toml, line 1", "lists/places.toml, line 1"]

    def test_the_house_knows_right_names_and_their_words(self) -> None:
        written(self.LIST, "names.toml")
        house = load(written('names = "names.toml"\nvocabulary = ["Odesa"]')).house
        assert all(house.knows(word) for word in ("Zelensky", "Volodymyr", "Volodymyr Zelensky", "Odesa"))
        assert not house.knows("Zelenskyy")

    def test_every_rule_gets_the_list_in_every_language(self) -> None:
        written(self.LIST, "names.toml")
        settings = load(written('names = "names.toml"\n[[per-path]]\npaths = ["us/*"]\nlanguage = "en-US"\n'))
        for path in ("a.txt", "us/a.txt"):
            assert all(rule.house.names is settings.house.names for rule in settings.rules_for(path).values())

    @pytest.mark.parametrize(
        ("config", "message"),
        [
            ('names = "none.toml"', "newslint.toml: list of names none.toml cannot be read: No such file"),
            ("names = 3", "newslint.toml: names: expected"),
            (
                'names = "bad.toml"',
                "newslint.toml: bad.toml: person 1 (line 1): unknown key “nmae” (did you mean “name”?)",
            ),
            (
                'names = ["names.toml", "names.toml"]',
                "“Volodymyr Zelensky” is in the list twice, also at names.toml, l",
            ),
            (
                'names = "names.toml"\nvocabulary = ["Zelenskyy"]',
                "names.toml, line 1: “Zelenskyy” is banned, but in the vocabulary; take it out of one of the two",
            ),
        ],
    )
    def test_what_is_wrong_with_a_list_is_named(self, config: str, message: str) -> None:
        written(self.LIST, "names.toml")
        written('[[person]]\nnmae = "Ada"\n', "bad.toml")
        with pytest.raises(ConfigError) as error:
            load(written(config))
        assert message in str(error.value)


class TestPerPath:
    CONFIG = """
language = "en-US"
ignore = ["copy"]
[[per-path]]
paths = ["wire/*", "*.md"]
ignore = ["names"]
language = "en-GB"
[[per-path]]
paths = ["wire/reuters/*"]
extend-select = ["lt/DASH_RULE"]
language = "en"
"""

    @pytest.mark.parametrize(
        ("path", "language", "names"),
        [
            ("a.txt", "en-US", True),
            ("a.md", "en-GB", False),
            ("wire/a.txt", "en-GB", False),
            ("wire/reuters/a.txt", "en", False),
            ("../wire/a.txt", "en-US", True),
            ("deep/../wire/a.txt", "en-GB", False),
        ],
    )
    def test_globs_are_relative_to_the_configuration(self, path: str, language: str, names: bool) -> None:
        settings = load(written(self.CONFIG, "desk/newslint.toml"))
        selection = settings.selection(f"desk/{path}")
        assert settings.language(f"desk/{path}") == language
        assert selection.enabled("name-spelling", "names", default=True) is names
        assert not selection.enabled("truncated-text", "copy", default=True)

    @pytest.mark.parametrize("folder", ["columns", "columns/", "columns/*"])
    def test_a_folder_stands_for_all_that_is_in_it(self, folder: str) -> None:
        settings = load(written(f'[[per-path]]\npaths = ["{folder}"]\nignore = ["claims"]\n', "desk/newslint.toml"))
        for path, on in (("columns/a.md", False), ("columns/may/a.md", False), ("columns.md", True)):
            selection = settings.selection(f"desk/{path}")
            assert selection.enabled("editorialising", "claims", default=True) is on

    def test_an_absolute_path_matches_alike(self, tmp_path: Path) -> None:
        settings = load(written(self.CONFIG, "desk/newslint.toml"))
        assert settings.language((tmp_path / "desk/wire/a.txt").as_posix()) == "en-GB"

    def test_a_later_table_adds_to_an_earlier(self) -> None:
        selection = load(written(self.CONFIG)).selection("wire/reuters/a.txt")
        assert selection.ignore == ["copy", "names"]
        assert selection.extend_select == ["lt/DASH_RULE"]


def test_changed_takes_python_names_and_leaves_out_what_is_none() -> None:
    settings = load(written('ignore = ["copy"]\n[[per-path]]\npaths = ["*"]\nlanguage = "en-GB"\n'))
    assert settings.changed(select=None) is settings
    other = settings.changed(extend_select=["names"], engine="none", fail_on=None)
    assert (other.config.extend_select, other.config.engine, other.config.ignore) == (["names"], "none", ["copy"])
    assert (other.root, other.language("a")) == (settings.root, "en-GB")
    with pytest.raises(ConfigError, match="unknown key “extend-selct”"):
        settings.changed(extend_selct=["names"])
    with pytest.raises(ConfigError, match="jobs"):
        settings.changed(jobs=3)


def test_settings_travel_to_other_processes() -> None:
    settings = load(written('vocabulary = ["Odesa"]\n[[per-path]]\npaths = ["*"]\nlanguage = "en-GB"\n'))
    assert settings.rules
    travelled = pickle.loads(pickle.dumps(settings))  # noqa: S301
    assert travelled == settings
    assert "rules" not in vars(travelled)
    assert travelled.house == settings.house


def test_the_language_of_a_path_reaches_the_rules(tmp_path: Path) -> None:
    file = tmp_path / "newslint.toml"
    file.write_text('[[per-path]]\npaths = ["us/*"]\nlanguage = "en-US"\n', "utf-8")
    settings = load(file)
    assert settings.rules_for(str(tmp_path / "us" / "a.txt"))["mixed-dialect"].house.language == "en-US"
    assert settings.rules_for(str(tmp_path / "b.txt"))["mixed-dialect"].house.language == "en"


class TestHouseStyle:
    def test_gives_options_and_dialect(self) -> None:
        settings = load(written('house-style = "british"\n'))
        assert settings.rules["percent-style"].options.style == "per cent"
        assert settings.rules["number-style"].options.money == "£2m"
        assert settings.language("a.txt") == "en-GB"

    def test_what_the_configuration_says_itself_goes_first(self) -> None:
        settings = load(
            written("""
house-style = "british"
language = "en"
[rules.percent-style]
style = "%"
[rules.number-style]
money = ""
severity = "error"
""")
        )
        assert settings.rules["percent-style"].options.style == "%"
        assert (settings.rules["number-style"].options.money, settings.rules["number-style"].options.style) == (
            "",
            "words to nine",
        )
        assert settings.language("a.txt") == "en"

    def test_a_draft_can_have_another_dialect(self) -> None:
        settings = load(
            written('house-style = "british"\n[[per-path]]\npaths = ["us"]\nlanguage = "en-US"\n', "desk/newslint.toml")
        )
        assert (settings.language("desk/us/a.txt"), settings.language("desk/a.txt")) == ("en-US", "en-GB")

    def test_an_unknown_one_is_an_error_with_the_nearest(self) -> None:
        with pytest.raises(ConfigError, match=r"unknown house style “britsh” \(did you mean “british”\?\); known: am"):
            load(written('house-style = "britsh"\n'))

    @pytest.mark.parametrize("name", house_styles())
    def test_each_has_only_rules_and_options_that_there_are(self, name: str) -> None:
        assert Settings(Config(house_style=name)).validate().style.summary

    def test_every_style_rule_is_in_one(self) -> None:
        chosen = {rule for style in house_styles().values() for rule in style.rules}
        assert chosen == {rule_id for rule_id, rule in load_rules().items() if hasattr(rule.Options, "style")}

    def test_travels_to_other_processes(self) -> None:
        settings = pickle.loads(pickle.dumps(load(written('house-style = "american"\n'))))  # noqa: S301
        assert settings.rules_for("a.txt")["time-style"].options.style == "a.m."
