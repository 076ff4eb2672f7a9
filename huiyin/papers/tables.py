"""Rows of an uploaded table: xlsx, or CSV in UTF-8, UTF-16 or GB18030. Every cell is text, as a person reads it."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from importlib import import_module
from itertools import islice
from typing import Any

from huiyin.law.words import say
from huiyin.papers.attachments import NotTaken
from huiyin.papers.examine.findings import Bad
from huiyin.papers.files.examined import ApplePhoto, Unexaminable, examined

MOST_BYTES = 5 * 1024 * 1024
MOST_UNPACKED = 20 * 1024 * 1024
MOST_ROWS = 5_000
MOST_COLUMNS = 100
_LONGEST_CELL = 100_000


def read_table(content: bytes) -> list[list[str]]:
    """The rows, empty ones included, so that a row's place is its line in the file; raises NotTaken."""
    if len(content) > MOST_BYTES:
        raise NotTaken(say("The table is larger than 5 MB. Please divide it."))
    rows = _of_xlsx(content) if content[:4] == b"PK\x03\x04" else _of_csv(content)
    found = list(islice(rows, MOST_ROWS + 1))
    if len(found) > MOST_ROWS:
        raise NotTaken(say("The table has more than {most} rows. Please divide it.", most=MOST_ROWS))
    return found


def _of_xlsx(content: bytes) -> Iterator[list[str]]:
    """The rows of the first sheet. The file is examined in a separate process before it is read here."""
    damaged = NotTaken(say("This file is damaged, or no xlsx table. Please save it again as xlsx or CSV."))
    try:
        safe = examined(content, "table.xlsx")
        with zipfile.ZipFile(io.BytesIO(safe.content)) as package:
            unpacked = sum(part.file_size for part in package.infolist())
    except (Bad, ApplePhoto, Unexaminable, zipfile.BadZipFile) as bad:
        raise damaged from bad
    if safe.kind != "xlsx" or unpacked > MOST_UNPACKED:
        raise damaged
    try:
        book = import_module("openpyxl").load_workbook(io.BytesIO(safe.content), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        rows = sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True)
        yield from ([_text(value) for value in row] for row in rows)
    # openpyxl raises many kinds of error for a table that it cannot read.
    except Exception as bad:
        raise damaged from bad


def _text(value: Any) -> str:
    """A cell as a person reads it: whole numbers without decimals, days as 2026-03-06."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == datetime.min.time() else value.isoformat(" ")
    return value.isoformat() if isinstance(value, date) else str(value).strip()


def _of_csv(content: bytes) -> Iterator[list[str]]:
    text = _decoded(content)
    csv.field_size_limit(_LONGEST_CELL)
    separator = max(",;\t", key=text.partition("\n")[0].count)
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            yield [value.strip() for value in row[:MOST_COLUMNS]]
    except csv.Error as bad:
        raise NotTaken(say("The file is not a valid CSV table.")) from bad


def _decoded(content: bytes) -> str:
    codings = ("utf-16",) if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else ("utf-8-sig", "gb18030")
    for coding in codings:
        try:
            text = content.decode(coding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise NotTaken(say("The file is neither xlsx nor CSV text. Please save it again as xlsx or CSV UTF-8."))
