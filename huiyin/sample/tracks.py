"""What runs beside the stages: the simple procedure now and then, and out of it where it does not fit."""

from __future__ import annotations

from huiyin.law.act import Act
from huiyin.law.actors import Actor
from huiyin.law.petition import procedure
from huiyin.law.petition.standing import Outcome, Standing
from huiyin.law.petition.steps.make_ordinary import MakeOrdinary
from huiyin.law.petition.steps.simplify import Ground, Simplify
from huiyin.law.refusals import Refused
from huiyin.sample.letters import paper
from huiyin.sample.life import Life

SHARE_SIMPLE = 0.05
SHARE_NOT_PLAIN = 0.15


def may(life: Life, step: type[Act[Standing]], by: Actor) -> bool:
    """Whether the law lets them take the step now."""
    try:
        procedure.check_ready(step, life.standing, life.scene(by))
    except Refused:
        return False
    return True


def take_simply(life: Life) -> None:
    """A plain matter that has just come to an office, mostly at once."""
    if life.plot.halt or not life.chance(SHARE_SIMPLE):
        return
    life.reach(life.today)
    clerk = life.clerk()
    if may(life, Simplify, clerk):
        ground = life.draw.choices(list(Ground), [55, 10, 20, 10, 5])[0]
        life.do(Simplify(ground=ground, reasons=paper(life.draw, "simple")), clerk)


def leave_it_for(life: Life, outcome: Outcome) -> None:
    """Before a refusal, and now and then because it is not plain: the ordinary procedure."""
    if life.standing.is_simple and (outcome is Outcome.REFUSE or life.chance(SHARE_NOT_PLAIN)):
        life.do(MakeOrdinary(reasons=paper(life.draw, "not_plain")), life.clerk())
