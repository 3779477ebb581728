"""Units of measure that drafts give twice, with what they are in the unit of their kind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

Kind = Literal["length", "area", "weight", "volume", "speed", "temperature"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit; `factors` are its sizes in metres, square metres, kilograms, litres or km/h: a gallon has two.

    A temperature is `factors[0]` × degree + `offset` in degrees Celsius.
    """

    name: str
    kind: Kind
    factors: tuple[float, ...]
    metric: bool
    offset: float = 0.0
    #: What it is called where it is one, if not that.
    one: str = ""


_UNITS = {
    r"square miles?|sq\.? ?mi(?:les?)?": Unit("square miles", "area", (2_589_988.11,), False),
    r"square kilomet(?:re|er)s?|sq\.? ?km|km²|km2": Unit("square kilometres", "area", (1_000_000,), True),
    r"square (?:feet|foot)|sq\.? ?(?:ft|feet)|ft²": Unit("square feet", "area", (0.09290304,), False),
    r"square met(?:re|er)s?|sq\.? ?m|m²|m2": Unit("square metres", "area", (1,), True),
    r"acres?": Unit("acres", "area", (4_046.8564,), False),
    r"hectares?|ha": Unit("hectares", "area", (10_000,), True),
    r"nautical miles?": Unit("nautical miles", "length", (1_852,), False),
    r"(?:miles?[ -](?:per|an)[ -]hour|mph)": Unit("mph", "speed", (1.609344,), False),
    r"(?:kilomet(?:re|er)s?|km)[ -](?:per|an)[ -]hour|kph|km/h|kmh|kmph": Unit("km/h", "speed", (1,), True),
    r"knots?": Unit("knots", "speed", (1.852,), False),
    r"miles?|mi": Unit("miles", "length", (1_609.344,), False),
    r"kilomet(?:re|er)s?|kms?": Unit("km", "length", (1_000,), True),
    r"feet|foot|ft": Unit("feet", "length", (0.3048,), False),
    r"yards?|yds?": Unit("yards", "length", (0.9144,), False),
    r"inch(?:es)?|in": Unit("inches", "length", (0.0254,), False),
    r"centimet(?:re|er)s?|cms?": Unit("cm", "length", (0.01,), True),
    r"millimet(?:re|er)s?|mm": Unit("mm", "length", (0.001,), True),
    r"met(?:re|er)s?|m": Unit("metres", "length", (1,), True),
    r"pounds?|lbs?\.?": Unit("pounds", "weight", (0.45359237,), False),
    r"stones?|st": Unit("stone", "weight", (6.35029318,), False),
    r"ounces?|oz\.?": Unit("ounces", "weight", (0.028349523,), False),
    r"kilogram(?:me)?s?|kilos?|kgs?": Unit("kg", "weight", (1,), True),
    r"gram(?:me)?s?|g": Unit("g", "weight", (0.001,), True),
    r"(?:short |US )?tons?": Unit("tons", "weight", (907.18474, 1_016.0469, 1_000), False),
    r"(?:metric )?tonnes?|metric tons?": Unit("tonnes", "weight", (1_000,), True),
    r"(?:US |imperial )?gallons?": Unit("gallons", "volume", (4.54609, 3.78541178), False),
    r"pints?": Unit("pints", "volume", (0.56826125, 0.473176473), False),
    r"cubic met(?:re|er)s?|m³|m3": Unit("cubic metres", "volume", (1_000,), True),
    r"cubic (?:feet|foot)|ft³": Unit("cubic feet", "volume", (28.316847,), False),
    r"lit(?:re|er)s?|l": Unit("litres", "volume", (1,), True),
    r"(?:degrees? |° ?)?(?:Celsius|C)\b|degrees? centigrade": Unit("°C", "temperature", (1,), True),
    r"(?:degrees? |° ?)?(?:Fahrenheit|F)\b": Unit("°F", "temperature", (5 / 9,), False, -32 * 5 / 9),
}

#: All units, the longer names first where one begins another; whole words in capitals too.
UNIT = "(?:" + "|".join(_UNITS) + r"|(?=[A-Z]{3,}(?![a-z]))(?i:" + "|".join(_UNITS) + r"))(?![\w/²³])"


@cache
def unit(text: str) -> Unit | None:
    """The unit that a word or sign is; one or two letters in the case in which they are used (m, C, km)."""
    words = text.strip(" -").replace("\u00a0", " ")
    forms = [words, words.lower()] if re.match("[A-Z]{3}|US ", words) else [words]
    return next((u for form in forms for pattern, u in _UNITS.items() if re.fullmatch(pattern, form)), None)
