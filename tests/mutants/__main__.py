"""Plant faults in the law and at the door of the journal, and see whether a test fails: ``make mutants``.

``--share 1/20 --seed 3`` plants a twentieth of them, picked by the seed; ``--in huiyin/law/order.py`` those of a file;
``--quick`` leaves out tables and what runs while modules are loaded, each of which takes as long as all tests.
Exits with 1 where a fault survives that equivalent.toml does not list.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from tests.mutants.operators import Mutant, mutants

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Group:
    """Sources, and the folders of tests that hold them."""

    sources: tuple[str, ...]
    tests: tuple[str, ...]


GROUPS = {
    "law": Group(("huiyin/law/**/*.py",), ("tests/law",)),
    "door": Group(
        (
            *("huiyin/journal/record.py", "huiyin/journal/write.py", "huiyin/journal/seals/seal.py"),
            *("huiyin/journal/seals/verify.py", "huiyin/people/access.py", "huiyin/people/scope.py"),
        ),
        ("tests/journal", "tests/people"),
    ),
}


def all_of(group: Group) -> list[Mutant]:
    """Every fault of a group, file by file."""
    paths = sorted({path for pattern in group.sources for path in ROOT.glob(pattern)})
    return [one for path in paths for one in mutants(str(path.relative_to(ROOT)), path.read_text())]


def picked(every: list[Mutant], share: Fraction, seed: int) -> list[Mutant]:
    """A share of them in a random order, the same for the same seed: a run that is broken off is a sample too."""
    number = max(1, round(len(every) * share))
    return random.Random(seed).sample(every, min(number, len(every)))


def equivalent() -> set[tuple[str, str, str, str]]:
    """Faults that change nothing anybody could see."""
    listed = tomllib.loads((ROOT / "tests/mutants/equivalent.toml").read_text()).get("equivalent", [])
    return {(one["path"], one["where"], one["before"], one["after"]) for one in listed}


def _asked(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__.partition("\n")[0])
    parser.add_argument("--share", type=Fraction, default=Fraction(1), help="which part of them, as 1/20")
    parser.add_argument("--seed", type=int, default=0, help="which of them, for a share")
    parser.add_argument("--in", dest="within", default="", help="only those of files whose path begins so")
    parser.add_argument("--quick", action="store_true", help="only those of code that runs after it is loaded")
    parser.add_argument("--group", choices=GROUPS, help="only this group, in this process")
    return parser.parse_args(arguments)


def _run_group(name: str, asked: argparse.Namespace) -> int:
    from tests.mutants.session import run  # noqa: PLC0415 -- it loads pytest, which only this process needs

    group = GROUPS[name]
    every = [one for one in all_of(group) if one.path.startswith(asked.within)]
    if not every:
        return 0
    wanted = picked(every, asked.share, asked.seed)
    done = run(wanted, group.tests, ROOT, lambda text: print(text, flush=True), is_quick=asked.quick)
    for line in _report(name, done.ends, done.broken, len(every)):
        print(line, flush=True)
    return int(bool(_left(done.ends)))


def _left(ends: dict[Mutant, str]) -> list[Mutant]:
    known = equivalent()
    return [
        one for one, end in ends.items()
        if end != "killed" and (one.path, one.where, one.before, one.after) not in known
    ]  # fmt: skip


def _report(name: str, ends: dict[Mutant, str], broken: list[str], of: int) -> Iterator[str]:
    """The score and what survived."""
    left, counts = _left(ends), Counter(ends.values())
    listed = len(ends) - counts["killed"] - len(left)
    yield f"\n{name}: {len(ends)} of {of} faults planted, {counts['killed']} killed, {listed} listed as equivalent."
    judged = len(ends) - listed
    yield f"Score: {counts['killed'] / judged:.1%}" if judged else "Score: nothing to judge"
    yield from (f"red without a fault, left out: {node}" for node in broken)
    yield from (f"left: {one}" for one in sorted(left))


def main(arguments: list[str]) -> int:
    """Each group in a process of its own, because pytest sets Django up once."""
    asked = _asked(arguments)
    if asked.group:
        return _run_group(asked.group, asked)
    command = [sys.executable, "-m", "tests.mutants", *arguments, "--group"]
    return max(subprocess.run([*command, name], cwd=ROOT, check=False).returncode for name in GROUPS)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
