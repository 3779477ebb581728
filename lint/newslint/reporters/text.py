"""The report for people: each finding with its line of copy, the place underlined, and the fix.

Where a finding sums up others of its draft, those are folded to one line each.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Set
from itertools import groupby

from newslint.document import Document
from newslint.findings import Finding, Severity
from newslint.report import FileReport, Report, counts
from newslint.reporters.support import supported
from newslint.sourcing import Sourcing
from newslint.spans import Position, Span

_WIDTH = 96  # columns of copy shown around a finding
_SHOWN_RELATED = 4
_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.SUGGESTION: "1;36"}
#: How the kinds of source are told to people; a vague one is none.
_KINDS = {
    "named": "named", "institutional": "institutional", "document": "a document", "role": "by role only",
    "anonymous": "anonymous",
}  # fmt: skip

Paint = Callable[[str, str], str]


def render(report: Report, colour: bool = False) -> Iterator[str]:
    """The findings of all drafts, then one line that sums them up."""
    paint = _coloured if colour else _plain
    for file in report.files:
        yield from _file(file, paint)
        if file.support:
            yield from supported(file.path, file.support, paint, in_full=report.show_support)
    yield summary(report) + "\n"


def _coloured(text: str, code: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m"


def _plain(text: str, code: str) -> str:
    del code
    return text


def _file(file: FileReport, paint: Paint) -> Iterator[str]:
    """The findings of one draft; a blank line ends each, and each run of folded ones."""
    summed_up = {rule for finding in file.findings for rule, _ in finding.counts}
    have_a_line = {f.start for f in file.findings if f.rule in summed_up}
    for is_folded, findings in groupby(file.findings, lambda f: f.rule in summed_up):
        for finding in findings:
            yield _line(finding, paint)
            if not is_folded:
                yield from _details(finding, file.document, have_a_line if finding.counts else set(), paint)
                yield "\n"
        if is_folded:
            yield "\n"
    if file.findings and file.sourcing and file.sourcing.claims:
        yield f"{paint(file.path + ':', '1')} {sources(file.sourcing)}\n\n"


def sources(sourcing: Sourcing) -> str:
    """What kind of copy a draft is, in one line: “14 sentences state something, 5 (36%) with a source: 3 named, …”."""
    claims = "1 sentence states" if sourcing.claims == 1 else f"{sourcing.claims} sentences state"
    share = round(100 * sourcing.attributed / sourcing.claims)
    kinds = ", ".join(f"{number} {_KINDS[kind]}" for kind, number in sourcing.by.items() if number and kind in _KINDS)
    vague = f"; {sourcing.by['vague']} with a vague one" if sourcing.by["vague"] else ""
    return f"{claims} something, {sourcing.attributed} ({share}%) with a source{': ' + kinds if kinds else ''}{vague}"


def _line(finding: Finding, paint: Paint) -> str:
    start = finding.start
    place = paint(f"{finding.path}:{start.line}:{start.column}:", "1")
    severity = paint(str(finding.severity), _COLOURS[finding.severity])
    return f"{place} {severity} {paint(finding.rule, '2')} {finding.message}\n"


def _details(finding: Finding, document: Document, listed: Set[Position], paint: Paint) -> Iterator[str]:
    """What stands under a finding's line; related places that are listed anyway are left out."""
    colour = _COLOURS[finding.severity]
    copy, caret = _excerpt(document, finding.span)
    yield f"    {copy}\n    {caret[0]}{paint(caret[1], colour)}\n"
    if finding.replacements:
        # Blanks would not show.
        shown = " | ".join(r if r == r.strip() and r else f"“{r}”" for r in finding.replacements)
        yield f"    {paint('fix:' if finding.fix == 'safe' else 'try:', '32')} {shown}\n"
    related = [r for r in finding.related if r.path != finding.path or r.start not in listed]
    for other in related[:_SHOWN_RELATED]:
        path = "" if other.path == finding.path else f"{other.path}:"
        where = f"{path}{other.start.line}:{other.start.column}"
        yield f"    {paint('also', '2')} {where} {other.message}\n"
    if left := related[_SHOWN_RELATED:]:
        yield f"    {paint('and ' + _plural(len(left), 'more place'), '2')}\n"


def _excerpt(document: Document, span: Span) -> tuple[str, tuple[str, str]]:
    """The part of the line around a span, and under it blanks and the underline."""
    line = document.lines.span(document.lines.position(span.start).line)
    end = min(span.end, line.end)
    room = max(_WIDTH - (end - span.start), 0)
    left = max(line.start, span.start - room // 2)
    right = min(line.end, max(left + _WIDTH, end))
    left = max(line.start, min(left, right - _WIDTH))
    left, right = _at_word(document.source, left, span.start, line), _at_word_end(document.source, right, end, line)
    before = ("…" if left > line.start else "") + _clean(document.source[left : span.start])
    marked = _clean(document.source[span.start : end])
    after = _clean(document.source[end:right]) + ("…" if right < line.end else "")
    return (before + marked + after).rstrip(), (" " * _columns(before), "^" * max(_columns(marked), 1))


def _at_word(source: str, left: int, limit: int, line: Span) -> int:
    """Move the left edge right to the start of a word."""
    if left == line.start:
        return left
    blank = source.find(" ", left, limit)
    return blank + 1 if blank >= 0 else left


def _at_word_end(source: str, right: int, limit: int, line: Span) -> int:
    """Move the right edge left to the end of a word."""
    if right == line.end:
        return right
    blank = source.rfind(" ", limit, right)
    return blank if blank >= 0 else right


def _clean(text: str) -> str:
    """Tabs and control characters would move the underline."""
    return "".join(" " if c == "\t" or unicodedata.category(c) == "Cc" else c for c in text)


def _columns(text: str) -> int:
    """The columns a terminal gives a text: none to combining characters, two to wide ones."""
    return sum(
        0 if unicodedata.category(c) in ("Mn", "Me", "Cf") else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def summary(report: Report) -> str:
    """How many findings in how many drafts, and which engine read them."""
    drafts = len(report.files)
    number = counts(list(report.findings))
    parts = [_plural(number[str(s)], str(s)) for s in sorted(Severity, reverse=True) if number[str(s)]]
    name, version = report.engine.name, report.engine.version
    engine = f"{name} {version}" if version else "none" if name == "none" else f"not checked ({name} failed)"
    what = f"{_plural(number['findings'], 'finding')} ({', '.join(parts)})" if parts else "No findings"
    return f"{what} in {_plural(drafts, 'draft')}; grammar: {engine}"


def _plural(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
