"""Names are found by full pinyin and initials of every reading."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.search.pinyin import (
    COMPOUND_SURNAMES,
    SURNAMES,
    asked_letters,
    prefix_range,
    reading_keys,
    usual_reading,
)

ANYTHING = st.text(st.characters(exclude_categories=()), max_size=60)


@pytest.mark.parametrize(
    ("name", "full", "initials"),
    [
        ("单雄信", "shanxiongxin", "sxx"),
        ("仇远", "qiuyuan", "qy"),
        ("解缙", "xiejin", "xj"),
        ("曾巩", "zenggong", "zg"),
        ("查慎行", "zhashenxing", "zsx"),
        ("翟让", "zhairang", "zr"),
        ("盖叫天", "gejiaotian", "gjt"),
        ("区适", "oushi", "os"),
        ("朴树", "piaoshu", "ps"),
        ("乐嘉", "yuejia", "yj"),
        ("缪荃", "miaoquan", "mq"),
        ("覃怀", "qinhuai", "qh"),
        ("贠半", "yunban", "yb"),
        ("尉迟恭", "yuchigong", "ycg"),
        ("万俟雪", "moqixue", "mqx"),
        ("欧阳青禾", "ouyangqinghe", "oyqh"),
        ("冉䶮", "ranyan", "ry"),
        ("吕布", "lvbu", "lb"),
        ("阿依古丽·买买提", "ayigulimaimaiti", "ayglmmt"),
        ("王　伟", "wangwei", "ww"),
        ("Smith 李", "smithli", "smithl"),
        ("", "", ""),
        ("，", "", ""),
    ],
)
def test_the_usual_reading_knows_surnames(name: str, full: str, initials: str) -> None:
    assert usual_reading(name) == (full, initials)


def test_every_reading_of_a_name_is_a_key() -> None:
    keys = reading_keys("单重")
    assert {"shanzhong", "shanchong", "danzhong", "danchong", "chanchong"} <= set(keys)
    assert {"sz", "sc", "dz", "dc", "cc"} <= set(keys)
    assert keys[0] == "shanzhong"
    assert len(keys) == len(set(keys))


def test_a_name_of_many_readings_stays_bounded() -> None:
    assert len(reading_keys("重行单解" * 10)) <= 128
    assert reading_keys("阿依古丽·买买提")[0] == "ayigulimaimaiti"


@pytest.mark.parametrize("surname", [*SURNAMES, *COMPOUND_SURNAMES])
def test_surnames_are_latin_letters_and_come_first(surname: str) -> None:
    said = SURNAMES.get(surname) or "".join(COMPOUND_SURNAMES[surname])
    assert said.isascii()
    assert usual_reading(surname + "明")[0] == said + "ming"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("ZXM", "zxm"),
        ("lǚ bù", "lvbu"),
        ("Lü", "lv"),
        ("xi'an", "xian"),
        ("zhāng", "zhang"),
        ("张", ""),
    ],
)
def test_typed_letters_are_spelt_as_keys(typed: str, expected: str) -> None:
    assert asked_letters(typed) == expected


@given(st.text("abcxyz", min_size=1, max_size=4), st.text("abcxyz", max_size=6))
def test_the_range_holds_exactly_the_keys_with_the_prefix(prefix: str, key: str) -> None:
    low, high = prefix_range(prefix)
    assert (low <= key < high) == key.startswith(prefix)


@given(ANYTHING)
def test_any_name_is_read_without_harm(name: str) -> None:
    for key in reading_keys(name):
        assert key
        assert key == key.casefold()
