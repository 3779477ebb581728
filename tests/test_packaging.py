"""The wheel, alone in a clean environment; the source archive; what both say of themselves."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", out, ROOT], check=True, capture_output=True
    )
    return out


def test_the_wheel_holds_both_packages_and_their_data(built: Path) -> None:
    names = zipfile.ZipFile(next(built.glob("*.whl"))).namelist()
    for wanted in (
        "newslint/py.typed",
        "newslint/engines/profile.toml",
        "newslint/engines/profile.tsv",
        "newslint/analyses/data/dialect.tsv",
        "newslint_rules/cases/unclosed-possessive.toml",
        "newslint_rules/words/function-words.txt",
    ):
        assert wanted in names
    assert not [name for name in names if name.startswith(("tests/", "tools/", "examples/"))]


def test_the_metadata_name_the_licence_and_the_engines(built: Path) -> None:
    wheel = zipfile.ZipFile(next(built.glob("*.whl")))
    name = next(n for n in wheel.namelist() if n.endswith("METADATA"))
    metadata = wheel.read(name).decode()
    assert "License-Expression: Apache-2.0" in metadata
    assert "Requires-Dist: lingotweaker==0.2.8; sys_platform == 'linux' and platform_machine == 'x86_64'" in metadata
    assert "Provides-Extra: languagetool" in metadata


def test_the_source_archive_builds_what_it_should(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        names = archive.getnames()
    assert any(name.endswith("lint/newslint/run.py") for name in names)
    assert any(name.endswith("/LICENSE") for name in names)


def test_the_wheel_works_alone(built: Path, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "venv"], check=True)
    python = tmp_path / "venv" / "bin" / "python"
    wheel = next(built.glob("*.whl"))
    subprocess.run([python, "-m", "pip", "install", "--quiet", wheel], check=True)
    draft = tmp_path / "draft.txt"
    draft.write_text("Lisbon’ port authority said that that the quay would reopen in May.\n", "utf-8")
    done = subprocess.run(
        [tmp_path / "venv" / "bin" / "newslint", "check", draft, "--format", "concise"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert ":1:1: error unclosed-possessive" in done.stdout
