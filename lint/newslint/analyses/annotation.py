"""Linguistic annotation by spaCy, behind types of our own, in code points of the document's prose."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib import import_module
from threading import Lock
from typing import TYPE_CHECKING, Any

from newslint.document import PLACEHOLDER, Document, analysis
from newslint.errors import ConfigError
from newslint.sentences import chunks
from newslint.spans import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token as SpacyToken

_CHUNK = 20_000
_loading = Lock()


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark. `index` and `head` count the document's tokens; `pos` and `dep` are Universal Dependencies'
    coarse classes and spaCy's English relations; `entity` is the label of the entity it is in, or empty."""

    index: int
    text: str
    span: Span
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A name that entity recognition found; labels are OntoNotes' (PERSON, GPE, ORG, NORP …)."""

    span: Span
    label: str


@dataclass(frozen=True)
class Annotation:
    """The tokens and entities of a document, in order."""

    tokens: tuple[Token, ...]
    entities: tuple[Entity, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [t.span.start for t in self.tokens]

    def within(self, span: Span) -> tuple[Token, ...]:
        """The tokens that overlap a span."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        last = bisect_left(self._starts, span.end)
        return tuple(t for t in self.tokens[first:last] if t.span.overlaps(span))

    def children(self, token: Token) -> tuple[Token, ...]:
        """The tokens whose head it is."""
        return tuple(self.tokens[i] for i in self._children.get(token.index, ()))

    @cached_property
    def _children(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for t in self.tokens:
            if t.head != t.index:
                found.setdefault(t.head, []).append(t.index)
        return found


def load_model(name: str) -> Language:
    """The spaCy pipeline of an installed package, loaded once a process.

    Raises:
        ConfigError: no such package, or it is no pipeline.
    """
    with _loading:
        return _load(name)


@lru_cache(maxsize=1)
def _load(name: str) -> Language:
    try:
        model: Any = import_module(name)
        nlp: Language = model.load()
    except (ImportError, AttributeError, OSError, ValueError) as e:
        raise ConfigError(
            f"the language model “{name}” cannot be loaded ({e}); install it with: pip install {name}"
        ) from e
    return nlp


@analysis
def annotation(document: Document) -> Annotation:
    """Tokens with lemma, class and syntax, and named entities.

    Raises:
        ConfigError: the model is not installed.
    """
    nlp = load_model(document.model)
    tokens: list[Token] = []
    entities: list[Entity] = []
    text = document.text.replace(PLACEHOLDER, "X")
    places = [part.shift(b.span.start) for b in document.blocks for part in chunks(b.span.of(text), _CHUNK)]
    for place, doc in zip(places, nlp.pipe(place.of(text) for place in places), strict=True):
        first = len(tokens)
        tokens += (_token(t, first, place.start, document.text) for t in doc)
        entities += (Entity(Span(e.start_char, e.end_char).shift(place.start), e.label_) for e in doc.ents)
    return Annotation(tuple(tokens), tuple(entities))


def _token(t: SpacyToken, first: int, offset: int, text: str) -> Token:
    """A token of spaCy's; `first` and `offset` are where its document begins, in tokens and in code points."""
    span = Span(t.idx, t.idx + len(t)).shift(offset)
    return Token(
        first + t.i, span.of(text), span, t.lemma_, t.pos_, t.tag_, t.dep_, first + t.head.i, t.ent_type_
    )  # fmt: skip
