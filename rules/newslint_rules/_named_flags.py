"""What is said of a wrong spelling of a place or an organisation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newslint.findings import FixSafety, Flag, Spot
from newslint.spans import Span
from newslint_rules._named_spellings import NamedForm
from newslint_rules._named_written import Written
from newslint_rules._places_said import FILES_SHOWN, in_lines


@dataclass(frozen=True)
class Verdict:
    """That one spelling is wrong and another right.

    Attributes:
        reason: why, in words that follow a colon.
        confidence: from 0 to 1.
        house: whether the house has decided it.
        fits: whether one may be written for the other as it stands (no article comes or goes).
        only: the drafts that it holds for; None for all.
    """

    wrong: Written
    right: Written
    reason: str
    confidence: float
    house: bool = False
    fits: bool = True
    only: frozenset[str] | None = None

    @property
    def fix(self) -> FixSafety | None:
        """None where the two tie, so that nobody knows which is meant."""
        if self.house:
            return "safe"
        return "unsafe" if self.only is not None or self.right.count > self.wrong.count else None


def flags(verdict: Verdict) -> Iterator[tuple[str, Flag]]:
    """One flag for each draft, at the first place in it."""
    for path, forms in verdict.wrong.forms.items():
        if verdict.only is not None and path not in verdict.only:
            continue
        form = forms[0]
        fix = verdict.fix if verdict.fits else None
        if fix == "safe" and form.led:  # “an Odessa”, “the Ivory Coast”: the article may have to go
            fix = "unsafe"
        yield (
            path,
            Flag(
                _span(form, form.places[0][0]),
                _message(form.written, verdict, path),
                (_replacement(verdict.right.name, form),) if fix else (),
                fix,
                tuple(_related(verdict, path)),
                confidence=verdict.confidence,
            ),
        )


def _span(form: NamedForm, start: int) -> Span:
    return Span(start, start + len(form.written) + len(form.tail))


def _replacement(name: str, form: NamedForm) -> str:
    """The right name in the case, and with the possessive, of the wrong one."""
    capitals = form.written.isupper() and len(form.written) > 1
    ending = "" if not form.tail or name.endswith("s") else "S" if capitals else "s"
    return (name.upper() if capitals else name) + form.tail + ending


def _message(written: str, verdict: Verdict, path: str) -> str:
    right = verdict.right
    if verdict.house and path not in right.forms:
        return f"“{written}” is to be written “{right.name}”: {verdict.reason}."
    here = right.forms.get(path)
    if here:
        where = in_lines(line for form in here for _, line in form.places)
    else:
        other, forms = next(iter(right.forms.items()))
        where = f"{other}, line {forms[0].places[0][1]}"
    return f"“{written}” is written “{right.name}” elsewhere ({where}): {verdict.reason}."


def _related(verdict: Verdict, path: str) -> Iterator[Spot]:
    """The other places in the same draft, and the first in each other draft that has the right spelling."""
    again = sorted((start, form) for form in verdict.wrong.forms[path] for start, _ in form.places)
    for start, form in again[1:]:
        yield Spot(_span(form, start), f"“{form.written}” again")
    for form in verdict.right.forms.get(path, ()):
        for start, _ in form.places:
            yield Spot(_span(form, start), f"“{form.written}” here")
    for other in [p for p in verdict.right.forms if p != path][:FILES_SHOWN]:
        form = verdict.right.forms[other][0]
        yield Spot(_span(form, form.places[0][0]), f"“{form.written}” here", other)
