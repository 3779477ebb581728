"""Plain text: a line is a paragraph, or paragraphs are hard-wrapped and parted by blank lines."""

from __future__ import annotations

import re

from newslint.readers.builder import Builder
from newslint.readers.roles import item_marker, role_of
from newslint.spans import Span

_LINE = re.compile(r"[^\r\n]+")
_BREAK = re.compile(r"\r\n|\r|\n")
_WRAP_COLUMN = range(50, 101)


def read_plain(source: str) -> Builder:
    """Split a plain-text source into blocks with their roles."""
    builder = Builder(source)
    paragraphs = [p for chunk in _chunks(source) for p in _paragraphs(source, chunk)]
    texts = [" ".join(line.of(source).strip() for line in p.lines) for p in paragraphs]
    for i, paragraph in enumerate(paragraphs):
        for j, line in enumerate(paragraph.lines):
            if j:
                builder.atom(" ", paragraph.lines[j - 1].end, line.start)
            builder.run(line.start + (0 if j else item_marker(line.of(source))), line.end)
        builder.close(role_of(texts, i, attached=paragraph.attached))
    return builder


class _Paragraph:
    def __init__(self, lines: list[Span], *, attached: bool) -> None:
        self.lines = lines
        self.attached = attached  # no blank line before it


def _chunks(source: str) -> list[list[Span]]:
    """Runs of lines without a blank line between them; each line without the blanks around it."""
    chunks: list[list[Span]] = [[]]
    previous = 0
    for match in _LINE.finditer(source):
        stripped = match[0].strip()
        if len(_BREAK.findall(source, previous, match.start())) > 1 or not stripped:
            chunks.append([])
        previous = match.end()
        if stripped:
            start = match.start() + match[0].index(stripped[0])
            chunks[-1].append(Span(start, start + len(stripped)))
    return [c for c in chunks if c]


def _paragraphs(source: str, lines: list[Span]) -> list[_Paragraph]:
    if _is_wrapped(source, lines):
        return [_Paragraph(lines, attached=False)]
    return [_Paragraph([line], attached=i > 0) for i, line in enumerate(lines)]


def _is_wrapped(source: str, lines: list[Span]) -> bool:
    """Whether one paragraph was broken at a fixed width: full lines, most of them ending in mid-sentence."""
    full = lines[:-1]
    if not full or any(item_marker(line.of(source)) for line in lines[1:]):
        return False
    if not all(line.end - line.start in _WRAP_COLUMN for line in full):
        return False
    if lines[-1].end - lines[-1].start > _WRAP_COLUMN.stop:
        return False
    running = sum(not re.search(r"[.!?:][\"'”’)]*$", line.of(source)) for line in full)
    starts_low = sum(line.of(source)[:1].islower() for line in lines[1:])
    return running * 2 >= len(full) and starts_low * 3 >= len(full)
