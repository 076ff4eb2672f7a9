"""Hearings: requested in some petitions, then refused, or called and held."""

from __future__ import annotations

from huiyin.law.petition.steps.hearing.ask_hearing import AskHearing
from huiyin.law.petition.steps.hearing.call_hearing import CallHearing
from huiyin.law.petition.steps.hearing.hold_hearing import HoldHearing
from huiyin.law.petition.steps.hearing.refuse_hearing import RefuseHearing
from huiyin.law.petition.values import Purpose
from huiyin.sample.letters import Letter, a_name, paper
from huiyin.sample.life import DAY, Life


def asked_for(life: Life, letter: Letter) -> None:
    """One in forty requests a hearing while the claim is handled; half of these are granted."""
    if letter.purpose is not Purpose.CLAIM or life.standing.handling.is_simple or not life.chance(0.025):
        return
    by = life.at_home(0, 4)
    life.do(AskHearing(reasons=paper(life.draw, "ask_hearing")), by)
    life.wait(1, 3)
    if life.chance(0.5):
        life.do(RefuseHearing(reasons=paper(life.draw, "refuse_hearing")), life.clerk())
    else:
        hear_in_public(life)


def hear_in_public(life: Life) -> None:
    """Call a hearing for a working day at least a week later, and hold it."""
    day = life.today + life.draw.randint(8, 14) * DAY
    while not life.works(day):
        day += DAY
    notice = CallHearing(
        set_for=day,
        place=paper(life.draw, "hearing_place"),
        host=life.clerk().staff,
        panel=(a_name(life.draw), a_name(life.draw)),
        recorder=a_name(life.draw),
        invited=paper(life.draw, "hearing_invited"),
        is_public=life.chance(0.3),
    )
    life.do(notice, life.clerk())
    life.reach(day)
    record = HoldHearing(
        held_on=life.today,
        present=paper(life.draw, "hearing_present"),
        minutes=paper(life.draw, "hearing_minutes"),
        opinions=paper(life.draw, "hearing_opinions"),
        conclusion=paper(life.draw, "hearing_conclusion"),
    )
    life.do(record, life.clerk())
