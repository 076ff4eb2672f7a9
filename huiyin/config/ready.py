"""Everything a command needs before it may ask the database."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

import django
from django.core.management import call_command

from huiyin.config.database import be_patient
from huiyin.config.environment import Environment
from huiyin.config.postgres import Place, running
from huiyin.design import words


@contextmanager
def database_up() -> Iterator[Place | None]:
    """The database up and Django set up; the place of the embedded server, or None where another is named."""
    environment = Environment.read()
    # Children, and whoever changes folder, must find the same data.
    os.environ["HUIYIN_DATA"] = str(environment.data)
    if environment.database_url:
        _set_up()
        yield None
        return
    with running(environment.data) as place:
        _set_up()
        yield place


def _set_up() -> None:
    django.setup()
    be_patient()


def bring_up_to_date() -> None:
    """Tables, readings, words and static files as this version wants them; quick when they are."""
    # Its models can be imported only once Django is set up, and this module is what sets it up.
    import_module("huiyin.journal.shape").bring_up_to_date()
    catalogues = Path(__file__).parents[1].glob("*/locale/*/LC_MESSAGES/django.po")
    if not all(catalogue.with_suffix(".mo").exists() for catalogue in catalogues):
        words.main(["compile"])
    call_command("collectstatic", verbosity=0, interactive=False)
