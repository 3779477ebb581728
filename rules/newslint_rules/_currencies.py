"""Currencies that a state does not have, or no longer: the Swedish euro, the Croatian kuna."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.spans import Span
from newslint_rules._countries import Dated, any_of, countries, named, right
from newslint_rules._fact_slips import Slip

#: Words that mean nothing but money beside a nation: no crowns, marks or wons. With their plurals and spellings.
_MONEY = {
    "euro": r"euros?", "dollar": r"dollars?", "pound": r"pounds?", "franc": r"francs?", "krone": r"krone|kroner",
    "krona": r"krona|kronor|kronur", "peso": r"pesos?", "rupee": r"rupees?", "rouble": r"roubles?|rubles?",
    "lira": r"lira|liras|lire", "zloty": r"zlot(?:y|ys|ies)|złoty", "forint": r"forints?", "yen": r"yen",
    "yuan": r"yuan", "renminbi": r"renminbi", "koruna": r"korunas?|koruny", "kuna": r"kunas?", "leu": r"leu|lei",
    "lev": r"lev|leva", "hryvnia": r"hryvnias?|hryvnya", "rand": r"rands?", "dinar": r"dinars?", "dirham": r"dirhams?",
    "riyal": r"riyals?|rials?", "shekel": r"shekels?", "baht": r"bahts?", "ringgit": r"ringgits?",
    "rupiah": r"rupiahs?", "peseta": r"pesetas?", "drachma": r"drachmas?", "escudo": r"escudos?",
    "guilder": r"guilders?", "tolar": r"tolars?", "litas": r"litas", "naira": r"nairas?", "cedi": r"cedis?",
    "birr": r"birr", "shilling": r"shillings?", "tenge": r"tenge", "deutschmark": r"deutschmarks?",
}  # fmt: skip
_ALIKE = {"rial": "riyal", "markka": "mark"}
#: What makes a sum or a rate of it: a number or article before, a verb or stop after; no euro referendum.
_SCALES = r"hundred|thousand|million|billion|trillion"
_BEFORE = re.compile(rf"(?:\b[Tt]he|\d[\d.,]*(?: ?(?:bn|m|{_SCALES}))?|\b(?:{_SCALES})|\b[Ii]n) $")
_AFTER = re.compile(
    r"[.,;:)]|$| (?:has|had|is|was|were|fell|falls|rose|rises|slid|slipped|dropped|gained|lost|weakened|weakens"
    r"|strengthened|firmed|eased|jumped|plunged|tumbled|traded|trades|hit|sank|edged|climbed|depreciated|appreciated|against|to|at"
    r"|by|on|in|from|will|could|should|versus|per|as|since|after|while|when|a|an|for|last|this)\b"
)
#: The sentence speaks of another time, or of a change of currencies.
_CHANGE = re.compile(
    r"(?i)\b(?:former(?:ly)?|old|legacy|before|until|till|then|once|replac\w+|abandon\w+|adopt\w*|switch\w*|join\w*|introduc\w+"
    r"|convert\w*|conversion|scrap\w*|ditch\w*|drop|phas\w+|peg\w*|launch\w*|nostalg\w+|collect\w+|would|could|if|[12]\d{3}s?|ago"
    r"|decades?|years|historic(?:al)?|defunct|not|n[’']t|instead|so-called"
    r"|youth|childhood|child|boyhood|girlhood|grew up|used to|digital|virtual|new)\b"
)


@cache
def _pattern() -> re.Pattern[str]:
    adjectives = any_of(a for c in countries() for a in c.adjectives)
    money = "|".join(f"(?P<{name}>{forms})" for name, forms in _MONEY.items())
    return re.compile(rf"\b(?P<adj>{adjectives}) (?P<money>{money})\b(?![’'-])")


def currency_slips(text: str, year: int | None) -> Iterator[Slip]:
    """Slips in one sentence of a draft of a year, where that is known."""
    for match in _pattern().finditer(text):
        money = next(name for name in _MONEY if match[name])
        if not _BEFORE.search(text, 0, match.start()) or not _AFTER.match(text, match.end()) or _CHANGE.search(text):
            continue
        states = named(match["adj"])
        if any(_is(d, money) and d.fits(year) for c in states for d in c.currencies):
            continue
        country = states[0]
        proper = right(country.currencies, year)
        if proper is None:
            continue
        was = next((d for d in country.currencies if _is(d, money)), None)
        since = (
            f" has been the {proper.name} since {proper.since}" if was and proper.since else f" is the {proper.name}"
        )
        end = f"; the {money} went in {was.until}" if was and was.until else f", not the {money}"
        message = f"The currency of {country.the_name}{since}{end}."
        fix = proper.name if match["money"] == money else ""
        yield Slip(Span(*match.span("money")), message, fix, (Span(*match.span("adj")),))


def _is(dated: Dated, money: str) -> bool:
    return _ALIKE.get(dated.name, dated.name) == money
