"""Evidence that two people of nearly one name are two: kin, age, party, address, or “and” between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import product

from newslint.analyses.mentions import Mention
from newslint.document import Document

_KIN = re.compile(
    r"(?i)\b(?:sons?|daughters?|fathers?|mothers?|parents?|brothers?|sisters?|siblings?|twins?|wife|husband|widow|"
    r"widower|uncle|aunt|nephew|niece|cousins?|grandfather|grandson|grandmother|granddaughter|grandparents?|"
    r"(?:mother|father|daughter|son|sister|brother)-in-law|relatives?|relation|related|unrelated|family|families|"
    r"dynasty|namesakes?|predecessor|successor|succeed(?:ed|s)?|replaced|replac(?:es|ing)|elder|neighbou?rs?)\b"
)
#: What says of a person who it is, straight after the name: an age, a party, an address.
_TOLD = re.compile(r",? \((?P<bracket>[^()\d]{1,25})\)|, (?P<age>\d{1,3})\b|,? of (?P<place>[A-Z][\w’ ]+?)[,.;)]")
#: What lies between two names that are joined: what is told of the first, “and”, and at most a few words.
_AND = re.compile(
    r"(?:,? (?:\(|of |from |\d)[^.;]*|, [^.;]*)?,? (?:and|or|v|vs|versus|against|beat|met|with|while)\.? (?:\S+ ){0,4}"
)
_NEAR = 40
_FAR = 90


def are_two(one: Sequence[Mention], other: Sequence[Mention], document: Document, *, kin: bool) -> bool:
    """Whether a draft says of two people, each with all mentions, that they are not one.

    With `kin` a word of kin beside either is evidence, too; two with the same given name are hardly brothers.
    """
    ones, others = ([m for m in mentions if m.given] for mentions in (one, other))
    if kin and any(_has_kin(m, document) for m in (*ones, *others)):
        return True
    told, also = _told(ones, document), _told(others, document)
    if any(told[kind] and also[kind] and told[kind].isdisjoint(also[kind]) for kind in told):
        return True
    return any(_are_joined(a, b, document) for a, b in product(ones, others))


def _has_kin(mention: Mention, document: Document) -> bool:
    """Whether a word of kin stands beside a name, in its sentence."""
    block = document.block_at(mention.span.start).span
    before = document.text[max(mention.span.start - _NEAR, block.start) : mention.span.start]
    after = document.text[mention.span.end : min(mention.span.end + _NEAR, block.end)]
    return bool(_KIN.search(re.split(r"[.!?] ", before)[-1]) or _KIN.search(re.split(r"[.!?] ", after)[0]))


def _told(mentions: Iterable[Mention], document: Document) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {"bracket": set(), "age": set(), "place": set()}
    for mention in mentions:
        told = _TOLD.match(document.text, mention.span.end)
        for kind, what in told.groupdict().items() if told else ():
            if what:
                found[kind].add(what)
    return found


def _are_joined(one: Mention, other: Mention, document: Document) -> bool:
    """Whether “and” or the like stands between two names in one sentence."""
    first, second = sorted((one.span, other.span))
    between = document.text[first.end : second.start]
    return len(between) < _FAR and "\n" not in between and bool(_AND.fullmatch(between))
