"""Two words written as one, and one written as two: no lexicon has what stands there, but what is meant."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.analyses.lexicon import classes
from newslint.wordlists import words
from newslint_rules._runs import Hit, Run, word_set

#: Words that open or end no English word by chance: “hashtag” mistyped is no “has tag”.
_FIRST = word_set(
    "the of and with from that for was were have been their which would could should this these about into when where"
)
_LAST = word_set(
    "the of and with from that for was were have has had been are their which would could should this these his its to"
)
#: Shorter than these, the rest of a strange word is a word by chance.
_LEAST_FIRST, _LEAST_LAST, _LEAST_SPLIT = 4, 3, 6


def check(run: Run) -> Iterator[Hit]:
    """The fused words of one run."""
    for word in run:
        low = word.low
        is_strange = word.text == low and low.isascii() and low.isalpha() and not _is_known(low)
        if is_strange and (parts := _parts(low)):
            yield Hit(word, word, f"“{word.text}” is two words: “{parts}”.", (parts,))
    for one, two in pairwise(run):
        joined = one.text + two.text
        if _is_split(one.text, two.text):
            yield Hit(one, two, f"“{one.text} {two.text}” is one word: “{joined}”.", (joined,))


def _is_split(one: str, two: str) -> bool:
    """“govern ment”; not “in door”, where both are words, nor “cyber space”: prefixes are often written apart."""
    joined = one + two
    plain = joined.isascii() and joined.isalpha() and joined.islower() and min(len(one), len(two)) > 1
    plain = plain and one != "pro"  # “pro forma”
    return plain and len(joined) > _LEAST_SPLIT and bool(classes(joined)) and _is_known(one) and not _is_known(two)


def _parts(word: str) -> str | None:
    for first in ("to", "will", "would"):  # “tomake”: a base form after them
        last = word.removeprefix(first)
        if last != word and len(last) >= _LEAST_FIRST and "V" in classes(last):
            return f"{first} {last}"
    for last in ("in", "at", "on"):  # “carsin”, “educatedat”
        first = word.removesuffix(last)
        many = "S" in classes(first) or (first.endswith("ed") and bool(classes(first)))
        if first != word and len(first) >= _LEAST_FIRST and many:
            return f"{first} {last}"
    for last in _LAST:
        first = word.removesuffix(last)
        both = first in words("newslint_rules", "function-words") and len(last) > 2  # “inthe”
        if first != word and (both or (len(first) >= _LEAST_FIRST and _is_known(first))):
            return f"{first} {last}"
    for first in _FIRST:
        last = word.removeprefix(first)
        if last != word and len(last) >= _LEAST_LAST and _is_known(last):
            return f"{first} {last}"
    return None


def _is_known(word: str) -> bool:
    return bool(classes(word)) or word == "outwith" or word in words("newslint_rules", "function-words")
