"""`leftover-text`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint.analyses.quotations import has_sic
from newslint.document import Document, Role
from newslint.findings import Flag, Severity
from newslint.rule import DocumentRule
from newslint.spans import Span
from newslint_rules._leftovers import Leftover, as_line, in_text

_MESSAGES = {
    "placeholder": "“{words}” is a placeholder: fill it in.",
    "markup": "“{words}” is left over from another format: delete it, or write what it stands for.",
    "chat": "“{words}” is a chat program talking: delete it, and check all of the draft.",
    "furniture": "“{words}” belongs to a web page, not to the article: delete it.",
}


class LeftoverText(DocumentRule):
    """Placeholders, markup, the furniture of web pages and the small talk of chat programs.

    What it flags
    -------------
    - placeholders and notes: “TK”, “[xx]”, “£XX”, “[insert name]”, “{{name}}”, “lorem ipsum”, “???”.
    - markup of another format: HTML tags, character references, shortcodes, wiki and Markdown links in plain text,
      letters broken by a wrong encoding.
    - whole lines that belong to a web page: “Advertisement”, “Read more: …”, “Share this article”, cookie notices.
    - what a chat program says: “As an AI language model”, “Here is a rewritten version”.

    Why a desk cares
    ----------------
    Each of these has been printed, and each tells the reader that nobody read the page.

    When it is wrong to flag
    ------------------------
    A draft about placeholders or chat programs that does not put them in quotation marks. “TK Maxx”, “XX chromosomes”
    and a sentence that only begins like page furniture (“Share prices fell”, “Read more than one book”) pass.

    Measured
    --------
    On 14,800 words of edited news and 15,700 of interviews none, on 27,000 words of newspapers none; in other clean
    text (192,000 words) 3, all true (“[citation needed]”, a word count), on 64,000 words of agency reports 3, all true:
    two HTML tags and a letter lost in decoding. The development copy has no marks of it.
    """

    id: ClassVar = "leftover-text"
    category: ClassVar = "copy"
    severity: ClassVar = Severity.WARNING

    def check(self, document: Document) -> Iterator[Flag]:
        """Flags what is left over."""
        for block in document.blocks:
            text = block.span.of(document.text)
            line = as_line(text) if block.role is not Role.QUOTATION else None
            found = [line] if line else sorted(in_text(text), key=lambda f: (f.span.start, -f.span.end))
            end = 0
            for each in found:
                place = each.span.shift(block.span.start)
                if each.span.start >= end and not has_sic(document, place):
                    end = each.span.end
                    yield Flag(place, _message(each, place, document))


def _message(leftover: Leftover, place: Span, document: Document) -> str:
    words = " ".join(place.of(document.text).split())
    return _MESSAGES[leftover.kind].format(words=words if len(words) <= 60 else f"{words[:57]}…")
