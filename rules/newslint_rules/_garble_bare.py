"""Nouns that only count, without an article: “of murderer his neighbour”, “he was conviction of fraud”.

Who does something is a murderer or the murderer; bare, the word stands for what he does. So with many acts.
"""

from __future__ import annotations

from newslint.analyses.lexicon import is_agent, verb_of
from newslint_rules._garble_spots import NOUN_TAGS, STARTERS, TIMES, Spot
from newslint_rules._runs import word_set

_OF_A_NOUN = {"det", "amod", "compound", "poss", "nummod", "nmod"}
#: After these a person stands without an article: “as manager his record is poor”, “with singer her brother”.
_BEFORE_ROLES = word_set("as like than unlike except by with plus versus per via")
_PEOPLE = word_set("he she they we i")
_PREDICATES = word_set("was were is are")
#: Acts of which people or things can consist: “she was perfection”, “they are competition for the club”.
_SUBSTANCES = word_set(
    "perfection management opposition government competition administration production entertainment inspiration "
    "recreation salvation devotion dedication determination imagination ambition fashion fiction religion"
)
_ACTS = ("tion", "sion", "ment")


def is_bare(spot: Spot) -> bool:
    """Whether a noun that needs an article has none, and what stands around it says that a verb is meant."""
    if not spot.is_only("N") or verb_of(spot.word) is None or spot.children & _OF_A_NOUN:
        return False
    return _agent_has_object(spot) or _act_of_a_person(spot) or _alone_as_verb(spot)


def _agent_has_object(spot: Spot) -> bool:
    """“on suspicion of murderer his neighbour”, “the crowd began shouter slogans”."""
    if not is_agent(spot.word):
        return False
    if spot.token.dep == "xcomp" and spot.tag(-1).startswith("VB"):
        return spot.tag(1) in {"NNS", "DT", "PRP$"} and "dobj" in spot.children
    if spot.tag(-1) != "IN" or spot.low(-1) in _BEFORE_ROLES or not spot.low(-2):
        return False
    if spot.low(-1) == "for" and spot.low(1) not in {"a", "an"}:
        return False  # “for captain his team chose Orr”
    opens = spot.tag(1) == "PRP$" or spot.low(1) in {"a", "an"}
    return opens and spot.low(2) not in TIMES and not spot.opens_clause()


def _act_of_a_person(spot: Spot) -> bool:
    """“he was conviction of fraud”, “she is expectation to win”."""
    step = spot.past_adverbs(-1)
    person = spot.low(step - 1) in _PEOPLE and spot.tag(step).startswith("VB")
    act = spot.word.endswith(_ACTS) and spot.word not in _SUBSTANCES
    return act and person and spot.low(step) in _PREDICATES and spot.tag(1) in {"IN", "TO"}


def _alone_as_verb(spot: Spot) -> bool:
    """“the two leaders agreement to meet again”, “the company employer 4,000 people”: no other verb is there."""
    if spot.token.dep != "ROOT" or spot.tokens[-1].text != "." or spot.has_finite():
        return False
    if spot.tag(-1) not in NOUN_TAGS or spot.tag(1) in NOUN_TAGS or "nsubj" not in spot.children:
        return False
    plural = spot.tag(-1) in {"NNS", "NNPS"} and not spot.children.isdisjoint({"xcomp", "ccomp", "dobj", "prep"})
    return plural or ("dobj" in spot.children and (spot.low(1) in STARTERS or spot.tag(1) == "CD"))
