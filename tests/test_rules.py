"""Every rule's cases, and what every rule owes its readers."""

from __future__ import annotations

import pytest

from newslint.registry import load_rules
from newslint.rule import Rule
from newslint.testing import Case, check_rule, pack_cases, run_case


@pytest.mark.parametrize("rule", load_rules().values(), ids=lambda r: r.id)
def test_rule_is_documented(rule: type[Rule]) -> None:
    check_rule(rule)


@pytest.mark.parametrize("case", pack_cases("newslint_rules"), ids=str)
def test_case(case: Case) -> None:
    run_case(case)
