"""``huiyin verify``: is the journal whole? Names the first bad act of every dossier that has one."""

from __future__ import annotations

import argparse
import sys

from huiyin.design.phrases import in_words
from huiyin.journal.seals.verify import Problem, verify

HELP = "Check every seal of the journal and the checkpoints outside the database."
DATABASE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing to choose."""


def run(options: argparse.Namespace) -> int:
    """0 where all is whole, 1 where something is wrong."""
    problems, acts = 0, 0
    for found in verify():
        if isinstance(found, Problem):
            problems += 1
            print(f"{found.number or '-'} @{found.place}: {in_words(found.what)}")
        else:
            acts = found.acts
            print(f"\r{acts} acts read", end="", file=sys.stderr)
    print(file=sys.stderr)
    print(f"{acts} acts read, {problems} problems")
    return 1 if problems else 0
