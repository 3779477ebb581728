"""A name that lost the apostrophe before its s: Ukraines future, Novaliths cooling technology.

The draft itself proves the name: it has Novalith elsewhere, and Novaliths nowhere but before what a Novalith owns. A
plural (the Kennedys, two Toyotas), another surname (Roberts, Woods) and a people (Germans) show where they stand.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from newslint.analyses.annotation import Token, annotation
from newslint.analyses.lexicon import classes
from newslint.analyses.namedata import is_given_name, places, titles
from newslint.analyses.neighbours import gazetteer
from newslint.document import Document, Role, analysis
from newslint.spans import Span
from newslint.wordlists import words
from newslint_rules._runs import word_set

_NAME = re.compile(r"[^\W\d_][^\W\d_]+(?:-[^\W\d_]+)*")
#: Before a plural: the Kennedys, both Koreas, many Fords.
_PLURAL_BEFORE = word_set(
    "the these those both all two three four five six seven eight nine ten many few several some most other more "
    "a an no any our your their his her its my"
)
_PLACES = frozenset(["GPE", "LOC", "FAC", "ORG"])
_MODIFIERS = frozenset(["JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "VBG", "VBN", "CD", "HYPH", "RB", "RBS"])
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_FAR = 5  # words from a possessive to the noun it stands with


@dataclass
class _Written:
    """How a draft writes a capitalised word: how often as a name by itself, after which words, and with what labels."""

    alone: int = 0
    first: Span | None = None
    before: set[str] = field(default_factory=set)
    led: set[str] = field(default_factory=set)
    labels: Counter[str] = field(default_factory=Counter)

    @property
    def label(self) -> str:
        """The label it has most often."""
        return max(self.labels, key=lambda name: (self.labels[name], name), default="")


@dataclass(frozen=True, slots=True)
class Lost:
    """A word that lost its apostrophe, and where the name stands without s, if it does."""

    span: Span
    name: str
    elsewhere: Span | None


@analysis
def lost_marks(document: Document) -> tuple[Lost, ...]:
    """Every name that lost its apostrophe, in order."""
    tokens, names = annotation(document).tokens, _names(document)
    found: dict[str, list[Lost]] = defaultdict(list)
    others: set[str] = set()
    for token in tokens:
        word = token.text
        base = word[:-1]
        if base in _bodies() and word[-1] == "s" and _is_one_body(token, tokens) and owns(token, document, base):
            found[word].append(Lost(token.span, base, None))
            continue
        if not (word[0].isupper() and word.endswith("s") and _NAME.fullmatch(word)) or len(word) < 4:
            continue
        seen = names.get(base)
        sure = _is_titled(token, tokens)  # two Hirsts are no Mr Hirsts
        if (
            _is_name(base, word, seen)
            and _is_bare(token, tokens, seen)
            and owns(token, document, base, parsed=not sure)
        ):
            found[word].append(Lost(token.span, base, seen.first if seen else None))
        elif _stands_alone(token, tokens):
            others.add(word)
    return tuple(sorted((f for word, row in found.items() if word not in others for f in row), key=lambda f: f.span))


def _bodies() -> frozenset[str]:
    """Letters of bodies of which there is one: BBC, NHS."""
    return word_set(" ".join(words("newslint_rules", "lettered-bodies")))


def _is_one_body(token: Token, tokens: tuple[Token, ...]) -> bool:
    """Whether nothing before the letters has several of them; the article is the body's own."""
    before = tokens[token.index - 1] if token.index else None
    if before is None or before.text.lower() == "the":
        return True
    return before.pos != "NUM" and before.tag != "POS" and before.text.lower() not in _PLURAL_BEFORE


@analysis
def _names(document: Document) -> dict[str, _Written]:
    """The capitalised words of a draft that stand as names: no given name before a surname, no first word of a
    sentence that English has in small letters."""
    found: dict[str, _Written] = defaultdict(_Written)
    tokens = annotation(document).tokens
    starts = {s.span.start for s in document.sentences}
    for token in tokens:
        if not (token.text[0].isupper() and _NAME.fullmatch(token.text)):
            continue
        after = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
        joined = after is not None and after.text[0].isupper() and after.span.start == token.span.end + 1
        initial = token.span.start in starts and bool(classes(token.text.lower()))
        shouted = document.block_at(token.span.start).role is Role.HEADLINE and bool(classes(token.text.lower()))
        if joined or initial or shouted:
            continue
        written = found[token.text]
        written.alone += 1
        written.first = written.first or token.span
        written.labels[token.entity] += 1
        if token.index:
            written.before.add(tokens[token.index - 1].text.lower())
            written.led.add(tokens[token.index - 1].text)
    return dict(found)


def _is_name(base: str, word: str, seen: _Written | None) -> bool:
    """Whether the word without its s is a name, and with it none that is known."""
    low = word.lower()
    if base.endswith("s") or low in places() or gazetteer().get(word) or is_given_name(low):
        return False
    if gazetteer().get(base):
        return True
    if not seen or base.lower() in places() or seen.label == "NORP":
        return False
    return not is_given_name(base.lower()) or seen.alone > 1


def _is_bare(token: Token, tokens: tuple[Token, ...], seen: _Written | None) -> bool:
    """Whether what stands before lets it be one: nothing that a plural has, the article where the name has it too."""
    before = tokens[token.index - 1] if token.index else None
    if before is None or before.span.end + 1 < token.span.start:
        return True
    low = before.text.lower()
    named = before.text[0].isupper() and low not in words("newslint_rules", "function-words")
    if named and low.rstrip(".") not in titles("before") | titles("honorific"):
        if seen and before.text in seen.led:  # Hong Kongs, where Hong Kong stands; not Beverly Hills
            return True
        return bool(seen and seen.alone > 1 and "PERSON" in seen.labels and is_given_name(low))
    if low == "the":
        return bool(seen and seen.before == {"the"} and seen.label in _PLACES and not token.text[:-1].isupper())
    if before.pos == "NUM" or before.tag == "POS" or low in _PLURAL_BEFORE:
        return False
    return not token.text[:-1].isupper() or bool(seen and seen.before & {"in", "to", "with", "by", "of", "from"})


def _is_titled(token: Token, tokens: tuple[Token, ...]) -> bool:
    return bool(token.index) and tokens[token.index - 1].text.lower().rstrip(".") in titles("honorific")


def owns(token: Token, document: Document, name: str = "", *, parsed: bool = True) -> bool:
    """Whether a noun follows that the word stands with, by the tags alone or by the parse too."""
    tokens = annotation(document).tokens
    row = tokens[token.index + 1 : token.index + 1 + _FAR]
    if not row or row[0].span.start != token.span.end + 1 or not row[0].text[0].isalpha():
        return False
    if row[0].text[0].isupper() and not (name and gazetteer().get(name)):
        return False
    for i, follower in enumerate(row):
        if follower.tag not in _MODIFIERS or (i and follower.span.start > row[i - 1].span.end + 1):
            return False
        if follower.tag in _NOUNS:
            goes_with = token.head == follower.index or follower.head == token.index or token.dep == "dative"
            if not parsed or goes_with or _is_plain_noun(row[: i + 1]):
                return True
    return False


def _stands_alone(token: Token, tokens: tuple[Token, ...]) -> bool:
    """Whether it ends a phrase or does something itself, as a name in s does: “Roberts said”, “in Woods.”"""
    after = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    if after is None or after.tag == "POS" or not after.text[0].isalnum():
        return True
    if after.tag in _FINITE:
        return bool(classes(after.text.lower())) and not set(classes(after.text.lower())) & set("NSJ")
    return after.pos in {"ADP", "CCONJ", "SCONJ", "PRON", "DET", "AUX", "PART"}


def _is_plain_noun(row: tuple[Token, ...]) -> bool:
    """Whether words that can be no verb lead to the noun."""
    known = [classes(t.text.lower()) for t in row]
    return all(letters and not set(letters) & set("VZD") for letters in known)
