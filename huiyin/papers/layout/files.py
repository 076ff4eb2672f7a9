"""A sheet as a file. The library of each form is loaded with the first such file: most processes make none."""

from __future__ import annotations

from datetime import datetime
from importlib import import_module

from huiyin.papers.layout.sheet import Sheet

#: The title of every file, and the beginning of its name: it says nothing of the matter.
FILE_TITLE = "文书"
FORMS = ("docx", "pdf")


class NoFont(Exception):
    """No font with Chinese characters is installed: a PDF would show only empty boxes."""


def as_bytes(sheet: Sheet, form: str, *, at: datetime) -> bytes:
    """The sheet in one of FORMS; raises NoFont."""
    made: bytes = getattr(import_module(f"huiyin.papers.layout.{form}"), form)(sheet, at=at)
    return made
