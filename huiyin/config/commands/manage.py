"""``huiyin manage …``: run a Django management command with the database running."""

from __future__ import annotations

import argparse

from django.core.management import execute_from_command_line

HELP = "Run a Django management command (migrate, shell, dbshell …)."
DATABASE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """Pass every argument on to Django."""
    parser.add_argument("rest", nargs=argparse.REMAINDER, metavar="…", help="the command and its arguments")


def run(options: argparse.Namespace) -> int:
    """Run the command; Django exits the process itself on errors."""
    execute_from_command_line(["huiyin manage", *options.rest])
    return 0
