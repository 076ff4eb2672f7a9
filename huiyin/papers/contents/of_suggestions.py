"""Letters about suggestions (A29), and the notice that a wrong referral is taken back (A31)."""

from __future__ import annotations

from collections.abc import Mapping

from huiyin.law.petition.values import Adoption
from huiyin.law.words import say
from huiyin.papers.case import Case, name_of
from huiyin.papers.contents.said import Body, Contents

_NOTHING_IS_DONE = say("none, since it is not taken up")


def adopt(case: Case) -> Body:
    """The reply: whether the suggestion is taken up, what is done by when, and why."""
    act = case.act
    is_taken_up = act.adoption is not Adoption.NOT
    return {
        "subject": case.petition.subject,
        "suggested": case.petition.request,
        "received_on": case.before.received_on,
        "adoption": act.adoption.words,
        "reply": act.reply,
        "done": act.measures if is_taken_up or act.measures.strip() else _NOTHING_IS_DONE,
        "reasons": act.reasons,
        "is_taken_up": is_taken_up,
    }


def reward(case: Case) -> Body:
    """The notice of a reward for a suggestion that was taken up."""
    replied = case.earlier("adopt")
    return {
        "subject": case.petition.subject,
        "replied_on": replied.day if replied else None,
        "adoption": case.before.handling.adopted.words if case.before.handling.adopted else None,
        "reward": case.act.reward,
        "reasons": case.act.reasons,
    }


def reroute(case: Case) -> Body:
    """The notice that the referral was wrong, from which day all counts, and who has the matter."""
    referred = case.earlier("refer")
    return {
        "subject": case.petition.subject,
        "referred_on": referred.day if referred else None,
        "body": referred.act.body if referred else "",  # type: ignore[attr-defined]
        "refused_by": case.act.refused_by,
        "reasons": case.act.reasons,
        "counted_from": case.after.handling.first_arrived_on,
        "holder": name_of(case.after.holder),
    }


OF_SUGGESTIONS: Mapping[str, Contents] = {
    "adopt": Contents(
        make=adopt,
        must={
            "subject": say("subject"),
            "suggested": say("what is suggested"),
            "adoption": say("whether the suggestion is taken up"),
            "reply": say("reply"),
            "done": say("measures"),
            "reasons": say("reasons"),
        },
    ),
    "reward": Contents(
        make=reward,
        must={
            "subject": say("subject"),
            "replied_on": say("day of the reply"),
            "reward": say("reward"),
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
