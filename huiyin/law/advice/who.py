"""Who may do what on an advice."""

from __future__ import annotations

from huiyin.law.act import Scene, Who
from huiyin.law.actors import SUPERVISORS, Role
from huiyin.law.advice.standing import Standing
from huiyin.law.words import say


def _advises(_: Standing, scene: Scene) -> bool:
    """A petition office, or a supervisor of one (A14, A16)."""
    office = scene.offices.get(scene.by.office)
    return bool(office and office.is_petition_office and scene.by.roles & SUPERVISORS)


def _is_advised(standing: Standing, scene: Scene) -> bool:
    mine = scene.offices.today(standing.holder)
    return scene.by.handles_for(mine) or (scene.by.office == mine and Role.LEADER in scene.by.roles)


PETITION_OFFICE = Who[Standing](say("a petition office, or its supervisor"), _advises)
ORGAN_ADVISED = Who[Standing](say("staff of the office that was advised"), _is_advised)
