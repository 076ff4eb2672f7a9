"""What goes on paper of a report of wrongdoing or a complaint of pressure (A30, A18(4)): no third person’s name."""

from __future__ import annotations

from collections.abc import Mapping

from huiyin.law.words import say
from huiyin.papers.case import Case, name_of
from huiyin.papers.contents.said import Body, Contents


def conclude(case: Case) -> Body:
    """检举控告办理反馈: what was reported, when it was taken up, what came of it; not what is in the file."""
    return {
        "subject": case.petition.subject,
        "received_on": case.before.received_on,
        "accepted_on": case.before.handling.accepted_on,
        "finding": case.act.finding.words,
        "feedback": case.act.feedback,
    }


def inform(case: Case) -> Body:
    """通报组织部门: what it has to know, and nothing by which who reported can be recognised."""
    return {"target": name_of(case.act.target), "facts": case.act.facts}


def complain_of_pressure(case: Case) -> Body:
    """Receipt: what was brought, to whom, and that nobody complained of comes to know of it."""
    brought, told = case.petition, case.end_of("report_notice")
    return {
        "received_on": case.day,
        "office": name_of(brought.office),
        "subject": brought.subject,
        "text": brought.text,
        "request": brought.request,
        "name": brought.name,
        "address": brought.address,
        "told_by": told.binding if told else None,
    }


OF_REPORTS: Mapping[str, Contents] = {
    "conclude": Contents(
        make=conclude,
        must={
            "received_on": say("day of receipt"),
            "subject": say("subject"),
            "finding": say("what came of it"),
            "feedback": say("feedback"),
        },
    ),
    "inform": Contents(
        make=inform,
        to=lambda case: (case.act.target,),
        must={"target": say("to which office"), "facts": say("facts found")},
    ),
    "complain_of_pressure": Contents(
        make=complain_of_pressure,
        issuer=lambda case: case.petition.office,
        must={
            "received_on": say("day of receipt"),
            "text": say("facts and reasons"),
            "request": say("request"),
        },
    ),
}
