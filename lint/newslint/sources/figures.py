"""Figures of a draft in its sources: the same, one worked out from others, another one, or none."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from newslint.analyses.quotations import is_quoted
from newslint.analyses.wording import forms_of
from newslint.sources.calendar import days_and_times
from newslint.sources.converted import is_age, is_conversion
from newslint.sources.figure import LARGE, Figure, There, is_beside_name
from newslint.sources.items import How, Item, Kind, Place, Verdict
from newslint.sources.laps import laps
from newslint.sources.library import Passage
from newslint.sources.nearest import Near, Nearest, nearest_place
from newslint.sources.noted_figures import stated_figures
from newslint.sources.rivals import is_certain, is_plain, is_slip, outweighs, overshadows, rival_of
from newslint.sources.worked_out import Reckoned, added_up, worked_out
from newslint.spans import Span

_LIKE = 0.25  # the share of a sentence from which a passage is about the same thing
_FRACTIONS = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}  # stems
_WORD_BEFORE, _WORD_AFTER = re.compile(r"([^\W\d_]+) $"), re.compile(r" ([^\W\d_]+)")
_SLIGHTEST = frozenset(["", "a", "an", "the", "of", "and", "in", "to", "was", "is", "by"])
_OLD = re.compile(r"[- ]years?[- ]old")
_LONG = 1000  # from which a round number fits by no chance
#: How many values may be expected to fit by chance for a figure to be worked out; … where another speaks against it;
#: … where that is almost the same; … where it says little; … for it to be in doubt where no word says that it was
#: worked out.
_CHANCE, _NO_CHANCE, _HARDLY_ANY, _ANY_CHANCE, _UNCUED = 0.15, 0.1, 0.02, 0.3, 0.08
_ROUNDING = 0.5  # of a percentage that says a fraction


def figure_items(nearest: Nearest, known: Collection[Span] = ()) -> Iterator[Item]:
    """One item a figure outside quotations, as far as anything can be said of it, but for those that are known."""
    document = nearest.document
    others = [*known, *days_and_times(document), *(span for span, _ in laps(document))]
    for quantity in stated_figures(document):
        is_other = quantity.year_like or any(span.overlaps(quantity.span) for span in others)
        if not is_other and not is_quoted(document, quantity.span):
            item = _looked_up(Figure(quantity, nearest))
            if item:
                yield item


def _looked_up(figure: Figure) -> Item | None:
    same, rival = _same(figure), rival_of(figure)
    if place := added_up(figure) if same is None or rival is not None else None:
        return Item(Kind.FIGURE, Verdict.FOUND, figure.quantity.span, place)
    if same is not None and rival is not None:
        is_outweighed = outweighs(rival, same, figure)
        if is_outweighed or overshadows(rival, same, figure):
            return _differs(figure, rival, is_sure=is_outweighed)
    if same is not None and not _tells_nothing(same, figure):
        return Item(Kind.FIGURE, Verdict.FOUND, figure.quantity.span, same.place)
    plain = rival is not None and is_plain(rival, figure)
    reckoned = worked_out(figure)
    if place := _certain(reckoned, rival, figure, is_plain=plain):
        return Item(Kind.FIGURE, Verdict.FOUND, figure.quantity.span, place)
    if figure.is_relative and not figure.is_small:
        return Item(Kind.FIGURE, Verdict.MISSING, figure.quantity.span, nearest_place(figure.near), is_sure=False)
    if not plain and (figure.is_ratio or figure.is_relative or is_conversion(figure) or is_age(figure)):
        return None
    doubtful = reckoned if reckoned and (reckoned.cued or reckoned.chance <= _UNCUED) else None
    if rival and (plain or not doubtful or _says_little(figure)):
        return _differs(figure, rival, is_sure=same is None and (plain or not doubtful))
    return None if _says_little(figure) else _missing(figure, same, doubtful)


def _differs(figure: Figure, rival: There, *, is_sure: bool = True) -> Item:
    there = rival.quantity.span.of(figure.text_of(rival))
    return Item(Kind.FIGURE, Verdict.DIFFERS, figure.quantity.span, rival.place, there, is_sure=is_sure)


def _missing(figure: Figure, same: There | None, doubtful: Reckoned | None) -> Item:
    """A figure that no source gives; less sure where it may be worked out, or stands there as something else."""
    place = same.place if same else doubtful.place if doubtful else nearest_place(figure.near)
    how = How.ELSEWHERE if same else How.RECKONED if doubtful else How.WORDS
    is_sure = how is How.WORDS
    return Item(Kind.FIGURE, Verdict.MISSING, figure.quantity.span, place, is_sure=is_sure, how=how)


def _certain(reckoned: Reckoned | None, rival: There | None, figure: Figure, *, is_plain: bool) -> Place | None:
    """Where it is worked out, if a word says so and hardly any values fit by chance; fewer where another speaks
    against it, and fewest where that could be it but for a slip; more where it says little."""
    if rival and is_slip(rival, figure):
        most = _HARDLY_ANY
    elif rival and is_plain and is_certain(rival):
        most = _NO_CHANCE
    else:
        most = _ANY_CHANCE if _says_little(figure) else _CHANCE
    return reckoned.place if reckoned and reckoned.cued and reckoned.chance <= most else None


def _says_little(figure: Figure) -> bool:
    """Whether so much can be put so that it tells nothing to find it nowhere: three, a third, two points."""
    return figure.is_small or figure.quantity.share or figure.quantity.sign == "points"


def _same(figure: Figure) -> There | None:
    """Where the sources have the figure: in what is near, else anywhere; a small number only with what it counts, or
    beside another figure of the sentence."""
    is_large = not figure.is_small
    near = [t for t in figure.found if is_large or t.share >= _LIKE or t.is_counted_alike or figure.companions_in(t)]
    if agreeing := [t for t in near if figure.agrees(t) and not figure.is_of_another(t)]:
        return max(agreeing, key=lambda t: t.share + t.likeness)
    if figure.is_small:
        return None
    found = (t for passage in _elsewhere(figure) for t in figure.in_passage(Near(passage, 0.0)))
    return next((t for t in found if figure.agrees(t, exactly=True) and not figure.is_of_another(t)), None)


def _elsewhere(figure: Figure) -> Iterator[Passage]:
    """The passages with the number of a figure, as it stands or in thousands, millions, billions, or as a fraction in
    words; of a measure and a long number, which fit by no chance, all of the files with the nearest passages."""
    library, number = figure.nearest.library, figure.quantity.number
    if figure.quantity.unit or abs(number.value) >= min(LARGE * number.step, _LONG):
        for path in dict.fromkeys(near.passage.path for near in figure.near):
            yield from library.passages_of(path)
    value = abs(number.value)
    written = figure.quantity.span.of(figure.nearest.document.text)
    forms = {f"{value / scale:.12g}" for scale in (1, 1e3, 1e6, 1e9)} | {f for f in forms_of(written) if f[0].isdigit()}
    for form in sorted(forms):
        yield from library.having(form)
    for word, parts in _FRACTIONS.items():
        is_share = figure.quantity.sign == "%" and value <= 100
        if is_share and abs(value - 100 * round(value * parts / 100) / parts) <= _ROUNDING:
            yield from library.having(word)


def _tells_nothing(same: There, figure: Figure) -> bool:
    """Whether a number of two figures stands only somewhere else, counting something else."""
    if figure.quantity.sign or figure.quantity.number.value >= LARGE:
        return False
    if same.share >= _LIKE / 2 or same.is_counted_alike or same.shared:
        return False
    text = figure.text_of(same)
    is_old = _OLD.match(figure.nearest.document.text, figure.quantity.span.end)
    if is_old and is_beside_name(same.quantity.span, text):  # Hale, 29, for the 29-year-old
        return False
    there = _beside(text, same.quantity.span)
    return not there & _beside(figure.nearest.document.text, figure.quantity.span)


def _beside(text: str, span: Span) -> set[tuple[str, str]]:
    """The words before and after a figure, but for the slightest: under 16, 65 or over."""
    before = _WORD_BEFORE.search(text, max(span.start - 20, 0), span.start)
    after = _WORD_AFTER.match(text, span.end)
    words = (("before", before[1].lower() if before else ""), ("after", after[1].lower() if after else ""))
    return {(side, word) for side, word in words if word not in _SLIGHTEST}
