"""``huiyin prepare``: bring an installation up to date, as ``huiyin serve`` does at every start."""

from __future__ import annotations

import argparse

from huiyin.administration.opening import code
from huiyin.config.address import address
from huiyin.config.environment import Environment
from huiyin.config.ready import bring_up_to_date
from huiyin.sample import command as sample

HELP = "Bring tables, readings, words and static files up to date; serve does this at every start."
DATABASE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """None: what serve was told is in the environment."""


def run(options: argparse.Namespace) -> int:
    """Prepare; in demo mode with the sample county, whose log-ins are printed each time."""
    environment = Environment.read()
    bring_up_to_date()
    if environment.demo:
        _build_sample_county()
    if waiting := code.waiting_code():
        page = f"{address(environment)}/administration/setup/"
        print(f"This installation is empty. Set it up at {page} with the code {code.grouped(waiting)}", flush=True)
    return 0


def _build_sample_county() -> None:
    parser = argparse.ArgumentParser()
    sample.arguments(parser)
    sample.run(parser.parse_args([]))
