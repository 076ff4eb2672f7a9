"""Verbs of steps written out in rooms: a fact of a step belongs on the step, so their number may only go down.

A verb literal is a string that is exactly the verb of some kind's step, in the code or the templates of a room. Some
are words that happen to be verbs too (a clock, a column, a button); they are counted all the same, so that nobody
decides which is which. ``verb_literals.txt`` has the numbers: whoever lowers one lowers it there.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from huiyin.law.kinds import KINDS

ROOT = Path(__file__).parents[2] / "huiyin"
TABLE = Path(__file__).with_name("verb_literals.txt")
#: Papers are made verb by verb, the sample lives them, and the law says them: these have reasons of their own.
ROOMS = ("config", "design", "desk", "dossier", "figures", "intake", "journal", "oversight", "people", "portal")
VERBS = frozenset(verb for kind in KINDS.values() for verb in kind.steps)


def literals(room: Path) -> Iterator[str]:
    """Each verb literal of a room, with where it stands."""
    for path in sorted(room.rglob("*.py")):
        if "migrations" not in path.parts:
            yield from (f"{path.relative_to(room)}: {verb}" for verb in _in_code(path.read_text(encoding="utf-8")))
    for path in sorted(room.rglob("*.html")):
        yield from (f"{path.relative_to(room)}: {verb}" for verb in _in_template(path.read_text(encoding="utf-8")))


def _in_code(source: str) -> Iterator[str]:
    constants = (node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant))
    return (value for value in constants if isinstance(value, str) and value in VERBS)


def _in_template(source: str) -> Iterator[str]:
    tags = re.findall(r"{[{%].*?[%}]}", source, re.DOTALL)
    return (text for tag in tags for text in re.findall(r'"([^"]*)"', tag) if text in VERBS)


def _table() -> dict[str, int]:
    lines = (line.split() for line in TABLE.read_text(encoding="utf-8").splitlines())
    return {room: int(number) for room, number in lines}


def test_the_number_of_verb_literals_in_rooms_only_falls() -> None:
    found = {room: len(list(literals(ROOT / room))) for room in ROOMS}
    assert found == _table(), "\n".join(line for room in ROOMS for line in literals(ROOT / room))


def test_planted_literals_are_found(tmp_path: Path) -> None:
    (tmp_path / "page.py").write_text('if step.verb == "forward":\n    names = {"answers": "x"}\n', encoding="utf-8")
    (tmp_path / "page.html").write_text('<a class="urge" href="{% url "do" "urge" %}">urge</a>', encoding="utf-8")
    assert list(literals(tmp_path)) == ["page.py: forward", "page.html: urge"]
