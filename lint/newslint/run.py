"""A run: from tasks to a report, the same for any number of jobs and any order of arguments."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

from newslint.analyses.dialect import dominant_dialect
from newslint.checking import Result, check_document, enabled_rules, failure, running_rules, stamp
from newslint.config import Settings
from newslint.document import Document
from newslint.engines import Engines, engine_name
from newslint.engines.base import Dialect
from newslint.engines.profile import is_speller
from newslint.errors import ConfigError
from newslint.findings import Finding, Problem
from newslint.grammar import Checked, check_grammar
from newslint.plan import Options, Task
from newslint.readers import read_document
from newslint.report import FileReport, Identity, Report
from newslint.rule import DeskRule
from newslint.selection import ENGINE
from newslint.source import EXTENSIONS, Source, SourceError, read
from newslint.sources.choose import forget, library_for
from newslint.speller import words_of_the_desk
from newslint.stages import finish
from newslint.summaries import sum_up

_BATCH = 16
#: Characters of copy from which a second process pays for loading its own model and engine.
_WORTH_A_PROCESS = 400_000

Progress = Callable[[int, int], None]


def run(tasks: Sequence[Task], options: Options, progress: Progress | None = None) -> Report:
    """Check all drafts of a plan; `progress` is called with the drafts done and their number.

    Raises:
        ConfigError: the language model is missing.
    """
    forget()
    results: list[Result] = []
    problems: list[Problem] = []
    if not tasks:
        problems.append(Problem(None, "note", f"no drafts found: expected files ending in {', '.join(EXTENSIONS)}"))
    problems += _unread_sources(tasks, options)
    desk_rules = _desk_rules(tasks)
    with Engines() as engines:
        for outcome in _outcomes(tasks, options, engines, desk_rules):
            if isinstance(outcome, Result):
                results.append(outcome)
            else:
                problems.append(outcome)
            if progress:
                progress(len(results) + len(problems), len(tasks))
        identity = engines.identity(tasks[0].settings if tasks else Settings())
    if any(p.path is None and p.level == "error" for r in results for p in r.problems):
        identity = Identity(identity.name, "")  # it failed, so no version of it read the drafts
    settings = {task.name: task.settings for task in tasks}
    shown = {task.name for task in tasks if task.show}
    for desk in _desks(results, settings, together=options.desk):
        problems += _reconcile(desk, settings, shown)
        _pass_words_of_the_desk(desk)
    files = []
    for result in sorted(results, key=lambda r: r.document.path):
        path = result.document.path
        if path in shown:
            sum_up(result, settings[path])
            fail_on = settings[path].fail_on
            findings = finish(result.document, result.findings, settings[path], result.ran)
            files.append(FileReport(path, findings, fail_on, result.document, result.sourcing, result.support))
        problems += result.problems
    return Report(files, list(dict.fromkeys(problems)), identity)


def _unread_sources(tasks: Sequence[Task], options: Options) -> Iterator[Problem]:
    """A note where sources are asked for, and no rule that reads them is on for any draft."""
    shown = [task for task in tasks if task.show] if options.overrides.get("sources") else []
    on = {r.id for task in shown for r in enabled_rules(task.settings, task.name) if r.reads_sources}
    if shown and not on:
        off = sorted({r.id for task in shown for r in task.settings.rules.values() if r.reads_sources})
        yield Problem(None, "note", f"the sources are not used: {', '.join(off)} is off")


def _desk_rules(tasks: Sequence[Task]) -> dict[int, list[str]]:
    """For each desk (by its settings) the desk rules that run on a draft that is shown."""
    found: dict[int, list[str]] = {}
    for task in tasks:
        rules = found.setdefault(id(task.settings), [])
        if task.show:
            rules += [
                r.id for r in running_rules(task.settings, task.name) if isinstance(r, DeskRule) and r.id not in rules
            ]
    return found


def _outcomes(
    tasks: Sequence[Task], options: Options, engines: Engines, desk_rules: dict[int, list[str]]
) -> Iterator[Result | Problem]:
    work = [(task, desk_rules[id(task.settings)]) for task in tasks]
    batches = [work[i : i + _BATCH] for i in range(0, len(work), _BATCH)]
    jobs = min(options.jobs or _fitting_jobs(tasks), len(batches))
    if any(engine_name(task.settings) == "languagetool" for task in tasks):
        jobs = 1  # the server is one process for all, and only the one that started it can start it again
    if jobs <= 1:
        threads = max((os.cpu_count() or 1) - 1, 1) if options.jobs != 1 else 1
        with ThreadPoolExecutor(threads) as pool:
            for batch in batches:
                yield from _check_batch(batch, engines, pool)
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_start_worker) as pool:
        for results in pool.map(_check_in_worker, batches):
            yield from results


def _fitting_jobs(tasks: Sequence[Task]) -> int:
    size = sum(_size(task.file) for task in tasks)
    return max(1, min((os.cpu_count() or 1) // 2, size // _WORTH_A_PROCESS))


def _size(file: Path | Source) -> int:
    try:
        return len(file.text) if isinstance(file, Source) else file.stat().st_size
    except OSError:
        return 0


_worker_engines: Engines
_worker_pool: ThreadPoolExecutor


def _start_worker() -> None:
    global _worker_engines, _worker_pool
    _worker_engines, _worker_pool = Engines(), ThreadPoolExecutor(1)


def _check_in_worker(batch: list[tuple[Task, list[str]]]) -> list[Result | Problem]:
    return list(_check_batch(batch, _worker_engines, _worker_pool))


def _check_batch(
    batch: Iterable[tuple[Task, list[str]]], engines: Engines, pool: ThreadPoolExecutor
) -> Iterator[Result | Problem]:
    """Read the drafts, set the engine to work on all of them, and run the rules meanwhile."""
    started: list[tuple[Task, list[str], Document, Future[Checked] | None] | Problem] = []
    for task, desk_rules in batch:
        try:
            source = task.file if isinstance(task.file, Source) else read(task.file, task.name)
        except SourceError as e:
            started.append(Problem(task.name, "error", str(e)))
            continue
        document = replace(read_document(source, task.settings.config.model), day=task.settings.config.date)
        try:
            document = replace(document, library=library_for(source, task.settings))
        except ConfigError as e:
            started.append(Problem(task.name, "error", str(e)))
        started.append((task, desk_rules, document, _grammar(task, document, engines, pool)))
    for each in started:
        if isinstance(each, Problem):
            yield each
        else:
            task, desk_rules, document, grammar = each
            yield check_document(document, task.settings, grammar, show=task.show, desk_rules=desk_rules)


def _grammar(task: Task, document: Document, engines: Engines, pool: ThreadPoolExecutor) -> Future[Checked] | None:
    if not task.show or not task.settings.selection(task.name).wants_engine:
        return None
    engine = engines.get(task.settings)
    if engine is None:
        return None
    language = task.settings.language(task.name)
    dialect: Dialect = dominant_dialect(document) if language == "en" else language
    return pool.submit(check_grammar, document, engine, dialect)


def _desks(results: Sequence[Result], settings: dict[str, Settings], *, together: bool) -> list[list[Result]]:
    """The drafts that are compared with each other, in order of path: those of one configuration, or each alone."""
    groups: dict[object, list[Result]] = {}
    # By absolute path: which of two drafts is the later one must not depend on the folder a run is started in.
    for result in sorted(results, key=lambda r: os.path.abspath(r.document.path)):  # noqa: PTH100
        path = result.document.path
        groups.setdefault(id(settings[path]) if together else path, []).append(result)
    return list(groups.values())


def _pass_words_of_the_desk(desk: list[Result]) -> None:
    """Drop the speller's findings on words that other drafts of the desk use too."""
    spelled = [f for result in desk for f in result.findings if _is_spelled(f)]
    meant = words_of_the_desk([result.document for result in desk], spelled)
    for result in desk:
        result.findings = [f for f in result.findings if f.excerpt not in meant or not _is_spelled(f)]


def _is_spelled(finding: Finding) -> bool:
    return is_speller(finding.rule.removeprefix(f"{ENGINE}/"))


def _reconcile(desk: list[Result], settings: dict[str, Settings], shown: set[str]) -> list[Problem]:
    """The second step of each desk rule; findings join the results they stand in."""
    problems = []
    by_path = {r.document.path: r for r in desk}
    documents = {path: r.document for path, r in by_path.items()}
    own = settings[desk[0].document.path]
    for rule_id in sorted({rule_id for r in desk for rule_id in r.facts}):
        rule = own.rules[rule_id]
        facts = {path: r.facts[rule_id] for path, r in by_path.items() if rule_id in r.facts}
        try:
            for path, flag in rule.reconcile(facts) if isinstance(rule, DeskRule) else ():
                if path in shown:
                    by_path[path].add(stamp(documents[path], rule.id, rule.category, rule.severity, flag, documents))
        except Exception as e:
            problems.append(failure(None, rule_id, e))
    return problems
