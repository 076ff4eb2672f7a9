"""Offices that assist (协办): one office answers, once those it asked have given their part or had their time."""

from __future__ import annotations

import dataclasses
from datetime import date

from huiyin.law.act import Scene
from huiyin.law.clocks import end_of
from huiyin.law.petition.answering import ANSWER_CLOCKS
from huiyin.law.petition.passing_on import check_not_accused, check_stands, is_accused
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.tracks import Unit
from huiyin.law.refusals import AlreadyDone, Misdirected, OutOfTurn
from huiyin.law.running import Clock, Fate
from huiyin.law.words import say

CLOCK = "assist"


def check_assistant(standing: Standing, scene: Scene, target: str, *, article: str) -> None:
    """Refuse an office that is gone, complained of, out of reach, has the matter, or is asked already.

    Asked may be who sits in the region of the office that has it, or answers to the same organ above.
    """
    check_stands(scene, target, article=article)
    check_not_accused(standing, scene, target, article=article)
    name, holder = scene.offices[target].name, scene.offices.today(standing.holder)
    if target == holder:
        raise Misdirected(say("{office} has the matter already.", office=name), article=article, field="target")
    if any(scene.offices.are_one(clock.bearer, target) for clock in _running(standing, CLOCK)):
        raise AlreadyDone(
            say("{office} was asked already and has not answered yet.", office=name), article=article, field="target"
        )
    above = scene.offices.superior_of(holder)
    has_same_organ = above != "" and scene.offices.superior_of(target) == above
    if not has_same_organ and not scene.offices.within_reach(holder, target):
        raise Misdirected(
            say("{office} lies outside your region, and no organ stands directly above you both.", office=name),
            article=article,
            field="target",
        )


def last_day(scene: Scene, clock: Clock) -> date:
    """The day that binds a clock."""
    period = scene.pack.period(clock.name)
    return end_of(clock, period, scene.calendar).binding


def answer_due(standing: Standing, scene: Scene) -> date | None:
    """The first day by which the matter must be answered; None where no such clock runs."""
    return min((last_day(scene, clock) for clock in _running(standing, *ANSWER_CLOCKS)), default=None)


def check_heard_from_all(standing: Standing, scene: Scene, *, article: str) -> None:
    """Refuse to answer while an office that was asked still has time."""
    for clock in _running(standing, CLOCK):
        day = last_day(scene, clock)
        if scene.today <= day and not is_accused(scene.offices, clock.bearer, standing.accused):
            name = scene.offices[scene.offices.today(clock.bearer)].name
            raise OutOfTurn(
                say(
                    "{office} was asked to assist and has until {day}; the answer speaks for all.", office=name, day=day
                ),
                article=article,
            )


def given(standing: Standing, scene: Scene) -> Standing:
    """Record as given today what the office at work owed."""

    def answered(unit: Unit) -> Unit:
        is_theirs = unit.given_on is None and scene.offices.today(unit.office) == scene.by.office
        return dataclasses.replace(unit, given_on=scene.today) if is_theirs else unit

    return standing.but(units=tuple(answered(unit) for unit in standing.units))


def no_longer_awaited(standing: Standing, *, on: date) -> Standing:
    """Drop what assisting offices still owe once it is answered; a late clock stays late."""
    return standing.stop(CLOCK, on=on, fate=Fate.MOOT)


def _running(standing: Standing, *names: str) -> tuple[Clock, ...]:
    return tuple(clock for clock in standing.clocks if clock.name in names and clock.fate is Fate.RUNNING)
