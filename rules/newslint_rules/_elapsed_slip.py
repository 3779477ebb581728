"""What the patterns of `elapsed-time` share."""

from __future__ import annotations

from newslint.analyses.calendar_words import YEAR
from newslint.analyses.numbers import FIGURES, WORDS, Number, in_style
from newslint.spans import Span
from newslint_rules._fact_slips import Slip

#: A year of the calendar that nothing makes a sum or a number.
_COUNTED = r"(?:BC|BCE|B\.C\.|AD|people|men|women|km|miles|metres|feet|points|prices|dollars|terms)"
A_YEAR = rf"(?<![\d.,$£€#-]){YEAR}(?! ?{_COUNTED}\b)"
NUMBER = rf"(?:{FIGURES}|{WORDS})"
#: What loosens a number of years or days: it may be more, less, or either.
OVER = r"more than|over|at least|well over|just over|no less than"
UNDER = r"less than|under|just under|not even|at most|no more than|within|barely|only just"
ABOUT = r"about|around|roughly|some|nearly|almost|approximately|close to|a good|up to|exactly|just|only"


def counted(span: Span, said: str, number: Number, right: int, proof: str) -> Slip:
    """A number of years, days or hours that is another by the years or times beside it."""
    fixed = in_style(right, number)
    return Slip(span, f"{proof}, not {said.lower()}.", fixed.capitalize() if said[0].isupper() else fixed)
