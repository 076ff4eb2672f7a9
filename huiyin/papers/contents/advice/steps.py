"""The three kinds of advice (改进工作、完善政策、追究责任建议书) and the answer to them (采纳情况反馈), A40."""

from __future__ import annotations

from collections.abc import Mapping

from huiyin.law.advice.standing import Standing
from huiyin.law.advice.steps.advise import Advise
from huiyin.law.words import say
from huiyin.papers.case import Case, contact_of
from huiyin.papers.contents.base import Body, Contents

AdviceCase = Case[Standing]


def advise(case: AdviceCase) -> Body:
    """建议书: facts, basis, advice, by when and where an answer is wanted."""
    end = case.end_of("advice_answer")
    back = contact_of(case.shown.by_office)
    return {
        "subject": case.act.subject.words,
        "facts": case.act.facts,
        "basis": case.act.basis,
        "advice": case.act.advice,
        "due": end.binding if end else None,
        "back_to": back if back.is_reachable else None,
    }


def respond(case: AdviceCase) -> Body:
    """采纳情况反馈: what is taken up and how, what is not and why."""
    advised = case.earlier(Advise)
    return {
        "subject": case.after.subject.words if case.after.subject else "",
        "advised_on": advised.day if advised else None,
        "advice": advised.act.advice if advised else "",
        "adoption": case.act.adoption.words,
        "measures": case.act.measures,
        "reasons": case.act.reasons,
        "account": case.act.measures.strip() or case.act.reasons.strip(),
    }


CONTENTS: Mapping[str, Contents[AdviceCase]] = {
    "advise": Contents(
        make=advise,
        to=lambda case: (case.act.target,),
        must={
            "subject": say("what is advised"),
            "facts": say("facts found"),
            "basis": say("legal basis"),
            "advice": say("the advice"),
            "due": say("day by which an answer is wanted"),
            "back_to": say("address for the answer"),
        },
    ),
    "respond": Contents(
        make=respond,
        to=lambda case: (case.after.adviser,),
        must={
            "advised_on": say("day of the advice"),
            "advice": say("the advice"),
            "adoption": say("whether it is adopted"),
            "account": say("measures, or reasons"),
        },
    ),
}
