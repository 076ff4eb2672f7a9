"""Passing a matter from one office to another: what forwarding, assigning and returning share (A22–A24)."""

from __future__ import annotations

from datetime import date

from huiyin.law.act import Scene
from huiyin.law.offices import Offices
from huiyin.law.petition.standing import Fate, Stage, Standing
from huiyin.law.refusals import Misdirected
from huiyin.law.words import say


def is_accused(offices: Offices, office: str, accused: tuple[str, ...]) -> bool:
    """Whether ``office`` is complained of, under its old name or the new one (A30)."""
    return any(offices.are_one(office, other) for other in accused)


def check_target(standing: Standing, scene: Scene, target: str, *, article: str) -> None:
    """Refuse a target that is unknown, dissolved, the sender itself, out of reach or complained of."""

    def misdirected(text: str, **gaps: object) -> Misdirected:
        return Misdirected(say(text, **gaps), article=article, field="target")

    if target not in scene.offices:
        raise misdirected("There is no office with the code {code}: please pick one from the list.", code=target)
    name = scene.offices[target].name
    successor = scene.offices.today(target)
    if successor != target:
        raise misdirected(
            "{office} no longer exists; {successor} has taken over its duties (A24).",
            office=name,
            successor=scene.offices[successor].name,
        )
    if target == standing.holder:
        raise misdirected("{office} has the matter already.", office=name)
    if is_accused(scene.offices, target, standing.accused):
        raise misdirected("{office} is complained of in this matter and may not receive it (A30).", office=name)
    if not scene.offices.within_reach(standing.holder, target):
        raise misdirected("{office} lies outside your region: only your own level or below can be named.", office=name)


def hand_over(standing: Standing, target: str, *, on: date, assigned: bool) -> Standing:
    """The matter with ``target``; the sender's clock is met, the notice and objection clocks start there."""
    sent = standing.stop("K1", "K2", "K3", on=on).stop("K4", on=on, fate=Fate.MOOT)
    moved = sent.but(sender=standing.holder, handed_on=on, is_assigned=assigned, stage=Stage.HANDED, notified_on=None)
    return moved.held_by(target).start("K3", bearer=target, since=on).start("K4", bearer=target, since=on)


def reopened(standing: Standing, office: str) -> Standing:
    """With ``office``'s own last notice or passing-on clock running again from its first day: no extra time."""
    own = [clock for clock in standing.clocks if clock.bearer == office and clock.name in {"K1", "K2", "K3"}]
    return standing.start(own[-1].name, bearer=office, since=own[-1].since) if own else standing
