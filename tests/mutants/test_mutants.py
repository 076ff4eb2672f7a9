"""The runner of mutants: it kills what a test sees, and names what no test sees."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.mutants.__main__ import GROUPS, ROOT, all_of, equivalent, picked
from tests.mutants.operators import mutants

SOURCE = """
FREE_UNTIL = 3

def may_vote(age):
    return age >= 18

def price(age):
    if age < FREE_UNTIL:
        return 0
    return 5 if age < 6 else 10
"""
TESTS = """
from ages import FREE_UNTIL, may_vote, price

def test_voting():
    assert may_vote(18) and not may_vote(17)

def test_price():
    assert (price(1), price(4), price(30)) == (0, 5, 10)
"""
RUN = """
import json
from pathlib import Path
from tests.mutants.operators import mutants
from tests.mutants.session import run

here = Path.cwd()
done = run(mutants("ages.py", (here / "ages.py").read_text()), ["test_ages.py"], here, print)
(here / "ends.json").write_text(json.dumps([[m.where, m.before, m.after, end] for m, end in done.ends.items()]))
"""


def test_what_a_test_sees_is_killed_and_what_none_sees_is_reported(tmp_path: Path) -> None:
    (tmp_path / "ages.py").write_text(SOURCE)
    (tmp_path / "test_ages.py").write_text(TESTS)
    sound = {name: value for name, value in os.environ.items() if not name.startswith(("DJANGO", "HUIYIN", "PYTEST"))}
    subprocess.run(
        [sys.executable, "-c", RUN], cwd=tmp_path, env=sound | {"PYTHONPATH": f"{ROOT}:{tmp_path}"}, check=True,
        capture_output=True,
    )  # fmt: skip
    ends = json.loads((tmp_path / "ends.json").read_text())
    survived = {(where, before, after) for where, before, after, end in ends if end == "survived"}
    assert survived == {
        ("", "3", "4"),
        ("price", "age < FREE_UNTIL", "age <= FREE_UNTIL"),
        ("price", "age < 6", "age <= 6"),
        ("price", "6", "7"),
    }
    killed = {(where, before, after) for where, before, after, end in ends if end == "killed"}
    assert killed == {
        ("may_vote", "age >= 18", "age > 18"),
        ("may_vote", "age >= 18", "age < 18"),
        ("may_vote", "18", "19"),
        ("price", "age < FREE_UNTIL", "age >= FREE_UNTIL"),
        ("price", "0", "1"),
        ("price", "5 if age < 6 else 10", "10 if age < 6 else 5"),
        ("price", "age < 6", "age >= 6"),
        ("price", "5", "6"),
        ("price", "10", "11"),
    }


@pytest.mark.parametrize(
    ("source", "planted"),
    [
        ("f(a is b)", ["a is not b"]),
        ("x = a and not b", ["a or not b", "b"]),
        ("x = a + 1", ["a - 1", "2"]),
        ("x = True", ["False"]),
        ("x = [a for a in b if a.c]", ["not a.c"]),
        ("if f(a):\n    raise Late", ["not f(a)", "pass"]),
        ("check(a)", ["pass"]),
        ("x = s.stop('answer', fate=Fate.MOOT)", ["s", "Fate.MET"]),
        ("x = max(a, b)", ["min"]),
        ("x = say('{n} days', n=1)", []),
        ("class Step:\n    is_numbered = False\n    limit = 1", ["2"]),
        ("def f(a: Literal[1]) -> Literal[2]:\n    '1 + 1'", []),
    ],
)
def test_each_kind_of_fault_is_planted(source: str, planted: list[str]) -> None:
    found = [one.after for one in mutants("x.py", source)]
    assert [one for one in found if one != "pass" or "pass" in planted] == planted


def test_a_share_is_the_same_for_the_same_seed() -> None:
    every = mutants("ages.py", SOURCE)
    assert picked(every, every_third := 1 / 3, 1) == picked(every, every_third, 1)  # type: ignore[arg-type]
    assert len(picked(every, every_third, 1)) == round(len(every) / 3)  # type: ignore[arg-type]


def test_every_fault_that_is_listed_as_equivalent_can_still_be_planted() -> None:
    listed = equivalent()
    paths = {path for path, *_ in listed}
    can_be = {
        (one.path, one.where, one.before, one.after)
        for path in paths
        for one in mutants(path, (ROOT / path).read_text())
    }
    assert listed - can_be == set()


def test_the_sources_are_there() -> None:
    assert all(len(all_of(group)) > 100 for group in GROUPS.values())
