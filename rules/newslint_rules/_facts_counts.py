"""How many members an organisation has, against the sheet of facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from newslint.analyses.calendar_words import YEAR
from newslint.analyses.dates import draft_day, written
from newslint.analyses.numbers import CLEAR, FIGURE, WORDS, in_style, number
from newslint.document import Document
from newslint.factsheet import Count, FactSheet, Organisation
from newslint.spans import Span
from newslint_rules._countries import any_of
from newslint_rules._fact_slips import Slip

_NUMBER = rf"(?P<n>{CLEAR}{FIGURE}|{WORDS})"
_LOOSE = re.compile(
    r"(?i)\b(?:about|around|roughly|some|nearly|almost|more than|over|at least|less than|fewer than|under|up to|another"
    r"|of|other|first|last|next|remaining|original|only|just|than|between|to) (?:the |its |a )?$"
)
#: The number is of another time, or of what is to come.
_NOT_NOW = re.compile(
    rf"(?i)\b(?:{YEAR}|then|when|had|was|were|ago|former(?:ly)?|once|until|before|original(?:ly)?|founded|would|will|could"
    r"|if|may|might|should|become|became|grow\w*|expand\w*|enlarg\w+|plus|join\w*|earlier|previous(?:ly)?|since)\b"
)


class Counts:
    """What the organisations of a sheet count, as patterns."""

    def __init__(self, sheet: FactSheet) -> None:
        self._patterns = [
            (organisation, counts, _pattern(organisation, nouns))
            for organisation in sheet.of(Organisation)
            for nouns, counts in _by_noun(organisation)
        ]

    def slips(self, document: Document) -> Iterator[Slip]:
        """One for each number that the sheet proves wrong."""
        day = draft_day(document)
        for sentence in document.sentences if self._patterns else ():
            if _NOT_NOW.search(sentence.text):
                continue
            for organisation, counts, pattern in self._patterns:
                for match in pattern.finditer(sentence.text):
                    group = next(g for g in ("n1", "n2", "n3", "n4") if match[g])
                    if _LOOSE.search(sentence.text[: match.start(group)]):
                        continue
                    span = Span(*match.span(group))
                    slip = _judge(sentence.text, span, organisation, counts, day)
                    if slip:
                        yield Slip(span.shift(sentence.span.start), slip.message, slip.right)


def _by_noun(organisation: Organisation) -> list[tuple[tuple[str, ...], list[Count]]]:
    """Its counts, those of one thing at several times together."""
    found: list[tuple[tuple[str, ...], list[Count]]] = []
    for count in organisation.count:
        for i, (nouns, counts) in enumerate(found):
            if set(nouns) & set(count.nouns):
                found[i] = (tuple(dict.fromkeys([*nouns, *count.nouns])), [*counts, count])
                break
        else:
            found.append((count.nouns, [count]))
    return found


def _pattern(organisation: Organisation, nouns: tuple[str, ...]) -> re.Pattern[str]:
    """Nato’s 32 members, the 32 members of Nato, Nato has 32 members, the 32-member alliance that is Nato."""
    names = any_of(re.sub(r"^[Tt]he ", "", form) for form in organisation.forms)
    name = rf"(?i:(?<![\w-])(?:{names}))"
    many, one = any_of(nouns), any_of(noun.removesuffix("s") for noun in nouns)
    now = r"(?:current |existing |present )?"
    forms = (
        rf"{name}[’']s? {_NUMBER} {now}(?:{many})\b",
        rf"\b(?:[Tt]he|[Aa]ll) {_NUMBER} {now}(?:{many}) (?:of|in) (?:the )?{name}(?![\w-])",
        rf"{name},? (?:which |now |currently )*(?:has|counts|comprises|numbers) {_NUMBER} {now}(?:{many})\b",
        rf"\b(?:[Tt]he|[Aa]n?|{name}, an?|{name}, the) {_NUMBER}-(?:{one}|strong) {name}(?![\w-])",
    )
    numbered = (form.replace("?P<n>", f"?P<n{i}>") for i, form in enumerate(forms, start=1))
    return re.compile("|".join(f"(?:{form})" for form in numbered))


def _judge(text: str, span: Span, organisation: Organisation, counts: list[Count], day: date | None) -> Slip | None:
    read = number(span.of(text))
    fitting = [c for c in counts if (c.until is None if day is None else _holds(c, day))]
    if read is None or len(fitting) != 1 or read.value == fitting[0].number:
        return None
    if day is None and any(read.value == c.number for c in counts):
        return None
    count = fitting[0]
    has = (
        f"has had {count.number:,} {count.nouns[0]} since {written(count.since)}"
        if count.since
        else (f"has {count.number:,} {count.nouns[0]}")
    )
    message = f"{organisation.name} {has}, not {span.of(text)} ({organisation.cite})."
    return Slip(span, message, in_style(count.number, read))


def _holds(count: Count, day: date) -> bool:
    return (count.since or day) <= day <= (count.until or day)
