"""The turns of phrase that hang a claim on nobody, as patterns over one sentence; more stand in words/weasel-turns.txt.

Each pattern has the group `vague`, the words to flag; where the group `holder` matches, somebody is named after all.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from newslint.analyses.holders import vague_people
from newslint.wordlists import words
from newslint_rules._runs import word_set


class Pattern(NamedTuple):
    """A kind of weasel: its expression, and what an editor would ask and want (`{words}` is what stands there).

    A sentence that has none of the words in `needs` cannot match.
    """

    kind: str
    regex: re.Pattern[str]
    message: str
    needs: frozenset[str]


_WHO = "Who? “{words}” names nobody: name one of them, or cut the claim."
_WHOSE = "Whose? “{words}” belongs to nobody here: say who holds it."
_BY_WHOM = "By whom? “{words}” hides who said it: name them, or cut the claim."
_AMONG_WHOM = "Among whom? “{words}” names nobody: say who asks or fears so, or cut the claim."
_WHICH = "Which? “{words}” points to none: name it, or cut the claim."
#: What to ask, by the kind of a turn in the list.
MESSAGES = {"who": _WHO, "whose": _WHOSE, "by": _BY_WHOM, "among": _AMONG_WHOM, "which": _WHICH}

_ADVERB_WORDS = word_set("widely initially long often once sometimes frequently")
_RAISED = word_set(
    "eyebrows questions concerns fears doubts alarm suspicions worries speculation criticism outrage ire"
)
_WORRY_WORDS = word_set(
    "concern concerns fears worries doubts suspicion suspicions speculation rumours rumors rumour rumor unease anxiety "
    "alarm calls claims criticism questions accusations suggestions objections"
)


def _any(text: str) -> str:
    """One of these words; `_` stands for a blank inside an entry."""
    return "(?:" + "|".join(word.replace("_", " ") for word in text.split()) + ")"


_ADVERBS = (
    "(?:"
    + _any(
        "widely generally commonly largely often long also now already frequently broadly increasingly sometimes still "
        "popularly universally rightly variously recently repeatedly previously once even heavily roundly sharply "
        "fiercely strongly initially"
    )
    + " )*"
)
_GROWING = (
    "(?:"
    + _any(
        "growing mounting rising increasing widespread serious grave deep fresh renewed new continuing "
        "continued ongoing heightened lingering persistent wider broader real major further more similar "
        "intense considerable some many"
    )
    + " )*"
)
_WORRIES = _any("concerns? fears worries doubts suspicions? speculation rumou?rs unease anxiety alarm")
_QUANTIFIER = _any("some many most several numerous various a_number_of a_growing_number_of plenty_of countless")
_HAVE = _any("has have had")
_JUDGED = _any("criticised criticized lauded praised condemned ridiculed mocked hailed")
_FEELS = _any(
    "concerned worried confused convinced alarmed fearful sceptical skeptical puzzled outraged angry unhappy "
    "upset shocked disappointed unsure uneasy wondering fearing hoping asking questioning baffled stunned "
    "frustrated dismayed"
)
#: Somebody holds them: from the union, raised by MPs, over the cuts among doctors.
_HOLDER = (
    r"(?P<holder>(?: (?:raised|expressed|voiced|shared|held))? (?:by|from|among|amongst|within) (?!many\b|some\b)"
    r"|[^.;,]{0,60}? among(?:st)? )?"
)
#: Where a clause can begin.
_START = (
    r"(?:^[“\"‘'(]?|(?<=[,;:—–] )|(?<=[—–])|(?<=\bif )|(?<=\b(?:or|as|so) )|(?<=\b(?:and|but|yet|for|now) )"
    r"|(?<=\b(?:that|than|what) )|(?<=\b(?:while|since|where|which) )|(?<=\bthough )|(?<=\b(?:because|whereas) )"
    r"|(?<=\balthough ))"
)
#: What makes a plural somebody in particular.
_PARTICULAR = _any(
    "the these those its his her their our my your both all two three four five six seven eight nine ten other no few"
)
#: Some of those whom the sentence before named: “some say they will go”.
_ANAPHORIC = r"(?:that )?(?:they|their)\b|for (?:them|their)"


def _impersonal() -> list[str]:
    said = _any(
        "proposed suggested believed understood feared thought rumou?red alleged argued claimed said speculated "
        "assumed hoped considered felt reported mooted held whispered"
    )
    clause = _any("the he she they it his her their this these there some many a an")
    return [rf"\b(?P<vague>it (?:is|was|{_HAVE} {_ADVERBS}been) {_ADVERBS}{said}(?: that\b|(?= {clause}\b)))"]


def _forms(lemmas: frozenset[str], past: bool) -> str:
    irregular = {"say": "said", "think": "thought", "feel": "felt", "see": "saw", "foresee": "foresaw"}
    found = set(lemmas)
    for lemma in lemmas if past else ():
        regular = lemma.removesuffix("e") + "ed" if not re.search("[^aeiou]y$", lemma) else lemma[:-1] + "ied"
        found.add(irregular.get(lemma, regular))
    return "(?:" + "|".join(sorted(found, key=lambda w: (-len(w), w))) + ")"


def _subjects() -> list[str]:
    package = "newslint_rules"
    verbs = words(package, "claim-verbs")
    claim, claimed = _forms(verbs, past=False), _forms(verbs, past=True)
    thought = _forms(word_set("fear believe think suspect worry doubt wonder hope"), past=True)
    people = _any(" ".join(sorted(vague_people())))
    counted = _any(" ".join(sorted(words(package, "vague-with-quantifier"))))
    of = r"(?: of [^,;:.()“”\"]{1,40}?)?"
    place = r"(?: (?:in|at|within|around|on) [^,;:.()“”\"]{2,30}?)?"
    adverbs = (
        "(?:"
        + _any(
            "also still now even already long increasingly privately openly routinely rightly may might will "
            "would could"
        )
        + " )*"
    )
    no = rf"(?! (?:(?:by|as well|to|in|with|of)\b|{_ANAPHORIC}))"
    now = rf"(?:{adverbs}{claim}|{_HAVE} {adverbs}{claimed}|{thought})"
    voiced = rf"{_HAVE} {_ADVERBS}(?:expressed|voiced|raised) (?:support|concerns?|fears|doubts)"
    feared = _any("believe think fear feel worry suspect argue hope wonder complain insist")
    say = _any("say says believe argue warn fear claim suggest think insist predict")
    eyes = _any("according_to in_the_eyes_of in_the_opinion_of")
    sayers = rf"(?:{_QUANTIFIER} )?(?:(?!{_PARTICULAR} )[a-z-]+ )?{people}{of}"
    return [
        rf"{_START}(?P<vague>{sayers} (?:{adverbs}{claimed}|{_HAVE} {adverbs}{claimed}))\b{no}",
        rf"{_START}(?P<vague>(?:(?:some|many){place}|others|several) {now})\b{no}",
        rf"{_START}(?P<vague>{_QUANTIFIER} (?:[a-z-]+ )?{counted} (?:{now}|{voiced}))\b{no}",
        rf"^(?P<vague>{counted} {feared})\b{no}",
        rf"\b(?P<vague>{say} (?:{_QUANTIFIER} )?{people})(?=[.,;])",
        rf"\b(?P<vague>{eyes} (?:(?:{_QUANTIFIER}|the) )?(?:{people}|some|many|most))\b(?! of\b)",
    ]


def _studies() -> list[str]:
    found = _any("suggests? suggested shows? shown says? claim claimed indicates? indicated")
    kinds = _any("reports rumou?rs studies research polls surveys")
    return [rf"{_START}(?P<vague>(?:(?:{_QUANTIFIER}|recent) )?{kinds} (?:have |has )?{found}(?: that)?)\b"]


def _feelings() -> list[str]:
    event = _any("surprise shock relief disappointment blow mystery obvious clear unthinkable unacceptable")
    lore = rf"(?:popular|conventional|common|received) {_any('belief wisdom opinion perception')}"
    return [
        rf"\b(?P<vague>(?:left|leaves|leaving|leave|with) (?:many|some) (?:[a-z]+ )?{_FEELS})\b",
        rf"{_START}(?P<vague>(?:many|some|others) (?:are|were|remain|feel|felt) (?:[a-z]+ly |still |now )?{_FEELS})\b",
        rf"\b(?P<vague>{event} to (?:many|some))\b(?! of\b)",
        rf"\b(?P<vague>(?:despite|contrary to|according to) {lore})\b",
    ]


def _beliefs() -> list[str]:
    be = rf"(?:is|are|was|were|been|being|(?:could|may|might) {_ADVERBS}be)"
    seen = _any("seen viewed regarded perceived hailed touted lauded derided dismissed portrayed")
    read = _any("interpreted construed read taken understood")
    held = _any("considered thought believed credited blamed assumed")
    known = _any("acknowledged accepted recogni[sz]ed")
    attacked = _any("slammed blasted lambasted vilified")
    when = _any("before after at in on during when while for with")
    many = _any("many some critics experts observers most")
    adverb = _any("widely heavily roundly sharply fiercely strongly severely universally much")
    opening = _any("widely initially long often once sometimes frequently")
    return [
        rf"\b(?P<vague>{be} {_ADVERBS}(?:{seen}|{_JUDGED}) as)\b(?! (?:i|he|she|it|we|they)\b)",
        rf"\b(?P<vague>(?:could|may|might|can easily) {_ADVERBS}be {_ADVERBS}{read} as)\b",
        rf"\b(?P<vague>(?:{seen}|{_JUDGED}|{held}|felt) by {many})\b",
        rf"\b(?P<vague>(?:is|are|was|were|been) (?:widely|generally|commonly|often) {held})\b(?! {when}\b)",
        rf"\b(?P<vague>(?:is|are|was|were) (?:widely|generally|commonly) {known} (?:that|as))\b",
        rf"\b(?P<vague>{_HAVE} {_ADVERBS}been {_ADVERBS}(?:{_JUDGED}|{attacked})(?: as)?)\b",
        rf"\b(?P<vague>(?:was|were) {adverb} {_JUDGED})\b",
        rf"(?:^|(?<=, ))(?P<vague>{opening} (?:{_JUDGED}|(?:seen|viewed|regarded) as))\b",
        rf"\b(?P<vague>{_HAVE} {_ADVERBS}been {_ADVERBS}(?:raised|proposed|suggested|floated|mooted|touted) as)\b",
    ]


def _raised() -> list[str]:
    have = rf"(?:{_HAVE} )?"
    matter = _any("eyebrows questions concerns fears doubts alarm suspicions worries alarm_bells")
    spark = _any("sparked sparking sparks prompted prompting fuell?ed fuell?ing stoked stoking drawn drew drawing")
    unrest = _any("questions concerns fears speculation suspicions worries criticism outrage ire")
    return [
        rf"\b(?P<vague>{have}{_ADVERBS}(?:raised?|raises|raising) {_GROWING}{matter})\b{_HOLDER}",
        rf"\b(?P<vague>{have}{spark} {_GROWING}{unrest})\b{_HOLDER}",
    ]


def _worries() -> list[str]:
    are = _any("have has had were was are is")
    voiced = _any("raised voiced expressed growing mounting swirling rife")
    grow = _any("grow grew grows mount mounted mounts persist persisted linger lingered swirl swirled abound remain")
    there = _any("is are has_been have_been was were")
    amid = rf"(?:{_WORRIES}|claims|calls|criticism|questions|accusations)"
    cause = _any("is_despite was_despite come_despite comes_despite came_despite")
    been = "(?:also |now |been |being )*"
    over, they = _any("over about that for of"), _any("he she it they the")
    fears = _any("concerns fears worries speculation rumou?rs")
    return [
        rf"\b(?P<vague>there {there} {_GROWING}(?:{_WORRIES}|(?<=ing )calls|claims|suggestions) {over})\b{_HOLDER}",
        rf"{_START}(?P<vague>{_GROWING}(?:{_WORRIES}|questions|objections|calls) {are} {been}{voiced})\b{_HOLDER}",
        rf"\b(?P<vague>(?:{_WORRIES}|questions|calls) {grow})\b(?! (?:un\w+|open)\b){_HOLDER}",
        rf"\b(?P<vague>(?:amid|amidst) {_GROWING}{amid}(?: (?:over|about|that|of|for)\b)?){_HOLDER}",
        rf"(?:^|(?<=, ))(?P<vague>(?:with|despite) {_GROWING}{_WORRIES} (?:{over}|{they}))\b{_HOLDER}",
        rf"\b(?P<vague>{cause} {_GROWING}{fears} (?:over|about|that))\b{_HOLDER}",
    ]


@cache
def patterns() -> tuple[Pattern, ...]:
    """All of them, compiled on first use."""
    people, counted = vague_people(), words("newslint_rules", "vague-with-quantifier")
    made = (
        ("impersonal", _impersonal(), _BY_WHOM, word_set("it")),
        ("subject", _subjects(), _WHO, people | counted | word_set("some many others several most")),
        ("study", _studies(), _WHICH, word_set("reports rumours rumors studies research polls surveys")),
        ("feeling", _feelings(), _WHO, word_set("some many others popular conventional common received")),
        (
            "belief",
            _beliefs(),
            _BY_WHOM,
            word_set("is are was were been being be by criticised criticized") | _ADVERB_WORDS,
        ),
        ("raises", _raised(), _AMONG_WHOM, _RAISED),
        ("worries", _worries(), _WHOSE, _WORRY_WORDS),
    )
    return tuple(
        Pattern(kind, re.compile(text, re.IGNORECASE), message, needs)
        for kind, texts, message, needs in made
        for text in texts
    )
