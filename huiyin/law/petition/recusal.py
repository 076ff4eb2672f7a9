"""Keeping out of a matter (回避, A28(3)): who was asked about, who decides, and that nobody signs before that."""

from __future__ import annotations

from huiyin.law.act import Scene
from huiyin.law.petition.passing_on import free_above, is_accused
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.tracks import RecusalAsked
from huiyin.law.refusals import OutOfTurn
from huiyin.law.words import say


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
    return free_above(scene.offices, standing.holder, standing.accused)


def decider(standing: Standing, scene: Scene) -> str:
    """The office whose head decides on the pending request; the holder's where no other can."""
    asked = pending(standing)
    above = asked.decider if asked else ""
    return above if above and not is_accused(scene.offices, above, standing.accused) else standing.holder


def check_decided(standing: Standing, *, article: str) -> None:
    """Refuse to sign an opinion while a recusal request is undecided."""
    asked = pending(standing)
    if asked:
        raise OutOfTurn(
            say("On {day} the person asked that somebody keep out: please decide on that first.", day=asked.asked_on),
            article=article,
        )


def shut_out(standing: Standing, staff: int) -> Standing:
    """Keep one more member of staff out."""
    return standing if staff in standing.recused else standing.but(recused=(*standing.recused, staff))
