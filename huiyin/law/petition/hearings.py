"""Hearings (听证): one at each level, asked for or called; which days do not count, without hiding a breach (T-12).

Only the re-check's period loses days (A36(2)), and what a pack says beside it: from the notice to the day announced,
once, and only where the notice came before the period was over. A later hearing, or one put off, makes nothing longer.
"""

from __future__ import annotations

import dataclasses
from datetime import date

from huiyin.law.act import Scene
from huiyin.law.clocks import end_of
from huiyin.law.petition.answering import ANSWER_CLOCKS
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.tracks import Hearing
from huiyin.law.refusals import OutOfTurn
from huiyin.law.running import Clock, Fate
from huiyin.law.words import say

#: The clock that the office has to keep at each level.
LEVELS = {
    Stage.ACCEPTED: ANSWER_CLOCKS,
    Stage.REVIEW_ASKED: ("review", "extended_review"),
    Stage.RECHECK_ASKED: ("recheck", "extended_recheck"),
}


def current(standing: Standing) -> Hearing | None:
    """The hearing of this level, if one was asked for or called."""
    found, answered_on = standing.handling.hearing, standing.handling.answered_on
    is_here = found is not None and (found.level, found.after) == (standing.stage.value, answered_on)
    return found if is_here else None


def begun(standing: Standing) -> Hearing:
    """The hearing of this level, or a new one."""
    return current(standing) or Hearing(level=standing.stage.value, after=standing.handling.answered_on)


def waits_for_decision(standing: Standing) -> bool:
    """Whether the person asked for a hearing that is neither called nor refused."""
    one = current(standing)
    return one is not None and one.asked_on is not None and one.refused_on is None and one.called_on is None


def is_called(standing: Standing) -> bool:
    """Whether a hearing is announced at this level and not held yet."""
    one = current(standing)
    return one is not None and one.called_on is not None and one.held_on is None


def check_none_open(standing: Standing, *, article: str) -> None:
    """Refuse to decide while a hearing is asked for or announced."""
    if waits_for_decision(standing):
        raise OutOfTurn(
            say("The person asked for a hearing: please call it, or refuse it with reasons, before you decide."),
            article=article,
        )
    if is_called(standing):
        raise OutOfTurn(say("A hearing is announced: please hold it before you decide."), article=article)


def called(standing: Standing, scene: Scene, day: date) -> Standing:
    """Announce the hearing for ``day``; only the first notice excludes days, from a period that is not over."""
    one = begun(standing)
    if one.called_on:  # put off
        return standing.handle(hearing=dataclasses.replace(one, on=day))
    days = (day - scene.today).days
    names = [clock.name for clock in standing.clocks if _loses_days(clock, standing, scene)]
    for name in names:
        standing = standing.exclude(name, days)
    return standing.handle(hearing=dataclasses.replace(one, called_on=scene.today, on=day, days=days if names else 0))


def _loses_days(clock: Clock, standing: Standing, scene: Scene) -> bool:
    if clock.name not in LEVELS.get(standing.stage, ()) or clock.fate is not Fate.RUNNING:
        return False
    period = scene.pack.period(clock.name)
    if not period.excludes_hearings:
        return False
    return scene.today <= end_of(clock, period, scene.calendar).binding
