"""What a draft says in its writer's own voice: running copy of news reports, outside quotations and what others say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.analyses.attribution import Statement, attributions
from newslint.analyses.quotations import has_sic, quotations
from newslint.analyses.voice import Voice, voice
from newslint.document import Document, Role
from newslint.rule import NoOptions
from newslint.spans import Span

_RUNNING = {Role.PARAGRAPH, Role.LIST_ITEM, Role.HEADLINE}


class ReportOptions(NoOptions, frozen=True):
    """`exempt`: the genres of drafts (in their front matter) that may comment."""

    exempt: Sequence[str] = (
        "opinion", "op-ed", "comment", "commentary", "editorial", "leader", "column", "letter", "letters", "blog",
        "review", "analysis", "essay", "interview", "satire", "sponsored", "obituary",
    )  # fmt: skip


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
    if any(q.overlaps(span) for q in quotations(document)) or has_sic(document, span):
        return False
    if paragraph and statement.hedge:
        return False
    return statement.attributed(span, paragraph=paragraph) is None and not statement.is_vague(span)
