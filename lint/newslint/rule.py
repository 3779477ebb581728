"""What a rule is: metadata, options with types, and one of four signatures.

A rule is one class in one module. Its docstring is its documentation (see `HEADINGS`), its cases stand in
`cases/<id>.toml` beside the module. It yields flags; the engine stamps id, severity, path, line and column.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, Generic, Literal, TypeVar

import msgspec

from newslint.document import Document, Sentence
from newslint.factsheet import FactSheet
from newslint.findings import Finding, Flag, Severity
from newslint.namelist import NameList

#: The sections that the docstring of every rule has, in this order.
HEADINGS = ("What it flags", "Why a desk cares", "When it is wrong to flag", "Measured")

CATEGORIES = (
    "names", "punctuation", "consistency", "copy", "garble", "claims", "facts",
    "grammar", "spelling", "typography", "style", "newslint",
)  # fmt: skip

Scope = Literal["sentence", "document", "desk"]


class NoOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """The options of a rule that has none; the base of those that have some."""


@dataclass(frozen=True)
class House:
    """What the desk has decided for all rules: words and names that are right as it writes them, its dialect (`en`
    where each draft has its own), its list of names, and its sheet of facts."""

    vocabulary: frozenset[str] = field(default_factory=frozenset)
    language: str = "en"
    names: NameList = field(default_factory=NameList)
    facts: FactSheet = field(default_factory=FactSheet)

    def knows(self, word: str) -> bool:
        """Whether the desk writes this word or name just so."""
        return word in self.vocabulary or self.names.knows(word)


class Rule:
    """The base of all rules; subclass one of the four below instead."""

    id: ClassVar[str]
    category: ClassVar[str]
    severity: ClassVar[Severity]
    default: ClassVar[bool] = True
    scope: ClassVar[Scope]
    Options: ClassVar[type[NoOptions]] = NoOptions
    #: Whether its finding replaces a grammar engine's on the same spot; not so for flags on whole passages.
    hides_engine: ClassVar[bool] = True
    #: The ids of rules whose findings it replaces on the same spot.
    hides: ClassVar[tuple[str, ...]] = ()
    #: Whether it holds drafts against the desk's sources, so that what was looked up in them is reported.
    reads_sources: ClassVar[bool] = False

    def __init__(self, options: Any = None, house: House | None = None) -> None:
        self.options: Any = options if options is not None else self.Options()
        self.house = house or House()

    @classmethod
    def summary(cls) -> str:
        """The first line of its docstring."""
        return (cls.__doc__ or "").strip().partition("\n")[0]


class SentenceRule(Rule):
    """Looks at one sentence at a time."""

    scope: ClassVar[Scope] = "sentence"

    def check(self, sentence: Sentence, document: Document) -> Iterator[Flag]:
        """Flags in one sentence; spans are in code points of the document's prose."""
        raise NotImplementedError


class DocumentRule(Rule):
    """Looks at a whole draft."""

    scope: ClassVar[Scope] = "document"

    def check(self, document: Document) -> Iterator[Flag]:
        """Flags in one draft."""
        raise NotImplementedError


class SummaryRule(Rule):
    """Looks at what other rules found in a draft, and flags the draft as a whole.

    It sees what stands after overlaps and suppressions. The rules it counts run also where `select` names only this
    one; their findings are not reported then. One that is ignored, or off by default and not selected, counts nothing.
    The engine adds to its finding the number of findings of each rule, and their places as related ones.
    """

    scope: ClassVar[Scope] = "document"
    hides_engine: ClassVar = False
    #: The ids or categories of the rules it counts: not those of the grammar engine, and no other summary rules.
    counts: ClassVar[tuple[str, ...]]

    def check(self, document: Document, findings: Sequence[Finding]) -> Iterator[Flag]:
        """Flags in one draft, on `document.top`; `findings` are in order of place, one a place, at least one."""
        raise NotImplementedError


Facts = TypeVar("Facts", bound=msgspec.Struct)


class DeskRule(Rule, Generic[Facts]):
    """Compares drafts in two steps, so that it also runs on an archive on many machines."""

    scope: ClassVar[Scope] = "desk"

    def collect(self, document: Document) -> Facts:
        """What the second step must know of one draft: small, a msgspec.Struct, serialisable."""
        raise NotImplementedError

    def reconcile(self, desk: Mapping[str, Facts]) -> Iterator[tuple[str, Flag]]:
        """Flags, each with the path of its draft; `desk` maps paths to facts, in order of path."""
        raise NotImplementedError
