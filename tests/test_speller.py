"""Which words that the dictionary lacks are reported, and how often."""

from __future__ import annotations

from pathlib import Path

import pytest

import newslint
from newslint.findings import Finding
from newslint.speller import is_in_use, ranked


def spelling(text: str, path: str = "draft.md") -> list[Finding]:
    report = newslint.check_text(text, path=path, select=["spelling"])
    return [f for f in report.files[0].findings if "MORFOLOGIK" in f.rule]


def reported(text: str, path: str = "draft.md") -> list[str]:
    return [f.excerpt for f in spelling(text, path)]


@pytest.mark.parametrize(
    "word", ["recieve", "satelite", "targetting", "definately", "embezzlling", "infact", "womens", "tommorow"]
)
def test_a_misspelling_is_in_no_list(word: str) -> None:
    assert not is_in_use(word)


@pytest.mark.parametrize("word", ["canyoning", "paceman", "headstart", "ransomware", "reprioritised", "biowarfare"])
def test_a_word_in_use_is(word: str) -> None:
    assert is_in_use(word)


@pytest.mark.parametrize(
    "text",
    [
        "He called it a case of *omerttaviola*, and nobody in the village laughed.",
        "He called it “omerttaviola pura”, and nobody in the village laughed.",
        "Write to @omerttaviola or look under #omerttaviola for the latest on the strike.",
        "The file omerttaviola_final.csv held the names of 200 donors, the court heard.",
        "The wine comes from Omerttaviola, a village in the hills above the town.",
        "Energexia and two other suppliers said on Friday that power would be back by noon.",
    ],
)
def test_what_is_no_word_to_correct_is_left_alone(text: str) -> None:
    assert reported(text) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Goverment lawyers told the court that the files had been lost in a flood.", "Goverment"),
        ("“Goverment lawyers told us that the files had been lost in a flood,” she said.", "Goverment"),
        ("The firm, which has offices in Eurpoe and the Phillipines, closed on Friday.", "Eurpoe"),
        ("Attendence has risen for three years, the council said in a report on Friday.", "Attendence"),
        ("She called it “deeply dissapointing” and left the hall with her lawyers.", "dissapointing"),
        ("*The comitee has met and will meet again on Monday, its chair told reporters.*", "comitee"),
        ("Nobody knew which comitee/board had agreed to the plan after a night of talks.", "comitee"),
        ("The file was long. The mayor said the *whole* comitee had read it.", "comitee"),
    ],
)
def test_a_slip_is_reported_where_a_name_could_stand(text: str, word: str) -> None:
    assert reported(text)[0].endswith(word)


def test_a_word_is_reported_once_with_all_its_places() -> None:
    text = "The goverment has fallen, and no new goverment is in sight, the paper said on Friday."
    [finding] = spelling(text)
    assert [text[r.start.offset : r.end.offset] for r in finding.related] == ["goverment"]
    assert finding.related[0].start.offset > finding.start.offset


def test_a_coinage_that_a_draft_repeats_is_meant_and_a_slip_is_not() -> None:
    assert reported("The zorbathon is new. Few zorbathon runners finish. Each zorbathon takes a day to set up.") == []
    repeated = "The goverment is gone. No goverment is left. The goverment fell. " * 2
    assert reported(repeated) == ["goverment"]


def test_a_strange_word_of_three_drafts_is_the_desks(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text("The farmers feared a wild grellopod in the far fields, they said.\n")
    paths = sorted(tmp_path.iterdir())
    alone = newslint.check_paths(paths, select=["spelling"], desk=False)
    assert [f.excerpt for file in alone.files for f in file.findings] == ["grellopod"] * 3
    together = newslint.check_paths(paths, select=["spelling"])
    assert [f.excerpt for file in together.files for f in file.findings] == []


@pytest.mark.parametrize(
    ("word", "proposals", "first"),
    [
        ("diety", ("daily", "diet", "deity"), "deity"),
        ("recieve", ("receive", "relieve"), "receive"),
        ("asylee", ("Ashlee", "asylum"), "asylum"),
        ("tset", ("test", "set"), "test"),
    ],
)
def test_the_nearest_proposal_comes_first(word: str, proposals: tuple[str, ...], first: str) -> None:
    assert ranked(word, proposals)[0] == first


def test_a_slip_of_three_drafts_is_not(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text("The farmers feared that the goverment would fall, they said.\n")
    report = newslint.check_paths(sorted(tmp_path.iterdir()), select=["spelling"])
    assert [f.excerpt for file in report.files for f in file.findings] == ["goverment"] * 3
