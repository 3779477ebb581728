"""Where a draft uses abbreviations that a reader may not know."""

from __future__ import annotations

import re
from collections import defaultdict

from newslint.analyses.lexicon import classes
from newslint.analyses.namedata import titles
from newslint.analyses.names import names
from newslint.analyses.quotations import is_quoted
from newslint.document import Document, Role
from newslint.spans import Span
from newslint.wordlists import words
from newslint_rules._long_forms import SHORT

_READ = {Role.PARAGRAPH, Role.LIST_ITEM, Role.CAPTION}
#: No currency (US$), model or road (M25), party and state (R-TX), path, handle or initialism with full stops.
_USE = re.compile(rf"(?<![\w.&/$€£@#’'])(?<![A-Z\d]-)(?P<short>{SHORT})s?(?![\w&$€£/]|\.\w|-[A-Z\d]| \d)")
_TICKER = re.compile(r"\([A-Za-z ]{2,12}: ?[A-Z.]+\)|\b[A-Z]{2,6}: ?[A-Z]{1,5}\b")
_DATELINE = re.compile(r"[^a-z]{2,40}\([A-Za-z]{2,10}\) *[-–—]|[A-Z][A-Z .,]+ [-–—]")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_SHOUTED = re.compile(r"[A-Z]{2,}")


def uses(document: Document) -> dict[str, list[Span]]:
    """The places of each abbreviation in running text, without those that need no words: in parentheses, in quotations,
    in datelines and credits; numerals, initials of persons, words in capitals."""
    found: dict[str, list[Span]] = defaultdict(list)
    people = [m.span for person in names(document).people for m in person.mentions]
    for block in document.blocks:
        text = block.span.of(document.text)
        if block.role not in _READ or text.isupper():
            continue
        skipped = [m.span() for m in _TICKER.finditer(text)]
        dateline = _DATELINE.match(text)
        skipped += [dateline.span()] if dateline else []
        for match in _USE.finditer(text):
            span = Span(*match.span("short")).shift(block.span.start)
            inside = any(start <= match.start() < end for start, end in skipped)
            person = any(m.overlaps(span) for m in people)
            if not (inside or person or _is_other(match, text) or is_quoted(document, span)):
                found[match["short"]].append(span)
    return found


def _is_other(match: re.Match[str], text: str) -> bool:
    """Whether it is no abbreviation, or one that a parenthesis or a comma explains."""
    short, before, after = match["short"], text[: match.start()], text[match.end() :]
    if _ROMAN.fullmatch(short) or short.lower() in words("newslint_rules", "function-words"):
        return True
    if before.endswith("(") and after[:1] in {")", ","}:
        return True
    if len(short) == 2 and (
        re.search(r"[A-Z][a-z]+, $", before) or re.match(r" [A-Z][a-z]", after)
    ):  # Austin, TX; CS Lewis
        return True
    if len(short) > 3 and classes(short.lower()):  # NEVER, FIRST
        return True
    following = re.match(r" ([A-Z][a-z]+)|(?: (?:television|radio|TV)\b)", after)
    if following and (following[1] or "").lower() not in titles("before"):  # the NTU Hospital, KXLY television
        return True
    beside = (*re.findall(r"(\w+) $", before), *re.findall(r"^ (\w+)", after))
    return any(
        _SHOUTED.fullmatch(w) and (classes(w.lower()) or w.lower() in words("newslint_rules", "function-words"))
        for w in beside
    )
