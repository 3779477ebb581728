"""Function words that no grammar lets stand together, and content words where only a noun fits."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.lexicon import classes, is_only, verb_of
from newslint_rules._garble_spots import TIMES
from newslint_rules._garble_verbs import is_subject, may_start_again
from newslint_rules._runs import Hit, Run, Word, word_set

_DETERMINERS = word_set("a an the my your its our their every")
_POSSESSIVES = {"my", "your", "his", "her", "its", "our", "their"}
_AFTER_LATIN_A = {"cappella", "la", "priori", "posteriori", "fortiori"}
_MISTAKEN = {"its", "their", "your"}
_NO_NOUN = word_set(
    "a an the my your his her its our their this these those of with into is are was were has they we which"
)
_AFTER_EVERY = {"a", "an", "the", "of", "is", "was"}
#: A capital or small letter A that is a name: vitamin A, hepatitis A, plan A.
_LETTERED = word_set(
    "vitamin vitamins hepatitis plan group grade level class section part type category point option letter appendix "
    "company influenza block team side series schedule annex note exhibit unit ward gate star"
)
_DOUBLED = word_set(
    "the a an and or but of with from than their its our your my be been was were are is he she they we to at "
    "his for by in on as has have will would could this"
)
_PREPOSITIONS = word_set("of at with from for by in on")
#: A preposition may have been left behind after these.
_GAPS = word_set("i you he she it we they what who whom which that all everything whatever where there")
#: “will must”: two modals in a row.
_MODALS = word_set("will can may might would could should must cannot")
#: Verbs that can leave a “for” behind: “what they asked for to be told”.
_BEFORE_FOR = word_set(
    "ask asked asking wait waited waiting pay paid hope hoped call called look looked vote voted care wish"
)
_HAVE = {"has", "have", "had"}
_BE = {"is", "are", "was", "were"}
_STRICT_MODALS = {"would", "could", "should", "must", "shall", "cannot"}
_BETWEEN = {
    "now",
    "never",
    "also",
    "still",
    "already",
    "always",
    "not",
    "since",
    "long",
    "just",
    "then",
    "only",
    "again",
}


def check(run: Run) -> Iterator[Hit]:
    """All constraints of this module on one run."""
    for i, word in enumerate(run):
        low = word.low
        if i + 1 == len(run) or not run[i + 1].text.islower():
            continue
        if low in _DOUBLED and low == run[i + 1].low:
            yield from _doubled(run, i)
        elif low in _DETERMINERS:
            yield from _after_determiner(run, i)
        elif low in _HAVE | _BE | _STRICT_MODALS | {"been"}:
            yield from _auxiliaries(run, i)
        elif low == "for" and run[i + 1].low == "to":
            yield from _for_to(run, i)
        elif run[i + 1].low == "and":
            yield from _same_twice(run, i)
        elif i and low in _MODALS and run[i + 1].low in _MODALS:
            yield from _two_modals(run, i)


def _doubled(run: Run, i: int) -> Iterator[Hit]:
    first, second = run[i : i + 2]
    if first.low in _BE | _HAVE | {"to", "been", "be"} and may_start_again(run, i):
        return  # “the truth is what it is is a bargain”, “what it used to to me”
    before = run[i - 1].low if i else ""
    stranded = not is_only(before, "NS") and before not in {"one", "lots"}
    if first.low in _PREPOSITIONS and stranded and not _GAPS.isdisjoint(w.low for w in run[max(i - 6, 0) : i]):
        return  # “the party they voted for for years”
    if first.low == "this" and i + 2 < len(run) and run[i + 2].low in TIMES:
        return  # “all this this week”
    yield Hit(first, second, f"“{first.text}” stands here twice.", (first.text,))


def _after_determiner(run: Run, i: int) -> Iterator[Hit]:
    determiner, word = run[i : i + 2]
    if determiner.low == "a" and _is_letter(run, i):
        return
    if len(determiner.text) > 1 and determiner.text.isupper():
        return  # a party, an agency
    if i and determiner.text in {"An", "The"}:
        return  # a name
    if determiner.low in _POSSESSIVES and word.low == "every":
        return  # “its every corner”
    if determiner.low == "every" and word.low not in _AFTER_EVERY:
        return
    if determiner.low == "an" and word.low in _POSSESSIVES:
        return  # “me an my gun”
    if word.low == "a" and i + 2 < len(run) and run[i + 2].low in _AFTER_LATIN_A:
        return
    if i == 0 and determiner.low in _MISTAKEN and word.low in {"a", "an", "the"}:
        return  # “its a scandal” is an “it’s”, which the grammar engine says
    if word.low in _DETERMINERS | _POSSESSIVES | {"this", "these", "those"}:
        message = f"“{determiner.text}” and “{word.text}” cannot stand side by side: one of them goes."
        yield Hit(determiner, word, message, (word.text, determiner.text))
    elif word.low in _NO_NOUN or (word.low in {"and", "that"} and determiner.low in {"the", "an"}):
        yield Hit(determiner, word, f"After “{determiner.text}” a noun is missing before “{word.text}”.")


def _auxiliaries(run: Run, i: int) -> Iterator[Hit]:
    first = run[i]
    j = i + 1
    while j < len(run) and j < i + 3 and (run[j].low in _BETWEEN or run[j].low.endswith("ly")):
        j += 1
    if j == len(run) or first.text.isupper() or may_start_again(run, i):
        return
    low, second, between = first.low, run[j], j > i + 1
    clash = (
        (low in _HAVE and second.low in {"has", "have"})
        or (low == "been" and second.low in _HAVE | _BE)
        or (low in _BE and (second.low in {"has", "have"} or (second.low in _BE and (between or second.low != low))))
        or (low in {"was", "were", "are"} and second.low == "be")
        or (low in _STRICT_MODALS and second.low in _STRICT_MODALS | _BE | {"has", "been", "had"})
    )
    if clash:
        both = f"“{first.text}” and “{second.text}”" if low != second.low else f"two times “{first.text}”"
        yield Hit(first, second, f"One auxiliary too many: {both}.", (first.text, second.text) if not between else ())


def _two_modals(run: Run, i: int) -> Iterator[Hit]:
    """“they will can close”; not “those who can may”, “at will can”."""
    first, second = run[i : i + 2]
    named = is_subject(run[i - 1]) and run[i - 1].low not in {"this", "that"}  # “this can will”
    if first.low != second.low and named and not may_start_again(run, i):
        yield Hit(
            first, second, f"One auxiliary too many: “{first.text}” and “{second.text}”.", (first.text, second.text)
        )


def _for_to(run: Run, i: int) -> Iterator[Hit]:
    if i + 2 < len(run) and "V" in classes(run[i + 2].low) and run[i + 2].low not in {"be", "get"}:
        before = run[i - 1].low if i else ""
        if before not in _BEFORE_FOR and not is_only(before, "VZDPG"):
            verb = run[i + 2]
            message = f"“for to {verb.text}” is no English: “to {verb.text}”, or “for” with a form in -ing."
            yield Hit(run[i], verb, message, (f"to {verb.text}",))


def _same_twice(run: Run, i: int) -> Iterator[Hit]:
    word = run[i]
    if i == 0 or i + 2 >= len(run) or run[i + 2].low != word.low or len(word.low) < 6:
        return
    if "N" not in classes(word.low) or set(classes(word.low)) & set("SJR"):
        return
    follows = run[i + 3].low if i + 3 < len(run) else ""
    ends = follows in {"", "is", "are", "was", "were", "has", "have"} or (run[i - 1].low == "the" and follows == "of")
    if ends and (verb_of(word.low) or word.low.endswith("ing") or run[i - 1].low == "the"):
        message = (
            f"“{word.text} and {word.text}” says one thing twice: a second word is missing or the first is enough."
        )
        yield Hit(word, run[i + 2], message, (word.text,))


def _is_letter(run: Run, i: int) -> bool:
    """Whether this A is the letter: after “vitamin”, or a capital that starts no sentence."""
    before: Word | None = run[i - 1] if i else None
    after = run[i + 1].low
    if run[i].text == "A":
        return before is not None or after in {"is", "was", "of", "with"}
    return before is not None and before.low in _LETTERED
