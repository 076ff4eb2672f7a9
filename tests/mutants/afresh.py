"""Plant a fault before anything is loaded, in a process of its own: for what runs only while modules are loaded.

``python -m tests.mutants.afresh huiyin/law/layers.py 7 tests/law`` exits with 0 where all tests pass.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType

import pytest

from tests.mutants.operators import planted
from tests.mutants.session import LEFT_OUT, unused_plugins

#: random walks take longest, and hardly find what the tests of the modules do not
_SLOW = ("test_walk.py", *LEFT_OUT)


def plant_before_loading(path: Path, number: int) -> None:
    """Let the import system compile the faulty source of one file."""
    sound = SourceFileLoader.get_code

    def get_code(self: SourceFileLoader, fullname: str) -> CodeType | None:
        found = self.get_filename(fullname)
        if Path(found) != path:
            return sound(self, fullname)
        return compile(planted(path.read_text(), number), found, "exec", dont_inherit=True)

    SourceFileLoader.get_code = get_code  # type: ignore[method-assign]


def main(path: str, number: int, tests: Iterable[str]) -> int:
    """Run the tests until one fails."""
    plant_before_loading(Path(path).resolve(), number)
    left_out = (f"--ignore-glob=*/{name}" for name in _SLOW)
    return int(pytest.main(["-x", *unused_plugins(), *left_out, *tests]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), sys.argv[3:]))
