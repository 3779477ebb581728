"""Numbers up to ninety-nine, in words and in figures, and whether one counts things."""

from __future__ import annotations

import re
from bisect import bisect_right

from newslint.analyses.annotation import annotation
from newslint.analyses.numbers import SPELLED
from newslint.document import Document
from newslint.spans import Span
from newslint.wordlists import words

_VALUES = {word: value for value, word in enumerate(SPELLED)}

IN_WORDS = re.compile(rf"(?i)(?<![\w-])(?:{'|'.join(sorted(SPELLED[2:], key=len, reverse=True))})(?![\w-])")
IN_FIGURES = re.compile(r"(?<![\w.,:/$£€¥#&+@–-])[1-9]\d?(?![\w:/%°′″'’\"”&+–-]|[.,]\d| ?%)")
#: A figure of two digits or more in a sentence, which is no year: like things near it are in figures too.
_LARGER = re.compile(r"(?<![\w.,:/-])(?!(?:1\d|20)\d\d\b)[1-9]\d+(?:,\d{3})*\b(?![.:/]\d)")

_AGED = re.compile(r"\b(?:aged?|ages|no|nos)\s[^.;]{0,8}$")


def value_of(text: str) -> int:
    """The value of a number up to 99."""
    return int(text) if text.isdigit() else _VALUES[text.lower()]


def counts_things(document: Document, span: Span) -> bool:
    """Whether a number stands before a plain noun in the plural: no measure, age or score, and no name's number."""
    tokens = annotation(document).within(Span(span.start, span.end + 40))
    after = [t for t in tokens if t.span.start >= span.end]
    i = next((i for i, t in enumerate(after) if t.pos != "ADJ" and t.tag not in {"NN", "VBN", "VBG"}), len(after))
    if i > 2 or i >= len(after) or after[i].tag != "NNS" or any(_is_odd(t.text) for t in after[: i + 1]):
        return False
    if _AGED.search(document.text, max(span.start - 20, 0), span.start):
        return False
    follows = document.text[after[i].span.end :]
    if re.match(r"[- ](?:old|of age|ago|long|tall|high|wide|deep)\b|-", follows):
        return False
    before = [
        t for t in annotation(document).within(Span(max(span.start - 30, 0), span.start)) if t.span.end <= span.start
    ]
    return not before or before[-1].pos not in {"NOUN", "PROPN", "NUM", "SYM"} or before[-1].tag == "NNS"


def _is_odd(word: str) -> bool:
    """A measure (“2 pound coins”) or part of a name."""
    measures = words("newslint_rules", "measures")
    return not word.islower() or word in measures or f"{word}s" in measures


def like_things_near(document: Document, span: Span, *, figures: bool) -> bool:
    """Whether a sentence has a number of the other size in the same form: like things are written alike there."""
    i = bisect_right(document.sentences, span.start, key=lambda s: s.span.start)
    sentence = document.sentences[max(i - 1, 0)]
    at = span.start - sentence.span.start
    if figures:
        return any(m.start() != at for m in _LARGER.finditer(sentence.text))
    return any(m.start() != at and value_of(m[0]) < 10 for m in IN_WORDS.finditer(sentence.text))
