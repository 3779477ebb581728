"""The wording of a passage: its words without marks and capitals, and how two wordings differ.

What a desk changes in other people's words without a second thought is no difference: quotation marks, commas, dashes
and capitals, per cent for %, a number in words for figures, British spelling for American.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import LCSseq

from newslint.analyses.dialect import side_of
from newslint.analyses.holders import words
from newslint.analyses.numbers import SPELLED
from newslint.spans import Span

_TENS = "(?i:" + "|".join(word for word in SPELLED if "-" in word) + r")\b"
_WORD = re.compile(rf"\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?|{_TENS}|(?:[^\W\d_]\.){{2,}}|[^\W\d_]+(?:[’'][^\W\d_]+)*|[%&]")
_IN_FIGURES = {word: str(i) for i, word in enumerate(SPELLED)}
_ALIKE = {
    "%": "percent", "&": "and", "ok": "okay", "whilst": "while", "amongst": "among", "towards": "toward",
    "till": "until", "cannot": "can not", "gonna": "going to", "wanna": "want to",
}  # fmt: skip
#: As notes shorten them, in small letters.
_NOTED = {
    "yr": "year", "yrs": "years", "mth": "month", "mths": "months", "wk": "week", "wks": "weeks", "hr": "hour",
    "hrs": "hours", "mins": "minutes", "secs": "seconds", "govt": "government", "dept": "department",
}  # fmt: skip
#: What a contraction stands for; ’s and ’d have two readings, and are left.
_CONTRACTED = (("can't", "can not"), ("won't", "will not"), ("n't", " not"), ("'re", " are"), ("'ve", " have"),
               ("'ll", " will"), ("'m", " am"))  # fmt: skip
_NEGATIONS = frozenset(["not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "nowhere", "without"])
#: What carries no content; a quotation that differs in these alone says the same.
SLIGHT = words("slight-words")


@dataclass(frozen=True, slots=True)
class Word:
    """A word: its form for comparing, as written, and its span in the text that it was read from."""

    form: str
    written: str
    span: Span

    @property
    def is_number(self) -> bool:
        """Whether it is a number, in figures or words."""
        return self.form[0].isdigit()

    @property
    def is_negation(self) -> bool:
        """Whether it turns a statement round."""
        return self.form in _NEGATIONS

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital, as a name does, and a sentence."""
        return self.written[0].isupper() and self.form != "i"


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of one wording and those in their place in another; one of the two may be empty.

    `at` is the index, among the words of the one, of the first that differs, or of the one after those left out.
    """

    here: tuple[Word, ...]
    there: tuple[Word, ...]
    at: int = 0

    @property
    def grave(self) -> str:
        """What kind of word stands on one side only: “number”, “not”, or empty."""
        if {w.form for w in self.here if w.is_number} != {w.form for w in self.there if w.is_number}:
            return "number"
        if any(w.is_negation for w in self.here) != any(w.is_negation for w in self.there):
            return "not"
        return ""

    @property
    def is_slight(self) -> bool:
        """Whether it consists of words without content only: articles, pronouns, forms of be, and the like."""
        return not self.grave and all(w.form in SLIGHT for w in (*self.here, *self.there))


def words_of(text: str, at: int = 0) -> tuple[Word, ...]:
    """The words of a text in order; spans are shifted by `at` code points."""
    return tuple(
        Word(form, match[0], Span(*match.span()).shift(at))
        for match in _WORD.finditer(text)
        for form in _forms(match[0])
    )


def forms_of(text: str) -> tuple[str, ...]:
    """The forms alone."""
    return tuple(form for match in _WORD.finditer(text) for form in _forms(match[0]))


@lru_cache(maxsize=65536)
def _forms(written: str) -> tuple[str, ...]:
    """The forms of one word; two for a contraction."""
    form = written.casefold().replace("’", "'").replace(".", "" if not written[0].isdigit() else ".")
    if form[0].isdigit():
        return (re.sub(r"(?<=\d),(?=\d{3})", "", form),)
    form = _ALIKE.get(form, form) if written.isupper() else _NOTED.get(form, _ALIKE.get(form, form))
    for short, full in _CONTRACTED:
        if form.endswith(short):
            form = form.removesuffix(short) + full
            break
    return tuple(_common(part) for part in form.split())


def _common(form: str) -> str:
    """One form for both dialects, and figures for a number in words."""
    if form in _IN_FIGURES:
        return _IN_FIGURES[form]
    side = side_of(form)
    return side[1] if side and side[0] == "british" and side[1] else form


def differences(here: Sequence[Word], there: Sequence[Word]) -> list[Difference]:
    """How two wordings differ, in order; hyphens and blanks within a word (per cent, percent) do not count."""
    found, i, j = [], 0, 0
    for a, b in [*aligned([w.form for w in here], [w.form for w in there]), (len(here), len(there))]:
        if (a, b) != (i, j):
            found.append(Difference(tuple(here[i:a]), tuple(there[j:b]), i))
        i, j = a + 1, b + 1
    return [d for d in found if _letters(d.here) != _letters(d.there)]


def aligned(here: Sequence[str], there: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The places, in both, of the words of their longest common subsequence."""
    for code in LCSseq.opcodes(here, there):
        if code.tag == "equal":
            yield from zip(range(code.src_start, code.src_end), range(code.dest_start, code.dest_end), strict=True)


def _letters(words: Sequence[Word]) -> str:
    return "".join(w.form for w in words)
