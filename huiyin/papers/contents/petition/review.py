"""The second and third level: receipts of the requests, and the opinions (A35, A36)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from huiyin.law.petition.hearings import current
from huiyin.law.petition.reviewing.judging import CLOCK, Flaw
from huiyin.law.petition.steps.review.request_recheck import RequestRecheck
from huiyin.law.petition.steps.review.request_review import RequestReview
from huiyin.law.petition.tracks import Round
from huiyin.law.petition.values import Verdict
from huiyin.law.statute import article
from huiyin.law.words import say
from huiyin.papers.case import name_of
from huiyin.papers.contents.base import Body, Contents
from huiyin.papers.contents.petition.case import PetitionCase
from huiyin.papers.contents.petition.next_level import next_level

_REQUEST = {
    "filed_on": say("day of the request"),
    "reasons": say("what the person objects to"),
    "reviewer": say("organ that decides"),
    "due": say("day by which it decides"),
}
_JUDGED = {
    "respondent": say("the organ that decided before"),
    "request": say("request"),
    "reasons": say("what the person objects to"),
    "facts": say("facts found"),
    "verdict": say("verdict"),
    "opinion": say("opinion"),
    "basis": say("legal basis"),
}
#: What follows an opinion that orders a new decision.
AGAIN = say("You can ask for a review of the new answer when you have received it.")


def _request(case: PetitionCase, asked: Round | None, *, clock: str) -> Body:
    end = case.end_of(clock)
    return {
        "filed_on": case.act.filed_on,
        "received_on": case.act.received_on or case.day,
        "reasons": case.act.reasons,
        "late_reason": case.act.late_reason,
        "is_late": bool(asked and asked.is_late),
        "late_rule": case.view.pack.rules["missed_window"].says,
        "days": case.view.pack.period(clock).length,
        "law": article(case.view.pack.period(clock).article).citation,
        "more": case.view.pack.term("review_extension_max"),
        "reviewer": name_of(asked.reviewer) if asked else "",
        "against": name_of(
            case.before.handling.review.reviewer
            if case.before.handling.review and clock == "recheck"
            else case.after.handling.handler
        ),
        "due": end.binding if end else None,
        "is_certain": end.certain if end else True,
    }


def request_review(case: PetitionCase) -> Body:
    """Receipt of a request for review: who decides, and by when."""
    return _request(case, case.after.handling.review, clock="review")


def _after_review(case: PetitionCase) -> dict[str, Any]:
    """An opinion that orders a new decision is not itself re-checked: the new answer opens the way again."""
    if case.act.verdict is Verdict.REDO:
        return {"organ": None, "where_to_go": AGAIN}
    none = say("No organ stands above this one, so there is no re-check of this opinion.")
    return next_level(case, window="ask_recheck", none=none)


def _who_decides_again(case: PetitionCase) -> str:
    review = case.before.handling.review
    return review.reviewer if getattr(case.act, "redo_by_reviewer", False) and review else case.before.handling.handler


def withdraw_request(case: PetitionCase) -> Body:
    """Receipt of the withdrawal of a request: the opinion before stands, and until when one can ask again."""
    end = case.end_of("ask_review", "ask_recheck")
    return {"subject": case.petition.subject, "until": end.binding if end else None}


def _asked_organ(case: PetitionCase) -> str:
    asked = case.before.handling.recheck or case.before.handling.review
    return asked.reviewer if asked else ""


def _judged(case: PetitionCase) -> dict[str, Any]:
    act = case.act
    return {
        "request": case.petition.request,
        "facts": act.facts,
        "verdict": act.verdict.words,
        "opinion": act.opinion,
        "basis": act.basis,
        "is_redo": act.verdict is Verdict.REDO,
        "redo_days": act.redo_days,
        "flaw": None if act.flaw is Flaw.NONE else act.flaw.words,
        "weighed": act.weighed,
        "not_the_same_again": bool(case.view.pack.rule("same_result_again")),
        "again": AGAIN,
        "handler": name_of(_who_decides_again(case)),
        "outcome": act.outcome.words if act.outcome else None,
        "carry_out_days": act.carry_out_days,
    }


def review(case: PetitionCase) -> Body:
    """复查意见书: both sides, request, facts found, opinion and basis, and the way to a re-check."""
    asked = case.earlier(RequestReview)
    return _judged(case) | _after_review(case) | {
        "reasons": asked.act.reasons if asked else "",
        "asked_on": asked.act.filed_on if asked else None,
        "respondent": name_of(case.before.handling.handler),
    }  # fmt: skip


def request_recheck(case: PetitionCase) -> Body:
    """Receipt of a request for re-check."""
    return _request(case, case.after.handling.recheck, clock="recheck")


def recheck(case: PetitionCase) -> Body:
    """复核意见书: the same, and that it is the last."""
    asked = case.earlier(RequestRecheck)
    return _judged(case) | {
        "reasons": asked.act.reasons if asked else "",
        "asked_on": asked.act.filed_on if asked else None,
        "respondent": name_of(case.before.handling.review.reviewer) if case.before.handling.review else "",
        "hearing_days": heard.days if (heard := current(case.before)) else 0,
    }


def take_request(case: PetitionCase) -> Body:
    """The request is taken up: who decides is the office that writes, by when, and under which rule."""
    name = CLOCK[case.before.stage]
    end = case.end_of(name)
    return {
        "subject": case.petition.subject,
        "is_recheck": name == "recheck",
        "contact": case.act.contact,
        "due": end.binding if end else None,
        "rule": article(case.view.pack.period(f"take_{name}").article).citation,
    }


def extend_review(case: PetitionCase) -> Body:
    """延长复查、复核期限告知书: why, until when, and on whose approval."""
    name = CLOCK[case.before.stage]
    first, end = case.before.running(name), case.end_of(f"extended_{name}")
    return {
        "subject": case.petition.subject,
        "is_recheck": name == "recheck",
        "days": case.act.days,
        "reasons": case.act.reasons,
        "approval": case.act.approval,
        "first_due": case.ends(first).binding if first else None,
        "due": end.binding if end else None,
        "rule": article(case.view.pack.terms["review_extension_max"].article).citation,
    }


CONTENTS: Mapping[str, Contents[PetitionCase]] = {
    "request_review": Contents(
        make=request_review,
        issuer=lambda case: case.after.handling.review.reviewer if case.after.handling.review else "",
        must=_REQUEST,
    ),
    "review": Contents(
        make=review,
        must=_JUDGED | {"where_to_go": say("name and address of the organ to ask for a re-check")},
    ),
    "request_recheck": Contents(
        make=request_recheck,
        issuer=lambda case: case.after.handling.recheck.reviewer if case.after.handling.recheck else "",
        must=_REQUEST,
    ),
    "recheck": Contents(make=recheck, must=_JUDGED),
    "take_request": Contents(
        make=take_request,
        must={
            "subject": say("subject"),
            "due": say("day by which it decides"),
            "contact": say("whom to ask"),
            "rule": say("provision"),
        },
    ),
    "extend_review": Contents(
        make=extend_review,
        must={
            "subject": say("subject"),
            "reasons": say("reasons"),
            "days": say("days more"),
            "due": say("new day"),
            "approval": say("who approved it"),
            "rule": say("provision"),
        },
    ),
    "withdraw_request": Contents(make=withdraw_request, issuer=_asked_organ, must={"subject": say("subject")}),
}
