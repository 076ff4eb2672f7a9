"""What goes on beside and after the procedure: the answer is carried out."""

from __future__ import annotations

from datetime import date

from huiyin.law.petition.standing import Outcome
from huiyin.law.petition.steps.carry_out import CarryOut
from huiyin.sample.letters import paper
from huiyin.sample.life import Life


def days_to_carry_out(life: Life, outcome: Outcome) -> int:
    """How long the answer gives its office; nothing but what is supported is carried out."""
    return life.draw.choice([15, 30, 30, 60, 90]) if outcome is Outcome.SUPPORT else 0


def carry_out_before(life: Life, day: date | None) -> None:
    """The answer is carried out while the person may still ask for a review, where its days are over before."""
    due = life.due("ENFORCE")
    if due and (day is None or due <= day):
        carry_out(life)


def after_the_end(life: Life) -> None:
    """What no end of the procedure ends (law.md 4, rule 11)."""
    if life.due("ENFORCE"):
        carry_out(life)


def carry_out(life: Life) -> None:
    """In time mostly, at times in two parts."""
    office = next(clock.bearer for clock in life.standing.clocks if clock.name == "ENFORCE" and not clock.until)
    if life.chance(0.15):
        life.wait(2, 6)
        _tell(life, office, is_complete=False)
    life.reach(max(life.today, life.in_time("ENFORCE", otherwise=20, spare=3)))
    _tell(life, office, is_complete=True)


def _tell(life: Life, office: str, *, is_complete: bool) -> None:
    done, evidence = paper(life.draw, "carried_out" if is_complete else "carried_part"), paper(life.draw, "evidence")
    life.do(CarryOut(done=done, is_complete=is_complete, evidence=evidence), life.clerk(office))
