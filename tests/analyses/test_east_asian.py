from __future__ import annotations

import pytest

from newslint.analyses.east_asian import is_family_first, is_pinyin, romanisations_meet, romanised_keys

ONE_NAME = [
    ("Xiaoping", "Hsiao-p’ing"), ("Jinping", "Chin-p’ing"), ("Xuesen", "Hsueh-sen"), ("Jiabao", "Chia-pao"),
    ("Guofeng", "Kuo-feng"), ("Jong-un", "Jeong-eun"), ("Jong Un", "Chong-un"), ("Geun-hye", "Kun-hye"),
]  # fmt: skip
TWO_NAMES = [("Gang", "Kang"), ("Jian", "Qian"), ("Jong-un", "Jong-il"), ("Min-ho", "Min-hee"), ("Anna", "Anne")]


@pytest.mark.parametrize(("one", "other"), ONE_NAME)
def test_two_systems_meet_and_share_a_key(one: str, other: str) -> None:
    assert romanisations_meet(one, other)
    assert set(romanised_keys(one)) & set(romanised_keys(other))


@pytest.mark.parametrize(("one", "other"), TWO_NAMES)
def test_two_names_do_not_meet(one: str, other: str) -> None:
    assert not romanisations_meet(one, other)


def test_a_family_name_stands_before_two_syllables() -> None:
    assert is_family_first(["Kim", "Jong", "Un"])
    assert not is_family_first(["Lee", "Van", "Cleef"])
    assert not is_family_first(["Kim", "Anna", "Park"])
    assert not is_family_first(["Xi", "Jinping"])


def test_pinyin_is_one_or_two_good_syllables() -> None:
    assert is_pinyin("Xiaoping")
    assert not is_pinyin("Hsiao-ping")
