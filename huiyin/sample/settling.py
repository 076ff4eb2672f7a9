"""Mediation and settlement of some claims, performed or not."""

from __future__ import annotations

from datetime import timedelta

from huiyin.law.petition.settling import agreed, petitioning
from huiyin.law.petition.steps.settling.break_off import BreakOff
from huiyin.law.petition.steps.settling.check_performance import CheckPerformance
from huiyin.law.petition.steps.settling.confirm_in_court import ConfirmInCourt
from huiyin.law.petition.steps.settling.mediate import Kind, Mediate
from huiyin.law.petition.steps.settling.settle import Settle
from huiyin.law.petition.values import Purpose
from huiyin.sample.letters import Letter, paper
from huiyin.sample.life import Life


def is_settled(life: Life, letter: Letter) -> bool:
    """Mediate one claim in thirty; returns whether a settlement was performed, so that no answer is due."""
    if (
        letter.purpose is not Purpose.CLAIM
        or life.standing.handling.is_simple
        or life.plot.halt
        or not life.chance(0.035)
    ):
        return False
    life.wait(1, 4)
    life.do(_talks(life), life.clerk())
    life.wait(3, 10)
    if life.chance(0.35):
        life.do(BreakOff(reasons=paper(life.draw, "break_off")), life.clerk())
        return False
    life.do(_agreement(life, letter), life.clerk())
    if life.due("court_confirmation") and life.chance(0.3):
        life.wait(1, 6)
        life.do(ConfirmInCourt(court=paper(life.draw, "court"), applied_on=life.today), life.clerk())
    return _was_performed(life)


def _talks(life: Life) -> Mediate:
    return Mediate(
        kind=life.draw.choices([Kind.MEDIATION, Kind.RECONCILIATION], [7, 3])[0],
        other_side=paper(life.draw, "other_side"),
        mediator=paper(life.draw, "mediator"),
        consented_on=life.today,
        consenting=petitioning(life.standing, life.scene(life.clerk())),
        consent="本人书面同意，附卷",
        other_consent="对方书面同意，附卷",
    )


def _agreement(life: Life, letter: Letter) -> Settle:
    return Settle(
        sides=f"信访人与{paper(life.draw, 'other_side')}",
        dispute=letter.found or letter.subject,
        content=paper(life.draw, "settlement"),
        performance=paper(life.draw, "performance"),
        perform_by=life.today + timedelta(days=life.draw.choice([10, 15, 20])),
        signed_on=life.today,
        consenting=petitioning(life.standing, life.scene(life.clerk())),
        signature="本人签字按印",
        other_signature="负责人签字并加盖公章",
    )


def _was_performed(life: Life) -> bool:
    """Whether the settlement is performed, mostly in time; otherwise the procedure continues."""
    one = agreed(life.standing)
    assert one is not None
    assert one.perform_by is not None
    is_kept = life.chance(0.85)
    day = life.in_time("performance", otherwise=10, spare=2) if is_kept else one.perform_by + timedelta(days=1)
    life.reach(max(day, life.today))
    check = CheckPerformance(is_performed=is_kept, evidence=paper(life.draw, "evidence"))
    life.do(check, life.clerk())
    return is_kept
