"""A common noun that lost the apostrophe before its s, where nothing else can be meant.

Nouns stand before nouns in the plural (a sports car, a drivers licence), so few signs are certain: the s makes no
word (companys, womens), a day or span of time after a word for one (last years result), today and its like, a
superlative after “the” and a plural (the worlds largest port), and one of a family (the ministers wife). A draft that
has “the council” and no councils proves “the councils leader”; what people have in them stands with no plural noun
(residents patience has run out).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.analyses.annotation import Token, annotation
from newslint.analyses.lexicon import classes
from newslint.document import Document, Sentence
from newslint_rules._possessive_lost_mark import owns
from newslint_rules._runs import word_set

_DAYS = frozenset(["todays", "yesterdays", "tomorrows", "tonights"])
_TIMES = word_set(
    "minutes hours days nights mornings afternoons evenings weekends weeks fortnights months quarters seasons springs "
    "summers autumns winters years decades centuries mondays tuesdays wednesdays thursdays fridays saturdays sundays "
    "januarys februarys"
)
_DETERMINERS = word_set("the a an this that his her their its my our your")
_ONE = frozenset(["last", "next", "this", "each", "every"])
_IRREGULAR = frozenset(["womens", "mens", "childrens"])
#: One of a family: the ministers have wives, not a wife.
_KIN = word_set(
    "wife husband widow widower son daughter mother father brother sister niece nephew aunt uncle grandmother "
    "grandfather grandson granddaughter stepson stepdaughter stepfather stepmother girlfriend boyfriend fiancé fiancée "
    "fiance fiancee mistress"
)
#: Bodies that a report writes about one at a time.
_BODIES = word_set(
    "councils governments parliaments clubs firms teams unions banks airlines museums theatres theaters newspapers "
    "magazines committees commissions departments boards courts tribunals regulators watchdogs retailers manufacturers "
    "carmakers publishers broadcasters operators federations institutes foundations"
)
_GIVING = word_set(
    "give gave gives given giving tell told tells telling offer offered offers offering show showed shown send sent "
    "owe owed owes grant granted grants ask asked asks pay paid pays teach taught deny denied cost costs promise "
    "promised lend lent hand handed award awarded allow allowed save saved wish make made call called let"
)
_PEOPLE = word_set(
    "residents workers employees voters teachers nurses patients doctors drivers farmers pupils students parents "
    "players supporters fans customers consumers passengers commuters investors shareholders lawmakers villagers "
    "soldiers taxpayers tenants prisoners miners migrants refugees families"
)
_WITHIN = word_set(
    "patience anger trust confidence frustration fury morale mood faith unease discontent grief plight suffering dismay"
)
_TAXED = word_set(
    "test tests tested testing try tries tried trying exhaust exhausts exhausted exhausting strain strained straining "
    "stretch stretched stretching lose loses lost losing restore restores restored restoring undermine undermines "
    "undermined undermining erode erodes eroded eroding shake shook shaken shaking boost boosts boosted boosting dent "
    "dented damage damaged sap sapped fuel fuelled fueled stoke stoked"
)
_ONE_THING = frozenset(["is", "was", "has", "isn’t", "wasn’t", "hasn’t"])
_NO_WORD = re.compile(r"[a-z]+[^aeiou]ys")


def lost_noun_marks(sentence: Sentence, document: Document) -> Iterator[tuple[Token, str]]:
    """Each such word, with the noun it is a possessive of."""
    for token in annotation(document).within(sentence.span):
        word = token.text
        if len(word) > 4 and word.endswith("s") and word.isalpha() and _is_certain(token, document):
            yield token, word[:-1]


def _is_certain(token: Token, document: Document) -> bool:
    low = token.text.lower()
    if low in _DAYS or low in _IRREGULAR:
        return owns(token, document, parsed=False)
    if token.text != low and low not in _TIMES | _PEOPLE:
        return False
    if _NO_WORD.fullmatch(low) and not classes(low) and "N" in classes(low[:-1]):
        return owns(token, document, parsed=False)
    before = _before(token, document, 1)
    if low in _PEOPLE and _have_within(token, document):
        return True
    if low in _BODIES and before in {"the", "this", "that"} and _is_one_body(token, document):
        return True
    if low in _TIMES:
        return before in _ONE and not _has_article(token, document) and owns(token, document, parsed=False)
    if "N" not in classes(low[:-1]):
        return False
    if _after(token, document) in _KIN:
        return before in _DETERMINERS and owns(token, document, parsed=False)
    return before == "the" and _is_superlative(token, document)


def _have_within(token: Token, document: Document) -> bool:
    """Residents patience has run out, it tested residents patience: one thing that is theirs."""
    if _after(token, document) not in _WITHIN or _before(token, document, 1) in _GIVING:
        return False
    does = _before(token, document, 1)
    tokens = annotation(document).tokens
    third = tokens[token.index + 2].text if token.index + 2 < len(tokens) else ""
    return third in _ONE_THING or does in _TAXED or (does == "the" and _before(token, document, 2) in _TAXED)


def _is_one_body(token: Token, document: Document) -> bool:
    """Whether the draft has the one body twice and no plural but this, and a noun follows that stands with it."""
    one, plural = token.text[:-1], token.text
    alone = re.findall(rf"\b(?:[Tt]he|[Aa]|[Tt]his|[Tt]hat) {one}(?:[’']s)?\b(?![’'])", document.text)
    once = len(re.findall(rf"\b{plural}\b", document.text, re.IGNORECASE)) == 1
    return len(alone) > 1 and once and _before(token, document, 2) not in _GIVING and owns(token, document)


def _before(token: Token, document: Document, steps: int) -> str:
    at = token.index - steps
    return annotation(document).tokens[at].text.lower() if at >= 0 else ""


def _after(token: Token, document: Document) -> str:
    rest = annotation(document).tokens[token.index + 1 : token.index + 2]
    return rest[0].text.lower() if rest else ""


def _has_article(token: Token, document: Document) -> bool:
    """The last years of his life, his last years."""
    return _before(token, document, 2) in {"the", "his", "her", "their", "its", "my", "our", "your", "these", "those"}


def _is_superlative(token: Token, document: Document) -> bool:
    """One of the worlds largest ports; not “gave the workers highest praise”."""
    tokens = annotation(document).tokens
    rest = tokens[token.index + 1 : token.index + 2]
    if not rest or rest[0].tag != "JJS" or not rest[0].text.endswith("est"):
        return False
    lead = tokens[token.index - 2] if token.index > 1 else None
    return lead is None or lead.pos in {"ADP", "AUX", "PUNCT", "SCONJ", "CCONJ"}
