"""Errands: jobs that follow an act, written on the act's own connection, so they commit or roll back with it.

Who hears which act stands in ``settings.HUIYIN_HANDLERS``: "petition.join" -> dotted names of functions that take the
dossier's number and the act's place. A handler must be safe to repeat: it may run again after a crash.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db import connection
from django.utils.module_loading import import_string
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.exceptions import ConnectorException, UniqueViolation
from procrastinate.jobs import Job, Status
from procrastinate.manager import JobManager

from huiyin.journal.models import Act, Dossier
from huiyin.journal.replay import Difference, rebuild
from huiyin.journal.seals.checkpoints import take_checkpoint

log = logging.getLogger(__name__)
#: Seconds without a heartbeat after which a worker counts as dead, unless `huiyin worker --beat` says otherwise.
SILENCE = 30.0
RETRY = RetryStrategy(max_attempts=12, exponential_wait=2)


def defer_errands(dossier: Dossier, acts: Iterable[Act]) -> None:
    """Leave one errand per handler of each act, in the transaction that is open."""
    # Not the task's own `defer`: inside a worker it uses another connection, so the job would stay if the act failed.
    desk = JobManager(DjangoConnector())
    deaf = frozenset() if dossier.standing.get("has_email") else settings.HUIYIN_BY_MAIL
    for act in acts:
        for handler in settings.HUIYIN_HANDLERS.get(f"{dossier.kind}.{act.verb}", ()):
            if handler in deaf:
                continue
            said: dict[str, Any] = {"handler": handler, "number": dossier.number, "place": act.place}
            _leave(desk, hear.configure(task_kwargs=said).job)


def _leave(desk: JobManager, job: Job) -> None:
    """One errand; what the database says against it comes out as Django's own kind, as from every other statement."""
    try:
        desk.defer_job(job)
    except ConnectorException as failure:
        with connection.wrap_database_errors:
            raise failure.__cause__ or failure  # noqa: B904 -- the same failure, by its own name


@app.task(name="huiyin.hear", retry=RETRY, pass_context=False)
def hear(handler: str, number: str, place: int) -> None:
    """Run one errand."""
    import_string(handler)(number, place)


@app.periodic(cron="*/10 * * * *")
@app.task(name="huiyin.checkpoint", lock="huiyin.checkpoint", queueing_lock="huiyin.checkpoint")
def checkpoint(timestamp: int) -> None:
    """Write the root over the acts that are new outside the database."""
    take_checkpoint()


@app.periodic(cron="7 1 * * *")
@app.task(name="huiyin.replay", queueing_lock="huiyin.replay")
def replay(timestamp: int) -> None:
    """Read the journal again at night and put right what differs: a holiday table may have come."""
    for found in rebuild(check=False):
        if isinstance(found, Difference):
            log.warning("a reading of %s differed from its acts: %s", found.number, found.what)


@app.periodic(cron="* * * * *")
@app.task(name="huiyin.take_up", queueing_lock="huiyin.take_up", pass_context=True)
async def take_up(context: JobContext, timestamp: int) -> None:
    """Take up again the errands of workers that died in the middle: those that give no sign of life any more."""
    manager = context.app.job_manager
    silence = context.additional_context.get("silence", SILENCE)
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=silence):
        try:
            await manager.retry_job(job)
        except UniqueViolation:
            # A job with the same lock is queued already and will do the same work.
            await manager.finish_job(job, status=Status.ABORTED, delete_job=False)
