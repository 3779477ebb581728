"""The base of the rules on what a writer of news cannot know or should not judge."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint.document import Document
from newslint.findings import Flag, Severity
from newslint.rule import DocumentRule
from newslint_rules._comment import Subject, comments


class ClaimRule(DocumentRule):
    """Flags the comments of one subject, each with the message of its kind (`{words}` is what stands there)."""

    category: ClassVar = "claims"
    severity: ClassVar = Severity.WARNING
    subject: ClassVar[Subject]
    messages: ClassVar[Mapping[str, str]]

    def check(self, document: Document) -> Iterator[Flag]:
        """Flags the words; none of what is no report."""
        for comment in comments(document):
            if comment.subject == self.subject:
                words = " ".join(comment.span.of(document.text).split()).strip(" ,")
                yield Flag(comment.span, self.messages[comment.kind].format(words=words))
