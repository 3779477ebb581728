"""Quotations that nearly match one of the sheet of facts, and differ in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from newslint.analyses.dialect import side_of
from newslint.analyses.lexicon import classes
from newslint.analyses.quotations import has_sic, quotations
from newslint.document import Document
from newslint.factsheet import FactSheet, Quotation
from newslint.findings import Flag
from newslint.spans import Span
from newslint_rules._differences import changes, described, written

_FEWEST = 4  # words of a quotation that can be compared
_LIKE = 0.75  # of the words of the draft that stand in the source in that order
_MOST_CHANGES = 4
_GAP = re.compile(r"\[[^\]]*\]|…|\.\.\.|\. \. \.")
_OPEN, _CLOSE = "“‘„«\"'", "”’»\"'"


class Quotations:
    """The quotations of a sheet, as rows of words."""

    def __init__(self, sheet: FactSheet) -> None:
        self._known = [(q, written(q.words)) for q in sheet.of(Quotation)]

    def flags(self, document: Document) -> Iterator[Flag]:
        """One for each quotation that is not word for word."""
        for span in quotations(document) if self._known else ():
            if has_sic(document, span):
                continue
            for part in _GAP.split(span.of(document.text)):
                found = self._drifted(written(part))
                if found:
                    quotation, told = found
                    at = document.text.index(part, span.start)
                    inner = len(part) - len(part.lstrip(_OPEN + " "))
                    start, end = at + inner, at + len(part.rstrip(_CLOSE + " ,."))
                    whose = f"{quotation.speaker} in {quotation.source}"
                    message = f"These are not the words of {whose}: {told} ({quotation.cite})."
                    yield Flag(Span(start, max(end, start + 1)), message)
                    break

    def _drifted(self, said: list[str]) -> tuple[Quotation, str] | None:
        """The quotation that some words are nearly, and what differs."""
        if len(said) < _FEWEST:
            return None
        low = [_key(w) for w in said]
        best: tuple[float, Quotation, list[str]] | None = None
        for quotation, known in self._known:
            plain = [_key(w) for w in known]
            if _contains(plain, low):
                return None
            like, window = _nearest(plain, low, known)
            if like >= _LIKE and (best is None or like > best[0]):
                best = (like, quotation, window)
        if best is None:
            return None
        found = changes([_key(w) for w in best[2]], low)
        if not found or len(found) > _MOST_CHANGES:
            return None
        return best[1], described(changes(best[2], said)).replace(" there", " in the source")


def _key(word: str) -> str:
    """A word without capitals, in one of the two dialects."""
    low = word.casefold()
    side = side_of(low)
    return min(low, side[1]) if side and side[1] else low


def _contains(row: list[str], part: list[str]) -> bool:
    return any(row[i : i + len(part)] == part for i in range(len(row) - len(part) + 1))


def _nearest(row: list[str], said: list[str], known: list[str]) -> tuple[float, list[str]]:
    """How much of a row of words stands in another in that order, and the window of the other that it is nearest to."""
    blocks = [b for b in SequenceMatcher(None, row, said, autojunk=False).get_matching_blocks() if b.size]
    same = [said[b.b + k] for b in blocks for k in range(b.size)]
    if not blocks or not any("N" in classes(w) or "V" in classes(w) for w in same if len(w) > 3):
        return 0.0, []
    first, last = blocks[0], blocks[-1]
    if first.b > 1 or len(said) - last.b - last.size > 1:  # it begins or goes on as something else
        return 0.0, []
    start = max(first.a - first.b, 0)
    end = min(last.a + last.size + (len(said) - last.b - last.size), len(row))
    return len(same) / max(len(said), min(end - start, 2 * len(said))), known[start:end]
