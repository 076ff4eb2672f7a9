"""``huiyin worker``: do the errands that acts have left (letters, notices, indexing, sweeping clocks)."""

from __future__ import annotations

import argparse

from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector

HELP = "Do the errands that acts have left; beside the web server, any number of them."
DATABASE = True
#: An errand under way may finish (seconds) before it is left to the next worker.
GRACE = 8
#: A worker that has let so many signs of life pass is taken for dead, and its errands are taken up.
MISSED = 3


def arguments(parser: argparse.ArgumentParser) -> None:
    """How many errands at once, and how soon a dead worker is found out."""
    parser.add_argument("--concurrency", type=int, default=2, help="errands at the same time (2)")
    parser.add_argument(
        "--beat", type=float, default=10.0, help="seconds between signs of life (10), the same for all workers"
    )


def run(options: argparse.Namespace) -> int:
    """Work until told to stop."""
    silence = options.beat * MISSED
    with app.replace_connector(DjangoConnector().get_worker_connector()):
        app.run_worker(
            concurrency=options.concurrency,
            shutdown_graceful_timeout=GRACE,
            update_heartbeat_interval=options.beat,
            stalled_worker_timeout=silence,
            additional_context={"silence": silence},
        )
    return 0
