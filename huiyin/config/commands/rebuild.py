"""``huiyin rebuild``: make every reading anew from the acts, or with ``--check`` only say what differs."""

from __future__ import annotations

import argparse
import sys

from huiyin.journal.replay import Difference, rebuild

HELP = "Make every reading anew from the acts; --check only compares."
DATABASE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """Compare only?"""
    parser.add_argument("--check", action="store_true", help="change nothing, say what differs")


def run(options: argparse.Namespace) -> int:
    """0 where nothing differs (or all was put right), 1 where ``--check`` found something."""
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
