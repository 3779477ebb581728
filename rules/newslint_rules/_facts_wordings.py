"""Names of things in another wording than the sheet of facts has them, and claims that it forbids."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from newslint.analyses.quotations import has_sic, is_quoted
from newslint.document import Document
from newslint.factsheet import FactSheet, Forbidden, Thing
from newslint.findings import Flag
from newslint.spans import Span
from newslint_rules._countries import any_of

_LONG = 5  # letters of a word that may be misspelled
#: The claim is denied, or reported as somebody's error.
_DENIED = re.compile(
    r"(?i)\b(?:no|not|never|nor|neither|false(?:ly)?|wrong(?:ly)?|untrue|incorrect(?:ly)?|baseless|unfounded|debunk\w*|myth"
    r"|den(?:y|ies|ied|ying)|reject\w*|disput\w+|misleading\w*|conspiracy|hoax|mistaken(?:ly)?|without evidence"
    r"|contrary|correct(?:s|ed|ion)|claim(?:s|ed|ing)? that|retract\w*)\b|n[’']t\b"
)
_WORD = r"[^\W_]+(?:[’'-][^\W_]+)*"


class Wordings:
    """The things and forbidden claims of a sheet, as patterns."""

    def __init__(self, sheet: FactSheet) -> None:
        self._banned = [(t, _whole(any_of(t.banned))) for t in sheet.of(Thing) if t.banned]
        self._near = [(t, p) for t in sheet.of(Thing) if (p := _near(t.name))]
        self._claims = [(c, _claim(c)) for c in sheet.of(Forbidden)]
        self._right = [re.compile(any_of(t.forms)) for t in sheet.of(Thing)]

    def flags(self, document: Document) -> Iterator[Flag]:
        """One for each name that is written otherwise, and for each forbidden claim."""
        text = document.text
        right = [Span(*m.span()) for pattern in self._right for m in pattern.finditer(text)]
        for thing, pattern in self._banned:
            for match in pattern.finditer(text):
                span = Span(*match.span())
                if not any(r.contains(span) for r in right) and not has_sic(document, span):
                    yield _name(thing, span, "safe", text)
        for thing, pattern in self._near:
            for match in pattern.finditer(text):
                span = Span(*match.span())
                if not any(r.overlaps(span) for r in right) and not has_sic(document, span) and _is_slip(thing, match):
                    yield _name(thing, span, "unsafe", text)
        yield from self._forbidden(document)

    def _forbidden(self, document: Document) -> Iterator[Flag]:
        for sentence in document.sentences if self._claims else ():
            for claim, pattern in self._claims:
                for match in pattern.finditer(sentence.text):
                    span = Span(*match.span()).shift(sentence.span.start)
                    spared = any(s.casefold() in sentence.text.casefold() for s in claim.spared)
                    denied = _DENIED.search(sentence.text[: match.start()]) or _DENIED.search(
                        sentence.text[match.end() :]
                    )
                    if not spared and not denied and not is_quoted(document, span):
                        why = claim.reason.rstrip(".")
                        yield Flag(span, f"The sheet forbids this claim ({claim.cite}); the reason: {why}.")


def _name(thing: Thing, span: Span, fix: str, text: str) -> Flag:
    said = f"The name is “{thing.name}”, not “{span.of(text)}” ({thing.cite})."
    return Flag(span, said, (thing.name,), "safe" if fix == "safe" else "unsafe")


def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'-])(?:{pattern})(?![\w-])")


def _near(name: str) -> re.Pattern[str] | None:
    """A name of two words or more with any one of its longer words replaced; figures stay as they are."""
    words = name.split()
    if len(words) < 2:
        return None
    forms = []
    for i, word in enumerate(words):
        if len(word) >= _LONG and word.isalpha():
            parts = [re.escape(w) for w in words]
            parts[i] = rf"(?P<w{i}>{_WORD})"
            forms.append(r"[ \u00a0]".join(parts))
    return _whole("|".join(forms)) if forms else None


def _is_slip(thing: Thing, match: re.Match[str]) -> bool:
    """Whether the word that differs is the right one with a letter or two wrong, no other word such as its plural."""
    for group, said in match.groupdict().items():
        if said:
            right = thing.name.split()[int(group[1:])]
            return 0 < OSA.distance(right, said) <= 2 and said[0] == right[0] and said.casefold() != right.casefold()
    return False


def _claim(claim: Forbidden) -> re.Pattern[str]:
    """Its wordings: “*” stands for any ending of a word, “…” for up to four words."""
    phrases = []
    for phrase in claim.phrases:
        words = phrase.replace("...", "…").replace("…", " … ").split()
        parts = [rf"(?:{_WORD},? ){{0,4}}" if w == "…" else f"{_word(w)} " for w in words]
        phrases.append("".join(parts).removesuffix(" "))
    return re.compile(rf"(?i)(?<![\w’'-])(?:{'|'.join(phrases)})(?![\w-])")


def _word(word: str) -> str:
    stem = re.escape(word.removesuffix("*").replace("’", "'")).replace("'", "['’]")
    return stem + (r"\w*" if word.endswith("*") else "")
