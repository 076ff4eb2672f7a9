"""The decision whether somebody keeps out of a matter (A28)."""

from __future__ import annotations

from collections.abc import Mapping

from huiyin.law.petition.steps.keeping_out.ask_recusal import AskRecusal
from huiyin.law.words import say
from huiyin.papers.case import badge_of
from huiyin.papers.contents.base import Body, Contents
from huiyin.papers.contents.petition.case import PetitionCase


def decide_recusal(case: PetitionCase) -> Body:
    """回避决定书: granted or not and why; who keeps out is named by badge."""
    asked = case.earlier(AskRecusal)
    return {
        "asked_on": asked.day if asked else None,
        "whom": asked.act.whom if asked else "",
        "is_granted": case.act.is_granted,
        "badge": badge_of(case.act.staff),
        "reasons": case.act.reasons,
    }


CONTENTS: Mapping[str, Contents[PetitionCase]] = {
    "decide_recusal": Contents(
        make=decide_recusal,
        must={
            "asked_on": say("day of the request"),
            "whom": say("who should keep out"),
            "is_granted": say("decision"),
            "reasons": say("reasons"),
        },
    ),
}
