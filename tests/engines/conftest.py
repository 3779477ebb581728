"""What the engines' tests share: LanguageTool as `newslint setup languagetool` provides it, and one server of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint.engines import provision
from newslint.engines.languagetool import LanguageToolEngine


@pytest.fixture(scope="session")
def languagetool_home() -> Path:
    return provision.provision(print)


@pytest.fixture(scope="session")
def languagetool(languagetool_home: Path) -> Iterator[LanguageToolEngine]:
    """A started engine with a local server; for tests that leave the server as it is."""
    engine = LanguageToolEngine()
    engine.start()
    yield engine
    engine.close()
