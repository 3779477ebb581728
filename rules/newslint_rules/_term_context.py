"""Whether words that could stand for a fixed term do so where they stand, and the term as the copy would write it."""

from __future__ import annotations

import re

from newslint.analyses.lexicon import classes
from newslint.document import Document, Role, Sentence
from newslint_rules._runs import Run, word_set
from newslint_rules._term_forms import form, plural
from newslint_rules._term_list import synonyms
from newslint_rules._term_match import Match

_TITLED = {Role.HEADLINE, Role.HEADING}
_BEFORE_VERB = word_set(
    "i you we they he she it who will would can could shall should may might must cannot did does do don't doesn't "
    "didn't won't can't couldn't wouldn't not never let lets let's helped help to"
)
#: Bodies whose names differ by such a word only: an alliance, an association and a league of one field can all exist.
_BODIES = word_set(
    "academy agency alliance assembly association authority board body bureau center centre chamber club coalition "
    "commission committee company confederation conference congress convention corporation council department "
    "federation firm forum foundation fund group institute institution league ministry movement network office "
    "organization panel partnership party pact accord programme project secretariat service society summit treaty "
    "tribunal trust union"
)
#: Kinds of places, houses, offices, days and papers, and what goes before many: such names are made of any common word.
_KINDS = _BODIES | word_set(
    "abbey age army avenue bay beach bridge canal city coast day desert east end force gallery gate gulf hill island "
    "isle journal lake land mail mountain museum north ocean palace park party patrol pole police post rock school sea "
    "service south square street theater tower valley war west year american british central commander crown european "
    "federal first general great home international minister national new people public royal secretary social soviet "
    "supreme world"
)
_OFFICES = word_set(
    "minister secretary president chancellor general adviser governor speaker leader justice chief staff commander "
    "prince duke archbishop whip marshal attorney"
)
_INITIALS = re.compile(r"\s*\(([A-Z]{2,8})[s)]")


def is_meant(match: Match, run: Run, sentence: Sentence, document: Document) -> bool:
    """Whether the place is the term in other words, and no name, clause or phrase of its own."""
    place = run[match.first : match.end]
    usual = match.term.text.split()
    if any("'" in w.low and "'" not in u for w, u in zip(place[:-1], usual, strict=False)):
        return False  # “the world’s superpowers”
    if match.term.is_name:
        return _is_named(match, run, sentence, document)
    if sentence.block.role not in _TITLED:
        starts = not any(c.isalnum() for c in sentence.text[: place[0].start])
        if any(w.text[0].isupper() for w in place[1:]) or (place[0].text[0].isupper() and not starts):
            return False
    return not _is_clause(match, run)


def _is_clause(match: Match, run: Run) -> bool:
    """Whether the first word is a verb here: “they charge batteries”, “to bank money”."""
    if not match.first or 0 not in match.replaced or not set(classes(run[match.first].low)) & set("VZDG"):
        return False
    return run[match.first - 1].low in _BEFORE_VERB


def _is_named(match: Match, run: Run, sentence: Sentence, document: Document) -> bool:
    """Whether a name is a known one but for a synonym, and not the name of somebody else."""
    place = run[match.first : match.end]
    term = match.term
    if not all(place[i].text[0].isupper() for i in term.content):
        return False
    if all(w.text.isupper() for w in place):
        return False
    words = [(form(place[i].text), term.forms[i]) for i in match.replaced]
    body = all(one in _BODIES and other in _BODIES for one, other in words)
    kept = {term.forms[i] for i in term.content if i not in match.replaced}
    short = len(term.content) < 3
    if short and kept & _KINDS and not all(one in synonyms().rare for one, _ in words):
        return False
    if not kept and any(one in _KINDS or other not in synonyms().spun.get(one, ()) for one, other in words):
        return False
    starts = not any(c.isalnum() for c in sentence.text[: place[0].start])
    if short and 0 in match.replaced and (starts or sentence.block.role in _TITLED):
        return False  # “Modern Mexico has changed”
    if body and (short or document.text.count(_text(match, run)) > 1):
        return False
    given = _INITIALS.match(sentence.text, place[-1].end)
    if given and given[1] == _initials(_text(match, run)) != _initials(term.text):
        return False  # an abbreviation of its own
    office = term.forms[term.content[-1]] in _OFFICES
    before = run[match.first - 1] if match.first else None
    after = run[match.end] if match.end < len(run) else None
    if before and 0 in match.replaced and before.text[0].isupper() and before.start and not office:
        return False
    last = match.end - match.first - 1
    return not (after and last in match.replaced and after.text[0].isupper() and not office)


def _text(match: Match, run: Run) -> str:
    return " ".join(w.text for w in run[match.first : match.end])


def _initials(name: str) -> str:
    return "".join(w[0] for w in name.split() if w[0].isupper())


def original(match: Match, run: Run) -> str:
    """The term as it would stand there: with the capitals, plurals and possessive of the copy."""
    place = run[match.first : match.end]
    said = match.term.text.split()
    found = []
    for i, (word, usual) in enumerate(zip(place, said, strict=True)):
        if i not in match.replaced:
            found.append(re.sub(r"[’']s?$", "", word.text))
            continue
        bare = re.sub(r"['’]s?$", "", word.text)
        many = "S" in classes(bare.lower()) and form(bare) != bare.lower() and form(usual) == usual.lower()
        one = plural(usual) if many and "N" in classes(usual.lower()) else usual
        titled = bare[0].isupper() and not match.term.is_name
        found.append(one[0].upper() + one[1:] if titled else one)
    ending = re.search(r"['’]s?$", place[-1].text)
    if not ending:
        return " ".join(found)
    mark = ending[0][0]
    return " ".join(found) + (mark if found[-1].endswith("s") and len(ending[0]) == 1 else f"{mark}s")
