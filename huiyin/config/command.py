"""The command ``huiyin``: one table of sub-commands, each a module of its own.

To add one, write a module with three names and give it a line in :data:`COMMANDS`::

    HELP = "Register the messages of a file."           # one line for `huiyin --help`
    DATABASE = True                                      # if it needs the database up

    def arguments(parser: argparse.ArgumentParser) -> None: ...
    def run(options: argparse.Namespace) -> int: ...     # 0: done; 1: refused or found something; 2: asked wrongly

Django is set up before the module is imported, so models may be imported at its top. With ``DATABASE`` the embedded
server is started before ``run`` (and stopped after, unless another process uses it), and statements may take as long
as they need. A ``run`` that has something to say to the person
prints it; what went wrong and can be put right is raised as :class:`huiyin.config.environment.Misconfigured` or
:class:`huiyin.config.postgres_tools.NoServer` and shown as one sentence.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
from contextlib import nullcontext
from importlib import import_module
from importlib.util import find_spec
from types import FrameType
from typing import Protocol, cast

import django

from huiyin import __version__
from huiyin.config.environment import Misconfigured
from huiyin.config.postgres_tools import NoServer
from huiyin.config.ready import database_up

#: A command whose room is not built yet is not offered.
COMMANDS = {
    "serve": "huiyin.config.commands.serve",
    "worker": "huiyin.config.commands.worker",
    "demo": "huiyin.sample.command",
    "import": "huiyin.intake.command",
    "law": "huiyin.config.commands.law",
    "papers": "huiyin.config.commands.papers",
    "verify": "huiyin.config.commands.verify",
    "rebuild": "huiyin.config.commands.rebuild",
    "manage": "huiyin.config.commands.manage",
}
#: Sets Django up itself, after its options have gone into the environment; or needs no Django at all.
EARLY = ("serve", "--version")


class Command(Protocol):
    """What a command's module has."""

    HELP: str

    @staticmethod
    def arguments(parser: argparse.ArgumentParser) -> None:
        """Say what may follow the command's name."""

    @staticmethod
    def run(options: argparse.Namespace) -> int:
        """Do it; the process's exit status."""


def main(arguments: list[str] | None = None) -> int:
    """What the console script calls."""
    given = sys.argv[1:] if arguments is None else arguments
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huiyin.config.settings")
    try:
        if not given or given[0] not in EARLY:
            django.setup()
        options = _parser(given).parse_args(given)
        return _run(options)
    except (Misconfigured, NoServer) as failure:
        print(f"huiyin: {failure}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read the output has seen enough (`huiyin law table | head`).
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141


def offered() -> dict[str, str]:
    """The commands whose modules are there."""
    return {name: module for name, module in COMMANDS.items() if _is_there(module)}


def _is_there(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:
        return False


def _parser(given: list[str]) -> argparse.ArgumentParser:
    """A parser with the one command that was named, or with all of them where none was."""
    parser = argparse.ArgumentParser(prog="huiyin", description="Huiyin 回音: every petition finds its answer.")
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
    signal.signal(signal.SIGTERM, _leave)
    with database_up() if getattr(command, "DATABASE", False) else nullcontext():
        return command.run(options)


def _leave(number: int, frame: FrameType | None) -> None:
    """Told to stop: end as if the program had come to its end, so that what was started is stopped."""
    raise SystemExit(128 + number)


if __name__ == "__main__":
    sys.exit(main())
