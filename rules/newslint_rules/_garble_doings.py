"""Nouns and adjectives where only a verb fits: “they decision the date”, “an army conqueror the valley”."""

from __future__ import annotations

from newslint.analyses.lexicon import is_agent, verb_of
from newslint_rules._garble_bare import is_bare
from newslint_rules._garble_spots import BE, HAVE, NOUN_TAGS, OPENERS, PRONOUNS, STARTERS, TIMES, VERB_TAGS, Spot
from newslint_rules._runs import word_set

#: Endings of verbs that come from their noun, not the other way round.
_MADE_OF_NOUNS = ("ise", "ize", "ify")
_ACT = ("tion", "sion", "ment", "al")
#: After these and an object a noun stands as its complement.
_JUDGING = word_set(
    "consider considers considered considering call calls called calling think thought deem deems deemed find finds "
    "found make makes made making declare declared label labelled labeled name named"
)
_OBJECTS = {"it", "them", "him", "us", "me"}
_CLAUSE_STARTS = word_set("that and but because when if as while although though where which ,")
_LEADS = word_set("when if while as that by in at on for with of from after before since until")
_NEVER_SUBJECT = {"'s", "'re", "'m", "us", "you"}
_OF_A_NOUN = {"det", "amod", "compound", "poss", "nummod", "nmod"}
_AFTER_BE = word_set("in on at by for from with into")


def wants_verb(spot: Spot) -> bool:
    """Whether a verb must stand where this word stands, which is none."""
    if spot.low(-1) in OPENERS - {"that"} or spot.tag(-1) in {"PRP$", "POS"} or spot.low(-1) in _NEVER_SUBJECT:
        return False  # a noun fits
    noun = spot.low(-1) in {"will", "can", "may", "might"} and (spot.low(-2) in OPENERS or spot.tag(-2) in NOUN_TAGS)
    if noun and not (spot.tag(-1) == "MD" and spot.low(1) in OPENERS - {"that"}):
        return False  # “her will decision”, “the trash can collection”; not “the board will announcement a plan”
    if spot.at > 1 and spot.tokens[spot.at - 1].text in {"He", "She", "They", "Who", "It"}:
        return False  # “the Huang He valley”
    if spot.low(-1) in _OBJECTS and spot.low(-2) in _JUDGING:
        return False  # “they consider it oppression”
    if spot.tag(-1) == "PRP" and spot.low(-2) in BE | HAVE:
        return False  # “on no condition has he permission”
    if spot.is_only("NS"):
        return _noun_after_pronoun(spot) or is_bare(spot) or (verb_of(spot.word) is not None and _noun_for_verb(spot))
    if spot.is_only("J") and spot.tag(spot.past_adverbs(-1)) == "MD" and spot.tag(1) not in {"JJ", "VBN", *NOUN_TAGS}:
        return True  # “lawyers must identifiable the owner”
    if spot.low(-1) == "that" and not spot.is_only("J"):
        return False  # “what drives that motive”
    if spot.is_only("JN") and spot.tag(1) not in NOUN_TAGS:
        return _adjective_is_parsed_as_verb(spot) or (spot.is_only("J") and _adjective_has_object(spot))
    return False


def _noun_for_verb(spot: Spot) -> bool:
    if (verb_of(spot.word) or "").endswith(_MADE_OF_NOUNS):
        return False  # “appeals to equilibrium analysis”, “nouns that are verbs too”
    return _noun_is_parsed_as_verb(spot) or (
        spot.tag(1) not in {"NN", "NNS"}
        and (_noun_has_object(spot) or _noun_after_auxiliary(spot) or _bare_agent(spot))
    )


def _bare_agent(spot: Spot) -> bool:
    """“prices riser”, “she and Brown taker it”: nobody is a riser without an article, but after “of” and in titles."""
    if not (spot.is_only("N") and is_agent(spot.word)) or spot.children & _OF_A_NOUN:
        return False
    before = spot.tag(spot.past_adverbs(-1))
    named = before == "NNP" and spot.tag(1) in {"RB", "TO", "DT", "CD", "PRP", "PRP$"}
    if before == "NNS" and (
        spot.tag(1) in {"VBZ", "VBD", "MD"} or spot.low(-2) in {"a", "an"} or spot.tag(-2) == "NNP"
    ):
        return False  # “the clothes hanger is”, “said a Leeds police dispatcher”
    return before in {"NNS", "MD"} or named or spot.low(spot.past_adverbs(-1)) in HAVE


def _noun_after_pronoun(spot: Spot) -> bool:
    """“he graduation”, “it also appearance”, “who arrival”; not “we farmers”."""
    step = spot.past_adverbs(-1)
    before, starts = spot.low(step), spot.at + step == 0 or spot.low(step - 1) in _CLAUSE_STARTS
    if before in {"he", "she", "they"}:
        return verb_of(spot.word) is not None or spot.is_only("N")
    if verb_of(spot.word) is None or not spot.is_only("N"):
        return False
    return before == "who" or (before in PRONOUNS | {"it"} and starts)


def _noun_is_parsed_as_verb(spot: Spot) -> bool:
    """“the minister resentment the plan”, “to establishment uniform rules”, “they were expectation in May”."""
    if spot.tag(-1) == "CC":
        return spot.token.tag == "VB" and spot.token.dep == "conj" and spot.tag(1) in {"DT", "PRP$"}
    if (
        spot.tag(-1) == "IN"
        or (spot.tag(1) == "JJ" and spot.tag(-1) != "MD")
        or spot.low(-2) in {"so", "nor", "neither"}
    ):
        return False
    if spot.tag(1) in {"NN", "NNS"} and (spot.token.tag not in VERB_TAGS or spot.tag(-1) == "NNP"):
        return False  # a compound
    if spot.low(-1) == "to":
        agent = spot.is_only("N") and is_agent(spot.word)
        if agent and _is_goal(spot):
            return False
        return (
            spot.token.tag == "VB"
            and spot.low(-2) != "from"
            and spot.tag(1) != "NNP"
            and (agent or "dobj" in spot.children)
        )
    if spot.token.tag in VERB_TAGS:
        needs = {"dobj", "aux", "prt", "ccomp", "nsubj", "nsubjpass", "auxpass", "xcomp"}
        return bool(spot.children & needs)
    if "dobj" in spot.children:
        return spot.tag(1) in {"DT", "PRP$", "PRP"} and spot.tag(-1) not in {"NN", "JJ"}
    return (spot.token.dep == "acomp" and spot.low(-1) != "be") or bool(spot.children & {"aux", "prt"})


def _noun_has_object(spot: Spot) -> bool:
    """“the company tale the station”, “to fielder the responses”, “the striker scorer a second goal”."""
    before, after, agent = spot.low(-1), spot.low(1), is_agent(spot.word)
    if spot.is_only("S") and (spot.tag(-1) != "NNP" or before == after):
        return False
    if spot.tag(-1) in NOUN_TAGS and agent and after in {*STARTERS, *_OBJECTS} - {"the"}:
        return True
    if after == "that" and spot.tag(2).startswith("VB"):
        return False  # “the labour movement that followed”
    if (
        spot.at <= 4
        and spot.tag(-1) in NOUN_TAGS
        and (spot.is_only("NS", -1) or spot.tag(-1) == "NNP")
        and after in STARTERS | {"that"}
    ):
        return _LEADS.isdisjoint(t.text.lower() for t in spot.tokens[: spot.at]) and spot.tokens[0].tag != "VBG"
    if before in {"which", "that"}:
        return after in STARTERS
    if before in {"to", "not"} and agent:
        return after in OPENERS | _OBJECTS and not _is_goal(spot)
    if before == "and" and agent:
        return after in STARTERS and spot.tag(-2) not in NOUN_TAGS
    return before == "to" and after in OPENERS and (spot.low(-2) in BE or spot.is_only("J", -2))


def _is_goal(spot: Spot) -> bool:
    """“from player to manager the year after”, “the runner-up to painter his friend had taught”: “to” takes a noun."""
    changes = "from" in {spot.low(-2), spot.low(-3), spot.low(-4)}
    return changes or spot.low(2) in TIMES or spot.opens_clause()


def _noun_after_auxiliary(spot: Spot) -> bool:
    """“was detector in”, “has been user for”, “are locator at”, “was removal by”, “had failure the test”."""
    step = spot.past_adverbs(-1)
    before, after, agent = spot.low(step), spot.low(1), is_agent(spot.word)
    if before in HAVE:
        return spot.is_only("N") and (
            (after in OPENERS and spot.low(2) not in TIMES)
            or (agent and spot.tag(1) in {"$", "CD", "JJ", "PRP"})
            or (spot.word.endswith(_ACT) and _counted(spot))
        )
    if before not in BE or not spot.tag(step).startswith("VB") or spot.low(step - 1) == "-":
        return False
    if before in {"been", "being"} and spot.is_only("N") and not spot.word.endswith("ing"):
        return True
    if agent and spot.is_only("N"):
        return after not in {"of", "and", "or", "to", "emeritus"}
    return spot.word.endswith(_ACT) and after in {"by", "into"}


def _counted(spot: Spot) -> bool:
    """Whether counted things follow: “had destruction two launchers”, not “had permission two weeks ago”."""
    after = [spot.low(step) for step in (2, 3, 4)]
    return spot.tag(1) == "CD" and spot.tag(2) in {"NNS", "JJ", "NN"} and TIMES.isdisjoint(after)


def _adjective_is_parsed_as_verb(spot: Spot) -> bool:
    """“we calculative two sets”, “to notifiable the guard”."""
    if spot.token.tag not in VERB_TAGS or spot.tag(1) in {"JJ", "VBG", "VBN"}:
        return False
    if spot.low(-1) in {"and", "or", "but"} or (spot.word.startswith("un") and spot.word.endswith("ed")):
        return False  # “they were poor and fortunate not to lose”, “found Doyle unmarked at the far post”
    needs = {"nsubj", "dobj", "ccomp", "advcl"} | ({"aux", "xcomp"} if spot.is_only("J") else set())
    return bool(spot.children & needs) and spot.tag(-1) not in {"IN", "RB"}


def _adjective_has_object(spot: Spot) -> bool:
    """“they supportive the plan”, “findings indicative that”, “to anticipatory the”."""
    step = spot.past_adverbs(-1)
    before, after = spot.low(-1), spot.low(1)
    if before in PRONOUNS - {"i"}:
        starts = spot.at == 1 or spot.low(-2) in _CLAUSE_STARTS - {",", "and", "though", "while", "if", "but"}
        opens = after in OPENERS | {"that"} or (after == "to" and starts)
        return opens and spot.low(-2) not in BE | {"as", "than"}
    if spot.tag(step) in {"NN", "NNS"}:
        return after in STARTERS or (after == "that" and spot.tag(-1) == "NNS")
    return (before == "to" and after in STARTERS | {"that"}) or (before in {"which", "who"} and after in STARTERS)
