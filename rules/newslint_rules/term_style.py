"""`term-style`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from typing import ClassVar

from newslint.analyses.quotations import has_sic, is_quoted
from newslint.document import Document
from newslint.findings import Flag, Severity
from newslint.spans import Span
from newslint_rules._style import Point, StyleRule
from newslint_rules._term_spellings import acronyms, bodies, compounds, singular


class TermStyle(StyleRule):
    """“E-mail” and “email”, “health care” and “healthcare”, “the Government” and “the government” in one draft.

    What it flags
    -------------
    A term that a draft writes closed, with a hyphen or as two words, in more than one way; an acronym in capitals and
    like a name (“NATO”, “Nato”); bodies that stand alone after “the”, with a capital and without one (a suggestion).
    One finding a term, at the form that is rarer; where neither is, a suggestion. If the vocabulary of the house has
    one of the forms, every place of the others is flagged.

    Why a desk cares
    ----------------
    Every house has a list of such words, and a draft that follows two of them follows none.

    When it is wrong to flag
    ------------------------
    Quotations, headlines and names do not count. Two words are a term where both are nouns; they count beside a hyphen
    only where neither stands before another noun, since “health-care workers” have their hyphen by right. “Re-” before
    other letters than e may tell words apart (re-cover). A draft that names two governments may call one of them “the
    Government”.

    Measured
    --------
    On 14,800 words of edited news 1 finding (0.07 per 1,000 words) and 3 suggestions, in 15,700 words of interviews 1
    suggestion, on 64,000 words of agency reports 2 findings (0.03) and 3 suggestions: all true, but one “the
    government” that may be two. On 247,000 words of other text, most of it many writers’ in one file, 14 findings, all
    true. On 38 clean articles written for the project none. The development copy has no marks of it.
    """

    id: ClassVar = "term-style"
    points: ClassVar = ()

    def check(self, document: Document) -> Iterator[Flag]:
        """For each term at most one flag, or all that is not the house's."""
        for places in compounds(document).values():
            own = self._own(document, places, singular)
            numbers = sorted(len(spans) for spans in own.values())
            tie = Severity.SUGGESTION if numbers[-1:] == numbers[-2:-1] else None
            yield from self._term(document, Point("Hyphens and blanks", unasked=tie), own)
        for places in acronyms(document):
            yield from self._term(document, Point("Capitals"), self._own(document, places, str))
        for places in bodies(document):
            point = Point("Capitals", unasked=Severity.SUGGESTION)
            yield from self._term(document, point, self._own(document, places, str))

    def _own(
        self, document: Document, places: dict[str, list[Span]], name: Callable[[str], str]
    ) -> dict[str, list[Span]]:
        """The places in the draft's own words, by how the term is written there."""
        own: dict[str, list[Span]] = {}
        for span in chain.from_iterable(places.values()):
            if not is_quoted(document, span) and not has_sic(document, span):
                own.setdefault(name(span.of(document.text)), []).append(span)
        return own

    def _term(self, document: Document, point: Point, own: dict[str, list[Span]]) -> Iterator[Flag]:
        house = next((form for form in own if self.house.knows(form)), "")
        yield from self.judged(document, point, own, house)

    def rewrite(self, text: str, form: str, right: str) -> str:
        """The term as it is written elsewhere, in the plural where it was."""
        if form.lower() == right.lower():
            return right
        written = right + ("s" if singular(text) != text.lower() else "")
        return written.capitalize() if text[0].isupper() else written
