"""``huiyin manage …``: Django's own commands, with the database up."""

from __future__ import annotations

import argparse

from django.core.management import execute_from_command_line

HELP = "Run a command of Django's (migrate, shell, createsuperuser …)."
DATABASE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """Everything is passed on."""
    parser.add_argument("rest", nargs=argparse.REMAINDER, metavar="…", help="the command and what follows it")


def run(options: argparse.Namespace) -> int:
    """Hand over to Django."""
    execute_from_command_line(["huiyin manage", *options.rest])
    return 0
