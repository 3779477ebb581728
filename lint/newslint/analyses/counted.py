"""What a figure counts or measures: the noun with its modifiers and owner, and the verb that it is an argument of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newslint.analyses.annotation import Annotation, Token, annotation
from newslint.analyses.arguments import FATE_OF, FATES, around, other_argument, tense_of, verb_of
from newslint.analyses.dates import dates
from newslint.analyses.quantities import Quantity, quantities
from newslint.analyses.quotations import is_quoted
from newslint.document import Document, Role, Sentence, analysis
from newslint.spans import Span

_OF_PEOPLE = frozenset(["killed", "injured", "arrested", "missing", "evacuated", "rescued"])
_HAVE = frozenset(["have", "employ", "run", "operate", "own", "hold", "contain", "house", "comprise"])
_PERSON = frozenset(["person", "people", "others", "other"])
_NP = frozenset(["ADJ", "NOUN", "PROPN"])
_BEFORE = 4  # tokens before a figure among which its determiner stands
_SILENT = frozenset([Role.HEADLINE, Role.HEADING, Role.BYLINE, Role.DATELINE])
_ALL = frozenset(["the", "all", "these", "those", "both"])


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure and what it counts.

    Attributes:
        quantity: the figure.
        sentence: where it stands.
        noun: the lemma of what is counted; “person” for people, and empty where the figure stands alone.
        modifiers: the lemmas of the words between, in order.
        phrase: what is counted as it is written, empty for none.
        owner: whose it is, where a possessive or “the school has” says so.
        definite: whether “the” or “all” says that it was spoken of before.
        verb: the lemma of the verb whose argument it is, or the name of the outcome (`arguments.FATES`).
        is_subject: whether it is its subject; what dies is no subject.
        other: the lemma of the verb's other argument, with a capital where it is a name; or empty.
        around: the lemmas of what else stands beside verb and noun: places, times, means.
        beside: those beside the noun.
        tense: the auxiliaries and the form of the verb.
        token: the index of the noun, or of the figure.
    """

    quantity: Quantity
    sentence: Sentence
    noun: str
    modifiers: tuple[str, ...]
    phrase: str
    owner: str
    definite: bool
    verb: str
    is_subject: bool
    other: str
    around: tuple[str, ...]
    beside: tuple[str, ...]
    tense: str
    token: int

    @property
    def is_fate(self) -> bool:
        """Whether the verb is an outcome of one event."""
        return self.verb in FATES


@analysis
def counted(document: Document) -> tuple[Counted, ...]:
    """The figures of running copy outside quotations and dates, in order."""
    found = quantities(document)
    if not found:
        return ()
    notes, days = annotation(document), [m.span for m in dates(document)]
    sentences = iter(document.sentences)
    sentence = next(sentences, None)
    read: list[Counted] = []
    for quantity in found:
        while sentence is not None and sentence.span.end <= quantity.span.start:
            sentence = next(sentences, None)
        if sentence is None:
            break
        is_day = quantity.year_like or any(day.overlaps(quantity.span) for day in days)
        if not is_day and sentence.block.role not in _SILENT and not is_quoted(document, quantity.span):
            read += _read(quantity, sentence, notes)
    return tuple(read)


def _read(quantity: Quantity, sentence: Sentence, notes: Annotation) -> Iterator[Counted]:
    inside = notes.within(quantity.span)
    if not inside or inside[-1].span.end > sentence.span.end:
        return
    tokens, start = notes.within(sentence.span), sentence.span.start
    at = inside[-1].index - tokens[0].index + 1
    row = noun_phrase(tokens[at:])
    head = row[-1] if row else None
    determiner = _determiner(tokens[: inside[0].index - tokens[0].index])
    if quantity.unit is not None or quantity.sign:
        head = None
    top = head or next((t for t in inside if t.head < inside[0].index or t.head > inside[-1].index), inside[-1])
    noun = "" if head is None else _lemma(head)
    verb, argument = verb_of(top, notes, tokens)
    name = FATE_OF.get(verb.lemma.lower(), verb.lemma.lower()) if verb is not None else ""
    is_subject = argument == "subject" and not (name in FATES and verb is not None and verb.lemma != "kill")
    owner = _owner(determiner, notes)
    other = other_argument(verb, top, notes, is_subject=argument == "subject") if verb is not None else ""
    if verb is not None and verb.lemma in _HAVE and not is_subject:
        owner, name = owner or other.lower(), "have"
    if name in _OF_PEOPLE and not noun:
        noun = "person"
    yield Counted(
        quantity=quantity,
        sentence=sentence,
        noun=noun,
        modifiers=tuple(_lemma(t) for t in row[:-1] if t.pos != "PUNCT"),
        phrase=Span(row[0].span.start - start, row[-1].span.end - start).of(sentence.text) if row else "",
        owner=owner,
        definite=determiner is not None and determiner.text.lower() in _ALL,
        verb=name,
        is_subject=is_subject,
        other=other,
        around=tuple(around(top, verb, notes)),
        beside=tuple(around(top, None, notes)),
        tense=tense_of(verb, notes) if verb is not None else "",
        token=top.index,
    )


def noun_phrase(tokens: Sequence[Token]) -> list[Token]:
    """The words of a noun phrase that goes on here, to its last noun."""
    row: list[Token] = []
    for i, token in enumerate(tokens):
        participle = token.tag in {"VBN", "VBG"} and i + 1 < len(tokens) and tokens[i + 1].pos in {"NOUN", "PROPN"}
        if token.pos in _NP or token.text == "-" or (participle and not row):
            row.append(token)
        else:
            break
    while row and row[-1].pos not in {"NOUN", "PROPN"}:
        row.pop()
    return row


def _lemma(token: Token) -> str:
    lemma = token.lemma.lower()
    return "person" if lemma in _PERSON else lemma


def _determiner(before: Sequence[Token]) -> Token | None:
    for token in reversed(before[-_BEFORE:]):
        if token.tag in {"DT", "PRP$", "POS", "PDT"}:
            return token
        if token.pos not in {"ADJ", "ADV", "NUM", "SYM"} and token.lemma not in {"than", "at"}:
            return None
    return None


def _owner(determiner: Token | None, notes: Annotation) -> str:
    """The school in “the school’s 400 pupils”."""
    if determiner is None or determiner.tag != "POS" or determiner.index == 0:
        return ""
    return notes.tokens[determiner.index - 1].lemma.lower()
