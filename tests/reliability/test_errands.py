"""Q-08, small: an errand outlives its worker, is tried again when it fails, and is not lost in silence.

Seen red: without `take_up` the errand of a killed worker was never begun again; where it did not expect the twin that
waits already, it failed each time; with `hear.defer` in `journal/errands.py` an act that failed in a worker left its
errand behind.
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


@dataclass(frozen=True)
class Story:
    """What is left when all is done: a petition heard by a worker that was killed, and one by the worker after it."""

    installation: Installation
    first: str
    second: str

    def traces(self, name: str) -> list[str]:
        """What the handlers have left under that name."""
        return traces(self.installation.folder, name)

    def jobs(self, handler: str) -> list[tuple[str, int]]:
        """Status and tries of the errands for one handler."""
        question = "SELECT status::text, attempts FROM procrastinate_jobs WHERE args->>'handler' LIKE %s ORDER BY id"
        return self.installation.ask(question, [f"%.{handler}"])


@pytest.fixture(scope="module")
def story(founded: Path) -> Iterator[Story]:
    """Told once, because each worker takes its time to start; looked at by the tests below."""
    with copy_of(founded) as copied, running(copied.folder):
        first = copied.run("tests.reliability.bring", "wait_at_the_gate").strip()
        with working(copied):
            until(lambda: traces(copied.folder, "begun") == [first])
        second = copied.run("tests.reliability.bring", "fail_once", "record_in_vain").strip()
        told = Story(copied, first, second)
        assert told.jobs("wait_at_the_gate") == [("doing", 0)]
        leave_last_try(copied, second)
        leave_twins(copied)
        (copied.folder / "gate").touch()
        with working(copied):
            finish(told)
        yield told


def finish(story: Story) -> None:
    """Wait until nothing is left to do; once more, should anything be taken up that was done."""
    until(repeated(story.installation, lambda: story.traces("done") != []), every=0.5)
    until(lambda: story.traces("succeeded") != [])
    take_up_now(story.installation)
    until(lambda: not is_busy(story.installation))


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


def leave_last_try(installation: Installation, number: str) -> None:
    """An errand that has failed for hours and has one try left."""
    last = {"handler": "tests.reliability.handlers.fail_always", "number": number, "place": 1}
    installation.do(
        "INSERT INTO procrastinate_jobs (queue_name, task_name, args, attempts)"
        " VALUES ('default', 'huiyin.hear', %s, %s)",
        [json.dumps(last), errands.RETRY.max_attempts],
    )


def test_the_errand_of_a_killed_worker_is_taken_up_and_has_its_effect_once(story: Story) -> None:
    assert story.traces("begun") == [story.first, story.first]
    assert story.traces("done") == [story.first]
    assert story.jobs("wait_at_the_gate") == [("succeeded", 2)]


def test_a_stalled_errand_whose_like_waits_already_does_not_keep_the_others_down(story: Story) -> None:
    twins = "SELECT status::text FROM procrastinate_jobs WHERE queueing_lock = 'twin' ORDER BY id"
    assert story.installation.ask(twins) == [("aborted",), ("todo",)]


def test_a_failing_errand_is_tried_again(story: Story) -> None:
    assert story.traces("tried") == [story.second, story.second]
    assert story.traces("succeeded") == [story.second]


def test_in_a_worker_too_the_errand_of_an_act_that_fails_vanishes_with_it(story: Story) -> None:
    assert story.traces("vain") == [story.second]
    assert story.jobs("haunt") == []


def test_an_errand_that_is_given_up_is_said_aloud_and_without_a_name(story: Story) -> None:
    assert story.jobs("fail_always") == [("failed", errands.RETRY.max_attempts + 1)]
    assert_said_without_a_name(story.installation.folder / "said")


def test_a_worker_writes_the_checkpoint_of_the_last_ten_minutes(story: Story) -> None:
    assert json.loads(story.traces("checkpoints.jsonl")[0])["acts"] >= 1


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
def test_at_night_a_reading_that_was_lost_is_put_right(county: County) -> None:
    petition = a_petition()
    duties = Duty.objects.filter(dossier__number=petition.number)
    before = sorted(duties.values_list("clock", "due"))
    duties.delete()
    errands.replay(timestamp=1)
    assert sorted(duties.all().values_list("clock", "due")) == before != []
