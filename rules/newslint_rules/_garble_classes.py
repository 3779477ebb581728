"""Words of the wrong class, by the lexicon and the parse: what to say of them and what to write instead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.analyses.annotation import Annotation, Token
from newslint.analyses.lexicon import act_of, adjective_of, adverb_of, noun_of, verb_of
from newslint.document import Sentence
from newslint_rules._garble_auxiliaries import misfit
from newslint_rules._garble_doings import wants_verb
from newslint_rules._garble_modifiers import wants_adjective, wants_adverb
from newslint_rules._garble_nouns import wants_noun
from newslint_rules._garble_spots import Spot, spots
from newslint_rules._garble_verbs import MODALS
from newslint_rules._runs import Hit, Word

#: After these the base form of a verb stands.
_BEFORE_BASE = {"to", "they", "we", "i", *MODALS}


def check(tokens: Sequence[Token], annotation: Annotation, sentence: Sentence) -> Iterator[Hit]:
    """The words of a statement that stand where only another class of word fits; at most one hit each."""
    if sentence.text.rstrip("”\"'’) ").endswith("?"):
        return  # turned round, nouns and verbs meet
    for spot in spots(tokens, annotation, sentence.text):
        if said := _judge(spot):
            message, fixes = said
            word = Word(spot.word, spot.word, spot.token.span.start - sentence.span.start)
            yield Hit(word, word, message, fixes)


def _judge(spot: Spot) -> tuple[str, tuple[str, ...]] | None:
    word = spot.word
    if wants_noun(spot):
        if spot.is_only("V") and spot.tag(-1) == "IN" and spot.tag(1) in {"DT", "PRP$", "PRP"}:
            return f"“{word}” is the base of a verb; after “{spot.low(-1)}” stands its form in -ing.", ()
        return _said(word, "a verb" if spot.is_only("VZ") else "an adjective", "a noun", noun_of(word))
    if wants_adjective(spot):
        return _said(word, "an adverb", "an adjective", adjective_of(word))
    if wants_adverb(spot):
        return _said(word, "an adjective", "an adverb", adverb_of(word))
    if wants_verb(spot):
        is_noun = spot.is_only("NS")
        verb = verb_of(word) if is_noun else act_of(word)
        return _said(word, "a noun" if is_noun else "an adjective", "a verb", verb, spot.low(-1) in _BEFORE_BASE)
    if message := misfit(spot):
        return message, ()
    return None


def _said(word: str, has: str, needs: str, instead: str | None, as_it_is: bool = True) -> tuple[str, tuple[str, ...]]:
    """The message, and the word that fits; unless `as_it_is`, only a form of it does."""
    said = f"“{word}” is {has} where only {needs} fits"
    if instead is None:
        return said + ".", ()
    return (f"{said}: “{instead}”?", (instead,)) if as_it_is else (f"{said}: a form of “{instead}”?", ())
