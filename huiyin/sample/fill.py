"""Fill the county with petitions, advices and a report; each is recorded once, however often this runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from random import Random
from typing import Any
from uuid import UUID, uuid5

from django.db import connection

from huiyin.journal.read import matter
from huiyin.journal.record import Recorded, import_history, record
from huiyin.law.act import SHANGHAI
from huiyin.law.actors import SYSTEM
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.steps.bringing.take_repeat import TakeRepeat
from huiyin.law.petition.values import Channel, Purpose
from huiyin.people.access import Petitioner
from huiyin.people.offices import offices
from huiyin.sample.advising import advise
from huiyin.sample.arriving import Arrival
from huiyin.sample.cast import Cast
from huiyin.sample.life import Life, Plot
from huiyin.sample.lives import RECENT, World, a_life, an_arrival, live_as_repeat, live_through, plots

#: For ids derived from seed and number, so that each petition is recorded once.
NAMESPACE = UUID("5d1f7c1e-9f0a-4d0b-8a53-6b8f7f0c2c11")
#: Stages in which a petition may be brought again.
UNDER_WAY = frozenset({Stage.HANDED, Stage.ACCEPTED, Stage.ANSWERED, Stage.DELIVERED})
SHARE_REPEATS = 0.3


@dataclass(frozen=True, kw_only=True)
class First:
    """A recorded petition in progress that may be brought again, with its standing after its last act."""

    number: str
    arrival: Arrival
    standing: Any
    moment: datetime


@dataclass
class Filling:
    """One run; petitions are recorded in order of arrival."""

    world: World
    firsts: list[First] = field(default_factory=list)

    def write(self, number: int, plot: Plot) -> Recorded:
        """Simulate a petition and record all its acts."""
        life = a_life(self.world, number, plot)
        once = uuid5(NAMESPACE, f"{self.world.seed} {number}")
        repeated = self._first_for(life)
        if repeated:
            return self._write_repeat(life, repeated, once)
        arrival = an_arrival(life)
        live_through(life, arrival)
        written = import_history("petition", life.deeds, once=once)
        self._remember(life, arrival, written)
        return written

    def _first_for(self, life: Life) -> First | None:
        """A petition in progress without an act since this one began, or None."""
        is_recent = life.plot.begins > self.world.now - RECENT
        if not is_recent or life.plot.halt or not life.chance(SHARE_REPEATS):
            return None
        quiet = [first for first in self.firsts if first.moment < life.plot.begins]
        return life.draw.choice(quiet) if quiet else None

    def _write_repeat(self, life: Life, first: First, once: UUID) -> Recorded:
        arrival = replace(first.arrival, letter=replace(first.arrival.letter, text=_again(life.draw, first)))
        has_joined = live_as_repeat(life, arrival, first.number, first.standing)
        written = import_history("petition", life.deeds, once=once)
        if has_joined:
            # Two transactions: if a run stops in between, the next run does the second part.
            _take_repeat(first, arrival, written, life)
            self.firsts.remove(first)
        return written

    def _remember(self, life: Life, arrival: Arrival, written: Recorded) -> None:
        standing = life.standing
        if (
            standing.stage in UNDER_WAY
            and standing.registrar == standing.offices[0] == "H-XF"
            and standing.purpose is Purpose.CLAIM
            and not standing.accused
            and not standing.withdrawn_on
            and arrival.channel in {Channel.WEB, Channel.LETTER}
            and not life.plot.halt
        ):
            web = replace(arrival, channel=Channel.WEB)
            first = First(number=written.number, arrival=web, standing=standing, moment=life.deeds[-1].on)
            self.firsts.append(first)


def fill(*, petitions: int, seed: int, days: int, now: datetime, each: Callable[[int], None]) -> None:
    """Record that many petitions; calls ``each`` with the number done after each one."""
    # Sample data may be lost in a crash, so do not wait for the disk. Nothing else uses this connection.
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit = off")
    world = World(cast=Cast(now.astimezone(SHANGHAI).date()), offices=offices(), seed=seed, now=now, days=days)
    filling = Filling(world)
    for number, plot in enumerate(plots(world, petitions), start=1):
        filling.write(number, plot)
        each(number)
    advise(world, petitions)
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit = on")


def _again(draw: Random, first: First) -> str:
    since = draw.choice(
        ["上次反映以后没有动静，再写一次。", "又过了这么久，情况更严重了。", "前面写过信，补充几句，怕没有收到。"]
    )
    return f"{since}{first.arrival.letter.text}"


def _take_repeat(first: First, arrival: Arrival, written: Recorded, life: Life) -> None:
    into = matter(Petitioner(written.number)).standing.joined_into
    if not into:
        return
    taken = [getattr(view.act, "number", "") for view in matter(Petitioner(into)).of("take_repeat")]
    if written.number in taken:
        return
    received_on = life.standing.received_on
    assert received_on is not None
    channel = life.standing.channel or Channel.WEB
    act = TakeRepeat(number=written.number, channel=channel, received_on=received_on)
    record(into, act, by=SYSTEM, on=life.deeds[-1].on)
