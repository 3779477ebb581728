"""Whether two figures say the same: one exact and one rounded, loosened, in another unit or other coins."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import Decimal
from functools import lru_cache
from math import floor, log, log10

from newslint.analyses.quantities import Quantity
from newslint.analyses.units import Unit

#: Up to here a number without a sign can stand in any sentence; it tells nothing without what it counts.
SMALL = 12
_ABOUT = 0.06  # how far “about” reaches
_FAR = 3.0  # how many times as large or as small a value is that could have fitted by chance
_MORE = 1.25  # how far above a number with one figure that counts “more than” it may be
_LITTLE_MORE = 1.1  # … and above any other
_MONEY = frozenset(["$", "US$", "A$", "C$", "NZ$", "HK$", "S$", "£", "€", "¥", "₹"])
_TWO_FIGURES = 50  # from here a number that is loosened has company enough not to be a chance
_PERCENT = frozenset(["%", "points"])
_THOUSAND = 1e3
_SCALES = (1e6, 1e9)  # that a table leaves out
_THOUSANDS = frozenset([1e3, 1e6])
_COINS = frozenset(["p", "pence", "cent", "cents"])


def is_kin(here: Quantity, there: Quantity) -> bool:
    """Whether two figures can be of one thing: both per cent, both money, both lengths, or both mere numbers."""
    ours, theirs = measure(here), measure(there)
    if ours or theirs:
        return ours is not None and theirs is not None and ours.kind == theirs.kind
    if here.sign in _PERCENT or there.sign in _PERCENT:
        return here.sign in _PERCENT and there.sign in _PERCENT
    return bool(here.sign) == bool(there.sign)


def agree(
    here: Quantity,
    there: Quantity,
    *,
    roughly: bool = False,
    exactly: bool = False,
    scales: Collection[float] = (_THOUSAND, *_SCALES),
) -> bool:
    """Whether what a draft gives is what a source gives; a figure without a sign may be of the other’s kind.

    `roughly` lets a round number stand for any that it is the first figure of, as in headlines; `exactly` takes little
    for about it or more than it. `scales` are those that a source may leave out.
    """
    if is_kin(here, there):
        values = list(as_here(here, there))
        return any(_is_close(here, v) if exactly else reaches(here, v, roughly=roughly) for v in values)
    scaled = [s for s in scales if s > _THOUSAND or not exactly]  # “base is about 98”, for $98,000
    return any(within(here, value) for value in bare_values(here, there, scaled))


def bare_values(here: Quantity, there: Quantity, scales: Collection[float] = _SCALES) -> Iterator[float]:
    """What a figure says if one of the two lacks its sign: 3.4 in a table for 3.4 per cent, 9.8 for $9.8 million."""
    telling = here.number.value > SMALL or here.number.step < 1
    if here.sign and not there.sign and there.number.value > 0:
        scaled = [s for s in scales if not there.scaled and here.sign in _MONEY and s <= 10 * abs(here.number.value)]
        if telling:
            yield from (there.number.value * scale for scale in (1.0, *scaled))
    elif there.sign and not here.sign and telling:
        yield there.number.value


def scale_of(here: Quantity) -> float:
    """Thousands, millions or billions, as a figure is written."""
    return 10.0 ** (3 * floor(log10(abs(here.number.value) or 1.0) / 3)) if here.scaled else 1.0


def measure(quantity: Quantity) -> Unit | None:
    """The unit that a figure is in; none for money, $1.71 a pound."""
    return None if quantity.sign in _MONEY else quantity.unit


def as_here(here: Quantity, there: Quantity) -> Iterator[float]:
    """The values of a source’s figure in the unit of the draft’s; a unit may have two sizes (gallons)."""
    value = there.number.value
    ours, theirs = measure(here), measure(there)
    if ours and theirs and ours.kind == theirs.kind and ours.name != theirs.name:
        for its in theirs.factors:
            for own in ours.factors:
                yield (value * its + theirs.offset - ours.offset) / own
    elif here.sign and there.sign and (here.sign in _COINS) != (there.sign in _COINS):
        yield value * 100 if here.sign in _COINS else value / 100
    else:
        yield value


def within(here: Quantity, value: float) -> bool:
    """Whether a value rounds to a figure."""
    low, high = sorted((here.low, here.high))
    return low - 1e-9 <= value <= high + 1e-9


@lru_cache(maxsize=4096)
def bounds(here: Quantity) -> tuple[float, float]:
    """The least and the most that a figure may stand for, by its rounding and the word before it."""
    low, high = sorted((here.low, here.high))
    number = here.number.value
    unit = max(_last_place(number), here.number.step)
    near = min(unit / 2, _ABOUT * abs(number))
    more = min(unit, (_reach(number) - 1) * abs(number))
    less = min(unit, (1 - 1 / _reach(number)) * abs(number))
    if here.loose == "about":
        return min(low, number - near), max(high, number + near)
    return (min(low, number - less) if here.loose == "less" else low), (
        max(high, number + more) if here.loose == "more" else high
    )


def reaches(here: Quantity, value: float, *, roughly: bool = False) -> bool:
    """Whether a value is what a figure may stand for; `roughly`, also one that it is the first figures of."""
    low, high = bounds(here)
    if low - 1e-9 <= value <= high + 1e-9:
        return True
    is_cut = here.number.value <= value < here.number.value + here.number.step  # 412,000 for 412,680
    return roughly and (is_cut or here.number.value == _first_figure(here.number.value) == _first_figure(value))


def _is_close(here: Quantity, value: float) -> bool:
    """Whether a value is a figure, or a little more or less where the words before it say so."""
    if within(here, value):
        return True
    number = abs(here.number.value)
    is_near = number / _LITTLE_MORE <= abs(value) <= number * _LITTLE_MORE
    return bool(here.loose) and is_near and number >= _TWO_FIGURES and reaches(here, value)


def _reach(number: float) -> float:
    return _MORE if number == _first_figure(number) else _LITTLE_MORE


def _first_figure(number: float) -> float:
    return float(f"{number:.0e}")


def _last_place(number: float) -> float:
    """What its last figure that is not 0 counts, five of them after a 5: 10 in 80, 1 in 84, 500 in 1,500."""
    _, digits, exponent = Decimal(f"{number:.12g}").normalize().as_tuple()
    return float((5 if digits[-1] == 5 else 1) * 10.0 ** int(exponent))


def chance(here: Quantity, values: Collection[float]) -> float:
    """How many of some values may be expected to fit a figure by chance: those of its size are taken for any such."""
    low, high = bounds(here)
    size = abs(here.number.value) or 1.0
    breadth = max(high - low, here.number.step) / size / (2 * log(_FAR))
    return breadth * sum(size / _FAR <= abs(value) <= size * _FAR for value in values)


def has_another_unit(here: Quantity, there: Quantity) -> bool:
    """Whether two figures are one number in other units of a kind, or in millions and billions."""
    ours, theirs = measure(here), measure(there)
    if ours and theirs:
        return ours.kind == theirs.kind and ours.name != theirs.name and here.number.value == there.number.value
    a, b = sorted((abs(here.number.value), abs(there.number.value)))
    return here.sign == there.sign and here.scaled and there.scaled and a > 0 and round(b / a, 9) in _THOUSANDS


def differ_in_a_digit(here: Quantity, there: Quantity, least: int = 2) -> bool:
    """Whether two figures of one sign, with so many digits or more, differ in one of them."""
    a, b = (f"{abs(q.number.value):.12g}".rstrip("0") for q in (here, there))
    is_long = here.sign == there.sign and len(a) == len(b) >= least
    return is_long and sum(x != y for x, y in zip(a, b, strict=True)) == 1
