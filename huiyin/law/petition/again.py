"""A matter brought again after its end (A36(3), law.md 1.3): the old rounds and their lateness stay on record."""

from __future__ import annotations

import dataclasses
from datetime import date

from huiyin.law.act import Scene
from huiyin.law.petition import simple
from huiyin.law.petition.passing_on import barred, free_above, is_accused
from huiyin.law.petition.settling import agreed
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import UNHANDLED, Standing
from huiyin.law.petition.tracks import Mediation
from huiyin.law.refusals import OutOfTurn
from huiyin.law.running import Fate
from huiyin.law.words import say


def receiving_office(standing: Standing, scene: Scene) -> str:
    """The office that examines it: the one that registered it, or the next above that does not keep out."""
    offices, accused = scene.offices, barred(standing, scene)
    registrar = offices.today(standing.registrar)
    candidates = (registrar, free_above(offices, registrar, accused))
    return next((code for code in candidates if code and not is_accused(offices, code, accused)), standing.holder)


def is_looked_at(standing: Standing) -> bool:
    """Whether it was brought again and not yet taken up anew."""
    brought, taken_up = standing.refiled_on, standing.reopened_on
    return brought is not None and (taken_up is None or taken_up < brought)


def told_by(standing: Standing) -> str:
    """The handler of a refusal: of a matter brought again the office that answered it before, else the holder."""
    before = standing.handling.handler
    return before if is_looked_at(standing) and before else standing.holder


def afresh(standing: Standing, on: date) -> Standing:
    """The matter as if it had just been registered; its clocks, what is owed, and what was late stay on record."""
    if not is_looked_at(standing):
        return standing
    ordinary = simple.made_ordinary(standing, on=on)
    return ordinary.but(handling=UNHANDLED, reopened_on=on, mediation=_still_owed(standing))


def _still_owed(standing: Standing) -> Mediation | None:
    """The agreement that is still to be performed; the old round's clocks never run on."""
    one = agreed(standing)
    return dataclasses.replace(one, resting=()) if one else None


def check_still_open(standing: Standing, window: str, *, is_asked: bool, article: str) -> None:
    """Refuse a request after the end where it was made before, or no opinion allows it."""
    since = standing.handling.answered_on
    if is_asked or since is None or not any(c.name == window and c.since >= since for c in standing.clocks):
        raise OutOfTurn(say("There is no opinion here for which that could still be asked."), article=article)


def end_undone(standing: Standing, on: date) -> Standing:
    """Reopen an ended procedure for a late request, which a person decides; drop the return visit."""
    if standing.stage is not Stage.ENDED:
        return standing
    return standing.but(ended_on=None, withdrawn_on=None).stop("return_visit", on=on, fate=Fate.MOOT)
