"""Who a source is: the person, by the name that the draft gives in full, or else the body or role that speaks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from newslint.analyses.annotation import Token, annotation
from newslint.analyses.attribution import Statement, attributions
from newslint.analyses.holders import extent
from newslint.analyses.names import Mention, Person, names
from newslint.analyses.quotations import is_quoted
from newslint.document import Document, analysis
from newslint.spans import Span

_HE, _SHE = frozenset(["he", "him", "his"]), frozenset(["she", "her", "hers"])
#: Pronouns that name nobody whom a draft could name in full.
_OTHERS = frozenset(
    ["i", "we", "you", "it", "they", "me", "us", "them", "who", "which", "that", "one", "nobody", "none", "everybody"]
)
_MEN, _WOMEN = frozenset(["mr", "sir", "lord"]), frozenset(["mrs", "ms", "miss", "dame", "lady", "madam"])
_BACK = 6  # sentences that a pronoun looks back
_SUBJECTS = frozenset(["nsubj", "nsubjpass"])


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something: a person by name, or a body or role as it is written; never both."""

    name: str | None = None
    body: str | None = None


@dataclass(frozen=True)
class Speakers:
    """The people of a draft by their places, to say whom the words that name a source mean."""

    document: Document

    @cached_property
    def _mentions(self) -> list[tuple[Mention, Person]]:
        pairs = ((m, p) for p in names(self.document).people for m in p.mentions)
        return sorted(pairs, key=lambda pair: pair[0].span)

    @cached_property
    def _starts(self) -> list[int]:
        return [m.span.start for m, _ in self._mentions]

    def of(self, source: Span) -> Speaker | None:
        """Whom the words of a source mean; None for a pronoun that may be anybody."""
        written = source.of(self.document.text)
        low = written.lower()
        if low in _HE | _SHE:
            person = self._taken_up(source.start, low)
            return Speaker(full_name(person, self.document)) if person else None
        if low in _OTHERS:
            return None
        person = self._named(source) or self._by_role(low)
        return Speaker(full_name(person, self.document)) if person else Speaker(body=self._with_rest(source))

    def _with_rest(self, source: Span) -> str:
        """A source with what it is of: the ministry of defence."""
        notes = annotation(self.document)
        head = notes.within(source)[-1]
        rest = [extent(c, notes) for c in notes.children(head) if c.text in {"of", "for"} and c.index == head.index + 1]
        return Span(source.start, rest[0].end if rest else source.end).of(self.document.text)

    def _named(self, source: Span) -> Person | None:
        """The person whose name stands in the source, or beside its last word (the mayor, Ann Hale)."""
        inside = list(self._within(source))
        if inside:
            return inside[-1][1]
        notes = annotation(self.document)
        head = notes.within(source)[-1:]
        beside = (c for token in head for c in notes.children(token) if c.dep == "appos" and c.pos == "PROPN")
        return next((person for token in beside for _, person in self._within(token.span)), None)

    def _by_role(self, low: str) -> Person | None:
        """The one person who bears the title that a source is (the mayor)."""
        if not low.startswith(("the ", "a ")):
            return None
        role = low.partition(" ")[2]
        bearers = [p for p in names(self.document).people if any(t.split()[-1] == role for t in p.titles)]
        return bearers[0] if len(bearers) == 1 else None

    def _taken_up(self, at: int, pronoun: str) -> Person | None:
        """Whom he or she is: the subject of the nearest sentence before that names anybody who may be meant."""
        wrong = _WOMEN if pronoun in _HE else _MEN
        for statement in self._before(at):
            span = statement.sentence.span
            pairs = self._within(Span(span.start, min(span.end, at))) if at > span.start else iter(())
            here = [
                (m, p)
                for m, p in pairs
                if wrong.isdisjoint(p.honorifics) and not is_quoted(self.document, m.span) and not self._owns(m)
            ]
            people = list({id(p): p for _, p in here}.values())
            if len(people) > 1:
                sources = [a.source for a in statement.own if a.source and a.source.start < at]
                leading = [p for m, p in here if any(s.overlaps(m.span) for s in sources)]
                leading = leading or [p for m, p in here if self._is_subject(m)]
                people = leading[:1]
                if not people:
                    return None
            if people:
                return people[0]
        return None

    def _before(self, at: int) -> Iterator[Statement]:
        """The statement that holds a place and those before it, backwards."""
        statements = attributions(self.document).statements
        last = bisect_right(statements, at, key=lambda s: s.sentence.span.start)
        yield from reversed(statements[max(last - _BACK, 0) : last])

    def _is_subject(self, mention: Mention) -> bool:
        return any(t.dep in _SUBJECTS for t in self._words(mention))

    def _owns(self, mention: Mention) -> bool:
        """Whether it is somebody's: Ms Hale's brother."""
        notes = annotation(self.document)
        return any(t.dep == "poss" and any(c.dep == "case" for c in notes.children(t)) for t in self._words(mention))

    def _words(self, mention: Mention) -> tuple[Token, ...]:
        return annotation(self.document).within(mention.surname_span)

    def _within(self, span: Span) -> Iterator[tuple[Mention, Person]]:
        """The mentions that share letters with a span, in order."""
        for mention, person in self._mentions[max(bisect_right(self._starts, span.start) - 1, 0) :]:
            if mention.span.start >= span.end:
                return
            if mention.span.overlaps(span):
                yield mention, person


@analysis
def speakers(document: Document) -> Speakers:
    """The people of a draft by their places."""
    return Speakers(document)


def is_pronoun(written: str) -> bool:
    """Whether the words of a source name nobody by themselves: he, she, it."""
    return written.lower() in _HE | _SHE | _OTHERS


def full_name(person: Person, document: Document) -> str:
    """A person's name as the draft first gives it in full: with a given name where it ever has one."""
    in_full = [m for m in person.mentions if m.given and not m.surname.isupper()]
    return (in_full or list(person.mentions))[0].span.of(document.text)
