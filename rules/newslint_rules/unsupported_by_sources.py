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
    with the words that differ, or that a source gives to another person by name; a figure, age, date, time, name, place
    or role that is another one in the source’s passage on the same thing, or that no source has. Suggested only: a
    figure that may have been worked out, or that stands in the sources as something else, with the place; a time, a
    body, a state or a country that no source names; a sentence that no passage resembles.

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
    On 111 rewrites with sources written for it (76,000 words) 54 wrong findings of `warning`, 0.50 in 700 words, most
    of them on figures that were reckoned, and 135 suggestions; first counts, before anything was mended, were 1.7, 0.7
    and 1.5 warnings in 700 words on the last fifty, ordinary copy, and 4.3 to 6.4 on rewrites full of sums. Of scripted
    faults it finds 309 of 312 in quotations, 70 of 118 other speakers, 305 of 310 other names, 155 of 156 places, 139
    of 159 roles, 308 of 333 changed figures (280 by a warning; numbers up to twelve in words: 119 of 325), 192 of 206
    units, 85 of 97 days, 154 of 179 years, 74 of 78 times (31 by a warning), 118 of 225 weekdays.
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
