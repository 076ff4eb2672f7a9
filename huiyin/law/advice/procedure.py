"""The order of steps of an advice: given once, answered once."""

from __future__ import annotations

from collections.abc import Mapping

from huiyin.law.act import Act, Scene
from huiyin.law.advice.standing import Stage, Standing
from huiyin.law.advice.steps.advise import Advise
from huiyin.law.advice.steps.respond import Respond
from huiyin.law.order import Order
from huiyin.law.words import Phrase, say

STAGES: Mapping[Stage, Phrase] = {
    Stage.NEW: say("not yet given"),
    Stage.GIVEN: say("given, an answer is owed"),
    Stage.ANSWERED: say("answered"),
}
NEXT: Mapping[Stage, tuple[type[Act[Standing]], ...]] = {
    Stage.NEW: (Advise,),
    Stage.GIVEN: (Respond,),
    Stage.ANSWERED: (),
}


def _nobody(standing: Standing, scene: Scene) -> None:
    """An advice shuts nobody out: it is about an organ's work and written to it."""


ORDER = Order(steps=(Advise, Respond), following=NEXT, stages=STAGES, shut_out=_nobody)
