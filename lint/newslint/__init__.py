"""newslint: a linter for news copy.

import newslint

report = newslint.check_text("Officials cited Kyiv’ intelligence agency.")
for finding in report.findings:
    print(finding.start.line, finding.rule, finding.message)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint._version import __version__

if TYPE_CHECKING:
    from newslint.api import check_paths, check_text
    from newslint.findings import Finding, Severity
    from newslint.report import Report

__all__ = ["Finding", "Report", "Severity", "__version__", "check_paths", "check_text"]

_HOMES = {
    "check_paths": "newslint.api",
    "check_text": "newslint.api",
    "Finding": "newslint.findings",
    "Severity": "newslint.findings",
    "Report": "newslint.report",
}


def __getattr__(name: str) -> Any:
    """Import the interface on first use, so that `import newslint` costs nothing."""
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'newslint' has no attribute {name!r}")
