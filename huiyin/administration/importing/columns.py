"""The columns of the three tables, and the headings by which they are recognised."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from huiyin.administration.offices.forms import LABELS


@dataclass(frozen=True)
class Column:
    """A column: its name in code, on screen, and in headings (compared without case, blanks and punctuation)."""

    name: str
    words: Promise
    headings: tuple[str, ...]
    is_needed: bool = False

    @property
    def heading(self) -> str:
        """The heading to recommend: the first in 简体."""
        return next(each for each in self.headings if not each.isascii())


def needed(name: str, words: Promise, *headings: str) -> Column:
    """A column without which the table is not taken."""
    return Column(name, words, headings, is_needed=True)


def optional(name: str, words: Promise, *headings: str) -> Column:
    """A column that may be missing."""
    return Column(name, words, headings)


@dataclass(frozen=True, kw_only=True)
class Table:
    """A kind of table and its columns; the first identifies a row."""

    name: str
    words: Promise
    columns: tuple[Column, ...]


OFFICES = Table(
    name="offices",
    words=pgettext_lazy("administration", "Offices"),
    columns=(
        needed("code", LABELS["code"], "code", "编码", "机构编码", "单位编码", "代码"),
        needed("name", LABELS["name"], "name", "名称", "机构名称", "单位名称", "单位"),
        optional("english", LABELS["english"], "english", "英文名称"),
        optional("region", LABELS["region"], "region", "区划", "行政区划", "区划代码", "地区"),
        optional("superior", LABELS["superior"], "superior", "上级", "上级机关", "上级单位"),
        optional("categories", LABELS["categories"], "categories", "分类", "职责", "内容分类"),
        optional("address", LABELS["address"], "address", "地址"),
        optional("phone", LABELS["phone"], "phone", "电话", "联系电话"),
        optional("hours", LABELS["hours"], "hours", "接待时间", "办公时间"),
        optional("directions", LABELS["directions"], "directions", "交通", "路线"),
        optional("mark", LABELS["mark"], "mark", "机关代字", "代字"),
        optional("letterhead", LABELS["letterhead"], "letterhead", "发文机关标志"),
    ),
)
POSTS = Table(
    name="posts",
    words=_("Posts"),
    columns=(
        needed("office", _("Office"), "office", "单位", "机构", "单位编码", "机构编码"),
        needed("title", _("Title"), "title", "岗位", "职务", "岗位名称"),
        needed("role", pgettext_lazy("administration", "Role"), "role", "角色"),
        optional("english", _("English title"), "english", "英文名称"),
        optional("rank", _("Rank"), "rank", "排序", "级别"),
    ),
)
STAFF = Table(
    name="staff",
    words=_("Staff"),
    columns=(
        needed("badge", _("Badge number"), "badge", "工号", "工作证号", "编号"),
        needed("name", pgettext_lazy("a person", "Name"), "name", "姓名"),
        needed("username", _("Account name"), "username", "account", "账号", "登录名"),
        optional("office", _("Office"), "office", "单位", "机构", "所在单位", "单位编码"),
        optional("title", pgettext_lazy("administration", "Post"), "title", "post", "岗位", "职务"),
        optional("role", pgettext_lazy("administration", "Role"), "role", "角色"),
    ),
)
TABLES: Mapping[str, Table] = {table.name: table for table in (OFFICES, POSTS, STAFF)}


def plain(heading: str) -> str:
    """A heading without case, blanks and punctuation."""
    return re.sub(r"[\s_\-*:：（）()]", "", heading).lower()


def columns_of(table: Table, heading: list[str]) -> list[Column | None]:
    """The column of each heading; None for one that is not known, or that stands there a second time."""
    by_heading = {plain(each): column for column in table.columns for each in column.headings}
    found: list[Column | None] = []
    for each in heading:
        column = by_heading.get(plain(each))
        found.append(None if column in found else column)
    return found
