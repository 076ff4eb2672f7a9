"""Errands of this room: counting all deadlines anew after a notice of holidays."""

from __future__ import annotations

from collections import deque

from procrastinate.contrib.django import app

from huiyin.journal.replay import rebuild
from huiyin.people.local import install


def count_anew() -> None:
    """Leave the errand."""
    recount.defer()


@app.task(name="huiyin.recount", pass_context=False)
def recount() -> None:
    """Make all readings anew with the calendar as it is now; safe to repeat."""
    install()
    deque(rebuild(check=False), maxlen=0)
