"""What was looked up in the sources, by its place in the source text, for reporters."""

from __future__ import annotations

from newslint.document import Document
from newslint.findings import Related
from newslint.sources.items import Item, Looked, Support
from newslint.sources.library import Library
from newslint.sources.support import support


def support_shown(document: Document, library: Library) -> Support:
    """What `support` found, with lines and columns.

    Raises:
        ConfigError: the language model is missing.
    """
    return Support(tuple(_looked(item, document, library) for item in support(document)), len(library.paths))


def _looked(item: Item, document: Document, library: Library) -> Looked:
    place = None
    if item.place is not None:
        source = library.document(item.place.path)
        span = source.to_source(item.place.span)
        words = span.of(source.source)
        place = Related(item.place.path, source.lines.position(span.start), source.lines.position(span.end), words)
    span = document.to_source(item.span)
    start, end = document.lines.position(span.start), document.lines.position(span.end)
    return Looked(item.kind, item.verdict, start, end, span.of(document.source), place)
