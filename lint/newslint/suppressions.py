"""Suppressions in comments: `newslint: ignore RULE -- reason`.

<!-- newslint: ignore name-spelling -- his own spelling -->          this line; alone on its line, the next line
<!-- newslint: ignore-next-line name-spelling -- … -->               the next line
<!-- newslint: ignore-block name-spelling, claims -- … -->           the block it stands in, else the next block
<!-- newslint: ignore-file mixed-dialect -- agency copy -->          the whole draft
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newslint.document import Document
from newslint.findings import Finding, Severity
from newslint.spans import Span

_DIRECTIVE = re.compile(
    r"newslint:\s*ignore(?P<scope>-next-line|-block|-file)?\b(?P<rules>(?:(?!\s--\s|-->).)*)", re.DOTALL
)


#: The two rules of this module: id and summary. Both are warnings in the category `newslint`.
RULES = {
    "unknown-suppression": "A suppression names a rule that does not exist",
    "unused-suppression": "A suppression silences nothing",
}


@dataclass(frozen=True)
class Suppression:
    """One rule ignored in one part of the source."""

    rule: str
    area: Span
    place: Span

    def covers(self, finding: Finding) -> bool:
        """Whether it silences a finding."""
        named = self.rule in (finding.rule, finding.category, "all") or (
            self.rule == "lt" and finding.rule.startswith("lt/")
        )
        return named and self.area.start <= finding.start.offset < max(self.area.end, self.area.start + 1)


def suppressions(document: Document) -> list[Suppression]:
    """All suppressions of a document, in order."""
    found = []
    for comment in document.comments:
        match = _DIRECTIVE.search(document.source, comment.start, comment.end)
        if not match:
            continue
        area = _area(document, comment, match["scope"])
        names = [name for name in re.split(r"[,\s]+", match["rules"]) if name and name != "--"]
        found += [Suppression(name, area, comment) for name in names or ["all"]]
    return found


def _area(document: Document, comment: Span, scope: str | None) -> Span:
    if scope == "-file":
        return Span(0, len(document.source) + 1)
    if scope == "-block":
        spans = [document.to_source(b.span) for b in document.blocks]
        return next((s for s in spans if s.end > comment.start), Span(comment.start, comment.start))
    lines = document.lines
    first, last = lines.position(comment.start).line, lines.position(max(comment.end - 1, comment.start)).line
    line = Span(lines.span(first).start, lines.span(last).end)
    rest = document.source[line.start : comment.start] + document.source[comment.end : line.end]
    if scope == "-next-line" or not rest.strip():
        return lines.span(last + 1) if last < len(lines) else Span(line.end, line.end)
    return line


def unsuppressed(document: Document, findings: Sequence[Finding]) -> list[Finding]:
    """The findings that no suppression silences."""
    all_suppressions = suppressions(document)
    return [f for f in findings if not any(s.covers(f) for s in all_suppressions)]


def apply(
    document: Document, findings: Sequence[Finding], known: Iterable[str], checked: Iterable[str]
) -> tuple[list[Finding], list[Finding]]:
    """Take out what is suppressed: the findings left, and findings on the suppressions themselves.

    `known` holds every selector there is; `checked` the rules that ran (`lt` for the grammar engine): a suppression
    of a rule that did not run is not called unused.
    """
    all_suppressions = suppressions(document)
    left, used = [], set()
    for finding in findings:
        covering = [s for s in all_suppressions if s.covers(finding)]
        used.update(covering)
        if not covering:
            left.append(finding)
    known, checked = set(known), set(checked)
    about = []
    for each in all_suppressions:
        if each.rule not in known and not each.rule.startswith("lt/"):
            about.append(
                _about(
                    document,
                    each,
                    "unknown-suppression",
                    f"There is no rule “{each.rule}”; `newslint rules` lists them.",
                )
            )
        elif each not in used and (each.rule in checked or (each.rule.startswith("lt/") and "lt" in checked)):
            about.append(
                _about(
                    document,
                    each,
                    "unused-suppression",
                    f"Nothing to ignore: “{each.rule}” finds nothing here; delete the comment.",
                )
            )
    return left, about


def _about(document: Document, each: Suppression, rule: str, message: str) -> Finding:
    start, end = document.lines.position(each.place.start), document.lines.position(each.place.end)
    return Finding(
        document.path, rule, "newslint", Severity.WARNING, message, start, end, each.place.of(document.source)
    )
