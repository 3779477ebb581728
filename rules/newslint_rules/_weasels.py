"""Where a draft hangs a claim on nobody; found once a draft."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.analyses.annotation import Token, annotation
from newslint.analyses.attribution import attributions
from newslint.analyses.holders import holder_of
from newslint.analyses.lexicon import classes
from newslint.analyses.quotations import has_sic, is_quoted
from newslint.analyses.voice import Voice, voice
from newslint.document import Document, Role, Sentence, analysis
from newslint.spans import Span
from newslint.wordlists import words
from newslint_rules._turns import hits
from newslint_rules._weasel_patterns import MESSAGES, Pattern, patterns

_SKIPPED = {Role.HEADLINE, Role.HEADING, Role.BYLINE, Role.DATELINE, Role.QUOTATION}
#: The next words name them: critics such as the union, many MPs, among them the whip.
_NAMED = re.compile(
    r"^[^.;:]{0,60}?(?:\bsuch as\b|\bincluding\b|\bamong them\b|, (?:like|led by|notably|namely)\b)", re.IGNORECASE
)
_BY = re.compile(
    r"^(?:(?! (?:and|but|while|which|who|that)\b)[^.;:,()“”\"]){0,60}? by (?!(?:many|some|most|critics|experts)\b)"
)
_QUANTIFIERS = (
    "some ",
    "many ",
    "most ",
    "several ",
    "numerous ",
    "various ",
    "a ",
    "plenty ",
    "countless ",
    "others ",
)
_LETTERS = re.compile(r"[^\W\d_]+")
#: Somebody holds it after all: among doctors, from the union.
_HELD = re.compile(
    r" (?:\w+ ){0,4}?(?:by|from|among|amongst|within) (?!many\b|some\b|the public\b|critics\b|experts\b)\w"
)
#: A group named first, of which “some” are a part.
_PARTITIVE = re.compile(r"(?i)[“\"‘]?(?:of|among|amongst|out of) [^.;:!?]{4,80}, ")
_CLAUSE = re.compile(
    r"[^\w\s]| (?:that|it|there|he|she|we|this|will|would|is|are|was|were|has|have|had|may|could|should)\b"
)
_PERSONS = {"i", "he", "she", "we", "they", "you", "who"}

#: Why prices moved is the market report’s to say.
_MARKET = re.compile(
    r"(?i)\b(?:shares|stocks|index|pound|dollar|euro|yen|oil|gold|prices|yields|bonds|markets?|futures|crude|bitcoin)\b[^.;]{0,40}?"
    r"\b(?:fell|rose|slid|jumped|dropped|climbed|slipped|gained|lost|surged|tumbled|edged|closed|sank|eased|rallied)\b"
)
#: The consensus of analysts on a figure; the two sides of a ballot.
_USUAL = re.compile(
    r"(?i)\b(?:analysts|economists|forecasters) (?:had )?(?:expect|expected|forecast|predict|predicted|estimate)\b"
    r"[^.;]{0,60}\d"
    r"|\b(?:opponents|critics)\b[^.]{3,120}\b(?:supporters|proponents|backers)\b"
    r"|\b(?:supporters|proponents|backers)\b[^.]{3,120}\b(?:opponents|critics)\b"
)


class Weasel(NamedTuple):
    """A place of the prose where a claim is nobody's, the question to ask, and whether it counts only among many."""

    span: Span
    message: str
    is_weak: bool = False


@analysis
def weasels(document: Document) -> tuple[Weasel, ...]:
    """All of a draft, in order of place; none of what is no report."""
    if voice(document) is not Voice.REPORT:
        return ()
    return tuple(
        weasel
        for sentence in document.sentences
        if sentence.block.role not in _SKIPPED
        for weasel in sorted(_in_sentence(sentence, document))
    )


def _in_sentence(sentence: Sentence, document: Document) -> list[Weasel]:
    found = list(_by_patterns(sentence, document))
    for hit in hits("weasel-turns", sentence.text):
        place = hit.span.shift(sentence.span.start)
        after = sentence.text[hit.span.end :]
        if any(place.overlaps(other.span) for other in found) or _HELD.match(after) or _NAMED.match(after):
            continue
        if hit.kind == "who" and not (_takes_clause(hit.span, sentence, document) and _is_nobody(place, document)):
            continue
        if not _is_said(place, sentence, document):
            message = MESSAGES[hit.kind].format(words=hit.span.of(sentence.text))
            found.append(Weasel(place, message, hit.is_weak))
    return found


def _by_patterns(sentence: Sentence, document: Document) -> Iterator[Weasel]:
    present = set(_LETTERS.findall(sentence.text.lower()))
    near = [p for p in patterns() if not p.needs.isdisjoint(present)]
    found = [(m, p) for p in near for m in p.regex.finditer(sentence.text) if not m.groupdict().get("holder")]
    taken: list[Span] = []
    for match, pattern in sorted(found, key=lambda f: (f[0].start("vague"), -f[0].end("vague"))):
        place = Span(*match.span("vague"))
        again = match["vague"].lower().startswith("others ")  # “some call for it, while others object” is one place
        if any(place.overlaps(t) for t in taken) or (again and taken):
            continue
        if pattern.kind == "subject" and not _takes_clause(place, sentence, document):
            continue
        if not _is_somebody_after_all(match["vague"], pattern, place) and not _is_attributed(
            pattern, place, sentence, document
        ):
            taken.append(place)
            yield Weasel(place.shift(sentence.span.start), pattern.message.format(words=match["vague"]))


def _is_nobody(place: Span, document: Document) -> bool:
    """Whether the people in a span of the prose are nobody in particular: no name, number or “the” before them."""
    notes = annotation(document)
    people = (t for t in notes.within(place) if t.dep in {"nsubj", "nsubjpass"} and t.pos == "NOUN")
    before = (c for t in people for c in notes.children(t) if c.index < t.index and c.span.start < place.start)
    return not any(
        c.pos == "PROPN" or c.dep in {"nummod", "poss"} or c.text.lower() in {"the", "these", "those", "both", "all"}
        for c in before
    )


def _takes_clause(place: Span, sentence: Sentence, document: Document) -> bool:
    """Whether a verb that can have a plain object has a clause: “many claim it leaks”, not “many claim benefits”."""
    last = annotation(document).within(place.shift(sentence.span.start))[-1]
    if last.text.lower() not in words("newslint_rules", "verbs-with-object"):
        return True
    after = sentence.text[place.end :]
    children = annotation(document).children(last)
    return bool(_CLAUSE.match(after)) or any(c.dep == "ccomp" or c.text.lower() == "as" for c in children)


def _is_somebody_after_all(vague: str, pattern: Pattern, place: Span) -> bool:
    quantified = vague.lower().startswith(_QUANTIFIERS)
    return pattern.kind == "subject" and not quantified and _names_somebody(vague, place.start < 2)


def _names_somebody(vague: str, at_start: bool) -> bool:
    """Whether a name stands before the noun: UN experts say, Harvard researchers believe."""
    first, *others = vague.split()
    common = first.islower() or (at_start and classes(first.lower()) and not first.isupper())
    return not common or any(w[0].isupper() for w in others)


def _is_attributed(pattern: Pattern, place: Span, sentence: Sentence, document: Document) -> bool:
    span = place.shift(sentence.span.start)
    after = sentence.text[place.end :]
    if _NAMED.match(after) or (pattern.kind == "worries" and _MARKET.search(sentence.text)):
        return True
    if pattern.kind == "subject" and _USUAL.search(sentence.text):
        return True
    if pattern.kind == "subject" and _PARTITIVE.fullmatch(sentence.text, 0, place.start):
        return True
    if pattern.kind == "belief" and _BY.match(after):
        return True
    if pattern.kind == "raises" and _somebody_raises(annotation(document).within(span), document):
        return True
    return _is_said(span, sentence, document)


def _is_said(span: Span, sentence: Sentence, document: Document) -> bool:
    """Whether somebody in particular says these words of the prose, or the desk knows of them."""
    if is_quoted(document, span) or has_sic(document, span):
        return True
    return attributions(document).at(sentence).attributed(span) is not None


def _somebody_raises(tokens: tuple[Token, ...], document: Document) -> bool:
    """Whether a person or institution raises the question, rather than an event."""
    notes = annotation(document)
    if tokens[-1].lemma == "eyebrow":
        return False
    verb = next((t for t in tokens if t.lemma in {"raise", "draw", "spark", "prompt", "fuel", "stoke"}), tokens[0])
    subjects = [c for c in notes.children(verb) if c.dep in {"nsubj", "nsubjpass"}]
    head = notes.tokens[verb.head]
    if not subjects and verb.dep in {"advcl", "conj", "xcomp", "ccomp"}:
        subjects = [c for c in notes.children(head) if c.dep in {"nsubj", "nsubjpass"}]
    return any(s.text.lower() in _PERSONS or holder_of(s, notes, document.text) for s in subjects)
