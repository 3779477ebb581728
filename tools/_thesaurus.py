"""Synonyms from the GNU Collaborative International Dictionary of English (Webster’s of 1913), not from WordNet.

Two words are synonyms where a paragraph “Syn:” of one lists the other, or where a definition of each gives the other as
a single word after a semicolon (“Feigned; fictitious; assumed”). What the dictionary took from WordNet is left out.
"""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

_HEAD = re.compile(r"([A-Za-z][\w'-]*) \\")
_TAG = re.compile(r"\s+\[([^\]]*(?:Webster|PJC|WordNet)[^\]]*)\]\s*$")
_SENSE = re.compile(r" {3}(?:\d+\.|Syn:)")
_NOISE = re.compile(r"\[[^\]]*\]|\([^)]*\)|[{}]|--[A-Z]\w+\.?|\bSee\b.*")
_SINGLE = re.compile(r"\s*(?:an?|the|to)?\s*([A-Za-z][a-z]+)\s*")


def read(dictionary: Path) -> dict[str, set[str]]:
    """The synonyms of each word, in lower case, from `gcide.dict.dz`."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    given: set[tuple[str, str]] = set()
    for head, paragraph in _paragraphs(dictionary):
        for other in _singles(paragraph):
            if other == head:
                continue
            if "Syn:" in paragraph or (other, head) in given:
                found[head].add(other)
                found[other].add(head)
            given.add((head, other))
    return dict(found)


def _paragraphs(dictionary: Path) -> Iterator[tuple[str, str]]:
    """Each sense and list of synonyms with its head word."""
    head, lines = "", list[str]()
    with gzip.open(dictionary, "rt", encoding="utf-8", errors="replace") as file:
        for line in file:
            if match := _HEAD.match(line):
                head, lines = match[1].lower(), []
            elif not line.strip():
                lines = []
            elif not line[0].isspace():
                head = ""
            elif tag := _TAG.match(line):
                if head and "WordNet" not in tag[1]:
                    yield head, " ".join(lines)
                lines = []
            else:
                if _SENSE.match(line):
                    lines = []
                lines.append(line.strip())


def _singles(paragraph: str) -> Iterator[str]:
    text = _NOISE.sub("", paragraph)
    if "Syn:" in text:
        parts = re.split(r"[;,.:]", text)
    else:
        parts = text.split(";")[1:]
        parts[-1:] = [re.split(r"[.,]", p)[0] for p in parts[-1:]]
    for part in parts:
        if match := _SINGLE.fullmatch(part):
            yield match[1].lower()
