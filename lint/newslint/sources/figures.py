"""Figures of a draft in its sources: the same, one worked out from others, another one, or none."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.dates import dates
from newslint.analyses.quantities import quantities
from newslint.analyses.quotations import is_quoted
from newslint.analyses.units import names_of_kind
from newslint.analyses.wording import forms_of
from newslint.sources.calendar import times_of_day
from newslint.sources.converted import is_conversion
from newslint.sources.figure import LARGE, Figure, There
from newslint.sources.items import Item, Kind, Place, Verdict
from newslint.sources.library import Passage
from newslint.sources.nearest import Near, Nearest
from newslint.sources.rivals import is_certain, is_plain, outweighs, rival_of
from newslint.sources.stems import stem
from newslint.sources.worked_out import added_up, worked_out

_LIKE = 0.25  # the share of a sentence from which a passage is about the same thing
_FRACTIONS = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}  # stems
_ROUNDING = 0.5  # of a percentage that says a fraction


def figure_items(nearest: Nearest) -> Iterator[Item]:
    """One item a figure outside quotations, as far as anything can be said of it."""
    document = nearest.document
    others = [m.span for m in dates(document)] + times_of_day(document)
    for quantity in quantities(document):
        is_other = quantity.year_like or any(span.overlaps(quantity.span) for span in others)
        if not is_other and not is_quoted(document, quantity.span):
            item = _looked_up(Figure(quantity, nearest))
            if item:
                yield item


def _looked_up(figure: Figure) -> Item | None:
    span = figure.quantity.span
    same, rival = _same(figure), rival_of(figure)
    if same is not None and not _tells_nothing(same, figure) and not (rival and outweighs(rival, same, figure)):
        return Item(Kind.FIGURE, Verdict.FOUND, span, same.place)
    if same is None:
        plain = rival is not None and is_plain(rival, figure)
        certain = plain and rival is not None and is_certain(rival)
        if place := added_up(figure) or (None if certain else worked_out(figure, surely=plain)):
            return Item(Kind.FIGURE, Verdict.FOUND, span, place)
        if not plain and (figure.is_ratio or figure.is_relative or is_conversion(figure)):
            return None
    if rival:
        there = rival.quantity.span.of(figure.nearest.library.document(rival.passage.path).text)
        return Item(Kind.FIGURE, Verdict.DIFFERS, span, rival.place, there)
    if same is not None or figure.is_small or figure.quantity.share or figure.quantity.sign == "points":
        return None
    best = figure.near[0] if figure.near and figure.near[0].share >= _LIKE else None
    return Item(Kind.FIGURE, Verdict.MISSING, span, Place(best.passage.path, best.passage.span) if best else None)


def _same(figure: Figure) -> There | None:
    """Where the sources have the figure: in what is near, else anywhere; a small number only with what it counts."""
    near = [t for t in figure.found if t.share >= _LIKE or not figure.is_small or t.is_counted_alike]
    if agreeing := [t for t in near if figure.agrees(t)]:
        return max(agreeing, key=lambda t: t.share + t.likeness)
    elsewhere = () if figure.is_small else _with_number(figure)
    found = (t for passage in elsewhere for t in figure.in_passage(Near(passage, 0.0)))
    return next((t for t in found if figure.agrees(t, exactly=True)), None)


def _with_number(figure: Figure) -> Iterator[Passage]:
    """The passages with the number of a figure, as it stands or in thousands, millions, billions, as a fraction in
    words, or with its kind of units."""
    value = abs(figure.quantity.number.value)
    written = figure.quantity.span.of(figure.nearest.document.text)
    forms = {f"{value / scale:.12g}" for scale in (1, 1e3, 1e6, 1e9)} | {f for f in forms_of(written) if f[0].isdigit()}
    for form in sorted(forms):
        yield from figure.nearest.library.having(form)
    for word, parts in _FRACTIONS.items():
        if figure.quantity.sign == "%" and abs(value - 100 * round(value * parts / 100) / parts) <= _ROUNDING:
            yield from figure.nearest.library.having(word)
    if figure.quantity.unit:
        for name in names_of_kind(figure.quantity.unit.kind):
            yield from figure.nearest.library.having(stem(name))


def _tells_nothing(same: There, figure: Figure) -> bool:
    """Whether a number of two figures stands only somewhere else, counting something else."""
    is_mere = not figure.quantity.sign and figure.quantity.number.value < LARGE
    return is_mere and same.share < _LIKE / 2 and not same.is_counted_alike
