"""The sheet of facts: what is read, what is refused, and what `facts check` says of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from newslint.cli import app
from newslint.config import load
from newslint.errors import ConfigError
from newslint.factcheck import faults
from newslint.factsheet import Event, Organisation, Person, parse_facts

SHEET = """
[[person]]
name = "Marit  Solheim"
born = 1970
role = [{ title = "prime minister", of = "Norway", from = 2019-10-14 }]

[[organisation]]
name = "Nato"
count = [{ of = "members", number = 32, from = 2024-03-07 }]

[[event]]
name = "referendum"
date = [2014-09-18, 2016]

[[quotation]]
words = "We will keep the harbours open"
speaker = "Marit Solheim"
source = "her speech"
"""


def _said(text: str) -> list[str]:
    return [str(f) for f in faults(parse_facts(text, "facts.toml"))]


def test_entries_are_read_with_their_places() -> None:
    sheet = parse_facts(SHEET, "facts.toml")
    assert not faults(sheet)
    person = next(sheet.of(Person))
    assert (person.name, person.born, person.cite) == ("Marit Solheim", 1970, "facts.toml, line 2")
    assert person.role[0].since == date(2019, 10, 14)
    assert next(sheet.of(Organisation)).count[0].nouns == ("members",)
    assert next(sheet.of(Event)).days == (date(2014, 9, 18), 2016)


_HOLDER = """
[[person]]
name = "{}"
role = [{{ title = "prime minister", of = "Norway", from = {}, until = {} }}]
"""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[[person]]\nnane = "A B"', "line 1: person 1: unknown key “nane” (did you mean “name”?)"),
        ('[[person]]\nborn = 1970', "line 1: person 1: no name"),
        ('[[person]]\nname = "A B"\nborn = "1970"', "born: expected a date such as 2019-05-20"),
        ('[[person]]\nname = "A B"\nborn = 19700', "born is 19700; expected a date"),
        ('[[person]]\nname = "A B"\nrole = [{ titel = "king" }]', "unknown key “titel” (did you mean “title”?)"),
        (_HOLDER.format("A B", "2020-01-01", "2019-01-01"), "ends (2019-01-01) before it begins (2020-01-01)"),
        (
            '[[person]]\nname = "A B"\nborn = 1980\nrole = [{ title = "king", from = 1970-01-01 }]',
            "before A B is born (1980)",
        ),
        (
            _HOLDER.format("A B", "2018-01-01", "2020-06-30") + _HOLDER.format("C D", "2020-01-01", "2022-01-01"),
            "line 6: A B (facts.toml, line 2) and C D both hold the office “prime minister” of Norway "
            "from 2020-01-01 to 2020-06-30",
        ),
        (
            '[[person]]\nname = "A B"\n[[person]]\nname = "C D"\naccepted = ["A B"]',
            "line 3: “A B” is on the sheet twice",
        ),
        (SHEET.replace('source = "her speech"', ""), "line 15: quotation 1: no source"),
        (SHEET.replace('"her speech"', '""'), "the source is empty"),
        (SHEET.replace('"Marit Solheim"', '"Marit Solhem"'), "no person or organisation of this sheet (did you mean"),
        (SHEET.replace("We will keep the ", ""), "is too short"),
        ('[[forbidden]]\nphrase = "sank the ferry"', "line 1: forbidden 1: no reason"),
        ('[[forbidden]]\nphrase = "ferry"\nreason = "x"', "is too short to be a claim"),
        ('[[event]]\nname = "strike"\ndate = 2012\nuntil = 2011', "ends (2011) before it begins (2012)"),
        ('[[thing]]\nname = "Act"\nbanned = ["Act"]', "“Act” is banned and right"),
        (
            SHEET.replace("count = [{", 'count = [{ of = "members", number = 31 }, {'),
            "31 and 32 members at one time",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_place(text: str, message: str) -> None:
    found = _said(text)
    assert len(found) == 1, found
    assert message in found[0]


def test_holders_may_share_the_day_of_the_change_or_the_office() -> None:
    assert not _said(
        _HOLDER.format("A B", "2018-01-01", "2020-01-01") + _HOLDER.format("C D", "2020-01-01", "2022-01-01")
    )
    both = _HOLDER.format("A B", "2018-01-01", "2020-01-01") + _HOLDER.format("C D", "2019-01-01", "2022-01-01")
    assert not _said(both.replace(" }]", ", shared = true }]"))


def test_a_faulty_sheet_ends_the_run(tmp_path: Path) -> None:
    (tmp_path / "facts.toml").write_text('[[forbidden]]\nphrase = "sank the ferry"\n', "utf-8")
    config = tmp_path / "newslint.toml"
    config.write_text('facts = "facts.toml"\n', "utf-8")
    with pytest.raises(ConfigError, match=r"facts.toml, line 1: forbidden 1: no reason"):
        _ = load(config).house


class TestCommand:
    def _run(self, *arguments: str) -> tuple[int, str]:
        result = CliRunner().invoke(app, ["facts", "check", *arguments])
        return result.exit_code, result.output

    def test_a_sound_sheet(self, tmp_path: Path) -> None:
        file = tmp_path / "facts.toml"
        file.write_text(SHEET, "utf-8")
        code, said = self._run(str(file))
        assert (code, "1 person, 1 organisation, 1 event, 1 quotation, nothing wrong" in said) == (0, True)

    def test_every_fault_has_its_line(self, tmp_path: Path) -> None:
        file = tmp_path / "facts.toml"
        file.write_text(SHEET.replace('"her speech"', '""') + '[[thing]]\nnane = "x"\n', "utf-8")
        code, said = self._run(str(file))
        assert code == 1
        assert [line.rpartition("facts.toml:")[2].split(":")[0] for line in said.splitlines()] == ["15", "19"]

    def test_without_a_sheet(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        assert self._run()[0] == 2
        (tmp_path / "facts.toml").write_text("[[person]", "utf-8")
        assert self._run()[0] == 2


def test_sheets_of_the_documentation_are_sound() -> None:
    page = (Path(__file__).parent.parent / "docs" / "facts.md").read_text("utf-8")
    blocks = [part.partition("```")[0] for part in page.split("```toml\n")[1:]]
    sheets = [block for block in blocks if block.startswith("[[")]
    assert len(sheets) == 2
    assert not [fault for block in sheets for fault in _said(block)]
