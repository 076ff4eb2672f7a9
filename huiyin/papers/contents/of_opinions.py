"""The three levels: the written answer, the review, the re-check, and the receipts of the requests between them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from huiyin.law.petition.answering import leads_to_review
from huiyin.law.petition.hearings import current
from huiyin.law.petition.judging import Flaw
from huiyin.law.petition.tracks import Round
from huiyin.law.petition.values import Verdict
from huiyin.law.statute import article
from huiyin.law.words import Phrase, say
from huiyin.papers.case import Case, Reach, name_of
from huiyin.papers.contents.elsewhere import after_duty
from huiyin.papers.contents.said import Body, Contents

#: What follows an opinion that orders a new decision.
AGAIN = say("You can ask for a review of the new answer when you have received it.")


def answer(case: Case) -> Body:
    """处理意见书: request, facts and reasons, opinion, basis (A32); and the way to a review (A35)."""
    act = case.act
    return _after_answer(case) | {
        "request": act.request,
        "facts": act.facts,
        "outcome": act.outcome.words,
        "opinion": act.opinion,
        "basis": act.basis,
        "accepted_on": case.before.handling.accepted_on,
        "heard_on": case.before.handling.heard_on,
        "is_redo": case.before.handling.is_redo,
        "what_is_new": act.what_is_new,
        "carry_out_days": act.carry_out_days,
    }


def _after_answer(case: Case) -> dict[str, Any]:
    """The way to a review; where a duty was asked for, administrative review or the court instead (行政诉讼法47)."""
    if leads_to_review(case.before, case.view.pack):
        none = say("No organ stands above this one, so there is no review of this answer.")
        return _further(case, window="ask_review", none=none) | {"is_duty": False}
    return {"organ": None, "is_duty": True, "days": 0, "where_to_go": after_duty(case.view.pack)}


def _further(case: Case, *, window: str, none: Phrase) -> dict[str, Any]:
    """Where and within how many days the next level can be asked; ``organ`` is None where no organ is left above."""
    organ = case.above(case.shown.by_office)
    return {
        "organ": organ,
        "days": case.view.pack.period(window).length,
        "where_to_go": _place(organ) if organ else none,
    }


def _place(organ: Reach) -> str:
    """A name alone sends nobody anywhere: without address, phone or web there is no way to ask."""
    return organ.name if organ.is_reachable else ""


def request_review(case: Case) -> Body:
    """Receipt of a request for review: who decides, and by when."""
    return _request(case, case.after.handling.review, clock="review")


def request_recheck(case: Case) -> Body:
    """Receipt of a request for re-check."""
    return _request(case, case.after.handling.recheck, clock="recheck")


def _request(case: Case, asked: Round | None, *, clock: str) -> Body:
    end = case.end_of(clock)
    return {
        "filed_on": case.act.filed_on,
        "received_on": case.day,
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


def review(case: Case) -> Body:
    """复查意见书: both sides, request, facts found, opinion and basis, and the way to a re-check."""
    asked = case.earlier("request_review")
    return _judged(case) | _after_review(case) | {
        "reasons": asked.act.reasons if asked else "",  # type: ignore[attr-defined]
        "asked_on": asked.act.filed_on if asked else None,  # type: ignore[attr-defined]
        "respondent": name_of(case.before.handling.handler),
    }  # fmt: skip


def _after_review(case: Case) -> dict[str, Any]:
    """An opinion that orders a new decision is not itself re-checked: the new answer opens the way again."""
    if case.act.verdict is Verdict.REDO:
        return {"organ": None, "where_to_go": AGAIN}
    none = say("No organ stands above this one, so there is no re-check of this opinion.")
    return _further(case, window="ask_recheck", none=none)


def recheck(case: Case) -> Body:
    """复核意见书: the same, and that it is the last."""
    asked = case.earlier("request_recheck")
    return _judged(case) | {
        "reasons": asked.act.reasons if asked else "",  # type: ignore[attr-defined]
        "asked_on": asked.act.filed_on if asked else None,  # type: ignore[attr-defined]
        "respondent": name_of(case.before.handling.review.reviewer) if case.before.handling.review else "",
        "hearing_days": heard.days if (heard := current(case.before)) else 0,
    }


def _judged(case: Case) -> dict[str, Any]:
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
        "not_the_same_again": case.view.pack.rule("same_result_again") == "forbidden",
        "again": AGAIN,
        "handler": name_of(case.before.handling.handler),
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
_REQUEST = {
    "filed_on": say("day of the request"),
    "reasons": say("what the person objects to"),
    "reviewer": say("organ that decides"),
    "due": say("day by which it decides"),
}

OF_OPINIONS: Mapping[str, Contents] = {
    "answer": Contents(
        make=answer,
        must={
            "request": say("request"),
            "facts": say("facts and reasons"),
            "outcome": say("outcome"),
            "opinion": say("opinion"),
            "basis": say("legal basis"),
            "where_to_go": say("name and address of the organ to ask for a review"),
            "days": say("days to ask for a review"),
        },
    ),
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
}
