"""Sets and votes against who won them: won 6-4, 3-6, 2-6; passed by 214 votes to 230."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from newslint.analyses.numbers import FIGURES, SPELLED, WORDS, number
from newslint.document import Document
from newslint.spans import Span
from newslint_rules._fact_slips import Slip

_SET = r"[(\[]?\d{1,2}[-–]\d{1,2}[)\]]?(?: ?[(\[]\d{1,2}(?:[-–]\d{1,2})?[)\]])?"
_SETS = re.compile(rf"(?<![\w.,/:-])(?P<sets>{_SET}(?:(?:, and |, | and | ){_SET}){{1,4}})(?![\w/]|[-–.:]\d|,\d)")
_ONE_SET = re.compile(r"(?<![(\d–-])(?P<open>[\[(]?)(?P<a>\d{1,2})[-–](?P<b>\d{1,2})")
_RESULT = re.compile(
    r"\b(?:(?P<won>beat|beats|beating|defeat(?:ed|s|ing)|overcame|edged|won|w[io]ns?|winning|victory|downed|stunned|beaten|"
    r"came through|prevailed)|"
    r"lost|loses|losing|loss|defeat)\b(?P<gap>[^;:\d]{0,60}?)$"
)
_RESULT_AFTER = re.compile(r" (?P<won>win|victory|triumph)(?: (?:over|against)|[.,;])")
_OTHER_RESULT = re.compile(
    r"\b(?:beat\w*|defeat\w*|lost|lose[sd]?|losing|won|wins?|winning|lead\w*|led|trail\w*|before|after|and|but|by|down|up|"
    r"was|were|been|set|not|never)\b"
)
_UNFINISHED = re.compile(
    r"\b(?:retire\w*|ret|abandon\w*|injur\w+|withdr[ae]w\w*|walkover|suspend\w*|rain|darkness|halted|so far|default\w*|"
    r"disqualif\w+|double-?headers?|legs?|split|respectively|super tie-?breaks?|champions tie-?breaks?)\b",
    re.IGNORECASE,
)
_LONG = frozenset({10, 11, 15, 21, 25})  # points to which sets of other games, and deciding ones, are played

_N = rf"(?:{FIGURES}|{WORDS})"
_PASSED = r"(?:passed|backed|approved|carried|adopted|endorsed|ratified|confirmed|won|upheld|agreed|elected)"
_MOTION = r"(?:motion|bill|measure|amendment|resolution|proposal|law|budget|referendum)"
_HOUSE = re.compile(
    r"\b(?:vot\w+|House|Senat\w+|[Cc]ouncil\w*|[Cc]ommittee|[Pp]arliament\w*|[Aa]ssembly|[Ll]awmakers|MPs|[Dd]eputies|"
    r"[Cc]ommission\w*|[Bb]oard|[Cc]ourt|[Mm]otion|[Bb]ill|[Aa]mendment|[Ll]egislat\w+|[Pp]anel)\b"
)
_VOTES = [
    re.compile(
        rf"\b{_PASSED}(?P<gap>(?: [\w’'-]+){{0,6}}?) by (?P<of>a vote of )?"
        rf"(?P<vote>(?P<a>{_N})(?P<votes> votes)?(?: to |[-–])(?P<b>\d[\d,]*\d|\d|{WORDS}))(?! votes)"
    ),
    re.compile(
        rf"\b(?:(?:passed|approved|adopted|ratified|confirmed|backed)(?P<gap> (?:the|a|an|it|him|her|its|his)"
        rf"(?: [\w’'-]+){{0,4}}?)|{_MOTION} (?:was |were )?(?:passed|approved|adopted|carried)(?: by)?) "
        r"(?P<vote>(?P<a>\d{1,3})[-–](?P<b>\d{1,3}))(?=[,.;:)]|$| (?:on|after|with|last|along|late|early|in the)\b)"
    ),
    re.compile(
        r"\bvot(?:ed|es)(?P<gap>) (?P<vote>(?P<a>\d{1,3})(?: to |[-–])(?P<b>\d{1,3}))(?:,)? (?:in favou?r\b|for |to "
        r"(?:approve|adopt|pass|back|support|accept|allow|endorse|ratify|confirm|uphold|authori[sz]e)\b)"
    ),
]
_LOST = re.compile(
    r"\b(?:lost|defeat\w*|reject\w*|turned down|voted down|thrown out|beaten|against)\b"
    r"|\b(?:of|for|at|from|in|about|some)$"
)
_MANY = 100
_NOT_BY_MORE = re.compile(
    r"\b(?:not|never|fail\w*|despite|although|needed|required|threshold|tie|tied|casting|overturn\w*|veto\w*|Swed\w+|"
    r"Riksdag|electoral college|between|almost|nearly)\b|n[’']t\b",
    re.IGNORECASE,
)


def set_slips(document: Document) -> Iterator[Slip]:
    """Sets of which the winner won no more than the loser."""
    for sentence in document.sentences:
        if _UNFINISHED.search(sentence.text):
            continue
        for match in _SETS.finditer(sentence.text):
            after = _RESULT_AFTER.match(sentence.text, match.end())
            before = None if after else _RESULT.search(sentence.text[: match.start()])
            if not after and (before is None or _OTHER_RESULT.search(before["gap"])):
                continue
            result = after or before
            if result is None:
                continue
            slip = _counted(match, bool(result["won"]))
            if slip is not None:
                yield replace(slip, span=slip.span.shift(sentence.span.start))


def _counted(match: re.Match[str], won: bool) -> Slip | None:
    sets = [(int(m["a"]), int(m["b"])) for m in _ONE_SET.finditer(re.sub(r" ?\(\d+(?:[-–]\d+)?\)", "", match["sets"]))]
    if len(sets) < 2 or not all(_is_set(*each) for each in sets):
        return None
    ours = sum(a > b for a, b in sets)
    theirs = len(sets) - ours
    if ours != theirs and (ours > theirs or not won):  # after “lost” either side may stand first
        return None
    message = f"By this score each side has won {SPELLED[ours]} of the sets."
    if ours != theirs:
        won_sets = SPELLED[ours] if ours else "none"
        message = (
            f"By this score, with the winner’s games first, the winner won {won_sets} of {SPELLED[len(sets)]} sets."
        )
    return Slip(Span(*match.span("sets")), message)


def _is_set(a: int, b: int) -> bool:
    high, low = max(a, b), min(a, b)
    if high <= 7:
        return (high == 6 and low <= 4) or (high == 7 and low >= 5 and low != 7)
    return high - low == 2 or (high in _LONG and high - low > 2)


def vote_slips(document: Document) -> Iterator[Slip]:
    """Votes that were carried by the smaller number."""
    for sentence in document.sentences:
        if not _HOUSE.search(sentence.text) or _NOT_BY_MORE.search(sentence.text):
            continue
        for match in (m for form in _VOTES for m in form.finditer(sentence.text)):
            a, b, groups = number(match["a"]), number(match["b"]), match.groupdict()
            if a is None or b is None or a.value >= b.value or _LOST.search(match["gap"] or ""):
                continue
            # five to ten may be how much it was won by
            if "of" not in groups or groups["of"] or groups["votes"] or a.value >= _MANY:
                message = f"“{match['vote']}” is a vote lost, not won: the larger number is against."
                yield Slip(Span(*match.span("vote")).shift(sentence.span.start), message)
