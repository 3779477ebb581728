"""The tables of names: data files beside this module, each with a comment that names its source."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> list[list[str]]:
    """The lines of a data file, each as its columns, without comments."""
    text = (files("newslint.analyses") / "data" / name).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@cache
def lines(name: str) -> list[list[str]]:
    """The lines of a data file, each as its words, without comments."""
    text = (files("newslint.analyses") / "data" / name).read_text("utf-8")
    return [line.split() for line in text.splitlines() if line.strip() and not line.startswith("#")]


@cache
def common_words() -> frozenset[str]:
    """Words that are no names although they are capitalised."""
    return frozenset(word for line in lines("common-words.txt") for word in line)


@cache
def places() -> frozenset[str]:
    """Countries, peoples, cities, days and the like."""
    return frozenset(word for line in lines("places.txt") for word in line)


@cache
def nicknames() -> dict[str, frozenset[str]]:
    """For each given name the others that the same person may go by."""
    found: dict[str, set[str]] = {}
    for line in lines("nicknames.txt"):
        for name in line:
            found.setdefault(name, set()).update(line)
    return {name: frozenset(others) for name, others in found.items()}


@cache
def given_names() -> frozenset[str]:
    """Given names of many languages, few of them words of English."""
    return frozenset(name for line in lines("given-names.txt") for name in line)


@cache
def name_variants() -> dict[str, str]:
    """For each spelling in the table of variants the first on its line, as a key of its own."""
    found = [line for line in lines("name-variants.txt") if line[0] != "given"]
    return {name.replace("-", ""): f"={line[0]}" for line in found for name in line}


@cache
def given_variants() -> dict[str, str]:
    """The same for given names in two languages."""
    return {name: line[1] for line in lines("name-variants.txt") if line[0] == "given" for name in line[1:]}


@cache
def titles(kind: str) -> frozenset[str]:
    """Words of titles: `honorific`, `before` (roles that stand before a name), `plain` and `modifier`."""
    return frozenset(word for line in lines("titles.txt") if line[0] == kind for word in line[1:])


@cache
def role_words() -> frozenset[str]:
    """Words that a role before a name consists of."""
    return titles("before") | titles("plain") | titles("modifier")


def is_common(word: str) -> bool:
    """Whether a word, capitalised or not, or the word it is the plural of, is in everyday use."""
    low = word.lower()
    return low in common_words() or (low.endswith("s") and low[:-1] in common_words())


def is_given_name(word: str) -> bool:
    """Whether a word in small letters is a given name that the tables know."""
    return word in nicknames() or word in given_variants() or word in given_names()
