"""What a block of plain text is in the layout of an article, by its words and its neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newslint.document import Role

_ENDED = re.compile(r"[.!?…:;][\"'”’)\]]*$")
_ITEM = re.compile(r"(?:[-*•–]|\d{1,2}[.)])\s+(?=\S)")
_BYLINE = re.compile(
    r"(?:By|BY|Words by|Reporting by|Story by) (?:(?:[A-ZÀ-Ý][\w.'’-]*,?|and|for|in|at|of|the)(?: |$)){1,12}$"
)
_MONTH = r"(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\w*\.?"
_DATELINE = re.compile(
    rf"(?:[A-Z][A-Z .'’-]+(?:, [A-Z][\w. ]+)?(?:, {_MONTH} \d+)?(?: \([A-Z][\w ]+\))? ?[—–-]"
    rf"|(?:\w+day,? )?(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}},?) \d{{4}})$"
)
_HEADLINE_MAX, _DECK_MAX = 160, 120
_CAPTION_MIN_WORDS, _CAPTION_MAX_WORDS = 8, 60


def normalised(text: str) -> str:
    """A headline without what differs only in typing: case, quotation marks, dashes, blanks, a final stop."""
    text = re.sub(r"[\"'“”‘’ʼ`´«»]", "", text)
    return re.sub(r"[\s‐-―-]+", " ", text).strip(" .").casefold()


def item_marker(text: str) -> int:
    """The length of the bullet or number that begins a list item, in code points; 0 where there is none."""
    match = _ITEM.match(text)
    return match.end() if match else 0


def line_role(text: str) -> Role | None:
    """Byline or dateline, where a line is one whatever stands around it."""
    if _BYLINE.match(text) and len(text.split()) <= 12:
        return Role.BYLINE
    return Role.DATELINE if _DATELINE.match(text) else None


def is_caption(text: str) -> bool:
    """Whether a line in running copy reads like a caption: some length, and no stop at the end."""
    return not _ENDED.search(text) and _CAPTION_MIN_WORDS <= len(text.split()) <= _CAPTION_MAX_WORDS


def role_of(texts: Sequence[str], i: int, *, attached: bool) -> Role:
    """The role of block `i`; `attached` when no blank line parts it from the block before."""
    text = texts[i]
    ended = bool(_ENDED.search(text))
    if item_marker(text):
        return Role.LIST_ITEM
    if role := line_role(text):
        return role
    if len(texts) == 1 or (ended and not _is_headline_ending(texts, i)):
        return Role.PARAGRAPH
    if i == 0 or (i < 4 and normalised(text) == normalised(texts[0])):
        return Role.HEADLINE if len(text) <= _HEADLINE_MAX else Role.PARAGRAPH
    if ended:
        return Role.PARAGRAPH
    if i < 4 and attached and len(text) <= _DECK_MAX and normalised(texts[i - 1]) == normalised(texts[0]):
        return Role.HEADING  # a deck under the headline
    if len(text.split()) < _CAPTION_MIN_WORDS and not text.endswith(","):
        return Role.HEADING
    return Role.CAPTION if is_caption(text) else Role.PARAGRAPH


def _is_headline_ending(texts: Sequence[str], i: int) -> bool:
    """Headlines may ask, exclaim or (wrongly) end in a stop, but they are one short line before longer ones."""
    text = texts[i]
    if i > 0 or len(text.split()) > 16 or len(texts) < 2:
        return False
    longer = max(len(t) for t in texts[1:3])
    return len(text) <= _HEADLINE_MAX and longer > len(text) * 2
