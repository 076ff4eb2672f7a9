"""``huiyin worker``: run the errands that acts queue (letters, notices, indexing) and the periodic ones."""

from __future__ import annotations

import argparse

from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector

HELP = "Run the queued errands; any number of workers may run beside the web server."
DATABASE = True
#: On shutdown, seconds for a running errand to finish before it is left to another worker.
GRACE = 8
#: After this many missed heartbeats a worker counts as dead, and its errands are run by another.
MISSED = 3


def arguments(parser: argparse.ArgumentParser) -> None:
    """Concurrency and heartbeat interval."""
    parser.add_argument("--concurrency", type=int, default=2, help="number of errands at the same time (2)")
    parser.add_argument(
        "--beat", type=float, default=10.0, help="seconds between heartbeats (10); must be equal for all workers"
    )


def run(options: argparse.Namespace) -> int:
    """Run errands until SIGINT or SIGTERM."""
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
