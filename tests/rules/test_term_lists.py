"""The lists behind `tortured-phrase`, and the one form they give to a word."""

from __future__ import annotations

import pytest

from newslint_rules._runs import runs
from newslint_rules._term_context import original
from newslint_rules._term_forms import form, plural
from newslint_rules._term_list import synonyms, terms
from newslint_rules._term_match import matches


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Malignancies", "malignancy"),
        ("organisations’", "organization"),
        ("children's", "child"),
        ("labour", "labor"),
        ("centres", "center"),
        ("promise", "promise"),
        ("news", "news"),
        ("class", "class"),
    ],
)
def test_form(word: str, expected: str) -> None:
    assert form(word) == expected


@pytest.mark.parametrize(("word", "expected"), [("fee", "fees"), ("policy", "policies"), ("wolf", "wolves"),
                                                ("coach", "coaches"), ("day", "days")])  # fmt: skip
def test_plural(word: str, expected: str) -> None:
    assert plural(word) == expected


def test_lexicon_is_of_these_terms() -> None:
    """A term that was added has synonyms only after scripts/make_tortured.py has run."""
    lexicon = synonyms()
    known = {w for table in (lexicon.near, lexicon.wide) for meant in table.values() for w in meant}
    used = {f for same in terms().values() for t in same for f in t.forms}
    assert known <= used
    assert len(known) > len(used) / 2


def test_nothing_ordinary_is_matched() -> None:
    (run,) = runs("a peace accord and a tranquillity treaty")
    assert [original(m, run) for m in matches(run, synonyms())] == ["peace treaty"]


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("lung transplants and organ benefactors’ cards", "organ donors’"),
        ("Capital chastisement ended", "Capital punishment"),
        ("the pallid-faced and mortal rights", "human rights"),
    ],
)
def test_original_is_written_as_the_copy(copy: str, expected: str) -> None:
    (run,) = runs(copy)
    assert expected in [original(m, run) for m in matches(run, synonyms())]
