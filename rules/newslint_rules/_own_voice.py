"""What a draft says in its writer's own voice: running copy of news reports, outside quotations and what others say."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analyses.attribution import Statement, attributions
from newslint.analyses.quotations import has_sic, quoted_parts
from newslint.analyses.voice import Voice, voice
from newslint.document import Document, Role
from newslint.spans import Span

_RUNNING = {Role.PARAGRAPH, Role.LIST_ITEM, Role.HEADLINE}


def own_statements(document: Document) -> Iterator[Statement]:
    """The headline and running copy of a report, by sentence; nothing of a draft that comments or is an interview."""
    if voice(document) is Voice.REPORT:
        for statement in attributions(document).statements:
            if statement.sentence.block.role in _RUNNING:
                yield statement


def is_own(statement: Statement, span: Span, document: Document, *, paragraph: bool = False) -> bool:
    """Whether the words of a span are the writer's: not quoted, nobody else's by attribution, not even many's.

    With `paragraph` the source that the paragraph follows counts too, and hearsay (“is thought to be”) is not theirs.
    """
    if any(quoted_parts(document, span)) or has_sic(document, span):
        return False
    if paragraph and statement.hedge:
        return False
    return statement.attributed(span, paragraph=paragraph) is None and not statement.is_vague(span)
