"""Letters of the first level: the answer and what leads to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from huiyin.law.petition.answering import leads_to_review
from huiyin.law.petition.steps.handling.adopt import Adopt
from huiyin.law.petition.steps.handling.enlist import Enlist
from huiyin.law.petition.steps.passing_on.assign import Assign
from huiyin.law.petition.values import Adoption
from huiyin.law.running import Fate
from huiyin.law.statute import article
from huiyin.law.words import say
from huiyin.papers.case import Done, name_of
from huiyin.papers.contents.base import Body, Contents
from huiyin.papers.contents.petition.case import PetitionCase
from huiyin.papers.contents.petition.elsewhere import after_duty
from huiyin.papers.contents.petition.next_level import next_level
from huiyin.people.offices import offices

_NOTHING_IS_DONE = say("none, since it is not taken up")


def enlist(case: PetitionCase) -> Body:
    """协办函: to which unit, what is asked, by when, and who answers the person."""
    end = case.ends(case.after.clocks[-1])
    return {
        "target": name_of(case.act.target),
        "subject": case.petition.subject,
        "request": case.petition.request,
        "points": case.act.points,
        "days": case.act.days,
        "due": end.binding,
        "holder": name_of(case.after.holder),
    }


def _asked(case: PetitionCase) -> Done[Enlist] | None:
    """The last request to the office that gives its opinion."""
    known, mine = offices(), case.shown.by_office
    found = [one for one in case.all(Enlist) if one.place < case.shown.place]
    return next((one for one in reversed(found) if known.are_one(one.act.target, mine)), None)


def contribute(case: PetitionCase) -> Body:
    """协办意见函: what was asked and when, the opinion and its basis."""
    asked = _asked(case)
    return {
        "subject": case.petition.subject,
        "asked_on": asked.day if asked else None,
        "points": asked.act.points if asked else "",
        "opinion": case.act.opinion,
        "basis": case.act.basis,
    }


def extend(case: PetitionCase) -> Body:
    """延长办理期限告知书: why, until when, approved by whom (A34)."""
    first, end = case.before.running("answer"), case.end_of("extended_answer")
    return {
        "accepted_on": case.before.handling.accepted_on,
        "days": case.act.days,
        "reasons": case.act.reasons,
        "first_due": case.ends(first).binding if first else None,
        "due": end.binding if end else None,
        "is_certain": end.certain if end else True,
        "approver": case.shown.badge,
        "law": article(case.view.pack.period("extended_answer").article).citation,
    }


def _after_answer(case: PetitionCase) -> dict[str, Any]:
    """The way to a review; where a duty was asked for, administrative review or the court instead (行政诉讼法47)."""
    if leads_to_review(case.before, case.view.pack):
        none = say("No organ stands above this one, so there is no review of this answer.")
        return next_level(case, window="ask_review", none=none) | {"is_duty": False}
    return {"organ": None, "is_duty": True, "days": 0, "where_to_go": after_duty(case.view.pack)}


def answer(case: PetitionCase) -> Body:
    """处理意见书: request, facts and reasons, opinion, basis (A32); and the way to a review (A35)."""
    act = case.act
    return _after_answer(case) | {
        "request": act.request,
        "facts": act.facts,
        "outcome": act.outcome.words,
        "opinion": act.opinion,
        "basis": act.basis,
        "accepted_on": case.before.handling.accepted_on,
        "heard_on": case.before.handling.heard_on,
        "is_redo": case.before.handling.is_redo,
        "what_is_new": act.what_is_new,
        "carry_out_days": act.carry_out_days,
    }


def adopt(case: PetitionCase) -> Body:
    """The reply: whether the suggestion is taken up, what is done by when, and why."""
    act = case.act
    is_taken_up = act.adoption is not Adoption.NOT
    return {
        "subject": case.petition.subject,
        "suggested": case.petition.request,
        "received_on": case.before.received_on,
        "adoption": act.adoption.words,
        "reply": act.reply,
        "done": act.measures if is_taken_up or act.measures.strip() else _NOTHING_IS_DONE,
        "reasons": act.reasons,
        "is_taken_up": is_taken_up,
    }


def reward(case: PetitionCase) -> Body:
    """The notice of a reward for a suggestion that was taken up."""
    replied = case.earlier(Adopt)
    return {
        "subject": case.petition.subject,
        "replied_on": replied.day if replied else None,
        "adoption": case.before.handling.adopted.words if case.before.handling.adopted else None,
        "reward": case.act.reward,
        "reasons": case.act.reasons,
    }


def conclude(case: PetitionCase) -> Body:
    """检举控告办理反馈: what was reported, when it was taken up, what came of it; not what is in the file."""
    return {
        "subject": case.petition.subject,
        "received_on": case.before.received_on,
        "accepted_on": case.before.handling.accepted_on,
        "finding": case.act.finding.words,
        "feedback": case.act.feedback,
    }


def _assigner(case: PetitionCase) -> tuple[str, ...]:
    assigned = case.earlier(Assign)
    return (assigned.by_office,) if assigned else ()


def _report_day(case: PetitionCase) -> date | None:
    """The day by which the reporting office had to report: of the clock that this act stopped."""
    now = {
        place
        for place, clock in enumerate(case.after.clocks)
        if clock.name == "completion_report" and clock.fate is Fate.MET
    }
    stopped = [clock for place, clock in enumerate(case.before.clocks) if place in now and clock.fate is Fate.RUNNING]
    return case.ends(stopped[-1]).binding if stopped else None


def report_back(case: PetitionCase) -> Body:
    """办结报告: the result against each point of the assignment (A22(1)③)."""
    assigned = case.earlier(Assign)
    outcome = case.before.handling.outcome
    return {
        "points": assigned.act.points if assigned else "",
        "results": case.act.results,
        "assigned_on": assigned.day if assigned else None,
        "due": _report_day(case),
        "subject": case.petition.subject,
        "outcome": outcome.words if outcome else None,
    }


def report_progress(case: PetitionCase) -> Body:
    """进展情况报告: what was done, what is open, and by when all is reported (A22(1)③)."""
    return {
        "subject": case.petition.subject,
        "done": case.act.done,
        "open": case.act.open,
        "due": _on_an_assignment(case)["due"],
    }


def _on_an_assignment(case: PetitionCase) -> dict[str, object]:
    end = case.end_of("completion_report")
    return {"subject": case.petition.subject, "due": end.binding if end else None}


def return_report(case: PetitionCase) -> Body:
    """退回函: which points are open, and by when they are reported on."""
    return _on_an_assignment(case) | {"points": case.act.points}


def extend_assignment(case: PetitionCase) -> Body:
    """延长交办期限通知: by which day the report is wanted now, and why."""
    return _on_an_assignment(case) | {"reasons": case.act.reasons}


def _reporter(case: PetitionCase) -> tuple[str, ...]:
    clock = case.after.running("completion_report")
    return (clock.bearer,) if clock else ()


CONTENTS: Mapping[str, Contents[PetitionCase]] = {
    "enlist": Contents(
        make=enlist,
        to=lambda case: (case.act.target,),
        must={
            "target": say("to which office"),
            "subject": say("subject"),
            "points": say("what the office is asked for"),
            "due": say("day by which an opinion is wanted"),
            "holder": say("office that has the matter"),
        },
    ),
    "contribute": Contents(
        make=contribute,
        to=lambda case: (case.before.holder,),
        must={
            "asked_on": say("day of the request"),
            "points": say("what the office is asked for"),
            "opinion": say("opinion"),
            "basis": say("legal basis"),
        },
    ),
    "extend": Contents(
        make=extend,
        must={
            "reasons": say("reasons"),
            "days": say("days more"),
            "due": say("new day"),
            "approver": say("who approved it"),
        },
    ),
    "answer": Contents(
        make=answer,
        must={
            "request": say("request"),
            "facts": say("facts and reasons"),
            "outcome": say("outcome"),
            "opinion": say("opinion"),
            "basis": say("legal basis"),
            "where_to_go": say("name and address of the organ to ask for a review"),
            "days": say("days to ask for a review"),
        },
    ),
    "adopt": Contents(
        make=adopt,
        must={
            "subject": say("subject"),
            "suggested": say("what is suggested"),
            "adoption": say("whether the suggestion is taken up"),
            "reply": say("reply"),
            "done": say("measures"),
            "reasons": say("reasons"),
        },
    ),
    "reward": Contents(
        make=reward,
        must={
            "subject": say("subject"),
            "replied_on": say("day of the reply"),
            "reward": say("reward"),
            "reasons": say("reasons"),
        },
    ),
    "conclude": Contents(
        make=conclude,
        must={
            "received_on": say("day of receipt"),
            "subject": say("subject"),
            "finding": say("what came of it"),
            "feedback": say("feedback"),
        },
    ),
    "report_back": Contents(
        make=report_back,
        to=_assigner,
        must={
            "points": say("points to settle"),
            "results": say("result on each point"),
            "assigned_on": say("day of the assignment"),
        },
    ),
    "report_progress": Contents(
        make=report_progress,
        to=_assigner,
        must={"done": say("what was done"), "open": say("what is still to be done"), "due": say("day of the report")},
    ),
    "return_report": Contents(
        make=return_report, to=_reporter, must={"points": say("points to settle"), "due": say("day of the report")}
    ),
    "extend_assignment": Contents(
        make=extend_assignment, to=_reporter, must={"reasons": say("reasons"), "due": say("day of the report")}
    ),
}
