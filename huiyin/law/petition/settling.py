"""Mediation and reconciliation (A33): only with the consent of both sides, and without leaving the procedure.

Talks stop no clock. A signed agreement suspends the office's clock, late or not; where the agreement is not performed
the clock runs on from its first day.
"""

from __future__ import annotations

import dataclasses
from datetime import date

from huiyin.law.act import Scene
from huiyin.law.parties import FIRST
from huiyin.law.petition.answering import ANSWER_CLOCKS
from huiyin.law.petition.parties import acting, cooling_off_ends, party, signers
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.tracks import Mediation
from huiyin.law.refusals import Incomplete, NotCompetent, OutOfTurn
from huiyin.law.running import Fate
from huiyin.law.words import say

#: The clocks suspended at each stage while an agreement is performed.
_RESTING = {
    Stage.ACCEPTED: (*ANSWER_CLOCKS, "simple_answer"),
    Stage.ANSWERED: ANSWER_CLOCKS,
    Stage.REVIEW_ASKED: ("review", "extended_review"),
    Stage.RECHECK_ASKED: ("recheck", "extended_recheck"),
}
#: Stages at which performing the agreement ends the matter.
WHILE_HANDLED = frozenset(
    {Stage.ACCEPTED, Stage.ANSWERED, Stage.DELIVERED, Stage.REVIEW_ASKED, Stage.REVIEWED, Stage.REVIEW_DELIVERED}
    | {Stage.RECHECK_ASKED, Stage.RECHECKED, Stage.RECHECK_DELIVERED}
)


def under_way(standing: Standing) -> Mediation | None:
    """The mediation under way, if there is one."""
    one = standing.mediation
    return one if one and one.settled_on is None and one.broken_off_on is None else None


def agreed(standing: Standing) -> Mediation | None:
    """The agreement that is signed and neither performed nor failed, if there is one."""
    one = standing.mediation
    return one if one and one.settled_on and one.performed_on is None and one.failed_on is None else None


def is_performed(standing: Standing) -> bool:
    """Whether an agreement of this round was performed, so that the matter is settled."""
    one, accepted = standing.mediation, standing.handling.accepted_on
    is_of_this_round = one is not None and accepted is not None and one.begun_on >= accepted
    return standing.stage in WHILE_HANDLED and is_of_this_round and one is not None and one.performed_on is not None


def petitioning(standing: Standing, scene: Scene) -> tuple[int, ...]:
    """The parties who petition now: party 0, unless withdrawn for good while signers go on, and the signers."""
    first = () if signers(standing) and cooling_off_ends(standing.withdrawn_on, scene) else (FIRST,)
    return (*first, *signers(standing))


def check_consents(standing: Standing, scene: Scene, consenting: tuple[int, ...], agent: int, *, article: str) -> None:
    """Refuse where one of those who petition has not consented, or an agent did whose mandate does not cover it."""
    if set(consenting) != set(petitioning(standing, scene)):
        raise Incomplete(
            say("Everybody who petitions must consent, and nobody else can."), article=article, field="consenting"
        )
    found = party(standing, agent) if agent else None
    if agent and found not in acting(standing):
        raise Incomplete(say("No agent of that number acts here."), article=article, field="agent")
    if found and not found.may_settle:
        raise NotCompetent(
            say("The mandate of that agent does not cover settling: the person must consent."),
            article=article,
            field="agent",
        )


def check_not_agreed(standing: Standing, *, article: str) -> None:
    """Refuse to decide while a signed agreement is being performed."""
    if agreed(standing):
        raise OutOfTurn(say("An agreement is being performed: please check that first."), article=article)


def rest(standing: Standing, on: date) -> tuple[Standing, tuple[int, ...]]:
    """Suspend the office's clocks, and give their places; one that is late stays late."""
    names = _RESTING.get(standing.stage, ())
    clocks = enumerate(standing.clocks)
    places = tuple(place for place, one in clocks if one.name in names and one.fate is Fate.RUNNING)
    return standing.stop(*names, on=on, fate=Fate.MOOT), places


def run_on(standing: Standing, places: tuple[int, ...]) -> Standing:
    """Let the suspended clocks run on from their first days, where their level is still open."""
    names = _RESTING.get(standing.stage, ())
    for clock in (standing.clocks[place] for place in places):
        if clock.name in names and (clock.name != "simple_answer" or standing.handling.is_simple):
            again = dataclasses.replace(clock, bearer=standing.holder, until=None, fate=Fate.RUNNING)
            standing = standing.but(clocks=(*standing.clocks, again))
    return standing
