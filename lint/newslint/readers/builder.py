"""Puts a document together from runs of source text, keeping the map between the two."""

from __future__ import annotations

import re

from newslint.document import PLACEHOLDER, Block, Piece, Role
from newslint.spans import Span

#: Addresses no rule may read: web, e-mail, bare domains with a path. What comes before each start keeps the search
#: linear on an endless word.
ADDRESS = re.compile(
    r"""(?:https?://|ftp://|www\.)[^\s<>"“”]*[^\s<>"“”'’)\].,;:!?]
      | (?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+
      | (?<![\w-])(?<!\w\.)[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|info|co\.uk|int)/
        [^\s<>"“”]*[^\s<>"“”'’)\].,;:!?]""",
    re.VERBOSE,
)


class Builder:
    """Collects blocks and pieces. All offsets are in code points of `source`."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.pieces: list[Piece] = []
        self.emphasis: list[Span] = []
        self._prose: list[str] = []
        self._length = 0
        self._open: list[Piece] = []

    @property
    def text(self) -> str:
        """The prose so far."""
        return "".join(self._prose)

    @property
    def pending(self) -> str:
        """The prose of the block that is open."""
        return "".join(self._prose[len(self._prose) - len(self._open) :])

    def run(self, start: int, end: int) -> None:
        """Prose that stands in the source just so; addresses in it become placeholders."""
        at = start
        for address in ADDRESS.finditer(self.source, start, end):
            self._add(self.source[at : address.start()], at, address.start())
            self._add(PLACEHOLDER, address.start(), address.end())
            at = address.end()
        self._add(self.source[at:end], at, end)

    @property
    def here(self) -> int:
        """Where the next prose will stand, in code points of the prose."""
        return self._length + (2 if self.blocks and not self._open else 0)

    def atom(self, prose: str, start: int, end: int) -> None:
        """Prose that stands for source text of another form, mapped as a whole."""
        self._add(prose, start, end)

    def _add(self, prose: str, start: int, end: int) -> None:
        if not prose:
            return
        if not self._open and self.blocks:
            self._prose.append("\n\n")
            self._length += 2
        here = Span(self._length, self._length + len(prose))
        self._prose.append(prose)
        self._length = here.end
        self._open.append(Piece(here, Span(start, end)))

    def close(self, role: Role) -> None:
        """End the block that is open; one of blanks only is dropped."""
        if not self._open:
            return
        span = Span(self._open[0].prose.start, self._length)
        if self.pending.strip():
            self.blocks.append(Block(role, span))
            self.pieces += self._open
        else:
            del self._prose[-len(self._open) :]
            self._length = span.start
            if self.blocks:
                self._prose.pop()
                self._length -= 2
        self._open = []
