"""`anonymous-source`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint.analyses.attribution import attributions
from newslint.analyses.holders import Holder
from newslint.document import Document
from newslint.findings import Flag, Severity, Spot
from newslint.rule import DocumentRule


class AnonymousSource(DocumentRule):
    """What rests on unnamed people only: a source close to the talks, officials who asked not to be named.

    What it flags
    -------------
    The first sentence whose only source is there but not named, with the number of such sentences; the others are
    related places. One finding a draft.

    Why a desk cares
    ----------------
    Most desks ask for a second source, or for the reason why the first one is not named.

    When it is wrong to flag
    ------------------------
    When the desk knows the source and has agreed: so it is off, and a suggestion. Vague people (critics, many) are
    the matter of `weasel-attribution`.

    Measured
    --------
    On 14,800 words of edited news and 15,700 of interviews none, on 27,000 words of newspapers 1, on 350 agency
    reports of 64,000 words 10 (0.16 per 1,000 words), all true readings of the text.
    """

    id: ClassVar = "anonymous-source"
    category: ClassVar = "claims"
    severity: ClassVar = Severity.SUGGESTION
    default: ClassVar = False

    def check(self, document: Document) -> Iterator[Flag]:
        """Flags the first one; the others are related places."""
        found = [
            a
            for s in attributions(document).statements
            for a in s.own
            if a.holder is Holder.ANONYMOUS and a.source and s.source == a
        ]
        if not found:
            return
        first, *others = (a.source for a in found if a.source)
        number = f"{len(found)} sentences rest" if others else "One sentence rests"
        yield Flag(
            first,
            f"Who is that? {number} on unnamed people alone: name them, or say why they are not named.",
            related=tuple(Spot(span, "also from somebody unnamed") for span in others),
        )
