"""`undefined-abbreviation`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import ClassVar

from newslint.document import Document, Role
from newslint.findings import Flag, Severity, Spot
from newslint.rule import DocumentRule, NoOptions
from newslint.spans import Span
from newslint.wordlists import words
from newslint_rules._abbreviations import uses
from newslint_rules._long_forms import LongForm, long_forms, same_words, spelled_out

_TITLES = {Role.HEADLINE, Role.HEADING, Role.BYLINE, Role.DATELINE}


class Options(NoOptions, frozen=True):
    """`known`: abbreviations that the readers of the house know, beside the list."""

    known: tuple[str, ...] = ()


class UndefinedAbbreviation(DocumentRule):
    """An abbreviation that a draft never spells out, spells out late or twice, or in two ways.

    What it flags
    -------------
    The first place in running text of an abbreviation in capitals whose words stand nowhere in the draft; one that is
    spelled out only in a later paragraph; the second place that spells it out again, or in other words. One finding an
    abbreviation. Both orders are understood: “the Federation of Small Presses (FSP)”, “FSP (Federation of Small
    Presses)”, “FSP, the Federation of Small Presses”; the letters are looked for as Schwartz and Hearst (2003) do.

    Why a desk cares
    ----------------
    The writer has lived with the letters for years, the reader sees them for the first time. A second expansion is what
    remains of two drafts that were joined.

    When it is wrong to flag
    ------------------------
    What everybody knows is in a list (NATO, BBC, DNA, units, currencies); the option `known` adds to it, and what the
    desk's vocabulary has is known too. Headlines, datelines and quotations do not count as first use; roman numerals,
    models, roads, tickers, initials of persons and words in capitals are told apart. A firm that has no other name than
    its letters is flagged until it is listed.

    Measured
    --------
    On 30,500 words of clean news and interviews 16 findings (0.52 per 1,000), on 64,000 of agency reports 19 (0.30):
    all are what the message says, but half are names that have no other (ANZ, HIH, SETI) or that local readers know
    (MCG, ACT), so it is off by default. On 247,000 words of other text 0.47 per 1,000. The one mark of it in faulty
    copy is missed: the words stand in the draft, though not beside the letters, and that is taken to be enough. In the
    drafts one abbreviation is flagged, rightly.
    """

    id: ClassVar = "undefined-abbreviation"
    category: ClassVar = "consistency"
    severity: ClassVar = Severity.SUGGESTION
    default: ClassVar = False
    hides_engine: ClassVar = False
    Options: ClassVar = Options

    def check(self, document: Document) -> Iterator[Flag]:
        """At most one flag for an abbreviation."""
        listed = {word for line in words("newslint_rules", "known-abbreviations") for word in line.split()}
        known = listed | set(self.options.known)
        defined: dict[str, list[LongForm]] = defaultdict(list)
        for block in document.blocks:
            if block.role not in _TITLES:
                for form in long_forms(block.span.of(document.text)):
                    defined[form.short].append(form._replace(span=form.span.shift(block.span.start)))
        found = uses(document)
        for short in sorted({*found, *defined}):
            if not self.house.knows(short):
                yield from _judged(short, found.get(short, []), defined.get(short, []), document, known=short in known)


def _judged(
    short: str, places: list[Span], forms: list[LongForm], document: Document, *, known: bool
) -> Iterator[Flag]:
    if len(forms) > 1:
        first, second = forms[0], next((f for f in forms[1:] if not same_words(forms[0].long, f.long)), forms[1])
        spot = Spot(first.span, f"“{first.long}” here")
        if same_words(first.long, second.long):
            message = f"“{short}” is spelled out a second time: once is enough."
        else:
            message = f"“{short}” stands for “{second.long}” here and for “{first.long}” elsewhere."
        yield Flag(second.span, message, related=(spot,))
    elif known or not places:
        return
    elif forms:
        late = document.block_at(places[0].start) != document.block_at(forms[0].span.start)
        if late and places[0].start < forms[0].span.start:
            line = document.line_at(forms[0].span.start)
            message = f"“{short}” is spelled out only later (line {line}): do it here."
            yield Flag(places[0], message, related=(Spot(forms[0].span, f"“{forms[0].long}” here"),))
    elif not spelled_out(short, document.text):
        related = tuple(Spot(span, f"“{short}” again") for span in places[1:4])
        yield Flag(places[0], f"“{short}” is never spelled out: say what it stands for.", related=related)
