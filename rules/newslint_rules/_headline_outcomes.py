"""An outcome that the headline and the lead give the other way round: who beat whom, who bought whom, who lives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.document import Document
from newslint.findings import Flag, Spot
from newslint.spans import Span
from newslint_rules._headline_lead import HeadlineAndLead

_NAME = r"[A-Z][\w’'-]+(?: (?:of |de |van |der |von )?[A-Z][\w’'-]+){0,3}"
_AUX = r"(?: (?:have|has|was|were|is|are))?"


class _Kind(NamedTuple):
    """What the lead may say of two names or of one (no `<b>`), and what the headline may then not say."""

    lead: str
    headline: tuple[str, ...]


_BEAT = (
    r"(?:beats?|defeats?|defeated|thrash(?:es|ed)?|edged?|edges|overcomes?|overcame|knock(?:s|ed)? out|downs|downed)"
)
_LOST = r"(?:loses?|lost|falls?|fell|went down|goes? down)(?: \d+[-–]\d+)? to"
_WILL = r"(?:(?:will |(?:agree[sd]? |agreeing |plan(?:s|ned)? |offer(?:s|ed)? |set |due )?to ))?"
#: What a company is called before its name, without the words that make it something else (to, from).
_THE = r"(?: (?!(?:to|from|in|of|for|with|at|by|and|or|stake|shares?)\b)[\w’-]+){0,5}?"
_BUYS = rf"{_WILL}(?:buys?|bought|acquires?|acquired|takes? over|took over){_THE}"
_SELLS = rf"{_WILL}(?:sells?|sold){_THE}"
_DEAD = r"(?:dies|died|dead|killed|is dead|was killed|found dead|passes away|passed away)"
_ALIVE = (
    r"(?:survives|survived|is alive|alive|is recovering|recovering|found alive|escapes unhurt|escaped unhurt|rescued)"
)
_KINDS = (
    _Kind(rf"(?P<a>{_NAME}){_AUX} {_BEAT} (?P<b>{_NAME})", (rf"<b> {_BEAT} <a>", rf"<a> {_LOST} <b>")),
    _Kind(rf"(?P<a>{_NAME}){_AUX} {_LOST} (?P<b>{_NAME})", (rf"<a> {_BEAT} <b>", rf"<b> {_LOST} <a>")),
    _Kind(rf"(?P<a>{_NAME}){_AUX} {_BUYS} (?P<b>{_NAME})", (rf"<b> {_BUYS} <a>", rf"<a> {_SELLS} <b>")),
    _Kind(rf"(?P<a>{_NAME}){_AUX} {_SELLS} (?P<b>{_NAME})", (rf"<a> {_BUYS} <b>",)),
    _Kind(rf"(?P<a>{_NAME}){_AUX} (?:survived|recovering|escaped unhurt|found alive)\b", (rf"<a> {_DEAD}",)),
    _Kind(rf"(?P<a>{_NAME}){_AUX} (?:died|killed|found dead)\b", (rf"<a> {_ALIVE}",)),
)
_DEATH = re.compile(r"(?i)\b(?:d(?:ies|ied|ead|eath|eaths|ying)|killed|kills)\b")
#: The object goes on: the Acme stake, Acme’s shares.
_GOES_ON = re.compile(r"[’'-]| (?:stake|shares?|bid|deal|unit|arm|fans?|coach|captain|\d(?![\d]?[-–]\d))")


def outcome_flags(document: Document, both: HeadlineAndLead) -> Iterator[Flag]:
    """Flags in the headline; the sentence of the lead is a related place."""
    for sentence in both.plain:
        for kind in _KINDS:
            for match in re.finditer(kind.lead, sentence.text):
                found = _in_headline(kind, match, both.title)
                if found is None or _GOES_ON.match(sentence.text, match.end()):
                    continue
                if "<b>" not in kind.headline[0] and kind.headline[0].endswith(_DEAD) and _DEATH.search(sentence.text):
                    continue
                span = found.shift(both.headline.span.start)
                place = Span(*match.span()).shift(sentence.span.start)
                line = document.line_at(place.start)
                message = f"The headline says “{span.of(document.text)}”, the text “{match[0]}” (line {line})."
                yield Flag(span, message, related=(Spot(place, f"“{match[0]}”"),))
                return


def _in_headline(kind: _Kind, match: re.Match[str], title: str) -> Span | None:
    names = {group: _forms(name) for group, name in match.groupdict().items()}
    for form in kind.headline:
        pattern = re.sub(r"<(a|b)>", lambda m: names[m[1]], form)
        found = re.search(rf"\b{pattern}\b", title, re.IGNORECASE)
        if found and not _GOES_ON.match(title, found.end()):
            return Span(*found.span())
    return None


def _forms(name: str) -> str:
    """The whole name, or its last word."""
    words = name.split()
    return "(?:" + "|".join(dict.fromkeys(re.escape(n) for n in (name, words[-1]))) + ")"
