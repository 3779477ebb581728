"""Words beside a figure that say that it was worked out: more than, between them, each, 4 per cent of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newslint.sources.figure import Figure

_BESIDE, _NEAR, _TOTAL = 25, 40, 70  # code points on either side in which such a word stands
_COMPARED = re.compile(
    r"\b(?:(?:up|down)(?! to)|more|less|fewer|higher|lower|larger|smaller|bigger|greater|ahead|behind|short|above|below"
    r"|ris(?:e[ns]?|ing)|rose|fall(?:s|en|ing)?|fell|gr[eo]w(?:s|n|ing)?|gain(?:s|ed)?|los(?:es?|t|s|ing)|drop(?:s|ped)?|shr[aiu]nk"
    r"|by(?= (?:[a-z]+ ){,2}[$£€]?\d)"
    r"|add(?:ed|s|ing)?|another|others?|rest|remain(?:s|ed|ing|der)?|left|leav(?:es?|ing)|spare|difference|gap|increase[ds]?|decrease[ds]?|cut|reduc\w+|declined?"
    r"|swelled|climb(?:ed)?|jump(?:ed)?|margin|except|but|of these|among them|still)\b",
    re.IGNORECASE,
)
_TOGETHER = re.compile(
    r"\b(?:total\w*|altogether|together|combined|between them|in all|overall|brings?|bringing|brought|so far|sum"
    r"|whole|all told|pair|out of)\b",
    re.IGNORECASE,
)
#: A percentage that is worked out: 4 per cent of them; a rise of 4 per cent; 22, or about 4 per cent.
_OF = re.compile(r",? of |,? (?:share|proportion|rise|increase|fall|cut|drop|gain|decline|jump|reduction)\b")
_OR = re.compile(
    r"(?:\bby|,(?: or)?)(?: (?:about|around|almost|nearly|some|just|a|little|more|less|than|under|over|only|well))* $"
)
_SHARED_OUT = re.compile(
    r"\b(?:each|everyone|apiece|costs?|costing|average[ds]?|averaging|every|per|a head|an? (?:hour|day|week|month|year"
    r"|season|match|game|person|household|mile|home|unit|ticket|share))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Words:
    """Which such words stand near a figure: of a difference, of a sum, of a share, of an average."""

    compared: bool
    together: bool
    share: bool
    each: bool
    each_beside: bool


def reckoning_words(figure: Figure) -> Words:
    """Those of one figure of a draft, in its sentence."""
    text, span, within = figure.nearest.document.text, figure.quantity.span, figure.sentence.span
    beside, around, wide = (
        text[max(span.start - n, within.start) : min(span.end + n, within.end)] for n in (_BESIDE, _NEAR, _TOTAL)
    )
    compared = bool(_COMPARED.search(around))
    share = compared or bool(_OF.match(text, span.end) or _OR.search(text[within.start : span.start]))
    return Words(
        compared,
        bool(_TOGETHER.search(wide)),
        share,
        bool(_SHARED_OUT.search(around)),
        bool(_SHARED_OUT.search(beside)),
    )
