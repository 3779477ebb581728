from __future__ import annotations

from typing import Any

import pytest

from newslint.errors import ConfigError
from newslint.selection import Selection

ON = ("name-spelling", "names", True)
OFF = ("first-reference", "names", False)
ENGINE_ON = ("lt/THIS_NNS", "grammar", True)
ENGINE_OFF = ("lt/DASH_RULE", "typography", False)


@pytest.mark.parametrize(
    ("config", "enabled"),
    [
        ({}, [ON, ENGINE_ON]),
        ({"select": []}, []),
        ({"select": ["names"]}, [ON, OFF]),
        ({"select": ["all"]}, [ON, OFF, ENGINE_ON, ENGINE_OFF]),
        ({"select": ["lt"]}, [ENGINE_ON, ENGINE_OFF]),
        ({"select": ["grammar", "typography"]}, [ENGINE_ON]),
        ({"select": ["lt/DASH_RULE"]}, [ENGINE_OFF]),
        ({"extend_select": ["first-reference"]}, [ON, OFF, ENGINE_ON]),
        ({"extend_select": ["typography"]}, [ON, ENGINE_ON]),
        ({"extend_select": ["lt/DASH_RULE"]}, [ON, ENGINE_ON, ENGINE_OFF]),
        ({"ignore": ["names"]}, [ENGINE_ON]),
        ({"ignore": ["lt"]}, [ON]),
        ({"ignore": ["all"]}, []),
        # the more specific selector wins, between equals ignoring does
        ({"select": ["name-spelling"], "ignore": ["names"]}, [ON]),
        ({"select": ["names"], "ignore": ["name-spelling"]}, [OFF]),
        ({"select": ["names"], "ignore": ["names"]}, []),
        ({"select": ["all"], "ignore": ["lt"]}, [ON, OFF]),
        ({"extend_select": ["lt/DASH_RULE"], "ignore": ["lt"]}, [ON, ENGINE_OFF]),
        ({"ignore": ["all"], "extend_select": ["names"]}, [ON, OFF]),
        ({"ignore": ["lt", "grammar"], "extend_select": ["grammar"]}, [ON]),
    ],
)
def test_which_rules_are_on(config: dict[str, Any], enabled: list[tuple[str, str, bool]]) -> None:
    selection = Selection(**config)
    on = [r for r in (ON, OFF, ENGINE_ON, ENGINE_OFF) if selection.enabled(r[0], r[1], default=r[2])]
    assert on == enabled
    engine_on = any(r in enabled for r in (ENGINE_ON, ENGINE_OFF))
    assert selection.wants_engine or not engine_on


@pytest.mark.parametrize(
    ("config", "wanted"),
    [
        ({}, True),
        ({"select": ["names", "facts"]}, False),
        ({"select": ["names", "spelling"]}, True),
        ({"select": ["all"]}, True),
        ({"select": ["names"], "extend_select": ["lt/A"]}, True),
        ({"ignore": ["lt"]}, False),
        ({"ignore": ["lt"], "extend_select": ["lt/A"]}, True),
    ],
)
def test_the_engine_is_only_loaded_where_it_can_find_something(config: dict[str, Any], wanted: bool) -> None:
    assert Selection(**config).wants_engine is wanted


def test_extended_adds_to_both() -> None:
    selection = Selection(None, ["copy"], ["a"]).extended(["first-reference"], ["names"])
    assert selection == Selection(None, ["copy", "names"], ["a", "first-reference"])


@pytest.mark.parametrize("key", ["select", "ignore", "extend_select"])
def test_an_unknown_selector_is_an_error_with_the_nearest_known_one(key: str) -> None:
    with pytest.raises(ConfigError, match=r"“name-speling” \(did you mean “name-spelling”\?\); `newslint rules`"):
        Selection(**{key: ["names", "name-speling"]}).check(["name-spelling"])


def test_categories_and_engine_rules_are_known() -> None:
    Selection(["names", "all", "lt", "lt/ANY_THING", "my-rule", "newslint"]).check(["my-rule"])
