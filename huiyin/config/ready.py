"""Prepare the database and the files that a command needs."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

import django
from django.core.management import call_command

from huiyin.config.database import disable_timeouts
from huiyin.config.environment import Environment
from huiyin.config.postgres import Cluster, running
from huiyin.design import words


@contextmanager
def database_up() -> Iterator[Cluster | None]:
    """Start the database and set Django up; yields the embedded cluster, or None if DATABASE_URL is set."""
    environment = Environment.read()
    # Absolute, so that children and code that changes the working directory use the same data.
    os.environ["HUIYIN_DATA"] = str(environment.data)
    if environment.database_url:
        _set_up()
        yield None
        return
    with running(environment.data) as cluster:
        _set_up()
        yield cluster


def _set_up() -> None:
    django.setup()
    disable_timeouts()


def bring_up_to_date() -> None:
    """Migrate tables and readings, compile missing translations, collect static files; quick if all is up to date."""
    # Imported here, because models can be imported only after Django is set up, which this module does.
    import_module("huiyin.journal.shape").bring_up_to_date()
    catalogues = Path(__file__).parents[1].glob("*/locale/*/LC_MESSAGES/django.po")
    if not all(catalogue.with_suffix(".mo").exists() for catalogue in catalogues):
        words.main(["compile"])
    call_command("collectstatic", verbosity=0, interactive=False)
