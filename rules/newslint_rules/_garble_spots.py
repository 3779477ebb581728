"""A word with its neighbours, for constraints that ask which class of word can stand there.

The parser reads a garbled sentence by the shape it should have: in “they decision the date” it takes “decision” for a
verb with an object. The lexicon knows that it can be none. Only where both agree that a slot is filled by a word that
cannot fill it does a constraint speak: the tags of the neighbours are used, the tag of the word itself only as the
parser's word on the slot.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from newslint.analyses.annotation import Annotation, Token
from newslint.analyses.lexicon import classes, is_only
from newslint.wordlists import words
from newslint_rules._runs import word_set

#: Copy with these is no plain prose.
_NO_PROSE = frozenset("{}_=<>|\\")
_STOPS = frozenset(".,;:?!")
_NO_CONTENT = word_set(
    "least all once several many few such own another except unlike soon alive afraid aware whatever whichever proper "
    "sort kind custom cheap"
)

NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
VERB_TAGS = frozenset({"VB", "VBP", "VBZ", "VBD", "VBN"})
PARSED_VERB = VERB_TAGS | {"VBG"}
ARTICLES = frozenset({"a", "an", "the"})
#: Words that only open a noun phrase (“her” and “that” may do without a noun).
OPENERS = word_set("a an the my your his her its our their this these those")
STARTERS = word_set("a an the his her its their")
PRONOUNS = frozenset({"he", "she", "they", "we", "i"})
BE = word_set("is are was were be been being")
HAVE = frozenset({"has", "have", "had"})
_ADVERBS = word_set("also now then never still only just soon again later once")
#: “had surgery the next day”: no object begins there.
TIMES = word_set(
    "day days night week weeks month months year years moment morning evening afternoon minute minutes hour hours time "
    "times way next same previous following whole last other"
)


@dataclass(frozen=True)
class Spot:
    """One lower-case content word of a sentence that the lexicon knows; `at` counts the sentence's tokens."""

    tokens: Sequence[Token]
    at: int
    annotation: Annotation

    @property
    def token(self) -> Token:
        """The word itself."""
        return self.tokens[self.at]

    @property
    def word(self) -> str:
        """The word as it stands: in lower case."""
        return self.token.text

    def low(self, step: int) -> str:
        """The word so many steps away in lower case, empty beyond the sentence."""
        i = self.at + step
        return self.tokens[i].text.lower().replace("’", "'") if 0 <= i < len(self.tokens) else ""

    def tag(self, step: int) -> str:
        """Its tag."""
        i = self.at + step
        return self.tokens[i].tag if 0 <= i < len(self.tokens) else ""

    def is_only(self, letters: str, step: int = 0) -> bool:
        """Whether the lexicon gives the content word so many steps away none but these classes."""
        word = self.low(step)  # “at” and “are” are nouns too, to a lexicon
        return word not in words("newslint_rules", "function-words") and is_only(word, letters)

    def near(self, step: int) -> Token | None:
        """The token so many steps away."""
        i = self.at + step
        return self.tokens[i] if 0 <= i < len(self.tokens) else None

    def past_adverbs(self, step: int) -> int:
        """From so many steps back the next word that is no adverb, below 0."""
        while self.low(step) in _ADVERBS or (self.low(step).endswith("ly") and "R" in classes(self.low(step))):
            step -= 1
        return step

    def lacks(self, letters: str) -> bool:
        """Whether the lexicon gives the word none of these classes."""
        return not set(letters) & set(classes(self.word))

    def has_subject_before(self, index: int) -> bool:
        """Whether the parser hangs a subject on the word that stands before a token of the document."""
        subjects = (t for t in self.annotation.children(self.token) if t.dep in {"nsubj", "nsubjpass"})
        return any(t.index < index for t in subjects)

    def opens_clause(self) -> bool:
        """Whether what the next word opens is the subject of a clause: “(to) painter his friend had taught”."""
        opener = self.near(1)
        noun = None if opener is None else self.annotation.tokens[opener.head]
        return noun is not None and noun.dep in {"nsubj", "nsubjpass"}

    def has_finite(self) -> bool:
        """Whether another word of the sentence is tagged as a finite verb."""
        return any(t.tag in {"VBZ", "VBD", "VBP", "MD"} and t is not self.token for t in self.tokens)

    def may_have_subject(self) -> bool:
        """Whether a plural or an auxiliary just before could make a finite verb or infinitive of the word."""
        before = self.tokens[max(self.at - 6, 0) : self.at]
        return any(t.tag in {"NNS", "NNPS", "CC", "MD", "PRP", "TO"} for t in before)

    @property
    def at_stop(self) -> bool:
        """Whether the clause or sentence ends here, but for a comma."""
        return self.low(1) in {".", ";", ":", "?", "!"}

    @cached_property
    def children(self) -> frozenset[str]:
        """The relations of what the parser hangs on the word."""
        return frozenset(t.dep for t in self.annotation.children(self.token))


def spots(tokens: Sequence[Token], annotation: Annotation, text: str) -> Iterator[Spot]:
    """The words of a sentence that a constraint may judge: not the first, none in capitals, in a compound or beside
    marks that only odd copy has."""
    if not _NO_PROSE.isdisjoint(text):
        return
    for i, token in enumerate(tokens):
        if i and _is_plain(token) and _is_apart(tokens, i):
            yield Spot(tokens, i, annotation)


def _is_plain(token: Token) -> bool:
    word = token.text
    known = word.isascii() and word.isalpha() and word.islower() and len(word) > 2 and classes(word)
    return bool(known) and word not in words("newslint_rules", "function-words") and word not in _NO_CONTENT


def _is_apart(tokens: Sequence[Token], i: int) -> bool:
    """Whether blanks part a word from its neighbours, or a stop from what comes after."""
    before, token, after = tokens[i - 1], tokens[i], tokens[i + 1] if i + 1 < len(tokens) else None
    apart = before.span.end < token.span.start and (before.text[-1].isalnum() or before.tag == "POS")
    if before.text == "A" and i > 1:  # a letter
        return False
    if after is None or after.text in _STOPS:
        return apart
    run_on = after.text[0].isupper() and after.text.lower() in OPENERS  # a heading, and the text after it
    return apart and after.span.start > token.span.end and after.text[0].isalnum() and not run_on
