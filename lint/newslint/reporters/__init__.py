"""One reporter a format: a report in, text out. Reporters know no rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from newslint.report import Report

    Reporter = Callable[["Report", bool], Iterator[str]]

FORMATS = ("text", "concise", "json", "github", "statistics")


def reporter(name: str) -> Reporter:
    """The function of a format: report and whether to colour, to chunks of output."""
    return cast("Reporter", import_module(f"newslint.reporters.{name}").render)
