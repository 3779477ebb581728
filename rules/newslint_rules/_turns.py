"""Turns of phrase from a word list, found in a sentence.

A line of such a list is `kind: phrase`, or `kind?: phrase` for a weak sign. In a phrase `(a|b c)` is one of several,
`[a|b]` may be missing, `*` is one or two words, `^` the start of the sentence, and a word in capitals is a set that the
list itself defines (`BIG = huge|very large`). Case makes no difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.spans import Span, Taken
from newslint.wordlists import words

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_TOKEN = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]|([^\s()\[\]]+)")
_ANY = r"(?:[^\W_][\w’'-]*(?: [^\W_][\w’'-]*)?)"


class Turn(NamedTuple):
    """A phrase of a list, compiled; a sentence that has none of `needs` cannot hold it."""

    kind: str
    regex: re.Pattern[str]
    needs: frozenset[str]
    is_weak: bool


class Hit(NamedTuple):
    """A place in a sentence where a turn of phrase stands."""

    kind: str
    span: Span
    is_weak: bool


@cache
def turns(name: str) -> dict[str, list[Turn]]:
    """The turns of `words/<name>.txt`, by each word that one of them needs."""
    entries = words("newslint_rules", name)
    sets = dict(re.split(r"\s*=\s*", entry, maxsplit=1) for entry in entries if re.match(r"[A-Z]+ = ", entry))
    found: dict[str, list[Turn]] = {}
    for entry in sorted(entries):
        kind, colon, phrase = entry.partition(": ")
        if not colon:
            continue
        turn = Turn(kind.rstrip("?"), *_compiled(phrase, sets), kind.endswith("?"))
        for word in turn.needs:
            found.setdefault(word, []).append(turn)
    return found


def _compiled(phrase: str, sets: dict[str, str]) -> tuple[re.Pattern[str], frozenset[str]]:
    if re.search(r"\([^)]*[(\[]|\[[^\]]*[\[(]", phrase):
        raise ValueError(f"word list: one group inside another in “{phrase}”")
    pattern, choices, gap = "", [], ""
    start = phrase.startswith("^")
    for one, optional, word in _TOKEN.findall(phrase.removeprefix("^")):
        if word == ",":
            pattern, gap = f"{pattern},", " "
            continue
        options = [] if word == "*" else _expand(one or optional or word, sets)
        group = "(?:" + "|".join(_literal(o) for o in sorted(options, key=len, reverse=True)) + ")" if options else _ANY
        if optional:
            pattern += f"(?:{gap}{group})?" if gap else f"(?:{group} )?"
        else:
            pattern, gap = pattern + gap + group, " "
            choices += [options] if options else []
    # The choice with the fewest, longest words is the cheapest test of whether a sentence can hold the phrase.
    rarest = min(choices, key=lambda c: (len(c), -min(len(o) for o in c)))
    needs = frozenset(max(_WORD.findall(o.lower().replace("’", "'")), key=len) for o in rarest)
    anchor = r"(?:^|(?<=[“\"‘(] )|(?<=[“\"‘(]))" if start else r"(?<![\w’'-])"
    return re.compile(anchor + pattern + r"(?![\w’'-]*\w)", re.IGNORECASE), needs


def _expand(choice: str, sets: dict[str, str]) -> list[str]:
    return [o for part in choice.split("|") for o in (sets[part].split("|") if part in sets else [part])]


def _literal(option: str) -> str:
    return re.escape(option).replace(r"\ ", " ").replace("'", "['’]")


_TRAILING = re.compile(
    r"(?:,? (?:for|of|to|that|in|on|by|as|at|with|about|into|us|a|an|the|we|and|towards?|is|are))+,?$|,$", re.IGNORECASE
)


def _trimmed(match: re.Match[str]) -> Span:
    """The place of a turn, without the function words that it ends in, if words enough are left to be read."""
    shown = _TRAILING.sub("", match[0])
    return Span(match.start(), match.start() + len(shown if shown.count(" ") > 1 else match[0].rstrip(",")))


def hits(name: str, text: str) -> Iterator[Hit]:
    """The turns of a list in a sentence, in order of place; of two that overlap the strong one, else the longer."""
    table = turns(name)
    low = text.lower().replace("’", "'")
    near = {id(t): t for word in set(_WORD.findall(low)) for t in table.get(word, ())}
    found = [Hit(t.kind, _trimmed(m), t.is_weak) for t in near.values() for m in t.regex.finditer(text)]
    taken = Taken()
    strongest = sorted(found, key=lambda h: (h.is_weak, h.span.start - h.span.end, h.span.start))
    yield from sorted((h for h in strongest if taken.add(h.span)), key=lambda h: h.span)
