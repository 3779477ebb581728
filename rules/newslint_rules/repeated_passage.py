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
from newslint_rules._differences import are_slots, changes, described, written

_SKIPPED = {Role.HEADLINE, Role.HEADING, Role.BYLINE, Role.DATELINE, Role.QUOTATION}
_RUN = 3  # words
_FEWEST_SHARED = 8  # runs: ten words in a row, or a few more in pieces
_FEW = 3  # changes
_SHOWN = 70  # code points of a passage that a finding stands on
_BOILERPLATE = re.compile(
    r"\b(?:contributed (?:reporting )?to this (?:report|story|article)|sign up (?:for|to)|newsletter"
    r"|follow (?:us|him|her) on|all rights reserved|originally published|click here|subscribe"
    r"|did not (?:immediately )?(?:respond|return|reply)"
    r"|declined to comment|photo(?:graph)?:|image:|picture:"
    r"|(?:file|library|stock|archive) (?:photo(?:graph)?|picture|image)\b"
    r"|(?:article|story|report|headline|caption) (?:was|has been) (?:amended|corrected|updated|changed)"
    r"|earlier version of this|(?:correction|clarification|editors? note|editor[’']s note):)",
    re.IGNORECASE,
)


_Place = tuple[str, int]  # a draft and the number of a passage in it


class Passage(msgspec.Struct, frozen=True, array_like=True):
    """A sentence or caption: where it begins in the prose, and its wording."""

    start: int
    text: str

    @property
    def words(self) -> list[str]:
        """Its words, in small letters."""
        return [word.casefold() for word in written(self.text)]

    def runs(self) -> set[int]:
        """Hashes of its runs of three words."""
        words = self.words
        return {zlib.crc32(" ".join(words[i : i + _RUN]).encode()) for i in range(len(words) - _RUN + 1)}


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
    of them); the message says what differs. Sentences that repeat one after the other make one finding. Across drafts
    the finding stands in the later one, by path.

    Why a desk cares
    ----------------
    Machine rewrites and pasted copy say a thing twice; the same caption under two stories is the same picture twice.

    When it is wrong to flag
    ------------------------
    Background paragraphs that a desk uses on purpose. Quoted words, headings, bylines, picture credits, standing
    phrases (“did not respond to a request for comment”), file pictures and correction notes are left alone; so is what
    one draft says three times (a refrain), and one pattern with other names and figures (results, prices).

    Measured
    --------
    On clean news (14,800 words) 2 findings, a pull quotation without marks and a sentence of a statement that stands
    twice; in interviews and 64,000 words of agency reports nothing; on other clean
    text (247,000 words) 0.14 per 1,000, nearly all in reference lists and official documents, two in a digest.
    Across the sample drafts it finds the 3 captions and the sentence that they share. Repeated openings of sentences
    are not seen.
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
            words = written(sentence.text)
            if len(words) < self.options.fewest_words or sentence.block.role in _SKIPPED:
                continue
            if sum(word[0].islower() for word in words) * 4 < len(words):
                continue  # a reference, a table, a line of names
            if not _BOILERPLATE.search(sentence.text) and not _mostly_quoted(document, sentence.span):
                found.append(Passage(sentence.span.start, sentence.text))
        return Passages(found)

    def reconcile(self, desk: Mapping[str, Passages]) -> Iterator[tuple[str, Flag]]:
        """Compares each passage with those before it, by an index of their hashes."""
        index: dict[int, list[_Place]] = defaultdict(list)
        sizes: dict[_Place, int] = {}
        for path, facts in desk.items():
            previous: _Place | None = None
            refrains = _refrains(facts)
            for i, passage in enumerate(facts.found):
                runs = passage.runs()
                original = (
                    None if tuple(passage.words) in refrains else self._earlier(passage, runs, index, sizes, desk)
                )
                # A run of sentences that repeats a run of sentences is one passage.
                if original and previous != (original[0], original[1] - 1):
                    yield path, _flag(path, passage, original[0], desk[original[0]].found[original[1]])
                previous = original
                sizes[path, i] = len(runs)
                for run in runs:
                    index[run].append((path, i))

    def _earlier(
        self,
        passage: Passage,
        runs: set[int],
        index: Mapping[int, list[_Place]],
        sizes: Mapping[_Place, int],
        desk: Mapping[str, Passages],
    ) -> _Place | None:
        """The most alike passage before this one, if it is alike enough and no pattern with other names in it."""
        shared = Counter(place for run in runs for place in index.get(run, ()))
        if not shared:
            return None
        place, common = max(shared.items(), key=lambda item: (item[1], item[0]))
        other = desk[place[0]].found[place[1]]
        if passage.words == other.words:
            return place
        if common < max(_FEWEST_SHARED, self.options.likeness * min(len(runs), sizes[place])):
            return None
        return None if are_slots(changes(written(other.text), written(passage.text))) else place


def _refrains(facts: Passages) -> set[tuple[str, ...]]:
    """What a draft says three times or more, word for word: a speech, a song, a list."""
    counts = Counter(tuple(passage.words) for passage in facts.found)
    return {words for words, number in counts.items() if number > 2}


def _mostly_quoted(document: Document, span: Span) -> bool:
    inside = sum(max(0, min(q.end, span.end) - max(q.start, span.start)) for q in quotations(document))
    return inside * 2 > span.end - span.start


def _flag(path: str, passage: Passage, other_path: str, other: Passage) -> Flag:
    found = changes(written(other.text), written(passage.text))
    how = f"with {'small ' * (len(found) <= _FEW)}changes ({described(found)})" if found else "word for word"
    where = "earlier in this draft" if other_path == path else f"in {other_path}"
    spot = Spot(_short(other), "here too", None if other_path == path else other_path)
    message = f"This passage also stands {where}, {how}: cut or rewrite one."
    return Flag(_short(passage), message, related=(spot,))


def _short(passage: Passage) -> Span:
    return Span(passage.start, passage.start + min(len(passage.text), _SHOWN))
