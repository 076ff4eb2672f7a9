"""What follows an answer: carrying it out, help, the return visit, and the matter brought again."""

from __future__ import annotations

from collections.abc import Mapping

from huiyin.law.running import Clock, Fate
from huiyin.law.words import say
from huiyin.papers.case import Case
from huiyin.papers.contents.said import Body, Contents


def carry_out(case: Case) -> Body:
    """执行情况告知: what was done of what the answer promised, and by which day all of it is due (A32)."""
    answered = case.earlier("answer")
    clock = _last(case, "ENFORCE")
    return {
        "answered_on": answered.day if answered else None,
        "opinion": answered.act.opinion if answered else "",  # type: ignore[attr-defined]
        "done": case.act.done,
        "is_complete": case.act.is_complete,
        "evidence": case.act.evidence,
        "due": case.ends(clock).binding if clock else None,
        "is_late": bool(clock and case.day > case.ends(clock).binding),
    }


def _last(case: Case, name: str) -> Clock | None:
    """The clock of that name that ran before the act."""
    return next((one for one in case.before.clocks if one.name == name and one.fate is Fate.RUNNING), None)


OF_AFTERCARE: Mapping[str, Contents] = {
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
}
