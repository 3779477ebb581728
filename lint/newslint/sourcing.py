"""What kind of copy a draft is: how much of what it states has a source, and what kind of source."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from newslint.analyses.attribution import attributions
from newslint.analyses.holders import Holder
from newslint.analyses.voice import Voice, voice
from newslint.document import Document


@dataclass(frozen=True)
class Sourcing:
    """The sentences of a draft that state something, and how many of them have a source of their own, by its kind.

    A sentence counts once, under its best source. `vague` ones count as stated without a source.
    """

    claims: int
    by: dict[str, int]

    @property
    def attributed(self) -> int:
        """The sentences with a source that is somebody."""
        return sum(number for kind, number in self.by.items() if kind != Holder.VAGUE)


def sourcing(document: Document) -> Sourcing | None:
    """Count the statements of a report and their sources; None for what is no report, where somebody speaks."""
    if voice(document) is not Voice.REPORT:
        return None
    claims = [s for s in attributions(document).statements if s.is_claim]
    found = Counter(str(s.source.holder) for s in claims if s.source)
    return Sourcing(len(claims), {str(kind): found[kind] for kind in Holder})
