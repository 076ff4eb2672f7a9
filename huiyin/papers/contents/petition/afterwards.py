"""What follows an answer: carrying it out, help, the return visit, and the matter brought again."""

from __future__ import annotations

from collections.abc import Mapping

from huiyin.law.petition.steps.handling.answer import Answer
from huiyin.law.words import say
from huiyin.papers.case import name_of
from huiyin.papers.contents.base import Body, Contents
from huiyin.papers.contents.petition.case import PetitionCase


def carry_out(case: PetitionCase) -> Body:
    """执行情况告知: what was done of what the answer promised, and by which day all of it is due (A32)."""
    answered = case.earlier(Answer)
    clock = case.before.running("carry_out")
    return {
        "answered_on": answered.day if answered else None,
        "opinion": answered.act.opinion if answered else "",
        "done": case.act.done,
        "is_complete": case.act.is_complete,
        "evidence": case.act.evidence,
        "due": case.ends(clock).binding if clock else None,
        "is_late": bool(clock and case.day > case.ends(clock).binding),
    }


def help_given(case: PetitionCase) -> Body:
    """帮扶救助转介单: which body, what help and how to get it, by when the result is told (A37)."""
    end = case.ends(case.after.clocks[-1]).binding
    return {"body": case.act.body, "what": case.act.what, "due": end, "number": len(case.after.helps)}


def conclude_help(case: PetitionCase) -> Body:
    """帮扶结果告知: what became of it, and when it was applied for."""
    pairs = zip(case.before.helps, case.after.helps, strict=True)
    done = next((after for before, after in pairs if before != after), None)
    return {
        "number": done.number if done else None,
        "helped_on": done.on if done else None,
        "is_given": case.act.is_given,
        "result": case.act.result,
    }


def visit_back(case: PetitionCase) -> Body:
    """回访记录: when and how, what was said, what remains, and when the next one is (A37(3))."""
    end = case.end_of("return_visit")
    return {
        "visited_on": case.act.visited_on,
        "how": case.act.manner.words,
        "said": case.act.said,
        "remains": case.act.remains,
        "next_on": end.binding if end else None,
    }


def refile(case: PetitionCase) -> Body:
    """Receipt of a matter brought again: what is new, who looks at it, and by when the person is told."""
    clock = case.after.clocks[-1]
    end = case.ends(clock)
    return {
        "received_on": case.act.received_on,
        "first_received_on": case.before.received_on,
        "news": case.act.news,
        "request": case.act.request,
        "office": name_of(clock.bearer),
        "due": end.binding,
        "is_certain": end.certain,
    }


def reopen(case: PetitionCase) -> Body:
    """Notice that the matter is taken up anew: what is new, and that every right is there again."""
    return {
        "refiled_on": case.before.refiled_on,
        "first_received_on": case.before.received_on,
        "reasons": case.act.reasons,
    }


CONTENTS: Mapping[str, Contents[PetitionCase]] = {
    "carry_out": Contents(
        make=carry_out,
        must={
            "answered_on": say("day of the answer"),
            "opinion": say("opinion"),
            "done": say("what was done"),
            "is_complete": say("whether all of it is done"),
            "evidence": say("evidence"),
            "due": say("day by which it is to be carried out"),
        },
    ),
    "help": Contents(
        make=help_given,
        must={
            "body": say("which body helps"),
            "what": say("what help"),
            "due": say("day by which the result is told"),
        },
    ),
    "conclude_help": Contents(
        make=conclude_help,
        must={
            "helped_on": say("day of the referral for help"),
            "is_given": say("whether help was given"),
            "result": say("result of the help"),
        },
    ),
    "visit_back": Contents(
        make=visit_back,
        must={
            "visited_on": say("day of the visit"),
            "how": say("how the person was asked"),
            "said": say("what the person said"),
            "remains": say("what remains to be done"),
        },
    ),
    "refile": Contents(
        make=refile,
        issuer=lambda case: case.after.holder,
        must={
            "received_on": say("day of receipt"),
            "news": say("what is said to be new"),
            "office": say("office that examines it"),
            "due": say("day by which the person is told"),
        },
    ),
    "reopen": Contents(
        make=reopen,
        must={
            "refiled_on": say("day on which it was brought again"),
            "reasons": say("reasons"),
        },
    ),
}
