"""Where a run of words is a fixed term but for synonyms."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from newslint_rules._runs import Run
from newslint_rules._term_forms import form
from newslint_rules._term_list import Synonyms, Term, terms

#: From so many words of content on a term is known by the two that are left.
_LONG = 3
_END = ""


class Match(NamedTuple):
    """Words from `first` to before `end` of a run, which stand for a term; `replaced` counts from the first."""

    first: int
    end: int
    term: Term
    replaced: tuple[int, ...]


@cache
def _tree() -> dict[str, Any]:
    """The terms by the forms of their words, one level a word; what ends there is under the empty word."""
    root: dict[str, Any] = {}
    for key, same in terms().items():
        node = root
        for one in key:
            node = node.setdefault(one, {})
        node[_END] = [t for t in same if len(t.content) > 1]
    return root


def matches(run: Run, lexicon: Synonyms) -> Iterator[Match]:
    """All of them, in order of their first words; one place can stand for several terms."""
    forms = [form(w.text) for w in run]
    exact = _exact(forms)
    for first in range(len(forms) - 1):
        for end, term, replaced in _from(forms, first, _tree(), lexicon, ()):
            if _is_known(forms[first:end], term, replaced, lexicon):
                continue
            inside = {first + i for i in term.content}
            if not any(inside & place and not place <= inside for place in exact):
                yield Match(first, end, term, tuple(i for i, _ in replaced))


_Replaced = tuple[tuple[int, bool], ...]


def _from(
    forms: list[str], at: int, node: dict[str, Any], lexicon: Synonyms, replaced: _Replaced, depth: int = 0
) -> Iterator[tuple[int, Term, _Replaced]]:
    """Where terms end that begin here, with the words that are replaced, and whether the lexicon has each as near."""
    if replaced:
        for term in node.get(_END, ()):
            yield at, term, replaced
    if at == len(forms):
        return
    word = forms[at]
    if word in node:
        yield from _from(forms, at + 1, node[word], lexicon, replaced, depth + 1)
    near = lexicon.near.get(word, frozenset())
    for meant in near:
        if meant in node and meant != word:
            yield from _from(forms, at + 1, node[meant], lexicon, (*replaced, (depth, True)), depth + 1)
    for meant in lexicon.wide.get(word, ()):
        if meant in node and meant != word and meant not in near:
            yield from _from(forms, at + 1, node[meant], lexicon, (*replaced, (depth, False)), depth + 1)


def _is_known(forms: list[str], term: Term, replaced: _Replaced, lexicon: Synonyms) -> bool:
    """Whether the words are English as they stand: an ordinary phrase, another term, or too far from this one."""
    kept = len(term.content) - len(replaced)
    far = sum(not near for _, near in replaced)
    if far and kept < (1 if term.is_name else _LONG - 1):
        return True
    if not term.is_name and len(term.content) < _LONG:
        others = {forms[i] for i, _ in replaced}
        if not kept and (others & lexicon.common or not others & lexicon.rare):
            return True
        if not kept and any(term.forms[i] not in lexicon.spun.get(forms[i], ()) for i, _ in replaced):
            return True
    return " ".join(forms) in lexicon.ordinary or tuple(forms) in terms()


def _exact(forms: list[str]) -> list[set[int]]:
    """The places of terms that stand there as they should."""
    found = []
    for first in range(len(forms) - 1):
        node = _tree()
        for end in range(first, len(forms)):
            if forms[end] not in node:
                break
            node = node[forms[end]]
            if node.get(_END):
                found.append(set(range(first, end + 1)))
    return found
