"""Grammar engines behind one protocol (`base.GrammarEngine`), and which one a desk gets."""

from __future__ import annotations

import platform
import sys
from types import TracebackType

from newslint.config import Settings
from newslint.engines.base import EngineError, GrammarEngine
from newslint.report import Identity


def default_engine() -> str:
    """The default by platform alone, never by what happens to be installed."""
    return "embedded" if sys.platform == "linux" and platform.machine() == "x86_64" else "languagetool"


def engine_name(settings: Settings) -> str:
    """The engine that a configuration asks for; a server's address asks for LanguageTool."""
    config = settings.config
    return config.engine or ("languagetool" if config.languagetool_url else default_engine())


class Engines:
    """The engines of one process, each made once and closed at the end."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, str | None], GrammarEngine] = {}

    def get(self, settings: Settings) -> GrammarEngine | None:
        """The engine of a configuration, not yet started; None for `none`."""
        name = engine_name(settings)
        if name == "none":
            return None
        url = settings.config.languagetool_url
        if (name, url) not in self._made:
            self._made[name, url] = _make(name, url)
        return self._made[name, url]

    def identity(self, settings: Settings) -> Identity:
        """Name and version for the report; the version is empty where the engine cannot be asked."""
        engine = self.get(settings)
        if engine is None:
            return Identity("none", "")
        try:
            return Identity(engine.name, engine.version)
        except EngineError:
            return Identity(engine.name, "")

    def __enter__(self) -> Engines:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for engine in self._made.values():
            engine.close()


def _make(name: str, url: str | None) -> GrammarEngine:
    if name == "embedded":
        from newslint.engines.embedded import EmbeddedEngine

        return EmbeddedEngine()
    from newslint.engines.languagetool import LanguageToolEngine

    return LanguageToolEngine(url=url)
