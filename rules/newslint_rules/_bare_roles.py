"""A spokesperson who is a spokeswoman beside the name: the same role without the name, in another form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint.analyses.quotations import has_sic, is_quoted
from newslint.document import Document, Role
from newslint.spans import Span
from newslint_rules._bare_titles import BareTitle
from newslint_rules._titles import Use

GENDERED = re.compile(r"(?i)(?P<stem>spokes|chair|congress|council|business|assembly|alder)(?:man|woman|person)$")
_BARE = re.compile(
    r"\bthe (?P<title>(?P<stem>spokes|chair|congress|council|alder)(?:man|woman|person))(?! (?:for|of|from|at|who))\b"
)


def bare_roles(document: Document, used: Iterable[Use]) -> Iterator[BareTitle]:
    """Roles after “the” in another form than beside the one name in the draft that has the role."""
    named: dict[str, list[tuple[str, Use]]] = {}
    for use in used:
        found = GENDERED.search(use.written)
        if found:
            named.setdefault(found["stem"].lower(), []).append((found[0].lower(), use))
    for block in document.blocks:
        for match in _BARE.finditer(document.text, block.span.start, block.span.end) if named else ():
            forms = named.get(match["stem"].lower(), [])
            span = Span(*match.span("title"))
            if len({id(use.person) for _, use in forms}) != 1 or match["title"] in {form for form, _ in forms}:
                continue
            before = [(form, use) for form, use in forms if use.span.start < span.start]
            if (
                before
                and block.role is Role.PARAGRAPH
                and not is_quoted(document, span)
                and not has_sic(document, span)
            ):
                form, use = before[-1]
                start = use.span.start + len(use.written) - len(form)
                yield BareTitle(match["title"], (span.start,), form, (start,), is_tie=True)
