"""Keeping out of a matter (回避, A28(3)): who was asked about, who decides, and that nobody signs before that."""

from __future__ import annotations

import dataclasses

from huiyin.law.act import Scene
from huiyin.law.petition.passing_on import barred, free_above, is_accused, out_of_accused_hands
from huiyin.law.petition.reviewing.levels import AWAITED
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.tracks import RecusalAsked
from huiyin.law.refusals import OutOfTurn
from huiyin.law.running import Fate
from huiyin.law.words import say

#: Stages at which another office can take it from the one that keeps out.
_MOVABLE = frozenset({Stage.REGISTERED, Stage.HANDED, Stage.ACCEPTED, *AWAITED})


def pending(standing: Standing) -> RecusalAsked | None:
    """The request that nobody has decided on yet."""
    asked = standing.recusal
    return asked if asked and asked.decided_on is None else None


def above_for(standing: Standing, scene: Scene, *, is_head: bool) -> str:
    """The organ above, where the head of the office is meant and one stands there; else empty: the head decides.

    A sealed report is shown to no further office for this: its custodians decide (A30).
    """
    if not is_head or standing.is_sealed:
        return ""
    return free_above(scene.offices, standing.holder, barred(standing, scene))


def decider(standing: Standing, scene: Scene) -> str:
    """The office whose head decides on the pending request; the holder's where no other can."""
    asked = pending(standing)
    above = asked.decider if asked else ""
    return above if above and not is_accused(scene.offices, above, barred(standing, scene)) else standing.holder


def check_decided(standing: Standing, *, article: str) -> None:
    """Refuse to sign an opinion while a recusal request is undecided."""
    asked = pending(standing)
    if asked:
        raise OutOfTurn(
            say("On {day} the person asked that somebody keep out: please decide on that first.", day=asked.asked_on),
            article=article,
        )


def check_office_can(standing: Standing, scene: Scene, *, article: str) -> None:
    """Refuse to keep an office out where the organ above has not decided it, or nobody could take the matter."""
    if scene.offices.are_one(scene.by.office, standing.holder) or standing.stage not in _MOVABLE:
        raise OutOfTurn(
            say("An office keeps out as a whole only by decision of the organ above, while it has the matter."),
            article=article,
            field="is_office",
        )


def without_office(standing: Standing, scene: Scene) -> Standing:
    """Keep the office that has the matter out of it; another has it, or reviews it, from now on."""
    shut = standing.but(recused_offices=(*standing.recused_offices, scene.offices.today(standing.holder)))
    level = AWAITED.get(standing.stage)
    if level is None:
        return out_of_accused_hands(shut, scene)
    begun = level.round_of(standing)
    reviewer = free_above(scene.offices, standing.holder, shut.recused_offices)
    if begun is None or not reviewer:
        return shut
    moved = level.with_round(shut, dataclasses.replace(begun, reviewer=reviewer)).held_by(reviewer)
    names = {level.clock, f"take_{level.clock}", f"extended_{level.clock}"}
    runs = [one for one in moved.clocks if one.name in names and one.fate is Fate.RUNNING]
    moved = moved.stop(*names, on=scene.today, fate=Fate.MOOT)
    return moved.but(clocks=(*moved.clocks, *(dataclasses.replace(one, bearer=reviewer) for one in runs)))


def shut_out(standing: Standing, staff: int) -> Standing:
    """Keep one more member of staff out."""
    return standing if staff in standing.recused else standing.but(recused=(*standing.recused, staff))
