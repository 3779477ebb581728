"""Abbreviations and what they stand for, where a draft says so.

The idea of reading the letters of the short form backwards through the words before it is Schwartz and Hearst's (“A
simple algorithm for identifying abbreviation definitions in biomedical text”, 2003).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.spans import Span
from newslint_rules._runs import word_set

#: 2 to 7 capitals, with a plural s or without; no model, no road, no address, nothing with a currency's mark.
SHORT = r"[A-Z](?:[A-Z]|&(?=[A-Z])){1,6}"
_PARENTHESIS = re.compile(rf"\((?:the )?(?P<short>{SHORT})s?(?:[,;] [^()]*)?\)")
_OUTSIDE = re.compile(rf"(?<![\w&-])(?P<short>{SHORT})s? \((?P<long>[^()]{{5,100}})\)")
_APPOSED = re.compile(
    rf"(?<![\w&-])(?P<short>{SHORT})(?:,| [–—-]|:| stands for| means) (?:the )?(?P<long>[A-Z][^,.;:()–—]{{4,100}})"
)
_ALSO = re.compile(
    rf",? (?:or|known as|called|abbreviated(?: as| to)?|hereafter) (?:the )?[“\"‘]?(?P<short>{SHORT})(?![\w&-])"
)
_STOP = word_set(
    "of the and for in on to at a an de la le du des et und der die das für y del el di e da do dos with by"
)
_WORDS = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_NAME = re.compile(
    r"(?:[A-Z][\w’'-]*|of|the|and|for|in|on|de|la|du|&)(?: (?:[A-Z][\w’'-]*|of|the|and|for|in|on|de|la|du|&))+$"
)


class LongForm(NamedTuple):
    """What a short form stands for, and where the short form stands."""

    short: str
    long: str
    span: Span


def long_forms(text: str) -> Iterator[LongForm]:
    """The definitions in a block of prose, in both orders; spans count from its start."""
    for pattern in (_PARENTHESIS, _ALSO):
        for match in pattern.finditer(text):
            before = re.split(r"[.!?;(|]\s|[“”\"]", text[max(match.start() - 150, 0) : match.start()])[-1].rstrip(
                ' ,“"‘'
            )
            found = _before(match["short"], before) or (
                _translated(before) if match[0] == f"({match['short']})" else ""
            )
            if found:
                yield LongForm(match["short"], found, Span(*match.span("short")))
    for pattern in (_OUTSIDE, _APPOSED):
        for match in pattern.finditer(text):
            found = _opening(match["short"], match["long"]) or (
                match["long"] if _foreign(pattern, match["long"]) else ""
            )
            if found:
                yield LongForm(match["short"], found, Span(*match.span("short")))


def spelled_out(short: str, text: str) -> bool:
    """Whether words that begin with its letters stand anywhere in a text, capitalised."""
    letters = [re.escape(c) for c in short if c.isalpha()]
    between = rf"(?:[^\W_]*[ -]+(?:(?:{'|'.join(sorted(_STOP))}) )*|[a-z]*(?=[A-Z]))"
    return bool(re.search(r"(?<!\w)" + between.join(letters) + r"[a-z’'-]+", text))


def same_words(one: str, other: str) -> bool:
    """Whether two long forms are one: small words, plurals and a word before the name do not count."""
    a, b = _bare(one), _bare(other)
    short, long = sorted((a, b), key=len)
    return bool(short) and long[len(long) - len(short) :] == short


def _bare(long: str) -> list[str]:
    found = (w.casefold() for w in _WORDS.findall(re.sub(r"[’']s?\b", "", long)))
    return [re.sub(r"(?<=ss)es$|(?<=[^s])s$", "", word) for word in found if word not in _STOP]


def _before(short: str, before: str) -> str:
    """The shortest end of the words before it that has its letters in order, the first one at a word's start."""
    at = len(before)
    letters = [c.lower() for c in short if c.isalnum()]
    for i, letter in reversed(list(enumerate(letters))):
        at -= 1
        while at >= 0 and (before[at].lower() != letter or (i == 0 and at > 0 and before[at - 1].isalnum())):
            at -= 1
        if at < 0:
            return ""
    found = before[at:]
    words = _WORDS.findall(found)
    fits = len(words) <= min(len(letters) + 5, 2 * len(letters)) and len(found) > len(short)
    return found if fits and not {w.lower() for w in words[:1]} & _STOP else ""


def _translated(before: str) -> str:
    """A name of capitalised words whose letters are another language's: the Basque Nationalist Party (PNV)."""
    match = _NAME.search(before)
    found = re.sub(r"^(?:(?:of|the|and|for|in|on) )+", "", match[0], flags=re.IGNORECASE) if match else ""
    return found if len(re.findall(r"[A-Z]", found)) > 1 else ""


def _opening(short: str, after: str) -> str:
    """The words at the start of a text whose initials are the letters, small words aside."""
    words = list(_WORDS.finditer(after.removeprefix("the ")))
    letters, end = short.replace("&", "").lower(), 0
    for word in words:
        if not letters:
            break
        if word[0].lower().startswith(letters[0]):
            letters, end = letters[1:], word.end()
        elif word[0].lower() not in _STOP:
            return ""
    return "" if letters else after.removeprefix("the ")[:end]


def _foreign(pattern: re.Pattern[str], long: str) -> bool:
    """Whether a parenthesis after an abbreviation is a name in another language or order."""
    return pattern is _OUTSIDE and len(re.findall(r"\b[A-Z][a-zà-ÿ]+", long)) > 1 and not re.search(r"\d", long)
