"""Disputes on competence (管辖争议, A24(1)): the organ above both decides, else the joint conference over both."""

from __future__ import annotations

import dataclasses

from huiyin.law.act import Scene
from huiyin.law.offices import Offices, stem
from huiyin.law.petition.passing_on import barred, check_not_accused, check_stands, is_accused, stage_before
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.tracks import Dispute
from huiyin.law.refusals import Misdirected
from huiyin.law.words import say


def pending(standing: Standing) -> Dispute | None:
    """The dispute that nobody has decided yet."""
    dispute = standing.dispute
    return dispute if dispute and dispute.decided_on is None else None


def decider_for(offices: Offices, first: str, second: str, accused: tuple[str, ...]) -> str:
    """Who decides between two offices: the nearest organ above both; where none stands there, the petition office
    over both places, which keeps the joint conference (联席会议). Never one complained of. Empty where nobody is left.
    """
    return offices.common_superior(first, second, but=accused) or _conference(offices, first, second, accused)


def _conference(offices: Offices, first: str, second: str, accused: tuple[str, ...]) -> str:
    places = [offices[offices.today(code)].region for code in (first, second)]
    found = [
        one
        for one in offices.values()
        if one.is_petition_office
        and not one.successor
        and all(one.covers(place) for place in places)
        and not is_accused(offices, one.code, (first, second, *accused))
    ]
    return min(found, key=lambda one: (-len(stem(one.region)), one.code)).code if found else ""


def check_other(standing: Standing, scene: Scene, target: str, *, article: str) -> None:
    """Refuse to name an office that cannot be the competent one, or between which and one's own nobody can decide."""
    check_stands(scene, target, article=article)
    check_not_accused(standing, scene, target, article=article)
    name = scene.offices[target].name
    if scene.offices.are_one(target, standing.holder):
        raise Misdirected(say("{office} has the matter already.", office=name), article=article, field="target")
    if not decider_for(scene.offices, standing.holder, target, barred(standing, scene)):
        raise Misdirected(
            say("Nobody stands above both your office and {office} who could decide.", office=name),
            article=article,
            field="target",
        )


def check_competent(standing: Standing, scene: Scene, target: str, *, article: str) -> None:
    """Refuse to give it to an office that is gone, complained of, or beyond the deciding organ's reach."""
    check_stands(scene, target, article=article)
    check_not_accused(standing, scene, target, article=article)
    dispute = pending(standing)
    sides = (dispute.holder, dispute.other) if dispute else ()
    is_a_side = any(scene.offices.are_one(target, side) for side in sides)
    if not is_a_side and not scene.offices.within_reach(scene.by.office, target):
        raise Misdirected(
            say("{office} lies outside your region.", office=scene.offices[target].name),
            article=article,
            field="target",
        )


def raised(standing: Standing, scene: Scene, other: str) -> Standing:
    """Begin the dispute and let the decider read the matter; every clock runs on."""
    decider = decider_for(scene.offices, standing.holder, other, barred(standing, scene))
    dispute = Dispute(holder=standing.holder, other=other, decider=decider, raised_on=scene.today)
    return _with(standing.but(stage=Stage.DISPUTED), dispute)


def decided(standing: Standing, scene: Scene) -> Standing:
    """Record that the dispute is decided; it cannot be raised again."""
    dispute = standing.dispute
    return standing.but(dispute=dataclasses.replace(dispute, decided_on=scene.today)) if dispute else standing


def laid_down(standing: Standing) -> Standing:
    """Return to the stage before the dispute."""
    return standing.but(stage=stage_before(standing))


def kept_free(standing: Standing, scene: Scene) -> Standing:
    """After a correction: drop a dispute with an office complained of, and replace such a decider (A30)."""
    dispute = pending(standing)
    if dispute is None:
        return standing
    if standing.stage is not Stage.DISPUTED:
        return standing.but(dispute=None)
    if is_accused(scene.offices, dispute.other, barred(standing, scene)):
        return laid_down(standing).but(dispute=None)
    if not is_accused(scene.offices, dispute.decider, barred(standing, scene)):
        return standing
    decider = decider_for(scene.offices, dispute.holder, dispute.other, barred(standing, scene))
    if not decider:
        return laid_down(standing).but(dispute=None)
    return _with(standing, dataclasses.replace(dispute, decider=decider))


def _with(standing: Standing, dispute: Dispute) -> Standing:
    known = standing.offices
    return standing.but(dispute=dispute, offices=known if dispute.decider in known else (*known, dispute.decider))
