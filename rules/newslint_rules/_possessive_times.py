"""A span of time or a sum that lost its apostrophe: two weeks notice, a years work, three months unpaid leave.

Only before a closed list of nouns (`words/time-goods.txt`) that end their phrase: “for two years work stopped” has the
noun as the subject of what follows.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.analyses.annotation import Token, annotation
from newslint.document import Document, Sentence
from newslint.spans import Span
from newslint.wordlists import words
from newslint_rules._runs import word_set

_UNITS = word_set("seconds minutes hours days nights weeks fortnights months years decades")
_SUMS = word_set("dollars pounds euros cents pence")
_ONE = word_set("a an one 1 per")
_SOME = word_set("several few many couple dozen hundred thousand million")
#: Between the number and the unit: five working days notice.
_KINDS = word_set("working calendar full whole solid extra more additional further")
#: Between the unit and its noun: six months maternity leave, two years hard labour.
_QUALITIES = word_set(
    "paid unpaid full maternity paternity parental annual sick hard back gardening prior advance community military "
    "solid formal written professional teaching coaching"
)
#: What begins a sentence with a span: “In three years work on the dam will end.”
_LEADING = word_set("in after for over within during since before every last past next")
_ENDS_PHRASE = frozenset(["PUNCT", "ADP", "CCONJ", "SCONJ", "PRON", "DET", "PART"])


class LostTime(NamedTuple):
    """A unit without its apostrophe: its place, and the word it should be but for the mark, with where that goes."""

    span: Span
    before: str
    after: str


def lost_times(sentence: Sentence, document: Document) -> Iterator[LostTime]:
    """Every such unit of a sentence."""
    tokens = annotation(document).tokens
    for token in annotation(document).within(sentence.span):
        word = token.text
        if word not in _UNITS and word not in _SUMS:
            continue
        number = _number(token, tokens, sentence)
        leads = number > 1 and _leads(token, tokens, sentence)  # a years can be nothing else
        if number and _good(token, tokens, sentence, leads=leads, sure=number == 1):
            yield LostTime(token.span, word[:-1], "s") if number == 1 else LostTime(token.span, word, "")


def _number(token: Token, tokens: tuple[Token, ...], sentence: Sentence) -> int:
    """1 or 2 as the word before the unit says, 0 where it says nothing."""
    at = token.index - 1
    while at >= 0 and tokens[at].text.lower() in _KINDS:
        at -= 1
    if at < 0 or tokens[at].span.start < sentence.span.start:
        return 0
    low = tokens[at].text.lower()
    if low == "of":
        return 2 if at and tokens[at - 1].text.lower() in {"couple", "millions", "thousands", "hundreds"} else 0
    if at and tokens[at - 1].text.lower() == "a" and low not in _SOME:
        return 0  # a two hours drive: the s is too many
    if low in _ONE and tokens[at - 1].text != "-":
        return 1 if at == token.index - 1 and token.text in _UNITS else 0
    return 2 if low in _SOME or tokens[at].pos == "NUM" else 0


def _leads(token: Token, tokens: tuple[Token, ...], sentence: Sentence) -> bool:
    """Whether the span stands in a phrase that a clause may follow: in three years, over the last ten years."""
    for before in reversed(tokens[max(token.index - 5, 0) : token.index]):
        if before.span.start < sentence.span.start or before.pos == "PUNCT":
            return False
        if before.text.lower() in _LEADING:
            return True
    return False


def _good(unit: Token, tokens: tuple[Token, ...], sentence: Sentence, *, leads: bool, sure: bool) -> bool:
    """Whether a noun of the list follows and ends its phrase: at a mark, where the span leads a clause."""
    at, end = unit.index + 1, unit.span.end
    while at < len(tokens) and tokens[at].text in _QUALITIES and tokens[at].span.start == end + 1:
        at, end = at + 1, tokens[at].span.end
    if at >= len(tokens) or tokens[at].span.start != end + 1:
        return False
    noun = tokens[at]
    if noun.text not in words("newslint_rules", "time-goods") or (unit.text in _SUMS and noun.text != "worth"):
        return False
    if noun.text != "worth" and at == unit.index + 1 and not noun.tag.startswith("N"):
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or after.span.start >= sentence.span.end or not after.text[0].isalnum():
        return after is None or after.text not in {"-", "’", "'", "’s", "'s"}
    if noun.text == "time":
        return (leads or sure) and after.pos in _ENDS_PHRASE  # in two weeks time the; not: time will tell
    return not leads and (after.pos in _ENDS_PHRASE or after.text in {"ahead", "away"})
