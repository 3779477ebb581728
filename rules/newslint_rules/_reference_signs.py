"""Whether a mention of a person counts as a reference, and what says who the person is."""

from __future__ import annotations

import re
from collections.abc import Set

from newslint.analyses.lexicon import classes
from newslint.analyses.namedata import is_common, is_given_name, places
from newslint.analyses.names import Mention, Person
from newslint.analyses.neighbours import gazetteer
from newslint.analyses.phrases import links, tokens
from newslint.analyses.quotations import is_quoted
from newslint.analyses.translit import plain
from newslint.document import Document, Role

#: No caption is longer.
_LONG = 300
_SPEAKS = re.compile(
    r",? (?:who )?(?:has |had |will |would )?(?:said|says|told|added|asked|argued|argues|warned|insisted|wrote|replied"
    r"|recalled|admitted|denied|agreed|explained|refused|declined|resigned|signed|testified|joked)\b"
)
_SPOKEN = re.compile(r"(?:[,?!]”|[,?!]\") (?:said|says|added|asked|replied) $")
_APPOSED = re.compile(r"(?:, (?:an?|the|who|whose|its|his|her|their|our|\d+|then|formerly|of|from)\b|,? \()")
_AGED = re.compile(r", \d\d,")
_CALLED = re.compile(
    r"(?:\b(?:called|named|nicknamed|alias|dubbed|like|brother|sister|wife|husband|son|daughter|mother|father|partner"
    r"|friend|neighbou?r|colleague|boss|cousin|uncle|aunt|teacher|player|star|lawyer)s?,? [“‘\"]?|[“‘\"])$"
)
_ENDED = re.compile(r"[.!?…:;,][\"'”’)\]]*$|^.{400}", re.DOTALL)
#: A caption that ends like a sentence, and a source in brackets or a list.
_CAPTION = re.compile(
    r"\((?:left|right|centre|center|front|back)\)|, (?:left|right|centre),|\b(?:Image|Photo|Picture|Credit)s?: "
)
#: Forms of address that do not say who somebody is; others (Lady, Emperor, Sheikh) do.
_PLAIN_ADDRESS = frozenset(["mr", "mrs", "ms", "mx", "dr"])

#: A thing that bears the name.
NAMED_AFTER = re.compile(
    r"(?:’s?|'s?)? (?:family|families|disease|syndrome|law|theorem|effect|principle|test|scale|campaign|administration"
    r"|case|trial|estate|brothers|sisters|era|government|cabinet|doctrine|affair|report|inquiry|commission|method"
    r"|[A-Z]\w+)\b"
)


def is_running(document: Document, mention: Mention, *, lists: bool = True) -> bool:
    """Whether a mention stands in running text: no headline, caption, byline or line before one, no quotation."""
    block = document.block_at(mention.span.start)
    if block.role is not Role.PARAGRAPH and not (lists and block.role is Role.LIST_ITEM):
        return False
    text = block.span.of(document.text)
    if not _ENDED.search(text) or (len(text) < _LONG and _CAPTION.search(text)):
        return False
    byline = next((b for b in document.blocks[:6] if b.role is Role.BYLINE), None)
    furniture = byline is not None and block.span.start < byline.span.start
    return not mention.titled and not furniture and not is_quoted(document, mention.span)


def is_introduced(mention: Mention) -> bool:
    """Whether a role stands before the name, or a form of address that is one."""
    return bool(mention.title) or (bool(mention.honorific) and mention.honorific not in _PLAIN_ADDRESS)


def is_known(person: Person, known: Set[str]) -> bool:
    """Whether a surname, or a full name, is among those that need no introduction."""
    full = {f"{m.given} {m.surname}" for m in person.mentions if m.given}
    return person.surname in known or not known.isdisjoint(full)


def is_person_here(document: Document, mention: Mention, full: Mention) -> bool:
    """Whether a surname alone is a person's and not, say, a firm's: by its own words, or by those of the full name."""
    low, text, end = plain(mention.surname), document.text, mention.span.end
    if full.label not in ("PERSON", "") or len(full.given.split()) > 3:
        return False
    if mention.honorific or _SPEAKS.match(text, end) or _AGED.match(text, end):
        return True
    described = full.title or full.honorific or _APPOSED.match(text, full.span.end)
    fits = mention.label in ("PERSON", "") or (mention.label == "ORG" and bool(described))
    return fits and not is_common(low) and not classes(low)


def is_surely_person(document: Document, person: Person) -> bool:
    """Whether more than one sign says that a word that stands alone is somebody's surname."""
    if any(m.honorific for m in person.mentions):
        return True
    low = plain(person.surname)
    is_word = is_common(low) or classes(low) or low in places() or gazetteer().get(person.surname)
    if is_word or is_given_name(low) or len(low) < 4:
        return False
    people = sum(m.label == "PERSON" for m in person.mentions)
    text = document.text
    speaks = any(
        _SPEAKS.match(text, m.span.end) or _SPOKEN.search(text[max(m.span.start - 12, 0) : m.span.start])
        for m in person.mentions
    )
    return speaks and 2 * people >= len(person.mentions)


def is_described(document: Document, person: Person) -> bool:
    """Whether something beside a mention says who it is, or the word is part of a longer name somewhere."""
    text, row = document.text, tokens(document)
    for mention in person.mentions:
        before = text[max(mention.span.start - 40, 0) : mention.span.start]
        after = mention.span.end
        if _APPOSED.match(text, after) or _CALLED.search(before) or NAMED_AFTER.match(text, after):
            return True
    low = plain(person.surname)
    honorifics = {m.honorific for m in person.mentions}
    for i, token in enumerate(row):
        if token.key == low and not token.titled:
            before_it = i > 0 and links(row, i) and row[i - 1].is_cap and row[i - 1].text.lower() not in honorifics
            after_it = i + 1 < len(row) and links(row, i + 1) and row[i + 1].is_cap
            if after_it or (before_it and row[i - 1].gap != "\n"):
                return True
    return False
