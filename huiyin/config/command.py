"""The command ``huiyin``: a table of sub-commands, each in its own module.

To add one, write a module with these four names and add a line to :data:`COMMANDS`::

    HELP = "Register the messages of a file."           # one line for `huiyin --help`
    DATABASE = True                                      # if it needs a running database

    def arguments(parser: argparse.ArgumentParser) -> None: ...
    def run(options: argparse.Namespace) -> int: ...     # 0: done; 1: refused, or problems found; 2: wrong usage

Django is set up before the module is imported, so the module may import models at its top. With ``DATABASE`` the
embedded server is started before ``run`` and stopped after it, unless another process still uses the server; statement
timeouts are switched off. ``run`` prints its results. For an error that the user can correct it raises
:class:`huiyin.config.environment.Misconfigured` or :class:`huiyin.config.postgres_tools.NoServer`, which is shown as
one sentence without a traceback.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
from contextlib import AbstractContextManager, nullcontext
from importlib import import_module
from importlib.util import find_spec
from types import FrameType
from typing import Protocol, cast

from huiyin import __version__
from huiyin.config.environment import Misconfigured
from huiyin.config.postgres_tools import NoServer

#: Name and module of each command. A module that does not exist is left out of the help.
COMMANDS = {
    "serve": "huiyin.config.commands.serve",
    "prepare": "huiyin.config.commands.prepare",
    "worker": "huiyin.config.commands.worker",
    "setup": "huiyin.administration.opening.command",
    "doctor": "huiyin.administration.doctor",
    "demo": "huiyin.sample.command",
    "import": "huiyin.intake.command",
    "law": "huiyin.config.commands.law",
    "papers": "huiyin.config.commands.papers",
    "verify": "huiyin.config.commands.verify",
    "rebuild": "huiyin.config.commands.rebuild",
    "manage": "huiyin.config.commands.manage",
}
#: These set Django up themselves, after their options are in the environment, or do not need Django.
EARLY = ("serve", "--version")


class Command(Protocol):
    """The names that a command's module must define."""

    HELP: str

    @staticmethod
    def arguments(parser: argparse.ArgumentParser) -> None:
        """Add the command's arguments."""

    @staticmethod
    def run(options: argparse.Namespace) -> int:
        """Run the command; returns the exit status of the process."""


def main(arguments: list[str] | None = None) -> int:
    """Run ``huiyin``; called by the console script."""
    given = sys.argv[1:] if arguments is None else arguments
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huiyin.config.settings")
    try:
        if not given or given[0] not in EARLY:
            import_module("django").setup()
        options = _parser(given).parse_args(given)
        return _run(options)
    except (Misconfigured, NoServer) as failure:
        print(f"huiyin: {failure}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader closed the pipe (`huiyin law table | head`); avoid a second error when stdout is flushed at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141


def offered() -> dict[str, str]:
    """The commands whose modules exist."""
    return {name: module for name, module in COMMANDS.items() if _exists(module)}


def _exists(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:
        return False


def _parser(given: list[str]) -> argparse.ArgumentParser:
    """A parser with the named command only, so that no other module is imported; with all if none is named."""
    parser = argparse.ArgumentParser(prog="huiyin", description="Huiyin 回音: every petition gets an answer.")
    parser.add_argument("--version", action="version", version=f"huiyin {__version__}")
    modules = offered()
    named = {name: modules[name] for name in given[:1] if name in modules}
    choices = parser.add_subparsers(metavar="COMMAND", required=True)
    for name, path in (named or modules).items():
        command = cast("Command", import_module(path))
        one = choices.add_parser(name, help=command.HELP, description=command.HELP)
        command.arguments(one)
        one.set_defaults(command=command)
    return parser


def _run(options: argparse.Namespace) -> int:
    command: Command = options.command
    signal.signal(signal.SIGTERM, _exit)
    with _database() if getattr(command, "DATABASE", False) else nullcontext():
        return command.run(options)


def _database() -> AbstractContextManager[object]:
    """Imported here: serve, which stays in memory, does without Django."""
    running: AbstractContextManager[object] = import_module("huiyin.config.ready").database_up()
    return running


def _exit(number: int, frame: FrameType | None) -> None:
    """On SIGTERM, exit through SystemExit, so that context managers stop the server and the child processes."""
    raise SystemExit(128 + number)


if __name__ == "__main__":
    sys.exit(main())
