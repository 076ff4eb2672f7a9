"""Plant a fault in code that is loaded already: every live function of that code gets the faulty code in its place."""

from __future__ import annotations

import ast
import functools
import gc
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FunctionType

from tests.mutants.operators import Mutant, planted

#: a function as the interpreter knows it: file, qualified name, first line
Key = tuple[str, str, int]
#: where rules, holidays and words are loaded once: what is kept of these stays as it is
_LOADED_ONCE = tuple(
    f"huiyin.law.{name}" for name in ("articles", "calendar", "categories", "layers", "packs", "rules", "statute")
)


def is_loaded_once(path: str) -> bool:
    """Whether what a file says is kept from the beginning of a run."""
    return path.removesuffix(".py").replace("/", ".").startswith(_LOADED_ONCE)


def key_of(code: CodeType) -> Key:
    """How a code is found again."""
    return code.co_filename, code.co_qualname, code.co_firstlineno


def codes(module: CodeType) -> dict[Key, CodeType]:
    """All functions of a module, nested ones too."""
    return {key_of(one): one for one in _below(module)}


def _below(code: CodeType) -> Iterator[CodeType]:
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield one
            yield from _below(one)


@dataclass(frozen=True)
class Fault:
    """A fault that is ready to be planted: the faulty codes by their key."""

    mutant: Mutant
    codes: dict[Key, CodeType]

    @classmethod
    def of(cls, mutant: Mutant, root: Path) -> Fault:
        """The codes of a file that differ with the fault in it."""
        path = root / mutant.path
        source = path.read_text()
        sound = codes(_compiled(ast.parse(source), path))
        faulty = codes(_compiled(planted(source, mutant.number), path))
        return cls(mutant, {key: code for key, code in faulty.items() if sound.get(key) != code})


def _compiled(tree: ast.Module, path: Path) -> CodeType:
    # As the import system does it: `from __future__ import annotations` stands in the tree.
    return compile(tree, str(path), "exec", dont_inherit=True)


def live_functions(root: Path) -> dict[Key, list[FunctionType]]:
    """All functions of ours that there are now, by their code."""
    gc.unfreeze()  # tests/conftest.py froze them
    found: dict[Key, list[FunctionType]] = defaultdict(list)
    for one in gc.get_objects():
        if type(one) is FunctionType and one.__code__.co_filename.startswith(str(root)):
            found[key_of(one.__code__)].append(one)
    return found


def fits(fault: Fault, live: dict[Key, list[FunctionType]]) -> bool:
    """Whether live functions can have the faulty code: some have it, and it uses the same variables from outside."""
    return bool(_touched(fault, live)) and all(
        one.__code__.co_freevars == code.co_freevars for one, code in _touched(fault, live)
    )


def plant(fault: Fault, live: dict[Key, list[FunctionType]]) -> None:
    """Put the faulty code in."""
    for one, code in _touched(fault, live):
        one.__code__ = code
    _forget()


def _touched(fault: Fault, live: dict[Key, list[FunctionType]]) -> list[tuple[FunctionType, CodeType]]:
    return [(one, code) for key, code in fault.codes.items() for one in live.get(key, [])]


def _forget() -> None:
    """Clear what was remembered of answers that may be others now."""
    for one in gc.get_objects():
        if type(one) is functools._lru_cache_wrapper:  # isinstance would ask what stands behind a proxy
            module = getattr(one, "__module__", "") or ""
            if module.startswith("huiyin.") and not module.startswith(_LOADED_ONCE):
                one.cache_clear()
