"""The sample county for tests, at a fixed present."""

from __future__ import annotations

from datetime import datetime

from huiyin.law.act import SHANGHAI
from huiyin.people.offices import offices
from huiyin.sample.cast import Cast
from huiyin.sample.county import build
from huiyin.sample.life import Life
from huiyin.sample.lives import World, a_life, an_arrival, live_through, plots

#: A fixed present, so that the simulation does not depend on the day of the test run.
NOW = datetime(2026, 9, 8, 15, 0, tzinfo=SHANGHAI)


def build_world() -> World:
    """Build the sample county at a fixed present."""
    build()
    return World(cast=Cast(NOW.date()), offices=offices(), seed=7, now=NOW, days=730)


def lived(world: World, petitions: int) -> list[Life]:
    """Simulate that many petitions in memory."""
    lives = []
    for number, plot in enumerate(plots(world, petitions), start=1):
        life = a_life(world, number, plot)
        live_through(life, an_arrival(life))
        lives.append(life)
    return lives
