"""Adverbs where only an adjective fits, and adjectives where only an adverb does."""

from __future__ import annotations

from newslint.analyses.lexicon import adjective_of, adverb_of
from newslint_rules._garble_spots import ARTICLES, BE, HAVE, NOUN_TAGS, OPENERS, VERB_TAGS, Spot
from newslint_rules._garble_verbs import MODALS
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
    if _parts_verb_from_object(spot) or _is_in_noun_phrase(spot):
        return True
    opened = spot.low(-1) in OPENERS | _DEGREES or spot.tag(-1) in {"IN", "JJ", "PRP$", "VBG"}
    return (
        opened
        and spot.is_only("NS", 1)
        and (spot.low(-1) in {"a", "an"} or spot.tag(2) not in NOUN_TAGS | {"CC", "RB"})
    )


def _parts_verb_from_object(spot: Spot) -> bool:
    """“the storm caused widely damage along”: an adverb stands before the verb or after its object."""
    verb, noun = spot.near(-1), spot.near(1)
    if verb is None or noun is None or verb.tag not in VERB_TAGS or noun.dep != "dobj" or noun.head != verb.index:
        return False
    return spot.is_only("NV", 1) and spot.tag(1) == "NN" and spot.tag(2) in {"IN", ".", "TO", ","}


def _is_in_noun_phrase(spot: Spot) -> bool:
    """“an easily walk.”, “the previously sentence is”: between an article and the only noun after it."""
    ends = spot.tag(2) in {"IN", "MD", "VBZ", "VBD", ".", ",", "WDT"}
    noun = spot.is_only("NV", 1) or spot.is_only("SZ", 1)
    return spot.low(-1) in ARTICLES and noun and ends


def wants_adverb(spot: Spot) -> bool:
    """“the talks eventual came”, “would probable be”, “was original built”, “is technological backward.”"""
    if not (spot.is_only("JV") and not spot.is_only("V") and adverb_of(spot.word)):
        return False  # “was complete destroyed”: what is a verb too is none after “was”
    only, step = spot.is_only("J"), spot.past_adverbs(-1)
    while spot.low(step) in {"not", "n't"}:
        step -= 1
    before, after = spot.low(step), spot.low(1)
    finite = spot.is_only("Z", 1) or spot.is_only("D", 1) or (spot.is_only("DP", 1) and spot.tag(1) == "VBD")
    if only and finite and spot.tag(-1) in NOUN_TAGS | {"PRP", "WDT"}:
        return True
    if only and (before in MODALS or before == "can"):
        verb = spot.is_only("V", 1) or (spot.tag(1) == "VB" and not spot.is_only("N", 1))
        return (
            after in {"be", "have"}
            or verb
            or (spot.is_only("NV", 1) and not spot.is_only("N", 1) and spot.low(2) in OPENERS)
        )
    if before in BE | HAVE and spot.tag(1) == "VBN" and after not in _AFTER_ALL:
        return spot.is_only("DPV", 1) or (spot.is_only("DPVJ", 1) and spot.tag(2) == "IN" and only)
    if not only:
        return False
    return before in BE and spot.is_only("J", 1) and (spot.low(2) in {".", ";"} or spot.tag(2) in {"IN", "TO"})
