"""Who says the words at a place of a source: by the label of a transcript, or by the words beside a quotation.

Sources are not annotated as drafts are. Labels are patterns; of a marked quotation only the paragraph is annotated, and
only where it names another person than the draft and not the draft's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from newslint.analyses.holders import words
from newslint.analyses.quotations import is_quoted, quoted_parts
from newslint.analyses.speeches import Speech, speeches
from newslint.document import Block, Document, Piece, Role, analysis
from newslint.sources.cast import CAPITAL, by_initials, named_in, names_others, people_of, start_of_name
from newslint.spans import Span

#: A mark that opens a quotation within the words of somebody, and one that closes it.
_OPENS = re.compile(r"(?<=[\w,:] )[“\"‘'](?=\w|\Z)")
_CLOSES = re.compile(r"(?<=[\w.,!?])[”\"’'](?!\w)")
_LONGEST = 4000  # code points of a paragraph that is annotated
#: What stands before a colon where somebody begins to speak: at the start of a line, or short, after a sentence.
_LABEL = re.compile(
    r"(?:\A(?:(?!(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?]\W+[A-Z][a-z]+)[^:“”\"]){1,120}"
    r"|(?<=[.!?”\"] )[A-Z][^.:!?“”\"]{,100})(?=:(?:\s|\Z))"
)
#: A label that is a sentence, and is read as one.
_SAYS = re.compile(r"\b(?:[a-z]+ed|said|says|told|wrote|writes)\b")
#: Before a name in a label: whoever speaks, it is not that person.
_NOT_THE = re.compile(
    r"\b(?i:dear|hi|for|to|from|of|on|about|re|by|with|against|and|or)"
    rf"(?: (?i:the|mr|ms|dr)\.?)?(?: {CAPITAL}| [A-Z]\.)* ?$"
)
#: After it: its end, an office, an age; else a sentence begins that may be of somebody else.
_AFTER = re.compile(r"\Z|,(?! [^,]*\b(?:said|says|told|asked|added|wrote)\Z)| ?[()\[]| [–—-] | [A-Z]{2,4}\Z")


@dataclass(frozen=True, slots=True)
class Voice:
    """A person who says something in a source: the surname as a key, the name in full, and where it stands there."""

    surname: str
    name: str
    span: Span


def voice_at(span: Span, source: Document, people: dict[str, str], model: str) -> Voice | None:
    """Who says some words of a source, where that is certain; `people` are all who may be named."""
    block = source.block_at(span.start)
    before = Span(block.span.start, span.start).of(source.text)
    labels = list(_LABEL.finditer(before))
    inside = next(quoted_parts(source, span), None)
    if inside is not None and _is_retold(Span(inside.start + 1, span.start), source):
        return None
    if labels and (inside is None or inside.start >= block.span.start + labels[-1].end()):
        label = Span(*labels[-1].span()).shift(block.span.start)
        if inside is not None and not _goes_on(Span(label.end + 1, inside.start), source):
            return None
        found = _labelled(label, source, people)
        if found is not None or inside is None or not _SAYS.search(labels[-1][0]):
            return found
    is_short = block.span.end - block.span.start <= _LONGEST
    if inside is not None and is_short and block.role is not Role.QUOTATION:
        return _beside(span, source, block, people, model)
    return None


def _is_retold(span: Span, source: Document) -> bool:
    """Whether a quotation opens at the end of what somebody else says, and does not close: he told me, ‘Go home’."""
    text = span.of(source.text)
    opens = [m.start() for m in _OPENS.finditer(text)]
    return bool(opens) and not _CLOSES.search(text, opens[-1] + 1)


def _goes_on(span: Span, source: Document) -> bool:
    """Whether the same person speaks on after some words: whole sentences or nothing, none about anybody else."""
    outside = _without(quoted_parts(source, span), source.text, span)
    ends = source.text[span.start : span.end].rstrip()[-1:] in {"", *".!?”\"’'"}
    return ends and words("people-nouns").isdisjoint(re.findall(r"\w+", outside.lower()))


def _without(parts: Iterable[Span], text: str, span: Span) -> str:
    """The text of a span without some parts, in order."""
    outside, at = "", span.start
    for part in parts:
        outside += text[at : max(part.start, at)] + "\n"
        at = part.end
    return outside + text[at : span.end]


def surnames_around(span: Span, source: Document, people: dict[str, str]) -> set[str]:
    """Whom the sentences that hold some words name outside quotation marks."""
    block = source.block_at(span.start)
    quoted = list(quoted_parts(source, block.span))
    whole = [q for q in quoted if q.overlaps(span)]
    reach = Span(min(span.start, *(q.start for q in whole)), max(span.end, *(q.end for q in whole))) if whole else span
    near = [s.span for s in source.sentences if s.span.overlaps(reach)]
    return {
        surname
        for sentence in near
        for surname, at in named_in(sentence.of(source.text), people)
        if not any(q.overlaps(at.shift(sentence.start)) for q in quoted)
    }


def _labelled(label: Span, source: Document, people: dict[str, str]) -> Voice | None:
    """The one person whom a label names."""
    text = label.of(source.text)
    named = list(named_in(text, people_of(source))) or list(named_in(text, people))
    if not named and re.fullmatch(r"A|[A-Z]{2,4}", text):
        surname = _answering(source) if text == "A" else by_initials(text, people)
        return Voice(surname, people[surname], label) if surname in people else None
    if len({surname for surname, _ in named}) != 1:
        return None
    surname, at = named[-1]
    if _NOT_THE.search(text[: at.start]) or not _AFTER.match(text[at.end :]):
        return None
    return Voice(surname, people[surname], at.shift(label.start))


@analysis
def _answering(source: Document) -> str:
    """Who answers in an interview, by surname: the one person named outside of Q: and A:; else empty."""
    texts = [b.span.of(source.text) for b in source.blocks]
    others = [t for t in texts if not re.match(r"[QA]: ", t)]
    named = {surname for t in others for surname, _ in named_in(t, people_of(source))}
    is_interview = any(t.startswith("Q: ") for t in texts) and not any(re.match(r"[A-Z .]{2,40}: ", t) for t in others)
    return named.pop() if is_interview and len(named) == 1 else ""


def _beside(span: Span, source: Document, block: Block, people: dict[str, str], model: str) -> Voice | None:
    """Whom the paragraph of a quotation names as its speaker; it alone is annotated."""
    text = block.span.of(source.text)
    whole = Span(0, len(text))
    alone = Document("", text, text, (Block(Role.PARAGRAPH, whole),), (Piece(whole, whole),), model=model)
    here = span.shift(-block.span.start)
    speech = next((s for s in speeches(alone) if any(part.overlaps(here) for part in s.parts)), None)
    found = None
    if speech is not None and speech.source is not None:
        named = [
            n for n in named_in(speech.source.of(text), people) if not _is_owner(n[1].shift(speech.source.start), text)
        ]
        if named and speech.source.start + named[-1][1].end == speech.source.end:
            found = named[-1][0], named[-1][1].shift(speech.source.start)
        elif not named:  # the treasurer, Greta Moor, said
            found = _in_apposition(speech.source.end, text, people)
    elif speech is not None and speech.body is None:
        found = _only(speech, alone, people)
    return Voice(found[0], people[found[0]], found[1].shift(block.span.start)) if found else None


def _is_owner(name: Span, text: str) -> bool:
    return re.match(r"[’']", text[name.end :]) is not None  # Hale’s deputy


def _in_apposition(end: int, text: str, people: dict[str, str]) -> tuple[str, Span] | None:
    """The one whose name follows the words for an office that end at a place: “, Greta Moor,”."""
    match = re.compile(rf"(?: of (?:the )?[\w -]{{2,40}})?, ((?:{CAPITAL} |[A-Z]\. )*{CAPITAL})\b").match(text, end)
    named = list(named_in(match[1], people)) if match else []
    if match is None or not named or named[-1][1].end != len(match[1]) or _is_owner(Span(*match.span(1)), text):
        return None
    return named[-1][0], named[-1][1].shift(match.start(1))


def _only(speech: Speech, paragraph: Document, people: dict[str, str]) -> tuple[str, Span] | None:
    """The one person whom a paragraph names, before the quotation; without “she said” it begins with the name, as notes
    do: Hale, 34, shopkeeper. “…”."""
    text = paragraph.text
    named = [(s, at) for s, at in named_in(text, people) if not is_quoted(paragraph, at)]
    if len({surname for surname, _ in named}) != 1 or named[0][1].start > speech.span.start:
        return None
    parts = quoted_parts(paragraph, Span(0, len(text)))
    if names_others(_without(parts, text, Span(0, len(text))), people):
        return None
    at = named[0][1]
    rest = re.search(r"[.!?] ", text[at.end : speech.span.start])
    notes = start_of_name(text, at.start) == 0 and re.match(r",| ?[(–—-] ?", text[at.end :]) is not None
    notes = notes and rest is not None and _goes_on(Span(at.end + rest.end(), speech.span.start), paragraph)
    return named[0] if speech.speaker or notes else None
