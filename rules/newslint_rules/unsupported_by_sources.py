"""`unsupported-by-sources`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint.document import Document
from newslint.findings import Flag, Severity, Spot
from newslint.rule import DocumentRule
from newslint.sources.items import Item, Kind, Verdict
from newslint.sources.support import support
from newslint.wordlists import words
from newslint_rules._source_messages import message

_SHOWN = 3  # differing words that are listed under a quotation


class UnsupportedBySources(DocumentRule):
    """What the draft asserts and the desk’s own sources do not say, or say otherwise.

    What it flags
    -------------
    Where sources are given (`--sources`, `sources =`, front matter): a quotation that no source has in these words,
    with the words that differ, or that a source gives to another person by name; a figure, age, date, name, place or
    role that is another one in the source’s passage on the same thing, or that no source has. Suggested only: a figure
    that may have been worked out, or that stands in the sources as something else, with the place; a body, a state or
    a country that no source names; a sentence that no passage resembles.

    Why a desk cares
    ----------------
    Whoever rewrites agency copy must not change what was said. Holding the one against the other is done by hand today.

    When it is wrong to flag
    ------------------------
    What is true but stands in no source that was given: background, a figure worked out from several passages.
    Figures that round those of the source, other units, shares and spans of years that follow from two of its
    numbers, dates for weekdays, per cent for %, British spelling for American, partial quotations and marked gaps
    pass. Whom everybody knows by surname needs no source. Quotations of one or two words are missed, as a suggestion,
    only where the sentence says that somebody used them (called it “reckless”); titles never. A speaker is compared
    only where draft and source both name one beside the words. Numbers up to twelve are looked at only with what they
    count. What is said in other words cannot be judged: a claim turned round (“rose” for “fell”) passes, and a true
    paraphrase without a word in common is suggested. Ordinals, parties and nationalities are not compared. In one pool
    of many stories’ sources another story’s figures bear out a wrong one.

    Measured
    --------
    On 61 rewrites with sources written for it (39,000 words) 45 wrong findings of `warning`, 0.80 in 700 words, most
    of them on figures that were reckoned, and 81 suggestions; first counts, before anything was mended, were 4.3
    warnings in 700 words on ten rewrites with many sums, 2.6 on ten ordinary ones, and 6.4 on six full of sums. Of
    scripted faults it finds 330 of 332 in quotations, 50 of 77 other speakers, 174 of 176 other names, 83 of 83
    places, 79 of 87 roles, 162 of 183 changed figures (151 by a warning; numbers up to twelve in words: 54 of 176),
    112 of 124 units, 48 of 57 days, 85 of 98 years, 19 of 39 times, 57 of 125 weekdays.
    """

    id: ClassVar = "unsupported-by-sources"
    category: ClassVar = "claims"
    severity: ClassVar = Severity.WARNING
    reads_sources: ClassVar = True

    def check(self, document: Document) -> Iterator[Flag]:
        """Flags in one draft; none without sources."""
        for item in support(document):
            if item.verdict is not Verdict.FOUND and not self._is_known(item, document):
                yield _flag(item, document)

    def _is_known(self, item: Item, document: Document) -> bool:
        """Whether no source has to say who that is."""
        if item.kind is not Kind.NAME or item.verdict is not Verdict.MISSING:
            return False
        surname = item.span.of(document.text)
        return surname in words("newslint_rules", "household-names") or self.house.knows(item.subject)


def _flag(item: Item, document: Document) -> Flag:
    related: tuple[Spot, ...] = ()
    if item.place is not None:
        said = "what the source has" if item.verdict is Verdict.DIFFERS else "what comes nearest"
        related = (Spot(item.place.span, said, item.place.path),)
    related += tuple(Spot(span, "not in the nearest wording") for span in item.differing[:_SHOWN])
    return Flag(
        item.span,
        message(item, document),
        (item.replacement,) if item.replacement else (),
        "unsafe" if item.replacement else None,
        related,
        severity=None if item.is_sure else Severity.SUGGESTION,
    )
