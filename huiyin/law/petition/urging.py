"""Which office an urging goes to (A40): the holder, or after the end one that still owes something."""

from __future__ import annotations

from huiyin.law.act import Scene
from huiyin.law.duties import duties
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing

#: What is urged after the end: the report on an assignment, carrying out, performing, help, the visit (A22, A32, A37).
STILL_OWED = frozenset({"completion_report", "carry_out", "performance", "help", "return_visit"})


def urged_office(standing: Standing, scene: Scene) -> str:
    """The office that whoever is at work would urge; empty where the procedure is over and nobody they may urge owes.

    Of several that owe something it is the one whose day comes, or came, first.
    """
    if standing.stage is not Stage.ENDED:
        return standing.holder
    owed = [
        duty
        for duty in duties(standing, scene.pack, scene.calendar)
        if duty.clock in STILL_OWED and duty.until is None and _may_press(scene, duty.bearer)
    ]
    return min(owed, key=lambda duty: duty.due).bearer if owed else ""


def _may_press(scene: Scene, bearer: str) -> bool:
    over, there = scene.by.office, scene.offices.today(bearer)
    are_known = over in scene.offices and there in scene.offices
    return are_known and over != there and scene.offices.within_reach(over, there)
