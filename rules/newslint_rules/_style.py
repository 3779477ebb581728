"""One style a draft: what the rules on consistency share.

A rule has one or more points of style, each with its forms. Where a draft uses more than one form of a point, the rule
flags the first place of those it uses least, once a draft; where the configuration names the form, every place of the
others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from newslint.analyses.quotations import has_sic, quoted_parts
from newslint.document import Document, Role
from newslint.findings import FixSafety, Flag, Severity, Spot
from newslint.rule import DocumentRule, NoOptions
from newslint.spans import Span

#: Blocks that are the draft's own running copy.
READ = frozenset({Role.PARAGRAPH, Role.LIST_ITEM, Role.CAPTION, Role.QUOTATION})

#: Places shown of the odd form: a draft can have a hundred straight marks.
_SHOWN = 5


class StyleOptions(NoOptions, frozen=True):
    """`style`: the form that the house writes, one of the rule’s `forms`; empty: what most of a draft has. Each rule
    names its own, so that a slip in the configuration is an error."""

    style: str = ""


@dataclass(frozen=True)
class Point:
    """One point of style.

    Attributes:
        subject: what it is about, for the message.
        forms: by the name that the house style has for each, a pattern; none where the rule finds them by other means.
        option: the option that names the house’s form.
        unasked: the severity where the draft alone decides, without a house style; None: the rule’s own.
    """

    subject: str
    forms: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    option: str = "style"
    unasked: Severity | None = None


@dataclass(frozen=True)
class Fix:
    """What to write in the place of a form; `text` is empty where that takes an editor."""

    span: Span
    text: str = ""
    safety: FixSafety = "unsafe"


class StyleRule(DocumentRule):
    """Flags the forms that a draft uses least."""

    category: ClassVar = "consistency"
    severity: ClassVar = Severity.WARNING
    hides_engine: ClassVar = False
    points: ClassVar[tuple[Point, ...]]
    #: The blocks that are looked at: where a rule asks of typing, headlines too.
    reads: ClassVar[frozenset[Role]] = READ
    #: Whether other people's words count: not what they said, but how it is typed.
    in_quotations: ClassVar = False

    def check(self, document: Document) -> Iterator[Flag]:
        """For each point without a house style at most one flag; with one, a flag for each place that is not in it."""
        for point in self.points:
            yield from self.judged(document, point, self.places(document, point), self.house_form(point))

    def judged(
        self, document: Document, point: Point, found: Mapping[str, Sequence[Span]], house: str
    ) -> Iterator[Flag]:
        """The flags for one point, by where each of its forms stands and what the house writes."""
        places = {name: sorted(spans) for name, spans in found.items() if spans}
        right = house or max(places, key=lambda n: (len(places[n]), -places[n][0].start), default="")
        odd = sorted((span, name) for name, spans in places.items() if name != right for span in spans)
        if house:
            for span, form in odd:
                here, asked = span.of(document.text), self.asked(span.of(document.text), house)
                message = f"{point.subject}: {self.named(here, form)} here; the house style is {asked}."
                yield _flag(self.fix(document, span, form, house), message)
        elif odd:
            first, form = odd[0]
            model = places[right][0]
            here, there = self.named(first.of(document.text), form), self.named(model.of(document.text), right)
            message = f"{point.subject}: {here} here and {there} elsewhere: choose one."
            tie = any(len(spans) == len(places[right]) for name, spans in places.items() if name != right)
            fix = Fix(first) if tie else self.fix(document, first, form, right)
            others = ((model, right), *odd[1:_SHOWN])
            related = tuple(Spot(s, self.named(s.of(document.text), name)) for s, name in others)
            yield _flag(fix, message, related, point.unasked)

    def named(self, text: str, form: str) -> str:
        """A place for the message: its words, or the name of its form where they do not show it."""
        del form
        return f"“{text}”"

    def asked(self, text: str, house: str) -> str:
        """The house's form for the message on a place that has another."""
        del text
        return f"“{house}”"

    def house_form(self, point: Point) -> str:
        """The form of a point that the configuration names; empty: what most of a draft has."""
        return str(getattr(self.options, point.option))

    def fix(self, document: Document, span: Span, form: str, right: str) -> Fix:
        """The place in the other form, with the full stop of the sentence kept and not doubled; none where the
        sentence may or may not end there (“the U.S. Senate”)."""
        text, after = span.of(document.text), document.text[span.end :]
        fixed = self.rewrite(text, form, right)
        if text.endswith(".") and not fixed.endswith("."):
            return Fix(span, "" if re.match(r"\W*(?:[A-Z]|$)", after) else fixed)
        doubled = fixed.endswith(".") and after.startswith(".")
        return Fix(Span(span.start, span.end + doubled), fixed)

    def places(self, document: Document, point: Point) -> dict[str, list[Span]]:
        """Where each form of a point stands."""
        found: dict[str, list[Span]] = {name: [] for name in point.forms}
        for block in document.blocks:
            if block.role not in self.reads:
                continue
            text = block.span.of(document.text)
            for name, pattern in point.forms.items():
                spans = (Span(*match.span()).shift(block.span.start) for match in pattern.finditer(text))
                found[name] += (span for span in spans if self.counts(document, span))
        return found

    def counts(self, document: Document, span: Span) -> bool:
        """Whether a place is the draft's own choice: no quotation, nothing that the desk has decided."""
        quoted = not self.in_quotations and any(quoted_parts(document, span))
        return not quoted and not has_sic(document, span) and not self.house.knows(span.of(document.text))

    def rewrite(self, text: str, form: str, right: str) -> str:
        """What to write in the other form; empty where that takes an editor."""
        del text, form, right
        return ""


def _flag(fix: Fix, message: str, related: tuple[Spot, ...] = (), severity: Severity | None = None) -> Flag:
    texts = (fix.text,) if fix.text else ()
    return Flag(fix.span, message, texts, fix.safety if texts else None, related, severity=severity)
