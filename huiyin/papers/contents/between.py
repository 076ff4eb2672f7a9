"""What offices write to each other about a matter. None of it goes to the petitioner."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from huiyin.journal.read import ActView
from huiyin.law.counting import NEVER, Due
from huiyin.law.running import Fate
from huiyin.law.words import Phrase, say
from huiyin.papers.case import Case, name_of
from huiyin.papers.contents import confidential
from huiyin.papers.contents.said import Body, Contents


def forward(case: Case) -> Body:
    """转送单: to whom, why, what is passed on, and by when the target must tell the person or object."""
    return _passed_on(case) | {"reasons": case.act.reasons}


def assign(case: Case) -> Body:
    """交办函: the same, with the points to settle, the period, and the report that is wanted."""
    end = case.end_of("completion_report")
    return _passed_on(case) | {
        "points": case.act.points,
        "days": case.act.days,
        "due": end.binding if end else None,
    }


def _passed_on(case: Case) -> dict[str, object]:
    is_report = case.after.is_sealed
    tell, protest = case.end_of("report_notice" if is_report else "notice_forwarded"), case.end_of("objection")
    decide = case.end_of("report_pass_on")
    # A23(4): no notice by A23(3) is owed for a report, and nobody objects to it.
    own_rules = say("by the rules for reports of wrongdoing") if is_report else None
    return {
        "target": name_of(case.act.target),
        "received_on": case.before.received_on,
        "channel": case.petition.channel.words,
        "subject": case.petition.subject,
        "request": confidential.NOT_COPIED if case.after.is_confidential else case.petition.request,
        "confidential": confidential.wish(case.after, case.view.pack),
        "materials": _materials(case),
        "is_report": is_report,
        "tell_by": tell.binding if tell else own_rules,
        "object_by": _day_or_none_set(protest) if protest else own_rules,
        "decide_by": decide.binding if decide else None,
    }


def _day_or_none_set(end: Due) -> date | Phrase:
    """The day on which a period ends; in words where the rules set none, as those of 2005 do for an objection."""
    return end.binding if end.binding < NEVER else say("no day is set by the rules that bind this matter")


def _materials(case: Case) -> tuple[Phrase, ...]:
    """What goes along, one line each: the petition and everything that was added before this letter."""
    first = say("The petition as it was brought, {day}", day=case.view.acts[0].day)
    added = [view for view in case.view.of("add_material") if view.place < case.shown.place]
    return (first, *(_added(view) for view in added))


def _added(view: ActView) -> Phrase:
    files = len(view.act.files)  # type: ignore[attr-defined]
    if files:
        return say("Material added on {day}, with files: {files}", day=view.day, files=files)
    return say("Material added on {day}", day=view.day)


def protest(case: Case) -> Body:
    """异议退回函: detailed reasons, the office suggested, whether in time, and what the sender decided (A23(3))."""
    clock = case.before.running("objection")
    end = case.ends(clock) if clock else None
    settled = next(case.later("settle_objection"), None)
    return {
        "sender": name_of(case.before.handling.sender),
        "subject": case.petition.subject,
        "handed_on": case.before.handling.handed_on,
        "reasons": case.act.reasons,
        "suggested": name_of(case.act.suggested) if case.act.suggested else say("none is suggested"),
        "due": _day_or_none_set(end) if end else None,
        "is_late": bool(end and case.day > end.binding),
        "is_settled": settled is not None,
        "is_agreed": bool(settled and settled.act.is_agreed),  # type: ignore[attr-defined]
        "settled_on": settled.day if settled else None,
    }


def settle_objection(case: Case) -> Body:
    """What the sender decided on an objection, and what follows."""
    protested = case.earlier("object")
    end = case.end_of("notice_forwarded") if not case.act.is_agreed else None
    return {
        "objector": name_of(case.before.holder),
        "objected_on": protested.day if protested else None,
        "objection": protested.act.reasons if protested else "",  # type: ignore[attr-defined]
        "is_agreed": case.act.is_agreed,
        "reasons": case.act.reasons,
        "tell_by": end.binding if end else None,
    }


def report_back(case: Case) -> Body:
    """办结报告: the result against each point of the assignment (A22(1)③)."""
    assigned = _assignment(case)
    outcome = case.before.handling.outcome
    return {
        "points": assigned.act.points if assigned else "",  # type: ignore[attr-defined]
        "results": case.act.results,
        "assigned_on": assigned.day if assigned else None,
        "due": _report_day(case),
        "subject": case.petition.subject,
        "outcome": outcome.words if outcome else None,
    }


def _assignment(case: Case) -> ActView | None:
    return case.earlier("assign")


def _report_day(case: Case) -> date | None:
    """The day by which the reporting office had to report: of the clock that this act stopped."""
    now = {
        place
        for place, clock in enumerate(case.after.clocks)
        if clock.name == "completion_report" and clock.fate is Fate.MET
    }
    stopped = [clock for place, clock in enumerate(case.before.clocks) if place in now and clock.fate is Fate.RUNNING]
    return case.ends(stopped[-1]).binding if stopped else None


def urge(case: Case) -> Body:
    """督办函: the problem, the breach, what is to be done and by when (A40(1))."""
    end = case.ends(case.after.clocks[-1]).binding
    return {
        "subject": case.petition.subject,
        "ground": case.act.ground.words,
        "problem": case.act.problem,
        "action": case.act.action,
        "days": case.act.days,
        "due": end,
    }


def reply_to_urge(case: Case) -> Body:
    """督办回复: what was done and will be, and when the urging came."""
    urged = case.earlier("urge")
    return {
        "urged_on": urged.day if urged else None,
        "problem": urged.act.problem if urged else "",  # type: ignore[attr-defined]
        "action": urged.act.action if urged else "",  # type: ignore[attr-defined]
        "reply": case.act.reply,
        "measures": case.act.measures,
    }


def _urgers(case: Case) -> tuple[str, ...]:
    """The offices whose urgings this reply answers, each once."""
    pairs = zip(case.before.urgings, case.after.urgings, strict=True)
    return tuple(dict.fromkeys(old.by_office for old, new in pairs if old.replied_on != new.replied_on))


def _assigner(case: Case) -> tuple[str, ...]:
    assigned = _assignment(case)
    return (assigned.by_office,) if assigned else ()


_PASSED_ON = {
    "target": say("to which office"),
    "received_on": say("day of receipt"),
    "subject": say("subject"),
    "request": say("request"),
    "materials": say("list of material"),
    "tell_by": say("day by which the person is told"),
    "object_by": say("day by which it can be objected to"),
}

BETWEEN: Mapping[str, Contents] = {
    "forward": Contents(
        make=forward, to=lambda case: (case.act.target,), must=_PASSED_ON | {"reasons": say("reasons")}
    ),
    "assign": Contents(
        make=assign,
        to=lambda case: (case.act.target,),
        must=_PASSED_ON | {"points": say("points to settle"), "due": say("day of the report")},
    ),
    "object": Contents(
        make=protest,
        to=lambda case: (case.before.handling.sender,),
        must={
            "reasons": say("reasons"),
            "suggested": say("office suggested"),
            "handed_on": say("day it was passed on"),
            "due": say("day by which it can be objected to"),
        },
    ),
    "settle_objection": Contents(
        make=settle_objection,
        to=lambda case: (case.before.holder,),
        must={
            "is_agreed": say("decision"),
            "reasons": say("reasons"),
            "objected_on": say("day of the objection"),
            "objection": say("reasons of the objection"),
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
    "urge": Contents(
        make=urge,
        to=lambda case: (case.after.urgings[-1].to_office,),
        must={
            "ground": say("ground"),
            "problem": say("problem"),
            "action": say("what is to be done"),
            "due": say("day by which an answer is wanted"),
        },
    ),
    "reply_to_urge": Contents(
        make=reply_to_urge,
        to=_urgers,
        must={
            "urged_on": say("day of the urging"),
            "problem": say("problem"),
            "reply": say("reply"),
            "measures": say("measures"),
        },
    ),
}
