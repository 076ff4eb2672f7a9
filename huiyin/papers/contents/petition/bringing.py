"""Letters on bringing a matter: the receipts, the record read back, and the notice that it joins another one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from huiyin.journal.read import NotFound, View, whole
from huiyin.law.petition.answering import ANSWER_CLOCKS
from huiyin.law.petition.stages import STAGES
from huiyin.law.running import Fate
from huiyin.law.words import say
from huiyin.papers.case import name_of
from huiyin.papers.contents.base import Body, Contents
from huiyin.papers.contents.petition import confidential
from huiyin.papers.contents.petition.case import PetitionCase

NOT_GIVEN = say("not given")


def submit(case: PetitionCase) -> Body:
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


def report_retaliation(case: PetitionCase) -> Body:
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


def read_back(case: PetitionCase) -> Body:
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


def _answer_day(other: View) -> date | None:
    running = [duty for duty in other.duties if duty.clock in ANSWER_CLOCKS and duty.fate is Fate.RUNNING]
    return running[-1].due if running else None


def _open_matter(number: str) -> View | None:
    """The matter that was joined; the letter says only its stage and its day."""
    try:
        return whole(number)
    except NotFound:
        return None


def join(case: PetitionCase) -> Body:
    """并案告知: which matter, why, how it stands, and by when it is answered."""
    other = _open_matter(case.act.into)
    return {
        "into": case.act.into,
        "reasons": case.act.reasons,
        "stage": STAGES[other.standing.stage] if other else None,
        "answer_by": _answer_day(other) if other else None,
    }


CONTENTS: Mapping[str, Contents[PetitionCase]] = {
    "submit": Contents(
        make=submit,
        issuer=lambda case: case.petition.office,
        must={
            "received_on": say("day of receipt"),
            "channel": say("channel"),
            "subject": say("subject"),
            "text": say("facts and reasons"),
            "request": say("request"),
            "due": say("day by which it is passed on or answered"),
        },
    ),
    "report_retaliation": Contents(
        make=report_retaliation,
        issuer=lambda case: case.petition.office,
        must={
            "received_on": say("day of receipt"),
            "text": say("facts and reasons"),
            "request": say("request"),
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
    "join": Contents(
        make=join,
        must={
            "into": say("number of the open matter"),
            "reasons": say("reasons"),
            "stage": say("status of the open matter"),
        },
    ),
}
