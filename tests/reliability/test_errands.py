"""Q-08, small: an errand survives its worker, is retried when it fails, and a final failure is logged.

Seen failing: without `take_up` the errand of a killed worker was never started again; when `take_up` did not expect a
waiting job with the same lock, it failed each time; with `hear.defer` in `journal/errands.py` an act that failed in a
worker left its errand behind.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from procrastinate.contrib.django import app

from huiyin.config.postgres import running
from huiyin.journal import errands
from huiyin.journal.models import Duty
from tests.county import County
from tests.dossiers import a_petition
from tests.reliability.conftest import copy_of
from tests.reliability.handlers import SOMEBODY, traces
from tests.reliability.installation import Installation
from tests.reliability.waiting import until

#: A heartbeat each second, so that a worker counts as dead after 3 seconds instead of 30.
WORKER = ("huiyin.config.command", "worker", "--beat", "1")


@contextmanager
def working(installation: Installation) -> Iterator[Any]:
    """A real worker; its output goes to the file ``said``."""
    with (installation.folder / "said").open("a") as said:
        process = installation.start(*WORKER, stderr=said)
        try:
            yield process
        finally:
            process.kill()
            process.wait()


@dataclass(frozen=True)
class Story:
    """Two petitions: the errands of ``first`` ran in a worker that was killed, those of ``second`` in the next one."""

    installation: Installation
    first: str
    second: str

    def traces(self, name: str) -> list[str]:
        """The lines that the handlers wrote to that file."""
        return traces(self.installation.folder, name)

    def jobs(self, handler: str) -> list[tuple[str, int]]:
        """Status and attempts of the errands of one handler."""
        question = "SELECT status::text, attempts FROM procrastinate_jobs WHERE args->>'handler' LIKE %s ORDER BY id"
        return self.installation.ask(question, [f"%.{handler}"])


@pytest.fixture(scope="module")
def story(prepared: Path) -> Iterator[Story]:
    """Run once per module, because each worker takes seconds to start."""
    with copy_of(prepared) as copied, running(copied.folder):
        first = copied.run("tests.reliability.bring", "wait_at_the_gate").strip()
        with working(copied):
            until(lambda: traces(copied.folder, "begun") == [first])
        second = copied.run("tests.reliability.bring", "fail_once", "record_and_roll_back").strip()
        told = Story(copied, first, second)
        assert told.jobs("wait_at_the_gate") == [("doing", 0)]
        leave_last_try(copied, second)
        leave_duplicates(copied)
        (copied.folder / "gate").touch()
        with working(copied):
            finish(told)
        yield told


def finish(story: Story) -> None:
    """Wait until no errand is left; take up stalled ones once more, to see that nothing runs twice."""
    until(repeated(story.installation, lambda: story.traces("done") != []), every=0.5)
    until(lambda: story.traces("succeeded") != [])
    take_up_now(story.installation)
    until(lambda: not is_busy(story.installation))


def take_up_now(installation: Installation) -> None:
    """Queue the errand that takes up stalled errands, which otherwise runs each minute."""
    installation.do(
        "INSERT INTO procrastinate_jobs (queue_name, task_name, args) VALUES ('default', 'huiyin.take_up', %s)",
        ['{"timestamp": 1}'],
    )


def is_busy(installation: Installation) -> bool:
    """Whether an errand is running or due."""
    due = "status = 'doing' OR (status = 'todo' AND coalesce(scheduled_at, now()) <= now())"
    return installation.ask(f"SELECT 1 FROM procrastinate_jobs WHERE {due} LIMIT 1") != []


def leave_duplicates(installation: Installation) -> None:
    """A periodic errand whose worker died, and a waiting one of the same kind: the first must not be retried."""
    for status, ready in (("doing", 0), ("todo", 3600)):
        installation.do(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, args, queueing_lock, status, scheduled_at)"
            " VALUES ('default', 'huiyin.checkpoint', %s, 'duplicate', %s, now() + make_interval(secs => %s))",
            ['{"timestamp": 1}', status, ready],
        )


def repeated(installation: Installation, question: Callable[[], bool]) -> Callable[[], bool]:
    """The condition; before each check stalled errands are taken up."""

    def asked() -> bool:
        take_up_now(installation)
        return question()

    return asked


def leave_last_try(installation: Installation, number: str) -> None:
    """An errand that has failed for hours and has one attempt left."""
    last = {"handler": "tests.reliability.handlers.fail_always", "number": number, "place": 1}
    installation.do(
        "INSERT INTO procrastinate_jobs (queue_name, task_name, args, attempts)"
        " VALUES ('default', 'huiyin.hear', %s, %s)",
        [json.dumps(last), errands.RETRY.max_attempts],
    )


def test_the_errand_of_a_killed_worker_is_retried_and_takes_effect_once(story: Story) -> None:
    assert story.traces("begun") == [story.first, story.first]
    assert story.traces("done") == [story.first]
    assert story.jobs("wait_at_the_gate") == [("succeeded", 2)]


def test_a_stalled_errand_with_a_waiting_duplicate_does_not_block_the_others(story: Story) -> None:
    duplicates = "SELECT status::text FROM procrastinate_jobs WHERE queueing_lock = 'duplicate' ORDER BY id"
    assert story.installation.ask(duplicates) == [("aborted",), ("todo",)]


def test_a_failing_errand_is_retried(story: Story) -> None:
    assert story.traces("tried") == [story.second, story.second]
    assert story.traces("succeeded") == [story.second]


def test_the_errand_of_an_act_that_fails_in_a_worker_is_rolled_back(story: Story) -> None:
    assert story.traces("rolled_back") == [story.second]
    assert story.jobs("never_run") == []


def test_a_final_failure_is_logged_without_personal_data(story: Story) -> None:
    assert story.jobs("fail_always") == [("failed", errands.RETRY.max_attempts + 1)]
    assert_said_without_a_name(story.installation.folder / "said")


def test_a_worker_writes_checkpoints(story: Story) -> None:
    assert json.loads(story.traces("checkpoints.jsonl")[0])["acts"] >= 1


def assert_said_without_a_name(said: Path) -> None:
    """One log line has the errand and the place of the failure; no line has personal data."""
    lines = [json.loads(line) for line in said.read_text().splitlines() if "fail_always" in line]
    (given_up,) = [line for line in lines if line["level"] == "error"]
    assert given_up["fault"] == "builtins.ValueError"
    assert not any(part in said.read_text() for part in SOMEBODY.split())


def test_the_periodic_errands_are_registered() -> None:
    crons = {name: task.cron for (name, _), task in app.periodic_registry.periodic_tasks.items()}
    assert crons["huiyin.checkpoint"] == "*/10 * * * *"
    assert crons["huiyin.take_up"] == "* * * * *"
    minute, hour, *days = crons["huiyin.replay"].split()
    assert (int(minute) < 60, int(hour) < 6, days) == (True, True, ["*", "*", "*"])


@pytest.mark.django_db
def test_the_nightly_replay_restores_a_lost_reading(county: County) -> None:
    petition = a_petition()
    duties = Duty.objects.filter(dossier__number=petition.number)
    before = sorted(duties.values_list("clock", "due"))
    duties.delete()
    errands.replay(timestamp=1)
    assert sorted(duties.all().values_list("clock", "due")) == before != []
