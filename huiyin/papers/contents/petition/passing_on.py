"""What offices write to each other when they pass a matter on or dispute it, and what the person is told of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from huiyin.law.counting import NEVER, Due
from huiyin.law.petition.steps.bringing.add_material import AddMaterial
from huiyin.law.petition.steps.passing_on.object import Object
from huiyin.law.petition.steps.passing_on.settle_objection import SettleObjection
from huiyin.law.petition.steps.taking_up.refer import Refer
from huiyin.law.words import Phrase, say
from huiyin.papers.case import Done, contact_of, name_of
from huiyin.papers.contents.base import Body, Contents
from huiyin.papers.contents.petition import confidential
from huiyin.papers.contents.petition.case import PetitionCase

_PASSED_ON = {
    "target": say("to which office"),
    "received_on": say("day of receipt"),
    "subject": say("subject"),
    "request": say("request"),
    "materials": say("list of material"),
    "tell_by": say("day by which the person is told"),
    "object_by": say("day by which it can be objected to"),
}


def _day_or_none_set(end: Due) -> date | Phrase:
    """The day on which a period ends; in words where the rules set none, as those of 2005 do for an objection."""
    return end.binding if end.binding < NEVER else say("no day is set by the rules that bind this matter")


def _added(done: Done[AddMaterial]) -> Phrase:
    files = len(done.act.files)
    if files:
        return say("Material added on {day}, with files: {files}", day=done.day, files=files)
    return say("Material added on {day}", day=done.day)


def _materials(case: PetitionCase) -> tuple[Phrase, ...]:
    """What goes along, one line each: the petition and everything that was added before this letter."""
    first = say("The petition as it was brought, {day}", day=case.view.acts[0].day)
    return (first, *(_added(done) for done in case.all(AddMaterial) if done.place < case.shown.place))


def _passed_on(case: PetitionCase) -> dict[str, object]:
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


def forward(case: PetitionCase) -> Body:
    """转送单: to whom, why, what is passed on, and by when the target must tell the person or object."""
    return _passed_on(case) | {"reasons": case.act.reasons}


def assign(case: PetitionCase) -> Body:
    """交办函: the same, with the points to settle, the period, and the report that is wanted."""
    end = case.end_of("completion_report")
    return _passed_on(case) | {
        "points": case.act.points,
        "days": case.act.days,
        "due": end.binding if end else None,
    }


def inform(case: PetitionCase) -> Body:
    """通报组织部门: what it has to know, and nothing by which who reported can be recognised."""
    return {"target": name_of(case.act.target), "facts": case.act.facts}


def tell_where(case: PetitionCase) -> Body:
    """去向告知书: which office has the matter now, and since when (A23(1))."""
    now = contact_of(case.before.holder)
    return {
        "received_on": case.before.received_on,
        "handed_on": case.before.handling.handed_on,
        "subject": case.petition.subject,
        "organ": now if now.is_reachable else None,
        "contact": case.act.contact,
    }


def tell_competent(case: PetitionCase) -> Body:
    """告知书: not ours, which office is competent, and where it is (A23(1))."""
    act = case.act
    return {
        "received_on": case.before.received_on,
        "subject": case.petition.subject,
        "target": name_of(act.target),
        "address": act.address,
        "reasons": act.reasons,
        "was_accepted": case.before.handling.accepted_on,
    }


def protest(case: PetitionCase) -> Body:
    """异议退回函: detailed reasons, the office suggested, whether in time, and what the sender decided (A23(3))."""
    clock = case.before.running("objection")
    end = case.ends(clock) if clock else None
    settled = case.later(SettleObjection)
    return {
        "sender": name_of(case.before.handling.sender),
        "subject": case.petition.subject,
        "handed_on": case.before.handling.handed_on,
        "reasons": case.act.reasons,
        "suggested": name_of(case.act.suggested) if case.act.suggested else say("none is suggested"),
        "due": _day_or_none_set(end) if end else None,
        "is_late": bool(end and case.day > end.binding),
        "is_settled": settled is not None,
        "is_agreed": bool(settled and settled.act.is_agreed),
        "settled_on": settled.day if settled else None,
    }


def settle_objection(case: PetitionCase) -> Body:
    """What the sender decided on an objection, and what follows."""
    protested = case.earlier(Object)
    end = case.end_of("notice_forwarded") if not case.act.is_agreed else None
    return {
        "objector": name_of(case.before.holder),
        "objected_on": protested.day if protested else None,
        "objection": protested.act.reasons if protested else "",
        "is_agreed": case.act.is_agreed,
        "reasons": case.act.reasons,
        "tell_by": end.binding if end else None,
    }


def recall(case: PetitionCase) -> Body:
    """收回函: what was passed on when, and why it is taken back."""
    return {
        "subject": case.petition.subject,
        "handed_on": case.before.handling.handed_on,
        "reasons": case.act.reasons,
    }


def take_over(case: PetitionCase) -> Body:
    """提级办理决定: from which office, why, and by when the person hears from whom."""
    end = case.next_news()
    return {
        "subject": case.petition.subject,
        "before": name_of(case.before.holder),
        "holder": name_of(case.after.holder),
        "reasons": case.act.reasons,
        "contact": case.act.contact,
        "due": end.binding if end else None,
    }


def _decider(case: PetitionCase) -> tuple[str, ...]:
    dispute = case.after.dispute
    return (dispute.decider,) if dispute else ()


def raise_dispute(case: PetitionCase) -> Body:
    """管辖争议报请函: between whom, why, and that no period waits (A24(1))."""
    end = case.next_news()
    return {
        "target": name_of(case.act.target),
        "subject": case.petition.subject,
        "request": case.petition.request,
        "reasons": case.act.reasons,
        "received_on": case.before.received_on,
        "due": end.binding if end else None,
    }


def decide_jurisdiction(case: PetitionCase) -> Body:
    """指定管辖决定书: which office, why, between which it was in dispute, and by when the person hears from it."""
    dispute, end = case.before.dispute, case.next_news()
    return {
        "subject": case.petition.subject,
        "target": name_of(case.act.target),
        "sides": (name_of(dispute.holder), name_of(dispute.other)) if dispute else (),
        "raised_on": dispute.raised_on if dispute else None,
        "reasons": case.act.reasons,
        "due": end.binding if end else None,
    }


def reroute(case: PetitionCase) -> Body:
    """The notice that the referral was wrong, from which day all counts, and who has the matter."""
    referred = case.earlier(Refer)
    return {
        "subject": case.petition.subject,
        "referred_on": referred.day if referred else None,
        "body": referred.act.body if referred else "",
        "refused_by": case.act.refused_by,
        "reasons": case.act.reasons,
        "counted_from": case.after.handling.first_arrived_on,
        "holder": name_of(case.after.holder),
    }


CONTENTS: Mapping[str, Contents[PetitionCase]] = {
    "forward": Contents(
        make=forward, to=lambda case: (case.act.target,), must=_PASSED_ON | {"reasons": say("reasons")}
    ),
    "assign": Contents(
        make=assign,
        to=lambda case: (case.act.target,),
        must=_PASSED_ON | {"points": say("points to settle"), "due": say("day of the report")},
    ),
    "inform": Contents(
        make=inform,
        to=lambda case: (case.act.target,),
        must={"target": say("to which office"), "facts": say("facts found")},
    ),
    "tell_competent": Contents(
        make=tell_competent,
        must={
            "subject": say("subject"),
            "target": say("competent office"),
            "address": say("address"),
            "reasons": say("reasons"),
        },
    ),
    "tell_where": Contents(
        make=tell_where,
        must={
            "received_on": say("day of receipt"),
            "handed_on": say("day it was passed on"),
            "organ": say("name and address of the office it was passed on to"),
        },
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
    "recall": Contents(
        make=recall,
        to=lambda case: (case.before.holder,),
        must={"subject": say("subject"), "handed_on": say("day it was passed on"), "reasons": say("reasons")},
    ),
    "take_over": Contents(
        make=take_over,
        must={
            "subject": say("subject"),
            "before": say("office that had the matter"),
            "holder": say("office that has the matter"),
            "reasons": say("reasons"),
            "contact": say("whom to ask"),
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
    "reroute": Contents(
        make=reroute,
        must={
            "subject": say("subject"),
            "referred_on": say("day of the referral"),
            "body": say("which body"),
            "refused_by": say("who said that it is not theirs"),
            "reasons": say("reasons"),
            "counted_from": say("day of the first arrival"),
            "holder": say("office that has the matter"),
        },
    ),
}
