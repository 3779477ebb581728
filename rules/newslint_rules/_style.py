"""One style a draft: what the rules on consistency share.

A rule gives the forms of one point of style, each with a pattern. Where a draft uses more than one, the rule flags the
first place of those it uses least, once a draft; where the configuration names the form, every place of the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.analyses.quotations import has_sic, quoted_parts
from newslint.document import Document, Role
from newslint.findings import Flag, Severity, Spot
from newslint.rule import DocumentRule, NoOptions
from newslint.spans import Span

_READ = {Role.PARAGRAPH, Role.LIST_ITEM, Role.CAPTION, Role.QUOTATION}

#: Places shown of the odd form: a draft can have a hundred straight marks.
_SHOWN = 5


class StyleOptions(NoOptions, frozen=True):
    """`style`: the form that the house writes, one of the rule’s `forms`; empty: what most of a draft has. Each rule
    names its own, so that a slip in the configuration is an error."""

    style: str = ""


class StyleRule(DocumentRule):
    """Flags the forms that a draft uses least."""

    category: ClassVar = "consistency"
    severity: ClassVar = Severity.WARNING
    hides_engine: ClassVar = False
    #: What the point of style is about, for the message.
    subject: ClassVar[str]
    #: The forms, by the name that the house style has for each.
    forms: ClassVar[Mapping[str, re.Pattern[str]]]
    #: Whether other people's words count: not what they said, but how it is typed.
    in_quotations: ClassVar = False
    #: The severity where the draft alone decides, without a house style.
    unasked: ClassVar[Severity | None] = None

    def check(self, document: Document) -> Iterator[Flag]:
        """Without a house style at most one flag; with one, a flag for each place that is not in it."""
        places = {name: spans for name, spans in self.places(document).items() if spans}
        house = self.options.style
        right = house or max(places, key=lambda n: (len(places[n]), -places[n][0].start), default="")
        odd = sorted((span, name) for name, spans in places.items() if name != right for span in spans)
        if house:
            for span, form in odd:
                message = f"{self.subject}: “{span.of(document.text)}” here; the house style is “{house}”."
                yield self._flag(*self._fixed(document, span, form, house), message)
        elif odd:
            first, form = odd[0]
            model, shown = places[right][0], first.of(document.text)
            message = f"{self.subject}: “{shown}” here and “{model.of(document.text)}” elsewhere: choose one."
            tie = len(odd) == len(places[right])
            span, fixed = (first, "") if tie else self._fixed(document, first, form, right)
            others = (model, *(s for s, _ in odd[1:_SHOWN]))
            related = tuple(Spot(s, f"“{s.of(document.text)}”") for s in others)
            yield self._flag(span, fixed, message, related, self.unasked)

    def _fixed(self, document: Document, span: Span, form: str, right: str) -> tuple[Span, str]:
        """The place and the other form, with the full stop of the sentence kept and not doubled; empty where the
        sentence may or may not end there (“the U.S. Senate”)."""
        text, after = span.of(document.text), document.text[span.end :]
        fixed = self.rewrite(text, form, right)
        if text.endswith(".") and not fixed.endswith("."):
            return span, "" if re.match(r"\W*(?:[A-Z]|$)", after) else fixed
        doubled = fixed.endswith(".") and after.startswith(".")
        return Span(span.start, span.end + doubled), fixed

    @staticmethod
    def _flag(
        span: Span, fixed: str, message: str, related: tuple[Spot, ...] = (), severity: Severity | None = None
    ) -> Flag:
        fix = (fixed,) if fixed else ()
        return Flag(span, message, fix, "unsafe" if fix else None, related, severity=severity)

    def places(self, document: Document) -> dict[str, list[Span]]:
        """Where each form stands, in order."""
        found: dict[str, list[Span]] = {name: [] for name in self.forms}
        for block in document.blocks:
            if block.role not in _READ:
                continue
            text = block.span.of(document.text)
            for name, pattern in self.forms.items():
                for match in pattern.finditer(text):
                    span = Span(*match.span()).shift(block.span.start)
                    quoted = not self.in_quotations and any(quoted_parts(document, span))
                    if not quoted and not has_sic(document, span) and not self.house.knows(span.of(document.text)):
                        found[name].append(span)
        return found

    def rewrite(self, text: str, form: str, right: str) -> str:
        """What to write in the other form; empty where that takes an editor."""
        del text, form, right
        return ""
