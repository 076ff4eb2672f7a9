"""What an act sets in motion: jobs on the act's own connection, so that they commit or vanish with it.

Who hears which act stands in ``settings.HUIYIN_HEARERS``: "petition.join" -> dotted names of functions that take the
dossier's number and the act's place. A hearer must be safe to repeat: it may run again after a crash.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.utils.module_loading import import_string
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from huiyin.journal.models import Act, Dossier

RETRY = RetryStrategy(max_attempts=12, exponential_wait=2)


def set_in_motion(dossier: Dossier, acts: Iterable[Act]) -> None:
    """Leave one errand per hearer of each act, in the transaction that is open."""
    for act in acts:
        for hearer in settings.HUIYIN_HEARERS.get(f"{dossier.kind}.{act.verb}", ()):
            hear.defer(hearer=hearer, number=dossier.number, place=act.place)


@app.task(name="huiyin.hear", retry=RETRY, pass_context=False)
def hear(hearer: str, number: str, place: int) -> None:
    """Run one errand."""
    import_string(hearer)(number, place)
