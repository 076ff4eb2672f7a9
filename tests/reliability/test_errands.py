"""Q-08, small: an errand outlives its worker, is tried again when it fails, and is not lost in silence.

Seen red: without `take_up` the errand of a killed worker was never begun again; where it did not expect the twin that
waits already, it failed each time; with `hear.defer` in `journal/errands.py` an act that failed in a worker left its
errand behind.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from procrastinate.contrib.django import app

from huiyin.journal import errands
from tests.reliability.hearers import SOMEBODY, traces
from tests.reliability.installation import Installation
from tests.reliability.waiting import until

#: A sign of life each second: after three without one a worker is taken for dead (30 seconds otherwise).
WORKER = ("huiyin.config.command", "worker", "--beat", "1")


@contextmanager
def working(installation: Installation) -> Iterator[Any]:
    """A real worker; what it says lies in the file ``said``."""
    with (installation.folder / "said").open("a") as said:
        process = installation.start(*WORKER, stderr=said)
        try:
            yield process
        finally:
            process.kill()
            process.wait()


def jobs(installation: Installation, hearer: str) -> list[tuple[str, int]]:
    """Status and tries of the errands for one hearer."""
    question = "SELECT status::text, attempts FROM procrastinate_jobs WHERE args->>'hearer' LIKE %s ORDER BY id"
    return installation.ask(question, [f"%.{hearer}"])


def take_up_now(installation: Installation) -> None:
    """What is due each minute, due now."""
    installation.do(
        "INSERT INTO procrastinate_jobs (queue_name, task_name, args) VALUES ('default', 'huiyin.take_up', %s)",
        ['{"timestamp": 1}'],
    )


def is_busy(installation: Installation) -> bool:
    """Whether anything is under way or due."""
    due = "status = 'doing' OR (status = 'todo' AND coalesce(scheduled_at, now()) <= now())"
    return installation.ask(f"SELECT 1 FROM procrastinate_jobs WHERE {due} LIMIT 1") != []


def leave_twins(installation: Installation) -> None:
    """A periodic errand whose worker died, and the next one of its kind, waiting: the first need not come back."""
    for status, ready in (("doing", 0), ("todo", 3600)):
        installation.do(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, args, queueing_lock, status, scheduled_at)"
            " VALUES ('default', 'huiyin.checkpoint', %s, 'twin', %s, now() + make_interval(secs => %s))",
            ['{"timestamp": 1}', status, ready],
        )


def repeated(installation: Installation, question: Callable[[], bool]) -> Callable[[], bool]:
    """The question, with the stalled errands taken up before each time it is asked."""

    def asked() -> bool:
        take_up_now(installation)
        return question()

    return asked


def test_the_errand_of_a_killed_worker_is_taken_up_and_has_its_effect_once(installation: Installation) -> None:
    folder = installation.folder
    number = installation.run("tests.reliability.bring", "wait_at_the_gate").strip()
    with working(installation):
        until(lambda: traces(folder, "begun") == [number])
    assert jobs(installation, "wait_at_the_gate") == [("doing", 0)]
    leave_twins(installation)
    (folder / "gate").touch()
    with working(installation):
        until(repeated(installation, lambda: traces(folder, "done") != []), every=0.5)
        until(lambda: jobs(installation, "wait_at_the_gate") == [("succeeded", 2)])
        take_up_now(installation)
        until(lambda: not is_busy(installation))
    assert installation.ask("SELECT status::text FROM procrastinate_jobs WHERE queueing_lock = 'twin' ORDER BY id") == [
        ("aborted",),
        ("todo",),
    ]
    assert traces(folder, "begun") == [number, number]
    assert traces(folder, "done") == [number]
    # The worker's own clock had the checkpoint of the last ten minutes written.
    assert json.loads(traces(folder, "checkpoints.jsonl")[0])["acts"] == 1


def test_a_failing_errand_is_tried_again_and_given_up_aloud_without_a_name(installation: Installation) -> None:
    folder = installation.folder
    number = installation.run("tests.reliability.bring", "fail_once", "record_in_vain").strip()
    last = {"hearer": "tests.reliability.hearers.fail_always", "number": number, "place": 1}
    installation.do(
        "INSERT INTO procrastinate_jobs (queue_name, task_name, args, attempts)"
        " VALUES ('default', 'huiyin.hear', %s, %s)",
        [json.dumps(last), errands.RETRY.max_attempts],
    )
    with working(installation):
        until(lambda: traces(folder, "succeeded") == [number])
        until(lambda: jobs(installation, "fail_always") == [("failed", errands.RETRY.max_attempts + 1)])
        until(lambda: jobs(installation, "record_in_vain") == [("succeeded", 1)])
    assert traces(folder, "tried") == [number, number]
    assert traces(folder, "vain") == [number]
    assert jobs(installation, "haunt") == []
    assert_said_without_a_name(folder / "said")


def assert_said_without_a_name(said: Path) -> None:
    """The errand that was given up, in one line: which, where it failed, and nothing of anybody."""
    lines = [json.loads(line) for line in said.read_text().splitlines() if "fail_always" in line]
    (given_up,) = [line for line in lines if line["level"] == "error"]
    assert given_up["fault"] == "builtins.ValueError"
    assert not any(part in said.read_text() for part in SOMEBODY.split())


def test_what_is_due_by_the_clock_is_registered() -> None:
    crons = {name: task.cron for (name, _), task in app.periodic_registry.periodic_tasks.items()}
    assert crons["huiyin.checkpoint"] == "*/10 * * * *"
    assert crons["huiyin.take_up"] == "* * * * *"
    minute, hour, *days = crons["huiyin.replay"].split()
    assert (int(minute) < 60, int(hour) < 6, days) == (True, True, ["*", "*", "*"])


@pytest.mark.django_db
def test_what_is_due_at_night_runs_on_an_empty_house() -> None:
    errands.replay(timestamp=1)
