"""`fact-sheet`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import ClassVar

from newslint.document import Document
from newslint.findings import Flag, Severity
from newslint.rule import DocumentRule
from newslint_rules._fact_slips import slip_flags
from newslint_rules._facts_ages import age_slips
from newslint_rules._facts_counts import Counts
from newslint_rules._facts_events import Events
from newslint_rules._facts_people import SheetPeople, spelling_slips
from newslint_rules._facts_quotations import Quotations
from newslint_rules._facts_roles import Roles
from newslint_rules._facts_wordings import Wordings


class FactSheet(DocumentRule):
    """What contradicts the desk's own sheet of facts: a role, an age, a date, a number, a quotation, a name, a claim.

    What it flags
    -------------
    With `facts = "facts.toml"` in the configuration (docs/facts.md): an office beside a name that the sheet gives to
    another country, to somebody else, or to another time; ages and dates of birth; years and days beside the name of an
    event; numbers of members; quotations that are nearly, but not quite, what was said, with the words that differ;
    names of things in another wording; claims that the desk does not print. Each message names the file and the line.

    Why a desk cares
    ----------------
    On a long story the same few facts are written a hundred times, and wrong once.

    When it is wrong to flag
    ------------------------
    Without a sheet it says nothing. Office-holders are compared with the sheet and never with each other. “Former”,
    “then”, another year, “when”, “during” and the like make it history; an office that is over is marked only where
    the day of the draft is known (front matter or dateline) and the sentence is about that day. A surname alone is
    nobody's. Other people's words are compared with quotations of the sheet only, and for names of things.

    Measured
    --------
    With a sheet of 22 office-holders of the time, two alliances, four events and two quotations, on the articles,
    agency reports and training text (341,000 words, without dates) no finding, and none on the agency reports under
    their own date. By script (`make sheet-faults`), in 55 sentences that the author of the rule wrote for it and
    with one fact changed, 123 of 127 are found in a dated draft and 98 in one without a date, where ages and old
    counts cannot be judged; the sentences as they stood have no finding. Missed are events dated in passing (“the
    disaster in November 2003”) and an office that is over in a sentence without a sign of its day.
    """

    id: ClassVar = "fact-sheet"
    category: ClassVar = "facts"
    severity: ClassVar = Severity.WARNING

    @cached_property
    def _people(self) -> SheetPeople:
        return SheetPeople(self.house.facts)

    @cached_property
    def _roles(self) -> Roles:
        return Roles(self.house.facts, self._people)

    @cached_property
    def _counts(self) -> Counts:
        return Counts(self.house.facts)

    @cached_property
    def _events(self) -> Events:
        return Events(self.house.facts)

    @cached_property
    def _quotations(self) -> Quotations:
        return Quotations(self.house.facts)

    @cached_property
    def _wordings(self) -> Wordings:
        return Wordings(self.house.facts)

    def check(self, document: Document) -> Iterator[Flag]:
        """Flags the wrong word: the country, the title, the number, the date, the quotation."""
        if not self.house.facts:
            return
        slips = [*self._roles.slips(document), *self._counts.slips(document), *self._events.slips(document)]
        slips += [*age_slips(document, self._people), *spelling_slips(document, self._people)]
        yield from slip_flags(document, slips)
        yield from self._quotations.flags(document)
        yield from self._wordings.flags(document)
