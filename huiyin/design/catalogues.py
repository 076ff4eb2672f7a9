"""The message catalogues of the rooms: 简体 is written by hand; 繁體 and the .mo files are generated from it."""

from __future__ import annotations

import os
import re
import string
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from huiyin.design.script import OVERRIDES, to_traditional
from huiyin.design.texts import ROOMS, Text, rooms, texts_of

#: Every room may use the texts of these rooms without translating them again.
SHARED = ("design", "law")
PERCENT = re.compile(r"%\((\w+)\)[sd]")


@dataclass(frozen=True)
class Fault:
    """A fault of one entry: the room, the English text, and a description."""

    room: str
    msgid: str
    what: str

    def __str__(self) -> str:
        return f"{self.room}: {self.msgid!r}: {self.what}"


def path_of(room: str, locale: str = "zh_Hans", suffix: str = "po", root: Path = ROOMS) -> Path:
    """The path of a room's catalogue."""
    return root / room / "locale" / locale / "LC_MESSAGES" / f"django.{suffix}"


def read(room: str, root: Path = ROOMS) -> Catalog:
    """The room's 简体 catalogue; an empty one if there is none yet."""
    path = path_of(room, root=root)
    if not path.exists():
        return Catalog(locale="zh_Hans")
    with path.open("rb") as file:
        return read_po(file, locale="zh_Hans", abort_invalid=True)


def entries(catalogue: Catalog) -> dict[tuple[str, str], Message]:
    """The entries by context and English text, without the header."""
    return {(message.context or "", _english(message)): message for message in catalogue if message.id}


def _english(message: Message) -> str:
    return message.id[0] if isinstance(message.id, tuple | list) else message.id


def missing(room: str, root: Path = ROOMS) -> list[Text]:
    """The texts of the room that neither its catalogue nor a shared one translates."""
    said = set(entries(read(room, root)))
    for shared in SHARED:
        said |= set(entries(read(shared, root)))
    return [text for key, text in sorted(texts_of(room, root).items()) if key not in said]


def faults(room: str, root: Path = ROOMS) -> Iterator[Fault]:
    """All faults of a room's catalogue: missing, unfinished, unused, or with different placeholders."""
    texts = texts_of(room, root)
    catalogue = read(room, root)
    for text in missing(room, root):
        yield Fault(room, text.msgid, f"has no 简体 ({text.place})")
    for key, message in entries(catalogue).items():
        yield from _faults_of(room, message, texts.get(key))
    for message in catalogue.obsolete.values():
        yield Fault(room, _english(message), "is marked obsolete: remove it")


def _faults_of(room: str, message: Message, text: Text | None) -> Iterator[Fault]:
    english = _english(message)
    if message.fuzzy:
        yield Fault(room, english, "is marked fuzzy: finish it")
    if text is None:
        yield Fault(room, english, "is no longer used by this room: remove it")
    elif bool(text.plural) != isinstance(message.id, tuple | list):
        yield Fault(room, english, "is a plural only in the code or only in the catalogue")
    for chinese in _translations(message):
        if not chinese.strip():
            yield Fault(room, english, "has an empty translation")
        elif differing := _placeholders_of(message) ^ placeholders(chinese):
            yield Fault(room, english, f"has different placeholders in Chinese: {_named(differing)}")


def _translations(message: Message) -> list[str]:
    return list(message.string) if isinstance(message.string, tuple | list) else [message.string or ""]


def _placeholders_of(message: Message) -> frozenset[str]:
    """The placeholders of the English text; of its plural if it has one, because Chinese has one form only."""
    return placeholders(message.id[-1] if isinstance(message.id, tuple | list) else message.id)


def placeholders(text: str) -> frozenset[str]:
    """The placeholders of a text in both notations: ``{due}`` and ``%(due)s``."""
    try:
        braces = {f"{{{name}}}" for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError:
        braces = {"an unclosed brace"}
    return frozenset(braces | {f"%({name})s" for name in PERCENT.findall(text)})


def _named(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))


def disagreements(root: Path = ROOMS) -> Iterator[Fault]:
    """Texts that two rooms translate differently: Django merges the catalogues, so one would silently win."""
    seen: dict[tuple[str, str], tuple[str, object]] = {}
    for room in rooms(root):
        for key, message in entries(read(room, root)).items():
            first, chinese = seen.setdefault(key, (room, message.string))
            if chinese != message.string:
                yield Fault(room, key[1], f"is translated differently in {first}")


def derive(room: str, root: Path = ROOMS) -> Path:
    """Generate the room's 繁體 catalogue from the 简体 one."""
    source = read(room, root)
    target = Catalog(locale="zh_Hant", charset="utf-8", project="huiyin", header_comment="# Made from zh_Hans.")
    for (context, _), message in entries(source).items():
        chinese = [to_traditional(text) for text in _translations(message)]
        target.add(
            message.id, tuple(chinese) if isinstance(message.string, tuple) else chinese[0], context=context or None
        )
    path = path_of(room, "zh_Hant", root=root)
    path.parent.mkdir(parents=True, exist_ok=True)
    _replace(path, partial(write_po, catalog=target))
    return path


def compile_room(room: str, root: Path = ROOMS) -> list[Path]:
    """Generate the 繁體 catalogue and compile both."""
    derive(room, root)
    return [_compile(room, locale, root) for locale in ("zh_Hans", "zh_Hant")]


def _compile(room: str, locale: str, root: Path) -> Path:
    source, target = path_of(room, locale, "po", root), path_of(room, locale, "mo", root)
    with source.open("rb") as file:
        catalogue = read_po(file, locale=locale)
    _replace(target, partial(write_mo, catalog=catalogue))
    return target


def _replace(path: Path, write: Callable[..., None]) -> None:
    """Write a temporary file and rename it, so that no process reads a half-written file."""
    scratch = path.with_name(f"{path.name}.{os.getpid()}.new")
    with scratch.open("wb") as file:
        write(file)
    scratch.replace(path)


def is_stale(room: str, root: Path = ROOMS) -> bool:
    """Whether a compiled file of the room is missing or older than its sources."""
    made = [path_of(room, locale, "mo", root) for locale in ("zh_Hans", "zh_Hant")]
    newest = max(path.stat().st_mtime for path in (path_of(room, root=root), OVERRIDES))
    return any(not path.exists() or path.stat().st_mtime < newest for path in made)


def kept_rooms(root: Path = ROOMS) -> list[str]:
    """The rooms that have a catalogue."""
    return [room for room in rooms(root) if path_of(room, root=root).exists()]
