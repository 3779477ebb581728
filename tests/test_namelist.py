from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from newslint.errors import ConfigError
from newslint.listed import Fit, People, parted
from newslint.namelist import Entry, NameList, Role, parse_names, read_names

LIST = """\
ignored = ["Cape Night"]

# the president
[[person]]
name = "Volodymyr  Zelensky"
accepted = ["Volodymyr Oleksandrovych Zelensky"]
banned = ["Zelenskyy"]
role = [{ title = "President", of = "Ukraine", from = 2019-05-20 }]

[[place]]
name = "Kyiv"
banned = ["Kiev"]
except = ["chicken Kiev"]
"""


def test_an_entry_has_all_its_keys_and_knows_where_it_stands() -> None:
    listed = parse_names(LIST, "names.toml")
    assert listed.ignored == {"Cape Night"}
    assert listed.entries == (
        Entry(
            "Volodymyr Zelensky",
            ("Volodymyr Oleksandrovych Zelensky",),
            ("Zelenskyy",),
            (),
            (Role("President", "Ukraine", date(2019, 5, 20), None),),
            "person",
            "names.toml, line 4",
        ),
        Entry("Kyiv", (), ("Kiev",), ("chicken Kiev",), (), "place", "names.toml, line 10"),
    )
    assert [e.name for e in listed.of("place", "organisation")] == ["Kyiv"]


def test_whole_names_and_their_words_are_known() -> None:
    listed = parse_names(LIST, "names.toml")
    known = ["Zelensky", "Oleksandrovych", "Kyiv", "Volodymyr Zelensky"]
    assert all(listed.knows(word) for word in known)
    assert not any(listed.knows(word) for word in ["Zelenskyy", "Kiev", "kyiv", "President"])


def test_an_empty_list_is_false() -> None:
    assert not NameList()
    assert not parse_names("", "names.toml")
    assert parse_names(LIST, "names.toml")


def test_a_list_without_headers_has_no_lines() -> None:
    [entry] = parse_names('person = [{ name = "Ada Quill" }]', "names.toml").entries
    assert entry.cite == "names.toml"


PERSON = '[[person]]\nname = "Ada Quill"\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a = [", "names.toml: not valid TOML: "),
        ("[[persons]]", "names.toml: unknown key “persons” (did you mean “person”?)"),
        ("[[organization]]", "names.toml: unknown key “organization” (did you mean “organisation”?)"),
        ('person = "Ada"', "names.toml: person is no list of tables; begin each entry with a line [[person]]"),
        ('[person]\nname = "Ada"', "person is no list of tables; begin each entry with a line [[person]]"),
        ("ignored = [3]", "names.toml: ignored: [0]: expected text in quotation marks, got a number"),
        ("[[person]]\n", "names.toml: person 1 (line 1): no name"),
        ("[[place]]\nname = 3", "names.toml: place 1 (line 1): name: expected text in quotation marks, got a number"),
        ('[[person]]\nname = " "', "names.toml: person 1 (“ ”, line 1): name “” is no name; write one, or take it out"),
        (f"{PERSON}bannd = []", "person 1 (“Ada Quill”, line 1): unknown key “bannd” (did you mean “banned”?)"),
        (f'{PERSON}banned = "Kwill"', "banned: expected a list in square brackets, got text in quotation marks"),
        (f"{PERSON}banned = ['Kwill', 3]", "banned[1]: expected text in quotation marks, got a number"),
        (f"{PERSON}accepted = ['']", "(“Ada Quill”, line 1): accepted “” is no name"),
        (f"{PERSON}banned = ['Ada Quill']", "“Ada Quill” is banned and its name; take it out of one of the two"),
        (f"{PERSON}accepted = ['A. Quill']\nbanned = ['A. Quill']", "“A. Quill” is banned and accepted; take it out"),
        (f"{PERSON}role = 'Mayor'", "role: expected a list in square brackets, got text in quotation marks"),
        (f"{PERSON}role = ['Mayor']", "role[0]: expected a table in braces, got text in quotation marks"),
        (f"{PERSON}role = [{{ of = 'Ghent' }}]", "line 1): role[0] has no title"),
        (f"{PERSON}role = [{{ title = 'x', form = 1 }}]", "line 1): role: unknown key “form” (did you mean “from”?)"),
        (
            f"{PERSON}role = [{{ title = 'Mayor', from = 2019 }}]",
            "role[0].from: expected a date such as 2019-05-20, got a number",
        ),
        (
            f"{PERSON}role = [{{ title = 'Mayor', from = 2019-05-20T00:00:00 }}]",
            "role[0].from: expected a date such as 2019-05-20, got a time",
        ),
        (
            f"{PERSON}role = [{{ title = 'Mayor', from = 2019-05-20, until = 2019-05-19 }}]",
            "role “Mayor” ends (2019-05-19) before it begins (2019-05-20)",
        ),
        ('[[place]]\nname = "Kyiv"\nrole = []', "place 1 (“Kyiv”, line 1): unknown key “role”"),
        (
            f"{PERSON}\n{PERSON}",
            "names.toml, line 4: “Ada Quill” is in the list twice, also at names.toml, line 1; join the two",
        ),
        (
            f"{PERSON}[[place]]\nname = 'Quillby'\nbanned = ['Ada Quill']",
            "names.toml, line 3: “Ada Quill” is banned for “Quillby”, but right for “Ada Quill” (names.toml, line 1)",
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_entry_and_key(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as error:
        parse_names(text, "names.toml")
    assert message in str(error.value)
    assert str(error.value).startswith("names.toml")


def test_two_things_of_different_kinds_may_have_one_name() -> None:
    assert len(parse_names('[[person]]\nname = "Jordan"\n[[place]]\nname = "Jordan"\n', "names.toml").entries) == 2


class TestFiles:
    def test_several_make_one_list(self) -> None:
        Path("people.toml").write_text(f"ignored = ['A']\n{PERSON}", "utf-8")
        Path("places.toml").write_text("\ufeffignored = ['B']\n[[place]]\nname = 'Kyiv'\n", "utf-8")
        listed = read_names([(Path("people.toml"), "people.toml"), (Path("places.toml"), "places.toml")])
        assert [e.cite for e in listed.entries] == ["people.toml, line 2", "places.toml, line 2"]
        assert listed.ignored == {"A", "B"}

    def test_they_may_not_contradict_each_other(self) -> None:
        Path("a.toml").write_text(PERSON, "utf-8")
        Path("b.toml").write_text("[[person]]\nname = 'Ada Kwill'\nbanned = ['Ada Quill']\n", "utf-8")
        with pytest.raises(ConfigError, match=r"^b.toml, line 1: “Ada Quill” is banned .* \(a.toml, line 1\)"):
            read_names([(Path("a.toml"), "a.toml"), (Path("b.toml"), "b.toml")])

    def test_one_that_is_missing_or_no_text(self) -> None:
        with pytest.raises(ConfigError, match=r"list of names none.toml cannot be read: No such file"):
            read_names([(Path("none.toml"), "none.toml")])
        Path("latin.toml").write_bytes(b"# caf\xe9")
        with pytest.raises(ConfigError, match=r"list of names latin.toml is not UTF-8 .*; save it as UTF-8"):
            read_names([(Path("latin.toml"), "latin.toml")])


@pytest.mark.parametrize(
    ("name", "given", "surname"),
    [
        ("Volodymyr Zelensky", "Volodymyr", "Zelensky"),
        ("Pelé", "", "Pelé"),
        ("Osama bin Laden", "Osama", "Laden"),
        ("Sammy Davis Jr.", "Sammy", "Davis"),
        ("Kim Jong Un", "Kim", "Jong Un"),
    ],
)
def test_names_have_the_parts_that_mentions_have(name: str, given: str, surname: str) -> None:
    form = parted(name)
    assert (form.given, form.surname) == (given, surname)


class TestPeople:
    PEOPLE = People(
        parse_names(
            """
            [[person]]
            name = "Volodymyr Zelensky"
            role = [{ title = "President" }]
            [[person]]
            name = "Grace Halvorsen"
            [[person]]
            name = "Erdem Yıldız"
            """,
            "names.toml",
        ).entries,
        ["Sofiia"],
    )

    @pytest.mark.parametrize(
        ("surname", "given", "titles", "fit"),
        [
            ("Zelensky", ["Volodymyr"], [], Fit.EXACT),
            ("Zelensky", [], [], Fit.EXACT),
            ("ZELENSKY", [], [], Fit.EXACT),
            ("Zelenskyy", ["Volodymyr"], [], Fit.NAME),
            ("Zelenskyy", ["V."], [], Fit.KEY),
            ("Zelenskyy", [], ["president"], Fit.KEY),
            ("Zelenskyy", [], [], None),
            ("Zelenskyy", ["Olena"], [], None),
            ("Zelensky", ["Olena"], [], None),
            ("Halvorson", ["Grace"], [], Fit.NEAR),
            ("Halvorson", ["Mary"], [], None),
            ("Halvorson", [], [], None),
            ("YILDIZ", ["Erdem"], [], Fit.EXACT),
            ("Yildiz", ["Erdem"], [], Fit.NAME),
            ("Sofiya", [], [], Fit.KEY),
            ("Nobody", ["Ann"], [], None),
        ],
    )
    def test_find(self, surname: str, given: list[str], titles: list[str], fit: Fit | None) -> None:
        assert [fit for fit, _ in self.PEOPLE.find(surname, given, titles)] == ([fit] if fit else [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[place]]\nname = "Kyiv"\nignored = ["Cape Night"]\n', "move its line to the top"),
        ('[[person]]\nname = "Ada Quill"\nrole = [{ title = "Mayor", from = 2019-13-20 }]\n', "2019-13-20 is no day"),
    ],
)
def test_what_a_desk_easily_gets_wrong_is_said_so(text: str, said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        parse_names(text, "names.toml")
