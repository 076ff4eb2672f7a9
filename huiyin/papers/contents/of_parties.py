"""Letters about who petitions: to one who signed or left, and about the mandate of an agent (A20; 民法典165)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from huiyin.law.petition.parties import party
from huiyin.law.petition.stages import STAGES
from huiyin.law.words import say
from huiyin.papers.case import Case, name_of
from huiyin.papers.contents.said import Body, Contents


def sign(case: Case) -> Body:
    """联名人回执: which matter, under which number, who has it, and what follows for the one who signed."""
    number = case.after.parties[-1].number
    return {
        "signed_on": case.day,
        "own_number": f"{case.view.number}.{number}",
        "subject": case.petition.subject,
        "holder": name_of(case.after.holder),
        "stage": STAGES[case.after.stage],
    }


def leave(case: Case) -> Body:
    """退出联名回执: until when it can be taken back, and that the others' matter goes on (charter R-12)."""
    days = case.view.pack.term("withdrawal_cooling_off")
    return {
        "left_on": case.day,
        "days": days,
        "last_day": case.day + timedelta(days=days),
        "subject": case.petition.subject,
        "reasons": case.act.reasons,
    }


def appoint_agent(case: Case) -> Body:
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


def end_agency(case: Case) -> Body:
    """终止委托告知书: whose mandate, and from when."""
    agent = party(case.before, case.act.agent)
    return {
        "agent_number": f"{case.view.number}.{case.act.agent}",
        "since": agent.joined_on if agent else None,
        "ended_on": case.day,
    }


def _holder(case: Case) -> str:
    return case.after.holder


OF_PARTIES: Mapping[str, Contents] = {
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
}
