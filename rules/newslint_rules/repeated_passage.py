"""`repeated-passage`."""

from __future__ import annotations

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import ClassVar

import msgspec

from newslint.analyses.quotations import quotations
from newslint.document import Document, Role
from newslint.findings import Flag, Severity, Spot
from newslint.rule import DeskRule, NoOptions
from newslint.spans import Span

_SKIPPED = {Role.HEADLINE, Role.HEADING, Role.BYLINE, Role.DATELINE, Role.QUOTATION}
_RUN = 3  # words
_FEWEST_SHARED = 8  # runs: ten words in a row, or a few more in pieces
_SHOWN = 70  # code points of a passage that a finding stands on
_BOILERPLATE = re.compile(
    r"\b(?:contributed (?:reporting )?to this (?:report|story|article)|sign up (?:for|to)|newsletter"
    r"|follow (?:us|him|her) on|all rights reserved|originally published|click here|subscribe"
    r"|did not (?:immediately )?(?:respond|return|reply)"
    r"|declined to comment|photo(?:graph)?:|image:|picture:)",
    re.IGNORECASE,
)


_Place = tuple[str, int]  # a draft and the number of a passage in it


class Passage(msgspec.Struct, frozen=True, array_like=True):
    """A sentence or caption: its place in the prose and hashes of its wording, whole and by runs of three words."""

    start: int
    end: int
    exact: int
    runs: list[int]


class Passages(msgspec.Struct, frozen=True):
    """The passages of one draft, in order."""

    found: list[Passage]


class Options(NoOptions, frozen=True):
    """`likeness` is the share of the shorter passage's three-word runs that an edited one keeps, from 0 to 1; passages
    of fewer words than `fewest-words` are not compared."""

    likeness: float = 0.5
    fewest_words: int = 8


class RepeatedPassage(DeskRule[Passages]):
    """A sentence or caption that stands twice, in a draft or in two drafts.

    What it flags
    -------------
    Sentences and captions of eight words or more that stand a second time word for word, and those that were lightly
    edited or taken into a longer sentence (half of the shorter one's three-word runs are the same, and at least eight
    of them). Sentences that repeat one after the other make one finding. Across drafts the finding stands in the
    later one, by path.

    Why a desk cares
    ----------------
    Machine rewrites and pasted copy say a thing twice; the same caption under two stories is the same picture twice.

    When it is wrong to flag
    ------------------------
    Refrains and background paragraphs that a desk uses on purpose. Quoted words, headings, bylines, picture credits
    and standing phrases (“did not respond to a request for comment”) are left alone.

    Measured
    --------
    On clean news (14,800 words) 1 finding, a pull quotation without marks; in interviews and newspaper text nothing; on
    other clean text (247,000 words) 0.15 per 1,000, nearly all in reference lists and official documents. Across the
    sample drafts it finds the 3 captions and the sentence that they share. Repeated openings of sentences are not seen.
    """

    id: ClassVar = "repeated-passage"
    category: ClassVar = "copy"
    severity: ClassVar = Severity.WARNING
    hides_engine: ClassVar = False
    Options: ClassVar = Options

    def collect(self, document: Document) -> Passages:
        """The wording of each sentence that is worth comparing."""
        found = []
        for sentence in document.sentences:
            written = re.findall(r"[^\W_]+", re.sub(r"[’']", "", sentence.text))
            if len(written) < self.options.fewest_words or sentence.block.role in _SKIPPED:
                continue
            if sum(word[0].islower() for word in written) * 4 < len(written):
                continue  # a reference, a table, a line of names
            words = [word.casefold() for word in written]
            if _BOILERPLATE.search(sentence.text) or _mostly_quoted(document, sentence.span):
                continue
            runs = {_hash(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)}
            span = sentence.span
            found.append(Passage(span.start, span.end, _hash(words), sorted(runs)))
        return Passages(found)

    def reconcile(self, desk: Mapping[str, Passages]) -> Iterator[tuple[str, Flag]]:
        """Compares each passage with those before it, by an index of their hashes."""
        index: dict[int, list[_Place]] = defaultdict(list)
        for path, facts in desk.items():
            previous: _Place | None = None
            for i, passage in enumerate(facts.found):
                original = self._earlier(passage, index, desk)
                # A run of sentences that repeats a run of sentences is one passage.
                if original and previous != (original[0], original[1] - 1):
                    yield path, _flag(path, passage, original[0], desk[original[0]].found[original[1]])
                previous = original
                for run in passage.runs:
                    index[run].append((path, i))

    def _earlier(
        self, passage: Passage, index: Mapping[int, list[_Place]], desk: Mapping[str, Passages]
    ) -> _Place | None:
        """The most alike passage before this one, if it is alike enough."""
        shared = Counter(place for run in passage.runs for place in index.get(run, ()))
        if not shared:
            return None
        place, common = max(shared.items(), key=lambda item: (item[1], item[0]))
        other = desk[place[0]].found[place[1]]
        enough = max(_FEWEST_SHARED, self.options.likeness * min(len(passage.runs), len(other.runs)))
        return place if passage.exact == other.exact or common >= enough else None


def _hash(words: list[str]) -> int:
    return zlib.crc32(" ".join(words).encode())


def _mostly_quoted(document: Document, span: Span) -> bool:
    inside = sum(max(0, min(q.end, span.end) - max(q.start, span.start)) for q in quotations(document))
    return inside * 2 > span.end - span.start


def _flag(path: str, passage: Passage, other_path: str, other: Passage) -> Flag:
    how = "word for word" if passage.exact == other.exact else "with small changes"
    where = "earlier in this draft" if other_path == path else f"in {other_path}"
    spot = Spot(_short(other), "here too", None if other_path == path else other_path)
    message = f"This passage also stands {where}, {how}: cut or rewrite one."
    return Flag(_short(passage), message, related=(spot,))


def _short(passage: Passage) -> Span:
    return Span(passage.start, min(passage.end, passage.start + _SHOWN))
