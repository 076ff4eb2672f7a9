"""Letters of what runs beside the stages: another procedure, units that assist, disputes, urgent reports, recusal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from huiyin.journal.read import ActView
from huiyin.law.words import Phrase, say
from huiyin.papers.case import Case, name_of
from huiyin.papers.contents.said import Body, Contents
from huiyin.people.models import Staff
from huiyin.people.offices import offices

NOT_GIVEN = say("not given")
#: Every clock by which the person hears next, the answer's before the notice's.
_NEXT = ("extended_answer", "answer", "legal_duty", "suggestion", "redo", "notice_forwarded", "notice", "pass_on")


def make_ordinary(case: Case) -> Body:
    """转为普通程序告知书: why it is not plain, and that every day counts as before."""
    end = case.end_of(*_NEXT)
    return {
        "received_on": case.before.received_on,
        "accepted_on": case.before.handling.accepted_on,
        "reasons": case.act.reasons,
        "due": end.binding if end else None,
        "until": end.binding if end else say("as soon as it has been studied"),
        "is_certain": end.certain if end else True,
    }


def enlist(case: Case) -> Body:
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


def contribute(case: Case) -> Body:
    """协办意见函: what was asked and when, the opinion and its basis."""
    asked = _asked(case)
    return {
        "subject": case.petition.subject,
        "asked_on": asked.day if asked else None,
        "points": asked.act.points if asked else "",  # type: ignore[attr-defined]
        "opinion": case.act.opinion,
        "basis": case.act.basis,
    }


def _asked(case: Case) -> ActView | None:
    """The last request to the office that gives its opinion."""
    known, mine = offices(), case.shown.by_office
    found = [one for one in case.view.of("enlist") if one.place < case.shown.place]
    return next((one for one in reversed(found) if known.are_one(one.act.target, mine)), None)  # type: ignore[attr-defined]


def decide_recusal(case: Case) -> Body:
    """回避决定书: granted or not and why; who keeps out is named by badge."""
    asked = case.earlier("ask_recusal")
    return {
        "asked_on": asked.day if asked else None,
        "whom": asked.act.whom if asked else "",  # type: ignore[attr-defined]
        "is_granted": case.act.is_granted,
        "badge": badge(case.act.staff),
        "reasons": case.act.reasons,
    }


def read_back(case: Case) -> Body:
    """口述记录: who said what and asks for what, and what they said when it was read back (A19)."""
    brought = case.petition
    return {
        "received_on": brought.received_on,
        "channel": brought.channel.words,
        "name": brought.name.strip() or NOT_GIVEN,
        "address": brought.address.strip() or NOT_GIVEN,
        "subject": brought.subject,
        "text": brought.text,
        "request": brought.request,
        "read_on": case.act.read_on,
        "manner": case.act.manner.words,
        "result": case.act.result.words,
        "corrections": case.act.corrections,
    }


def report_up(case: Case) -> Body:
    """重大、紧急信访信息报告: time, place, number, request, measures, next step, and the chain so far (A25)."""
    act = case.act
    links = case.view.of("report_up")
    return {
        "subject": case.petition.subject,
        "happened_at": act.happened_at,
        "place": act.place,
        "people": act.people,
        "request": act.request,
        "measures": act.measures,
        "next_step": act.next_step,
        "chain": tuple(_link(one) for one in links if one.place <= case.shown.place),
    }


def _link(view: ActView) -> Phrase:
    """One report: the journal's time of the act, who made it, and to whom."""
    act: Any = view.act
    told = tuple(map(name_of, act.targets))
    return say("{at}: {office} to {told}", at=view.said_on, office=name_of(view.by_office), told=told)


def raise_dispute(case: Case) -> Body:
    """管辖争议报请函: between whom, why, and that no period waits (A24(1))."""
    end = case.end_of(*_NEXT)
    return {
        "target": name_of(case.act.target),
        "subject": case.petition.subject,
        "request": case.petition.request,
        "reasons": case.act.reasons,
        "received_on": case.before.received_on,
        "due": end.binding if end else None,
    }


def decide_jurisdiction(case: Case) -> Body:
    """指定管辖决定书: which office, why, between which it was in dispute, and by when the person hears from it."""
    dispute, end = case.before.dispute, case.end_of(*_NEXT)
    return {
        "subject": case.petition.subject,
        "target": name_of(case.act.target),
        "sides": (name_of(dispute.holder), name_of(dispute.other)) if dispute else (),
        "raised_on": dispute.raised_on if dispute else None,
        "reasons": case.act.reasons,
        "due": end.binding if end else None,
    }


def _decider(case: Case) -> tuple[str, ...]:
    dispute = case.after.dispute
    return (dispute.decider,) if dispute else ()


def badge(staff: int) -> str:
    """The badge of a member of staff; empty for nobody."""
    return Staff.objects.filter(pk=staff).values_list("badge", flat=True).first() or ""


OF_TRACKS: Mapping[str, Contents] = {
    "make_ordinary": Contents(
        make=make_ordinary,
        must={
            "reasons": say("reasons"),
            "received_on": say("day of receipt"),
            "until": say("day by which it is answered"),
        },
    ),
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
    "decide_recusal": Contents(
        make=decide_recusal,
        must={
            "asked_on": say("day of the request"),
            "whom": say("who should keep out"),
            "is_granted": say("decision"),
            "reasons": say("reasons"),
        },
    ),
    "read_back": Contents(
        make=read_back,
        must={
            "received_on": say("day of receipt"),
            "name": say("name"),
            "address": say("address"),
            "text": say("facts and reasons"),
            "request": say("request"),
            "read_on": say("day it was read back"),
            "result": say("what the person said of the record"),
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
    "raise_dispute": Contents(
        make=raise_dispute,
        to=_decider,
        must={
            "target": say("office held competent"),
            "subject": say("subject"),
            "reasons": say("reasons"),
            "received_on": say("day of receipt"),
        },
    ),
    "decide_jurisdiction": Contents(
        make=decide_jurisdiction,
        must={
            "target": say("competent office"),
            "sides": say("offices in dispute"),
            "raised_on": say("day of the dispute"),
            "reasons": say("reasons"),
        },
    ),
}
