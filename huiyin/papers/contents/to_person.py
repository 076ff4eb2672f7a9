"""Letters to the petitioner, from the receipt to the decision to take the matter up or not."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from huiyin.journal.read import NotFound, View, matter
from huiyin.law.limits import Limit
from huiyin.law.petition.answering import ANSWER_CLOCKS, answer_clock
from huiyin.law.petition.parties import signers
from huiyin.law.petition.stages import STAGES
from huiyin.law.running import Fate
from huiyin.law.statute import article
from huiyin.law.words import say
from huiyin.papers.case import Case, name_of, reach
from huiyin.papers.contents import confidential
from huiyin.papers.contents.elsewhere import time_there, usual_times
from huiyin.papers.contents.said import Body, Contents
from huiyin.people.access import Petitioner


def submit(case: Case) -> Body:
    """来访登记表 and 收件回执: what was brought, by whom, and what follows by when."""
    brought = case.petition
    end = case.end_of("pass_on", "notice")
    return {
        "received_on": brought.received_on,
        "channel": brought.channel.words,
        "subject": brought.subject,
        "text": brought.text,
        "request": brought.request,
        "name": brought.name,
        "address": brought.address,
        "representatives": brought.representatives,
        "people": brought.people,
        "confidential": confidential.wish(case.after, case.view.pack),
        "is_oral": brought.is_oral,
        "passes_on": case.after.running("pass_on") is not None,
        "due": end.binding if end else None,
    }


def join(case: Case) -> Body:
    """并案告知: which matter, why, how it stands, and by when it is answered."""
    other = _open_matter(case.act.into)
    return {
        "into": case.act.into,
        "reasons": case.act.reasons,
        "stage": STAGES[other.standing.stage] if other else None,
        "answer_by": _answer_day(other) if other else None,
    }


def _open_matter(number: str) -> View | None:
    """The matter that was joined: only its stage and its day are told of it."""
    try:
        return matter(Petitioner(number))
    except NotFound:
        return None


def _answer_day(other: View) -> date | None:
    running = [duty for duty in other.duties if duty.clock in ANSWER_CLOCKS and duty.fate is Fate.RUNNING]
    return running[-1].due if running else None


def notify(case: Case) -> Body:
    """接收告知书: that it came in, from whom, and what happens to it (A23)."""
    return _arrival(case) | {"way": case.act.way}


def tell_where(case: Case) -> Body:
    """去向告知书: which office has the matter now, and since when (A23(1))."""
    now = reach(case.before.holder)
    return {
        "received_on": case.before.received_on,
        "handed_on": case.before.handling.handed_on,
        "subject": case.petition.subject,
        "organ": now if now.is_reachable else None,
        "contact": case.act.contact,
    }


def _arrival(case: Case) -> dict[str, object]:
    """When the matter was received, and passed on by whom."""
    before = case.before
    return {
        "received_on": before.received_on,
        "handed_on": before.handling.handed_on,
        "sender": name_of(before.handling.sender) if before.handling.sender else "",
        "subject": case.petition.subject,
    }


def accept(case: Case) -> Body:
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


def decline(case: Case) -> Body:
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


def no_longer(case: Case) -> Body:
    """不再受理告知书: the re-check opinion, what is said to be new, and why it is not."""
    act = case.act
    return {
        "subject": case.petition.subject,
        "opinion_number": act.opinion_number,
        "opinion_on": act.opinion_on,
        "claimed_new": act.claimed_new,
        "reasons": act.reasons,
    }


def refer(case: Case) -> Body:
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


def extend(case: Case) -> Body:
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


def withdraw(case: Case) -> Body:
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


TO_PERSON: Mapping[str, Contents] = {
    "submit": Contents(
        make=submit,
        issuer=lambda case: case.petition.office,
        must={
            "received_on": say("day of receipt"),
            "channel": say("how it came"),
            "subject": say("subject"),
            "text": say("facts and reasons"),
            "request": say("request"),
            "due": say("day by which it is passed on or answered"),
        },
    ),
    "join": Contents(
        make=join,
        must={
            "into": say("number of the open matter"),
            "reasons": say("reasons"),
            "stage": say("how the open matter stands"),
        },
    ),
    "notify": Contents(
        make=notify,
        must={
            "received_on": say("day of receipt"),
            "subject": say("subject"),
            "way": say("way and procedure"),
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
    "extend": Contents(
        make=extend,
        must={
            "reasons": say("reasons"),
            "days": say("days more"),
            "due": say("new day"),
            "approver": say("who approved it"),
        },
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
