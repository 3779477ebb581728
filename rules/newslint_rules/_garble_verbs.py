"""Words that cannot stand where a verb must: after a modal, “to”, “risk”, an auxiliary, a pronoun."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.lexicon import classes, is_only, verb_of
from newslint.wordlists import words
from newslint_rules._runs import Hit, Run, Word, word_set

#: Verbs after which a base form stands.
MODALS = word_set(
    "would could should must shall cannot can't couldn't wouldn't shouldn't mustn't won't will can may might"
)
_ALSO_NOUNS = {"will", "can", "may", "might"}
_SUBJECTS = {"i", "you", "he", "she", "it", "we", "they", "who", "which", "that", "this", "there"}
_HAVE = {"has", "have", "had"}
_BE = {"is", "are", "was", "were", "am"}
_AFTER_PARTICIPLE = word_set("by in on at from during after when with as of into against over")
_BEFORE_RISK = {"or", "and", "to", "not", "then", "now", "also", "never"}
_RISK = {"risk", "risks", "risked", "risking"}
_OPENERS = word_set(
    "the a an my your his her its our their this that these those any all every each both some no them him us"
)
_FUNCTION = words("newslint_rules", "function-words") | {"least", "last", "please", "once"}
_SHORT_ADVERBS = {"not", "also", "never", "now", "still", "then", "only", "just", "always", "soon", "again"}
_TIMES = word_set(
    "day days night week month year years moment morning evening afternoon minute hour time way next same previous "
    "following whole last first other more"
)
#: Before a modal these turn the sentence round: “what crimes could”, “never would”, “so would”.
_TURNERS = word_set(
    "what which who whom whose how why when where whether never nor neither hardly scarcely seldom rarely only "
    "little no not such"
)
_TURNERS_BESIDE = {"as", "so", "than", "and", "or", "but", "then"}
_RELATIVES = word_set("what all who that which whom where how when as than whatever everything those if why")
_STARTERS = _OPENERS | {"i", "you", "he", "she", "it", "we", "they"}
#: After these “to” begins an infinitive and nothing else.
_TAKES_INFINITIVE = word_set(
    "ability inability failure option opportunity willingness desire attempt attempts effort efforts chance "
    "permission have has had aim aims aimed decline declines declined scheduled want wants wanted wanting need "
    "needs needed try tries tried trying decide decides decided deciding refuse refuses refused refusing vow "
    "vows vowed vowing intend intends intended intending seek seeks sought seeking fail fails failed manage "
    "manages managed managing afford able unable willing unwilling reluctant eager likely unlikely hoping "
    "planning expected attempting easy difficult hard impossible possible tend tends tended appear appears appeared "
    "seem seems seemed hesitate hesitated deserve deserves deserved struggle struggles struggled supposed determined "
    "keen helping how"
)
#: After these too, but for the odd noun: before a determiner only.
_MAY_TAKE_INFINITIVE = word_set(
    "threaten threatens threatened threatening plan plans planned hope hopes hoped expect expects "
    "promise promises promised pledge pledges pledged continue continues continued ready forced "
    "urged asked allowed told order begin begins began start starts started set ought"
)


def check(run: Run, question: bool) -> Iterator[Hit]:
    """All constraints of this module on one run; `question` says that the sentence asks."""
    for i, word in enumerate(run[:-1]):
        place = _slot(run, i)
        if place is None or not run[place].text.islower() or _is_function(run[place]):
            continue
        if word.low in MODALS:
            yield from _after_modal(run, i, place, question)
        elif word.low == "to" and i > 0:
            yield from _after_to(run, i, place)
        elif word.low in _RISK:
            yield from _after_risk(run, i)
        elif word.low in _HAVE | _BE:
            yield from _after_auxiliary(run, i, place)
        elif word.low in {"he", "she", "they"}:
            yield from _after_pronoun(run, i, place)
        elif word.low in {"don't", "doesn't", "didn't"} and not question:
            yield from _after_do(run, i, place)


def may_start_again(run: Run, i: int) -> bool:
    """Whether a clause may end before word `i`, so that a second verb can follow: “what it has has”."""
    before = [w.low for w in run[max(0, i - 12) : i]]
    subjects = sum(low in _STARTERS for low in before) - before.count("and")
    return not before or subjects > 1 or not _RELATIVES.isdisjoint(before)


def _after_modal(run: Run, i: int, j: int, question: bool) -> Iterator[Hit]:
    modal, word = run[i], run[j]
    if i == 0 or (modal.low in _ALSO_NOUNS and not is_subject(run[i - 1])):
        return
    turned = question or run[i - 1].low in _TURNERS_BESIDE or not _TURNERS.isdisjoint(w.low for w in run[:i])
    follows = run[j + 1].low if j + 1 < len(run) else ""
    if is_only(word.low, "N"):
        opens = follows in _OPENERS | {"only"} and run[i - 1].low not in _TURNERS
        if opens or (verb_of(word.low) and not turned and "V" not in classes(follows)):
            yield _noun_for_verb(run[i : j + 1], f"after “{modal.text}”")
    elif is_only(word.low, "DP") and "P" in classes(word.low) and not may_start_again(run, i):
        message = f"After “{modal.text}” stands the base form of a verb: “be {word.text}”?"
        yield Hit(modal, word, message, (f"{_text(run[i:j])} be {word.text}",))
    elif is_only(word.low, "ZGD") and not may_start_again(run, i):
        yield Hit(modal, word, f"After “{modal.text}” stands the base form of a verb, not “{word.text}”.")
    elif (
        is_only(word.low, "J")
        and not turned
        and not may_start_again(run, i)
        and not set(classes(follows)) & set("NV")
        and follows not in {"be", "have"}
    ):
        message = f"“{word.text}” is an adjective; after “{modal.text}” stands a verb: “be {word.text}”?"
        yield Hit(modal, word, message, (f"{_text(run[i:j])} be {word.text}",))


def _after_to(run: Run, i: int, j: int) -> Iterator[Hit]:
    before, to, word = run[i - 1].low, run[i], run[j]
    has_object, linked = _opens_object(run, j + 1), words("newslint_rules", "nouns-with-to")
    if is_only(word.low, "N"):
        derived = verb_of(word.low) is not None
        # “the objection they have to development”, “little access citizens have to information”
        stranded = before in _HAVE and (may_start_again(run, i - 1) or any(w.low in linked for w in run[:i]))
        certain = before in _TAKES_INFINITIVE and (derived or has_object) and not stranded
        likely = has_object and before in _MAY_TAKE_INFINITIVE
        # A bare “to leader” is no noun phrase; “sent to the district to defense the smugglers” has had its goal.
        bare = word.low.endswith(("er", "or")) or _is_noun(run, i - 1)
        purpose = derived and has_object and bare and before not in linked
        if certain or ((likely or purpose) and not _may_be_clause(run, j + 1)):
            yield _noun_for_verb(run[i : j + 1], "after “to”")
    elif before in _TAKES_INFINITIVE and is_only(word.low, "DPZG"):
        yield Hit(to, word, f"After “to” stands the base form of a verb, not “{word.text}”.")


def _opens_object(run: Run, i: int) -> bool:
    """Whether an object begins at `i`; “the next day” is none."""
    return i < len(run) and run[i].low in _OPENERS and not (i + 1 < len(run) and run[i + 1].low in _TIMES)


def _is_noun(run: Run, i: int) -> bool:
    low = run[i].low
    if low in _FUNCTION:
        return False
    return is_only(low, "N") or ("N" in classes(low) and i > 0 and run[i - 1].low in _OPENERS)


def _may_be_clause(run: Run, i: int) -> bool:
    """Whether a clause may begin with the determiner at `i`: “a gateway to education the poor cannot pay for”."""
    for word in run[i + 1 :]:
        if word.low in MODALS | _HAVE | _BE or set(classes(word.low)) & set("VZD"):
            return True
        if _is_function(word):
            return False
    return False


def _after_risk(run: Run, i: int) -> Iterator[Hit]:
    if i + 2 >= len(run) or i == 0 or run[i - 1].low not in _BEFORE_RISK | _SUBJECTS | MODALS:
        return  # “the risk manager”
    risk, word, follows = run[i : i + 3]
    agent = is_only(word.low, "N") and verb_of(word.low) and word.low.endswith(("er", "or", "ee", "ist", "ant"))
    if agent and follows.low in _OPENERS:  # “risk injury his insurers will not pay for” has an object
        rest = _text(run[i + 2 : i + 4])
        message = (
            f"“{word.text}” is a noun; after “{risk.text}” stands a verb in -ing or an object: “{risk.text} {rest}”?"
        )
        yield Hit(risk, word, message, (risk.text,))


def _after_auxiliary(run: Run, i: int, j: int) -> Iterator[Hit]:
    auxiliary, word = run[i], run[j]
    follows = run[j + 1].low if j + 1 < len(run) else ""
    if auxiliary.low in _BE and follows not in _AFTER_PARTICIPLE:
        return  # “the motto is decide later”
    if is_only(word.low, "VZD") and set(classes(word.low)) & set("VZ") and not may_start_again(run, i):
        message = f"“{word.text}” cannot follow “{auxiliary.text}”; a participle stands there."
        yield Hit(auxiliary, word, message)


def _after_pronoun(run: Run, i: int, j: int) -> Iterator[Hit]:
    pronoun, word = run[i], run[j]
    follows = run[j + 1].low if j + 1 < len(run) else ""
    if i and run[i - 1].low in _HAVE | _BE:
        return  # “on no condition has he permission”
    if is_only(word.low, "N") and verb_of(word.low) and follows in _OPENERS | {"to"}:
        yield _noun_for_verb(run[i : j + 1], f"after “{pronoun.text}”", proposes=False)
    elif is_only(word.low, "G") and (i == 0 or run[i - 1].low not in {"with", "and", "as", "than", "or"}):
        yield Hit(pronoun, word, f"“{pronoun.text} {word.text}” lacks a verb such as “is” or “was”.")


def _after_do(run: Run, i: int, j: int) -> Iterator[Hit]:
    if j == i + 1 and is_only(run[j].low, "NSDPZ"):
        yield Hit(run[i], run[j], f"After “{run[i].text}” stands the base form of a verb, not “{run[j].text}”.")


def _noun_for_verb(place: list[Word], where: str, proposes: bool = True) -> Hit:
    noun = place[-1]
    verb = verb_of(noun.low)
    message = f"“{noun.text}” is a noun; {where} stands a verb" + (f": “{verb}”?" if verb else ".")
    fixes = (f"{_text(place[:-1])} {verb}",) if verb and proposes else ()
    return Hit(place[0], noun, message, fixes)


def _slot(run: Run, i: int) -> int | None:
    """Where the verb must stand that belongs to word `i`: past adverbs."""
    for j in range(i + 1, len(run)):
        low = run[j].low
        if low not in _SHORT_ADVERBS and not (low.endswith("ly") and "R" in classes(low)):
            return j
    return None


def is_subject(word: Word) -> bool:
    """Whether a modal that could be a noun itself (will, can, may …) is a modal after this word."""
    named = word.text[0].isupper() and not _is_function(word)
    return word.low in _SUBJECTS or named or is_only(word.low, "S")


def _is_function(word: Word) -> bool:
    return word.low in _FUNCTION


def _text(place: list[Word]) -> str:
    return " ".join(w.text for w in place)
