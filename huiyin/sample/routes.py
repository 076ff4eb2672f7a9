"""Replies to suggestions and rewards, claims to a legal duty, and rerouted referrals."""

from __future__ import annotations

from datetime import timedelta

from huiyin.law.petition.stages import Stage
from huiyin.law.petition.steps.handling.adopt import Adopt
from huiyin.law.petition.steps.handling.reward import Reward
from huiyin.law.petition.steps.passing_on.reroute import Reroute
from huiyin.law.petition.values import Adoption, Branch, Purpose
from huiyin.sample.letters import Letter, paper
from huiyin.sample.life import Life


def branch_for(life: Life, letter: Letter) -> Branch:
    """The branch of a claim: one in twelve asks an office to perform a legal duty."""
    is_plain = letter.purpose is not Purpose.CLAIM or life.standing.handling.is_simple or life.plot.halt
    return Branch.PETITION if is_plain or not life.chance(0.08) else Branch.DUTY


def reply(life: Life) -> None:
    """Reply to a suggestion; it is delivered like an answer."""
    adoption = life.draw.choices(list(Adoption), [35, 40, 25])[0]
    measures = "" if adoption is Adoption.NOT else paper(life.draw, "measures")
    said = Adopt(
        adoption=adoption,
        reply=paper(life.draw, "suggestion_reply"),
        measures=measures,
        reasons=paper(life.draw, f"suggestion_{adoption.value}"),
    )
    life.do(said, life.head())


def reward(life: Life) -> None:
    """Reward every second adopted suggestion some weeks later."""
    if life.standing.handling.adopted in {Adoption.WHOLLY, Adoption.PARTLY} and life.chance(0.5):
        life.wait(10, 40)
        words = paper(life.draw, "rewarded")
        life.do(Reward(reward=paper(life.draw, "reward"), reasons=words), life.head(life.standing.handling.handler))


def is_taken_back(life: Life, letter: Letter) -> bool:
    """In one referral of eight the other body refuses and the petition returns; its days count from the start."""
    is_referred = life.standing.stage is Stage.REFERRED and not letter.is_for_court
    if not is_referred or letter.purpose is not Purpose.CLAIM or not life.chance(0.12):
        return False
    life.reach(life.today + timedelta(days=life.draw.randint(8, 40)))
    notice = Reroute(refused_by=paper(life.draw, "refused_by"), reasons=paper(life.draw, "reroute"))
    life.do(notice, life.clerk())
    return True
