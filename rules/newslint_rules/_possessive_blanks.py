"""A possessive with a blank in it: Ukraine ’s, the company’ s, the drivers ’ union."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.document import Document, Sentence
from newslint.spans import Span
from newslint.wordlists import words
from newslint_rules._possessive_lost_s import Owner, closing_marks, is_noun

_BLANK = "[ \u00a0\u202f]"
_ENDS = r"(?=\s|[.,;:!?)—–”\"]|$)"
_WORD = r"(?<![\w’'&-])(?P<word>[^\W\d_]{2,}(?:-[^\W\d_]+)*)"
_SINGULAR = re.compile(
    rf"{_WORD}(?:{_BLANK}+(?P<mark>[’'])s|(?P<near>[’']){_BLANK}+s|{_BLANK}+(?P<apart>[’'])\ss){_ENDS}"
)
_PLURAL = re.compile(rf"{_WORD}(?<=s){_BLANK}(?P<mark>’){_BLANK}(?=[a-z])(?!s\b)")


def blanks(sentence: Sentence, document: Document) -> Iterator[Owner]:
    """Every possessive with a stray blank; the span goes from the noun to the s, or to the mark of a plural."""
    for match in _SINGULAR.finditer(sentence.text):
        mark = match["mark"] or match["near"] or match["apart"]
        span = Span(*match.span()).shift(sentence.span.start)
        noun = Span(span.start, span.start + len(match["word"]))
        closes = match["near"] and match.end("near") - 1 + sentence.span.start in closing_marks(document)
        if not closes and _owns(match["word"], noun, sentence, document):
            yield Owner(match["word"] + mark + "s", mark, span)
    for match in _PLURAL.finditer(sentence.text):
        noun = Span(*match.span("word")).shift(sentence.span.start)
        span = Span(noun.start, match.end("mark") + sentence.span.start)
        if "‘" not in sentence.block.span.of(document.text) and _owns(match["word"], noun, sentence, document):
            yield Owner(match["word"] + match["mark"], match["mark"], span)


def _owns(word: str, noun: Span, sentence: Sentence, document: Document) -> bool:
    closed = word.lower() in words("newslint_rules", "function-words")
    return not closed and is_noun(noun, sentence, document)
