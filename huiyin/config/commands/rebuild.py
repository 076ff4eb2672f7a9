"""``huiyin rebuild``: rebuild all readings from the acts, or with ``--check`` only report differences."""

from __future__ import annotations

import argparse
import sys

from huiyin.journal.replay import Difference, rebuild

HELP = "Rebuild all readings from the acts; --check only compares."
DATABASE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """``--check``."""
    parser.add_argument("--check", action="store_true", help="change nothing, print the differences")


def run(options: argparse.Namespace) -> int:
    """Returns 1 if ``--check`` found differences, else 0."""
    differences = 0
    for found in rebuild(check=options.check):
        if isinstance(found, Difference):
            differences += 1
            print(f"{found.number}: {found.what}")
        else:
            print(f"\r{found.dossiers} dossiers read", end="", file=sys.stderr)
    print(file=sys.stderr)
    print(f"{differences} differences")
    return 1 if differences and options.check else 0
