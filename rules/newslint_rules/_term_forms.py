"""One form for all spellings and inflections of a word, so that a term is found in the plural, possessive and both
dialects."""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.analyses.lexicon import classes

_IRREGULAR = {
    "children": "child", "feet": "foot", "geese": "goose", "lice": "louse", "men": "man", "mice": "mouse",
    "oxen": "ox", "teeth": "tooth", "women": "woman", "bacteria": "bacterium", "criteria": "criterion",
    "crises": "crisis", "diagnoses": "diagnosis", "halves": "half", "hypotheses": "hypothesis", "knives": "knife",
    "leaves": "leaf", "lives": "life", "loaves": "loaf", "oases": "oasis", "shelves": "shelf", "theses": "thesis",
    "thieves": "thief", "wives": "wife", "wolves": "wolf",
}  # fmt: skip
_PLURALS = {one: many for many, one in _IRREGULAR.items()}
#: Singular as they stand, or meant in the plural only.
_FIXED = {"news", "politics", "series", "species", "physics", "mathematics", "means", "gas", "bus", "lens", "virus"}
_AMERICAN = {
    "aeroplane": "airplane", "catalogue": "catalog", "centre": "center", "defence": "defense", "dialogue": "dialog",
    "fibre": "fiber", "gaol": "jail", "grey": "gray", "jewellery": "jewelry", "licence": "license", "litre": "liter",
    "manoeuvre": "maneuver", "metre": "meter", "moustache": "mustache", "offence": "offense", "plough": "plow",
    "pretence": "pretense", "programme": "program", "sceptic": "skeptic", "sulphuric": "sulfuric",
    "theatre": "theater", "tumour": "tumor", "tyre": "tire", "anaesthetic": "anesthetic", "paediatric": "pediatric",
    "haemorrhage": "hemorrhage", "anaemia": "anemia", "leukaemia": "leukemia", "orthopaedic": "orthopedic",
}  # fmt: skip
_OUR = re.compile(r"^(arm|behavi|cand|cl[ao]m|col|enam|endeav|fav|ferv|glam|harb|hon|hum|lab|neighb|od|parl|rum|sav"
                  r"|splend|vap|vig)our(?=$|i|e|a|l)")  # fmt: skip


@lru_cache(maxsize=1 << 16)
def form(word: str) -> str:
    """A word in lower case without plural and possessive, in American spelling: “organisations’” → organization."""
    low = word.lower().replace("’", "'")
    low = re.sub(r"'s?$", "", low)
    return _american(_singular(low))


def _singular(low: str) -> str:
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if len(low) < 4 or not low.endswith("s") or low.endswith("ss") or low in _FIXED:
        return low
    if "S" not in classes(low) and not ("N" in classes(low[:-1]) and "Z" in classes(low)):
        return low
    if low.endswith("ies") and "N" in classes(low[:-3] + "y"):
        return low[:-3] + "y"
    if low.endswith("es") and "N" in classes(low[:-2]) and re.search(r"(?:s|x|z|ch|sh|o)es$", low):
        return low[:-2]
    return low[:-1] if "N" in classes(low[:-1]) else low


def _american(low: str) -> str:
    if low in _AMERICAN:
        return _AMERICAN[low]
    low = re.sub(r"is(ation|e|ed|ing|er)$", r"iz\1", low) if _takes_z(low) else low
    return _OUR.sub(r"\1or", low)


def _takes_z(low: str) -> bool:
    """Whether an -ise has the spelling -ize too: organise, not promise."""
    return bool(re.search(r"is(?:ation|e|ed|ing|er)$", low)) and bool(
        classes(re.sub(r"is(ation|e|ed|ing|er)$", r"iz\1", low))
    )


def plural(word: str) -> str:
    """The plural of a noun."""
    if word in _PLURALS:
        return _PLURALS[word]
    if re.search(r"(?:s|x|z|ch|sh)$", word):
        return word + "es"
    return re.sub(r"(?<=[^aeiou])y$", "ie", word) + "s"
