"""Markdown, by pulldown-cmark (pyromark), whose events carry their place in the source."""

from __future__ import annotations

import re
from typing import Any

import pyromark

from newslint.document import PLACEHOLDER, Role
from newslint.engines.offsets import from_utf8
from newslint.readers.builder import Builder
from newslint.readers.roles import is_caption, line_role
from newslint.spans import Span

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_YAML_STYLE_METADATA_BLOCKS
    | pyromark.Options.ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
)
#: Containers whose text is no prose.
_SILENT = {"CodeBlock", "MetadataBlock", "HtmlBlock", "Image"}
#: Events that stand in a sentence but are no words of it.
_OPAQUE = {"Code", "InlineMath", "DisplayMath"}
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_BLOCKS = {"Paragraph", "Heading", "TableCell", "Item", "BlockQuote"}


def read_markdown(source: str) -> tuple[Builder, list[Span]]:
    """Split a Markdown source into blocks; also the spans of its HTML comments."""
    builder = Builder(source)
    comments: list[Span] = []
    to_code_points = from_utf8(source)
    context: list[str] = []
    italics = 0
    for event, where in pyromark.events_with_range(source, options=_OPTIONS):
        span = Span(to_code_points(where["start"]), to_code_points(where["end"]))
        kind, value = _split(event)
        if kind == "Start":
            name, _ = _split(value)
            if name in _BLOCKS:
                builder.close(_role(builder, context))
            if name == "Image" and not _SILENT.intersection(context):
                builder.atom(PLACEHOLDER, span.start, span.end)
            if name == "Emphasis":
                italics = builder.here
            if name == "HtmlBlock":
                comments += _comments(source, span)
            context.append(f"{name} {value[name].get('level')}" if name == "Heading" else name)
        elif kind == "End":
            name = _split(value)[0]
            if name in _BLOCKS:
                builder.close(_role(builder, context))
            if name == "Emphasis":
                builder.emphasis.append(Span(italics, builder.here))
            context.pop()
        elif kind == "InlineHtml":
            comments += _comments(source, span)
            if _LINE_BREAK.fullmatch(source, span.start, span.end):
                builder.atom(" ", span.start, span.end)
        elif _SILENT.isdisjoint(context):
            _inline(builder, kind, value, span)
    return builder, comments


def _split(event: Any) -> tuple[str, Any]:
    """An event is a word, or a mapping of one word to its content."""
    return (event, None) if isinstance(event, str) else next(iter(event.items()))


def _inline(builder: Builder, kind: str, value: Any, span: Span) -> None:
    if kind == "Text":
        if builder.source[span.start : span.end] == value:
            builder.run(span.start, span.end)
        else:  # a character reference
            builder.atom(value, span.start, span.end)
    elif kind in _OPAQUE:
        builder.atom(PLACEHOLDER, span.start, span.end)
    elif kind in ("SoftBreak", "HardBreak"):
        builder.atom(" ", span.start, span.end)


def _role(builder: Builder, context: list[str]) -> Role:
    if "BlockQuote" in context:
        return Role.QUOTATION
    heading = next((name for name in context if name.startswith("Heading")), None)
    if heading:
        first = not any(b.role is Role.HEADLINE for b in builder.blocks)
        return Role.HEADLINE if heading == "Heading H1" and first else Role.HEADING
    if {"Item", "TableCell"}.intersection(context):
        return Role.LIST_ITEM
    text = builder.pending.strip()
    return line_role(text) or (Role.CAPTION if is_caption(text) else Role.PARAGRAPH)


def _comments(source: str, span: Span) -> list[Span]:
    """The comments inside a piece of HTML."""
    found = []
    start = source.find("<!--", span.start, span.end)
    while start >= 0:
        end = source.find("-->", start, span.end)
        end = span.end if end < 0 else end + 3
        found.append(Span(start, end))
        start = source.find("<!--", end, span.end)
    return found
