"""Quotations of a draft that a source gives to somebody else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.analyses.likeness import Likeness, likeness
from newslint.analyses.named import is_introduced
from newslint.analyses.names import Person, names
from newslint.analyses.speakers import full_name
from newslint.analyses.speeches import Speech, speeches
from newslint.analyses.translit import plain
from newslint.analyses.wording import words_of
from newslint.document import Document
from newslint.sources.cast import people_of
from newslint.sources.items import How, Item, Kind, Place, Verdict
from newslint.sources.nearest import Nearest
from newslint.sources.stems import content, stem
from newslint.sources.voices import Voice, surnames_around, voice_at
from newslint.spans import Span

_FEWEST, _ENOUGH = 4, 6  # words that two people hardly say in the same order
_APPOSED = re.compile(r"(?: of [^,.“”\"]{,40})?, (?:[\w-]+\.? )?")  # the mayor, Ann Hale
_GO_BETWEEN = re.compile(
    r"\b(?:[Ss]pokes(?:man|woman|person|people)|[Ll]awyers?|[Aa]gent|[Pp]ublicist|on behalf|quot(?:ed|ing))\b"
)
_MOST = 20  # passages with the same words
_TELLING = 2  # … of which so many carry content, where they are fewer than enough


def speaker_items(quoted: Sequence[Item], nearest: Nearest) -> Iterator[Item]:
    """One item a quotation whose speaker, a person by name, is another one by name in every source that tells."""
    document = nearest.document
    for speech in speeches(document) if quoted else ():
        who = _named(speech, document)
        if who is None:
            continue
        person, at = who
        places = [p for part in speech.parts for item in quoted if (p := _place(item, part, nearest))]
        if places and (item := _other(person, at, speech, places, nearest)):
            yield item


def _named(speech: Speech, document: Document) -> tuple[Person, Span] | None:
    """The person whose name stands in the sentence as the speaker, and where."""
    if speech.source is None or speech.speaker is None:
        return None
    for person in names(document).people:
        for mention in person.mentions:
            is_named = speech.source.overlaps(mention.span)
            between = document.text[speech.source.end : mention.span.start]
            if is_named or (_APPOSED.fullmatch(between) and full_name(person, document) == speech.speaker):
                is_owner = re.match(r"[’']", document.text[mention.span.end :])  # Hale’s account
                in_full = any(m.given or m.honorific for m in person.mentions)
                return (person, mention.span) if in_full and not is_owner else None
    return None


def _place(item: Item, part: Span, nearest: Nearest) -> Place | None:
    """Where a source has a part of a speech, if its words are enough to know it by."""
    if item.place is None or item.verdict is Verdict.MISSING or not part.overlaps(item.span):
        return None
    text = nearest.library.document(item.place.path).text
    stems = [stem(w.form) for w in words_of(item.place.span.of(text))]
    tells = len(stems) >= _ENOUGH or (len(stems) >= _FEWEST and len(content(stems)) >= _TELLING)
    return item.place if tells else None


def _other(person: Person, at: Span, speech: Speech, places: Sequence[Place], nearest: Nearest) -> Item | None:
    """The item, where a source is certain and none names the person of the draft beside the words."""
    document, own = nearest.document, plain(person.surname)
    drafted = {plain(p.surname): full_name(p, document) for p in names(document).people if is_introduced(p)}
    if _GO_BETWEEN.search(_sentences(speech, document)):
        return None
    found: tuple[Place, str] | None = None
    for place in _everywhere(places, nearest):
        source = nearest.library.document(place.path)
        people = drafted | people_of(source)
        if own in surnames_around(place.span, source, people):
            return None
        voice = voice_at(place.span, source, people, document.model)
        if voice is None:
            continue
        if not _is_another(voice, person) or voice.surname in surnames_around(speech.span, document, people):
            return None
        name = drafted.get(voice.surname, voice.name.title()) if voice.name.isupper() else voice.name
        found = found or (Place(place.path, voice.span), name)
    if found is None:
        return None
    return Item(Kind.QUOTATION, Verdict.DIFFERS, at, found[0], found[1], at.of(document.text), how=How.SPEAKER)


def _sentences(speech: Speech, document: Document) -> str:
    """The sentences of a speech, where somebody may speak for another."""
    return " ".join(s.text for s in document.sentences if s.span.overlaps(speech.span))


def _is_another(voice: Voice, person: Person) -> bool:
    """Whether two names are those of two people: no part of the one is in the other, nor like it."""
    there, here = ({plain(w) for w in re.split(r"[\s-]", name)} for name in (voice.name, person.surname))
    return there.isdisjoint(here) and likeness(voice.surname, person.surname) < Likeness.NEAR


def _everywhere(places: Sequence[Place], nearest: Nearest) -> Iterator[Place]:
    """The places, and all others with the same words."""
    seen = set(places)
    yield from dict.fromkeys(places)
    for place in list(seen):
        wanted = [stem(w.form) for w in words_of(place.span.of(nearest.library.document(place.path).text))]
        for passage in nearest.library.phrase(wanted, _MOST):
            text = nearest.library.document(passage.path).text
            words = words_of(passage.span.of(text), passage.span.start)
            stems = [stem(w.form) for w in words]
            at = next((i for i in range(len(stems)) if stems[i : i + len(wanted)] == wanted), None)
            if at is not None:
                other = Place(passage.path, Span(words[at].span.start, words[at + len(wanted) - 1].span.end))
                if other not in seen:
                    seen.add(other)
                    yield other
