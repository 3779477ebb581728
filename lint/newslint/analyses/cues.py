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
_CONTENT = {"ccomp", "oprd", "xcomp"}
_MANNERS = {"in", "with", "during", "amid", "despite"}
_SUBJECTS = {"nsubj", "nsubjpass", "csubj"}
#: Passives whose subject is the source (she was quoted as saying), or hears it (the court was told).
_QUOTED, _TOLD = {"quote", "cite"}, {"tell", "hear", "inform"}
_ACCORDING = re.compile(
    r"(?:(?i:\b(?:according to|in the (?:words|view|opinion|eyes|estimation) of|citing|cited by|reported by|courtesy of"
    r"|as (?:reported|quoted|cited|announced) (?:by|in)|published by))\b|\bper (?=the [A-Z]|[A-Z]))"
)
#: In his view; in Mr Hale’s opinion.
_VIEW = re.compile(
    r"(?i)\bin (?:his|her|their|its|[\w’' ]{2,30}[’']s?) (?:view|opinion|words|eyes|estimation|judgment|judgement)\b"
)
#: “…, the inquest heard”, which taggers read as a noun.
_HEARD = re.compile(
    r", (?:the|an|a) (?:[\w’'-]+ ){0,3}?(?:court|jury|inquest|tribunal|hearing|committee|inquiry|trial|panel)"
    r" (?:heard|was told|has heard|has been told)\b"
    r"|, (?:the )?(?:jurors|MPs|magistrates|lawmakers|peers) (?:heard|were told)\b"
)
_NOTE_AFTER = 8  # code points after a sentence in which its footnote begins
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
    for pattern, holder in ((_VIEW, last or Holder.ROLE), (_HEARD, Holder.INSTITUTIONAL)):
        for match in pattern.finditer(sentence.text):
            cue = Span(*match.span()).shift(sentence.span.start)
            yield Attribution(cue, holder, cue, sentence.span)
    in_source = document.to_source(sentence.span)
    source = document.source[in_source.start : in_source.end + _NOTE_AFTER]
    linked = _SOURCED.search(source)
    if linked and linked.start() <= in_source.end - in_source.start:
        yield Attribution(sentence.span, Holder.DOCUMENT, None, sentence.span)


def _by_verb(
    verb: Token, sentence: Sentence, notes: Annotation, document: Document, last: Holder | None
) -> Iterator[Attribution]:
    found = None if _shows(verb) else _subject(verb, notes) or _beside(verb, notes)
    if found is None:
        return
    holder = _resolved(found, notes, document, last, speaks=verb.lemma in {"say", "argue", "add", "claim", "insist"})
    shows = holder is Holder.DOCUMENT and any(c.dep == "dobj" for c in notes.children(verb))  # a survey shows a rise
    if verbs()[verb.lemma] != "speech" and not shows and not _governs(verb, notes):
        return
    if found.dep == "nsubjpass" and verb.lemma in _TOLD and not _hears(found, holder):
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


def _hears(found: Token, holder: Holder | None) -> bool:
    """Whether who was told something was told it officially: the court, jurors, the inquest, MPs."""
    return holder is Holder.INSTITUTIONAL or found.lemma.lower() in words("hearers")


def _governs(verb: Token, notes: Annotation) -> bool:
    """Whether what is thought or found is said: a clause, “sees it as”, a figure that a survey puts or shows."""
    if any(c.dep in {"ccomp", "oprd"} or c.text.lower() == "as" for c in notes.children(verb)):
        return True
    after = [t.text for t in notes.tokens[verb.index + 1 : verb.index + 3]]
    return bool(after) and (after[0] in _MARKS or (after[0] in {",", ":"} and after[-1] in _MARKS))


def _speaks(verb: Token) -> bool:
    """Verbs whose subject is somebody in any case; things argue, warn and call too in loose copy."""
    return verb.lemma in {"say", "tell", "insist", "reply", "testify", "tweet", "joke", "recall", "whisper", "shout"}


def _named(head: Token, notes: Annotation) -> Token:
    """The noun that a relative pronoun stands for; any other subject itself."""
    clause = notes.tokens[head.head]
    if head.text.lower() in {"who", "which", "that"} and head.dep in _SUBJECTS and clause.dep == "relcl":
        return notes.tokens[clause.head]
    return head


def _resolved(
    head: Token, notes: Annotation, document: Document, last: Holder | None, *, speaks: bool = False
) -> Holder | None:
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
        return last if last in {Holder.INSTITUTIONAL, Holder.DOCUMENT} else Holder.INSTITUTIONAL if speaks else None
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
    says = any(c.dep in _CONTENT and c.index > verb.index for c in children)
    subject = next((c for c in children if c.dep in _SUBJECTS), None)
    comes_last = not says and _follows_statement(verb, subject, sentence, notes)
    if comes_last:
        start = sentence.span.start
    elif not top:
        has_complement = any(c.dep in _COMPLEMENTS for c in children)
        if has_complement or verb.dep in {"relcl", "acl", "amod"}:
            return extent(verb, notes)
        start = sentence.span.start
    else:
        leads = subject is not None and subject.index < verb.index
        follows = says or any(c.dep in _COMPLEMENTS and c.index > verb.index for c in children)
        start = verb.span.start if leads and follows else sentence.span.start
    trailing = [c for c in children if c.index > verb.index and _trails(c, notes)]
    trailing += [t for t in notes.within(sentence.span) if t.index > verb.index and _shows(t) and _trails(t, notes)]
    if not says and not comes_last:  # “rejected the plan in a shocking display”: how it was done is the writer’s
        objects = [c.index for c in children if c.dep == "dobj" and c.index > verb.index]
        trailing += [
            c for c in children if c.dep == "prep" and c.text.lower() in _MANNERS and objects and c.index > objects[0]
        ]
    end = min((extent(c, notes).start for c in trailing), default=sentence.span.end)
    return Span(start, max(end, verb.span.end))


def _follows_statement(verb: Token, subject: Token | None, sentence: Sentence, notes: Annotation) -> bool:
    """“The plan is a disgrace, Mr Hale said on Tuesday”: whether what is said stands before verb and subject."""
    first = min(verb.span.start, extent(subject, notes).start if subject is not None else verb.span.start)
    if subject is not None and subject.index > verb.index:
        first = verb.span.start
    before = notes.within(Span(sentence.span.start, first)) if first > sentence.span.start else ()
    before = tuple(t for t in before if t.span.end <= first)
    if not before or before[-1].text not in {",", "”", '"', "’", "'", "''"}:
        return False
    return any(t.tag in {"VBD", "VBZ", "VBP", "MD"} for t in before)


def _trails(child: Token, notes: Annotation) -> bool:
    """Whether what hangs on a verb of saying is the writer’s addition: after a comma, a participle that is no cue
    itself, or despite, amid, with, contrary to."""
    first = extent(child, notes).start
    back = (notes.tokens[i] for i in range(child.index - 1, -1, -1))
    before = next((t for t in back if t.span.end <= first), None)
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
