"""The order of steps of an annual report: there is one."""

from __future__ import annotations

from collections.abc import Mapping

from huiyin.law.act import Act, Scene
from huiyin.law.annual.standing import Stage, Standing
from huiyin.law.annual.steps.report_year import ReportYear
from huiyin.law.order import Order
from huiyin.law.words import Phrase, say

STAGES: Mapping[Stage, Phrase] = {Stage.NEW: say("not yet made"), Stage.MADE: say("made")}
NEXT: Mapping[Stage, tuple[type[Act[Standing]], ...]] = {Stage.NEW: (ReportYear,), Stage.MADE: ()}


def _nobody(standing: Standing, scene: Scene) -> None:
    """It is about figures, not about a matter."""


ORDER = Order(steps=(ReportYear,), following=NEXT, stages=STAGES, shut_out=_nobody)
