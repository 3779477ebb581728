"""The real engine: loaded once a dialect and process, so these tests are few."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

import newslint
from newslint.engines import embedded
from newslint.engines.base import Match, UncheckedTextError
from newslint.engines.embedded import EmbeddedEngine

pytest.importorskip("lt_py", reason="lingotweaker has no wheel for this platform")

PANICS = "a@b.com-d"


def found(matches: list[Match], text: str) -> list[tuple[str, str]]:
    return [(m.rule_id, text[m.start : m.end]) for m in matches]


@pytest.fixture(scope="module")
def engine() -> EmbeddedEngine:
    engine = EmbeddedEngine()
    engine.start()
    return engine


def test_each_dialect_has_its_own_spelling(engine: EmbeddedEngine) -> None:
    text = "The color is grey."
    assert found(engine.check(text, "en-US"), text) == [("MORFOLOGIK_RULE_EN_US", "grey")]
    assert found(engine.check(text, "en-GB"), text) == [("MORFOLOGIK_RULE_EN_GB", "color")]


def test_offsets_are_code_points_and_messages_plain(engine: EmbeddedEngine) -> None:
    text = "😀 é “This are a tset”, 👩\u200d🚒 said."
    matches = engine.check(text, "en-US")
    assert [words for _, words in found(matches, text)] == ["This are", "tset"]
    assert [m.start for m in matches] == sorted(m.start for m in matches)
    (spelling,) = [m for m in matches if m.category == "TYPOS"]
    assert "test" in spelling.replacements
    assert len(spelling.replacements) <= 5
    assert not any("<" in m.message for m in matches)


def test_a_panic_is_contained(engine: EmbeddedEngine) -> None:
    text = f"This are bad, 😀. Write to {PANICS}. Here is a tset of it."
    with pytest.raises(UncheckedTextError) as error:
        engine.check(text, "en-US")
    assert str(error.value) == f"the embedded engine failed on “{PANICS}.”"
    assert [text[a:b] for a, b in error.value.spans] == [f"{PANICS}."]
    assert {("THIS_NNS", "This"), ("MORFOLOGIK_RULE_EN_US", "tset")} <= set(found(error.value.matches, text))
    assert found(engine.check("This are bad.", "en-US"), "This are bad.")  # and the engine lives on


def test_a_panic_that_smaller_pieces_avoid_is_no_error(engine: EmbeddedEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    class PanicException(BaseException):
        pass

    class Brittle:
        def check(self, text: str) -> list[dict[str, object]]:
            if "bad" in text and "worse" in text:
                raise PanicException
            entry = {"rule_id": "R", "category_id": "C", "message": "M", "suggestions": []}
            return [entry | {"offset": i, "length": 1} for i, c in enumerate(text) if c == "x"]

    monkeypatch.setattr(embedded, "_load", lambda dialect: Brittle())
    text = "One x. A bad x in a x worse x. Two x."
    matches = engine.check(text, "en-US")
    places = [m.start for m in matches]
    assert {4, 13, 35} <= set(places)
    assert places == sorted(set(places))
    assert all(text[m.start : m.end] == "x" for m in matches)


def test_a_lone_surrogate_moves_nothing(engine: EmbeddedEngine) -> None:
    text = "A \ud83d tset."
    assert ("MORFOLOGIK_RULE_EN_US", "tset") in found(engine.check(text, "en-US"), text)
    report = newslint.check_text(text, engine="embedded", select=["spelling"])
    assert [(f.excerpt, f.start.offset) for f in report.findings] == [("tset", 4)]
    assert not report.problems


@pytest.mark.parametrize("backtrace", ["0", "full"])
def test_nothing_of_a_panic_reaches_standard_error_and_nothing_else_is_lost(backtrace: str) -> None:
    script = f"""
import os, sys
from concurrent.futures import ThreadPoolExecutor
from newslint.engines.base import UncheckedTextError
from newslint.engines.embedded import EmbeddedEngine
from newslint.engines.stderr import native_stderr_filtered
engine = EmbeddedEngine()
def check(i):
    try:
        engine.check("Write to {PANICS}", "en-US")
    except UncheckedTextError as e:
        return str(e)
with ThreadPoolExecutor(2) as pool:
    print(*set(pool.map(check, range(4))))
with native_stderr_filtered():
    os.write(2, b"kept while inside\\n")
os.write(2, b"kept after\\n")
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "RUST_BACKTRACE": backtrace},
        check=True,
    )
    assert done.stderr == "kept while inside\nkept after\n"
    assert done.stdout == f"the embedded engine failed on “{PANICS}”\n"


def test_a_process_without_standard_error_checks_all_the_same() -> None:
    script = """
import os
os.close(2)
from newslint.engines.embedded import EmbeddedEngine
print(len(EmbeddedEngine().check("This are bad.", "en-US")) > 0)
"""
    done = subprocess.run([sys.executable, "-c", script], stdout=subprocess.PIPE, encoding="utf-8", check=True)
    assert done.stdout == "True\n"


def test_a_place_inside_a_character_is_taken_as_a_panic(
    engine: EmbeddedEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = embedded._load("en-US")

    class LostCount:
        """The engine as it is after some addresses: what it says of the whole text stands beside the letters."""

        def check(self, text: str) -> list[dict[str, object]]:
            found: list[dict[str, object]] = real.check(text)
            return [m | {"offset": 1, "length": 1} for m in found] if "É" in text and "." in text[:-1] else found

    monkeypatch.setattr(engine, "_engine", lambda dialect: LostCount())
    text = "“É” is a letter. She ate a apple."
    assert ("EN_A_VS_AN", "a") in found(engine.check(text, "en-US"), text)


@pytest.mark.parametrize(
    ("text", "theirs", "ours"),
    [
        ("The hearing is on Monday 22 November 2026 in Leeds.", "EN_DATE_WEEKDAY", "weekday-date"),
        ("The hearing is on Monday, November 22, 2026, in Leeds.", "EN_DATE_WEEKDAY", "weekday-date"),
        ("He sold the mill on 30 February 2026, he said.", "TWELFTH_OF_NEVER", "impossible-date"),
    ],
)
def test_of_a_date_that_both_find_wrong_newslint_alone_speaks(text: str, theirs: str, ours: str) -> None:
    def rules(*selected: str) -> set[str]:
        (file,) = newslint.check_text(text, engine="embedded", select=list(selected)).files
        return {finding.rule for finding in file.findings}

    assert rules("lt") == {f"lt/{theirs}"}  # it is on the same spot, when asked for by name
    assert rules("lt", ours) == {ours}
    (finding,) = newslint.check_text(text, engine="embedded").findings
    assert finding.rule == ours
