"""What is written in the fields of the acts of a random walk: mostly well, sometimes not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from typing import Any

from huiyin.law.petition import procedure
from huiyin.law.petition.standing import Channel, Purpose, Verdict
from huiyin.law.petition.steps.deliver import Service
from tests.law.petition.model import Model
from tests.law.petition.model_tables import ABOVE, RENAMED

Pick = Callable[[Any], Any]

_NEAR = ("housing", "labour", "river", "village", "hill", "petition", "county")
TARGETS = (*_NEAR, *_NEAR, *_NEAR, *ABOVE, *RENAMED, "nowhere")
ACCUSED = (*((),) * 7, ("housing",), ("old_housing",), ("county",), ("labour", "county"), ("petition",), ("river",))
DAYS_AGO = (0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, 30, -1)
DATED = ("received_on", "heard_on", "served_on", "filed_on", "opinion_on")
PURPOSES = (Purpose.CLAIM, *Purpose)
REDO_DAYS = (20, 1, 60, 0, 61)


def _submit(pick: Pick, _: Model) -> dict[str, Any]:
    return {
        "channel": pick((Channel.WEB, Channel.WEB, Channel.LETTER)),
        "office": pick(("petition", "petition", "housing", "county", "city_petition", *RENAMED)),
        "representatives": pick(((), (), (), ("a",), tuple("abcde"), tuple("abcdef"))),
        "people": pick((1, 7, 7, 7)),
    }


def _correct(pick: Pick, model: Model) -> dict[str, Any]:
    involved = tuple(dict.fromkeys(code for code in (model.holder, model.sender) if code))
    return {"purpose": pick(PURPOSES), "accused": pick((*ACCUSED, involved))}


WORDS: dict[str, Callable[[Pick, Model], dict[str, Any]]] = {
    "submit": _submit,
    "register": lambda pick, _: {"purpose": pick(PURPOSES), "accused": pick(ACCUSED)},
    "correct": _correct,
    "join": lambda pick, _: {"into": pick(("open", "declined", "unknown"))},
    "forward": lambda pick, _: {"target": pick(TARGETS)},
    "assign": lambda pick, _: {"target": pick(TARGETS), "days": pick((20, 1, 365, 0, 366))},
    "settle_objection": lambda pick, _: {"is_agreed": pick((True, False))},
    "extend": lambda pick, _: {"days": pick((30, 1, 15, 31, 0))},
    "answer": lambda pick, _: {"basis": pick(("law", "law", "law", ""))},
    "deliver": lambda pick, _: {"service": pick((*Service, Service.MAIL))},
    "request_review": lambda pick, _: {"late_reason": pick(("", "ill"))},
    "request_recheck": lambda pick, _: {"late_reason": pick(("", "ill"))},
    "review": lambda pick, _: {"verdict": pick(tuple(Verdict)), "redo_days": pick(REDO_DAYS)},
    "recheck": lambda pick, _: {
        "verdict": pick(tuple(Verdict)),
        "redo_days": pick(REDO_DAYS),
        "hearing_days": pick((0, 0, 3, 10, -1)),
    },
    "urge": lambda pick, _: {"days": pick((10, 1, 60, 0, 61))},
}


@cache
def _dated(verb: str) -> tuple[str, ...]:
    return tuple(field.name for field in procedure.BY_VERB[verb].fields() if field.name in DATED)


def words(verb: str, pick: Pick, today: date, model: Model) -> dict[str, Any]:
    """The fields of an act that matter to the law, as somebody might fill them in."""
    day = today - timedelta(days=pick(DAYS_AGO))
    said = WORDS[verb](pick, model) if verb in WORDS else {}
    for field in _dated(verb):
        said[field] = day
    return said
