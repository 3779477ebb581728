"""Pairs of function words that no grammar lets stand side by side: “of were”, “the council of from”, “they the”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.lexicon import classes, is_only
from newslint_rules._garble_verbs import MODALS, may_start_again
from newslint_rules._runs import Hit, Run, word_set

_PREPOSITIONS = word_set("of in for on with at from by into")
_BE = {"is", "are", "was", "were"}
_WAYS = word_set("way ways road route path door track run entrance")
_AFTER_NOUN = {"of", "for", "with", "from"}
_SECOND = word_set("of for with from on")
#: What makes one phrase with the second preposition: “growth of from 5 to 10 per cent”, “of on average”.
_ONE_PHRASE = word_set("average course behind within inside under over above below among around")
#: After a verb or these a preposition may be left behind: “the rallies people turn up at are …”.
_PARTICLES = word_set("up out down off away in on back over along")
_PRONOUNS = {"he", "she", "they"}
_SUBJECTS = word_set("i you he she it we they who which that what")
_STARTERS = {"the", "an", "their", "its"}
_TURNERS = _BE | MODALS | {"has", "have", "had", "do", "does", "did"}


def check(run: Run, question: bool) -> Iterator[Hit]:
    """All constraints of this module on one run; `question` says that the sentence asks."""
    for i in range(1, len(run) - 1):
        first, second, third = run[i - 1].low, run[i], run[i + 1]
        if not (second.text.islower() and third.text.islower()):
            continue
        if second.low in _PREPOSITIONS and third.low in _BE:
            inward = first in _WAYS and second.low in {"in", "on"}  # “the only way in is”
            inward = inward or (first == "so" and second.low == "on")
            # “the man he works for is”, “the rallies people turn up at are”
            letters = set(classes(first))
            verb = bool(letters & set("VZD")) and not letters & set("NS")
            subject = not _SUBJECTS.isdisjoint(w.low for w in run[max(i - 6, 0) : i])
            stranded = subject or verb or first in _PARTICLES
            impossible = not (question or inward or stranded or may_start_again(run, i))
        elif second.low in _AFTER_NOUN and third.low in _SECOND:
            follows = run[i + 2].low if i + 2 < len(run) else "average"
            spans = third.low == "from" and "to" in [w.low for w in run[i + 2 : i + 6]]  # “of from snout to vent”
            impossible = is_only(first, "NS") and follows not in _ONE_PHRASE and follows.isalpha() and not spans
        else:
            impossible = False
        if impossible:
            both = f"“{second.text}” and “{third.text}”"
            message = f"{both} cannot stand side by side: words are missing between them, or one goes."
            yield Hit(second, third, message, ())
    for before, pronoun, word in zip([None, *run], run, run[1:], strict=False):
        if before and before.low in _TURNERS:
            continue  # “nor is he the first”
        if pronoun.low in _PRONOUNS and word.text in _PRONOUNS - {pronoun.low} and not question:
            yield Hit(pronoun, word, f"“{pronoun.text}” and “{word.text}” cannot stand side by side: one of them goes.")
        if pronoun.low in _PRONOUNS and word.low in _STARTERS:
            yield Hit(pronoun, word, f"After “{pronoun.text}” a verb is missing before “{word.text}”.")
