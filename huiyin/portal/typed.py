"""Clean typed text: remove invisible characters.

Everything visible stays: emoji, every script, and the marks that Uyghur or Arabic text needs to be set from the right.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.http import QueryDict

#: Controls but tab and line feed; line and paragraph separators become line feeds; overrides of direction, with which
#: a text can be made to show other words than it holds; the marks of a byte order.
_UNSEEN: dict[int, str | None] = {
    code: None for code in (*range(0x20), *range(0x7F, 0xA0), 0x202D, 0x202E, 0xFEFF) if code not in {9, 10}
}
_UNSEEN |= {0x85: "\n", 0x2028: "\n", 0x2029: "\n"}


def tidy(text: str) -> str:
    """One text without unseen characters, lines ended alike."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_UNSEEN)


def tidied(post: QueryDict) -> QueryDict:
    """A form as it was sent, every value tidied."""
    clean = QueryDict(mutable=True)
    for name, values in post.lists():
        clean.setlist(name, [tidy(str(value)) for value in values])
    return clean


def of_fields(post: QueryDict, names: Iterable[str]) -> dict[str, list[str]]:
    """The values of some fields, for a draft."""
    return {name: [str(value) for value in post.getlist(name)] for name in names}
