"""``huiyin worker``: do the errands that acts have left (letters, notices, indexing, sweeping clocks)."""

from __future__ import annotations

import argparse

from django.core.management import call_command

HELP = "Do the errands that acts have left; beside the web server, any number of them."
DATABASE = True
#: An errand under way may finish (seconds) before it is left to the next worker.
GRACE = 8


def arguments(parser: argparse.ArgumentParser) -> None:
    """How many errands at once."""
    parser.add_argument("--concurrency", type=int, default=2, help="errands at the same time (2)")


def run(options: argparse.Namespace) -> int:
    """Work until told to stop."""
    call_command(
        "procrastinate", "worker", f"--concurrency={options.concurrency}", f"--shutdown-graceful-timeout={GRACE}"
    )
    return 0
