"""The simple procedure (简易程序): shorter clocks (K13–K15) beside the others, not instead (law.md 4, rule 14).

Whatever ends it leaves every other clock and day as it was, so that nobody loses time by its having been tried.
"""

from __future__ import annotations

from datetime import date

from huiyin.law.act import Scene
from huiyin.law.petition.standing import Standing
from huiyin.law.running import Fate

CLOCKS = ("K13", "K14", "K15")


def first_clock(standing: Standing, scene: Scene) -> str:
    """K14 for a petition office, which mostly passes on; K13 for whoever decides on accepting."""
    return "K14" if scene.offices[scene.offices.today(standing.holder)].is_petition_office else "K13"


def arrived_on(standing: Standing, scene: Scene) -> date:
    """The day on which the office that has the matter got it."""
    return standing.handed_on or standing.received_on or scene.today


def begun(standing: Standing, scene: Scene) -> Standing:
    """In the simple procedure, the office's clock counted from the day it got the matter."""
    name = first_clock(standing, scene)
    return standing.but(is_simple=True).start(name, bearer=standing.holder, since=arrived_on(standing, scene))


def passed_on(standing: Standing, scene: Scene) -> Standing:
    """The sender's simple clock is met, the next office's starts; for a matter that was just handed over."""
    if not standing.is_simple:
        return standing
    return begun(standing.stop("K13", "K14", on=scene.today), scene)


def accepted(standing: Standing, scene: Scene) -> Standing:
    """The decision on accepting is made in time or late; the answer is due within K15."""
    if not standing.is_simple:
        return standing
    return standing.stop("K13", "K14", on=scene.today).start("K15", bearer=standing.holder, since=scene.today)


def not_accepted(standing: Standing, *, on: date) -> Standing:
    """The decision on accepting is made, and it ends the simple procedure."""
    return _out_of_it(standing.stop("K13", "K14", on=on))


def made_ordinary(standing: Standing, *, on: date) -> Standing:
    """Out of the simple procedure; what was late by then stays late."""
    return _out_of_it(standing.stop(*CLOCKS, on=on, fate=Fate.MOOT))


def _out_of_it(standing: Standing) -> Standing:
    return standing.but(is_simple=False, was_simple=standing.was_simple or standing.is_simple)
