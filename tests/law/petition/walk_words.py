"""What is written in the fields of the acts of a random walk: mostly well, sometimes not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from typing import Any

from huiyin.law.petition import procedure
from huiyin.law.petition.judging import Flaw
from huiyin.law.petition.steps.afterwards.visit_back import Manner as VisitManner
from huiyin.law.petition.steps.bringing.read_back import Result
from huiyin.law.petition.steps.parties.appoint_agent import Relation
from huiyin.law.petition.steps.settling.mediate import Kind
from huiyin.law.petition.values import Adoption, Branch, Channel, Dimension, Outcome, Purpose, Verdict
from huiyin.law.service import Service
from tests.law.petition.model import Model
from tests.law.petition.model_tables import ABOVE, RENAMED

Pick = Callable[[Any], Any]

_NEAR = ("housing", "labour", "river", "village", "hill", "petition", "county")
TARGETS = (*_NEAR, *_NEAR, *_NEAR, *ABOVE, *RENAMED, "nowhere")
ACCUSED = (*((),) * 7, ("housing",), ("old_housing",), ("county",), ("labour", "county"), ("petition",), ("river",))
DAYS_AGO = (0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, 30, -1)
DATED = ("received_on", "heard_on", "served_on", "filed_on", "opinion_on", "read_on", "held_on", "consented_on",
         "signed_on", "applied_on", "visited_on")  # fmt: skip
#: reports are sealed and go their own way: test_reports.py walks them
PURPOSES = (Purpose.CLAIM, Purpose.CLAIM, Purpose.SUGGESTION)
URGENT = (*(False,) * 7, True)
AT_WORK = (11, 21, 41, 42, 51, 61, 62, 71, 72, 81, 0)
#: grounds on which an opinion is overturned; the first says that there is none
FLAWS = (Flaw.NONE, Flaw.FACTS)
REDO_DAYS = (20, 1, 60, 0, 61)


def _submit(pick: Pick, _: Model, __: date) -> dict[str, Any]:
    channel = pick((Channel.WEB, Channel.WEB, Channel.WEB, Channel.WEB, Channel.LETTER, Channel.VISIT, Channel.PHONE))
    is_spoken = channel in {Channel.VISIT, Channel.PHONE}
    return {
        "channel": channel,
        "office": pick(
            ("petition", "petition", "petition", "petition", "housing", "county", "city_petition", *RENAMED)
        ),
        "representatives": pick(((), (), (), (), ("a",), tuple("abcde"), tuple("abcdef"))),
        "people": pick((1, 1, 7, 7)),
        "is_oral": pick((True, True, False)) if is_spoken else pick((False, False, False, False, True)),
    }


def _entries(pick: Pick, accused: Any) -> dict[str, Any]:
    return {"purpose": pick(PURPOSES), "accused": pick(accused), "is_urgent": pick(URGENT)}


def _correct(pick: Pick, model: Model, _: date) -> dict[str, Any]:
    involved = tuple(dict.fromkeys(code for code in (model.holder, model.sender) if code))
    return _entries(pick, (*ACCUSED, involved))


def _party(pick: Pick, model: Model) -> int:
    """Somebody who petitions, mostly."""
    return pick((0, *model.signed(), *model.signed(), 0, 3))  # type: ignore[no-any-return]


def _answer(pick: Pick, _: Model, __: date) -> dict[str, Any]:
    outcome = pick(tuple(Outcome))
    days = pick((30, 1, 365, 366, 0)) if outcome is Outcome.SUPPORT else pick((0, 0, 0, 5))
    return {"outcome": outcome, "carry_out_days": days, "basis": pick(("law", "law", "law", ""))}


def _consents(pick: Pick, model: Model, today: date) -> dict[str, Any]:
    everybody = tuple(model.petitioning(today))
    agents = tuple(one.number for one in model.parties if not one.is_signer)
    return {"consenting": pick((everybody, everybody, everybody, (0,), ())), "agent": pick((0, 0, *agents))}


def _mediate(pick: Pick, model: Model, today: date) -> dict[str, Any]:
    return {"kind": pick(tuple(Kind))} | _consents(pick, model, today)


def _settle(pick: Pick, model: Model, today: date) -> dict[str, Any]:
    return {"perform_by": today + timedelta(days=pick((20, 40, 300, 0)))} | _consents(pick, model, today)


def _judged(pick: Pick, _: Model, __: date) -> dict[str, Any]:
    said: dict[str, Any] = {"verdict": pick(tuple(Verdict)), "redo_days": pick(REDO_DAYS)}
    is_overturned = said["verdict"] in {Verdict.CHANGE, Verdict.REVOKE, Verdict.REDO}
    said["flaw"] = pick((FLAWS[1], FLAWS[1], FLAWS[0]) if is_overturned else (FLAWS[0], FLAWS[0], FLAWS[1]))
    return said


def _agency(pick: Pick, model: Model, _: date) -> dict[str, Any]:
    return {"party": _party(pick, model), "relation": pick((Relation.LAWYER, Relation.LAWYER, Relation.GUARDIAN))} | {
        "may_settle": pick((False, True))
    }


def _visit(pick: Pick, model: Model, _: date) -> dict[str, Any]:
    return {
        "party": _party(pick, model),
        "manner": pick(tuple(VisitManner)),
        "next_in_days": pick((0, 0, 60, 180, 181)),
    }


def _keep_out(pick: Pick, _: Model, __: date) -> dict[str, Any]:
    granted = pick((True, False))
    return {"is_granted": granted, "staff": pick(AT_WORK if granted else (0, 0, 0, 5))}


def _called(pick: Pick, _: Model, today: date) -> dict[str, Any]:
    return {"set_for": today + timedelta(days=pick((7, 9, 14, 30, 6, 31))), "host": pick((7, 7, 7, 42, 0))}


def _read(pick: Pick, _: Model, __: date) -> dict[str, Any]:
    return {"result": pick(tuple(Result)), "corrections": pick(("", "", "no"))}


Words = Callable[[Pick, Model, date], dict[str, Any]]
WORDS: dict[str, Words] = {
    "submit": _submit,
    "read_back": _read,
    "register": lambda pick, _, __: _entries(pick, ACCUSED),
    "correct": _correct,
    "join": lambda pick, _, __: {"into": pick(("open", "declined", "unknown"))},
    "forward": lambda pick, _, __: {"target": pick(TARGETS)},
    "assign": lambda pick, _, __: {"target": pick(TARGETS), "days": pick((20, 1, 365, 0, 366))},
    "raise_dispute": lambda pick, _, __: {"target": pick(TARGETS)},
    "decide_jurisdiction": lambda pick, model, _: {"target": pick((*TARGETS, model.holder, model.holder))},
    "accept": lambda pick, _, __: {
        "branch": pick((*(Branch.PETITION,) * 6, Branch.DUTY, Branch.COURT)),
        "branch_reasons": pick(("none fits", "none fits", "none fits", "")),
    },
    "refer": lambda pick, _, __: {"branch": pick((Branch.COURT, Branch.ARBITRATION, Branch.PETITION))},
    "settle_objection": lambda pick, _, __: {"is_agreed": pick((True, False))},
    "enlist": lambda pick, _, __: {"target": pick(TARGETS), "days": pick((5, 10, 60, 0, 61))},
    "extend": lambda pick, _, __: {"days": pick((30, 1, 15, 31, 0))},
    "call_hearing": _called,
    "mediate": _mediate,
    "settle": _settle,
    "check_performance": lambda pick, _, __: {"is_performed": pick((True, False))},
    "answer": _answer,
    "adopt": lambda pick, _, __: {"adoption": pick(tuple(Adoption)), "measures": pick(("m", "m", ""))},
    "deliver": lambda pick, model, _: {"party": _party(pick, model), "service": pick((*Service, Service.MAIL))},
    "carry_out": lambda pick, _, __: {"is_complete": pick((True, False))},
    "attest": lambda pick, _, __: {"dimension": pick(tuple(Dimension)), "is_reached": pick((True, False))},
    "help": lambda pick, model, _: {"party": _party(pick, model), "days": pick((30, 30, 365, 0))},
    "conclude_help": lambda pick, _, __: {"number": pick((0, 0, 1, 2))},
    "visit_back": _visit,
    "request_review": lambda pick, model, _: {"party": _party(pick, model), "late_reason": pick(("", "ill"))},
    "request_recheck": lambda pick, model, _: {"party": _party(pick, model), "late_reason": pick(("", "ill"))},
    "review": _judged,
    "recheck": _judged,
    "urge": lambda pick, _, __: {"days": pick((10, 1, 60, 0, 61))},
    "report_up": lambda pick, _, __: {
        "targets": pick((("county",), ("city", "county"), ("petition",), ("next_county",), ("nowhere",), ()))
    },
    "recuse": lambda pick, _, __: {"staff": pick(AT_WORK)},
    "ask_recusal": lambda pick, _, __: {"is_head": pick((True, False))},
    "decide_recusal": _keep_out,
    "appoint_agent": _agency,
    "end_agency": lambda pick, _, __: {"agent": pick((1, 2, 3))},
}


@cache
def _dated(verb: str) -> tuple[str, ...]:
    return tuple(field.name for field in procedure.BY_VERB[verb].fields() if field.name in DATED)


def words(verb: str, pick: Pick, today: date, model: Model) -> dict[str, Any]:
    """The fields of an act that matter to the law, as somebody might fill them in."""
    day = today - timedelta(days=pick(DAYS_AGO))
    said = WORDS[verb](pick, model, today) if verb in WORDS else {}
    for field in _dated(verb):
        said[field] = day
    return said
