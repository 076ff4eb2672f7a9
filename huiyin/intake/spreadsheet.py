"""Read a CSV file into rows with fixed column names; knows many header names and two encodings."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from types import MappingProxyType

from huiyin.law.act import SHANGHAI
from huiyin.law.words import Phrase, say

#: Column -> names in headers; compared without case, spaces and punctuation.
ALIASES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "id": ("id", "编号", "留言编号", "信访编号", "序号", "number", "no"),
        "subject": ("title", "subject", "标题", "主题", "留言主题", "概况"),
        "text": ("detail", "text", "content", "内容", "正文", "留言详情", "详情", "反映内容", "来信内容"),
        "request": ("request", "诉求", "请求", "要求", "信访诉求"),
        "time": ("time", "date", "时间", "日期", "留言时间", "来信日期", "登记日期", "信访日期", "received"),
        "name": ("name", "user", "姓名", "留言用户", "信访人", "来信人", "写信人"),
        "signers": ("signers", "cosigners", "联名人", "联名人姓名", "联名信访人", "共同信访人"),
        "phone": ("phone", "电话", "手机", "联系电话", "联系方式", "mobile"),
        "email": ("email", "邮箱", "电子邮箱"),
        "address": ("address", "地址", "住址", "通信地址"),
        "category": ("category", "label", "分类", "内容分类", "一级标签", "一级分类", "类别"),
        "region": ("region", "地区", "区域", "问题属地", "所属地区", "place"),
    }
)
_BY_ALIAS = {alias: column for column, aliases in ALIASES.items() for alias in aliases}
#: Longer than any allowed text, so that a long text is refused with a reason instead of failing in the csv module.
_LONGEST_CELL = 10_000_000
_DAY = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?.*)?"
)


class Unreadable(ValueError):
    """The file cannot be read; ``phrase`` says why and what to do."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(str(phrase))
        self.phrase = phrase


class InvalidTime(ValueError):
    """A cell of the time column has no valid date."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """A row: ``line`` is the line in a text editor, ``cells`` the stripped values by column name."""

    line: int
    cells: Mapping[str, str]

    def get(self, column: str) -> str:
        """The value of a column, or an empty string."""
        return self.cells.get(column, "")


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A file: its known columns, its rows, and ``kind``, which is equal for files with the same header."""

    columns: frozenset[str]
    kind: str
    rows: tuple[Row, ...]


def read_sheet(content: bytes) -> Sheet:
    """The rows of a CSV file in UTF-8 or GB18030, separated by commas, semicolons or tabs. Raises Unreadable."""
    text = _decoded(content)
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))
    try:
        header = next(reader, [])
        columns = [_BY_ALIAS.get(_plain(name), "") for name in header]
        if "text" not in columns:
            raise Unreadable(
                say("There is no column content, detail or text (内容): please name the columns in the first line.")
            )
        return Sheet(columns=frozenset(columns) - {""}, kind="|".join(header), rows=tuple(_rows(reader, columns)))
    except csv.Error as problem:
        raise Unreadable(say("The file is not a valid CSV table: line {line}.", line=reader.line_num)) from problem


def _decoded(content: bytes) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unreadable(say("The file is neither UTF-8 nor GB18030: please save it again as CSV UTF-8."))


def _separator(text: str) -> str:
    first = text.partition("\n")[0]
    return max(",;\t", key=first.count)


def _plain(name: str) -> str:
    return re.sub(r"[\s_\-*:：（）()]", "", name).lower()


def _rows(reader: Iterator[list[str]], columns: list[str]) -> Iterator[Row]:
    line = 2
    for values in reader:
        if any(value.strip() for value in values):
            # Of two columns with the same meaning use the first that is not empty.
            cells: dict[str, str] = {}
            for column, value in zip(columns, values, strict=False):
                if column and not cells.get(column):
                    cells[column] = value.strip()
            yield Row(line=line, cells=MappingProxyType(cells))
        line += 1 + sum(value.count("\n") for value in values)


def time_of(text: str) -> datetime:
    """Parse a date with or without a time: 2019/2/28 11:25:05, 2019年2月28日. Raises InvalidTime."""
    found = _DAY.fullmatch(text.strip())
    if not found:
        raise InvalidTime(text)
    year, month, day, hour, minute, second = (int(part) if part else None for part in found.groups())
    try:
        on = date(year or 0, month or 0, day or 0)
        at = time(9 if hour is None else hour, minute or 0, second or 0)
    except ValueError as problem:
        raise InvalidTime(text) from problem
    return datetime.combine(on, at, SHANGHAI)
