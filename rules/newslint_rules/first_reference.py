"""`first-reference`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint.document import Document
from newslint.findings import Flag, Severity, Spot
from newslint.rule import DocumentRule, NoOptions
from newslint.wordlists import words
from newslint_rules._references import Reference, late_introductions, repeated_introductions, strangers


class Options(NoOptions, frozen=True):
    """Options of `first-reference`.

    Attributes:
        known: more people, by surname, whom the desk's readers know without an introduction.
    """

    known: tuple[str, ...] = ()


class FirstReference(DocumentRule):
    """A person who is named before, or without, an introduction, or introduced twice.

    What it flags
    -------------
    In running text: a surname alone before the full name; somebody who has neither a full name nor a role anywhere in
    the draft; full name and title again, where the surname is enough. One finding a person and kind.

    Why a desk cares
    ----------------
    A surname that nobody has introduced is what is left when a paragraph was cut or moved. Readers go back to look for
    the person and do not find one.

    When it is wrong to flag
    ------------------------
    Headlines, captions and the lines before a byline may use the surname first; bylines, lists and quotations do not
    count. People whom everybody knows need no introduction: there is a list, the option `known` adds to it, and what
    the desk's vocabulary has is known too. Two people of one surname need their full names throughout. A long article
    may remind readers of somebody after a heading, or far down. People who go by one name, and fictional ones, are
    flagged unless they are listed.

    Measured
    --------
    On 43 clean articles (30,500 words) 5 findings, 0.16 per 1,000 words: a Ms Bauchtman whom nobody introduces, and
    four who are introduced twice, with the title; all true. In 160 training documents, which are no news (trials,
    essays on novels, single sentences out of context), 30: 24 strangers, most of them true as far as the excerpt goes;
    five said to come too early, two of them true. On the three sample drafts 1, true.
    """

    id: ClassVar = "first-reference"
    category: ClassVar = "names"
    severity: ClassVar = Severity.SUGGESTION
    default: ClassVar = False
    Options: ClassVar = Options

    def check(self, document: Document) -> Iterator[Flag]:
        """At most one flag of each kind for a person."""
        known = words("newslint_rules", "household-names") | frozenset(self.options.known) | self.house.vocabulary
        for reference in late_introductions(document, known):
            yield _late(reference, document)
        for reference in strangers(document, known):
            yield _stranger(reference)
        for reference in repeated_introductions(document):
            yield _repeated(reference, document)


def _late(reference: Reference, document: Document) -> Flag:
    full = reference.full
    line = document.line_at(full.start)
    message = (
        f"“{reference.surname}” is introduced only later (line {line}): give the full name, and say who this is, here."
    )
    name = full.of(document.text)
    related = (Spot(full, f"“{name}” here"),)
    if reference.led:
        return Flag(reference.span, message, related=related)
    return Flag(reference.span, message, (name,), "unsafe", related)


def _stranger(reference: Reference) -> Flag:
    message = f"“{reference.surname}” is never introduced: give the full name, and say who this is."
    related = tuple(Spot(span, f"“{reference.surname}” again") for span in reference.others)
    return Flag(reference.span, message, related=related)


def _repeated(reference: Reference, document: Document) -> Flag:
    first = reference.full
    written = reference.span.of(document.text)
    short = f"“{reference.surname}”" if reference.surname else "the family name"
    message = f"“{written}” has been introduced (line {document.line_at(first.start)}): {short} is enough here."
    related = [Spot(first, f"“{first.of(document.text)}” here")]
    related += (Spot(span, f"“{span.of(document.text)}” again") for span in reference.others)
    fix = (reference.surname,) if not reference.led else ()
    return Flag(reference.span, message, fix, "unsafe" if fix else None, tuple(related))
