"""Whom and what a corpus names, counted. Drafts are reduced one at a time, and reductions add up in any order."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import msgspec

from newslint.analyses.groups import groups
from newslint.analyses.individuals import individuals
from newslint.analyses.named import Named, named
from newslint.analyses.names import Person, names
from newslint.document import Document
from newslint.errors import ConfigError
from newslint.findings import Problem
from newslint.namelist import Kind
from newslint.plan import Task
from newslint.readers import read_document
from newslint.source import SourceError, read
from newslint.spans import Span

_DRAFTS_A_PROCESS = 200  # from which one more pays for loading its own model
_CHUNK = 16
#: Words that begin sentences and that entity recognition now and then takes for given names.
_OPENINGS = frozenset(
    ["a", "after", "an", "and", "as", "at", "but", "dear", "for", "her", "hey", "his", "if", "in", "its", "my", "no",
     "oh", "on", "our", "so", "that", "the", "their", "then", "this", "to", "what", "when", "who", "why", "your"]
)  # fmt: skip


class Tally(msgspec.Struct):
    """One name as it is written.

    Attributes:
        count: its mentions; of a person the surname alone too.
        drafts: in how many drafts; 0 for a form of a person who is counted there under another.
        first: path and line of the first mention in the first draft by path.
        alone: of a person, the spellings of the surname that stand alone.
        titles: of a person, in small letters, with their counts.
        located: of a place, whether “in”, “near” or the like stands before it somewhere.
    """

    count: int
    drafts: int
    first: tuple[str, int]
    alone: dict[str, Tally] = {}
    titles: dict[str, int] = {}
    located: bool = False

    def add(self, other: Tally) -> None:
        """Count another tally of the same name in."""
        self.count += other.count
        self.drafts += other.drafts
        self.first = min(self.first, other.first)
        self.located = self.located or other.located
        _join(self.alone, other.alone)
        for title, count in other.titles.items():
            self.titles[title] = self.titles.get(title, 0) + count


class Harvest(msgspec.Struct):
    """The names of some drafts, by kind and as written."""

    names: dict[Kind, dict[str, Tally]] = {}

    def add(self, other: Harvest) -> None:
        """Count another harvest in."""
        for kind, tallies in other.names.items():
            _join(self.names.setdefault(kind, {}), tallies)


def harvest(document: Document) -> Harvest:
    """The names of one draft."""
    found, things = Harvest(), named(document)
    for name, tally in _people(document):
        found.add(Harvest({"person": {name: tally}}))
    found.names["place"] = dict(_things(things.places, document))
    found.names["organisation"] = dict(_things(things.organisations, document))
    return found


def harvest_all(
    tasks: Sequence[Task], jobs: int = 0, progress: Callable[[int, int], None] | None = None
) -> tuple[Harvest, list[Problem]]:
    """The names of many drafts, and the drafts that cannot be read; `jobs` processes, 0 chooses.

    Raises:
        ConfigError: the language model is missing.
    """
    total, problems = Harvest(), []
    for done, outcome in enumerate(_outcomes(tasks, jobs), start=1):
        if isinstance(outcome, Problem):
            problems.append(outcome)
        else:
            total.add(outcome)
        if progress:
            progress(done, len(tasks))
    return total, problems


def _outcomes(tasks: Sequence[Task], jobs: int) -> Iterator[Harvest | Problem]:
    jobs = jobs or max(1, min((os.cpu_count() or 1) // 2, len(tasks) // _DRAFTS_A_PROCESS))
    if jobs == 1:
        yield from map(_read, tasks)
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        yield from pool.map(_read, tasks, chunksize=_CHUNK)


def _read(task: Task) -> Harvest | Problem:
    try:
        source = read(task.file, task.name) if isinstance(task.file, Path) else task.file
    except SourceError as e:
        return Problem(task.name, "error", str(e))
    try:
        return harvest(read_document(source, task.settings.config.model))
    except ConfigError:
        raise
    except Exception as e:
        return Problem(task.name, "error", f"its names cannot be read ({type(e).__name__}: {e}); please report it")


def _people(document: Document) -> Iterator[tuple[str, Tally]]:
    """The persons of a draft who are named in full, under each full form; surnames alone belong to the commonest."""
    by_place = {m.surname_span.start: person for person in names(document).people for m in person.mentions}
    for group in groups({document.path: individuals(document)}):
        people = {
            id(p): p
            for _, individual in group.members
            for form in individual.surnames
            for start, _ in form.places
            if (p := by_place.get(start))
        }  # fmt: skip
        if any(p.is_sure for p in people.values()) and not all(p.is_place for p in people.values()):
            yield from _person(list(people.values()), document)


def _person(people: list[Person], document: Document) -> Iterator[tuple[str, Tally]]:
    full: dict[str, Tally] = {}
    alone: dict[str, Tally] = {}
    titles: dict[str, int] = {}
    capitals = 0
    for mention in sorted((m for person in people for m in person.mentions), key=lambda m: m.span):
        written = " ".join(mention.span.of(document.text).split())
        if mention.titled or written.isupper():
            capitals += 1
            continue
        is_full = mention.given and mention.given.split()[0].lower() not in _OPENINGS
        written = written if is_full else mention.surname
        _join(full if is_full else alone, {written: Tally(1, 0, _first(document, mention.span))})
        if mention.title:
            titles[mention.title] = titles.get(mention.title, 0) + 1
    if full:
        main = full[max(full, key=lambda name: full[name].count)]
        main.count += capitals + sum(tally.count for tally in alone.values())
        main.drafts, main.alone, main.titles = 1, alone, titles
    yield from full.items()


def _things(found: Sequence[Named], document: Document) -> Iterator[tuple[str, Tally]]:
    for thing in found:
        first = _first(document, thing.spans[0])
        yield " ".join(thing.name.split()), Tally(len(thing.spans), 1, first, located=thing.located)


def _first(document: Document, span: Span) -> tuple[str, int]:
    return document.path, document.line_at(span.start)


def _join(mine: dict[str, Tally], other: dict[str, Tally]) -> None:
    for name, tally in other.items():
        if name in mine:
            mine[name].add(tally)
        else:
            mine[name] = tally
