"""The simple procedure (简易程序): shorter clocks run beside the others, not instead of them (law.md 4, rule 14).

Leaving it changes no other clock, so that trying it costs nobody time.
"""

from __future__ import annotations

from datetime import date

from huiyin.law.act import Scene
from huiyin.law.petition.standing import Standing
from huiyin.law.running import Fate

CLOCKS = ("simple_decision", "simple_pass_on", "simple_answer")


def first_clock(standing: Standing, scene: Scene) -> str:
    """A petition office mostly passes on; every other office decides on accepting."""
    return (
        "simple_pass_on"
        if scene.offices[scene.offices.today(standing.holder)].is_petition_office
        else "simple_decision"
    )


def arrived_on(standing: Standing, scene: Scene) -> date:
    """The day on which the office that has the matter got it."""
    return standing.handling.handed_on or standing.received_on or scene.today


def begun(standing: Standing, scene: Scene) -> Standing:
    """Enter the simple procedure; the office's clock counts from the day it got the matter."""
    name = first_clock(standing, scene)
    return standing.handle(is_simple=True).start(name, bearer=standing.holder, since=arrived_on(standing, scene))


def passed_on(standing: Standing, scene: Scene) -> Standing:
    """After passing on: meet the sender's short clock and start the next office's."""
    if not standing.handling.is_simple:
        return standing
    return begun(standing.stop("simple_decision", "simple_pass_on", on=scene.today), scene)


def accepted(standing: Standing, scene: Scene) -> Standing:
    """On acceptance: meet the clock for deciding and start ``simple_answer``."""
    if not standing.handling.is_simple:
        return standing
    return standing.stop("simple_decision", "simple_pass_on", on=scene.today).start(
        "simple_answer", bearer=standing.holder, since=scene.today
    )


def not_accepted(standing: Standing, *, on: date) -> Standing:
    """Meet the clock for deciding on acceptance, and leave the simple procedure."""
    return _out_of_it(standing.stop("simple_decision", "simple_pass_on", on=on))


def made_ordinary(standing: Standing, *, on: date) -> Standing:
    """Leave the simple procedure; a clock that is late stays late."""
    return _out_of_it(standing.stop(*CLOCKS, on=on, fate=Fate.MOOT))


def _out_of_it(standing: Standing) -> Standing:
    return standing.but(was_simple=standing.was_simple or standing.handling.is_simple).handle(is_simple=False)
