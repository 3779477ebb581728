"""All ways to write one office: Defence Secretary, Secretary of Defense, defence-secretary."""

from __future__ import annotations

import re
from functools import lru_cache

#: Heads of titles that stand before what they are of, and after it: Secretary of Defense, Defense Secretary.
_TURNED = {"secretary", "minister"}
_GENDERED = re.compile(r"(spokes|chair|congress|council|business|assembly|alder)(?:man|woman|person)?$")
#: Spellings of one word in two dialects.
_DIALECTS = {"defence": "defen[cs]e", "defense": "defen[cs]e", "labour": "labou?r", "labor": "labou?r"}


@lru_cache(maxsize=10_000)
def ways_to_write(title: str) -> re.Pattern[str]:
    """All ways to write an office: hyphens, dialects, -man, -woman and -person, Defence Secretary and Secretary of
    Defence."""
    head, of, rest = re.sub(r"-", " ", title).partition(" of ")
    forms = [title]
    if of and head.lower() in _TURNED:
        forms.append(f"{rest.removeprefix('the ')} {head}")
    elif not of and head.split()[-1].lower() in _TURNED and " " in head:
        before, _, last = head.rpartition(" ")
        forms += [f"{last} {link} {before}" for link in ("of", "for", "of the", "for the")]
    patterns = ["[ -]".join(_word(w) for w in re.split(r"[ -]", form)) for form in forms]
    return re.compile(rf"(?i)\b(?:{'|'.join(sorted(patterns, key=len, reverse=True))})\b")


def _word(word: str) -> str:
    low = word.lower()
    stem = _GENDERED.match(low)
    if stem and (stem[1] != low or low == "chair"):
        return rf"{stem[1]}(?:man|woman|person{'|' if stem[1] == 'chair' else ''})"
    return _DIALECTS.get(low) or re.escape(low)
