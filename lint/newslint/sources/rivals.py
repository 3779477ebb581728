"""Another figure of a source that speaks against the draft's: of the same thing, among the same words."""

from __future__ import annotations

from newslint.sources.figure import Figure, There, is_part
from newslint.sources.figure_match import SMALL, agree, differ_in_a_digit, has_another_unit, is_kin

_LIKE = 0.25  # the share of a sentence from which a passage is about the same thing
_SURE = 0.4  # … from which another figure there speaks against one that stands far off
_FAR = 0.2  # how much less near, to the other, a passage is that is far off
_FAR_APART = 10.0  # from here two figures are not one with a slip
_SLIP = 1.5  # how many times as large the one is as the other, at most, where it is that one but for a slip
_ALIKE = 2.1  # how many times as large the one may be as the other
_COUNTS_ALIKE = 3.0  # … where both count the same
#: From which likeness of the words around them two figures count one thing: they share the next words; they do not.
_AMONG_THE_SAME, _IN_THE_PLACE = 0.25, 0.38
_LEFT = 0.35  # … from which the only figure of a kind that the draft does not give speaks against its own
_PLAIN = 0.3  # … from which another that counts the same speaks against what sums and shares could explain
_CERTAIN = 0.38  # … what both come to, from which it speaks against all
_CHANCE, _MERE_CHANCE = 0.1, 0.05  # up to which the draft’s own figure stands among other words
_LEAD = 0.6  # how much nearer another figure stands, by both, to speak against a number of something else
_DIGITS = 3  # of a figure in which one that is wrong is no chance
_PASSING = 0.15  # the share of a sentence of a passage about something else


def rival_of(figure: Figure) -> There | None:
    """The likeliest figure of the same thing that the sentence does not give otherwise; none for what is reckoned from
    a day (five years ago)."""
    if figure.is_relative:
        return None
    rivals = [t for t in figure.found if _is_rival(t, figure) and not figure.is_given_otherwise(t.quantity)]
    return max(rivals, key=lambda t: t.share + t.likeness, default=None)


def _is_rival(there: There, figure: Figure) -> bool:
    """Whether it is another figure that stands in a passage about the same, or among the same words."""
    here, other = figure.quantity, there.quantity
    in_points = here.sign == "points", other.sign == "points"
    is_one = other.number.value == 1 and other.number.in_words  # “one” is a pronoun more often than not
    if figure.is_one_of and not figure.text_of(there).startswith(" of ", other.span.end):
        return False
    if other.year_like or is_one or not is_kin(here, other) or in_points[0] != in_points[1] or figure.agrees(there):
        return False
    if is_part(here.span, figure.nearest.document.text) != is_part(other.span, figure.text_of(there)):
        return False
    if has_another_unit(here, other):
        return there.share >= _PASSING or there.likeness > 0
    is_same_thing = (bool(here.sign) or there.is_counted_alike) and _ratio(there, figure) <= _FAR_APART
    return (there.share >= _LIKE and is_same_thing) or _is_in_its_place(there, figure)


def _is_in_its_place(there: There, figure: Figure) -> bool:
    """Whether it counts the same among the same words, or stands among the very same ones and nowhere in the draft."""
    is_small, ratio = figure.quantity.number.value <= SMALL, _ratio(there, figure)
    if there.is_counted_alike and there.likeness >= _AMONG_THE_SAME:
        if ratio > _COUNTS_ALIKE or _has_both(there, figure):
            return False
        return is_small or _is_new(there, figure)
    return not is_small and there.likeness >= _IN_THE_PLACE and ratio <= _ALIKE and _is_new(there, figure)


def _is_new(there: There, figure: Figure) -> bool:
    """Whether it stands nowhere in the draft; asked last, since it looks at all figures of the draft."""
    return not figure.is_given_otherwise(there.quantity, anywhere=True)


def _has_both(there: There, figure: Figure) -> bool:
    """Whether the passage with another figure has the draft’s too."""
    return any(t.passage.number == there.passage.number and figure.agrees(t) for t in figure.found)


def _ratio(there: There, figure: Figure) -> float:
    a, b = sorted((abs(there.quantity.number.value), abs(figure.quantity.number.value)))
    return b / a if a else float("inf")


def outweighs(rival: There, same: There, figure: Figure) -> bool:
    """Whether another figure in a passage that is very near, or among the same words, speaks against the same one far
    off or among others."""
    if rival.quantity.loose and agree(rival.quantity, figure.quantity):
        return False  # more than 300, for 318
    if figure.is_small and figure.counts_time:
        return False  # there are many years in a story
    if figure.companions_in(same) > figure.companions_in(rival):
        return False  # the row of a table that has the others of the sentence too
    if has_another_unit(figure.quantity, rival.quantity):
        return not same.quantity.sign and rival.share > same.share  # a bare number of a table tells no unit
    if rival.is_counted_alike and is_certain(rival) and same.share <= _FAR * rival.share and not same.shared:
        return _ratio(rival, figure) <= _FAR_APART
    if _ratio(rival, figure) > _ALIKE:
        return False
    if rival.share >= _SURE and same.share <= _FAR * rival.share:
        return True
    if not _is_in_its_place(rival, figure):
        return False
    if rival.is_counted_alike:
        return same.likeness <= _CHANCE and same.share < _LIKE
    return same.likeness <= _MERE_CHANCE and same.share < _PASSING


def overshadows(rival: There, same: There, figure: Figure) -> bool:
    """Whether another figure stands so much nearer than the same number of something else that this may be chance."""
    is_one_kind = same.quantity.sign and same.quantity.sign == figure.quantity.sign
    if figure.is_small or is_one_kind or same.is_counted_alike or same.shared > 1 or _ratio(rival, figure) > _ALIKE:
        return False
    is_rounded = agree(rival.quantity, figure.quantity) or agree(figure.quantity, rival.quantity)
    lead = rival.share + rival.likeness - same.share - same.likeness
    return lead >= _LEAD and not is_rounded and is_plain(rival, figure)


def is_plain(rival: There, figure: Figure) -> bool:
    """Whether it counts the same thing, or is another in one digit only, and is given nowhere else: then the figure is
    not worked out from others."""
    if has_another_unit(figure.quantity, rival.quantity):
        return True
    if _ratio(rival, figure) > _FAR_APART:
        return False
    if rival.is_counted_alike and rival.likeness >= _SURE and rival.share >= _LIKE:
        return True
    is_alike = rival.is_counted_alike and rival.likeness >= _PLAIN
    is_there = rival.share >= _LIKE and rival.likeness >= _SURE
    is_plain = is_alike or is_there or differ_in_a_digit(figure.quantity, rival.quantity, _DIGITS)
    return (is_plain or _is_left(rival, figure)) and not figure.is_given_otherwise(rival.quantity, anywhere=True)


def _is_left(rival: There, figure: Figure) -> bool:
    """Whether it is the only figure of its kind in a passage on the same that the draft does not give."""
    here = figure.quantity
    if rival.share < _LEFT or not (here.sign or rival.is_counted_alike):
        return False
    others = (t for t in figure.found if t.passage.number == rival.passage.number and is_kin(here, t.quantity))
    left = {t.quantity.number.value for t in others if not t.quantity.year_like and _is_new(t, figure)}
    return left == {rival.quantity.number.value}


def is_certain(rival: There) -> bool:
    """Whether it stands among the same words in a passage on the same."""
    return rival.share >= _PASSING and (rival.share + rival.likeness) / 2 >= _CERTAIN


def is_slip(rival: There, figure: Figure) -> bool:
    """Whether one can be the other with a slip, in a digit or the unit: what is worked out is seldom as near."""
    return _ratio(rival, figure) <= _SLIP or has_another_unit(figure.quantity, rival.quantity)
