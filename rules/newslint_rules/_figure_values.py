"""Whether two figures can both be right: roundings, loose figures, other units."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from newslint.analyses.quantities import Quantity

_ABOUT = 0.2  # how far “about” reaches
_WHOLE = 0.4  # either side of a number that counts whole things
_SLACK = 0.01  # of a loose figure in another unit
_FAR = 100.0  # times: two figures so far apart are of two things
_CLOSE = 1e-9


def conflict(here: Quantity, there: Quantity) -> bool:
    """Whether no value is both figures, by their roundings, the words before them and their units.

    Where the same word stands before both, the figures themselves are compared.
    """
    if not _is_kin(here, there):
        return False
    a, b = abs(here.number.value), abs(there.number.value)
    if here.unit is there.unit and max(a, b) > _FAR * max(min(a, b), _CLOSE):
        return False
    return not _meet(here, there, loosely=here.loose != there.loose)


def is_same(here: Quantity, there: Quantity) -> bool:
    """Whether two figures say the same, whatever stands before them."""
    return _is_kin(here, there) and _meet(here, there, loosely=False)


def _meet(here: Quantity, there: Quantity, *, loosely: bool) -> bool:
    ours, theirs = list(_intervals(here, loosely=loosely)), list(_intervals(there, loosely=loosely))
    return ours == theirs or any(
        high > low + _CLOSE and top > bottom + _CLOSE for bottom, high in ours for low, top in theirs
    )


def _is_kin(here: Quantity, there: Quantity) -> bool:
    if here.unit is not None and there.unit is not None:
        return here.unit.kind == there.unit.kind
    return here.sign == there.sign


def _intervals(quantity: Quantity, *, loosely: bool) -> Iterator[tuple[float, float]]:
    """The values that a figure can stand for, in the unit of its kind; a unit may have two sizes."""
    value, slack = quantity.number.value, 0.0
    exact = not quantity.sign and quantity.unit is None and not quantity.scaled and quantity.number.step == 1
    low, high = (value - _WHOLE, value + _WHOLE) if exact else (quantity.low, quantity.high)
    if loosely:
        slack = _SLACK if quantity.loose else 0.0
        if quantity.loose == "more":
            high = inf
        elif quantity.loose == "less":
            low = min(low, 0.0)
        elif quantity.loose == "about":
            low, high = low * (1 - _ABOUT), high * (1 + _ABOUT)
    if quantity.unit is None:
        yield low, high
        return
    for factor in quantity.unit.factors:
        yield low * factor * (1 - slack) + quantity.unit.offset, high * factor * (1 + slack) + quantity.unit.offset
