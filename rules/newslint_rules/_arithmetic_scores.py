"""Scores that no convention fits to who won: drew 2-1, a 3-3 win, beat Leeds 1-2, sets that the winner lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from newslint.document import Document
from newslint.spans import Span
from newslint_rules._fact_slips import Slip

_SCORE = r"(?<![\w.,/:-])(?P<score>(?P<a>\d{1,3})[-–](?P<b>\d{1,3}))(?![\w/½¼¾]|[-–.,:]\d|[’'])"
#: What follows a score that is no range of numbers: drew 20-30 people.
_ENDS = (
    r"(?=[,.;:)]|$| [(–—-]| (?:with|against|at|in|on|away|to|after|and|but|thanks|despite|last|yesterday|today|tonight|"
    r"earlier|through|from|as|when|while|before|here|there|by|for|over|this|that|courtesy|following|behind|under|since)\b)"
)
_NAME = r"[A-Z][\w’'.&-]*(?: (?:[A-Z][\w’'.&-]*|of|de|&|and(?= [A-Z])))*(?: \([^)\d]{1,25}\))?"
_THE = r"(?:the|their|its|his|her|fellow)"
_SIDE = rf"(?:(?:{_THE} )?(?:[a-z-]+ ){{0,3}}?{_NAME}|{_THE} [a-z-]+(?: [a-z-]+)?)"
_BEAT = (
    r"(?:beat|beats|beating|defeat(?:ed|s|ing)|thrash(?:ed|es|ing)|thump(?:ed|s|ing)|hammer(?:ed|s|ing)|overcame|"
    r"overcome|edg(?:ed|es|ing)(?: out| past)?|saw off|down(?:ed|s)|crush(?:ed|es|ing)|rout(?:ed|s|ing)|stun(?:ned|s)|"
    r"trounc(?:ed|es|ing)|outclass(?:ed|es)|(?:has|have|had|having) beaten|(?:won|w[io]ns?|winning) (?:against|over))"
)
_MATCH = r"(?:game|match|leg|tie|fixture|opener|final|semi-final|derby|replay|friendly|Test|series)"
_KIND = r"(?:(?:home|away|friendly|league|cup|first-leg|second-leg|opening|thrilling|dramatic|deserved|narrow) )?"

_DREW = re.compile(
    rf"\b(?:[Dd]r[ea]w(?:n|s|ing)?(?: (?:their|the|its|his|her) (?:[a-z-]+ )?{_MATCH})?|[Tt]ied"
    rf"(?: the (?:game|match|score|scores)(?: at)?|(?= \d+[-–]\d+ (?:with|against)\b)))"
    rf"(?: at home| away)?(?:,? (?:with|to|against|at) {_SIDE})?,? {_SCORE}{_ENDS}"
)
_A_DRAW = re.compile(rf"{_SCORE} {_KIND}(?P<draw>draws?)(?![\w-])")
_GOALLESS = re.compile(rf"\b(?:goalless|scoreless) {_SCORE} (?:draw|tie|stalemate)")
_WON = re.compile(
    rf"\b(?P<verb>{_BEAT} {_SIDE}|(?:[Ww]on|[Ww]ins?|[Ww]inning|[Ll]ost|[Ll]oses?|[Ll]osing)"
    rf"(?: (?:their|the|its|his|her) (?:[a-z-]+ )?{_MATCH})?(?: (?:to|against|at) {_SIDE})?(?: by)?"
    rf"|(?:was|were|been) (?P<lost>beaten|defeated|thrashed)),? {_SCORE}{_ENDS}"
)
_A_WIN = re.compile(rf"{_SCORE} {_KIND}(?P<win>win|wins|victory|victories|triumph|defeat|defeats|loss|lead)(?![\w-])")
_BEAT_SIDE = re.compile(rf"\b(?i:{_BEAT}) {_SIDE},? {_SCORE}{_ENDS}")
_WIN_OVER = re.compile(rf"{_SCORE} {_KIND}(?:win|victory|triumph) (?:over|against) {_SIDE}")

#: Other ways to win what is level.
_DECIDED = re.compile(
    r"\b(?:penalt\w+|pens|shoot-?outs?|spot-kicks?|away[- ]goals?|aggregate|agg|on points|count-?back|wickets?|votes?|"
    r"voted|tie-?breaks?|golden goal|coin|toss|records?|retired|ret|walkover|abandoned|forfeit\w*|awarded|overturned|"
    r"disqualif\w+|jumps?-offs?|run rate|head-to-head|odds|after extra time|play-off hole)\b",
    re.IGNORECASE,
)
_NOT_SAID = re.compile(
    r"\b(?:not|never|fail(?:ed|s)?|unable|cannot|if|hop(?:e[sd]?|ing)|want(?:ed|s)?|need(?:ed|s)?|would|could|should|might|"
    r"tip(?:ped)?|predict\w*|bet|backed|without|instead of)\b[^,;]{0,40}$|n[’']t\b[^,;]{0,40}$",
    re.IGNORECASE,
)
#: Sports in which the lower score wins, or which write scores otherwise.
_OTHER_SPORTS = re.compile(
    r"\b(?:golf\w*|cross[- ]country|birdies?|stroke[- ]play|dual meet|under par|wickets?|cricket\w*|"
    r"innings|GAA|hurl(?:ing|ers?)|"
    r"camogie|Gaelic|croquet|chess)\b",
    re.IGNORECASE,
)
_RACING = re.compile(
    r"\b(?:Grand Prix|Formula (?:One|1|E)|F1|MotoGP|Le Mans|podium|jockeys?|racecourse|furlongs?|bookmakers?)\b",
    re.IGNORECASE,
)
_RANGE_FROM = 6  # 2-5 may be a score, 6-9 is as likely a range


def score_slips(document: Document) -> Iterator[Slip]:
    """Scores that say another result than the words beside them."""
    if _OTHER_SPORTS.search(document.text):
        return
    racing = bool(_RACING.search(document.text))
    for sentence in document.sentences:
        if re.search(r"\d[-–]\d", sentence.text):
            taken: list[Span] = []
            for slip in [*_draws(sentence.text), *_level(sentence.text), *_lower(sentence.text, racing)]:
                if not any(slip.span.overlaps(span) for span in taken):
                    taken.append(slip.span)
                    yield replace(slip, span=slip.span.shift(sentence.span.start))


def _draws(text: str) -> Iterator[Slip]:
    for match in [*_DREW.finditer(text), *_A_DRAW.finditer(text)]:
        a, b = _sides(match)
        range_like = a < b and a >= _RANGE_FROM and "draw" not in match.groupdict()
        if a != b and not range_like and not _in_a_row(text, match) and not _NOT_SAID.search(text[: match.start()]):
            yield _slip(match, f"{match['score']} is not a draw: one side has more.")
    for match in _GOALLESS.finditer(text):
        if match["a"] == match["b"] != "0":
            yield _slip(match, f"{match['score']} is not goalless: both sides have scored.")


def _level(text: str) -> Iterator[Slip]:
    if _DECIDED.search(text):
        return
    for match in [*_WON.finditer(text), *_A_WIN.finditer(text)]:
        a, b = _sides(match)
        if a != b or a == 50 or _in_a_row(text, match) or _NOT_SAID.search(text[: match.start()]):
            continue
        word = match.groupdict().get("win") or ""
        verb = (match.groupdict().get("verb") or "").lower()
        lost = word.startswith(("defeat", "loss")) or verb.startswith("los") or match.groupdict().get("lost")
        what = "lead" if word == "lead" else "defeat" if lost else "win"
        yield _slip(match, f"{match['score']} is {'level' if what == 'lead' else 'a draw'}, not a {what}.")


def _lower(text: str, racing: bool) -> Iterator[Slip]:
    """The winner first, with the lower number."""
    for match in [*_BEAT_SIDE.finditer(text), *_WIN_OVER.finditer(text)]:
        a, b = _sides(match)
        if a >= b or _in_a_row(text, match) or _NOT_SAID.search(text[: match.start()]):
            continue
        if racing or re.match(r" (?:to \d|on (?:aggregate|agg\b)|favou?rite)", text[match.end("score") :]):
            continue
        turned = re.sub(r"(\d+)([-–])(\d+)", r"\3\2\1", match["score"])
        message = f"The winner’s score comes first and is the higher one: {turned}, not {match['score']}."
        yield _slip(match, message, turned)


def _sides(match: re.Match[str]) -> tuple[int, int]:
    return int(match["a"]), int(match["b"])


def _in_a_row(text: str, match: re.Match[str]) -> bool:
    """Whether another score stands right before or after it, as sets do, or two matches."""
    before, after = text[: match.start("score")], text[match.end("score") :]
    return bool(
        re.match(r"(?: ?[(\[][\d–-]+[)\]])?,? (?:and |to )?[(\[]?\d+[-–]\d", after)
        or re.search(r"\d[-–]\d+[)\]]?,? (?:and )?[(\[]?$", before)
    )


def _slip(match: re.Match[str], message: str, right: str = "") -> Slip:
    return Slip(Span(*match.span("score")), message, right)
