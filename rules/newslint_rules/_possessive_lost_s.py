"""A possessive that lost its s: a noun or name with an apostrophe and nothing after it, before what it owns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.analyses.annotation import annotation
from newslint.analyses.lexicon import classes
from newslint.document import Block, Document, Sentence, analysis
from newslint.spans import Span
from newslint.wordlists import words

_WORD = re.compile(
    r"(?P<word>[^\W\d_]+(?:[-.][^\W\d_]+)*\.?)(?P<mark>[’'])"
    r"(?=[ \u00a0\u202f]+[“\"(]?(?P<next>[^\W_]+(?:[-’'][^\W_]+)*)(?P<more>[ \u00a0][^\W_]+[’']s?\b)?)"
)
#: A comparison with another possessive needs no noun: Madrid’s port is larger than Lisbon’.
_ALONE = re.compile(r"\b(?:than|unlike|like|as|or|and|not|with) (?P<word>[A-Z][^\W\d_]+)(?P<mark>’)(?=[.,;:]|$)")
_CLIPPED = {"nothin", "somethin", "anythin", "everythin", "ol", "lil", "mornin", "evenin", "gov", "guv", "tha", "mos"}
_CONTRACTED = {"s", "t", "d", "m", "re", "ve", "ll"}
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_ELIDED = "|".join(["em", "til", "cause", "cos", "cuz", "n", "tis", "twas", "bout", "round", "neath", "nuff", "fraid"])
_OPENING = re.compile(rf"(?<![\w’'])[‘'](?=[^\W\d_]|[“\"])(?!(?:{_ELIDED})\b)", re.IGNORECASE)
_CLOSING = re.compile(r"(?<=\S)[’'](?![^\W_])")
#: A double mark that opens and is not closed: the single one was to close it.
_UNCLOSED = re.compile(r"[“\"](?=\w)[^“”\"]{0,40}$")


class Owner(NamedTuple):
    """A noun that owns, without and with its mark: `span` has both."""

    word: str
    mark: str
    span: Span


def lost_s(sentence: Sentence, document: Document) -> Iterator[Owner]:
    """Every noun or name with a bare apostrophe that closes nothing."""
    found: list[Owner] = []
    for match in _WORD.finditer(sentence.text):
        owner = _owner(match, sentence)
        follows = Span(*match.span("next")).shift(sentence.span.start)
        coordinated = match["next"] in {"and", "or"} and match["more"]
        if (
            may_own(match["word"])
            and is_noun(owner.span, sentence, document)
            and (coordinated or _may_be_owned(match["next"], follows, document))
            and owner.span.end - 1 not in closing_marks(document)
            and not _closes_double(match, sentence.text)
        ):
            found.append(owner)
    straight = [m.start() + sentence.span.start for m in _CLOSING.finditer(sentence.text) if m[0] == "'"]
    loose = {i for i in straight if document.text[i - 1] not in "sxz"} - closing_marks(document)
    # Two straight marks, one of them before no noun: quotation marks with stray blanks.
    pairs = loose - {o.span.end - 1 for o in found} if len(loose) > 1 else set()
    yield from (o for o in found if not pairs or o.mark != "'")
    for match in _ALONE.finditer(sentence.text):
        compared = re.search(r"\w[’']s ", sentence.text[: match.start()])
        owner = _owner(match, sentence)
        if compared and may_own(match["word"]) and owner.span.end - 1 not in closing_marks(document):
            yield owner


def _closes_double(match: re.Match[str], text: str) -> bool:
    opens = _UNCLOSED.search(text, 0, match.start("mark"))
    return bool(opens) and not re.search(r"[”\"]", text[match.end("mark") :])


def _owner(match: re.Match[str], sentence: Sentence) -> Owner:
    return Owner(match["word"], match["mark"], Span(match.start("word"), match.end("mark")).shift(sentence.span.start))


def may_own(word: str) -> bool:
    """Whether a word can be a possessive that lost its s; one in s, x or z can be whole without."""
    low = word.lower()
    if low in words("newslint_rules", "function-words") or low in _CLIPPED or low.rstrip(".")[-1] in "sxz":
        return False
    if word.islower() and not classes(re.split("[-.]", low)[-1]):  # dialect, or half a word
        return False
    if low.endswith("in") and "G" in classes(low + "g"):  # singin’, Dunkin’
        return False
    return len(word) > 2 or (len(word) == 2 and word.isupper())


def is_noun(span: Span, sentence: Sentence, document: Document) -> bool:
    """Whether the tagger allows it; a word capitalised in mid-sentence or unknown is a name whatever it guesses."""
    word = span.of(document.text).rstrip("’'")
    if word[0].isupper() and (span.start > sentence.span.start or not classes(word.lower())):
        return True
    tags = [t.tag for t in annotation(document).within(span) if t.text[-1:].isalnum()]
    return bool(tags) and tags[-1].startswith("N")


def _may_be_owned(word: str, span: Span, document: Document) -> bool:
    low = word.lower()
    if low in _CONTRACTED or low == "sake" or low in words("newslint_rules", "function-words"):
        return False
    return not any(t.tag in _FINITE for t in annotation(document).within(span)[:1])


def has_opening(block: Block, document: Document) -> bool:
    """Whether a single quotation opens in a block or in the one before, which may run on."""
    at = document.blocks.index(block)
    near = document.blocks[max(at - 1, 0) : at + 1]
    return any(_OPENING.search(b.span.of(document.text)) for b in near)


@analysis
def closing_marks(document: Document) -> frozenset[int]:
    """The places of marks that close a single quotation.

    After an opening mark the first mark closes that does not stand after s, x or z (which may own what follows); where
    there is none, the last of those does.
    """
    found: set[int] = set()
    for block in document.blocks:
        text = block.span.of(document.text)
        openings = [m.start() for m in _OPENING.finditer(text)]
        for opening, limit in zip(openings, [*openings[1:], len(text)], strict=False):
            closings = [m.start() for m in _CLOSING.finditer(text, opening + 1, limit)]
            firm = [i for i in closings if text[i - 1] not in "sxz"]
            for i in firm[:1] or closings[-1:]:
                found.add(block.span.start + i)
    return frozenset(found)
