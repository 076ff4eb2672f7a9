"""Joint petitions: some people sign, one in ten of them leaves, and some have an agent.

It uses its own random generator, so that it does not change the course of petitions of one person.
"""

from __future__ import annotations

from random import Random

from huiyin.law.actors import PETITIONER, Actor, Kind
from huiyin.law.petition.parties import acting, has_voice, signers, unserved
from huiyin.law.petition.steps.bringing.add_material import AddMaterial
from huiyin.law.petition.steps.handling.deliver import Deliver
from huiyin.law.petition.steps.parties.appoint_agent import AppointAgent, Relation
from huiyin.law.petition.steps.parties.end_agency import EndAgency
from huiyin.law.petition.steps.parties.leave import Leave
from huiyin.law.petition.steps.parties.sign import Sign
from huiyin.sample.letters import a_name
from huiyin.sample.life import Life

SHARE_SIGNED = 0.05
SHARE_AGENT = 0.03
SHARE_LEAVES = 0.1


def others_sign(life: Life) -> None:
    """After registration up to three people sign, and some appoint an agent."""
    if life.standing.is_sealed or life.plot.halt:
        return
    draw = _draw(life, "sign")
    for _ in range(draw.randint(1, 3) if draw.random() < SHARE_SIGNED else 0):
        life.do(Sign(name=a_name(draw), phone=_phone(draw), consent=draw.choice(_CONSENTS)), life.clerk())
    if draw.random() < SHARE_AGENT:
        life.do(_mandate(draw, life), life.clerk())


def others_act(life: Life) -> None:
    """During handling one in ten signers leaves, agents add material, and some mandates end."""
    draw = _draw(life, "act")
    for number in signers(life.standing):
        if draw.random() < SHARE_LEAVES:
            life.do(Leave(), _as(number))
    for agent in acting(life.standing):
        if not has_voice(life.standing, agent.number):
            continue  # the person they act for has left
        life.do(AddMaterial(text="代理人提交书面意见和证据清单。"), _as(agent.number))
        if draw.random() < 0.4:
            life.do(EndAgency(agent=agent.number), _as(agent.acts_for))


def first_to_serve(life: Life) -> int:
    """The party to serve first: the submitter (0), unless they have withdrawn."""
    return next(iter(unserved(life.standing, life.scene(life.clerk()))), 0)


def goes_on_for_others(life: Life) -> bool:
    """Whether any signer has not left."""
    return bool(signers(life.standing))


def serve_the_others(life: Life, first: Deliver) -> None:
    """Serve a copy on each signer, in the same way and on the same day."""
    for number in unserved(life.standing, life.scene(life.clerk())):
        copy = Deliver(
            party=number, service=first.service, served_on=first.served_on, proof=first.proof, ground=first.ground
        )
        life.do(copy, life.clerk())


def one_who_asks(life: Life, by: Actor) -> Actor:
    """The person who requests the review: the submitter or one of the signers."""
    return _as(_draw(life, "ask").choice((0, *signers(life.standing)))) if signers(life.standing) else by


_CONSENTS = ("在来信上签名按手印", "与提出人一同来访，当面表示", "电话核实，本人同意联名")


def _mandate(draw: Random, life: Life) -> AppointAgent:
    return AppointAgent(
        party=draw.choice((0, *signers(life.standing))),
        relation=draw.choice((Relation.RELATIVE, Relation.RELATIVE, Relation.LAWYER, Relation.GUARDIAN)),
        name=a_name(draw),
        phone=_phone(draw),
        scope="代为提交材料、陈述意见、领取文书。",
        mandate=f"{life.today:%Y年%m月%d日}授权委托书一份",
    )


def _phone(draw: Random) -> str:
    return f"199{draw.randrange(10**8):08d}"


def _as(number: int) -> Actor:
    return Actor(kind=Kind.PETITIONER, party=number) if number else PETITIONER


def _draw(life: Life, what: str) -> Random:
    return Random(f"{life.plot.begins} {what}")  # noqa: S311 -- sample data, not a secret
