"""The cues of attribution in a sentence: verbs and nouns of saying, “according to”, links; what each covers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from newslint.analyses.annotation import Annotation, Token
from newslint.analyses.holders import Holder, extent, holder_of, words
from newslint.analyses.namedata import lines
from newslint.document import Document, Sentence
from newslint.spans import Span


class Reach(StrEnum):
    """How an attribution comes to hold for a sentence: by a cue of its own, by a quotation that goes on from another
    sentence, or by the source that the paragraph follows."""

    SENTENCE = "sentence"
    QUOTATION = "quotation"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Attribution:
    """A claim's source. Spans are in code points of the prose.

    Attributes:
        cue: the word or words that attribute.
        holder: the kind of source.
        source: the words that name it; None where a link or footnote does.
        scope: what it covers.
        reach: how it comes to hold.
    """

    cue: Span
    holder: Holder
    source: Span | None
    scope: Span
    reach: Reach = Reach.SENTENCE


_MARKS = {"“", '"', "‘", "'", "``", "«", "„"}
_COMPLEMENTS = {"ccomp", "dobj", "oprd", "xcomp", "prep", "acomp"}
_SUBJECTS = {"nsubj", "nsubjpass", "csubj"}
#: Passives whose subject is the source (she was quoted as saying), or hears it (the court was told).
_QUOTED, _TOLD = {"quote", "cite"}, {"tell", "hear", "inform"}
_ACCORDING = re.compile(
    r"(?i)\b(?:according to|in the (?:words|view|opinion|eyes|estimation) of"
    r"|as (?:reported|quoted|cited|announced) (?:by|in)"
    r"|citing|cited by|quoting|reported by|released by|published by|attributed to|courtesy of)\b"
)
_SOURCED = re.compile(r"\]\(\s*<?https?:|\[\^[^\]]+\]|\((?:source|via)\b|\[\d{1,3}\]", re.IGNORECASE)


@cache
def verbs() -> dict[str, str]:
    """The kind of each reporting verb by lemma: speech, thought or evidence (the first line that has it counts)."""
    found: dict[str, str] = {}
    for kind, *lemmas in lines("reporting-verbs.txt"):
        for lemma in lemmas:
            found.setdefault(lemma, kind)
    return found


def own_attributions(
    sentence: Sentence, tokens: tuple[Token, ...], notes: Annotation, document: Document, last: Holder | None
) -> Iterator[Attribution]:
    """The attributions by cues in a sentence, vague ones too; `last` is whom a pronoun takes up."""
    for token in tokens:
        if token.lemma in verbs() and token.pos in {"VERB", "AUX"}:
            yield from _by_verb(token, sentence, notes, document, last)
        elif token.lemma in words("saying-nouns") and token.pos == "NOUN":
            yield from _by_noun(token, notes, document, last)
    for match in _ACCORDING.finditer(sentence.text):
        yield from _by_phrase(Span(*match.span()).shift(sentence.span.start), sentence, notes, document, last)
    source = document.to_source(sentence.span).of(document.source)
    if _SOURCED.search(source):
        yield Attribution(Span(sentence.span.end - 1, sentence.span.end), Holder.DOCUMENT, None, sentence.span)


def _by_verb(
    verb: Token, sentence: Sentence, notes: Annotation, document: Document, last: Holder | None
) -> Iterator[Attribution]:
    found = None if _shows(verb) else _subject(verb, notes) or _beside(verb, notes)
    if found is None:
        return
    if verbs()[verb.lemma] != "speech" and not _governs(verb, notes):
        return
    holder = _resolved(found, notes, document, last)
    if found.dep == "nsubjpass" and verb.lemma in _TOLD and holder is not Holder.INSTITUTIONAL:
        return
    if holder is None and verbs()[verb.lemma] == "speech" and found.pos == "NOUN" and _speaks(verb):
        holder = Holder.ROLE  # whoever says something is somebody
    if holder is not None:
        source = extent_of_name(_named(found, notes), notes)
        yield Attribution(verb.span, holder, source, _scope(verb, sentence, notes))


def _shows(verb: Token) -> bool:
    """“She said, highlighting the need for calm”: the writer’s view of what was said."""
    return verb.dep == "advcl" and verb.lemma in {
        "highlight",
        "underline",
        "underscore",
        "emphasise",
        "emphasize",
        "signal",
    }


def _governs(verb: Token, notes: Annotation) -> bool:
    """Whether what is thought or found is said: a clause, “sees it as”, a figure that a survey puts or shows."""
    if any(c.dep in {"ccomp", "oprd"} or c.text.lower() == "as" for c in notes.children(verb)):
        return True
    after = [t.text for t in notes.tokens[verb.index + 1 : verb.index + 3]]
    if after and (after[0] in _MARKS or (after[0] in {",", ":"} and after[-1] in _MARKS)):
        return True
    return verbs()[verb.lemma] == "evidence" and any(c.dep == "dobj" for c in notes.children(verb))


def _speaks(verb: Token) -> bool:
    """Verbs whose subject is somebody in any case; things argue, warn and call too in loose copy."""
    return verb.lemma in {"say", "tell", "insist", "reply", "testify", "tweet", "joke", "recall", "whisper", "shout"}


def _named(head: Token, notes: Annotation) -> Token:
    """The noun that a relative pronoun stands for; any other subject itself."""
    clause = notes.tokens[head.head]
    if head.text.lower() in {"who", "which", "that"} and head.dep in _SUBJECTS and clause.dep == "relcl":
        return notes.tokens[clause.head]
    return head


def _resolved(head: Token, notes: Annotation, document: Document, last: Holder | None) -> Holder | None:
    """The kind of a source; a pronoun is what was there before it, somebody by a role if nobody was."""
    head = _named(head, notes)
    low = head.text.lower()
    if low in {"he", "she", "him", "her"}:
        return last or Holder.ROLE
    if low in {"i", "we", "you"}:
        return None
    if low == "they":
        return last or Holder.ROLE
    if low == "it":
        return last if last in {Holder.INSTITUTIONAL, Holder.DOCUMENT} else None
    return holder_of(head, notes, document.text)


def _subject(verb: Token, notes: Annotation) -> Token | None:
    """Who does what a verb says: its subject, the agent of a passive, or the subject of the clause it is joined to."""
    for _ in range(6):
        children = notes.children(verb)
        passive = any(c.dep == "auxpass" for c in children) or (verb.dep == "acl" and verb.tag == "VBN")
        agent = next((g for c in children if c.dep == "agent" for g in notes.children(c) if g.dep == "pobj"), None)
        if agent:
            return agent
        subject = next((c for c in children if c.dep in _SUBJECTS), None)
        if passive:
            return subject if subject and verb.lemma in _TOLD | _QUOTED else None
        if subject:
            return subject
        if verb.dep not in {"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep"} or verb.tag == "VBN":
            return None
        verb = notes.tokens[verb.head]
        if verb.pos not in {"VERB", "AUX", "ADP"}:
            return None
    return None


def _beside(verb: Token, notes: Annotation) -> Token | None:
    """The name right before a finite verb of saying, or right after it, that the parser has put elsewhere."""
    if verb.tag not in {"VBD", "VBZ"} or any(c.dep in _SUBJECTS for c in notes.children(verb)):
        return None
    around = notes.tokens[max(verb.index - 1, 0) : verb.index + 2]
    return next((t for t in around if t.pos == "PROPN"), None)


def _scope(verb: Token, sentence: Sentence, notes: Annotation) -> Span:
    """What a verb of saying covers.

    At the top of a sentence: from the verb to the end, where what is said follows it; else from the start. What trails
    after it (“…, highlighting the need”, “…, despite …”) is no part. Between commas: the sentence. In a clause: that.
    """
    top, token = True, verb
    while token.head != token.index:
        if token.dep not in {"conj", "parataxis"} or token.span.start < sentence.span.start:
            top = False
            break
        token = notes.tokens[token.head]
    children = notes.children(verb)
    follows = any(c.dep in _COMPLEMENTS and c.index > verb.index for c in children)
    has_complement = follows or any(c.dep in _COMPLEMENTS for c in children)
    if not top and (has_complement or verb.dep in {"relcl", "acl", "amod"}):
        return extent(verb, notes)
    starts = any(c.dep in _SUBJECTS and c.index < verb.index for c in children) and follows
    trailing = [c for c in children if c.index > verb.index and _trails(c, notes)]
    trailing += [t for t in notes.within(sentence.span) if t.index > verb.index and _shows(t) and _trails(t, notes)]
    end = min((extent(c, notes).start for c in trailing), default=sentence.span.end)
    return Span(verb.span.start if starts and top else sentence.span.start, max(end, verb.span.end))


def _trails(child: Token, notes: Annotation) -> bool:
    """Whether what hangs on a verb of saying is the writer’s addition: after a comma, a participle that is no cue
    itself, or despite, amid, with, contrary to."""
    first = extent(child, notes).start
    before = next((t for t in reversed(notes.tokens[: child.index]) if t.span.end <= first), None)
    if before is None or before.text not in {",", "—", "–", "-", "”", '"', "’"}:
        return False
    if child.dep == "advcl":
        return child.tag == "VBG" and (child.lemma not in verbs() or _shows(child))
    return child.dep in {"prep", "advmod", "mark"} and child.text.lower() in {
        "despite",
        "amid",
        "with",
        "contrary",
        "in",
    }


def extent_of_name(head: Token, notes: Annotation) -> Span:
    """The words that name a source, without clauses about it."""
    left = [
        c
        for c in notes.children(head)
        if c.index < head.index and c.dep in {"det", "compound", "amod", "poss", "nummod"}
    ]
    start = min([head.span.start, *(extent(c, notes).start for c in left)])
    return Span(start, head.span.end)


def _by_noun(noun: Token, notes: Annotation, document: Document, last: Holder | None) -> Iterator[Attribution]:
    """The union's claim that …, a warning from the ministry, concern among doctors: covers what depends on the noun."""
    owners = [c for c in notes.children(noun) if c.dep == "poss" or any(g.dep == "case" for g in notes.children(c))]
    for prep in notes.children(noun):
        if prep.dep == "prep" and prep.text.lower() in {"by", "from", "among", "within"}:
            owners += [c for c in notes.children(prep) if c.dep == "pobj"]
    for owner in owners:
        low = owner.text.lower()
        holder = last or Holder.ROLE if low in {"his", "her", "their"} else holder_of(owner, notes, document.text)
        if holder is not None and holder is not Holder.DOCUMENT:
            yield Attribution(noun.span, holder, owner.span, extent(noun, notes))
            return


def _by_phrase(
    cue: Span, sentence: Sentence, notes: Annotation, document: Document, last: Holder | None
) -> Iterator[Attribution]:
    """According to …: covers the sentence."""
    after = [t for t in notes.within(Span(cue.end, sentence.span.end)) if t.span.start >= cue.end]
    if not after:
        return
    head = after[0]
    while head.dep in {"det", "compound", "amod", "poss", "nummod", "case", "quantmod", "advmod", "nmod"} and (
        cue.end <= notes.tokens[head.head].span.start < sentence.span.end
    ):
        head = notes.tokens[head.head]
    holder = _resolved(head, notes, document, last) or (
        Holder.DOCUMENT if head.pos in {"NOUN", "PROPN"} and head.lemma.lower() not in words("vague-people") else None
    )
    if holder is not None:
        yield Attribution(cue, holder, extent_of_name(head, notes), sentence.span)
