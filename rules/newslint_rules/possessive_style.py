"""`possessive-style`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import ClassVar, Literal

from newslint.analyses.annotation import annotation
from newslint.analyses.names import names
from newslint.analyses.quotations import has_sic
from newslint.document import Document, analysis
from newslint.findings import Flag, Severity, Spot
from newslint.rule import DocumentRule
from newslint.spans import Span
from newslint.wordlists import words
from newslint_rules._possessive_lost_s import closing_marks
from newslint_rules._style import StyleOptions

_OWNER = re.compile(
    r"(?<![\w’'-])(?P<name>[A-Z][\w-]*[sxz])(?P<mark>[’'])(?P<s>s)?(?![\w’'])(?=[ \u00a0](?P<next>[\w-]+))"
)


class PossessiveOptions(StyleOptions, frozen=True):
    """`style`: how the house writes the possessive of a person’s name in s: `s` (James’s) or `apostrophe` (James’);
    empty: either, but one for each name."""

    style: Literal["", "s", "apostrophe"] = ""


class PossessiveStyle(DocumentRule):
    """“James’s” and “James’” in one draft.

    What it flags
    -------------
    A name in s, x or z whose possessive stands with an s in one place and without in another: the form that is rarer,
    of two as frequent the later one, once a name. With `style` set, every possessive of a person's name in the other
    form.

    Why a desk cares
    ----------------
    Both forms are right, and each house has chosen one. Two in one draft show that two hands wrote it.

    When it is wrong to flag
    ------------------------
    One name that stands for one person and for several (“Williams’s serve”, “the Williams’ house”): after an article
    it does not count. Houses that decide by ear (James’s, but Moses’ and Jesus’) set no style; then only one name in
    two forms counts.

    Measured
    --------
    On 30,500 words of clean news and interviews, on 64,000 of agency reports nothing; on 247,000 of other clean
    text one, true. No marked copy has the fault.
    """

    id: ClassVar = "possessive-style"
    category: ClassVar = "consistency"
    severity: ClassVar = Severity.WARNING
    hides_engine: ClassVar = False
    Options: ClassVar = PossessiveOptions

    def check(self, document: Document) -> Iterator[Flag]:
        """Flags the name with its ending."""
        by_name: dict[str, dict[str, list[Span]]] = defaultdict(lambda: {"s": [], "apostrophe": []})
        for name, form, span in _possessives(document):
            if not has_sic(document, span) and not self.house.knows(span.of(document.text)):
                by_name[name][form].append(span)
        people = {p.surname for p in names(document).people if any(m.given or m.honorific for m in p.mentions)}
        for name, forms in by_name.items():
            if self.options.style:
                if name in people:
                    yield from self._not_house(document, forms)
            elif all(forms.values()):
                yield _odd(document, forms)

    def _not_house(self, document: Document, forms: dict[str, list[Span]]) -> Iterator[Flag]:
        style = self.options.style
        for form, spans in forms.items():
            for span in spans if form != style else ():
                text = span.of(document.text)
                fixed = _in_form(text, style)
                yield Flag(span, f"“{text}” here; the house style is “{fixed}”.", (fixed,), "unsafe")


def _odd(document: Document, forms: dict[str, list[Span]]) -> Flag:
    """The flag on the rarer form of a name, or the later of two."""
    right, odd = sorted(forms, key=lambda f: (-len(forms[f]), forms[f][0].start))
    span, model = forms[odd][0], forms[right][0]
    text, other = span.of(document.text), model.of(document.text)
    tie = len(forms[right]) == len(forms[odd])
    fix = () if tie else (_in_form(text, right),)
    spots = (Spot(model, f"“{other}” here"),)
    return Flag(span, f"“{text}” here and “{other}” elsewhere: choose one.", fix, None if tie else "unsafe", spots)


def _in_form(text: str, form: str) -> str:
    bare = text.removesuffix("s") if text[-2:] in {"’s", "'s"} else text
    return bare + "s" if form == "s" else bare


@analysis
def _possessives(document: Document) -> tuple[tuple[str, str, Span], ...]:
    """Each possessive of a name in s, x or z, with its form; no contracted “is”, no closing mark."""
    found = []
    for match in _OWNER.finditer(document.text):
        span = Span(match.start(), match.end("s") if match["s"] else match.end("mark"))
        follows = annotation(document).within(Span(*match.span("next")))
        clitic = annotation(document).within(Span(match.start("mark"), span.end))
        verb = any(t.pos in {"AUX", "VERB"} for t in clitic) or any(
            t.tag in {"VBD", "VBZ", "VBP", "MD"} for t in follows[:1]
        )
        closes = not match["s"] and match.start("mark") in closing_marks(document)
        group = re.search(r"\b(?:the|these|those|both)\s+$", document.text[: match.start()], re.IGNORECASE)
        closed = match["next"].lower() in words("newslint_rules", "function-words")
        if not (verb or closes or group or closed):
            found.append((match["name"], "s" if match["s"] else "apostrophe", span))
    return tuple(found)
