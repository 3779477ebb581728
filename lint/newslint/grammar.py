"""The grammar engine's findings on a draft, without those on names and on the other dialect's spellings."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newslint.analyses.quotations import has_sic, is_quoted
from newslint.document import PLACEHOLDER, Document
from newslint.engines.base import Dialect, GrammarEngine, Match, UncheckedTextError
from newslint.engines.profile import is_speller, profile
from newslint.findings import Flag, Severity
from newslint.rule import House
from newslint.selection import ENGINE, Selection
from newslint.sentences import chunks
from newslint.spans import Span
from newslint.speller import is_right, once_each, ranked

_LIMIT = 5_000  # code points a call: one endless line neither stalls the engine nor exceeds a server's limit
_QUOTED = re.compile(r"(?<!\w)['‘\"]([^'‘’\"“”]+|‘)['’\"](?!\w)")
#: What is left alone inside quotations: how people speak is theirs, how it is spelled is the writer's.
_OTHERS_WORDS = {"grammar", "style"}


@dataclass(frozen=True)
class Checked:
    """What an engine said of a draft; matches are in code points of the prose, `unchecked` names what it failed on."""

    matches: tuple[Match, ...]
    unchecked: tuple[str, ...] = ()


def check_grammar(document: Document, engine: GrammarEngine, dialect: Dialect) -> Checked:
    """Run an engine over all blocks of a draft. Pure but for the engine, so it may run in a thread.

    Raises:
        EngineError: the engine is missing or down.
    """
    matches: list[Match] = []
    unchecked: list[str] = []
    text = document.text.replace(PLACEHOLDER, "X")
    for block in document.blocks:
        for part in chunks(block.span.of(text), _LIMIT):
            place = part.shift(block.span.start)
            try:
                found = engine.check(place.of(text), dialect)
            except UncheckedTextError as e:
                found = e.matches
                line = document.line_at(place.start)
                unchecked.append(f"line {line}: {e}; the text stays unchecked for grammar")
            matches += (_moved(m, place.start) for m in found)
    return Checked(tuple(matches), tuple(unchecked))


def _moved(m: Match, by: int) -> Match:
    return Match(m.rule_id, m.category, m.message, m.start + by, m.end + by, m.replacements)


def grammar_flags(
    document: Document, checked: Checked, selection: Selection, house: House
) -> list[tuple[str, str, Severity, Flag]]:
    """The engine's findings that stand: rule id, category, severity and flag of each."""
    found: dict[tuple[str, str, Severity], list[Flag]] = {}
    for match in checked.matches:
        category, severity = profile().place(match.rule_id, match.category)
        rule = f"{ENGINE}/{match.rule_id}"
        span = Span(match.start, match.end)
        theirs = category in _OTHERS_WORDS and is_quoted(document, span)
        if not selection.enabled(rule, category, default=match.rule_id not in profile().off and not theirs):
            continue
        if PLACEHOLDER in document.text[max(span.start - 2, 0) : span.end + 2] or has_sic(document, span):
            continue
        asked = selection.enabled(
            rule, category, default=False
        )  # --select lt brings back all but what the desk itself has decided
        if not asked and match.rule_id == "ENGLISH_WORD_REPEAT_RULE" and _may_repeat(span.of(document.text)):
            continue
        if category == "spelling" and house.knows(span.of(document.text)):
            continue
        replacements = match.replacements
        if is_speller(match.rule_id):
            if not asked and is_right(document, span, replacements, house):
                continue
            replacements = ranked(span.of(document.text), replacements)
        message = _message(match, span.of(document.text), replacements)
        flag = Flag(span, message, replacements, fix="unsafe" if replacements else None)
        found.setdefault((rule, category, severity), []).append(flag)
    return [
        (*kind, flag)
        for kind, flags in found.items()
        for flag in (once_each(document, flags) if is_speller(kind[0].removeprefix(f"{ENGINE}/")) else flags)
    ]


def _may_repeat(both: str) -> bool:
    """“the first FIRST contest” has a name in capitals beside a word; “had had” is the pluperfect."""
    words = set(both.split())
    return len(words) > 1 or words == {"had"}


def _message(match: Match, word: str, replacements: tuple[str, ...]) -> str:
    """The engine's message in our quotation marks; a speller's names the word and the likeliest one meant."""
    if not match.rule_id.startswith("MORFOLOGIK"):
        return _QUOTED.sub(r"“\1”", match.message)
    return f"“{word}” is not in the dictionary" + (f": is it “{replacements[0]}”?" if replacements else ".")
