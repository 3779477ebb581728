"""`quote-drift`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from newslint.analyses.wording import Difference, Word
from newslint.document import Document
from newslint.findings import Flag, Severity, Spot
from newslint.rule import DeskRule
from newslint.spans import Span
from newslint_rules._one_story import Stories
from newslint_rules._quote_drift import Drift, drift
from newslint_rules._quote_match import Change, Wording
from newslint_rules._quote_pairs import pairs
from newslint_rules._quoted import Quotes, collect_quotes

_Key = tuple[str, int]  # draft and offset of a quotation
_SHOWN = 3  # changes
_LONGEST = 6  # words of one


class QuoteDrift(DeskRule[Quotes]):
    """One quotation, worded differently in two places.

    What it flags
    -------------
    A quotation that stands in other words elsewhere in the draft, or in another draft of the desk: six words in a row
    (or eight in pieces) are the same, and within them a word is another, a “not” is there or not, a number or name
    differs. Short quotations of one speaker in two drafts of one story are compared by their content words: “a brave
    and patient defence”, “a brave and stubborn defence”. The finding stands at the place that comes second, on the
    words that differ, and shows the other place; the message says what differs. Which of the two is right only the
    notes can tell, so nothing is proposed.

    Why a desk cares
    ----------------
    What stands in quotation marks was said so. Readers who see it twice in two wordings believe neither.

    When it is wrong to flag
    ------------------------
    A truncation, a marked omission, words in brackets, a sentence left out, “um” and “very” left out, spelling and
    numerals of the house: all this passes. So does what one speaker says on two occasions (“on Monday … on Friday”,
    “repeated”), songs and refrains, two quotations in one paragraph, sentences of one draft that begin alike and end
    otherwise, and one pattern with several other names and figures. Titles and words at arm’s length are not compared.
    What somebody says twice in one speech, in nearly the same words, is flagged wrongly.

    Measured
    --------
    Nothing on clean copy, all of it as one desk: articles (30,475 words), agency reports (63,873), training text
    (246,468)
    and translated copy, 1,169 quotations together. The marked drafts have one, which is found. Written by script into
    quotations of newspapers (`make quote-faults`), one word changed in a second draft, a headline or a later paragraph:
    271 of 286 found (95%; content words 95%, numbers 95%, names 92%, “not” added 96%, dropped 95%); 596 such second
    places without a change give nothing. Missed: eight words with a changed one in the middle where speaker and story
    are not plain, words in round brackets, and another word at the end of a short quotation in the same draft.
    """

    id: ClassVar = "quote-drift"
    category: ClassVar = "facts"
    severity: ClassVar = Severity.WARNING

    def collect(self, document: Document) -> Quotes:
        """The quotations of a draft."""
        return collect_quotes(document)

    def reconcile(self, desk: Mapping[str, Quotes]) -> Iterator[tuple[str, Flag]]:
        """One finding for each quotation that stands in other words before, at the place that comes second."""
        found: dict[_Key, Drift] = {}
        agreed: Counter[_Key] = Counter()  # the most words that a quotation shares with one that it agrees with
        wordings: dict[_Key, set[tuple[str, ...]]] = defaultdict(set)
        stories = Stories({path: facts.story for path, facts in desk.items()})
        for here, there, is_long in pairs(desk):
            judged = drift(here, there, stories, is_long=is_long)
            if judged is None:
                continue
            if not judged.changes:
                agreed[here.key] = max(agreed[here.key], judged.matched.shared)
                continue
            if here.path == there.path:
                wordings[here.key].add(tuple(judged.matched.there.forms))
                wordings[there.key].add(tuple(judged.matched.here.forms))
            known = found.get(here.key)
            if known is None or known.matched.shared < judged.matched.shared:
                found[here.key] = judged
        for key, judged in found.items():
            is_refrain = max(len(wordings[key]), len(wordings[judged.there.key])) > 1
            if agreed[key] < judged.matched.shared and not is_refrain:
                yield key[0], _flag(judged)


def _flag(judged: Drift) -> Flag:
    here, there = judged.here, judged.there
    together = here.path == there.path
    where = f"line {there.quoted.line}" if together else f"{there.path}, line {there.quoted.line}"
    whose = (
        f"{here.quoted.speaker or there.quoted.speaker} is"
        if here.quoted.speaker or there.quoted.speaker
        else "This is"
    )
    said = ", ".join(_said(c.difference) for c in judged.changes[:_SHOWN])
    message = f"{whose} quoted in other words in {where}: {said}{_gravely(judged.changes)}. Check which was said."
    other = None if together else there.path
    related = [Spot(_span(c.there, judged.matched.there), "here otherwise", other) for c in judged.changes]
    related += [Spot(_span(c.here, judged.matched.here), "here too") for c in judged.changes[1:]]
    return Flag(_span(judged.changes[0].here, judged.matched.here), message, related=tuple(related))


def _said(difference: Difference) -> str:
    here, there = _shown(difference.here), _shown(difference.there)
    if here and there:
        return f"“{here}” here, “{there}” there"
    return f"“{here}” only here" if here else f"“{there}” only there"


def _shown(words: Sequence[Word]) -> str:
    written = [w.written for i, w in enumerate(words) if not i or w.span != words[i - 1].span]
    return " ".join(written if len(written) <= _LONGEST else [*written[: _LONGEST - 1], "…"])


def _gravely(changes: Sequence[Change]) -> str:
    """What kind of word stands in one of the two only, where it turns the sense."""
    kinds = {c.grave for c in changes}
    if "not" in kinds:
        return "; one of the two denies it"
    if "number" in kinds:
        return "; the numbers differ"
    named = [w for c in changes for w in (*c.difference.here, *c.difference.there) if w.is_capitalised]
    return "; the names differ" if named and all(c.difference.here and c.difference.there for c in changes) else ""


def _span(place: tuple[int, int], wording: Wording) -> Span:
    """Where words stand; of none, where the two beside them do."""
    start, end = place
    if start == end:
        start, end = max(start - 1, 0), min(end + 1, len(wording.words))
    return Span(wording.words[start].span.start, wording.words[end - 1].span.end)
