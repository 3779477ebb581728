"""Adverbs where only an adjective fits, and adjectives where only an adverb does."""

from __future__ import annotations

from newslint_rules._garble_spots import BE, HAVE, NOUN_TAGS, OPENERS, Spot
from newslint_rules._garble_verbs import MODALS
from newslint_rules._lexicon import adjective_of, adverb_of
from newslint_rules._runs import word_set

#: Adverbs that stand before any phrase: “by mostly women”, “of nearly decades”.
_BEFORE_ALL = word_set(
    "merely simply mostly mainly purely largely chiefly especially particularly namely roughly nearly hardly scarcely "
    "barely usually exactly precisely solely primarily predominantly overwhelmingly exclusively virtually practically "
    "possibly probably supposedly allegedly reportedly formerly previously currently presently originally ostensibly "
    "essentially basically effectively typically generally normally potentially technically nominally notably only "
    "occasionally increasingly apparently presumably certainly clearly seemingly truly really literally"
)
#: Participles that open a clause of their own: “may be reasonable compared with those”.
_AFTER_ALL = word_set("compared given provided based followed granted considering")
_DEGREES = {"very", "so", "too", "more", "most"}


def wants_adjective(spot: Spot) -> bool:
    """“a severely winter”, “is organised around singly society”; not “the formerly British island”."""
    if not (spot.is_only("R") and spot.word.endswith("ly") and adjective_of(spot.word)) or spot.word in _BEFORE_ALL:
        return False
    if spot.token.dep == "acomp":
        return True
    if spot.tag(1) not in {"NN", "NNS"} or spot.tag(2) in {"JJ", "VBN", "VBG", "HYPH"}:
        return False
    if spot.token.dep == "amod" or spot.token.tag == "JJ":
        return True
    opened = spot.low(-1) in OPENERS | _DEGREES or spot.tag(-1) in {"IN", "JJ", "PRP$", "VBG"}
    return (
        opened
        and spot.is_only("NS", 1)
        and (spot.low(-1) in {"a", "an"} or spot.tag(2) not in NOUN_TAGS | {"CC", "RB"})
    )


def wants_adverb(spot: Spot) -> bool:
    """“the talks eventual came”, “would probable be”, “was original built”, “is technological backward.”"""
    if not (spot.is_only("J") and adverb_of(spot.word)):
        return False
    before, after = spot.low(-1), spot.low(1)
    finite = spot.is_only("Z", 1) or spot.is_only("D", 1) or (spot.is_only("DP", 1) and spot.tag(1) == "VBD")
    if finite and spot.tag(-1) in NOUN_TAGS | {"PRP"}:
        return True
    if before in MODALS:
        return after in {"be", "have"} or spot.is_only("V", 1) or (spot.tag(1) == "VB" and not spot.is_only("N", 1))
    if before in BE | HAVE and spot.tag(1) == "VBN" and spot.is_only("DPV", 1):
        return after not in _AFTER_ALL
    return before in BE and spot.is_only("J", 1) and (spot.low(2) in {".", ";"} or spot.tag(2) in {"IN", "TO"})
