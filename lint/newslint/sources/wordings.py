"""The wordings of sources that come nearest to some words of a draft: the likest, and the same in another order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq
from rapidfuzz.fuzz import partial_ratio_alignment

from newslint.analyses.quotations import quoted_parts
from newslint.analyses.wording import SLIGHT, Word, words_of
from newslint.sources.items import Place
from newslint.sources.library import Library, Passage
from newslint.sources.stems import content, stem
from newslint.spans import Span

_CANDIDATES = 8
_SLACK = 4  # words of the source on either side of where the likest stretch lies
_FEWEST, _TELLING = 4, 2  # words whose order tells something, those of them with content
_LIKE, _HALF = (
    0.35,
    0.5,
)  # shares of some words from which another wording is like them: with two telling words, with one
_LOOSE = 2  # slight words that are more or fewer in another order


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a source around a passage, in order."""

    path: str
    words: Sequence[Word]


@dataclass(frozen=True, slots=True)
class Match:
    """The likest wording of a source: its words, and the share of the draft’s words that it has in order."""

    path: str
    words: Sequence[Word]
    share: float

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.path, span_of(self.words))


def stretches(words: Sequence[Word], library: Library) -> Iterator[Stretch]:
    """The words around each passage that may have some, with and without what stands outside quotation marks."""
    stems = [stem(w.form) for w in words]
    seen: set[int] = set()
    for passage in [*library.phrase(stems), *library.search(content(stems) or stems, _CANDIDATES)]:
        if passage.number not in seen:
            seen.add(passage.number)
            yield from _around(passage, library)


def _around(passage: Passage, library: Library) -> Iterator[Stretch]:
    near = library.around(passage, 1, 2)
    source = library.document(passage.path)
    span = Span(near[0].span.start, near[-1].span.end)
    there = words_of(span.of(source.text), span.start)
    yield Stretch(passage.path, there)
    quoted = list(quoted_parts(source, span))
    if quoted:
        yield Stretch(passage.path, [w for w in there if any(part.contains(w.span) for part in quoted)])


def likest(words: Sequence[Word], around: Sequence[Stretch]) -> Match | None:
    """The wording that has most of some words in order, the shortest of those."""
    return _best(_likest(words, stretch, _form) for stretch in around)


def nearest_wording(words: Sequence[Word], around: Sequence[Stretch]) -> Match | None:
    """The same by stems, where another ending is the same word; None where too little is alike to be shown."""
    wanted = content(map(_stem, words))
    found = [match for stretch in around if (match := _likest(words, stretch, _stem))]
    alike = [(m, len(wanted & content(map(_stem, m.words)))) for m in found]
    return _best(m for m, shared in alike if (m.share >= _LIKE and shared >= _TELLING) or (m.share >= _HALF and shared))


def _best(found: Iterable[Match | None]) -> Match | None:
    return max((m for m in found if m), key=lambda m: (m.share, -len(m.words)), default=None)


def _form(word: Word) -> str:
    return word.form


def _stem(word: Word) -> str:
    return stem(word.form)


def reordered(words: Sequence[Word], around: Sequence[Stretch]) -> Match | None:
    """A wording with the same words in another order; a slight word more or fewer does not count beside others."""
    here = [w.form for w in words]
    telling = [form for form in here if form not in SLIGHT]
    if len(here) < _FEWEST or not telling:
        return None
    best: tuple[int, Match] | None = None
    for stretch in around:
        forms = [w.form for w in stretch.words]
        if Counter(telling) - Counter(forms):
            continue
        for length in range(len(here) - _LOOSE, len(here) + _LOOSE + 1):
            for at in range(len(forms) - length + 1):
                odd = _odd(here, telling, forms[at : at + length])
                if odd is not None and (best is None or odd < best[0]):
                    best = odd, Match(stretch.path, stretch.words[at : at + length], 1.0)
    return best[1] if best else None


def _odd(here: Sequence[str], telling: Sequence[str], there: Sequence[str]) -> int | None:
    """How many words only one of two wordings in another order has; None where they are not that."""
    one, other = Counter(here), Counter(there)
    odd = (one - other) + (other - one)
    if odd.total() > _LOOSE or any(form not in SLIGHT for form in odd):
        return None
    is_moved = not odd or (len(telling) >= _TELLING and [form for form in there if form not in SLIGHT] != telling)
    return odd.total() if is_moved else None


def _likest(words: Sequence[Word], stretch: Stretch, key: Callable[[Word], str]) -> Match | None:
    here, forms = [key(w) for w in words], [key(w) for w in stretch.words]
    for at in (i for i, form in enumerate(forms) if form == here[0]):
        if forms[at : at + len(here)] == here:
            return Match(stretch.path, stretch.words[at : at + len(here)], 1.0)
    start, end = 0, len(forms)
    if len(here) < len(forms):
        window = partial_ratio_alignment(here, forms)
        if window is None:
            return None
        start, end = max(window.dest_start - _SLACK, 0), window.dest_end + _SLACK
    start, end = _tightened(here, forms, start, min(end, len(forms)))
    if start >= end:
        return None
    return Match(stretch.path, stretch.words[start:end], LCSseq.similarity(here, forms[start:end]) / len(here))


def _tightened(here: Sequence[str], forms: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """The least stretch that has as many of the words in order."""
    most = LCSseq.similarity(here, forms[start:end])
    while start < end and LCSseq.similarity(here, forms[start + 1 : end]) == most:
        start += 1
    while start < end and LCSseq.similarity(here, forms[start : end - 1]) == most:
        end -= 1
    return start, end


def span_of(words: Sequence[Word]) -> Span:
    """From the first of some words to the last."""
    return Span(words[0].span.start, words[-1].span.end)
