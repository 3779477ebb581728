"""`unclosed-possessive`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from newslint.analyses.annotation import annotation
from newslint.analyses.lexicon import classes
from newslint.analyses.quotations import has_sic
from newslint.document import Document, Sentence, analysis
from newslint.findings import Flag, Severity
from newslint.rule import SentenceRule
from newslint.spans import Span
from newslint.wordlists import words

_WORD = re.compile(
    r"(?P<word>[^\W\d_]+(?:[-.][^\W\d_]+)*\.?)(?P<mark>[’'])(?=[ \u00a0\u202f]+(?P<next>[^\W_]+(?:[-’'][^\W_]+)*))"
)
_CLIPPED = {"nothin", "somethin", "anythin", "everythin", "ol", "lil", "mornin", "evenin", "gov", "guv", "tha", "mos"}
_CONTRACTED = {"s", "t", "d", "m", "re", "ve", "ll"}
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_IRREGULAR = {"women", "men", "children", "people", "police", "clergy", "folk", "oxen", "geese", "mice", "fishermen"}
_ONE = re.compile(r"\b(?:an?|this|that|each|every|one|another|his|her|its|my)\s+(?:[\w-]+\s+)?$", re.IGNORECASE)
_ELIDED = "|".join(["em", "til", "cause", "cos", "cuz", "n", "tis", "twas", "bout", "round", "neath", "nuff", "fraid"])
_OPENING = re.compile(rf"(?<![\w’'])[‘'](?=[^\W\d_]|[“\"])(?!(?:{_ELIDED})\b)", re.IGNORECASE)
_CLOSING = re.compile(r"(?<=\S)[’'](?![^\W_])")


class UnclosedPossessive(SentenceRule):
    """A possessive that lost its s: “Lisbon’ port authority”.

    What it flags
    -------------
    A noun or name with an apostrophe and no s after it, before the word it owns. The proposed form adds the s with
    the same kind of apostrophe. For a common noun whose number is open the plural is proposed too.

    Why a desk cares
    ----------------
    Copy that went through a machine loses the s after a curly apostrophe, spelling checkers pass the word, and the
    reader stumbles.

    When it is wrong to flag
    ------------------------
    Plurals and names in s, x or z (`the soldiers’ families`, `James’ car`), a closing quotation mark, dropped letters
    (`rockin’`, `rock ’n’ roll`), feet and minutes. Before a function word or a finite verb it is silent: there an
    opening quotation mark was lost rather than an s. Quotations are checked too, since the slip is not the speaker's.

    Measured
    --------
    On clean news and interviews (30,500 words) nothing; on other clean text (247,000 words) 4 findings, 0.02 per
    1,000: one true, three closing marks whose opening one was of another kind. The
    sample drafts' 3 marks are found. Of 825 possessives in clean text that lost their s by script, 0.96 are found;
    missed are those before a title of a work that begins with an article and those whose next word the tagger takes for
    a verb.
    """

    id: ClassVar = "unclosed-possessive"
    category: ClassVar = "punctuation"
    severity: ClassVar = Severity.ERROR

    def check(self, sentence: Sentence, document: Document) -> Iterator[Flag]:
        """Flags the word and its apostrophe."""
        if "’" not in sentence.text and "'" not in sentence.text:
            return
        for match in _WORD.finditer(sentence.text):
            span = Span(match.start("word"), match.end("mark")).shift(sentence.span.start)
            follows = Span(*match.span("next")).shift(sentence.span.start)
            if (
                _may_own(match["word"])
                and _is_noun(span, sentence, document)
                and _may_be_owned(match["next"], follows, document)
                and span.end - 1 not in _closing_marks(document)
                and not has_sic(document, span)
            ):
                yield self._flag(match, span, sentence.text[: match.start()])

    def _flag(self, match: re.Match[str], span: Span, before: str) -> Flag:
        word, mark = match["word"], match["mark"]
        singular, plural = f"{word}{mark}s", f"{_plural(word)}{mark}"
        number_open = word.islower() and word not in _IRREGULAR and not _ONE.search(before)
        if number_open:
            return Flag(
                span, f"“{word}{mark}” has lost its s: write “{singular}”, or “{plural}” for more than one.",
                (singular, plural), "unsafe",
            )  # fmt: skip
        return Flag(span, f"“{word}{mark}” has lost its s: write “{singular}”.", (singular,), "safe")


def _plural(noun: str) -> str:
    if re.search(r"[^aeiou]y$", noun):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("ch", "sh")) else f"{noun}s"


def _may_own(word: str) -> bool:
    low = word.lower()
    if low in words("newslint_rules", "function-words") or low in _CLIPPED or low.rstrip(".")[-1] in "sxz":
        return False
    if low.endswith("in") and "G" in classes(low + "g"):  # singin’, Dunkin’
        return False
    return len(word) > 2 or (len(word) == 2 and word.isupper())


def _is_noun(span: Span, sentence: Sentence, document: Document) -> bool:
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


@analysis
def _closing_marks(document: Document) -> frozenset[int]:
    """The places of marks that close a single quotation.

    After an opening mark the first mark closes that does not stand after s, x or z (which may own what follows); where
    there is none, the last of those does. Two straight marks in a sentence that nothing opens are quotation marks too,
    with stray blanks.
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
    for sentence in document.sentences:
        places = [m.start() + sentence.span.start for m in _CLOSING.finditer(sentence.text) if m[0] == "'"]
        loose = [i for i in places if i not in found and document.text[i - 1] not in "sxz"]
        found.update(loose if len(loose) > 1 else ())
    return frozenset(found)
