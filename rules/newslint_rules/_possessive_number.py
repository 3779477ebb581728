"""One owner or several: which form a possessive had that lost its s (the soldier’s family, the soldiers’ families).

Three witnesses, in this order: a word before the noun that has a number itself (a, this; these, two, several), the
want of any such word where a singular could not stand so, and how the rest of the draft writes the noun.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from newslint.analyses.annotation import Token, annotation
from newslint.document import Document, analysis
from newslint.spans import Span
from newslint_rules._runs import word_set

_IRREGULAR = word_set(
    "women men children people police clergy folk oxen geese mice fishermen businessmen policemen servicemen "
    "congressmen spokesmen firemen gentlemen grandchildren schoolchildren today tomorrow yesterday tonight"
)
_ONE = word_set("a an this that each every one another either neither last next")
_MANY = word_set(
    "these those many few several both all most two three four five six seven eight nine ten dozens hundreds thousands "
    "millions various numerous fellow"
)
_WITH_ARTICLE = word_set("the his her its my our your their whose no some any which what")
_INSIDE = frozenset(["ADJ", "NOUN", "PROPN", "ADV", "NUM"])


class Forms(NamedTuple):
    """What may stand in the place of a possessive, best first; `sure` where nothing else can."""

    forms: tuple[str, ...]
    sure: bool


def possessive_forms(noun: str, mark: str, span: Span, document: Document) -> Forms:
    """The singular and the plural of a noun as possessives, those that its place in the draft allows."""
    one, many = f"{noun}{mark}s", f"{plural(noun)}{mark}"
    if not noun.islower() or noun in _IRREGULAR:
        return Forms((one,), sure=True)
    number, sure = _number(span, document)
    if sure:
        return Forms((one if number == 1 else many,), sure=True)
    counts = _written(document)
    ones, manys = counts[noun] - 1, counts[plural(noun)]
    if number == 0 and ones + manys:
        number = 1 if ones >= manys else 2
        if not min(ones, manys) and max(ones, manys) > 1:
            return Forms((one if number == 1 else many,), sure=False)
    return Forms((many, one) if number == 2 else (one, many), sure=False)


def plural(noun: str) -> str:
    """The regular plural."""
    if re.search(r"[^aeiou]y$", noun):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("ch", "sh")) else f"{noun}s"


def _number(span: Span, document: Document) -> tuple[int, bool]:
    """1, 2 or 0 for open, and whether that is certain."""
    tokens, [noun, *_] = annotation(document).tokens, annotation(document).within(span)
    block, at = document.block_at(span.start), noun.index - 1
    while at >= 0 and tokens[at].span.start >= block.span.start:
        token, low = tokens[at], tokens[at].text.lower()
        if low in _ONE or (low in {"1", "one-time"}):
            return 1, True
        if low in _MANY or _is_number(token):
            return 2, True
        if low in _WITH_ARTICLE or token.tag == "POS":
            return 0, False
        if low == "other":
            return 2, False
        if token.pos not in _INSIDE or token.span.end + 1 < tokens[at + 1].span.start:
            break
        at -= 1
    return (2, False) if _needs_article(noun.text, document) else (0, False)


def _is_number(token: Token) -> bool:
    return token.pos == "NUM" and token.text.lower() not in {"one", "1"} and not re.fullmatch(r"\d{4}", token.text)


def _needs_article(noun: str, document: Document) -> bool:
    """Whether the draft never has the noun without an article, as it has “society” or “government”."""
    return not re.search(rf"(?<!\w)(?:of|in|by|for|to|and|with|from|on) {re.escape(noun)}(?![\w’'])", document.text)


@analysis
def _written(document: Document) -> Counter[str]:
    return Counter(re.findall(r"[a-z]+", document.text.lower()))
