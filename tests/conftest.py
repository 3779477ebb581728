"""What all tests share: a folder of their own to run in, one call to check a text, one to run the command."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

import newslint
from newslint.findings import Finding

settings.register_profile("newslint", deadline=None)  # other work on the machine is no failure
settings.load_profile("newslint")


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Configuration is sought upwards from the current folder: no test may find the project's own."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def check() -> Callable[..., list[Finding]]:
    """The findings on a text, by default without a grammar engine; the run itself must go well."""

    def check(text: str, *, path: str = "text.txt", **config: Any) -> list[Finding]:
        report = newslint.check_text(text, path=path, **({"engine": "none"} | config))
        assert not report.problems
        found = list(report.findings)
        assert all(text[f.start.offset : f.end.offset] == f.excerpt for f in found)
        return found

    return check


@pytest.fixture
def cli() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run `newslint` in a process of its own, away from any terminal."""

    def cli(*arguments: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "newslint", *arguments],
            input=stdin,
            capture_output=True,
            env={**os.environ, **environment},
            timeout=120,
            check=False,
        )
        out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        assert "Traceback" not in err, err
        return subprocess.CompletedProcess(done.args, done.returncode, out, err)

    return cli
