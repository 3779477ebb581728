"""Forms of a verb that its auxiliary cannot take: “can reduces”, “want to stopped”, “had deserve the win”.

The parser says which word an auxiliary belongs to, also where the form is wrong; the lexicon says which forms that
word can be.
"""

from __future__ import annotations

from newslint.analyses.lexicon import classes
from newslint_rules._garble_spots import BE, HAVE, NOUN_TAGS, OPENERS, PARSED_VERB, STARTERS, TIMES, Spot
from newslint_rules._garble_verbs import MODALS
from newslint_rules._runs import word_set

_BEFORE_BASE = MODALS | {"ca", "wo", "'ll", "’ll"}
_DO = {"do", "does", "did"}
_ALSO_NOUNS = {"will", "may", "might"}
_NOT = frozenset({"not", "n't"})
#: After these a clause may have ended in its auxiliary: “what it has”, “those who can”, “as fast as they could”.
_GAPS = word_set("what who whom which that all whatever whoever everything as than thing")


def misfit(spot: Spot) -> str | None:
    """What is wrong with the form of a verb, as a message; nothing where it fits its auxiliary."""
    step = spot.past_adverbs(-1)
    negated = False
    while spot.low(step) in _NOT:
        negated, step = True, spot.past_adverbs(step - 1)
    auxiliary = spot.near(step)
    if auxiliary is None or auxiliary.head != spot.token.index or spot.token.tag not in PARSED_VERB:
        return None
    infinitive, low = auxiliary.tag == "TO", auxiliary.text
    if not (infinitive or _has_subject_before(spot, step)):
        return None
    said = f"“{spot.word}” cannot follow “{auxiliary.text}”"
    takes_base = infinitive or (low in _BEFORE_BASE and _is_modal(spot, step)) or (low in _DO and negated)
    if takes_base and _is_no_base(spot, infinitive):
        return f"{said}: the base form of a verb stands there."
    has = low in HAVE and auxiliary.dep == "aux" and _has_object(spot)
    is_passive = low in BE - {"be"} and auxiliary.dep == "auxpass" and spot.tag(1) == "IN" and spot.low(1) != "that"
    if (has or is_passive) and spot.lacks("PGDJRSZ") and "V" in classes(spot.word):
        return f"{said}: a participle stands there."
    return None


def _is_no_base(spot: Spot, is_infinitive: bool) -> bool:
    """Whether a word can be another form of a verb, but not the base, and what follows fits that."""
    if not spot.lacks("V") or spot.lacks("ZDPG"):
        return False
    after = spot.low(1)
    ends = spot.at_stop or after in OPENERS or spot.tag(1) in {"IN", "RP", "CD", "PRP"}
    if is_infinitive:
        return spot.token.dep == "xcomp" and spot.token.tag in {"VBN", "VBD", "VBZ"} and after in OPENERS
    return ends and spot.token.tag in PARSED_VERB


def _is_modal(spot: Spot, step: int) -> bool:
    """Whether it is no noun, “his last will granting them all”, nor ends a clause: “the best deal we can based on”."""
    before = spot.tag(step - 1)
    if spot.low(step) == "can":
        return before in {"PRP", "NNS", "NNPS"} and spot.tag(step - 2) not in NOUN_TAGS
    if spot.low(step) in _ALSO_NOUNS and (before != "NN" or spot.tag(step - 2) in {"POS", "PRP$"}):
        return before in {"PRP", "NNS", "NNP"}
    return not (before == "PRP" and spot.tag(step - 2) in NOUN_TAGS)


def _has_object(spot: Spot) -> bool:
    opens = spot.low(1) in STARTERS and (spot.low(1) != "the" or spot.lacks("N"))
    return opens and spot.low(2) not in TIMES and "dobj" in spot.children


def _has_subject_before(spot: Spot, step: int) -> bool:
    """Whether the subject stands before the auxiliary, and no clause can end in between."""
    before = [t.text.lower() for t in spot.tokens[max(0, spot.at + step - 8) : spot.at + step]]
    return spot.has_subject_before(spot.token.index + step) and _GAPS.isdisjoint(before[:-1])
