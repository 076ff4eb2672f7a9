"""Handlers for the tests: run in a real worker, they append lines to files in the data folder."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from unittest import mock

from django.conf import settings
from django.test import override_settings

from huiyin.journal import record
from huiyin.law.actors import PETITIONER
from huiyin.law.petition.steps.bringing.add_material import AddMaterial
from tests.dossiers import at
from tests.reliability.waiting import until

SOMEBODY = "何秋实 13800000000"


def traces(folder: Path, name: str) -> list[str]:
    """The lines of a file; none if it does not exist."""
    path = folder / name
    return path.read_text().splitlines() if path.exists() else []


def _leave(name: str, number: str) -> None:
    with (Path(settings.DATA) / name).open("a") as file:
        file.write(f"{number}\n")


def wait_at_the_gate(number: str, place: int) -> None:
    """Start, and finish only when the file ``gate`` exists."""
    _leave("begun", number)
    until((Path(settings.DATA) / "gate").exists, within=60)
    _leave("done", number)


def fail_once(number: str, place: int) -> None:
    """Fail at the first try, succeed at the second."""
    _leave("tried", number)
    if len(traces(Path(settings.DATA), "tried")) == 1:
        raise ValueError(SOMEBODY)
    _leave("succeeded", number)


def fail_always(number: str, place: int) -> None:
    """Fail each time, with personal data in the error message."""
    _leave("failed", number)
    raise ValueError(SOMEBODY)


def record_and_roll_back(number: str, place: int) -> None:
    """Record an act that queues an errand, in a transaction that then fails."""
    original = record.defer_errands

    def fail_late(*given: object) -> None:
        original(*given)  # type: ignore[arg-type]
        raise ValueError(SOMEBODY)

    with (
        mock.patch.object(record, "defer_errands", fail_late),
        override_settings(HUIYIN_HANDLERS={"petition.add_material": (f"{__name__}.never_run",)}),
    ):
        try:
            record.record(number, AddMaterial(text="补充"), by=PETITIONER, on=at(date(2026, 3, 6)))
        except ValueError:
            _leave("rolled_back", number)


def never_run(number: str, place: int) -> None:
    """The errand of an act that was rolled back; must never run."""
    _leave("never_run", number)
