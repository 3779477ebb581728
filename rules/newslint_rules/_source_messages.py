"""What an editor is told of an item that the sources do not bear out."""

from __future__ import annotations

from newslint.document import Document
from newslint.sources.items import How, Item, Kind, Verdict

_LONGEST = 70  # code points of a wording that is shown
_LONGEST_NEAREST = 140  # … that is shown in place of a quotation


def message(item: Item, document: Document) -> str:
    """One sentence: what the draft has, what the source has instead and where, what to do."""
    here, at = _shown(item.span.of(document.text)), _where(item, document)
    if item.verdict is Verdict.DIFFERS:
        return _differing(item, here, _shown(item.there), at)
    return _lacking(item, here, at)


def _differing(item: Item, here: str, there: str, at: str) -> str:
    if item.kind is Kind.QUOTATION:
        if item.how is How.SPEAKER:
            return f"The source has {item.there} say this ({at}), not {item.subject}; check who said it."
        if item.how is How.ORDER:
            return f"The source has these words in another order, “{there}” ({at}); quote them as they were said."
        if item.how is How.GAP:
            return f"The quotation leaves out “{there}” ({at}) without a sign; quote in full, or mark the gap with “…”."
        if not there:
            return f"“{here}” is not in this quotation in the source ({at}); quote the words as they were said."
        return f"The source has “{there}” ({at}) where the quotation has “{here}”; quote the words as they were said."
    if item.kind is Kind.NAME:
        return f"The source writes “{there}” ({at}), not “{here}”; check the name of {item.subject}."
    if item.kind is Kind.ROLE:
        return f"The source calls {item.subject} “{there}” ({at}), not “{here}”; check the role."
    if item.how is How.RECKONED:
        return f"In the year of the source ({at}) that day is a {there}, not a {here}; correct the weekday or the date."
    if item.how is How.CLOCK:
        return f"The source gives “{there}” ({at}) where the draft has “{here}”; correct the time, or name its source."
    what = "day" if item.kind is Kind.DATE and not there.isdigit() else "year" if item.kind is Kind.DATE else "figure"
    return f"The source gives “{there}” ({at}) where the draft has “{here}”; correct the {what}, or name its source."


def _lacking(item: Item, here: str, at: str) -> str:
    if item.kind is Kind.QUOTATION:
        if not item.is_sure:
            what = "words" if " " in here else "word"
            return f"No source has the {what} “{here}”; quote what was said, or drop the quotation marks."
        if item.there:
            there = _shown(item.there, _LONGEST_NEAREST)
            return (
                f"No source has this quotation; the nearest is “{there}” ({at}), so quote that, or find who said this."
            )
        return "No source has this quotation; find who said it where, or take it out."
    if item.kind is Kind.NAME:
        return f"No source names {item.subject}; check the name, or add where it comes from."
    if item.kind is Kind.ROLE:
        return f"No source calls {item.subject} “{here}”; check the role, or add where it comes from."
    if item.kind is Kind.CLAIM:
        return "No source says anything like this; find its source, or take it out."
    if item.how is How.ELSEWHERE:
        return f"The sources have “{here}” only as something else ({at}); check it, or add where it comes from."
    if item.how is How.RECKONED:
        return f"No source gives “{here}”; if it was worked out from what stands at {at}, check the arithmetic."
    return f"No source gives “{here}”; correct it, or add where it comes from."


def _shown(text: str, longest: int = _LONGEST) -> str:
    words = " ".join(text.split())
    return words if len(words) <= longest else words[:longest].rsplit(" ", 1)[0] + " …"


def _where(item: Item, document: Document) -> str:
    """The file and line of the place in the source."""
    if item.place is None or document.library is None:
        return "nowhere"
    line = document.library.document(item.place.path).line_at(item.place.span.start)
    return f"{item.place.path}:{line}"
