"""What production leaves in copy: placeholders, markup, the furniture of web pages, the small talk of chat programs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.spans import Span
from newslint.wordlists import words

_UNIT = r"(?:per cent|percent|%|people|years?|months?|days?|hours?|minutes?|million|billion|points|votes|members)"
_PLACEHOLDERS = (
    r"\bTK(?:[ -]?TK)*\b(?! ?Maxx)(?= |[.,;:)\]]|$)(?! [A-Z][a-z])",
    r"(?i)\[(?:x{2,}|TK|TBC|TBD|TBA|\?+|names?|dates?|age|number|amount|location|place|title|quote|link|city|company"
    r"|state|source|caption|photo|image|to come|check|insert[^\]]{0,40}|add [^\]]{0,40}|your [^\]]{0,30}"
    r"|ed(?:itor)?:[^\]]{0,80}|citation needed|needs [^\]]{0,40}|cq|headline|subhead|byline|writer"
    r"|reporter)\]",
    rf"(?:[£$€]X{{1,3}}\b|\bX{{2,3}}(?= {_UNIT})|\baged X{{1,2}}\b)",
    r"\{\{[^{}\n]{1,60}\}\}|\{[a-z_]{2,30}\}|%[sd]\b|<(?:insert|name|date|title)[^<>\n]{0,40}>",
    r"(?i)\blorem ipsum\b[^.]{0,40}",
    r"\?{3,}",
)
_MARKUP = (
    r"</?(?:p|br|div|span|a|strong|em|b|i|u|h[1-6]|ul|ol|li|img|figure|figcaption|iframe|script|table|tr|td|blockquote)"
    r"(?: [^<>\n]{0,200})?/?>",
    r"&(?:nbsp|amp|quot|lt|gt|rsquo|lsquo|rdquo|ldquo|ndash|mdash|hellip|apos|#\d{2,5}|#x[0-9a-fA-F]{2,5});",
    r"\[/?(?:caption|gallery|embed|video|audio|url|img|youtube|tweet|pullquote|read-more)(?:[ =][^\]\n]{0,120})?\]",
    r"\[/(?:b|i|u|quote)\]",
    r"!?\[[^\]\n]{1,80}\]\((?:https?:|\ufffc|/)[^)\n]{0,120}\)",
    r"\*\*[^*\n]{1,80}\*\*|(?<!\w)__[^_\n]{1,80}__(?!\w)",
    r"\[\[[^\]\n]{1,80}\]\]",
    r"â€(?:™|œ|\x9d|“|”|¦|˜)|Ã[©¨¤¶¼±§¡³]|Â (?=\w)|ï»¿|\ufffd",
)

#: What begins a line that points to another article.
_LEADING = {"read", "see", "related", "watch", "listen", "more", "also"}


#: What begins a block of furniture whatever follows: notes on cookies, share buttons, labels that ran into a caption.
_RUN_IN = re.compile(
    r"\s*((?i:we(?: and our partners)? use cookies|this (?:web)?site uses cookies|share this (?:article|story|page)"
    r"|(?:image|picture|photo|media) caption)(?=[\s:,.]))(?! (?:contest|competition|writer)s?\b)"
)


class Leftover(NamedTuple):
    """A place in a text, and what kind of thing it is."""

    kind: str
    span: Span


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return (
        *(("placeholder", re.compile(p)) for p in _PLACEHOLDERS),
        *(("markup", re.compile(p)) for p in _MARKUP),
    )


@cache
def _phrases(kind: str) -> re.Pattern[str]:
    entries = sorted(words("newslint_rules", f"leftover-{kind}"), key=len, reverse=True)
    any_of = "|".join(re.escape(e).replace(r"\ ", r"\s+").replace("'", "['’]") for e in entries)
    return re.compile(rf"(?i)(?<![\w-])(?:{any_of})(?![\w-])")


def in_text(text: str) -> Iterator[Leftover]:
    """Placeholders, markup and what chat programs say, anywhere in a text."""
    for kind, pattern in _patterns():
        yield from (Leftover(kind, Span(*m.span())) for m in pattern.finditer(text))
    yield from (Leftover("chat", Span(*m.span())) for m in _phrases("chat").finditer(text))


def as_line(text: str) -> Leftover | None:
    """A block that is furniture of a web page, or begins so: “Advertisement”, “Read more: …”, “We use cookies”."""
    return _whole_line(text) or _run_in(text)


def _run_in(text: str) -> Leftover | None:
    match = _RUN_IN.match(text)
    return Leftover("furniture", Span(*match.span(1))) if match else None


def _whole_line(text: str) -> Leftover | None:
    match = _phrases("furniture").match(text.strip())
    if not match:
        return None
    start = len(text) - len(text.lstrip())
    rest = text.strip()[match.end() :]
    alone = not re.sub(r"[\W\d_]+", "", rest)
    leads = bool(re.match(r"\s*[:|»›>–—-]", rest)) and match[0].lower().split()[0] in _LEADING
    if not (alone or leads):
        return None
    return Leftover("furniture", Span(start, start + (len(text.strip()) if alone else match.end())))
