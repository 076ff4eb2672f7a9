"""Whether a matter is taken up: received, accepted, declined, or referred to another procedure."""

from __future__ import annotations

from collections.abc import Mapping

from huiyin.law.limits import Limit
from huiyin.law.petition.answering import answer_clock
from huiyin.law.statute import article
from huiyin.law.words import say
from huiyin.papers.case import name_of
from huiyin.papers.contents.base import Body, Contents
from huiyin.papers.contents.petition.case import PetitionCase
from huiyin.papers.contents.petition.elsewhere import time_there, usual_times


def _arrival(case: PetitionCase) -> dict[str, object]:
    """When the matter was received, and passed on by whom."""
    before = case.before
    return {
        "received_on": before.received_on,
        "handed_on": before.handling.handed_on,
        "sender": name_of(before.handling.sender) if before.handling.sender else "",
        "subject": case.petition.subject,
    }


def notify(case: PetitionCase) -> Body:
    """接收告知书: that it came in, from whom, and what happens to it (A23)."""
    return _arrival(case) | {"way": case.act.way}


def make_ordinary(case: PetitionCase) -> Body:
    """转为普通程序告知书: why it is not plain, and that every day counts as before."""
    end = case.next_news()
    return {
        "received_on": case.before.received_on,
        "accepted_on": case.before.handling.accepted_on,
        "reasons": case.act.reasons,
        "due": end.binding if end else None,
        "until": end.binding if end else say("as soon as it has been studied"),
        "is_certain": end.certain if end else True,
    }


def accept(case: PetitionCase) -> Body:
    """受理告知书: the request as understood, who has it, by when, and whom to ask."""
    clock = answer_clock(case.after, case.view.pack)
    end, soon = case.end_of(clock), case.end_of("simple_answer")
    return _arrival(case) | {
        "simple_by": soon.binding if soon else None,
        "understood": case.act.understood,
        "accepted_on": case.day,
        "accepted_by": name_of(case.shown.by_office),
        "contact": case.act.contact,
        "clock": clock,
        "branch": case.after.handling.branch.words if case.after.handling.branch else None,
        "branch_reasons": case.act.branch_reasons,
        "due": end.binding if end else None,
        "is_certain": end.certain if end else True,
        "limit": end.binding if end else say("as soon as it has been studied"),
        "days": case.view.pack.period(clock or "answer").length,
        "more": case.view.pack.term("extension_max"),
        "law": article(case.view.pack.period(clock or "answer").article).citation,
    }


def decline(case: PetitionCase) -> Body:
    """不予受理告知书: the matter, the article, the ground, and where to go."""
    act = case.act
    return {
        "subject": case.petition.subject,
        "request": case.petition.request,
        "ground": act.ground.words,
        "reasons": act.reasons,
        "basis": act.basis,
        "remedy": act.remedy,
    }


def no_longer(case: PetitionCase) -> Body:
    """不再受理告知书: the re-check opinion, what is said to be new, and why it is not."""
    act = case.act
    return {
        "subject": case.petition.subject,
        "opinion_number": act.opinion_number,
        "opinion_on": act.opinion_on,
        "delivered_on": act.delivered_on,
        "claimed_new": act.claimed_new,
        "reasons": act.reasons,
    }


def refer(case: PetitionCase) -> Body:
    """告知书 for another procedure: which, where, by when, and why."""
    act = case.act
    return {
        "subject": case.petition.subject,
        "request": case.petition.request,
        "branch": act.branch.words,
        "body": act.body,
        "address": act.address,
        "time": time_there(act.limit, act.runs_from, case.day, pack=case.view.pack),
        "usual": usual_times(act.branch, case.view.pack) if act.limit is Limit.NONE else (),
        "copied": act.copied,
        "reasons": act.reasons,
    }


CONTENTS: Mapping[str, Contents[PetitionCase]] = {
    "notify": Contents(
        make=notify,
        must={
            "received_on": say("day of receipt"),
            "subject": say("subject"),
            "way": say("way and procedure"),
        },
    ),
    "make_ordinary": Contents(
        make=make_ordinary,
        must={
            "reasons": say("reasons"),
            "received_on": say("day of receipt"),
            "until": say("day by which it is answered"),
        },
    ),
    "accept": Contents(
        make=accept,
        must={
            "understood": say("request as understood"),
            "received_on": say("day of receipt"),
            "accepted_on": say("day of acceptance"),
            "accepted_by": say("office that accepted it"),
            "limit": say("day by which it is answered"),
            "contact": say("whom to ask"),
        },
    ),
    "decline": Contents(
        make=decline,
        must={
            "subject": say("subject"),
            "request": say("request"),
            "ground": say("ground"),
            "reasons": say("reasons"),
            "basis": say("legal basis"),
            "remedy": say("where to go"),
        },
    ),
    "no_longer": Contents(
        make=no_longer,
        must={
            "opinion_number": say("number of the re-check opinion"),
            "opinion_on": say("day of the re-check opinion"),
            "claimed_new": say("what is said to be new"),
            "reasons": say("reasons"),
        },
    ),
    "refer": Contents(
        make=refer,
        must={
            "branch": say("which procedure"),
            "body": say("which body"),
            "address": say("address of that body"),
            "time": say("time left there"),
            "copied": say("material that goes along"),
            "reasons": say("reasons"),
        },
    ),
}
