"""Petitions of several people, with every letter about who petitions."""

from __future__ import annotations

from huiyin.law.actors import PETITIONER, Actor, Kind
from huiyin.law.petition.steps.parties.appoint_agent import AppointAgent, Relation
from huiyin.law.petition.steps.parties.end_agency import EndAgency
from huiyin.law.petition.steps.parties.leave import Leave
from tests.dossiers import Petition, a_petition, clerk_of


def together() -> Petition:
    """Two more sign and one of them leaves; an agent comes and goes; the answer reaches each of the others."""
    signed = a_petition().registered().later(1).signed("联名甲").signed("联名乙")
    mandate = AppointAgent(
        party=1,
        relation=Relation.LAWYER,
        name="代理丙",
        scope="代为陈述、提交材料、领取文书",
        mandate="三月七日授权委托书",
    )
    named = signed.did(mandate, clerk_of("H-XF")).later(1).forwarded().later(2).accepted()
    left = named.did(Leave(reasons="已经搬走"), Actor(kind=Kind.PETITIONER, party=2))
    answered = left.later(20).heard().later(10).answered().later(1).delivered().later(2).delivered(party=1)
    return answered.did(EndAgency(agent=3, reasons=""), Actor(kind=Kind.PETITIONER, party=1))


def guarded() -> Petition:
    """A guardian acts in the person's place."""
    guardian = AppointAgent(relation=Relation.GUARDIAN, name="监护丁", scope="全部程序", mandate="户口簿和医院证明")
    return a_petition().registered().later(1).did(guardian, PETITIONER)


TOGETHER = (together, guarded)
