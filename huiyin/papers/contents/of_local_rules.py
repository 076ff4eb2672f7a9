"""Letters that only some rules of the place know: that a request is taken up, and that its decision needs more time."""

from __future__ import annotations

from collections.abc import Mapping

from huiyin.law.petition.judging import CLOCK
from huiyin.law.statute import article
from huiyin.law.words import say
from huiyin.papers.case import Case
from huiyin.papers.contents.said import Body, Contents


def take_request(case: Case) -> Body:
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


def extend_review(case: Case) -> Body:
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


OF_LOCAL_RULES: Mapping[str, Contents] = {
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
}
