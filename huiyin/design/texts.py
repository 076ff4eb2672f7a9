"""Find the texts of a room that need translation, in its Python code and its templates.

Python: calls of ``gettext``, ``gettext_lazy``, ``ngettext``, ``pgettext`` and so on, ``say("…")``, ``ask("label",
help="…")``, and functions of the same file that pass a parameter on to ``say``. For the law also its tables.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment
from jinja2.ext import extract_from_ast

from huiyin.law import categories, statute

ROOMS = Path(__file__).parent.parent

#: function name -> meaning of its arguments: c context, s singular, p plural
CALLS = {
    "say": "s",
    "ask": "s",
    "_": "s",
    "gettext": "s",
    "gettext_lazy": "s",
    "gettext_noop": "s",
    "ngettext": "sp",
    "ngettext_lazy": "sp",
    "pgettext": "cs",
    "pgettext_lazy": "cs",
    "npgettext": "csp",
    "npgettext_lazy": "csp",
}


@dataclass(frozen=True, order=True)
class Text:
    """A text: English, plural and context (or empty), and its place (``law/act.py:12``).

    ``chinese`` is set if a table has the 简体 beside it.
    """

    msgid: str
    plural: str = ""
    context: str = ""
    place: str = ""
    chinese: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """The key in a catalogue."""
        return (self.context, self.msgid)


def rooms(root: Path = ROOMS) -> list[str]:
    """The names of all rooms."""
    return sorted(path.parent.name for path in root.glob("*/__init__.py"))


def texts_of(room: str, root: Path = ROOMS) -> dict[tuple[str, str], Text]:
    """All texts of a room, each once, with its first place."""
    found: dict[tuple[str, str], Text] = {}
    tables = in_tables() if (room, root) == ("law", ROOMS) else ()
    for text in chain(_all(root / room, root), tables):
        if text.key not in found or (text.plural and not found[text.key].plural):
            found[text.key] = text
    return found


def in_tables() -> Iterator[Text]:
    """The texts in the law's tables."""
    yield from (Text(phrase.text, place="law/packs") for phrase in statute.words())
    yield from (
        Text(one.english, place="law/packs/categories.toml", chinese=one.name) for one in categories.categories()
    )


def _all(folder: Path, root: Path) -> Iterator[Text]:
    for path in sorted(folder.rglob("*")):
        place = str(path.relative_to(root))
        if path.suffix == ".py" and "migrations" not in path.parts:
            yield from in_python(path.read_text(encoding="utf-8"), place)
        elif path.suffix in {".html", ".txt"} and "templates" in path.parts:
            yield from in_template(path.read_text(encoding="utf-8"), place)


def in_python(source: str, place: str = "") -> Iterator[Text]:
    """The texts in Python source code."""
    tree = ast.parse(source)
    shapes = CALLS | _wrappers_of_say(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (shape := shapes.get(_name_of(node.func))):
            yield from _in_call(node, shape, place)


def _wrappers_of_say(tree: ast.Module) -> dict[str, str]:
    """Functions of this file that pass a parameter to ``say``: ``def no(text): raise Refused(say(text))``."""
    found = {}
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            names = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]
            said = {_said_name(node) for node in ast.walk(function)} & set(names)
            if said and names[0] not in {"self", "cls"}:
                found[function.name] = "".join("s" if name in said else "-" for name in names)
    return found


def _said_name(node: ast.AST) -> str:
    """The name of the variable if the node is ``say(variable)``, else empty."""
    is_say = isinstance(node, ast.Call) and _name_of(node.func) == "say" and node.args
    return node.args[0].id if is_say and isinstance(node.args[0], ast.Name) else ""  # type: ignore[attr-defined]


def _in_call(node: ast.Call, shape: str, place: str) -> Iterator[Text]:
    """The literal texts of a call; a text passed as a variable is found where it is written."""
    where = f"{place}:{node.lineno}"
    parts = dict(zip(shape, (_constant(argument) for argument in node.args), strict=False))
    if parts.get("s"):
        yield Text(parts["s"], parts.get("p", ""), parts.get("c", ""), where)
    if _name_of(node.func) == "ask":
        helps = (_constant(keyword.value) for keyword in node.keywords if keyword.arg == "help")
        yield from (Text(text, place=where) for text in helps if text)


def _name_of(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _constant(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def in_template(source: str, place: str = "") -> Iterator[Text]:
    """The texts in a template."""
    for line, function, message in extract_from_ast(_templates().parse(source), tuple(CALLS), babel_style=False):
        parts = message if isinstance(message, tuple) else (message,)
        said = dict(zip(CALLS[function], parts, strict=False))
        if said.get("s"):
            yield Text(said["s"] or "", said.get("p") or "", said.get("c") or "", f"{place}:{line}")


@cache
def _templates() -> Environment:
    """An environment that reads templates as the pages' own does (design/environment.py), without Django."""
    made: Any = Environment(autoescape=True, extensions=["jinja2.ext.i18n"])
    made.newstyle_gettext = True
    return cast("Environment", made)
