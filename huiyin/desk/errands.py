"""What the desk does when an act was recorded (config/errands.py says which)."""

from __future__ import annotations

import logging
from datetime import datetime

from huiyin.journal.read import View, whole
from huiyin.journal.record import record
from huiyin.law.act import SHANGHAI
from huiyin.law.actors import SYSTEM
from huiyin.law.petition.steps.bringing.join import Join
from huiyin.law.petition.steps.bringing.take_repeat import TakeRepeat

log = logging.getLogger(__name__)


def take_repeat(number: str, place: int) -> None:
    """After a join, record the repeat on the open matter (A19(3)). Safe to run again: it is recorded once."""
    repeat = whole(number)
    joined = repeat.acts[place - 1].act
    assert isinstance(joined, Join)
    target = _where_it_rests(joined.into)
    if _is_noted(target, number):
        return
    if not target.standing.is_open:
        # It ended between the join and this errand; the repeat names the matter that it joined, so nothing is lost.
        log.warning("the matter that a repeat joined has ended meanwhile")
        return
    note = TakeRepeat(number=number, channel=repeat.standing.channel, received_on=repeat.standing.received_on)
    # ``seen`` makes a second worker with the same errand fail with Conflict instead of recording it twice.
    record(target.number, note, by=SYSTEM, on=datetime.now(SHANGHAI), seen=target.places)


def _where_it_rests(number: str) -> View:
    """The matter joined, or the one that it has itself joined since."""
    view = whole(number)
    return _where_it_rests(view.standing.joined_into) if view.standing.joined_into else view


def _is_noted(target: View, number: str) -> bool:
    return any(isinstance(view.act, TakeRepeat) and view.act.number == number for view in target.acts)
