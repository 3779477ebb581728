"""`garbled-phrase`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint.analyses.annotation import annotation
from newslint.analyses.quotations import has_sic, is_quoted
from newslint.document import Document, Role, Sentence
from newslint.findings import Flag, Severity
from newslint.rule import SentenceRule
from newslint_rules import (
    _garble_classes,
    _garble_function,
    _garble_fused,
    _garble_letters,
    _garble_pairs,
    _garble_verbs,
)
from newslint_rules._runs import Hit, runs

#: Headlines and their like drop articles and auxiliaries.
_CLIPPED = {Role.HEADLINE, Role.HEADING, Role.BYLINE, Role.DATELINE}


class GarbledPhrase(SentenceRule):
    """Words that cannot stand where they stand: “must decision the date”, “has now has”, “a the loan”.

    What it flags
    -------------
    Places that no reading of the words allows, by a lexicon of the classes each word can have (not by a tagger, which
    guesses on garbled text) and closed lists of function words:

    - a noun that is no verb where a verb must stand: after a modal, an infinitive’s “to”, “risk”, “he” and “they”; the
      verb it comes from is proposed. Likewise a past form or an adjective after a modal, a base form after “have”.
    - a verb that is no noun after an article, possessive, “of” or “without”.
    - two determiners in a row, an article before “of” or “is”, an auxiliary or other function word twice, “for to”.
    - function words written as one (“ofthe”), one noun joined to itself (“handling and handling”).
    - a lower-case word left in another language, a Cyrillic or Greek letter inside a Latin word.

    Why a desk cares
    ----------------
    A translator or synonym engine that puts a word of the wrong class leaves a sentence that no human wrote. Grammar
    checkers pass most of it, and it is the fault that gives machine-made copy away.

    When it is wrong to flag
    ------------------------
    Quotations (the speaker’s words are not corrected), `[sic]`, headlines and bylines (they drop words), names and
    titles (capitals), letters (`vitamin A`), clauses that end before a second verb (`what it has has to last`),
    questions turned round, “to” before a noun (`access to information the state holds`), loan words, words in italics,
    in parentheses, explained or used more than once.

    Measured
    --------
    On 30,500 words of edited news and interviews: no finding. On these and 246,500 words of essays, guides, papers and
    court speech: 16 (0.06 per 1,000 words), of which 14 are true by one reader’s judgement: nine stammers in court
    transcripts, two doubled articles, three slips of word class. Wrong are the Spanish name of a ball court, and a
    sport’s verb used as its noun (“an hour of windsurf”). The constraints were chosen on this same text, so other clean
    copy will show more.
    Simulated in news sentences it finds 0.28 of verbs turned into nouns, 0.22 of nouns turned into verbs (both drawn
    from the rule’s own lexicon, which flatters it), 0.72 of doubled function words, 0.20 of inserted ones. Of the
    marked garble of the development copy it finds 3 of 81 (files with an odd hash 1 of 25, even 2 of 56), of the marked
    grammar none of 48: most is fluent but wrong (“the fire is being liquidated”), which no constraint on word classes
    can see. 6 ms per 1,000 words, about a fortieth of the tagger’s time, and 0.1 s for the lexicon.
    """

    id: ClassVar = "garbled-phrase"
    category: ClassVar = "garble"
    severity: ClassVar = Severity.ERROR

    def check(self, sentence: Sentence, document: Document) -> Iterator[Flag]:
        """Flags the words that cannot stand together."""
        hits = [*_garble_letters.check(sentence, document)]
        if sentence.block.role not in _CLIPPED:
            notes = annotation(document)
            hits += _garble_classes.check(notes.within(sentence.span), notes, sentence)
            question = sentence.text.rstrip("”\"'’) ").endswith("?")
            for run in runs(sentence.text):
                hits += [*_garble_verbs.check(run, question), *_garble_function.check(run)]
                hits += [*_garble_pairs.check(run, question), *_garble_fused.check(run)]
        last_end = -2
        for hit in sorted(hits, key=lambda h: h.span):
            if hit.span.start > last_end + 1 and not self._is_exempt(hit, sentence, document):
                last_end = hit.span.end
                span = hit.span.shift(sentence.span.start)
                yield Flag(span, hit.message, hit.fixes, "unsafe" if hit.fixes else None)

    def _is_exempt(self, hit: Hit, sentence: Sentence, document: Document) -> bool:
        span = hit.span.shift(sentence.span.start)
        return (
            is_quoted(document, span)
            or has_sic(document, span)
            or self.house.knows(span.of(document.text))
        )  # fmt: skip
