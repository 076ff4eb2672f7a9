"""Limits on the length of files and functions."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from statistics import median, quantiles

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "huiyin"
FILES = [path for path in PACKAGE.rglob("*.py") if "migrations" not in path.parts]
TESTS = sorted((ROOT / "tests").rglob("*.py"))
#: Files in one folder: a room is divided inside at about 25.
MOST_FILES = 30
Function = ast.FunctionDef | ast.AsyncFunctionDef


def lengths_of_files(files: list[Path] = FILES) -> dict[str, int]:
    sizes = {str(path.relative_to(ROOT)): len(path.read_text().splitlines()) for path in files}
    return {name: size for name, size in sizes.items() if size}


def lengths_of_functions(source: str, name: str) -> dict[str, int]:
    """Lines of each function's body without the docstring."""
    functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, Function)]
    return {f"{name}:{function.lineno} {function.name}": length(function) for function in functions}


def length(function: Function) -> int:
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def all_functions(files: list[Path] = FILES) -> dict[str, int]:
    return {
        name: size
        for path in files
        for name, size in lengths_of_functions(path.read_text(), str(path.relative_to(ROOT))).items()
    }


def p90(sizes: dict[str, int]) -> float:
    return quantiles(sizes.values(), n=10)[-1]


def longest(sizes: Mapping[str, int], limit: int) -> dict[str, int]:
    return {name: size for name, size in sizes.items() if size > limit}


def test_no_file_is_longer_than_400_lines() -> None:
    assert longest(lengths_of_files(), 400) == {}


def test_files_are_short() -> None:
    sizes = lengths_of_files()
    assert median(sizes.values()) <= 100
    assert p90(sizes) <= 250, longest(sizes, 250)


def test_no_function_is_longer_than_40_lines() -> None:
    assert longest(all_functions(), 40) == {}


def test_functions_are_short() -> None:
    sizes = all_functions()
    assert median(sizes.values()) <= 8
    assert p90(sizes) <= 25, longest(sizes, 25)


def test_tests_keep_the_same_limits() -> None:
    assert longest(lengths_of_files(TESTS), 400) == {}
    assert longest(all_functions(TESTS), 40) == {}


def test_no_folder_holds_more_files_than_a_newcomer_can_look_over() -> None:
    held = Counter(str(path.parent.relative_to(ROOT)) for path in FILES)
    assert longest(held, MOST_FILES) == {}


def test_a_long_function_is_found() -> None:
    source = 'def long():\n    """Docstring."""\n' + "    pass\n" * 41
    assert longest(lengths_of_functions(source, "planted.py"), 40) == {"planted.py:1 long": 41}
