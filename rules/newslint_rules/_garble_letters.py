"""Words left in another language, and letters of another script inside a word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from anyascii import anyascii

from newslint.analyses.lexicon import classes
from newslint.document import Document, Sentence, analysis
from newslint.spans import Span
from newslint.wordlists import words
from newslint_rules._runs import Hit, Run, Word, runs

_FOREIGN = re.compile(r"[^\x00-\xbf×÷ɐ-˿̀-ͯ\u2000-\u2bff\ufb00-\uffff]")
#: Somebody explains a word of another language.
_GLOSSED = re.compile(
    r"\b(?:words?|terms?|called|call|known as|named|dubbed|phrases?|mean(?:s|ing)?|meant|translates?|pronounced"
    r"|letters?|spelled|spelt|so-called|slang|dialect|language|nicknamed)\b",
    re.IGNORECASE,
)
#: Letters of Cyrillic and Greek that look like Latin ones.
_TWINS = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХ" + "асеѕіјорух" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
        "ABESIJKMHOPCTYX" + "acesijopyx" + "ABEZHIKMNOPTYXo",
        strict=True,
    )
)


def check(sentence: Sentence, document: Document) -> Iterator[Hit]:
    """All constraints of this module on one sentence."""
    if not _FOREIGN.search(sentence.text):
        return
    for run in runs(sentence.text):
        for i, word in enumerate(run):
            if not _FOREIGN.search(word.text):
                continue
            scripts = {_script(c) for c in word.text if c.isalpha()}
            if "LATIN" in scripts and scripts & {"CYRILLIC", "GREEK"}:
                yield from _mixed(word)
            elif len(scripts) == 1 and _is_stray(run, i, sentence, document):
                yield from _untranslated(word)


def _mixed(word: Word) -> Iterator[Hit]:
    strange = [c for c in word.text if _script(c) in {"CYRILLIC", "GREEK"}]
    if len(word.text) > 2 and all(c in _TWINS for c in strange):
        fixed = "".join(_TWINS.get(c, c) for c in word.text)
        name = _script(strange[0]).title()
        message = f"“{word.text}” has a {name} letter in it (“{strange[0]}”) that only looks like a Latin one."
        yield Hit(word, word, message, (fixed,))


def _untranslated(word: Word) -> Iterator[Hit]:
    yield Hit(word, word, f"“{word.text}” is no English word: left untranslated?")


def _is_stray(run: Run, i: int, sentence: Sentence, document: Document) -> bool:
    """Whether nobody put this word of another language there on purpose."""
    word = run[i]
    if word.text != word.text.lower() or len(word.text) < 3 or not word.text.isalpha() or _is_loan(word.low):
        return False
    neighbours = [w for w in (run[i - 1] if i else None, run[i + 1] if i + 1 < len(run) else None) if w]
    if not neighbours or not all(_is_english(w) for w in neighbours) or _GLOSSED.search(sentence.text):
        return False
    place = Span(word.start, word.end).shift(sentence.span.start)
    return not _is_set_off(place, document) and _times(document).get(word.low, 0) < 2


def _is_english(word: Word) -> bool:
    return word.text.isascii() and (
        word.text[0].isdigit() or bool(classes(word.low)) or word.low in words("newslint_rules", "function-words")
    )


def _is_loan(word: str) -> bool:
    if word in words("newslint_rules", "loanwords"):
        return True
    plain = anyascii(word).lower() if _script(word[0]) == "LATIN" else ""
    return bool(classes(plain) or classes(plain.removesuffix("s")))


def _is_set_off(place: Span, document: Document) -> bool:
    """In italics or in parentheses."""
    source = document.to_source(place)
    around = document.source[max(source.start - 1, 0) : source.start] + document.source[source.end : source.end + 1]
    block = document.block_at(place.start)
    before = document.text[block.span.start : place.start]
    return (
        bool(re.search(r"[*_<>`]", around))
        or before.count("(") > before.count(")")
        or before.count("[") > before.count("]")
    )


@analysis
def _times(document: Document) -> dict[str, int]:
    """How often each word with letters that English lacks stands in a draft."""
    found: dict[str, int] = {}
    for match in re.finditer(r"[^\W\d_]+", document.text):
        if not match[0].isascii():
            found[match[0].lower()] = found.get(match[0].lower(), 0) + 1
    return found


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ", 1)[0]
