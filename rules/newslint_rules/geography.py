"""`geography`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from newslint.analyses.dates import draft_day
from newslint.document import Document
from newslint.findings import Flag, Severity
from newslint.rule import DocumentRule
from newslint_rules._capitals import capital_slips
from newslint_rules._currencies import currency_slips
from newslint_rules._fact_slips import slip_flags


class Geography(DocumentRule):
    """A capital or a currency that a country does not have: “Sydney, the capital of Australia”.

    What it flags
    -------------
    A city beside the word “capital” and a country, or its adjective, that is not its capital (“the Swiss capital,
    Geneva”, “the Slovenian capital, Bratislava”), and a currency that a country does not have (“the Swedish euro”).
    In a draft whose day is known also capitals and currencies of another time: Nur-Sultan in 2024, the Croatian kuna
    after 2022. The table has all states with capitals, larger cities, adjectives, currencies, and the years of changes.

    Why a desk cares
    ----------------
    It is the slip that every reader in that country sees.

    When it is wrong to flag
    ------------------------
    Capitals of parts (the Bavarian capital, northern Italy’s), of fashion or finance, former ones, and whatever stands
    in a sentence about another time. Disputed or shared capitals (Israel, Bolivia, South Africa, Taiwan and others) are
    never mentioned. A list may look like an apposition: “Milan, the Italian capital, and Naples” is left alone. A
    quotation is somebody else’s slip, and not marked. Either the city or the country may be the wrong word, so that the
    fix is to be looked at.

    Measured
    --------
    On the articles, agency reports and training text (341,000 words) no finding; six places there name a capital with
    its country, four a currency, all of them right. In plain sentences made of the table no right capital is flagged in
    1,600, and another city always in 3,900 (tests/rules/test_geography.py): that shows that the table and the patterns
    agree, not how editors err. Missed are a capital whose country only another sentence says (“its capital, Sydney”),
    and cities that the table does not have.
    """

    id: ClassVar = "geography"
    category: ClassVar = "facts"
    severity: ClassVar = Severity.ERROR

    def check(self, document: Document) -> Iterator[Flag]:
        """Flags the city or the currency; the country is a related place."""
        day = draft_day(document)
        year = day.year if day else None
        for sentence in document.sentences:
            slips = [*capital_slips(sentence.text, year), *currency_slips(sentence.text, year)]
            by = sentence.span.start
            moved = (replace(s, span=s.span.shift(by), related=tuple(r.shift(by) for r in s.related)) for s in slips)
            yield from slip_flags(document, moved)
