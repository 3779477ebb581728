"""Names of a draft in its sources: people by surname and given name, organisations by all their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import OSA

from newslint.analyses.given_names import Given, compare_given
from newslint.analyses.named import is_introduced, named
from newslint.analyses.namedata import is_common, is_given_name, places, role_words, titles
from newslint.analyses.names import Mention, Person, names
from newslint.document import Document
from newslint.sources.items import Item, Kind, Place, Verdict
from newslint.sources.library import Library, Passage
from newslint.sources.nearest import Nearest
from newslint.sources.signed import bylines
from newslint.sources.stems import content, stem, stems_of
from newslint.spans import Span

_MOST = 60  # passages on one person that are looked at
_NEAR = 2  # letters by which two spellings of a name differ
_SHORT = 5  # a name of up to so many letters may differ by one only
_SHORTENED = 3  # letters of a word that stands for a longer one
_GIVEN = re.compile(r"(?:[^\W\d_a-zß-ÿ][\w’'.-]*[ -]){1,3}$")
_SAINT = re.compile(r"\b(?:Sts?|Saint|San|Santa|Sankt)\b\.? $")
_BESIDE = 40  # code points before a surname
_WORD = re.compile(r"[^\W\d_a-zß-ÿ][\w’'-]+")


@dataclass(frozen=True)
class Known:
    """A person of the draft, and the places of the sources that have the surname."""

    person: Person
    passages: tuple[tuple[Passage, Span], ...]

    @cached_property
    def introduced(self) -> Mention:
        """The first mention with a given name, else the first."""
        return next((m for m in self.person.mentions if m.given), self.person.mentions[0])


def known_people(nearest: Nearest) -> list[Known]:
    """The people whom the draft introduces, but for who wrote it."""
    document = nearest.document
    people = [p for p in names(document).people if is_introduced(p) and not _is_saint(p, document.text)]
    people = [p for p in people if not all(_in_byline(m.span, document) for m in p.mentions)]
    return [Known(p, tuple(_places_of(p.surname, nearest.library))) for p in people]


def _in_byline(span: Span, document: Document) -> bool:
    return any(block.contains(span) for block in bylines(document))


def _is_saint(person: Person, text: str) -> bool:
    """Whether a name is that of a saint, a church or a day: St Valentine’s Day."""
    return all(_SAINT.search(text, max(m.span.start - 12, 0), m.surname_span.start) for m in person.mentions)


def may_be(known: Known, source: Document, surname: Span) -> bool:
    """Whether a surname in a source stands alone, or after what may be the given name of the person."""
    before = re.search(r"([^\W\d_a-zß-ÿ][\w’'-]+) $", source.text[max(surname.start - _BESIDE, 0) : surname.start])
    given = known.introduced.given
    if before is None or not given or not is_given_name(before[1].lower()):
        return True
    return compare_given([before[1]], given.split()[:1]) >= Given.COMPATIBLE


def name_items(people: list[Known], nearest: Nearest) -> Iterator[Item]:
    """One item a person and one an organisation, at the first mention."""
    for known in people:
        yield _person(known, nearest)
    for thing in named(nearest.document).organisations:
        if not _in_byline(thing.spans[0], nearest.document) and (
            item := _organisation(thing.name, thing.spans[0], nearest)
        ):
            yield item


def _places_of(name: str, library: Library) -> Iterator[tuple[Passage, Span]]:
    """Where a name stands in the sources, in whatever capitals."""
    stems = stems_of(name)
    yield from _places_in(library.having(stems[-1], _MOST) if stems else (), name, library)


def _places_in(passages: Iterable[Passage], name: str, library: Library) -> Iterator[tuple[Passage, Span]]:
    pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    for passage in passages:
        text = library.document(passage.path).text
        for match in pattern.finditer(text, passage.span.start, passage.span.end):
            yield passage, Span(*match.span())


def _person(known: Known, nearest: Nearest) -> Item:
    first = known.introduced
    subject = first.span.of(nearest.document.text)
    if not known.passages:
        return _unknown(first, subject, nearest.library)
    passage, place = known.passages[0]
    bare = Item(Kind.NAME, Verdict.FOUND, first.span, Place(passage.path, place), subject=subject)
    if not first.given:
        return bare
    other: tuple[Place, str] | None = None
    is_spelled = False  # otherwise, as a house may spell a name
    in_full = nearest.library.phrase([stem(first.given.split()[-1].casefold()), *stems_of(first.surname)])
    for passage, place in [*_places_in(in_full, first.surname, nearest.library), *known.passages]:
        text = nearest.library.document(passage.path).text
        before = _GIVEN.search(text, max(place.start - 40, passage.span.start), place.start)
        words = [w for w in re.split(r"[ -]", before[0]) if w and not _is_role(w)] if before else []
        if not before or not words:
            continue
        here = Place(passage.path, Span(before.start(), place.end))
        given = {compare_given([first.given], [" ".join(words[i:])]) for i in range(len(words))}
        if given & {Given.COMPATIBLE, Given.SAME}:
            return Item(Kind.NAME, Verdict.FOUND, first.span, here, subject=subject)
        is_spelled = is_spelled or Given.VARIANT in given
        other = other or (here, " ".join(words))
    if other and not _stands_alone(first.given, {p.path for p, _ in known.passages}, nearest.library):
        span = Span(first.span.start, first.span.start + len(first.given))
        return Item(Kind.NAME, Verdict.DIFFERS, span, other[0], other[1], subject, is_sure=not is_spelled)
    return bare


def _stands_alone(given: str, paths: Iterable[str], library: Library) -> bool:
    """Whether a source calls somebody by the given name alone: “How is Peter?” of one of a family."""
    alone = re.compile(rf"(?<!\w){re.escape(given)}(?:[’']s)?(?![\w-])(?! [^\W\d_a-zß-ÿ])")
    return any(alone.search(library.document(path).text) for path in paths)


def _is_role(word: str) -> bool:
    low = word.lower().rstrip(".,")
    return low in role_words() or low in titles("before")


def _unknown(mention: Mention, subject: str, library: Library) -> Item:
    """A surname that no source has; the source’s, where one differs by a letter or two."""
    name = mention.surname
    most = 1 if len(name) <= _SHORT else _NEAR
    wanted = stem(name.casefold())
    near = sorted((d, t) for t in library.vocabulary if (d := OSA.distance(wanted, t, score_cutoff=most)) <= most)
    is_person = not mention.given or is_given_name(mention.given.split()[0].lower())
    longer = () if is_person or len(name) < _SHORTENED else (t for t in library.vocabulary if t.startswith(wanted))
    if any(library.phrase([*stems_of(mention.given), term]) for term in longer):
        return Item(Kind.NAME, Verdict.FOUND, mention.span, None, subject=subject)  # Leaving Cert, of Certificate
    for _, term in near:
        for passage in library.having(term, _MOST):
            text = library.document(passage.path).text
            for match in _WORD.finditer(text, passage.span.start, passage.span.end):
                word = re.sub(r"[’']s?$", "", match[0])
                if 0 < OSA.distance(word.casefold(), name.casefold()) <= most and not is_common(word):
                    place = Place(passage.path, Span(match.start(), match.start() + len(word)))
                    return Item(Kind.NAME, Verdict.DIFFERS, mention.surname_span, place, word, subject, word)
    return Item(Kind.NAME, Verdict.MISSING, mention.surname_span, None, subject=subject)


def _organisation(name: str, span: Span, nearest: Nearest) -> Item | None:
    """An organisation by its words, or by the initials of a longer name; None where it is not worth a word."""
    words = [w for w in stems_of(name) if w in content([w])]
    library = nearest.library
    if not words:
        return None
    for passage in library.search(words, 5):
        if set(words) <= passage.stems:
            return Item(Kind.NAME, Verdict.FOUND, span, Place(passage.path, passage.span), subject=name)
    initials = "".join(w[0] for w in re.findall(r"\w+", name) if w[0].isupper())
    if any(library.frequency(w) for w in (stem(initials.casefold()), *([] if len(words) > 1 else words))):
        return Item(Kind.NAME, Verdict.FOUND, span, None, subject=name)
    missing = [w for w in words if not library.frequency(w)]
    is_plain = len(words) < 2 or name.lower() in places() or len(missing) * 2 <= len(words)
    return None if is_plain else Item(Kind.NAME, Verdict.MISSING, span, None, subject=name, is_sure=False)
