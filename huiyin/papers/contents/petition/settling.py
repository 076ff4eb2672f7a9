"""Mediation and reconciliation: the beginning, the agreement, its performance, and the end of the talks (A33)."""

from __future__ import annotations

from collections.abc import Mapping

from huiyin.law.petition.steps.settling.mediate import Kind, Mediate
from huiyin.law.words import say
from huiyin.papers.case import name_of
from huiyin.papers.contents.base import Body, Contents
from huiyin.papers.contents.petition.case import PetitionCase


def mediate(case: PetitionCase) -> Body:
    """Both sides agreed to talk: who, with whose help, and that nobody need go on."""
    act = case.act
    return {
        "form": act.kind.words,
        "other_side": act.other_side,
        "mediator": act.mediator,
        "consented_on": act.consented_on,
        "consent": act.consent,
        "other_consent": act.other_consent,
    }


def settle(case: PetitionCase) -> Body:
    """调解协议书、和解协议书: sides, disputes, content, performance, signatures; the court (人民调解法29、33)."""
    act, begun = case.act, case.earlier(Mediate)
    end = case.end_of("court_confirmation")
    return {
        "form": begun.act.kind.words if begun else "",
        "mediator": begun.act.mediator if begun else "",
        "is_mediated": bool(begun and begun.act.kind is Kind.MEDIATION),
        "sides": act.sides,
        "dispute": act.dispute,
        "content": act.content,
        "performance": act.performance,
        "perform_by": act.perform_by,
        "signed_on": act.signed_on,
        "signature": act.signature,
        "other_signature": act.other_signature,
        "court_until": end.binding if end else None,
        "days": case.view.pack.period("court_confirmation").length,
    }


def check_performance(case: PetitionCase) -> Body:
    """Whether it was performed, what shows it, and what follows."""
    one = case.before.mediation
    after = case.after.mediation
    return {
        "signed_on": one.settled_on if one else None,
        "perform_by": one.perform_by if one else None,
        "is_performed": case.act.is_performed,
        "evidence": case.act.evidence,
        "goes_on": bool(after and after.failed_on),
        "office": name_of(case.after.holder),
    }


def break_off(case: PetitionCase) -> Body:
    """The talks are over; why, if somebody said so."""
    one = case.before.mediation
    return {
        "begun_on": one.begun_on if one else None,
        "reasons": case.act.reasons,
        "holder": name_of(case.after.holder),
    }


CONTENTS: Mapping[str, Contents[PetitionCase]] = {
    "mediate": Contents(
        make=mediate,
        must={
            "form": say("mediation or reconciliation"),
            "other_side": say("the other side"),
            "mediator": say("who mediates"),
            "consented_on": say("day on which both sides had consented"),
            "consent": say("how the person consented"),
            "other_consent": say("how the other side consented"),
        },
    ),
    "settle": Contents(
        make=settle,
        must={
            "form": say("mediation or reconciliation"),
            "sides": say("who agrees with whom"),
            "dispute": say("facts and what is in dispute"),
            "content": say("what is agreed"),
            "performance": say("how it is performed"),
            "perform_by": say("day by which it is performed"),
            "signed_on": say("day on which both had signed"),
            "signature": say("how the person signed"),
            "other_signature": say("how the other side signed"),
        },
    ),
    "check_performance": Contents(
        make=check_performance,
        must={
            "signed_on": say("day on which both had signed"),
            "perform_by": say("day by which it is performed"),
            "is_performed": say("whether it is performed"),
            "evidence": say("evidence"),
        },
    ),
    "break_off": Contents(
        make=break_off,
        issuer=lambda case: case.after.holder,
        must={
            "begun_on": say("day on which both sides had consented"),
            "holder": say("office that has the matter"),
        },
    ),
}
