"""``huiyin verify``: check that journal and trail were not changed; prints the first bad act of each dossier."""

from __future__ import annotations

import argparse
import sys

from huiyin.design.phrases import in_words
from huiyin.journal.seals.verify import Problem, verify
from huiyin.people.trail import first_broken

HELP = "Check every seal of the journal and of the trail, and the checkpoints outside the database."
DATABASE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """No arguments."""


def run(options: argparse.Namespace) -> int:
    """Returns 0 if the journal is intact, 1 if there are problems."""
    problems, acts = 0, 0
    for found in verify():
        if isinstance(found, Problem):
            problems += 1
            print(f"{found.number or '-'} @{found.place}: {in_words(found.what)}")
        else:
            acts = found.acts
            print(f"\r{acts} acts read", end="", file=sys.stderr)
    print(file=sys.stderr)
    broken = first_broken()
    if broken:
        problems += 1
        print(f"trail of changes: entry {broken.pk} or the one before it was changed or removed")
    print(f"{acts} acts read, {problems} problems")
    return 1 if problems else 0
