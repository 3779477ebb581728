"""One reader a format: from a source to a document."""

from __future__ import annotations

from newslint.document import Document
from newslint.source import Source


def read_document(source: Source, model: str) -> Document:
    """The document of a source; `model` is the spaCy model that will annotate it."""
    date, genres = None, frozenset[str]()
    if source.format == "markdown":
        from newslint.readers.front_matter import date_of, genres_of
        from newslint.readers.markdown import read_markdown

        builder, comments = read_markdown(source.text)
        date, genres = date_of(source.text), genres_of(source.text)
    else:
        from newslint.readers.plain import read_plain

        builder, comments = read_plain(source.text), []
    blocks, pieces = tuple(builder.blocks), tuple(builder.pieces)
    emphasis = tuple(builder.emphasis)
    return Document(
        source.path, source.text, builder.text, blocks, pieces, tuple(comments), emphasis, model, date, genres
    )
