"""`mixed-dialect`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from newslint.analyses.dialect import Side, Spelling, spellings
from newslint.analyses.quotations import has_sic
from newslint.document import Document
from newslint.findings import Flag, Severity, Spot
from newslint.rule import DocumentRule

_NAMES: dict[Side, str] = {"british": "British", "american": "American"}
_PINNED: dict[str, Side] = {"en-GB": "british", "en-US": "american"}


class MixedDialect(DocumentRule):
    """British and American spelling in one draft.

    What it flags
    -------------
    One finding a draft, at the first word of the side that has fewer: “color” in a draft that writes “favour” and
    “defence”. The message lists that side's spellings. Where the configuration pins the dialect, the other side is
    flagged, if both occur; where the sides tie, the later one, without a fix.

    Why a desk cares
    ----------------
    Mixed spelling gives stitched-together copy away, and readers on both sides write in.

    When it is wrong to flag
    ------------------------
    -ize is right in Britain and counts for neither side. Quotations and names do not count: a capitalised word counts
    only at the start of a sentence or in a title such as “Defence Secretary”. Titles of works in roman type, and
    American copy that doubles an l (“cancelled”), are flagged though a desk may let them stand.

    Measured
    --------
    On clean news (24 articles) 2 findings, in interviews (19) 1: all true mixes (“defense” beside “favour”). The sample
    drafts' 2 marks are found; a third, in other faulty copy, is an -ize that an editor wanted with s, and is not.
    """

    id: ClassVar = "mixed-dialect"
    category: ClassVar = "consistency"
    severity: ClassVar = Severity.WARNING

    def check(self, document: Document) -> Iterator[Flag]:
        """At most one flag, on one word."""
        found = [s for s in spellings(document) if not self.house.knows(s.word) and not has_sic(document, s.span)]
        british = [s for s in found if s.side == "british"]
        american = [s for s in found if s.side == "american"]
        pinned = _PINNED.get(self.house.language)
        if not british or not american:
            return
        if pinned:
            tie, minority, majority = False, *((american, british) if pinned == "british" else (british, american))
        else:
            tie = len(british) == len(american)
            # Between equals the side that comes in later is the odd one.
            minority, majority = sorted((british, american), key=lambda side: (len(side), -side[0].span.start))
        if any(s.word.islower() for s in minority):  # “Defence Minister” alone may be how the office is called
            yield _flag(minority, majority, tie=tie, pinned=bool(pinned))


def _flag(minority: Sequence[Spelling], majority: Sequence[Spelling], *, tie: bool, pinned: bool) -> Flag:
    first = minority[0]
    one, other = _NAMES[first.side], _NAMES[majority[0].side]
    relation = "as many spellings" if tie else "most spellings"
    message = f"{one} {_listed(minority)} in a draft with {relation} {other} ({_listed(majority)}): choose one."
    if pinned:
        message = f"{one} {_listed(minority)} here and {other} {_listed(majority)} elsewhere: the house writes {other}."
    fix = () if tie or not first.other else (_in_case(first.other, first.word),)
    related = [Spot(s.span, f"{_NAMES[s.side]} “{s.word}”") for s in (majority[0], *minority[1:])]
    return Flag(first.span, message, fix, "unsafe" if fix else None, tuple(related))


def _listed(found: Sequence[Spelling], most: int = 4) -> str:
    words = list(dict.fromkeys(f"“{s.word}”" for s in found))
    return ", ".join(words[:most]) + (f" and {len(words) - most} more" if len(words) > most else "")


def _in_case(word: str, like: str) -> str:
    return word.capitalize() if like[0].isupper() else word
