"""Letters about who petitions: to one who signed, left or withdrew; the mandate of an agent (A20; 民法典165)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from huiyin.law.petition.parties import party, signers
from huiyin.law.petition.stages import STAGES
from huiyin.law.words import say
from huiyin.papers.case import name_of
from huiyin.papers.contents.base import Body, Contents
from huiyin.papers.contents.petition.case import PetitionCase


def _holder(case: PetitionCase) -> str:
    return case.after.holder


def sign(case: PetitionCase) -> Body:
    """联名人回执: which matter, under which number, who has it, and what follows for the one who signed."""
    number = case.after.parties[-1].number
    return {
        "signed_on": case.day,
        "own_number": f"{case.view.number}.{number}",
        "subject": case.petition.subject,
        "holder": name_of(case.after.holder),
        "stage": STAGES[case.after.stage],
    }


def leave(case: PetitionCase) -> Body:
    """退出联名回执: until when it can be taken back, and that the others' matter goes on (charter R-12)."""
    days = case.view.pack.term("withdrawal_cooling_off")
    return {
        "left_on": case.day,
        "days": days,
        "last_day": case.day + timedelta(days=days),
        "subject": case.petition.subject,
        "reasons": case.act.reasons,
    }


def appoint_agent(case: PetitionCase) -> Body:
    """收到委托回执: who acts, what the mandate covers, and the agent's own number."""
    agent = case.after.parties[-1]
    return {
        "agent_number": f"{case.view.number}.{agent.number}",
        "agent": case.act.name,
        "relation": case.act.relation.words,
        "scope": case.act.scope,
        "may_settle": agent.may_settle,
        "mandate": case.act.mandate,
        "since": case.day,
    }


def end_agency(case: PetitionCase) -> Body:
    """终止委托告知书: whose mandate, and from when."""
    agent = party(case.before, case.act.agent)
    return {
        "agent_number": f"{case.view.number}.{case.act.agent}",
        "since": agent.joined_on if agent else None,
        "ended_on": case.day,
    }


def withdraw(case: PetitionCase) -> Body:
    """A receipt that says until when it can be taken back, and that nothing rests meanwhile (charter R-12)."""
    days = case.view.pack.term("withdrawal_cooling_off")
    return {
        "withdrawn_on": case.day,
        "days": days,
        "last_day": case.day + timedelta(days=days),
        "holder": name_of(case.after.holder),
        "others_go_on": bool(signers(case.after)),
        "reasons": case.act.reasons,
    }


CONTENTS: Mapping[str, Contents[PetitionCase]] = {
    "sign": Contents(
        make=sign,
        issuer=_holder,
        must={
            "signed_on": say("day of signing"),
            "own_number": say("own number"),
            "subject": say("subject"),
            "holder": say("office that has the matter"),
        },
    ),
    "leave": Contents(
        make=leave,
        issuer=_holder,
        must={"left_on": say("day of leaving"), "last_day": say("last day to take it back")},
    ),
    "appoint_agent": Contents(
        make=appoint_agent,
        issuer=_holder,
        must={
            "agent_number": say("number of the agent"),
            "relation": say("who the agent is"),
            "may_settle": say("whether the mandate covers settling"),
            "since": say("day of the mandate"),
        },
    ),
    "end_agency": Contents(
        make=end_agency,
        issuer=_holder,
        must={"agent_number": say("number of the agent"), "ended_on": say("day the mandate ended")},
    ),
    "withdraw": Contents(
        make=withdraw,
        issuer=lambda case: case.after.holder,
        must={
            "withdrawn_on": say("day of the withdrawal"),
            "last_day": say("last day to take it back"),
            "holder": say("office that has the matter"),
        },
    ),
}
