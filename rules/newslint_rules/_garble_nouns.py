"""Verbs and adjectives where only a noun fits: “a tourist attract”, “of investigate”, “her maxillofacial in”."""

from __future__ import annotations

from newslint.analyses.lexicon import noun_of
from newslint_rules._garble_spots import ARTICLES, BE, NOUN_TAGS, Spot
from newslint_rules._runs import word_set

#: Endings of verbs that do not turn into nouns. Others do, faster than a lexicon learns it: a restart, a spend.
NEVER_NOUN = tuple(word_set("ate ify ise ize eive duce scribe tain pose rely quer ive"))
_MADE = ("ate", "ify", "ifie", "ise", "ize")
_BEFORE_NOUN = {"DT", "PRP$", "POS", "JJ", "IN"}
_NOUN_SLOTS = {"dobj", "pobj", "attr", "nsubj", "nsubjpass", "poss"}
_PREPOSITIONS = word_set("of in on at with from into for by without")
#: Endings of adjectives that seldom stand for people or things by themselves, as “the homeless” does.
_NEVER_PEOPLE = ("al", "ic", "ary", "ory")
_AFTER_NOUN = {"IN", "TO", "MD", "VBZ", "VBD", "VBP", "WDT"}
_ENDS = word_set("of in on at with from into for by to")
_FIXED = word_set(
    "random vain brief large short full good bad indoors outdoors downstream upstream overseas offshore onshore uphill "
    "downhill downtown uptown worldwide nationwide statewide citywide overnight online offline "
    "therefor aft astern abeam ashore aloft"
)
_COMPLEMENTED = word_set(
    "keep keeps kept keeping make makes made making leave leaves left leaving render renders rendered"
)
_PARTICLES = word_set("up off out down")
#: Words before which no noun is missing: “the last include …”, “both each characterize”.
_NO_NOUN_AFTER = word_set("as than that if to her each both all many few most last latter former other next same")
#: Two words before a verb these say that what stands between is no modifier: “sort of”, “many faithful”.
_BEFORE_SUBJECT = {"sort", "kind", "many", "few", "some", "most"}


def wants_noun(spot: Spot) -> bool:
    """Whether a noun must stand where this word stands, which is none."""
    if spot.tag(1) in {*NOUN_TAGS, "JJ", "CD"}:
        return spot.is_only("VZ") and has_own_noun(spot.word) and _is_compound(spot)
    if spot.is_only("VZ") and has_own_noun(spot.word):
        superlative = spot.low(-3) == "the" and spot.low(-2) == "most"
        may_be_noun = (superlative or spot.low(-2) not in _BEFORE_SUBJECT) and not _has_people_before(spot)
        return may_be_noun and (_is_parsed_as_noun(spot) or _follows_its_like(spot))
    compared = spot.word.endswith(("est", "most")) or spot.word.removesuffix("r")[-1:] == "e"  # “the larger of the two”
    return (
        spot.is_only("JR")
        and not compared
        and spot.tag(1) != "CC"
        and (_adjective_is_parsed_as_noun(spot) or _adjective_has_no_noun(spot))
    )


def has_own_noun(verb: str) -> bool:
    """Whether the act has a name that keeps the verb from becoming one: arrival. A revamp and a spend have none.

    Verbs that are made with an ending never become nouns.
    """
    if verb.removesuffix("s").endswith(_MADE):
        return True
    bases = (verb, verb.removesuffix("s"), verb.removesuffix("es"), verb.removesuffix("ies") + "y")
    noun = next((n for n in map(noun_of, bases) if n), "")
    return bool(noun) and not noun.endswith(("ing", "er", "or"))


def _is_compound(spot: Spot) -> bool:
    """“a pacify treaty”, not “the edit page”."""
    opened = spot.tag(-1) in {"DT", "PRP$", "JJ", "POS"} or (spot.low(-1) in _PREPOSITIONS and spot.tag(-1) == "IN")
    return opened and not _is_stranded(spot) and spot.tag(1) in {"NN", "NNS"} and spot.word.endswith(NEVER_NOUN)


def _is_parsed_as_noun(spot: Spot) -> bool:
    """“a tourist attract.”, “taking classify at a college”."""
    if spot.token.tag not in {"NN", "NNS"} or spot.low(-1) in _NO_NOUN_AFTER or spot.low(1) in _PARTICLES:
        return False
    if spot.is_only("Z"):
        described = spot.tag(-1) == "JJ" and spot.is_only("J", -1) and spot.low(-2) != "the"
        return described or (
            spot.tag(-1) in {"DT", "PRP$", "POS"} and spot.low(-1) not in {"this", "that", "these", "those"}
        )
    if _is_stranded(spot) or spot.low(-1) == "doing":
        return False  # “and by so doing ignore the rest”
    if spot.tag(-1) in _BEFORE_NOUN or (spot.tag(-1) == "VBG" and spot.token.dep == "dobj"):
        return True
    if spot.may_have_subject():
        return False
    joined = spot.tag(-1) == "NN" and spot.is_only("N", -1)
    return joined and (spot.at_stop or spot.tag(1) in {"IN", ",", "VBD", "VBZ", "CC"}) and spot.has_finite()


def _has_people_before(spot: Spot) -> bool:
    """“those who were hopeful insist”, “the French insist on it”: the adjective is a subject, or the end of one."""
    before = spot.near(-1)
    if before is None or before.tag != "JJ":
        return False
    nation = before.text[0].isupper() and spot.low(-2) == "the"
    predicate = before.dep == "acomp" or spot.low(-2) in BE or spot.low(spot.past_adverbs(-2)) in BE
    return predicate or (nation and spot.tag(1) in {"IN", "DT", "TO", "PRP", "PRP$", "WRB"})


def _is_stranded(spot: Spot) -> bool:
    """Whether the preposition before ends a clause: “the people I thought of arrive tomorrow”."""
    return spot.tag(-1) == "IN" and (spot.tag(-2) in {"VB", "VBP", "VBZ", "VBD"} or spot.tag(-3) == "PRP")


def _follows_its_like(spot: Spot) -> bool:
    """“of investigate”, “the recent announce”, “in pop acculturate.”; “many rely on it” has a subject."""
    if not spot.is_only("V") or spot.low(1) in _PARTICLES or spot.low(-1) in _NO_NOUN_AFTER:
        return False
    if spot.low(-1) in _PREPOSITIONS and spot.tag(-1) == "IN":
        return not _is_stranded(spot)
    if spot.low(-1) in ARTICLES and (spot.tag(1) in {"IN", "MD", "VBD", "VBZ"} or spot.at_stop):
        return True
    if spot.token.dep == "amod" and spot.token.tag == "JJ":  # “driving into the citify centre”
        return spot.tag(-1) in {"DT", "IN", "JJ", "PRP$"}
    opened = spot.tag(-2) in {"DT", "PRP$", "POS", "IN", "JJ", "VBG", "VB"} and spot.low(-2) != "the"
    return opened and spot.tag(-1) == "JJ" and spot.is_only("J", -1)


def _is_adverbial(word: str) -> bool:
    """“offshore”, “downwards”: adjectives that are adverbs too, which the lexicon does not know."""
    return word in _FIXED or word.endswith("wards")


def _adjective_is_parsed_as_noun(spot: Spot) -> bool:
    """“seventy horary,”, “the film’s numerical”, “the centrical of”; “the unthinkable” is a noun."""
    if spot.token.tag not in {"NN", "NNS"} or spot.token.dep not in _NOUN_SLOTS:
        return False
    if spot.low(-1) in {"little", "bit"} or _is_adverbial(spot.word):
        return False
    if spot.low(-1) == "from" and spot.low(1) == "to":
        return False  # “the step from feudal to modern farming”
    if spot.low(1) == ",":
        return spot.is_only("J") and spot.tag(-1) in {"JJ", "CD"} and spot.has_finite()
    if not (spot.at_stop or spot.tag(1) in _AFTER_NOUN):
        return False
    if spot.low(-1) == "the":
        return spot.is_only("J") and spot.word.endswith(_NEVER_PEOPLE)
    if spot.tag(-1) == "NN":  # “its future uncertain.” needs no verb
        return not spot.at_stop and spot.is_only("N", -1)
    return spot.tag(-1) in {*_BEFORE_NOUN, "CD", "VBG", "VB"} and spot.low(-1) != "as"


def _adjective_has_no_noun(spot: Spot) -> bool:
    """“a motivational to”, “her photographic to”, “no evidential that”, “the bulky of”, “of elemental of”."""
    if not spot.is_only("J") or _is_adverbial(spot.word):
        return False
    before, after, ends = spot.low(-1), spot.low(1), spot.at_stop or spot.low(1) in _ENDS or spot.is_only("Z", 1)
    if before in {"a", "an"} or spot.tag(-1) in {"PRP$", "POS"}:
        return ends
    if before == "the":
        return after == "of"
    if spot.tag(-1) == "DT" and before in {"no", "any", "some"}:
        return ends and spot.low(-2) not in BE  # “it is no different”
    if spot.tag(-1) in {"NN", "JJ"} and spot.token.dep in {"dobj", "pobj", "nsubj"}:
        if any(spot.low(step) in _COMPLEMENTED for step in range(-6, 0)):
            return False  # “it keeps the rich and the powerful happy”
        ends = spot.tag(1) in {"VBD", "VBZ", "MD"} or (spot.at_stop and spot.tag(-1) == "JJ")
        return spot.is_only("JN", -1) and spot.has_finite() and ends
    return before in _PREPOSITIONS and spot.tag(-1) == "IN" and (spot.at_stop or after in {"of", "by"})
