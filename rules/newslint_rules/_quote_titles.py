"""Titles in single marks, straight or curly, with a mark too many or too few: 'Flowers' In The Dirt'.

Beside apostrophes a single mark proves little; a run of words with capitals, small ones such as In and The among them,
proves where a title is.
"""

from __future__ import annotations

import re

from newslint.analyses.lexicon import classes
from newslint.wordlists import words
from newslint_rules._quote_marks import ELIDED, Unpaired
from newslint_rules._runs import word_set

_T = r"[A-Z][^\W\d_]*(?:-[^\W\d_]+)*"
_RUN = rf"{_T}(?: {_T})*"
_OPEN, _CLOSE = r"(?<![\w’'])[‘']", r"[’'](?![\w’'])"
_AT_END = r"(?=[,;:.?!)]|$| [a-z])"
_TWICE = re.compile(rf"{_OPEN}(?P<inside>{_RUN})(?P<mark>{_CLOSE}) (?P<rest>{_RUN})(?P<last>{_CLOSE}){_AT_END}")
#: Two words with capitals or more that open a title which nothing closes, not at the head of a paragraph.
_UNCLOSED = re.compile(
    rf"(?<=[ (])[‘'](?P<title>{_T}(?: (?:(?:in|of|the|and|on|at|to|for|with|from|an?) )*{_T})+)(?![’'\w-])"
)
_UNOPENED = re.compile(rf"(?<![\w’'‘-])(?P<title>{_T}(?: {_T}){{2,}})(?P<mark>{_CLOSE}){_AT_END}")
#: Small words, which have a capital in titles only; not those that names have: Van, De.
_SMALL = word_set("In Of The And On At To For With From A An By Or My Your Our Is Are It")
_CLIPPED = word_set("ol lil mo th an fo nothin somethin mornin")


def title_fault(text: str, *, goes_on: bool) -> Unpaired | None:
    """The first title of a paragraph whose single marks do not pair; `goes_on`: the next paragraph begins with one."""
    for match in _TWICE.finditer(text):
        if _closes(match["inside"], match["rest"]) and not _owns(match["rest"].split()[-1], text, match.end()):
            return Unpaired(match.start("mark"), "twice", match.end())
    if goes_on:
        return None
    for match in _UNCLOSED.finditer(text):
        closed = re.search(r"(?<=[^\s‘])[’'](?!\w)", text[match.start() + 1 :])
        if not closed and _begins_english(match["title"]):
            return Unpaired(match.start(), "unclosed", match.end())
    for match in _UNOPENED.finditer(text):
        opened = re.search(r"(?<![\w’'])[‘'’](?=\S)", text[: match.start("mark")])
        if (
            not opened
            and match["title"][-1] not in "sxz"
            and not _is_clipped(match["title"])
            and _is_title(match["title"])
        ):
            return Unpaired(match.start("mark"), "unopened")
    return None


def _closes(inside: str, rest: str) -> bool:
    """Whether the mark after the first words is no apostrophe: 'Players' Championship', 'Livin' On A Prayer'."""
    if _is_clipped(inside):
        return False
    return inside[-1] not in "sxz" or rest.split(maxsplit=1)[0].lower() in words("newslint_rules", "function-words")


def _owns(word: str, text: str, end: int) -> bool:
    """Whether the last mark may be an apostrophe: 'Flowers' In The Players' lounge."""
    return word[-1] in "sxz" and bool(re.match(r" [a-z]", text[end:]))


def _is_clipped(title: str) -> bool:
    low = title.rsplit(maxsplit=1)[-1].lower()
    return low in _CLIPPED or len(low) < 3 or (low.endswith("in") and "G" in classes(low + "g"))


def _begins_english(title: str) -> bool:
    """Whether the first word is English, whole and no name: not 'Abd Allah, 'Til Monday."""
    first = title.split(maxsplit=1)[0]
    return bool(classes(first.lower())) and len(first) > 1 and not ELIDED.match(title)


def _is_title(title: str) -> bool:
    """Whether small words have capitals inside it, and it begins with an English word."""
    return _begins_english(title) and bool(_SMALL & set(title.split()[1:-1]))
