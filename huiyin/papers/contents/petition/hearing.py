"""Hearings: the notice, the record, and why there is none (law.md 2.11, 2.12)."""

from __future__ import annotations

from collections.abc import Mapping

from huiyin.law.petition.steps.hearing.ask_hearing import AskHearing
from huiyin.law.petition.steps.hearing.call_hearing import CallHearing
from huiyin.law.words import say
from huiyin.papers.case import badge_of
from huiyin.papers.contents.base import Body, Contents
from huiyin.papers.contents.petition.case import PetitionCase


def refuse_hearing(case: PetitionCase) -> Body:
    """Why no hearing is held, and when it was asked for."""
    asked = case.earlier(AskHearing)
    return {
        "asked_on": asked.day if asked else None,
        "asked": asked.act.reasons if asked else "",
        "reasons": case.act.reasons,
    }


def call_hearing(case: PetitionCase) -> Body:
    """听证通知书: day and place, who hosts, sits and records, who is invited; and whose period loses which days."""
    act = case.act
    was = case.before.handling.hearing
    return {
        "subject": case.petition.subject,
        "set_for": act.set_for,
        "place": act.place,
        "hosted_by": badge_of(act.host),
        "panel": act.panel,
        "recorder": act.recorder,
        "invited": act.invited,
        "is_public": act.is_public,
        "is_put_off": bool(was and was.called_on and not was.held_on and case.earlier(CallHearing)),
        "days": case.after.handling.hearing.days if case.after.handling.hearing else 0,
    }


def hold_hearing(case: PetitionCase) -> Body:
    """听证笔录: the day, who was there, what was said, opinions and vote, conclusion."""
    called = case.earlier(CallHearing)
    act = case.act
    return {
        "held_on": act.held_on,
        "place": called.act.place if called else "",
        "hosted_by": badge_of(called.act.host) if called else "",
        "recorder": called.act.recorder if called else "",
        "present": act.present,
        "minutes": act.minutes,
        "opinions": act.opinions,
        "conclusion": act.conclusion,
    }


CONTENTS: Mapping[str, Contents[PetitionCase]] = {
    "refuse_hearing": Contents(
        make=refuse_hearing,
        must={"asked_on": say("day on which it was asked for"), "reasons": say("reasons")},
    ),
    "call_hearing": Contents(
        make=call_hearing,
        must={
            "set_for": say("day of the hearing"),
            "place": say("hour and place"),
            "hosted_by": say("who hosts it"),
            "recorder": say("who records it"),
            "invited": say("who is invited"),
            "is_public": say("whether it is public"),
        },
    ),
    "hold_hearing": Contents(
        make=hold_hearing,
        must={
            "held_on": say("day of the hearing"),
            "place": say("hour and place"),
            "hosted_by": say("who hosts it"),
            "recorder": say("who records it"),
            "present": say("who was there"),
            "minutes": say("what was said"),
            "opinions": say("opinions and vote"),
            "conclusion": say("conclusion"),
        },
    ),
}
