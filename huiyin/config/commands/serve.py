"""``huiyin serve``: the database, the web server and the errands, started, watched and stopped together."""

from __future__ import annotations

import argparse
import os
import socket
import sys
import time
from collections.abc import Callable
from importlib import import_module

from huiyin.config.environment import Environment, Misconfigured
from huiyin.config.postgres import Place, is_alive, revive
from huiyin.config.ready import bring_up_to_date, database_up
from huiyin.config.supervisor import Child, supervise

HELP = "Serve Huiyin: database, pages and errands."


def arguments(parser: argparse.ArgumentParser) -> None:
    """What may differ from the environment for once."""
    parser.add_argument("--demo", action="store_true", help="fill an empty installation with the sample county")
    parser.add_argument("--host", help="address to listen on (HUIYIN_HOST, 127.0.0.1)")
    parser.add_argument("--port", type=int, help="port to listen on (HUIYIN_PORT, 8000)")
    parser.add_argument("--workers", type=int, help="web processes (HUIYIN_WORKERS, 2)")


def run(options: argparse.Namespace) -> int:
    """Serve until told to stop."""
    _set(HUIYIN_DEMO="yes" if options.demo else None, HUIYIN_HOST=options.host)
    _set(HUIYIN_PORT=options.port, HUIYIN_WORKERS=options.workers)
    environment = Environment.read()
    _see_that_port_is_free(environment)
    try:
        with database_up() as place:
            bring_up_to_date()
            if environment.demo:
                _fill()
            supervise([_web(environment), _errands()], _looker(environment, place))
    except (KeyboardInterrupt, SystemExit):
        return 0
    return 0


def _set(**variables: object) -> None:
    """Let an option stand for its variable, for this process and its children."""
    os.environ.update({name: str(value) for name, value in variables.items() if value is not None})


def _see_that_port_is_free(environment: Environment) -> None:
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


def _fill() -> None:
    """The sample county, if nothing is there yet; prints the log-ins of its officers in any case."""
    sample = import_module("huiyin.sample.command")
    parser = argparse.ArgumentParser()
    sample.arguments(parser)
    sample.run(parser.parse_args([]))


def _web(environment: Environment) -> Child:
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", environment.host]
    command += ["--port", str(environment.port), "--workers", str(environment.workers)]
    # A thread keeps its connection to the database; one that idles for ten minutes gives it back.
    command += ["--blocking-threads", str(environment.threads), "--blocking-threads-idle-timeout", "600"]
    command += ["--respawn-failed-workers", "--no-access-log", "--log-level", "warning", "--no-ws"]
    return Child("web", [*command, "huiyin.config.wsgi:application"])


def _errands() -> Child:
    return Child("errands", [sys.executable, "-m", "huiyin.config.command", "worker"])


def _looker(environment: Environment, place: Place | None) -> Callable[[], None]:
    """What is looked after at each beat beside the children: the database, and once the greeting."""
    begun = time.monotonic()
    greeted = False

    def look() -> None:
        nonlocal greeted
        if place and not is_alive(place):
            revive(place)
        if not greeted and _answers(environment):
            greeted = True
            seconds = time.monotonic() - begun
            print(f"Huiyin 回音 answers at {_address(environment)} ({seconds:.1f} s). Ctrl-C ends it.", flush=True)

    return look


def _address(environment: Environment) -> str:
    host = "127.0.0.1" if environment.host in {"0.0.0.0", "::"} else environment.host  # noqa: S104 -- said, not bound
    return f"http://{f'[{host}]' if ':' in host else host}:{environment.port}"


def _answers(environment: Environment) -> bool:
    host = "127.0.0.1" if environment.host in {"0.0.0.0", "::"} else environment.host  # noqa: S104 -- asked, not bound
    try:
        with socket.create_connection((host, environment.port), timeout=0.2):
            return True
    except OSError:
        return False
