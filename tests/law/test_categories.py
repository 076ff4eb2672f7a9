"""The two levels of what petitions are about."""

from __future__ import annotations

import pytest

from huiyin.law.categories import BadTable, categories, category, children, from_table


def test_the_seventeen_first_level_names_are_those_of_the_law() -> None:
    assert [one.name for one in children()] == [
        *("农村农业", "国土资源", "城乡建设", "劳动和社会保障", "卫生计生", "教育文体", "民政", "政法", "经济管理"),
        *("交通运输", "商贸旅游", "科技与信息产业", "环境保护", "党务政务", "组织人事", "纪检监察", "其他"),
    ]


def test_every_second_level_name_lies_below_one_of_the_first() -> None:
    below = [one for first in children() for one in children(first.code)]
    assert len(below) + 17 == len(categories()) == 129
    assert [one.name for one in children("120000")] == ["科学技术", "信息化建设", "电信", "知识产权"]
    assert category("010100").parent == "010000"
    assert str(category("130200").phrase) == "Pollution"


def test_the_one_code_that_was_seen_is_kept() -> None:
    assert category("990000").name == "其他"


def test_names_are_told_apart() -> None:
    assert len({one.english for one in categories()}) == len(categories())


def test_a_code_that_is_not_kept_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        category("123456")


def test_another_table_of_three_levels_can_be_read() -> None:
    table = from_table({"020304": ["c", "C"], "020000": ["a", "A"], "020300": ["b", "B"]})
    assert [(one.code, one.parent) for one in table.values()] == [
        ("020000", ""),
        ("020300", "020000"),
        ("020304", "020300"),
    ]


@pytest.mark.parametrize("code", ["", "0101", "01010a", "０１０１００", "000100", "0101000"])
def test_a_code_that_is_not_six_digits_is_refused(code: str) -> None:
    with pytest.raises(BadTable, match="not a code"):
        from_table({code: ["名", "name"]})


def test_a_category_without_its_parent_is_refused() -> None:
    with pytest.raises(BadTable, match="010000"):
        from_table({"010100": ["名", "name"]})
