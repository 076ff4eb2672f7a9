"""``huiyin serve``: start, watch and stop the database, the web server and the errand worker together."""

from __future__ import annotations

import argparse
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

from huiyin.config.address import address
from huiyin.config.environment import Environment, Misconfigured
from huiyin.config.postgres import Cluster, is_alive, restart_if_dead, running
from huiyin.config.supervisor import Child, supervise

HELP = "Serve Huiyin: database, web server and errand worker."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Options that override variables of the environment for this run."""
    parser.add_argument("--demo", action="store_true", help="fill an empty installation with the sample county")
    parser.add_argument("--host", help="address to listen on (HUIYIN_HOST, 127.0.0.1)")
    parser.add_argument("--port", type=int, help="port to listen on (HUIYIN_PORT, 8000)")
    parser.add_argument("--workers", type=int, help="web processes (HUIYIN_WORKERS, 2)")


def run(options: argparse.Namespace) -> int:
    """Serve until SIGINT or SIGTERM."""
    _export(HUIYIN_DEMO="yes" if options.demo else None, HUIYIN_HOST=options.host)
    _export(HUIYIN_PORT=options.port, HUIYIN_WORKERS=options.workers)
    environment = Environment.read()
    _check_port_is_free(environment)
    try:
        with _database(environment) as cluster:
            # A process of its own, so that the supervisor never loads Django: it stays as long as the server does.
            prepared = subprocess.run(_huiyin("prepare"), check=False)
            if prepared.returncode:
                return prepared.returncode
            supervise([_web(environment), Child("errands", _huiyin("worker"))], _monitor(environment, cluster))
    except (KeyboardInterrupt, SystemExit):
        return 0
    return 0


def _database(environment: Environment) -> AbstractContextManager[Cluster | None]:
    """The embedded server; nothing to run where DATABASE_URL names another."""
    # Absolute, so that children that change the working directory use the same data.
    os.environ["HUIYIN_DATA"] = str(environment.data)
    return nullcontext() if environment.database_url else running(environment.data)


def _huiyin(command: str) -> list[str]:
    return [sys.executable, "-m", "huiyin.config.command", command]


def _export(**variables: object) -> None:
    """Put options into the environment, for this process and its children."""
    os.environ.update({name: str(value) for name, value in variables.items() if value is not None})


def _check_port_is_free(environment: Environment) -> None:
    family = socket.AF_INET6 if ":" in environment.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((environment.host, environment.port))
        except OSError as failure:
            raise Misconfigured(
                f"{environment.host}:{environment.port} cannot be used ({failure.strerror}): "
                "is Huiyin running already? Otherwise choose another HUIYIN_PORT."
            ) from failure


def _web(environment: Environment) -> Child:
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", environment.host]
    command += ["--port", str(environment.port), "--workers", str(environment.workers)]
    # Each thread keeps a database connection; end a thread that is idle for ten minutes to release it.
    command += ["--blocking-threads", str(environment.threads), "--blocking-threads-idle-timeout", "600"]
    command += ["--respawn-failed-workers", "--no-access-log", "--log-level", "warning", "--no-ws"]
    return Child("web", [*command, "huiyin.config.wsgi:application"])


def _monitor(environment: Environment, cluster: Cluster | None) -> Callable[[], None]:
    """The check made at each interval: restart a dead database; print the address once the web server answers."""
    begun = time.monotonic()
    announced = False

    def check() -> None:
        nonlocal announced
        if cluster and not is_alive(cluster):
            restart_if_dead(cluster)
        if not announced and _answers(environment):
            announced = True
            seconds = time.monotonic() - begun
            print(f"Huiyin 回音 answers at {address(environment)} ({seconds:.1f} s). Ctrl-C stops it.", flush=True)

    return check


def _answers(environment: Environment) -> bool:
    host = "127.0.0.1" if environment.host in {"0.0.0.0", "::"} else environment.host  # noqa: S104 -- connected to, not bound
    try:
        with socket.create_connection((host, environment.port), timeout=0.2):
            return True
    except OSError:
        return False
