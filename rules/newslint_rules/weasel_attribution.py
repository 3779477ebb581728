"""`weasel-attribution`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from newslint.analyses.annotation import Annotation, Token, annotation
from newslint.analyses.quotations import has_sic, is_quoted
from newslint.document import Document, Role, Sentence
from newslint.findings import Flag, Severity
from newslint.rule import DocumentRule
from newslint.spans import Span
from newslint.wordlists import words
from newslint_rules._lexicon import classes
from newslint_rules._weasel_patterns import Pattern, patterns

_SKIPPED = {Role.HEADLINE, Role.HEADING, Role.BYLINE, Role.DATELINE, Role.QUOTATION}
#: The next words name them: critics such as the union, many MPs, among them the whip.
_NAMED = re.compile(
    r"^[^.;:]{0,60}?(?:\bsuch as\b|\bincluding\b|\bamong them\b|, (?:like|led by|notably|namely)\b)", re.IGNORECASE
)
_BY = re.compile(
    r"^(?:(?! (?:and|but|while|which|who|that)\b)[^.;:,()“”\"]){0,60}? by (?!(?:many|some|most|critics|experts)\b)"
)
_ACCORDING = re.compile(
    r"\b(?:according to|in the words of|citing|quoted? by) (?!(?:some|many|critics|experts|observers|reports|most)\b)",
    re.IGNORECASE,
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
_VAGUE = {"some", "many", "others", "several", "most", "it", "this", "that", "which"}
_LETTERS = re.compile(r"[^\W\d_]+")
#: A group named first, of which “some” are a part.
_PARTITIVE = re.compile(r"(?i)[“\"‘]?(?:of|among|amongst|out of) [^.;:!?]{4,80}, ")
_CLAUSE = re.compile(
    r"[^\w\s]| (?:that|it|there|he|she|we|this|will|would|is|are|was|were|has|have|had|may|could|should)\b"
)
_PERSONS = {"i", "he", "she", "we", "they", "you", "who"}


class WeaselAttribution(DocumentRule):
    """A claim hung on nobody: “some call for”, “it has been suggested that”, “amid concerns”.

    What it flags
    -------------
    - impersonal: “it is believed that”, “it has been proposed that”.
    - a vague subject: “critics say”, “many fear”, “some reports have suggested”, “with many concerned”.
    - a judgement without its judge: “is widely seen as”, “has been criticised”, “could be interpreted as”,
      “has raised eyebrows”, “raising concerns”.
    - concerns, fears and calls that nobody holds: “amid growing fears”, “concerns grow”, “there are growing calls for”.

    Only the vague words are flagged; the message asks whose claim it is. Of “some … while others …” the first is.

    Why a desk cares
    ----------------
    The reader cannot weigh a claim without its source, and the writer who has none hides it so. An editor asks “who?”
    of each such sentence; this asks first.

    When it is wrong to flag
    ------------------------
    When the sentence says who: an agent (“by the board”), “according to”, “the ministry said”, “critics such as”,
    “fears among geologists”. When somebody or a document raises the question, when the vague noun is particular (“the
    experts”, “UN experts”), when “some say they …” goes on about people just named, when many people merely live there.
    Quotations and headlines are left alone. So are “allegedly” and “reportedly”, which crime copy needs, and
    “sources say”, which is another rule’s.

    Measured
    --------
    On 14,800 words of edited news: 1 finding (0.07 per 1,000 words; true: hostility that unnamed critics blame); on
    15,700 words of interviews 1 (0.06; “than many people assume”, the writer’s own aside). On 45,000 words of other
    published news and single sentences 13 (0.3), all vague by one reader’s judgement; four are not worth an editor’s
    time, since the next sentence quotes somebody or the text tells what an age believed. Essays and papers
    have up to 1.1: “is seen as” is their style.
    Of 27 marked places it finds 25 (files with an odd hash 5 of 6, even 20 of 21; all marks were read before the
    patterns were written, so expect less elsewhere), with no finding on that copy beside a mark. It misses an
    inverted “believe some experts” without a comma, and vague roles it has no word for.
    5 ms per 1,000 words beside the parse.
    """

    id: ClassVar = "weasel-attribution"
    category: ClassVar = "claims"
    severity: ClassVar = Severity.WARNING

    def check(self, document: Document) -> Iterator[Flag]:
        """Flags the vague words."""
        for sentence in document.sentences:
            if sentence.block.role not in _SKIPPED:
                yield from _in_sentence(sentence, document)


def _in_sentence(sentence: Sentence, document: Document) -> Iterator[Flag]:
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
            yield Flag(place.shift(sentence.span.start), pattern.message.format(words=match["vague"]))


def _takes_clause(place: Span, sentence: Sentence, document: Document) -> bool:
    """Whether a verb that can have a plain object has a clause: “many claim it leaks”, not “many claim benefits”."""
    last = annotation(document).within(place.shift(sentence.span.start))[-1]
    if last.text.lower() not in words("newslint_rules", "verbs-with-object"):
        return True
    after = sentence.text[place.end :]
    return bool(_CLAUSE.match(after)) or any(c.dep == "ccomp" for c in annotation(document).children(last))


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
    if is_quoted(document, span) or has_sic(document, span) or _NAMED.match(after):
        return True
    if pattern.kind == "subject" and _PARTITIVE.fullmatch(sentence.text, 0, place.start):
        return True
    if pattern.kind == "belief" and _BY.match(after):
        return True
    rest = sentence.text[: place.start] + sentence.text[place.end :]
    if _ACCORDING.search(rest):
        return True
    tokens = annotation(document).within(span)
    if pattern.kind == "raises" and _somebody_raises(tokens, document):
        return True
    return _is_reported(tokens, sentence, document)


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
    return any(_is_somebody(s) for s in subjects)


def _is_somebody(token: Token) -> bool:
    return (
        token.entity in {"PERSON", "ORG", "GPE", "NORP"}
        or token.text.lower() in _PERSONS
        or token.lemma.lower() in words("newslint_rules", "people")
    )


def _is_reported(tokens: tuple[Token, ...], sentence: Sentence, document: Document) -> bool:
    """Whether the sentence says who says so: “…, the ministry said”, “she feared that …”."""
    notes = annotation(document)
    inside = {t.index for t in tokens}
    above = {i for t in tokens for i in _above(t, notes)} - inside
    for token in notes.within(sentence.span):
        if token.index in inside or token.lemma not in words("newslint_rules", "reporting-verbs"):
            continue
        heard = token.lemma == "tell" and token.tag == "VBN"  # “the court was told”
        if token.tag not in {"VBD", "VBZ", "VBP", "VBG"} and not heard:
            continue
        subjects = [c for c in notes.children(token) if c.dep in {"nsubj", "nsubjpass"} and c.index not in inside]
        if any(s.text.lower() in _VAGUE | words("newslint_rules", "vague-sources") for s in subjects):
            continue
        if subjects and (token.index in above or token.span.end > sentence.span.end - 30):
            return True
    return False


def _above(token: Token, notes: Annotation) -> Iterator[int]:
    """The tokens that govern a token, itself included."""
    while token.head != token.index:
        yield token.index
        token = notes.tokens[token.head]
    yield token.index
