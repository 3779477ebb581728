"""Terms that a draft writes in two ways: closed, with a hyphen or as two words; with a capital or without."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from newslint.analyses.annotation import Annotation, annotation
from newslint.document import Block, Document
from newslint.spans import Span
from newslint.wordlists import words
from newslint_rules._style import READ

#: By a key that all spellings of a term share, where each of them stands.
Terms = dict[str, dict[str, list[Span]]]

_HYPHENED = re.compile(r"(?<![\w’'-])(?:[Ee]|[A-Za-z][a-z]+)(?:-[a-z]{2,})+(?![\w-])")
_CLOSED = re.compile(r"(?<![\w’'-])[A-Za-z][a-z]{3,}(?![\w-])")
_ACRONYM = re.compile(r"\b(?:[A-Z]{4,}|[A-Z][a-z]{3,})(?![\w’'])")
_PAIR = re.compile(r"(?<![\w’'-])(?=([A-Za-z][a-z]+)\s([a-z]{2,})(?![\w-]))")
#: To re-cover is not to recover; only before an e the hyphen is a matter of taste.
_AGAIN = re.compile(r"re-(?!e)", re.IGNORECASE)
#: After a capitalised word an acronym is part of a longer name.
_NAMED = re.compile(r"\b[A-Z][a-z]+\s$")
#: A coop is no co-op; “per cent” has a rule of its own.
_APART = {"coop", "percent"}
_NOUNS = {"NN", "NNS"}


def compounds(document: Document) -> Terms:
    """Terms of which the draft has more than one of: closed, hyphened, two words; by their words without both."""
    hyphened, closed, pairs = (_found(document, pattern) for pattern in (_HYPHENED, _CLOSED, _PAIR))
    terms: Terms = {}
    for key in hyphened:
        if key in closed and not _AGAIN.match(hyphened[key][0].of(document.text)):
            terms[key] = {"hyphen": hyphened[key], "closed": closed[key]}
    for key, spans in pairs.items():
        if key not in hyphened and key not in closed:
            continue
        notes = annotation(document)
        nouns = [span for span in spans if _is_compound(notes, span)]
        if not nouns:
            continue
        if key in terms:
            terms[key]["two words"] = nouns
        elif key in closed and any(t.tag in _NOUNS for t in notes.within(closed[key][0])):
            terms[key] = {"closed": closed[key], "two words": nouns}
        elif heads := [span for span in hyphened.get(key, ()) if _is_head(notes, span)]:
            alone = [span for span in nouns if _is_head(notes, span)]
            terms[key] = {"hyphen": heads, "two words": alone}
    return {key: forms for key, forms in terms.items() if key not in _APART}


def _found(document: Document, pattern: re.Pattern[str]) -> dict[str, list[Span]]:
    """Where the matches of a pattern stand, by their letters, plural or not; no names."""
    starts = {s.span.start for s in document.sentences}
    found: dict[str, list[Span]] = defaultdict(list)
    for block, text in _copy(document):
        for match in pattern.finditer(text):
            end = match.end(pattern.groups) if pattern.groups else match.end()
            span = Span(match.start(), end).shift(block.span.start)
            term = span.of(document.text)
            if term.islower() or span.start in starts:
                found[re.sub(r"[^a-z]", "", singular(term))].append(span)
    return found


def singular(term: str) -> str:
    """A term in small letters and without the s of the plural."""
    term = re.sub(r"\s", " ", term.lower())
    return term[:-1] if term.endswith("s") and not term.endswith("ss") else term


def _is_compound(notes: Annotation, span: Span) -> bool:
    """Whether two words are a noun and a noun."""
    tokens = notes.within(span)
    return len(tokens) == 2 and tokens[0].tag == "NN" and tokens[1].tag in _NOUNS


def _is_head(notes: Annotation, span: Span) -> bool:
    """Whether a term is a noun of its own and stands before none: a hyphen is right in “health-care workers”."""
    tokens = notes.within(span)
    following = tokens[-1].index + 1
    if tokens[-1].tag not in _NOUNS:
        return False
    return following == len(notes.tokens) or (
        notes.tokens[following].pos not in {"NOUN", "PROPN", "ADJ", "NUM"} and notes.tokens[following].text != "-"
    )


def bodies(document: Document) -> Iterator[dict[str, list[Span]]]:
    """“The Government” and “the government”, where no two of them are named."""
    alone, called = _body_patterns()
    found: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    names: dict[str, set[str]] = defaultdict(set)
    for block, text in _copy(document):
        for match in called.finditer(text):
            names[match[2].lower()].add(match[1])
        for match in alone.finditer(text):
            found[match[1].lower()][match[1]].append(Span(*match.span(1)).shift(block.span.start))
    for body, forms in sorted(found.items()):
        if len(names[body]) < 2:
            yield forms


@cache
def _body_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A body alone after “the”, and after a name."""
    listed = sorted(words("newslint_rules", "capital-bodies"))
    body = "|".join([*listed, *(word.title() for word in listed)])
    after = r"(?![\w-])(?!\s(?:[A-Z]|of\b|in\b|for\b|on\b))"
    return re.compile(rf"\b[Tt]he ({body}){after}"), re.compile(rf"\b(?!The\b)([A-Z]\w+)(?:[’']s)? ({body})\b")


def acronyms(document: Document) -> Iterator[dict[str, list[Span]]]:
    """Acronyms in capitals that are written like a name, too: NATO and Nato; but not World Aids Day."""
    known = words("newslint_rules", "spoken-acronyms")
    found: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for block, text in _copy(document):
        for match in _ACRONYM.finditer(text):
            word = match[0]
            if word.lower() in known and (word.isupper() or not _NAMED.search(text, 0, match.start())):
                found[word.lower()][word].append(Span(*match.span()).shift(block.span.start))
    yield from (forms for _, forms in sorted(found.items()))


def _copy(document: Document) -> Iterator[tuple[Block, str]]:
    """The blocks of running copy with their text."""
    return ((block, block.span.of(document.text)) for block in document.blocks if block.role in READ)
