"""Letters of oversight: the urging, the reply, and urgent reports to the offices above."""

from __future__ import annotations

from collections.abc import Mapping

from huiyin.law.petition.steps.urging.report_up import ReportUp
from huiyin.law.petition.steps.urging.urge import Urge
from huiyin.law.words import Phrase, say
from huiyin.papers.case import Done, name_of
from huiyin.papers.contents.base import Body, Contents
from huiyin.papers.contents.petition.case import PetitionCase


def urge(case: PetitionCase) -> Body:
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


def _urgers(case: PetitionCase) -> tuple[str, ...]:
    """The offices whose urgings this reply answers, each once."""
    pairs = zip(case.before.urgings, case.after.urgings, strict=True)
    return tuple(dict.fromkeys(old.by_office for old, new in pairs if old.replied_on != new.replied_on))


def reply_to_urge(case: PetitionCase) -> Body:
    """督办回复: what was done and will be, and when the urging came."""
    urged = case.earlier(Urge)
    return {
        "urged_on": urged.day if urged else None,
        "problem": urged.act.problem if urged else "",
        "action": urged.act.action if urged else "",
        "reply": case.act.reply,
        "measures": case.act.measures,
    }


def _link(report: Done[ReportUp]) -> Phrase:
    """One report: the journal's time of the act, who made it, and to whom."""
    told = tuple(map(name_of, report.act.targets))
    return say("{at}: {office} to {told}", at=report.said_on, office=name_of(report.by_office), told=told)


def report_up(case: PetitionCase) -> Body:
    """重大、紧急信访信息报告: time, place, number, request, measures, next step, and the chain so far (A25)."""
    act = case.act
    return {
        "subject": case.petition.subject,
        "happened_at": act.happened_at,
        "place": act.place,
        "people": act.people,
        "request": act.request,
        "measures": act.measures,
        "next_step": act.next_step,
        "chain": tuple(_link(one) for one in case.all(ReportUp) if one.place <= case.shown.place),
    }


CONTENTS: Mapping[str, Contents[PetitionCase]] = {
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
    "report_up": Contents(
        make=report_up,
        to=lambda case: tuple(case.act.targets),
        must={
            "happened_at": say("time of the event"),
            "place": say("place of the event"),
            "people": say("number of people"),
            "request": say("request"),
            "measures": say("measures"),
            "next_step": say("next step"),
            "chain": say("chain of reports"),
        },
    ),
}
