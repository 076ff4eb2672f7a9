"""A linter for templates, used by test_templates.py. It checks the source without rendering."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from html.parser import HTMLParser

#: attributes with text for people
SPOKEN = {"title", "placeholder", "alt", "aria-label", "aria-description", "data-label"}
#: tags whose text is not translated, such as names of keys
UNSPOKEN_TAGS = {"kbd", "code"}
UNSAFE = re.compile(r"\|\s*safe\b|\bMarkup\(|\{%\s*autoescape\s+false")
FORM = re.compile(r"<form\b.*?</form>", re.DOTALL)
TITLE = re.compile(r"\{%\s*block\s+title\s*%\}(.*?)\{%\s*endblock", re.DOTALL)
IN_A_TAG = {"_class": ('<i class="', '">'), "_attributes": ("<i ", ">")}
#: a tag, a value or a comment
PIECE = re.compile(r"(\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\})", re.DOTALL)
#: a value that is only a text or a phrase of the law
TRANSLATED = re.compile(r"\{\{ (?:say\([\w.]+\)|(?:_|pgettext)\((?:\"[^\"]*\"(?:, )?)+\)) \}\}")


def faults(source: str) -> Iterator[str]:
    """The faults of a template, in words."""
    if match := UNSAFE.search(source):
        yield f"passes text on as markup: {match[0]}"
    for form in FORM.findall(source):
        opening = form[: form.index(">")]
        if re.search(r"method=\"post\"", opening, re.IGNORECASE) and "{{ csrf_input }}" not in form:
            yield f"a form without token: {opening[:60]}"
    for title in TITLE.findall(source):
        if "{{" in TRANSLATED.sub("", title):
            yield f"a title with a variable in it (R-22): {title.strip()}"
    reader = _Reader()
    reader.feed(_without_words(source))
    reader.close()
    yield from reader.faults


def _without_words(source: str) -> str:
    """The template without tags, variables and translated texts: the rest is markup and untranslated text."""
    kept: list[str] = []
    opened: list[str] = []
    is_child = "{% extends" in source
    is_translated = False
    for piece in PIECE.split(source):
        word = _first_word(piece)
        if word in {"trans", "endtrans"}:
            is_translated = word == "trans"
        elif not piece.startswith(("{%", "{{", "{#")):
            kept.append("" if is_translated else piece)
        elif is_child:
            kept.append(_within_attributes(piece, word, opened))
    return "".join(kept)


def _within_attributes(piece: str, word: str, opened: list[str]) -> str:
    """Wrap the blocks ``x_class`` and ``x_attributes`` of a child template into a tag, where their text is used."""
    if word == "block":
        name = piece.split()[2]
        opening, closing = next((pair for end, pair in IN_A_TAG.items() if name.endswith(end)), ("", ""))
        opened.append(closing)
        return opening
    return opened.pop() if word == "endblock" and opened else ""


def _first_word(piece: str) -> str:
    return piece.split()[1] if piece.startswith("{%") else ""


class _Reader(HTMLParser):
    """Parses the remaining markup and collects faults."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self._unspoken = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = dict(attrs)
        if tag == "style" or (tag == "script" and "src" not in names):
            self.faults.append(f"inline <{tag}>")
        for name, value in attrs:
            self._attribute(name, value or "")
        if tag in UNSPOKEN_TAGS:
            self._unspoken += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in UNSPOKEN_TAGS:
            self._unspoken -= 1

    def handle_data(self, data: str) -> None:
        if not self._unspoken and _has_words(data):
            self.faults.append(f"text that is not translated: {data.strip()!r}")

    def _attribute(self, name: str, value: str) -> None:
        if name == "style" or name.startswith(("on", "hx-on")):
            self.faults.append(f"inline {name}")
        if name in {"src", "href", "action"} and value.strip().lower().startswith(("javascript:", "data:")):
            self.faults.append(f"{name} that is a script: {value}")
        if name == "src" and re.match(r"(https?:)?//", value):
            self.faults.append(f"something from another site: {value}")
        if name in SPOKEN and _has_words(value):
            self.faults.append(f"{name} that is not translated: {value!r}")


def _has_words(text: str) -> bool:
    """Whether the text has a letter of any script."""
    return any(unicodedata.category(character).startswith("L") for character in text)
