"""The hook, with real git and real pre-commit, installed from this checkout into a repository of drafts."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GOOD = "The port will reopen in May, the harbour master, Ana Reis, said on Monday. Reis named no day.\n"
BAD = "Lisbon’ port authority said on Monday that the quay would reopen in May.\n"
CONFIG = """\
repos:
  - repo: {repo}
    rev: {rev}
    hooks:
      - id: newslint
        args: [--engine, none, --select, "names,punctuation"]
"""


def run(*command: str, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    who = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_CONFIG_GLOBAL": os.devnull}
    who |= {"GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_CONFIG_SYSTEM": os.devnull}
    return subprocess.run(
        command, cwd=cwd, env={**os.environ, **who, **env}, text=True, capture_output=True, check=False
    )


def git(cwd: Path, *args: str) -> str:
    done = run("git", *args, cwd=cwd)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture(scope="module")
def hook_repo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The working tree as it is, as a repository that pre-commit can install from."""
    repo = tmp_path_factory.mktemp("hooks")
    for name in git(ROOT, "ls-files", "--cached", "--others", "--exclude-standard", "-z").split("\0"):
        if name and (ROOT / name).is_file():
            (repo / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, repo / name)
    git(repo, "init", "-q")
    git(repo, "add", "-A")
    git(repo, "commit", "-q", "-m", "The checkout")
    return repo, git(repo, "rev-parse", "HEAD")


@pytest.fixture(scope="module")
def pre_commit_home(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(tmp_path_factory.mktemp("pre-commit"))


@pytest.fixture
def desk(tmp_path: Path, hook_repo: tuple[Path, str]) -> Path:
    """A repository of drafts with the hook installed."""
    repo, rev = hook_repo
    git(tmp_path, "init", "-q")
    (tmp_path / ".pre-commit-config.yaml").write_text(CONFIG.format(repo=repo, rev=rev), "utf-8")
    (tmp_path / "newslint.toml").write_text('drafts = "drafts"\n', "utf-8")
    (tmp_path / "drafts").mkdir()
    done = run(sys.executable, "-m", "pre_commit", "install", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    git(tmp_path, "add", "-A")
    return tmp_path


def commit(desk: Path, home: str) -> subprocess.CompletedProcess[str]:
    return run("git", "commit", "-q", "-m", "Drafts", cwd=desk, PRE_COMMIT_HOME=home)


def add(desk: Path, name: str, text: str) -> None:
    (desk / "drafts" / name).write_text(text, "utf-8")
    git(desk, "add", f"drafts/{name}")


def test_a_bad_draft_is_rejected_and_a_good_one_accepted(desk: Path, pre_commit_home: str) -> None:
    add(desk, "bad.txt", BAD)
    rejected = commit(desk, pre_commit_home)
    assert rejected.returncode == 1, rejected.stderr
    assert "drafts/bad.txt:1:1: error unclosed-possessive" in rejected.stdout + rejected.stderr

    add(desk, "bad.txt", GOOD)
    accepted = commit(desk, pre_commit_home)
    assert accepted.returncode == 0, accepted.stdout + accepted.stderr
    assert git(desk, "log", "--oneline").endswith("Drafts")


def test_other_files_than_drafts_are_left_alone(desk: Path, pre_commit_home: str) -> None:
    (desk / "notes.csv").write_text(BAD, "utf-8")
    (desk / "script.py").write_text(f"# {BAD}", "utf-8")
    git(desk, "add", "-A")
    assert commit(desk, pre_commit_home).returncode == 0


OTHER = "Volodymyr Zelenskyy spoke in Oslo on Monday. Zelenskyy then flew home. “Thanks,” Zelenskyy said.\n"
VARIANT = "President Volodymyr Zelensky flew to Oslo on Monday, his office said.\n"


def test_an_untracked_draft_changes_nothing(desk: Path, pre_commit_home: str) -> None:
    (desk / "drafts" / "untracked.txt").write_text(OTHER, "utf-8")
    add(desk, "new.txt", VARIANT)
    accepted = commit(desk, pre_commit_home)
    assert accepted.returncode == 0, accepted.stdout + accepted.stderr


def test_names_are_compared_with_drafts_that_pre_commit_does_not_pass(desk: Path, pre_commit_home: str) -> None:
    add(desk, "old.txt", OTHER)
    assert commit(desk, pre_commit_home).returncode == 0
    add(desk, "new.txt", VARIANT)  # pre-commit passes this one alone, as it does with a piece of a long list
    rejected = commit(desk, pre_commit_home)
    assert rejected.returncode == 1
    assert "drafts/new.txt:1:21: error name-spelling" in rejected.stdout + rejected.stderr
    assert "drafts/old.txt" in rejected.stdout + rejected.stderr


def test_staged_content_counts_not_what_was_edited_since(desk: Path, pre_commit_home: str) -> None:
    add(desk, "old.txt", GOOD)
    add(desk, "new.txt", VARIANT)
    (desk / "drafts" / "old.txt").write_text(OTHER, "utf-8")
    accepted = commit(desk, pre_commit_home)
    assert accepted.returncode == 0, accepted.stdout + accepted.stderr
    assert (desk / "drafts" / "old.txt").read_text("utf-8") == OTHER
